//! Another word for a tag: on the tag, on every record that has it, and in the views that ask for it.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::{difference, generic};
use crate::command::{Change, Moment, Verb};
use crate::id::Id;
use crate::permission::{Action, Actor, Extent};
use crate::query::Query;
use crate::record::{Kind, Record, RecordType, Shape, Tag, describe};
use crate::refusal::{Code, Refusal};
use crate::text::instead;

/// The most records of which a tag is renamed in one command.
pub const MOST_RENAMED: usize = 5_000;

/// Makes another word of a tag, in one entry with all records that have it. Where another tag is that word already, the two can
/// become one: the records get the other, and this one goes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RenameTag {
    /// The tag.
    pub tag: Id,
    /// The new word.
    pub name: String,
    /// Whether the tag becomes one with another of that name.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub merge: bool,
}

impl Verb for RenameTag {
    const NAME: &'static str = "rename_tag";
    /// How many records had the word.
    type Answer = usize;
}

/// The fields of a type that hold tags.
pub fn tagged(record_type: RecordType) -> impl Iterator<Item = &'static str> {
    describe(record_type).fields.iter().filter(|field| field.kind == Kind::Tags).map(|field| field.name)
}

impl RenameTag {
    /// The word as it is written.
    ///
    /// # Errors
    /// When it is empty, too long, or holds what a word may not.
    pub fn word(&self) -> Result<String, Refusal> {
        let name = Tag::DESCRIPTION.field("name").ok_or(Code::Internal)?;
        let clean = name.clean(&json!(self.name))?;
        clean.as_str().map(str::to_owned).ok_or_else(|| Refusal::of(Code::Required).on("name"))
    }

    /// Decides; `records` are those that have the word, `views` all that are kept, whosever they are, `other` is the tag that
    /// this one becomes one with.
    ///
    /// # Errors
    /// When the actor does not arrange the product or does not reach every record, or the tag was retired.
    pub fn decide(
        &self,
        tag: &Record,
        other: Option<&Record>,
        records: &[Record],
        (shape, views): (&Shape, &[Record]),
        actor: &Actor,
        moment: Moment,
    ) -> Result<Vec<Change>, Refusal> {
        let reaches = |of: RecordType| {
            actor.rights.extent(of, Action::Change) == Extent::All && tagged(of).all(|field| actor.rights.access(of, field).is_none())
        };
        let all = RecordType::ALL.into_iter().filter(|of| tagged(*of).next().is_some()).all(reaches);
        if !actor.may_create(RecordType::Tag) || !all {
            return Err(Code::NotAllowed.into());
        }
        if tag.is_deleted() {
            return Err(Code::Deleted.into());
        }
        let old = tag.get("name");
        let new = other.map_or_else(|| self.word().map(Value::from), |other| Ok(other.get("name").clone()))?;
        let renamed = records.iter().filter_map(|record| {
            let fields =
                tagged(record.record_type).map(|field| (field.to_owned(), json!(instead(words_of(record.get(field)), &old, || &new))));
            difference(record, fields.collect())
        });
        let asking = views.iter().filter_map(|view| {
            let selection = renamed_in(shape, view, old.as_str()?, new.as_str()?)?;
            difference(view, Map::from_iter([("selection".to_owned(), json!(selection))]))
        });
        let tag = match other {
            Some(_) => generic::delete(tag, actor, tag.standing(), moment)?,
            None => difference(tag, Map::from_iter([("name".to_owned(), new.clone())])),
        };
        Ok(tag.into_iter().chain(renamed).chain(asking).collect())
    }
}

fn words_of(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

/// What a view asks with the new word; `None` where it does not ask for the old one.
fn renamed_in(shape: &Shape, view: &Record, old: &str, new: &str) -> Option<String> {
    let record_type = RecordType::parse(view.text("record_type"))?;
    let fields: Vec<&str> = tagged(record_type).collect();
    let query = Query::read(shape, record_type, view.text("selection")).ok()?;
    let renamed = query.with_word(&fields, old, new);
    (renamed != query).then(|| renamed.write())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_takes_the_place_of_another_and_stands_once() {
        let (vip, key) = (json!("vip"), json!("key"));
        let instead = |list: Value| json!(instead(words_of(&list), &&vip, || &key));
        assert_eq!(instead(json!(["a", "vip", "b"])), json!(["a", "key", "b"]));
        assert_eq!(instead(json!(["key", "vip"])), json!(["key"]));
        assert_eq!(instead(Value::Null), json!([]));
    }
}

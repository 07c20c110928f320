//! Arranging the fields on the page of a record.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::generic::{CreateRecord, Given, create};
use super::{difference, generic::MOST_ARRANGED};
use crate::command::{Change, Moment, Verb};
use crate::id::Id;
use crate::permission::Actor;
use crate::record::{Record, RecordType};
use crate::refusal::{Code, Refusal};

/// Puts fields into a group of a record's page, in that order: one command, so that it is taken back as a whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArrangeFields {
    /// The record type.
    pub of: RecordType,
    /// The group; without one the fields stand where the product has them.
    pub section: Option<Id>,
    /// All fields of the group, each once, in their order; at most [`MOST_ARRANGED`].
    pub fields: Vec<PlacedField>,
}

/// A field in a group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlacedField {
    /// Its name.
    pub field: String,
    /// The id that its setting gets, where nothing was set about it before.
    pub setter: Id,
}

impl Verb for ArrangeFields {
    const NAME: &'static str = "arrange_fields";
    type Answer = ();
}

/// Decides on an arrangement; `set` are all settings that there are.
///
/// # Errors
/// When the actor may not, or there is no such field.
pub fn arrange_fields(verb: &ArrangeFields, set: &[Record], actor: &Actor, given: &Given, moment: Moment) -> Result<Vec<Change>, Refusal> {
    if !actor.may_create(RecordType::PropertySetter) {
        return Err(Code::NotAllowed.into());
    }
    if verb.fields.len() > MOST_ARRANGED {
        return Err(Refusal::of(Code::TooMany).on("fields").with(MOST_ARRANGED));
    }
    let mut changes = Vec::new();
    for (at, placed) in verb.fields.iter().enumerate() {
        if verb.fields[..at].iter().any(|before| before.field == placed.field) {
            return Err(Refusal::of(Code::Malformed).on("fields"));
        }
        let place = [("section", json!(verb.section)), ("position", json!(at))].map(|(name, value)| (name.to_owned(), value));
        let mut fields = Map::from_iter(place);
        let about = |record: &&Record| record.text("of") == verb.of.name() && record.get("field") == &json!(placed.field);
        match set.iter().find(about) {
            Some(record) => {
                fields.insert("deleted_at".to_owned(), Value::Null);
                changes.extend(difference(record, fields));
            }
            None => {
                fields.extend([("of".to_owned(), json!(verb.of.name())), ("field".to_owned(), json!(placed.field))]);
                let verb = CreateRecord { record_type: RecordType::PropertySetter, id: placed.setter, fields };
                changes.push(create(&verb, actor, given, moment)?);
            }
        }
    }
    Ok(changes)
}

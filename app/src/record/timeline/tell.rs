//! What an entry of the journal says to a reader.

use domain::command::{FieldChange, Op};
use domain::questions::Entry;
use domain::record::{Kind, RecordType, Shape, describe, is_custom};
use serde_json::Value;

/// Fields that verbs keep for themselves, or that the sentence says already.
const SILENT: [&str; 17] = [
    "place",
    "stage_since",
    "probability",
    "outcome",
    "stage",
    "pipeline",
    "team",
    "title",
    "number",
    "created_at",
    "deleted_at",
    "converted_at",
    "author",
    "about",
    "about_type",
    "source_key",
    "lead",
];

/// The point of an entry.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// Somebody wrote a note.
    Noted,
    /// A record began.
    Made,
    /// Two parties were tied.
    Tied,
    /// A record was hidden.
    Deleted,
    /// A record came back.
    Restored,
    /// A lead became a party.
    Converted,
    /// A deal went from stage to stage.
    Moved {
        /// The stage it was in.
        from: Value,
        /// The stage it is in.
        to: Value,
    },
    /// A deal was won.
    Won,
    /// A deal was lost.
    Lost,
    /// Fields changed.
    Changed,
}

/// The point of an entry; `None` when it says nothing to a reader.
pub fn point(entry: &Entry) -> Option<Told> {
    let after = |field: &str| entry.fields.iter().find(|change| change.field == field).map(|change| &change.after);
    if entry.op == Op::Create {
        return Some(match entry.record_type {
            RecordType::Note => Told::Noted,
            RecordType::Relationship => Told::Tied,
            _ => Told::Made,
        });
    }
    if let Some(deleted) = after("deleted_at") {
        return Some(if deleted.is_null() { Told::Restored } else { Told::Deleted });
    }
    match entry.record_type {
        RecordType::Lead if after("status").is_some_and(|status| status == "converted") => return Some(Told::Converted),
        RecordType::Opportunity if after("stage").is_some() => {
            return Some(match after("outcome").and_then(Value::as_str) {
                Some("won") => Told::Won,
                Some("lost") => Told::Lost,
                _ => moved(entry)?,
            });
        }
        _ => {}
    }
    let known = |name: &str| is_custom(name) || describe(entry.record_type).field(name).is_some();
    entry.fields.iter().any(|change| known(&change.field) && !is_silent(entry, &change.field)).then_some(Told::Changed)
}

fn moved(entry: &Entry) -> Option<Told> {
    let stage = entry.fields.iter().find(|change| change.field == "stage")?;
    Some(Told::Moved { from: stage.before.clone(), to: stage.after.clone() })
}

/// Whether an entry says something to a reader.
pub fn is_told(entry: &Entry) -> bool {
    point(entry).is_some()
}

/// The changes worth telling beside the point, in the order of the description.
pub fn facts<'a>(shape: &Shape, entry: &'a Entry) -> Vec<&'a FieldChange> {
    if entry.op == Op::Create {
        return Vec::new();
    }
    let fields = shape.fields(entry.record_type).filter(|field| !is_silent(entry, field.name));
    fields.filter_map(|field| entry.fields.iter().find(|change| change.field == field.name)).collect()
}

/// Whether a change of that field says nothing beside the point.
fn is_silent(entry: &Entry, name: &str) -> bool {
    let converted = || entry.fields.iter().any(|change| change.field == "converted_at");
    SILENT.contains(&name) || (matches!(name, "status" | "party") && converted())
}

/// Whether a value of that kind fits into a sentence.
pub fn is_short(kind: Kind, change: &FieldChange) -> bool {
    let words = |value: &Value| value.as_str().map_or(0, |text| text.chars().count());
    let line = !matches!(
        kind,
        Kind::Text(_) | Kind::Emails | Kind::Phones | Kind::Addresses | Kind::Links(_) | Kind::Tags | Kind::Choices(_) | Kind::FieldNames
    );
    line && words(&change.before) + words(&change.after) <= 120
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::id::Id;
    use serde_json::json;

    fn entry(record_type: RecordType, op: Op, fields: &[(&str, Value, Value)]) -> Entry {
        let change = |(field, before, after): &(&str, Value, Value)| FieldChange {
            field: (*field).into(),
            before: before.clone(),
            after: after.clone(),
        };
        Entry {
            n: 1,
            command: Id::nil(),
            verb: String::new(),
            actor: Id::nil(),
            at: String::new(),
            record_type,
            id: Id::nil(),
            title: String::new(),
            op,
            fields: fields.iter().map(change).collect(),
        }
    }

    #[test]
    fn moving_within_a_column_is_not_told() {
        let within = entry(RecordType::Opportunity, Op::Change, &[("place", json!("a"), json!("b"))]);
        assert_eq!(point(&within), None);
        assert!(!is_told(&within));
    }

    #[test]
    fn a_move_tells_its_stages_and_what_came_with_it() {
        let moved = entry(
            RecordType::Opportunity,
            Op::Change,
            &[("stage", json!("s1"), json!("s2")), ("place", json!("a"), json!("b")), ("value", Value::Null, json!(5))],
        );
        assert_eq!(point(&moved), Some(Told::Moved { from: json!("s1"), to: json!("s2") }));
        assert_eq!(facts(Shape::plain(), &moved).iter().map(|change| change.field.as_str()).collect::<Vec<_>>(), ["value"]);
        let won =
            entry(RecordType::Opportunity, Op::Change, &[("stage", json!("s1"), json!("s3")), ("outcome", json!("open"), json!("won"))]);
        assert_eq!(point(&won), Some(Told::Won));
    }

    #[test]
    fn a_conversion_is_one_point() {
        let fields =
            [("status", json!("new"), json!("converted")), ("converted_at", Value::Null, json!("t")), ("party", Value::Null, json!("p"))];
        let converted = entry(RecordType::Lead, Op::Change, &fields);
        assert_eq!(point(&converted), Some(Told::Converted));
        assert!(facts(Shape::plain(), &converted).is_empty());
    }

    #[test]
    fn deleting_and_restoring_are_told_apart() {
        let deleted = entry(RecordType::Party, Op::Change, &[("deleted_at", Value::Null, json!("t"))]);
        let restored = entry(RecordType::Party, Op::Change, &[("deleted_at", json!("t"), Value::Null)]);
        assert_eq!((point(&deleted), point(&restored)), (Some(Told::Deleted), Some(Told::Restored)));
        assert_eq!(point(&entry(RecordType::Note, Op::Create, &[("body", Value::Null, json!("x"))])), Some(Told::Noted));
    }

    #[test]
    fn long_texts_stand_below_the_sentence() {
        let change = FieldChange { field: "need".into(), before: Value::Null, after: json!("x".repeat(121)) };
        assert!(!is_short(Kind::Line(200), &change));
        assert!(!is_short(Kind::Text(10), &FieldChange { after: json!("x"), ..change.clone() }));
        assert!(is_short(Kind::Line(200), &FieldChange { after: json!("x"), ..change }));
    }
}

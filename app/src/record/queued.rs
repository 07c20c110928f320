//! What a command that waits on this device does to a record.

use chrono::{DateTime, SecondsFormat};
use domain::command::{Envelope, Verb};
use domain::id::Id;
use domain::verbs::{ChangeRecord, DeleteRecord, MoveOpportunity, RestoreRecord};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

/// The fields of that record that a command sets; `None` when it is about another one.
pub fn fields_set(envelope: &Envelope, id: Id) -> Option<Map<String, Value>> {
    match envelope.name.as_str() {
        ChangeRecord::NAME => open::<ChangeRecord>(envelope).filter(|verb| verb.id == id).map(|verb| verb.fields),
        MoveOpportunity::NAME => open::<MoveOpportunity>(envelope).filter(|verb| verb.opportunity == id).map(|verb| {
            let mut fields = verb.fields;
            fields.insert("stage".to_owned(), json!(verb.stage));
            fields
        }),
        DeleteRecord::NAME => open::<DeleteRecord>(envelope).filter(|verb| verb.id == id).map(|_| deleted(made_at(envelope))),
        RestoreRecord::NAME => open::<RestoreRecord>(envelope).filter(|verb| verb.id == id).map(|_| deleted(Value::Null)),
        _ => None,
    }
}

/// The verb of an envelope.
pub fn open<V: DeserializeOwned>(envelope: &Envelope) -> Option<V> {
    serde_json::from_value(envelope.payload.clone()).ok()
}

fn deleted(at: Value) -> Map<String, Value> {
    Map::from_iter([("deleted_at".to_owned(), at)])
}

/// The client put the time into the id.
fn made_at(envelope: &Envelope) -> Value {
    let made = envelope.id.get_timestamp().and_then(|at| DateTime::from_timestamp(at.to_unix().0 as i64, at.to_unix().1));
    json!(made.unwrap_or_default().to_rfc3339_opts(SecondsFormat::Micros, true))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::record::RecordType;

    fn id(n: u128) -> Id {
        Id::from_u128(n)
    }

    #[test]
    fn a_move_sets_the_stage_and_what_the_stage_asked_for() {
        let fields = Map::from_iter([("value".to_owned(), json!(5))]);
        let envelope = Envelope::of(id(1), &MoveOpportunity { opportunity: id(2), stage: id(3), after: None, fields });
        let set = fields_set(&envelope, id(2));
        assert_eq!(set.map(Value::Object), Some(json!({"stage": id(3), "value": 5})));
        assert_eq!(fields_set(&envelope, id(3)), None);
    }

    #[test]
    fn deleting_hides_at_the_time_of_the_command() {
        let made: Id = "019a0000-0000-7000-8000-000000000000".parse().unwrap_or_default();
        let envelope = Envelope::of(made, &DeleteRecord { record_type: RecordType::Party, id: id(2) });
        let set = fields_set(&envelope, id(2)).unwrap_or_default();
        assert_eq!(set["deleted_at"].as_str().map(|at| &at[..4]), Some("2025"));
        let back = Envelope::of(made, &RestoreRecord { record_type: RecordType::Party, id: id(2) });
        assert_eq!(fields_set(&back, id(2)), Some(deleted(Value::Null)));
    }
}

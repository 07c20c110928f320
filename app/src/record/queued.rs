//! What a command that waits on this device does to a record.

use chrono::DateTime;
use domain::command::{Envelope, Verb};
use domain::id::Id;
use domain::record::{Record, RecordType, write_instant};
use domain::verbs::{ChangeRecord, ChangeRecords, DeleteRecord, DeleteRecords, MoveOpportunity, RestoreRecord, RestoreRecords};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

/// What a command sets in the records that it is about.
#[derive(Clone, Debug, PartialEq)]
pub enum Laid {
    /// The same in all of them.
    Fields(RecordType, Vec<Id>, Map<String, Value>),
    /// In each according to what it has.
    Each(ChangeRecords),
}

impl Laid {
    /// Whether it is about records of a type.
    pub fn is_about(&self, record_type: RecordType) -> bool {
        match self {
            Self::Fields(of, ..) => *of == record_type,
            Self::Each(verb) => verb.record_type == record_type,
        }
    }

    /// What it sets in a record; `None` when it is about others.
    pub fn fields_for(&self, record: &Record) -> Option<Map<String, Value>> {
        match self {
            Self::Fields(_, ids, fields) => ids.contains(&record.id).then(|| fields.clone()),
            Self::Each(verb) => verb.records.contains(&record.id).then(|| verb.fields_for(record)),
        }
    }
}

/// What a command sets; `None` when that is not known before the server answers.
pub fn laid(envelope: &Envelope) -> Option<Laid> {
    Some(match envelope.name.as_str() {
        ChangeRecord::NAME => open::<ChangeRecord>(envelope).map(|verb| Laid::Fields(verb.record_type, vec![verb.id], verb.fields))?,
        ChangeRecords::NAME => Laid::Each(open(envelope)?),
        MoveOpportunity::NAME => {
            let mut verb = open::<MoveOpportunity>(envelope)?;
            verb.fields.insert("stage".to_owned(), json!(verb.stage));
            Laid::Fields(RecordType::Opportunity, vec![verb.opportunity], verb.fields)
        }
        DeleteRecord::NAME => {
            open::<DeleteRecord>(envelope).map(|verb| Laid::Fields(verb.record_type, vec![verb.id], deleted(made_at(envelope))))?
        }
        DeleteRecords::NAME => {
            open::<DeleteRecords>(envelope).map(|verb| Laid::Fields(verb.record_type, verb.records, deleted(made_at(envelope))))?
        }
        RestoreRecord::NAME => {
            open::<RestoreRecord>(envelope).map(|verb| Laid::Fields(verb.record_type, vec![verb.id], deleted(Value::Null)))?
        }
        RestoreRecords::NAME => {
            open::<RestoreRecords>(envelope).map(|verb| Laid::Fields(verb.record_type, verb.records, deleted(Value::Null)))?
        }
        _ => return None,
    })
}

/// The fields that a command about one record sets in it; `None` when it is about another, or about many.
pub fn fields_set(envelope: &Envelope, id: Id) -> Option<Map<String, Value>> {
    match laid(envelope)? {
        Laid::Fields(_, ids, fields) if ids == [id] => Some(fields),
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
    json!(write_instant(made.unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn many_get_what_each_of_them_makes_of_it() {
        let change = json!({"type": "lead", "records": [id(2), id(3)], "fields": {"need": "x"}, "add": {"tags": ["b"]}});
        let verb: ChangeRecords = serde_json::from_value(change).expect("a verb");
        let laid = laid(&Envelope::of(id(1), &verb)).expect("known before");
        let lead = |n| {
            let fields = Map::from_iter([("tags".to_owned(), json!(["a"]))]);
            Record { record_type: RecordType::Lead, id: id(n), n: 1, fields }
        };
        assert_eq!(laid.fields_for(&lead(3)).map(Value::Object), Some(json!({"need": "x", "tags": ["a", "b"]})));
        assert_eq!(laid.fields_for(&lead(4)), None);
        assert!(laid.is_about(RecordType::Lead) && !laid.is_about(RecordType::Party));
        assert_eq!(fields_set(&Envelope::of(id(1), &verb), id(2)), None);
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

//! Commands: verbs of the business in an envelope, and what they change.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::id::Id;
use crate::record::{Record, RecordType, describe};

/// A verb: a name, a payload (the type itself) and an answer.
pub trait Verb: Serialize + DeserializeOwned {
    /// The name on the wire and in the journal.
    const NAME: &'static str;
    /// What a success answers.
    type Answer: Serialize + DeserializeOwned;
}

/// A question: a name, its parameters (the type itself) and an answer. Asking changes nothing.
pub trait Question: Serialize + DeserializeOwned {
    /// The name on the wire.
    const NAME: &'static str;
    /// What is answered.
    type Answer: Serialize + DeserializeOwned;
}

/// A command on its way to the door.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Envelope {
    /// Made by the client; the same id twice is the same command.
    pub id: Id,
    /// The verb's name.
    pub name: String,
    /// The verb's payload.
    pub payload: Value,
    /// The journal number up to which the author saw what is changed; `None` asks for no check.
    #[serde(default)]
    pub seen: Option<i64>,
    /// The queue it was sent from: entries from the same queue never conflict with each other.
    #[serde(default)]
    pub queue: Option<Id>,
}

impl Envelope {
    /// Puts a verb in an envelope.
    pub fn of<V: Verb>(id: Id, verb: &V) -> Envelope {
        let payload = serde_json::to_value(verb).unwrap_or(Value::Null);
        Envelope { id, name: V::NAME.to_owned(), payload, seen: None, queue: None }
    }
}

/// What the door answers to an accepted command.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Accepted {
    /// The journal number of the command; `None` when it changed nothing.
    pub n: Option<i64>,
    /// The verb's answer.
    pub answer: Value,
}

/// What happened to one field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FieldChange {
    /// The field.
    pub field: String,
    /// Its value before; null for a new record.
    pub before: Value,
    /// Its value after.
    pub after: Value,
}

/// Whether a record was new.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Op {
    /// A new record.
    Create,
    /// A change of fields; deleting and restoring are changes of `deleted_at`.
    Change,
}

/// What happened to one record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// The type.
    #[serde(rename = "type")]
    pub record_type: RecordType,
    /// The record.
    pub id: Id,
    /// New or changed.
    pub op: Op,
    /// The fields that differ.
    pub fields: Vec<FieldChange>,
}

impl Change {
    /// The record once this happened to it at a journal number; `before` is `None` for a new one. `None` when a change
    /// has nothing to change, or a creation finds the record there.
    pub fn applied(&self, before: Option<&Record>, n: i64) -> Option<Record> {
        let mut record = match (self.op, before) {
            (Op::Create, None) => {
                let fields = describe(self.record_type).fields.iter().map(|f| (f.name.to_owned(), f.empty()));
                Record { record_type: self.record_type, id: self.id, n, fields: fields.collect() }
            }
            (Op::Change, Some(before)) => Record { n, ..before.clone() },
            _ => return None,
        };
        record.fields.extend(self.fields.iter().map(|f| (f.field.clone(), f.after.clone())));
        Some(record)
    }
}

/// What the core of the door gives to every decision: never read from the machine in `domain`.
#[derive(Debug, Clone, Copy)]
pub struct Moment {
    /// When the command takes effect.
    pub at: DateTime<Utc>,
}

impl Moment {
    /// The instant in the form in which fields hold it.
    pub fn instant(&self) -> Value {
        Value::from(crate::record::write_instant(self.at))
    }

    /// The day, in UTC, in the form in which fields hold it.
    pub fn day(&self) -> Value {
        Value::from(self.at.date_naive().to_string())
    }
}

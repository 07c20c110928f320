//! Changing, deleting and restoring many records at once: what one verb does to one record, as one command that is taken back
//! as a whole.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::command::Verb;
use crate::id::Id;
use crate::record::{Record, RecordType, WORK};
use crate::refusal::{Code, Refusal};
use crate::sort::sort_by_key;

/// The most records of one command.
pub const MOST_AT_ONCE: usize = 500;

/// Changes fields of records of a type that has lists.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeRecords {
    /// Their type.
    #[serde(rename = "type")]
    pub record_type: RecordType,
    /// The records, each once; at most [`MOST_AT_ONCE`].
    pub records: Vec<Id>,
    /// The fields that all of them get.
    #[serde(default)]
    pub fields: Map<String, Value>,
    /// Entries that come to fields of several, such as tags.
    #[serde(default)]
    pub add: Map<String, Value>,
    /// Entries that leave fields of several.
    #[serde(default)]
    pub remove: Map<String, Value>,
}

impl ChangeRecords {
    /// The fields that one of the records gets.
    pub fn fields_for(&self, record: &Record) -> Map<String, Value> {
        let mut fields = self.fields.clone();
        for (name, entries) in &self.add {
            let mut list = list_of(&mut fields, record, name);
            for entry in entries.as_array().into_iter().flatten() {
                if !list.contains(entry) {
                    list.push(entry.clone());
                }
            }
            fields.insert(name.clone(), Value::Array(list));
        }
        for (name, entries) in &self.remove {
            let mut list = list_of(&mut fields, record, name);
            list.retain(|entry| !entries.as_array().is_some_and(|gone| gone.contains(entry)));
            fields.insert(name.clone(), Value::Array(list));
        }
        fields
    }
}

/// The entries that a field of several is to have: those of the record, until something else is said.
fn list_of(fields: &mut Map<String, Value>, record: &Record, name: &str) -> Vec<Value> {
    let value = fields.remove(name).unwrap_or_else(|| record.get(name).clone());
    if let Value::Array(list) = value { list } else { Vec::new() }
}

impl Verb for ChangeRecords {
    const NAME: &'static str = "change_records";
    type Answer = Many;
}

/// Hides records of a type that has lists; nothing is destroyed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeleteRecords {
    /// Their type.
    #[serde(rename = "type")]
    pub record_type: RecordType,
    /// The records, each once; at most [`MOST_AT_ONCE`].
    pub records: Vec<Id>,
}

impl Verb for DeleteRecords {
    const NAME: &'static str = "delete_records";
    type Answer = Many;
}

/// Shows deleted records of a type that has lists again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RestoreRecords {
    /// Their type.
    #[serde(rename = "type")]
    pub record_type: RecordType,
    /// The records, each once; at most [`MOST_AT_ONCE`].
    pub records: Vec<Id>,
}

impl Verb for RestoreRecords {
    const NAME: &'static str = "restore_records";
    type Answer = Many;
}

/// What became of many records. When none could be done, the command is refused like that of one.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Many {
    /// Those that are as they should be now.
    pub done: usize,
    /// Those that were left as they are.
    pub left: Vec<Left>,
}

/// A record that was left as it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Left {
    /// The record.
    pub record: Id,
    /// Why.
    pub refusal: Refusal,
}

/// Whether records of the type can be done at once: those that people work with in lists. What an administrator arranges
/// stands on each other, so it is done one by one.
pub fn takes_many(record_type: RecordType) -> bool {
    WORK.iter().any(|listed| listed.value == record_type.name())
}

/// Refuses what can be none of these commands.
///
/// # Errors
/// Another record type, none or too many records, or one twice.
pub fn check_many(record_type: RecordType, records: &[Id]) -> Result<(), Refusal> {
    if !takes_many(record_type) {
        return Err(Refusal::of(Code::Malformed).on("type"));
    }
    if records.is_empty() {
        return Err(Refusal::of(Code::Required).on("records"));
    }
    if records.len() > MOST_AT_ONCE {
        return Err(Refusal::of(Code::TooMany).on("records").with(MOST_AT_ONCE));
    }
    let mut sorted = records.to_vec();
    sort_by_key(&mut sorted, |id| *id);
    if sorted.windows(2).any(|pair| pair[0] == pair[1]) { Err(Refusal::of(Code::Malformed).on("records")) } else { Ok(()) }
}

/// Refuses entries of a list that are none.
///
/// # Errors
/// A field to which no list comes, or one that is also set as a whole.
pub fn check_entries(verb: &ChangeRecords) -> Result<(), Refusal> {
    let wrong = |name: &String, entries: &Value| !entries.is_array() || verb.fields.contains_key(name);
    match verb.add.iter().chain(&verb.remove).find(|(name, entries)| wrong(name, entries)) {
        Some((name, _)) => Err(Refusal::of(Code::WrongType).on(name)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn record(tags: &Value) -> Record {
        let fields = Map::from_iter([("tags".to_owned(), tags.clone())]);
        Record { record_type: RecordType::Lead, id: Id::from_u128(1), n: 1, fields }
    }

    fn change(given: Value) -> ChangeRecords {
        let Value::Object(mut given) = given else { unreachable!("an object") };
        given.insert("type".to_owned(), json!("lead"));
        given.insert("records".to_owned(), json!([Id::from_u128(1)]));
        serde_json::from_value(Value::Object(given)).expect("a verb")
    }

    #[test]
    fn entries_come_once_and_go() {
        let verb = change(json!({"fields": {"need": "x"}, "add": {"tags": ["b", "c"]}, "remove": {"tags": ["a"]}}));
        let told = |tags: Value| Value::Object(verb.fields_for(&record(&tags)));
        assert_eq!(told(json!(["a", "b"])), json!({"need": "x", "tags": ["b", "c"]}));
        assert_eq!(told(Value::Null), json!({"need": "x", "tags": ["b", "c"]}));
        assert_eq!(check_entries(&verb), Ok(()));
        assert!(check_entries(&change(json!({"add": {"tags": "b"}}))).is_err());
        assert!(check_entries(&change(json!({"fields": {"tags": []}, "remove": {"tags": ["b"]}}))).is_err());
    }

    #[test]
    fn one_to_five_hundred_of_a_type_with_lists() {
        let ids: Vec<Id> = (0..501).map(Id::from_u128).collect();
        assert_eq!(check_many(RecordType::Lead, &ids[..500]), Ok(()));
        let code = |record_type, ids: &[Id]| check_many(record_type, ids).map_err(|refusal| refusal.code);
        assert_eq!(code(RecordType::Lead, &ids), Err(Code::TooMany));
        assert_eq!(code(RecordType::Lead, &[]), Err(Code::Required));
        assert_eq!(code(RecordType::Lead, &[ids[1], ids[2], ids[1]]), Err(Code::Malformed));
        assert_eq!(code(RecordType::Stage, &ids[..1]), Err(Code::Malformed));
    }
}

//! A record as the API writes it: its fields beside its id, journal number and type.

use domain::record::Record;
use serde_json::{Map, Value, json};

/// The flat form of a record.
pub fn flat(record: &Record) -> Value {
    let mut object = Map::new();
    object.insert("id".to_owned(), json!(record.id));
    object.insert("n".to_owned(), json!(record.n));
    object.insert("type".to_owned(), json!(record.record_type));
    object.extend(record.fields.clone());
    Value::Object(object)
}

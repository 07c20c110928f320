//! What is set about a field, or about a record type as a whole.

use domain::record::{Record, RecordType};
use domain::verbs::{ChangeRecord, CreateRecord};
use leptos::prelude::*;
use serde_json::{Map, Value};

use super::super::draft::{Draft, Drafting};
use crate::client::Client;

/// What was set about a field, or about the type as a whole.
pub(super) fn set(client: Client, of: &str, field: Option<&str>) -> Option<Record> {
    client.directory().with(|index| {
        let mut set = index.of(RecordType::PropertySetter).filter(|record| record.text("of") == of && !record.is_deleted());
        set.find(|record| record.get("field").as_str() == field).cloned()
    })
}

fn known(of: &str, field: Option<&str>) -> Map<String, Value> {
    let known = [("of", Some(of)), ("field", field)].into_iter();
    known.filter_map(|(name, value)| Some((name.to_owned(), Value::from(value?)))).collect()
}

/// Opens the form for what is set.
pub(super) fn begin(client: Client, drafting: Drafting, (of, field): (&str, Option<&str>), title: String, asked: &'static [&'static str]) {
    drafting.begin(match untrack(|| set(client, of, field)) {
        Some(record) => Draft::of_record(title, &record, asked),
        None => Draft::of_new(title, RecordType::PropertySetter, asked, known(of, field)),
    });
}

/// Sets one thing about a field.
pub(super) fn put(client: Client, of: &str, field: &str, name: &str, value: Value, told: String) {
    let fields = Map::from_iter([(name.to_owned(), value)]);
    match untrack(|| set(client, of, Some(field))) {
        Some(record) => client.send_told(ChangeRecord { record_type: RecordType::PropertySetter, id: record.id, fields }, told),
        None => {
            let mut all = known(of, Some(field));
            all.extend(fields);
            client.send_told(CreateRecord { record_type: RecordType::PropertySetter, id: client.new_id(), fields: all }, told)
        }
    };
}

//! What is set about a field, or about a record type as a whole.

use domain::lang::Lang;
use domain::record::{Label, Record, RecordType, Shape, describe};
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

/// What the form begins with where nothing was set: what it is called so far.
fn called(of: &str, field: Option<&str>, asked: &[&str]) -> Map<String, Value> {
    let mut fields = known(of, field);
    let Some(record_type) = RecordType::parse(of) else { return fields };
    let description = describe(record_type);
    let one = match field {
        Some(name) => Shape::plain().label(record_type, name),
        None => Some(Label::Word(description.one)),
    };
    let many = Label::Word(description.many);
    let names =
        [("name", one, Lang::En), ("name_vi", one, Lang::Vi), ("plural", Some(many), Lang::En), ("plural_vi", Some(many), Lang::Vi)];
    for (name, label, lang) in names.into_iter().filter(|(name, ..)| asked.contains(name)) {
        fields.extend(label.map(|label| (name.to_owned(), Value::from(label.text(lang)))));
    }
    fields
}

/// Opens the form for what is set.
pub(super) fn begin(client: Client, drafting: Drafting, (of, field): (&str, Option<&str>), title: String, asked: &'static [&'static str]) {
    drafting.begin(match untrack(|| set(client, of, field)) {
        Some(record) => Draft::of_record(title, &record, asked),
        None => Draft::of_new(title, RecordType::PropertySetter, asked, called(of, field, asked)),
    });
}

/// Sets one thing about a field.
pub(super) fn put(client: Client, of: &str, field: &str, name: &str, value: Value, told: String) {
    let fields = Map::from_iter([(name.to_owned(), value)]);
    match untrack(|| set(client, of, Some(field))) {
        Some(record) => {
            client.send_since_told(ChangeRecord { record_type: RecordType::PropertySetter, id: record.id, fields }, record.n, told)
        }
        None => {
            let mut all = known(of, Some(field));
            all.extend(fields);
            client.send_told(CreateRecord { record_type: RecordType::PropertySetter, id: client.new_id(), fields: all }, told)
        }
    };
}

//! The kinds of custom fields, and what each asks for.

use domain::record::{Choice, CustomField, Kind, Record};
use serde_json::{Map, Value, json};

/// What can be said of a new field of a kind.
pub fn asked(kind: &str) -> &'static [&'static str] {
    match kind {
        "choice" | "choices" => &["name", "name_vi", "options", "help", "listed"],
        "link" => &["name", "name_vi", "target", "help", "listed"],
        "formula" => &["name", "name_vi", "formula", "result", "decimals", "total", "help", "listed"],
        "number" => &["name", "name_vi", "decimals", "total", "help", "listed"],
        "money" => &["name", "name_vi", "total", "help", "listed"],
        "text" | "long_text" | "email" | "phone" | "website" => &["name", "name_vi", "help", "searched", "listed"],
        _ => &["name", "name_vi", "help", "listed"],
    }
}

/// What stands in the form of a new field of a kind at first.
pub fn begun(kind: &str) -> Map<String, Value> {
    let begun = match kind {
        // What is calculated is hardly ever whole.
        "formula" => json!({ "result": "number", "decimals": 2, "total": "average" }),
        "number" | "money" => json!({ "total": "sum" }),
        // What is written is looked for.
        "text" | "long_text" | "email" | "phone" | "website" => json!({ "searched": true }),
        _ => json!({}),
    };
    begun.as_object().cloned().unwrap_or_default()
}

/// A field with what the foot of lists says of it, also where nobody said so.
pub fn with_total(mut record: Record) -> Record {
    if let (true, Some(total)) = (record.get("total").is_null(), begun(record.text("kind")).remove("total")) {
        record.fields.insert("total".to_owned(), total);
    }
    record
}

/// What can be said of it later.
pub fn changed(kind: &str) -> &'static [&'static str] {
    match kind {
        "choice" | "choices" => &["name", "name_vi", "options", "help", "listed"],
        "formula" => &["name", "name_vi", "formula", "total", "help", "listed"],
        "number" | "money" => &["name", "name_vi", "total", "help", "listed"],
        "text" | "long_text" | "email" | "phone" | "website" => asked(kind),
        _ => &["name", "name_vi", "help", "listed"],
    }
}

/// Whether values of a kind can become values of another.
pub fn is_turnable(kind: &str) -> bool {
    !matches!(kind, "formula" | "link" | "person")
}

fn choices_of(field: &str) -> &'static [Choice] {
    match CustomField::DESCRIPTION.field(field).map(|field| field.kind) {
        Some(Kind::Choice(choices)) => choices,
        _ => &[],
    }
}

/// The kinds that a field can have.
pub fn kinds() -> &'static [Choice] {
    choices_of("kind")
}

/// The record types that take fields.
pub fn record_types() -> &'static [Choice] {
    choices_of("of")
}

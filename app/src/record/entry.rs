//! A record that is being made: what is entered stands there again when it was refused, and when the page was left or loaded
//! again meanwhile.

use domain::record::{RecordType, describe};
use domain::refusal::Refusal;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use serde_json::{Map, Value, json};

use crate::client::{once_hydrated, use_client};

/// The state of a form for a new record.
#[derive(Clone, Copy)]
pub struct Entry {
    /// What is made.
    pub record_type: RecordType,
    /// Whether the form is open.
    pub open: RwSignal<bool>,
    /// What stands in it.
    pub fields: RwSignal<Map<String, Value>>,
    /// Why it was refused.
    pub refused: RwSignal<Option<Refusal>>,
    begun: StoredValue<Map<String, Value>>,
    known: StoredValue<Map<String, Value>>,
}

impl Entry {
    /// Closed, but where it was open with something in it when this page was left. A page has one of each record type.
    pub fn new(record_type: RecordType) -> Self {
        let entry = Self {
            record_type,
            open: RwSignal::new(false),
            fields: RwSignal::default(),
            refused: RwSignal::new(None),
            begun: StoredValue::default(),
            known: StoredValue::default(),
        };
        // What was given up is not offered again, what was refused is.
        Effect::new(move |_| {
            if !entry.open.get() {
                let is_refused = entry.refused.with_untracked(Option::is_some);
                entry.begun.set_value(if is_refused { entry.fields.get_untracked() } else { Map::new() });
            }
        });
        let client = use_client();
        let place = format!("new-{}-{}", describe(record_type).table, use_location().pathname.get_untracked());
        client.hold_draft(place.clone(), move || entry.written().map(Value::Object));
        once_hydrated(move || {
            if let Some(Value::Object(fields)) = client.take_draft(&place) {
                entry.begin(fields);
            }
        });
        entry
    }

    /// Opens it with something in its fields. Whether that is seen: the page may have gone.
    pub fn begin(self, fields: Map<String, Value>) -> bool {
        self.begun.try_set_value(fields);
        self.open.try_set(true).is_none()
    }

    /// Closes it, and forgets what was refused.
    pub fn close(self) {
        self.refused.set(None);
        self.open.set(false);
    }

    /// What stands in its fields when it opens.
    pub fn begun(self) -> Map<String, Value> {
        self.begun.get_value()
    }

    /// What everybody finds in it who opens it, so that it is not what somebody wrote.
    pub fn knows(self, known: &Map<String, Value>) {
        self.known.set_value(known.clone());
    }

    fn written(self) -> Option<Map<String, Value>> {
        self.open.try_get_untracked().filter(|open| *open)?;
        let fields = self.fields.try_get_untracked()?;
        let is_written = self.known.try_with_value(|known| is_written(known, &fields))?;
        is_written.then_some(fields)
    }
}

fn is_written(known: &Map<String, Value>, fields: &Map<String, Value>) -> bool {
    fields.iter().any(|(name, value)| !is_blank(value) && known.get(name) != Some(value))
}

/// Whether nobody wrote anything there: of several entries the first stands in the form before it is written.
fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.iter().all(is_blank),
        Value::Object(entry) => entry.values().all(is_blank),
        _ => false,
    }
}

/// What a record begins with that was looked for by some words and not found: a number and an address are not a name.
pub fn begun_by(record_type: RecordType, words: &str) -> Map<String, Value> {
    let words = words.trim();
    let one = |name: &str, value: Value| Map::from_iter([(name.to_owned(), value)]);
    let point = || json!([{ "value": words, "label": "" }]);
    match (Said::by(words), record_type) {
        (Said::Nothing, _) => Map::new(),
        (Said::Email, RecordType::Party) => one("emails", point()),
        (Said::Phone, RecordType::Party) => one("phones", point()),
        (Said::Email, RecordType::Lead) => one("email", json!(words)),
        (Said::Phone, RecordType::Lead) => one("phone", json!(words)),
        (Said::Name, RecordType::Lead) => one("contact_name", json!(words)),
        _ => one(describe(record_type).title, json!(words)),
    }
}

/// What words can say of somebody.
enum Said {
    Nothing,
    Email,
    Phone,
    Name,
}

impl Said {
    fn by(words: &str) -> Self {
        let digits = words.bytes().filter(u8::is_ascii_digit).count();
        let is_number = |sign: char| sign.is_ascii_digit() || "+()-./ ".contains(sign);
        match words {
            "" => Self::Nothing,
            _ if words.contains('@') => Self::Email,
            _ if digits >= SHORTEST && words.chars().all(is_number) => Self::Phone,
            _ => Self::Name,
        }
    }
}

/// Fewer digits are nobody's telephone number.
const SHORTEST: usize = 6;

#[cfg(test)]
mod tests {
    use super::*;

    fn object(value: Value) -> Map<String, Value> {
        value.as_object().cloned().unwrap_or_default()
    }

    #[test]
    fn what_is_known_to_everybody_is_not_written() {
        let known = object(json!({"currency": "VND", "party": "p"}));
        assert!(!is_written(&known, &known));
        assert!(!is_written(
            &known,
            &object(json!({"currency": "VND", "name": "", "value": null, "roles": [], "emails": [{"value": "", "label": ""}]}))
        ));
        assert!(is_written(&known, &object(json!({"currency": "USD"}))));
        assert!(is_written(&known, &object(json!({"currency": "VND", "name": "Minh"}))));
    }

    #[test]
    fn a_record_begins_with_the_words_it_was_looked_for_by() {
        let begun = |record_type, words| Value::Object(begun_by(record_type, words));
        assert_eq!(begun(RecordType::Party, " Trần Minh "), json!({"name": "Trần Minh"}));
        assert_eq!(begun(RecordType::Party, "minh@a.vn"), json!({"emails": [{"value": "minh@a.vn", "label": ""}]}));
        assert_eq!(begun(RecordType::Lead, "0912 345 678"), json!({"phone": "0912 345 678"}));
        assert_eq!(begun(RecordType::Lead, "Phở 24"), json!({"contact_name": "Phở 24"}));
        assert_eq!(begun(RecordType::Item, "365"), json!({"name": "365"}));
        assert_eq!(begun(RecordType::Item, ""), json!({}));
    }
}

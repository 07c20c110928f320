//! Filters: a closed tree with two faces, in memory here and SQL in the store. A reader's scope is one too.

use std::cmp::Ordering;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::fold::tokens;
use crate::query::{Class, class_of, kind_of};
use crate::reach::phone_key;
use crate::record::{Kind, RecordType, Shape};

/// A condition on the fields of one record. An empty field satisfies only `Empty` and the negations.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Filter {
    /// All of them; nothing is asked by an empty list.
    All(Vec<Filter>),
    /// At least one of them; an empty list is satisfied by nothing.
    Any(Vec<Filter>),
    /// Not this.
    Not(Box<Filter>),
    /// The field has one of the values.
    In(String, Vec<Value>),
    /// The field is that value or after it.
    AtLeast(String, Value),
    /// The field is that value or before it.
    AtMost(String, Value),
    /// The field is empty.
    Empty(String),
    /// The list field holds the value.
    Has(String, Value),
    /// The text stands in the text of the field, in one of the spellings that [`spellings`] gives.
    Contains(String, String),
    /// Every word of the text begins a word of the searched fields, folded.
    Words(String),
}

impl Filter {
    /// Satisfied by every record.
    pub const fn everything() -> Filter {
        Filter::All(Vec::new())
    }

    /// Satisfied by none.
    pub const fn nothing() -> Filter {
        Filter::Any(Vec::new())
    }

    /// The field has that value.
    pub fn is(field: &str, value: impl Into<Value>) -> Filter {
        Filter::In(field.to_owned(), vec![value.into()])
    }

    /// Both.
    #[must_use]
    pub fn and(self, other: Filter) -> Filter {
        match (self, other) {
            (Filter::All(list), other) if list.is_empty() => other,
            (one, Filter::All(list)) if list.is_empty() => one,
            (Filter::All(mut list), other) => {
                list.push(other);
                Filter::All(list)
            }
            (one, other) => Filter::All(vec![one, other]),
        }
    }

    /// Whether a record, given by its fields, satisfies it: the face in memory.
    pub fn matches<'a>(&self, shape: &Shape, record_type: RecordType, get: &impl Fn(&str) -> &'a Value) -> bool {
        match self {
            Filter::All(list) => list.iter().all(|f| f.matches(shape, record_type, get)),
            Filter::Any(list) => list.iter().any(|f| f.matches(shape, record_type, get)),
            Filter::Not(inner) => !inner.matches(shape, record_type, get),
            Filter::In(field, values) => {
                let value = get(field);
                !value.is_null() && values.contains(value)
            }
            Filter::AtLeast(field, bound) => matches!(compare(get(field), bound), Some(Ordering::Greater | Ordering::Equal)),
            Filter::AtMost(field, bound) => matches!(compare(get(field), bound), Some(Ordering::Less | Ordering::Equal)),
            Filter::Empty(field) => {
                let value = get(field);
                value.is_null() || value.as_array().is_some_and(Vec::is_empty)
            }
            Filter::Has(field, wanted) => get(field).as_array().is_some_and(|list| list.contains(wanted)),
            Filter::Contains(field, text) => get(field).as_str().is_some_and(|held| {
                let held = held.to_ascii_lowercase();
                spellings(text).iter().any(|spelling| held.contains(spelling))
            }),
            Filter::Words(text) => {
                let words = search_words(shape, record_type, get);
                tokens(text).iter().all(|asked| words.iter().any(|w| w.0.starts_with(asked.as_str())))
            }
        }
    }

    /// The first field it mentions that is not one of the record type's, or whose kind does not carry the question.
    pub fn fault(&self, shape: &Shape, record_type: RecordType) -> Option<&str> {
        let kind = |name: &str| kind_of(shape, record_type, name);
        match self {
            Filter::All(list) | Filter::Any(list) => list.iter().find_map(|f| f.fault(shape, record_type)),
            Filter::Not(inner) => inner.fault(shape, record_type),
            Filter::In(name, values) => {
                let right = kind(name).is_some_and(|kind| !kind.is_list() && values.iter().all(|v| fits(kind, v)));
                (!right).then_some(name.as_str())
            }
            Filter::AtLeast(name, value) | Filter::AtMost(name, value) => {
                let right = kind(name).is_some_and(|kind| !kind.is_list() && fits(kind, value));
                (!right).then_some(name.as_str())
            }
            Filter::Empty(name) => kind(name).is_none().then_some(name.as_str()),
            Filter::Has(name, value) => {
                let right = kind(name).is_some_and(|k| matches!(k, Kind::Links(_) | Kind::Tags | Kind::Choices(_)) && fits(k, value));
                (!right).then_some(name.as_str())
            }
            Filter::Contains(name, text) => {
                let right = kind(name).is_some_and(|kind| class_of(kind) == Class::Text) && !text.is_empty() && !text.contains('\0');
                (!right).then_some(name.as_str())
            }
            Filter::Words(_) => None,
        }
    }
}

/// The spellings in which a text is sought where no index folds: as it is, in small letters, in capitals, and with a capital at
/// the beginning of each word; each with the letters of ASCII small, as those of the searched text are made.
pub fn spellings(text: &str) -> Vec<String> {
    let titled = text.split_inclusive(' ').map(|word| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters.flat_map(char::to_lowercase)).collect()).unwrap_or_default()
    });
    let titled: Vec<String> = titled.collect();
    let mut spellings: Vec<String> = Vec::new();
    for spelling in [text.to_owned(), text.to_lowercase(), text.to_uppercase(), titled.concat()] {
        let spelling = spelling.to_ascii_lowercase();
        if !spellings.contains(&spelling) {
            spellings.push(spelling);
        }
    }
    spellings
}

/// The folded words by which a record is found, each with the largest weight of the fields it stands in. A phone
/// number is one word of digits in its canonical form and one in the form it was entered.
pub fn search_words<'a>(shape: &Shape, record_type: RecordType, get: &impl Fn(&str) -> &'a Value) -> Vec<(String, u8)> {
    let mut words: std::collections::BTreeMap<String, u8> = std::collections::BTreeMap::new();
    let mut add = |word: String, weight: u8| {
        let entry = words.entry(word).or_default();
        *entry = weight.max(*entry);
    };
    for field in shape.searched(record_type) {
        for text in texts(get(field.name)) {
            if matches!(field.kind, Kind::Phone | Kind::Phones) {
                add(text.chars().filter(char::is_ascii_digit).collect(), field.search);
                phone_key(text).into_iter().for_each(|key| add(key.trim_start_matches('+').to_owned(), field.search));
            } else {
                tokens(text).into_iter().for_each(|word| add(word, field.search));
            }
        }
    }
    words.into_iter().filter(|(word, _)| !word.is_empty()).collect()
}

fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(list) => list.iter().filter_map(|e| e.as_str().or_else(|| e.get("value").and_then(Value::as_str))).collect(),
        _ => Vec::new(),
    }
}

/// Whether a value has the JSON form of the kind, so that both faces can compare it: no text with a NUL and no day out of
/// a calendar's reach gets to a database.
pub fn fits(kind: Kind, value: &Value) -> bool {
    let text = value.as_str();
    match kind {
        Kind::Int(..) | Kind::Number(_) | Kind::Money(_) | Kind::Percent => value.is_i64(),
        Kind::Bool => value.is_boolean(),
        Kind::Link(_) => text.is_some_and(|s| s.parse::<crate::id::Id>().is_ok()),
        Kind::Day => text.and_then(|s| s.parse().ok()).is_some_and(believable),
        Kind::Instant => text.and_then(|s| s.parse::<DateTime<Utc>>().ok()).is_some_and(|at| believable(at.date_naive())),
        Kind::Rights => false,
        _ => text.is_some_and(|s| !s.contains('\0')),
    }
}

fn believable(day: NaiveDate) -> bool {
    (1000..=9999).contains(&day.year())
}

fn compare(value: &Value, bound: &Value) -> Option<Ordering> {
    match (value, bound) {
        (Value::Number(a), Value::Number(b)) => a.as_i64()?.partial_cmp(&b.as_i64()?),
        (Value::String(a), Value::String(b)) => Some(a.as_bytes().cmp(b.as_bytes())),
        _ => None,
    }
}

//! Checking a value against the kind of its field, and bringing it to its one canonical form.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use serde_json::{Map, Value, json};

use super::{Address, Choice, ContactPoint, Field, FieldOption, Kind, Opportunity, RecordType, Shape, Writer, is_custom};
use crate::id::Id;
use crate::money::{Currency, Rate};
use crate::permission::{Rights, Role};
use crate::reach::{email_key, phone_key, safe_website};
use crate::refusal::{Code, Refusal};
use crate::text::{TextFault, clean_line, clean_text};

/// The largest amount that is believed: ten million million minor units.
const MOST_MONEY: i64 = 1_000_000_000_000_000;
/// The most entries of a field that holds several.
const MOST_ENTRIES: usize = 100;

impl Shape {
    /// Checks the fields that a person sends to create (`creating`) or change a record and gives them back in canonical form.
    ///
    /// # Errors
    /// The first unknown, read-only, missing or malformed field, by name.
    pub fn clean(&self, record_type: RecordType, fields: &Map<String, Value>, creating: bool) -> Result<Map<String, Value>, Refusal> {
        let mut cleaned = Map::new();
        for (name, value) in fields {
            let field = self.field(record_type, name).ok_or_else(|| Refusal::of(Code::UnknownField).on(name))?;
            let allowed = match field.writer {
                Writer::Person => true,
                Writer::Creation => creating,
                Writer::Verb => false,
            };
            if !allowed || self.access(record_type, name).is_some() {
                return Err(Refusal::of(Code::ReadOnly).on(name));
            }
            let value = field.clean(value)?;
            self.check_names(field, &value)?;
            if field.always && value.is_null() {
                return Err(Refusal::of(Code::Required).on(name));
            }
            cleaned.insert(name.clone(), value);
        }
        if creating {
            for field in self.fields(record_type).filter(|f| f.required && f.writer != Writer::Verb) {
                if cleaned.get(field.name).is_none_or(Value::is_null) {
                    return Err(Refusal::of(Code::Required).on(field.name));
                }
            }
        }
        Ok(cleaned)
    }

    /// The fields of deals that a value names are there.
    fn check_names(&self, field: &Field, value: &Value) -> Result<(), Refusal> {
        let names = || value.as_array().into_iter().flatten().filter_map(Value::as_str);
        let unknown = |name: &&str| self.field(RecordType::Opportunity, name).is_none();
        match names().find(unknown).filter(|_| field.kind == Kind::FieldNames) {
            Some(name) => Err(Refusal::of(Code::NotAChoice).with(name).on(field.name)),
            None => Ok(()),
        }
    }
}

impl Field {
    /// The canonical form of a value, JSON null or an empty list when it is empty.
    ///
    /// # Errors
    /// A refusal that names the field.
    pub fn clean(&self, value: &Value) -> Result<Value, Refusal> {
        let cleaned = clean_kind(self.kind, value).map_err(|r| r.on(self.name))?;
        // An address by which there is only one stands in one form, whoever wrote it.
        let key = || cleaned.as_str().and_then(email_key).map(Value::from);
        let cleaned = if self.unique && self.kind == Kind::Email { key().unwrap_or(Value::Null) } else { cleaned };
        let empty = cleaned.is_null() || cleaned.as_str() == Some("");
        if self.required && empty {
            return Err(Refusal::of(Code::Required).on(self.name));
        }
        Ok(if empty { Value::Null } else { cleaned })
    }

    /// The value of an empty field of this kind.
    pub fn empty(&self) -> Value {
        if self.is_list() { json!([]) } else { Value::Null }
    }

    /// Whether the field holds several entries.
    pub fn is_list(&self) -> bool {
        self.kind.is_list()
    }
}

impl Kind {
    /// Whether a field of this kind holds several entries.
    pub const fn is_list(self) -> bool {
        matches!(
            self,
            Kind::Links(_)
                | Kind::Tags
                | Kind::Choices(_)
                | Kind::Emails
                | Kind::Phones
                | Kind::Addresses
                | Kind::FieldNames
                | Kind::Options
                | Kind::Roles
        )
    }
}

fn clean_kind(kind: Kind, value: &Value) -> Result<Value, Refusal> {
    if value.is_null() {
        return Ok(if kind.is_list() { json!([]) } else { Value::Null });
    }
    if kind.is_list() {
        return clean_list(kind, value);
    }
    match kind {
        Kind::Int(low, high) => integer(value, low, high),
        Kind::Number(_) => integer(value, -MOST_MONEY, MOST_MONEY),
        Kind::Money(_) => integer(value, 0, MOST_MONEY),
        Kind::Percent => integer(value, 0, 100),
        Kind::Rights => rights(value),
        Kind::Bool => value.as_bool().map(Value::from).ok_or_else(|| Refusal::of(Code::WrongType)),
        _ => {
            let text = value.as_str().ok_or_else(|| Refusal::of(Code::WrongType))?;
            if text.trim().is_empty() { Ok(Value::Null) } else { clean_scalar_text(kind, text) }
        }
    }
}

fn clean_scalar_text(kind: Kind, text: &str) -> Result<Value, Refusal> {
    let value = match kind {
        Kind::Line(max) => clean_line(text, max).map_err(fault)?,
        Kind::Text(max) => clean_text(text, max).map_err(fault)?,
        Kind::Day => text.parse::<NaiveDate>().ok().filter(believable).ok_or_else(|| Refusal::of(Code::NotADay))?.to_string(),
        Kind::Instant => instant(text)?,
        Kind::Choice(choices) => one_of(choices, text)?,
        Kind::Link(_) => id(text)?,
        Kind::Role => Role::parse(text).map(String::from).ok_or_else(|| Refusal::of(Code::NotAChoice).with(text))?,
        Kind::Email => {
            let line = clean_line(text, 254).map_err(fault)?;
            email_key(&line).ok_or_else(|| Refusal::of(Code::NotAnEmail))?;
            line
        }
        Kind::Phone => {
            let line = clean_line(text, 40).map_err(fault)?;
            phone_key(&line).ok_or_else(|| Refusal::of(Code::NotAPhone))?;
            line
        }
        Kind::Website => {
            let line = clean_line(text, 500).map_err(fault)?;
            safe_website(&line).ok_or_else(|| Refusal::of(Code::NotAWebsite))?
        }
        Kind::Currency => Currency::parse(text.trim()).ok_or_else(|| Refusal::of(Code::NotACurrency))?.to_string(),
        Kind::Rate => Rate::parse(text.trim()).ok_or_else(|| Refusal::of(Code::NotARate))?.to_string(),
        _ => return Err(Refusal::of(Code::WrongType)),
    };
    Ok(Value::from(value))
}

fn clean_list(kind: Kind, value: &Value) -> Result<Value, Refusal> {
    let entries = value.as_array().ok_or_else(|| Refusal::of(Code::WrongType))?;
    if entries.len() > MOST_ENTRIES {
        return Err(Refusal::of(Code::TooMany).with(MOST_ENTRIES));
    }
    let mut seen = HashSet::new();
    let mut cleaned = Vec::with_capacity(entries.len());
    // Somebody who names two values alike means something by it; it is not for us to say what.
    let alike = kind == Kind::Options;
    for entry in entries {
        let entry = clean_entry(kind, entry)?;
        if !entry.is_null() && (seen.insert(entry.to_string()) || alike) {
            cleaned.push(entry);
        }
    }
    Ok(Value::Array(cleaned))
}

fn clean_entry(kind: Kind, entry: &Value) -> Result<Value, Refusal> {
    let text = || entry.as_str().ok_or_else(|| Refusal::of(Code::WrongType));
    match kind {
        Kind::Links(_) => Ok(Value::from(id(text()?)?)),
        Kind::Tags => Ok(non_empty(clean_line(text()?, 40).map_err(fault)?)),
        Kind::Choices(choices) => Ok(Value::from(one_of(choices, text()?)?)),
        Kind::FieldNames => {
            let name = text()?;
            if is_custom(name) {
                return Ok(Value::from(clean_line(name, 60).map_err(fault)?));
            }
            let field = Opportunity::DESCRIPTION.field(name).filter(|f| f.writer == Writer::Person);
            field.map(|f| Value::from(f.name)).ok_or_else(|| Refusal::of(Code::NotAChoice).with(name))
        }
        Kind::Emails => point(entry, Kind::Email),
        Kind::Phones => point(entry, Kind::Phone),
        Kind::Addresses => address(entry),
        Kind::Options => option(entry),
        Kind::Roles => clean_kind(Kind::Role, entry),
        _ => Err(Refusal::of(Code::WrongType)),
    }
}

fn non_empty(text: String) -> Value {
    if text.is_empty() { Value::Null } else { Value::from(text) }
}

fn point(entry: &Value, kind: Kind) -> Result<Value, Refusal> {
    let point: ContactPoint = serde_json::from_value(entry.clone()).map_err(|_| Refusal::of(Code::WrongType))?;
    let value = clean_kind(kind, &Value::from(point.value))?;
    if value.is_null() {
        return Ok(Value::Null);
    }
    Ok(json!({ "value": value, "label": clean_line(&point.label, 40).map_err(fault)? }))
}

fn address(entry: &Value) -> Result<Value, Refusal> {
    let address: Address = serde_json::from_value(entry.clone()).map_err(|_| Refusal::of(Code::WrongType))?;
    let line = |text: &str, max| clean_line(text, max).map_err(fault);
    let cleaned = Address {
        label: line(&address.label, 40)?,
        street: clean_text(&address.street, 500).map_err(fault)?,
        city: line(&address.city, 120)?,
        region: line(&address.region, 120)?,
        postal_code: line(&address.postal_code, 20)?,
        country: line(&address.country, 80)?,
    };
    if cleaned == (Address { label: cleaned.label.clone(), ..Address::default() }) {
        return Ok(Value::Null);
    }
    serde_json::to_value(cleaned).map_err(|_| Refusal::of(Code::WrongType))
}

fn rights(value: &Value) -> Result<Value, Refusal> {
    let rights: Rights = serde_json::from_value(value.clone()).map_err(|_| Refusal::of(Code::WrongType))?;
    rights.check()?;
    serde_json::to_value(rights).map_err(|_| Refusal::of(Code::WrongType))
}

fn option(entry: &Value) -> Result<Value, Refusal> {
    let option: FieldOption = serde_json::from_value(entry.clone()).map_err(|_| Refusal::of(Code::WrongType))?;
    let line = |text: &str| clean_line(text, 80).map_err(fault);
    let cleaned = FieldOption { value: line(&option.value)?, label: line(&option.label)?, label_vi: line(&option.label_vi)?, ..option };
    if cleaned.label.is_empty() {
        return Ok(Value::Null);
    }
    serde_json::to_value(cleaned).map_err(|_| Refusal::of(Code::WrongType))
}

fn integer(value: &Value, low: i64, high: i64) -> Result<Value, Refusal> {
    let n = value.as_i64().ok_or_else(|| Refusal::of(Code::WrongType))?;
    if n < low {
        Err(Refusal::of(Code::TooSmall).with(low))
    } else if n > high {
        Err(Refusal::of(Code::TooLarge).with(high))
    } else {
        Ok(Value::from(n))
    }
}

fn id(text: &str) -> Result<String, Refusal> {
    text.parse::<Id>().map(|id| id.to_string()).map_err(|_| Refusal::of(Code::NotAnId))
}

fn one_of(choices: &[Choice], text: &str) -> Result<String, Refusal> {
    choices.iter().find(|c| c.value == text).map(|c| c.value.to_owned()).ok_or_else(|| Refusal::of(Code::NotAChoice).with(text))
}

fn believable(day: &NaiveDate) -> bool {
    use chrono::Datelike;
    (1000..=9999).contains(&day.year())
}

fn instant(text: &str) -> Result<String, Refusal> {
    let instant: DateTime<Utc> = text.parse().map_err(|_| Refusal::of(Code::NotADay))?;
    Ok(write_instant(instant))
}

/// The one form in which instants are written: RFC 3339, UTC, microseconds.
pub fn write_instant(instant: DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(SecondsFormat::Micros, true)
}

fn fault(fault: TextFault) -> Refusal {
    match fault {
        TextFault::TooLong { max } => Refusal::of(Code::TooLong).with(max),
        _ => Refusal::of(Code::ControlCharacter),
    }
}

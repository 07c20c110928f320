//! The values that formulas calculate with.

use chrono::{Datelike, NaiveDate};
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::Value as Json;

use crate::money::Currency;
use crate::record::Kind;

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Type {
    Number,
    Text,
    Day,
    YesNo,
    /// What is always empty fits everywhere.
    Any,
}

/// A value; [`Value::Empty`] is of every type.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Empty,
    Number(Decimal),
    Text(String),
    Day(NaiveDate),
    YesNo(bool),
}

/// The longest text that a formula makes; it is what one line holds.
const LONGEST_TEXT: usize = 255;

/// The type of a kind of field; `None` where nothing is calculated with it.
pub(super) fn type_of(kind: Kind) -> Option<Type> {
    Some(match kind {
        Kind::Int(..) | Kind::Number(_) | Kind::Money(_) | Kind::Percent | Kind::Rate => Type::Number,
        Kind::Line(_) | Kind::Text(_) | Kind::Choice(_) | Kind::Email | Kind::Phone | Kind::Website | Kind::Currency => Type::Text,
        Kind::Day => Type::Day,
        Kind::Bool => Type::YesNo,
        _ => return None,
    })
}

/// How many decimals the units of a kind have.
fn decimals(kind: Kind, currency: Option<Currency>) -> u32 {
    match kind {
        Kind::Number(decimals) => u32::from(decimals),
        Kind::Money(_) => currency.map_or(2, Currency::minor_digits),
        _ => 0,
    }
}

/// A field's value; amounts are in whole units of the currency.
pub(super) fn read(kind: Kind, currency: Option<Currency>, json: &Json) -> Value {
    let text = || json.as_str().filter(|text| !text.is_empty());
    let read = match type_of(kind) {
        Some(Type::Number) if kind == Kind::Rate => text().and_then(|text| text.parse().ok()).map(Value::Number),
        Some(Type::Number) => {
            json.as_i64().and_then(|n| Decimal::try_from_i128_with_scale(n.into(), decimals(kind, currency)).ok()).map(Value::Number)
        }
        Some(Type::Text) => text().map(|text| Value::Text(text.to_owned())),
        Some(Type::Day) => text().and_then(|text| text.parse().ok()).map(Value::Day),
        Some(Type::YesNo) => json.as_bool().map(Value::YesNo),
        Some(Type::Any) | None => None,
    };
    read.unwrap_or(Value::Empty)
}

/// A value as the kind writes it; null where it does not fit.
pub(super) fn write(kind: Kind, currency: Option<Currency>, value: &Value) -> Json {
    match value {
        Value::Number(number) => units(*number, decimals(kind, currency)).map_or(Json::Null, Json::from),
        Value::Text(text) => Some(cut(text.trim())).filter(|text| !text.is_empty()).map_or(Json::Null, Json::from),
        Value::Day(day) if (1000..=9999).contains(&day.year()) => Json::from(day.to_string()),
        Value::YesNo(yes) => Json::from(*yes),
        Value::Day(_) | Value::Empty => Json::Null,
    }
}

fn units(number: Decimal, decimals: u32) -> Option<i64> {
    let unit = Decimal::from(10_i64.checked_pow(decimals)?);
    number.checked_mul(unit)?.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero).to_i64()
}

/// As much of a text as one line holds.
pub(super) fn cut(text: &str) -> String {
    text.split(['\n', '\r']).next().unwrap_or_default().chars().take(LONGEST_TEXT).collect()
}

impl Value {
    /// How it reads within a text; nothing where it is empty.
    pub fn text(&self) -> String {
        match self {
            Value::Empty => String::new(),
            Value::Number(number) => number.normalize().to_string(),
            Value::Text(text) => text.clone(),
            Value::Day(day) => day.to_string(),
            Value::YesNo(yes) => yes.to_string(),
        }
    }
}

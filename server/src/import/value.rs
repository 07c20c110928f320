//! Cells as values: numbers, amounts, days, lists.

use chrono::NaiveDate;
use domain::fold::fold;
use domain::lang::Lang;
use domain::money::{Currency, parse_amount, parse_decimal};
use domain::record::{Choice, Kind};
use serde_json::{Value, json};

use super::fault::Fault;
use super::mapping::Mapping;
use super::rule::{Rule, Unit};
use super::words::Say;

/// Whether a value says nothing.
pub(super) fn is_empty(value: &Value) -> bool {
    value.is_null() || value.as_array().is_some_and(Vec::is_empty)
}

/// The entries of a list.
pub(super) fn entries<'t>(rule: &Rule, text: &'t str) -> Vec<&'t str> {
    match rule.split.as_deref() {
        Some(split) if !split.is_empty() => text.split(split).map(str::trim).filter(|entry| !entry.is_empty()).collect(),
        _ => vec![text],
    }
}

/// The values that a field of that kind allows.
pub(super) fn choices(kind: Kind) -> impl Iterator<Item = &'static str> {
    let choices = match kind {
        Kind::Choice(choices) | Kind::Choices(choices) => choices,
        _ => &[],
    };
    choices.iter().map(|choice| choice.value)
}

/// The value of a text for a field that is neither a link nor an amount.
pub(super) fn of(rule: &Rule, text: &str, mapping: &Mapping) -> Result<Value, Fault> {
    Ok(match rule.field.kind {
        Kind::Int(..) | Kind::Percent => json!(whole(text, mapping.language)?),
        Kind::Bool => json!(yes(text)?),
        Kind::Day => json!(day(text, &mapping.days)?.map(|day| day.to_string())),
        Kind::Emails | Kind::Phones => entries(rule, text).into_iter().map(|entry| json!({ "value": entry })).collect(),
        Kind::Number(decimals) => json!(number(text, decimals, mapping.language)?),
        Kind::Choice(choices) => json!(chosen(choices, text)),
        Kind::Choices(choices) => entries(rule, text).into_iter().map(|entry| chosen(choices, entry)).collect(),
        Kind::Tags | Kind::FieldNames => json!(entries(rule, text)),
        _ => json!(text),
    })
}

/// A choice by its value, or by its label in either language.
fn chosen<'t>(choices: &'static [Choice], text: &'t str) -> &'t str {
    let labelled = |choice: &&Choice| [Lang::En, Lang::Vi].iter().any(|lang| fold(choice.label.text(*lang)) == fold(text));
    match choices.iter().any(|choice| choice.value == text) {
        true => text,
        false => choices.iter().find(labelled).map_or(text, |choice| choice.value),
    }
}

/// A decimal number in units of 10 to the minus so many.
fn number(text: &str, decimals: u8, language: Lang) -> Result<i64, Fault> {
    parse_decimal(text, language, decimals.into()).map_err(|_| Fault::of(Say::NotNumber, [text, &decimals.to_string()]))
}

/// An amount in minor units.
pub(super) fn money(text: &str, unit: Unit, currency: &str, language: Lang) -> Result<Value, Fault> {
    let currency = Currency::parse(currency).ok_or_else(|| Fault::of(Say::NoCurrency, []))?;
    let minor = parse_amount(&format!("{text}{}", unit.letter()), language, currency);
    minor.map(Value::from).map_err(|_| Fault::of(Say::NotMoney, [text, currency.code()]))
}

/// A day; `None` for an empty text.
pub(super) fn day(text: &str, format: &str) -> Result<Option<NaiveDate>, Fault> {
    if text.is_empty() {
        return Ok(None);
    }
    match NaiveDate::parse_from_str(text, format) {
        Ok(day) if (1000..=9999).contains(&chrono::Datelike::year(&day)) => Ok(Some(day)),
        _ => Err(Fault::of(Say::NotADayLike, [text, &example(format)])),
    }
}

/// The last day of 2026 in that format: letters of strftime are not for people.
fn example(format: &str) -> String {
    use std::fmt::Write;
    let Some(day) = NaiveDate::from_ymd_opt(2026, 12, 31) else { return format.to_owned() };
    let mut written = String::new();
    if write!(written, "{}", day.format(format)).is_err() { format.to_owned() } else { written }
}

fn whole(text: &str, language: Lang) -> Result<i64, Fault> {
    let group = match language {
        Lang::En => ',',
        Lang::Vi => '.',
    };
    let mut digits = text.replace(|c: char| c.is_whitespace(), "");
    let groups: Vec<&str> = digits.trim_start_matches('-').split(group).collect();
    if groups.len() > 1 && groups[1..].iter().all(|g| g.len() == 3) && (1..=3).contains(&groups[0].len()) {
        digits = digits.replace(group, "");
    }
    digits.parse().map_err(|_| Fault::of(Say::NotWhole, [text]))
}

fn yes(text: &str) -> Result<bool, Fault> {
    match domain::fold::fold(text).as_str() {
        "1" | "true" | "yes" | "y" | "x" | "co" | "dung" => Ok(true),
        "0" | "false" | "no" | "n" | "khong" | "sai" => Ok(false),
        _ => Err(Fault::of(Say::NotYesNo, [text])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_read_as_the_language_groups_them() {
        assert_eq!(whole("1,100", Lang::En).ok(), Some(1100));
        assert_eq!(whole("-12", Lang::En).ok(), Some(-12));
        assert_eq!(whole("1.100.000", Lang::Vi).ok(), Some(1_100_000));
        for text in ["", "1.5", "1,10", "a", ",100", "99999999999999999999"] {
            assert!(whole(text, Lang::En).is_err(), "{text}");
        }
    }

    #[test]
    fn days_are_read_in_the_format_of_the_file() {
        assert_eq!(day("3/1/2017", "%m/%d/%Y").ok().flatten(), NaiveDate::from_ymd_opt(2017, 3, 1));
        assert_eq!(day("", "%m/%d/%Y").ok(), Some(None));
        for text in ["31/12/2017", "2/30/2017", "3/1/17", "2017-03-01", "soon"] {
            assert!(day(text, "%m/%d/%Y").is_err(), "{text}");
        }
        let said = day("soon", "%m/%d/%Y").map_err(|fault| fault.say(Lang::En));
        assert_eq!(said, Err("“soon” is not a date like 12/31/2026.".to_owned()));
    }

    #[test]
    fn amounts_are_exact() {
        let read = |text, unit| money(text, unit, "USD", Lang::En).ok();
        assert_eq!(read("1100.04", Unit::Million), Some(json!(110_004_000_000_i64)));
        assert_eq!(read("1054", Unit::One), Some(json!(105_400)));
        assert_eq!(read("0", Unit::One), Some(json!(0)));
        assert_eq!(read("many", Unit::One), None);
        assert_eq!(money("5", Unit::One, "", Lang::En).ok(), None);
    }
}

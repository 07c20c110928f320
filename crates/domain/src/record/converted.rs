//! What the values of a custom field become when its kind changes. What has no meaning in the new kind is lost.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde_json::{Value, json};

use super::clean::write_instant;
use super::{Choice, Field, Kind};
use crate::lang::Lang;
use crate::money::{format_decimal, parse_decimal};
use crate::words::Word;

/// Whether values of a kind can become values of others at all: links mean nothing elsewhere.
pub fn is_convertible(kind: Kind) -> bool {
    !matches!(kind, Kind::Link(_) | Kind::Links(_))
}

/// What a value of one field is in another; `digits` are those of amounts. Null when it means nothing there.
pub fn converted(value: &Value, from: &Field, to: &Field, digits: u32, lang: Lang) -> Value {
    if let (Kind::Choice(_), Kind::Choices(_), Some(_)) = (from.kind, to.kind, value.as_str()) {
        return json!([value]);
    }
    let texts = texts(value, from.kind, digits, lang);
    let found = match to.kind {
        Kind::Choices(choices) => {
            texts.iter().map(|text| chosen(choices, text).map(Value::from)).collect::<Option<Vec<_>>>().map(Value::from)
        }
        Kind::Line(_) | Kind::Text(_) => Some(Value::from(texts.join(", "))),
        _ => match texts.as_slice() {
            [text] => read(text, to.kind, digits, lang),
            _ => None,
        },
    };
    let cleaned = found.and_then(|found| to.clean(&found).ok()).unwrap_or(Value::Null);
    if cleaned.is_null() { to.empty() } else { cleaned }
}

/// A value as a person reads it, one text for each that it holds.
fn texts(value: &Value, kind: Kind, digits: u32, lang: Lang) -> Vec<String> {
    let one = match kind {
        Kind::Number(decimals) => value.as_i64().map(|n| format_decimal(n, decimals.into(), lang)),
        Kind::Money(_) => value.as_i64().map(|n| format_decimal(n, digits, lang)),
        Kind::Bool => value.as_bool().map(|yes| (if yes { Word::Yes } else { Word::No }).text(lang).to_owned()),
        Kind::Choice(choices) => value.as_str().map(|value| label(choices, value, lang)),
        Kind::Choices(choices) => {
            let values = value.as_array().into_iter().flatten().filter_map(Value::as_str);
            return values.map(|value| label(choices, value, lang)).collect();
        }
        Kind::Instant => value.as_str().and_then(|text| text.parse::<DateTime<Utc>>().ok()).map(|at| at.date_naive().to_string()),
        _ => value.as_str().map(str::to_owned),
    };
    one.into_iter().filter(|text| !text.is_empty()).collect()
}

fn label(choices: &[Choice], value: &str, lang: Lang) -> String {
    choices.iter().find(|choice| choice.value == value).map_or(value, |choice| choice.label.text(lang)).to_owned()
}

fn chosen(choices: &[Choice], text: &str) -> Option<String> {
    let called = |choice: &&Choice| {
        let is = |name: &str| name.to_lowercase() == text.trim().to_lowercase();
        is(choice.value) || is(choice.label.text(Lang::En)) || is(choice.label.text(Lang::Vi))
    };
    choices.iter().find(called).map(|choice| choice.value.to_owned())
}

fn read(text: &str, kind: Kind, digits: u32, lang: Lang) -> Option<Value> {
    let text = text.trim();
    match kind {
        Kind::Number(decimals) => parse_decimal(text, lang, decimals.into()).ok().map(Value::from),
        Kind::Money(_) => parse_decimal(text, lang, digits).ok().map(Value::from),
        Kind::Choice(choices) => chosen(choices, text).map(Value::from),
        Kind::Bool => yes_no(text).map(Value::from),
        Kind::Day => day(text).map(|day| Value::from(day.to_string())),
        Kind::Instant => day(text).map(|day| Value::from(write_instant(day.and_time(NaiveTime::MIN).and_utc()))),
        _ => Some(Value::from(text)),
    }
}

fn day(text: &str) -> Option<NaiveDate> {
    ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"].into_iter().find_map(|format| NaiveDate::parse_from_str(text, format).ok())
}

fn yes_no(text: &str) -> Option<bool> {
    let text = text.to_lowercase();
    let is = |word: Word| [Lang::En, Lang::Vi].into_iter().any(|lang| word.text(lang).to_lowercase() == text);
    match text.as_str() {
        "1" | "true" => Some(true),
        "0" | "false" => Some(false),
        _ if is(Word::Yes) => Some(true),
        _ if is(Word::No) => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Word;

    const SIZES: &[Choice] = &[Choice::new("small", Word::No), Choice::new("large", Word::Yes)];

    fn becomes(value: Value, from: Kind, to: Kind) -> Value {
        let [from, to] = [from, to].map(|kind| Field::new("custom_x", Word::Name, kind));
        converted(&value, &from, &to, 2, Lang::En)
    }

    #[test]
    fn what_means_the_same_is_kept() {
        assert_eq!(becomes(json!("12.5"), Kind::Line(255), Kind::Number(1)), json!(125));
        assert_eq!(becomes(json!(125), Kind::Number(1), Kind::Line(255)), json!("12.5"));
        assert_eq!(becomes(json!(125), Kind::Number(1), Kind::Money("currency")), json!(1250));
        assert_eq!(becomes(json!("2026-11-26"), Kind::Day, Kind::Instant), json!("2026-11-26T00:00:00.000000Z"));
        assert_eq!(becomes(json!("2026-11-26T12:00:00.000000Z"), Kind::Instant, Kind::Day), json!("2026-11-26"));
        assert_eq!(becomes(json!("26/11/2026"), Kind::Line(255), Kind::Day), json!("2026-11-26"));
        assert_eq!(becomes(json!("large"), Kind::Choice(SIZES), Kind::Choices(SIZES)), json!(["large"]));
        assert_eq!(becomes(json!(["large"]), Kind::Choices(SIZES), Kind::Choice(SIZES)), json!("large"));
        assert_eq!(becomes(json!("SMALL"), Kind::Line(255), Kind::Choice(SIZES)), json!("small"));
        assert_eq!(becomes(json!(["large", "small"]), Kind::Choices(SIZES), Kind::Line(255)), json!("Yes, No"));
        assert_eq!(becomes(json!("có"), Kind::Line(255), Kind::Bool), json!(true));
        assert_eq!(becomes(json!("a@example.com"), Kind::Line(255), Kind::Email), json!("a@example.com"));
    }

    #[test]
    fn what_means_nothing_is_lost() {
        assert_eq!(becomes(json!("many"), Kind::Line(255), Kind::Number(0)), Value::Null);
        assert_eq!(becomes(json!(125), Kind::Number(2), Kind::Number(0)), Value::Null);
        assert_eq!(becomes(json!("huge"), Kind::Line(255), Kind::Choice(SIZES)), Value::Null);
        assert_eq!(becomes(json!("huge"), Kind::Line(255), Kind::Choices(SIZES)), json!([]));
        assert_eq!(becomes(json!(["large", "small"]), Kind::Choices(SIZES), Kind::Choice(SIZES)), Value::Null);
        assert_eq!(becomes(json!("nobody"), Kind::Line(255), Kind::Email), Value::Null);
        assert_eq!(becomes(json!("x".repeat(300)), Kind::Text(20_000), Kind::Line(255)), Value::Null);
    }
}

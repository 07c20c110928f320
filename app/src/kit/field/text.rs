//! Values as text and back, for every kind that is typed.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use domain::lang::Lang;
use domain::money::{AmountError, Currency, format_amount, format_decimal, parse_amount, parse_decimal};
use domain::record::{Kind, write_instant};
use serde_json::Value;

/// How the form of an instant in an input is written.
const LOCAL: &str = "%Y-%m-%dT%H:%M";

/// What reading and writing depends on.
#[derive(Clone, Copy, Debug)]
pub struct Habits {
    /// The user's language.
    pub lang: Lang,
    /// The currency of amounts.
    pub currency: Option<Currency>,
    /// Minutes east of UTC.
    pub offset_minutes: i32,
}

/// The text of a value as it is edited; what was typed and could not be read comes back as it was.
pub fn write(kind: Kind, value: &Value, habits: Habits) -> String {
    match (kind, value) {
        (_, Value::Null) => String::new(),
        (Kind::Money(_), Value::Number(number)) => match (number.as_i64(), habits.currency) {
            (Some(minor), Some(currency)) => format_amount(minor, currency, habits.lang),
            _ => number.to_string(),
        },
        (Kind::Number(decimals), Value::Number(number)) => {
            number.as_i64().map_or_else(|| number.to_string(), |scaled| format_decimal(scaled, decimals.into(), habits.lang))
        }
        (Kind::Instant, Value::String(text)) => match text.parse::<DateTime<Utc>>() {
            Ok(instant) => (instant + TimeDelta::minutes(habits.offset_minutes.into())).format(LOCAL).to_string(),
            Err(_) => text.clone(),
        },
        (_, Value::String(text)) => text.clone(),
        (_, value) => value.to_string(),
    }
}

/// The value of a text that was typed; the text itself when it cannot be read, so that the check says so.
pub fn read(kind: Kind, text: &str, habits: Habits) -> Value {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Value::Null;
    }
    match kind {
        Kind::Money(_) => {
            let currency = habits.currency.unwrap_or(Currency::USD);
            match parse_amount(trimmed, habits.lang, currency) {
                Ok(minor) => Value::from(minor),
                Err(AmountError::Empty) => Value::Null,
                Err(_) => Value::from(text),
            }
        }
        Kind::Number(decimals) => match parse_decimal(trimmed, habits.lang, decimals.into()) {
            Ok(scaled) => Value::from(scaled),
            Err(_) => Value::from(text),
        },
        Kind::Int(..) | Kind::Percent => {
            let digits: String = trimmed.chars().filter(|c| !matches!(c, '.' | ',' | ' ' | '\u{a0}')).collect();
            let digits = digits.strip_suffix('%').unwrap_or(&digits);
            // A percentage has no thousands, so a separator in it is a mistake and not grouping.
            let grouped = matches!(kind, Kind::Percent) && trimmed.contains(['.', ',']);
            digits.parse::<i64>().ok().filter(|_| !grouped).map_or_else(|| Value::from(text), Value::from)
        }
        Kind::Instant => match NaiveDateTime::parse_from_str(trimmed, LOCAL) {
            Ok(local) => {
                let instant = local - TimeDelta::minutes(habits.offset_minutes.into());
                Value::from(write_instant(instant.and_utc()))
            }
            Err(_) => Value::from(text),
        },
        _ => Value::from(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn habits(lang: Lang, currency: Currency) -> Habits {
        Habits { lang, currency: Some(currency), offset_minutes: 420 }
    }

    #[test]
    fn amounts_follow_language_and_currency() {
        let money = Kind::Money("currency");
        let vnd = habits(Lang::Vi, Currency::VND);
        assert_eq!(read(money, "12,5 tr", vnd), json!(12_500_000));
        assert_eq!(write(money, &json!(12_500_000), vnd), "12.500.000");
        let usd = habits(Lang::En, Currency::USD);
        assert_eq!(read(money, "1,234.5", usd), json!(123_450));
        assert_eq!(write(money, &json!(123_450), usd), "1,234.50");
    }

    #[test]
    fn what_cannot_be_read_stays_as_it_was_typed() {
        let usd = habits(Lang::En, Currency::USD);
        assert_eq!(read(Kind::Money("currency"), "many", usd), json!("many"));
        assert_eq!(write(Kind::Money("currency"), &json!("many"), usd), "many");
        assert_eq!(read(Kind::Percent, "12.5", usd), json!("12.5"));
        assert_eq!(read(Kind::Int(0, 9), "x", usd), json!("x"));
    }

    #[test]
    fn numbers_may_be_grouped() {
        let usd = habits(Lang::En, Currency::USD);
        assert_eq!(read(Kind::Int(0, 10_000), "1,200", usd), json!(1200));
        assert_eq!(read(Kind::Percent, " 30 % ", usd), json!(30));
        assert_eq!(read(Kind::Percent, "", usd), Value::Null);
    }

    #[test]
    fn instants_are_edited_in_the_users_time() {
        let vnd = habits(Lang::Vi, Currency::VND);
        let instant = json!("2026-11-21T18:30:00.000000Z");
        assert_eq!(write(Kind::Instant, &instant, vnd), "2026-11-22T01:30");
        assert_eq!(read(Kind::Instant, "2026-11-22T01:30", vnd), instant);
    }

    #[test]
    fn what_was_written_reads_the_same() {
        let usd = habits(Lang::En, Currency::USD);
        for (kind, value) in [
            (Kind::Line(9), json!("Đỗ Linh")),
            (Kind::Day, json!("2026-11-22")),
            (Kind::Percent, json!(30)),
            (Kind::Number(2), json!(-1250)),
            (Kind::Number(0), json!(123_456)),
            (Kind::Money("currency"), json!(5)),
            (Kind::Rate, json!("0.00004")),
        ] {
            assert_eq!(read(kind, &write(kind, &value, usd), usd), value);
        }
    }
}

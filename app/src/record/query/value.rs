//! What is entered beside a test, as text, and what that means.

use domain::money::{Currency, format_amount, format_decimal, parse_amount, parse_decimal};
use domain::query::{Test, amount, amount_in};
use domain::record::Kind;
use leptos::prelude::WithUntracked;
use leptos::prelude::untrack;
use serde_json::{Value, json};

use crate::client::Client;

/// Between an amount as it is entered and the code of its currency.
const GAP: char = ' ';

/// The texts that stand in the fields of a test.
pub fn write_values(client: Client, kind: Option<Kind>, test: &Test) -> Vec<String> {
    let one = |value: &Value| write_value(client, kind, value);
    match test {
        Test::Is(value) | Test::IsNot(value) | Test::AtLeast(value) | Test::AtMost(value) => vec![one(value)],
        Test::Before(value) | Test::After(value) => vec![one(value)],
        Test::Between(from, to) => vec![one(from), one(to)],
        Test::Contains(text) => vec![text.clone()],
        Test::LastDays(days) | Test::OlderThan(days) | Test::NextDays(days) => vec![days.to_string()],
        Test::AnyOf(values) | Test::NoneOf(values) => values.clone(),
        _ => Vec::new(),
    }
}

fn write_value(client: Client, kind: Option<Kind>, value: &Value) -> String {
    match (kind, amount(value)) {
        (Some(Kind::Money(_)), Some((minor, code))) => {
            let code = untrack(|| client.currency_of(code));
            let typed = Currency::parse(&code).map_or_else(|| minor.to_string(), |currency| format_amount(minor, currency, client.lang()));
            whole(&typed, &code)
        }
        (Some(Kind::Number(decimals)), Some((number, None))) => format_decimal(number, decimals.into(), client.lang()),
        _ => value.as_str().map_or_else(|| value.to_string(), str::to_owned),
    }
}

/// The values that the texts mean; `None` when one cannot be read.
pub fn read_values(client: Client, kind: Option<Kind>, test: &str, texts: &[String]) -> Option<Vec<Value>> {
    let needed = match test {
        "between" => 2,
        "is" | "isnt" | "has" | "min" | "max" | "before" | "after" | "last" | "older" | "next" => 1,
        "any" | "none" => texts.len(),
        _ => 0,
    };
    let read = |text: &String| match (test, kind) {
        ("last" | "older" | "next", _) => text.trim().parse::<u32>().ok().map(Value::from),
        (_, Some(Kind::Int(..) | Kind::Percent)) => text.trim().parse::<i64>().ok().map(Value::from),
        (_, Some(Kind::Number(decimals))) => parse_decimal(text, client.lang(), decimals.into()).ok().map(Value::from),
        (_, Some(Kind::Money(_))) => read_amount(client, text),
        _ => Some(text.trim()).filter(|text| !text.is_empty()).map(|text| json!(text)),
    };
    let values = texts.iter().take(needed).map(read).collect::<Option<Vec<Value>>>()?;
    (values.len() == needed).then_some(values)
}

fn read_amount(client: Client, text: &str) -> Option<Value> {
    let (typed, code) = text.rsplit_once(GAP)?;
    let minor = parse_amount(typed, client.lang(), Currency::parse(code)?).ok()?;
    Some(amount_in(minor, code))
}

/// An amount in its two parts: what is typed, and the currency.
pub fn parts(client: Client, text: &str) -> (String, String) {
    match text.rsplit_once(GAP) {
        Some((typed, code)) => (typed.to_owned(), code.to_owned()),
        None => (text.to_owned(), client.me().with_untracked(|me| me.currency.clone())),
    }
}

/// An amount from its two parts.
pub fn whole(typed: &str, code: &str) -> String {
    format!("{typed}{GAP}{code}")
}

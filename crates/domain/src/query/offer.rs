//! What can be asked of which field.

use chrono::{Datelike, NaiveDate};
use serde_json::{Value, json};

use super::{Span, Test, field_of, kind_of};
use crate::filter::fits;
use crate::record::{Kind, RecordType, Shape};
use crate::words::Word;

/// The longest text that is compared.
const LONGEST: usize = 200;
/// The most values of a clause.
const MOST_VALUES: usize = 100;
/// The most days that are counted back and forth.
const MOST_DAYS: u32 = 36_500;

/// Fields that are asked alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Words.
    Text,
    /// Whole numbers.
    Number,
    /// Amounts.
    Money,
    /// Days, and instants by their days.
    Day,
    /// One of several values.
    Choice,
    /// A record.
    Link,
    /// Somebody who signs in.
    Person,
    /// Several values or records.
    List,
    /// Yes or no.
    Bool,
    /// What can only be there or not.
    Other,
}

/// The class of a kind.
pub fn class_of(kind: Kind) -> Class {
    match kind {
        Kind::Line(_) | Kind::Text(_) | Kind::Email | Kind::Phone | Kind::Website | Kind::Currency => Class::Text,
        Kind::Int(..) | Kind::Number(_) | Kind::Percent => Class::Number,
        Kind::Money(_) => Class::Money,
        Kind::Day | Kind::Instant => Class::Day,
        Kind::Choice(_) => Class::Choice,
        Kind::Link(RecordType::User) => Class::Person,
        Kind::Link(_) => Class::Link,
        Kind::Links(_) | Kind::Tags | Kind::Choices(_) => Class::List,
        Kind::Bool => Class::Bool,
        _ => Class::Other,
    }
}

/// What a test asks for besides itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Nothing.
    Nothing,
    /// A value of the field's kind.
    One,
    /// Two of them.
    Two,
    /// Several.
    Several,
    /// A number of days.
    Days,
}

/// A test that can be chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// Its name in addresses; a span stands for itself.
    pub name: &'static str,
    /// As it reads, with a gap for each value.
    pub word: Word,
    /// What it needs.
    pub asks: Asked,
}

const fn offer(name: &'static str, word: Word, asks: Asked) -> Offer {
    Offer { name, word, asks }
}

const EMPTY: [Offer; 2] = [offer("empty", Word::TestEmpty, Asked::Nothing), offer("filled", Word::TestFilled, Asked::Nothing)];

/// The tests that a field carries, the commonest first.
pub fn offers(shape: &Shape, record_type: RecordType, name: &str) -> Vec<Offer> {
    let Some(kind) = kind_of(shape, record_type, name) else { return Vec::new() };
    let (is, is_not) = (offer("is", Word::TestIs, Asked::One), offer("isnt", Word::TestIsNot, Asked::One));
    let (min, max) = (offer("min", Word::TestAtLeast, Asked::One), offer("max", Word::TestAtMost, Asked::One));
    let between = offer("between", Word::TestBetween, Asked::Two);
    let (any, none) = (offer("any", Word::TestIs, Asked::Several), offer("none", Word::TestIsNot, Asked::Several));
    let mut offers = match class_of(kind) {
        Class::Text => vec![offer("has", Word::TestContains, Asked::One), is, is_not],
        Class::Number => vec![is, min, max, between],
        Class::Money => vec![min, max, between, is],
        Class::Day => {
            let mut offers: Vec<Offer> = Span::ALL.iter().map(|span| offer(span.name(), span.word(), Asked::Nothing)).collect();
            offers.extend([
                offer("last", Word::TestLastDays, Asked::Days),
                offer("older", Word::TestOlderThan, Asked::Days),
                offer("next", Word::TestNextDays, Asked::Days),
                offer("before", Word::TestBefore, Asked::One),
                offer("after", Word::TestAfter, Asked::One),
                between,
            ]);
            offers
        }
        Class::Choice | Class::Link => vec![any, none],
        Class::Person if follows_owner(shape, record_type, name) => vec![
            offer("me", Word::TestMe, Asked::Nothing),
            offer("team", Word::TestMyTeam, Asked::Nothing),
            offer("teams", Word::TestMyTeams, Asked::Nothing),
            any,
            none,
        ],
        Class::Person => vec![offer("me", Word::TestMe, Asked::Nothing), any, none],
        Class::List => vec![offer("any", Word::TestHasAny, Asked::Several), offer("none", Word::TestHasNone, Asked::Several)],
        Class::Bool => vec![offer("yes", Word::TestYes, Asked::Nothing), offer("no", Word::TestNo, Asked::Nothing)],
        Class::Other => Vec::new(),
    };
    if class_of(kind) != Class::Bool {
        offers.extend(EMPTY);
    }
    offers
}

/// Whether the record keeps the team of whoever stands in the field.
fn follows_owner(shape: &Shape, record_type: RecordType, name: &str) -> bool {
    name == "owner" && field_of(shape, record_type, "team").is_some()
}

impl Test {
    /// Its name in addresses.
    pub fn name(&self) -> &'static str {
        match self {
            Test::Empty => "empty",
            Test::Filled => "filled",
            Test::Is(_) => "is",
            Test::IsNot(_) => "isnt",
            Test::Contains(_) => "has",
            Test::AtLeast(_) => "min",
            Test::AtMost(_) => "max",
            Test::Between(..) => "between",
            Test::Before(_) => "before",
            Test::After(_) => "after",
            Test::During(span) => span.name(),
            Test::LastDays(_) => "last",
            Test::OlderThan(_) => "older",
            Test::NextDays(_) => "next",
            Test::AnyOf(_) => "any",
            Test::NoneOf(_) => "none",
            Test::Me => "me",
            Test::MyTeam => "team",
            Test::MyTeams => "teams",
            Test::Yes => "yes",
            Test::No => "no",
        }
    }

    /// The test of that name with these values; `None` when there is none, or it needs others.
    pub fn of(name: &str, values: &[Value]) -> Option<Test> {
        let texts = || values.iter().map(|v| v.as_str().map(str::to_owned)).collect::<Option<Vec<String>>>();
        let days = |value: &Value| value.as_i64().and_then(|n| u32::try_from(n).ok());
        Some(match (name, values) {
            ("empty", []) => Test::Empty,
            ("filled", []) => Test::Filled,
            ("is", [value]) => Test::Is(value.clone()),
            ("isnt", [value]) => Test::IsNot(value.clone()),
            ("has", [value]) => Test::Contains(value.as_str()?.to_owned()),
            ("min", [value]) => Test::AtLeast(value.clone()),
            ("max", [value]) => Test::AtMost(value.clone()),
            ("between", [from, to]) => Test::Between(from.clone(), to.clone()),
            ("before", [value]) => Test::Before(value.clone()),
            ("after", [value]) => Test::After(value.clone()),
            ("last", [value]) => Test::LastDays(days(value)?),
            ("older", [value]) => Test::OlderThan(days(value)?),
            ("next", [value]) => Test::NextDays(days(value)?),
            ("any", [_, ..]) => Test::AnyOf(texts()?),
            ("none", [_, ..]) => Test::NoneOf(texts()?),
            ("me", []) => Test::Me,
            ("team", []) => Test::MyTeam,
            ("teams", []) => Test::MyTeams,
            ("yes", []) => Test::Yes,
            ("no", []) => Test::No,
            (name, []) => Test::During(Span::parse(name)?),
            _ => return None,
        })
    }
}

/// Whether a field of that kind carries the test, with its values.
pub(super) fn carries(shape: &Shape, record_type: RecordType, name: &str, kind: Kind, test: &Test) -> bool {
    let offered = offers(shape, record_type, name).iter().any(|offer| offer.name == test.name());
    offered
        && match test {
            Test::Contains(text) => is_text(text) && !text.trim().is_empty(),
            Test::Is(value) | Test::IsNot(value) | Test::AtLeast(value) | Test::AtMost(value) => is_value(kind, value),
            Test::Between(from, to) if class_of(kind) == Class::Day => is_day(from) && is_day(to),
            Test::Between(from, to) => is_value(kind, from) && is_value(kind, to),
            Test::Before(day) | Test::After(day) => is_day(day),
            Test::LastDays(days) | Test::OlderThan(days) | Test::NextDays(days) => *days <= MOST_DAYS,
            Test::AnyOf(values) | Test::NoneOf(values) => {
                !values.is_empty() && values.len() <= MOST_VALUES && values.iter().all(|value| is_entry(kind, value))
            }
            _ => true,
        }
}

fn is_text(text: &str) -> bool {
    text.chars().count() <= LONGEST && !text.contains('\0')
}

fn is_value(kind: Kind, value: &Value) -> bool {
    match kind {
        Kind::Money(_) => amount(value).is_some(),
        _ => fits(kind, value) && value.as_str().is_none_or(is_text),
    }
}

fn is_entry(kind: Kind, value: &str) -> bool {
    match kind {
        Kind::Choice(choices) | Kind::Choices(choices) => choices.iter().any(|choice| choice.value == value),
        Kind::Link(_) | Kind::Links(_) => value.parse::<crate::id::Id>().is_ok(),
        _ => is_text(value),
    }
}

fn is_day(value: &Value) -> bool {
    value.as_str().and_then(|text| text.parse::<NaiveDate>().ok()).is_some_and(|day| (1000..=9999).contains(&day.year()))
}

/// An amount in minor units, and the currency that it is in when it says so: `{"amount": 500000, "currency": "USD"}` or a
/// plain number, which is compared with amounts in any currency.
pub fn amount(value: &Value) -> Option<(i64, Option<&str>)> {
    match value {
        Value::Number(number) => Some((number.as_i64()?, None)),
        Value::Object(map) if map.len() == 2 => {
            let currency = map.get("currency")?.as_str()?;
            crate::money::Currency::parse(currency)?;
            Some((map.get("amount")?.as_i64()?, Some(currency)))
        }
        _ => None,
    }
}

/// An amount in a currency as a test holds it.
pub fn amount_in(minor: i64, currency: &str) -> Value {
    json!({ "amount": minor, "currency": currency })
}

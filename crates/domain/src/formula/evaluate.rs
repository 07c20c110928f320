//! What a formula says of a record. What cannot be told, such as a number divided by nought, is empty.

use std::cmp::Ordering;

use chrono::{Datelike, Months, NaiveDate, TimeDelta};
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use super::function::Function;
use super::syntax::{Part, Sign, What};
use super::value::{Value, cut};

/// Evaluates a part; `get` gives the values of fields.
pub(super) fn evaluate(part: &Part, get: &dyn Fn(&str) -> Value) -> Value {
    match &part.what {
        What::Number(number) => Value::Number(*number),
        What::Text(text) => Value::Text(text.clone()),
        What::YesNo(yes) => Value::YesNo(*yes),
        What::Empty => Value::Empty,
        What::Field(name) => get(name),
        What::Not(inner) => match evaluate(inner, get) {
            Value::YesNo(yes) => Value::YesNo(!yes),
            _ => Value::Empty,
        },
        What::Minus(inner) => match evaluate(inner, get) {
            Value::Number(number) => Value::Number(-number),
            _ => Value::Empty,
        },
        What::Pair(sign, pair) => between(*sign, &evaluate(&pair[0], get), &evaluate(&pair[1], get)),
        What::Call(function, given) => call(*function, given, get),
    }
}

fn number(found: Option<Decimal>) -> Value {
    found.map_or(Value::Empty, Value::Number)
}

fn between(sign: Sign, left: &Value, right: &Value) -> Value {
    match sign {
        Sign::Or | Sign::And => both(sign, left, right),
        Sign::Is | Sign::IsNot | Sign::Less | Sign::More | Sign::AtMost | Sign::AtLeast => compared(sign, left, right),
        Sign::Join => Value::Text(cut(&(left.text() + &right.text()))),
        Sign::Plus | Sign::Minus | Sign::Times | Sign::By => calculated(sign, left, right),
    }
}

/// What one side decides alone, the other need not say.
fn both(sign: Sign, left: &Value, right: &Value) -> Value {
    let decides = Value::YesNo(sign == Sign::Or);
    match (left, right) {
        _ if *left == decides || *right == decides => decides,
        (Value::YesNo(_), Value::YesNo(_)) => Value::YesNo(sign == Sign::And),
        _ => Value::Empty,
    }
}

fn compared(sign: Sign, left: &Value, right: &Value) -> Value {
    let Some(order) = order(left, right) else { return Value::Empty };
    Value::YesNo(match sign {
        Sign::Is => order.is_eq(),
        Sign::IsNot => order.is_ne(),
        Sign::Less => order.is_lt(),
        Sign::More => order.is_gt(),
        Sign::AtMost => order.is_le(),
        _ => order.is_ge(),
    })
}

fn order(left: &Value, right: &Value) -> Option<Ordering> {
    Some(match (left, right) {
        (Value::Number(left), Value::Number(right)) => left.cmp(right),
        (Value::Text(left), Value::Text(right)) => left.to_lowercase().cmp(&right.to_lowercase()),
        (Value::Day(left), Value::Day(right)) => left.cmp(right),
        (Value::YesNo(left), Value::YesNo(right)) => left.cmp(right),
        _ => return None,
    })
}

fn calculated(sign: Sign, left: &Value, right: &Value) -> Value {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => number(match sign {
            Sign::Plus => left.checked_add(*right),
            Sign::Minus => left.checked_sub(*right),
            Sign::Times => left.checked_mul(*right),
            _ => left.checked_div(*right),
        }),
        (Value::Day(left), Value::Day(right)) => Value::Number(Decimal::from((*left - *right).num_days())),
        (Value::Day(day), Value::Number(days)) => later(*day, if sign == Sign::Minus { -*days } else { *days }),
        _ => Value::Empty,
    }
}

fn later(day: NaiveDate, days: Decimal) -> Value {
    let days = whole(days).and_then(TimeDelta::try_days);
    days.and_then(|days| day.checked_add_signed(days)).map_or(Value::Empty, Value::Day)
}

fn whole(number: Decimal) -> Option<i64> {
    number.round_dp_with_strategy(0, RoundingStrategy::ToZero).to_i64()
}

fn call(function: Function, given: &[Part], get: &dyn Fn(&str) -> Value) -> Value {
    let of = |at: usize| given.get(at).map_or(Value::Empty, |part| evaluate(part, get));
    match (function, of(0)) {
        (Function::If, condition) => of(if condition == Value::YesNo(true) { 1 } else { 2 }),
        (Function::IfEmpty, _) => given.iter().map(|part| evaluate(part, get)).find(|value| *value != Value::Empty).unwrap_or(Value::Empty),
        (Function::IsEmpty, value) => Value::YesNo(value == Value::Empty),
        (Function::Min, _) => chosen(given, get, Ordering::Less),
        (Function::Max, _) => chosen(given, get, Ordering::Greater),
        (Function::Sum, _) => summed(given, get),
        (Function::Round, Value::Number(value)) => rounded(value, &if given.len() > 1 { of(1) } else { Value::Number(Decimal::ZERO) }),
        (Function::Floor, Value::Number(value)) => Value::Number(value.floor()),
        (Function::Ceiling, Value::Number(value)) => Value::Number(value.ceil()),
        (Function::Abs, Value::Number(value)) => Value::Number(value.abs()),
        (Function::Length, Value::Text(text)) => Value::Number(Decimal::from(text.chars().count())),
        (Function::Upper, Value::Text(text)) => Value::Text(text.to_uppercase()),
        (Function::Lower, Value::Text(text)) => Value::Text(text.to_lowercase()),
        (Function::Contains, Value::Text(text)) => match of(1) {
            Value::Text(part) => Value::YesNo(text.to_lowercase().contains(&part.to_lowercase())),
            _ => Value::Empty,
        },
        (Function::Year, Value::Day(day)) => Value::Number(Decimal::from(day.year())),
        (Function::Month, Value::Day(day)) => Value::Number(Decimal::from(day.month())),
        (Function::Day, Value::Day(day)) => Value::Number(Decimal::from(day.day())),
        (Function::AddMonths, Value::Day(day)) => match of(1) {
            Value::Number(months) => months_later(day, months),
            _ => Value::Empty,
        },
        _ => Value::Empty,
    }
}

fn chosen(given: &[Part], get: &dyn Fn(&str) -> Value, wanted: Ordering) -> Value {
    given.iter().map(|part| evaluate(part, get)).fold(Value::Empty, |best, value| match order(&value, &best) {
        Some(found) if found != wanted => best,
        None if value == Value::Empty => best,
        _ => value,
    })
}

fn summed(given: &[Part], get: &dyn Fn(&str) -> Value) -> Value {
    let sum = given.iter().try_fold(Decimal::ZERO, |sum, part| match evaluate(part, get) {
        Value::Number(value) => sum.checked_add(value),
        _ => Some(sum),
    });
    number(sum)
}

fn rounded(value: Decimal, decimals: &Value) -> Value {
    match decimals {
        Value::Number(decimals) => {
            let decimals = whole(*decimals).and_then(|n| u32::try_from(n.clamp(0, 28)).ok());
            number(decimals.map(|decimals| value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)))
        }
        _ => Value::Empty,
    }
}

fn months_later(day: NaiveDate, months: Decimal) -> Value {
    let moved = whole(months).and_then(|months| {
        let many = Months::new(u32::try_from(months.unsigned_abs()).ok()?);
        if months < 0 { day.checked_sub_months(many) } else { day.checked_add_months(many) }
    });
    moved.map_or(Value::Empty, Value::Day)
}

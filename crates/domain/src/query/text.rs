//! A query as text: for addresses, for records, and for people who read either.
//!
//! `status.any.new.contacted~owner.me~(value.min.5000-USD!value.empty)`: parts of a clause are set apart by `.`, clauses that must all
//! hold by `~`, those of which one must hold by `!`. None of these needs an escape in an address. Within a value they, and `-`
//! in an amount, are written `*` and two hexadecimal digits for each byte.

use serde_json::Value;

use super::offer::{amount, amount_in};
use super::{Clause, Query, Test, kind_of};
use crate::record::{Kind, RecordType, Shape};
use crate::refusal::{Code, Refusal};

/// The longest text that is read.
const LONGEST: usize = 8_000;

impl Query {
    /// The text of it; empty when it asks nothing.
    pub fn write(&self) -> String {
        match self {
            Query::All(list) => joined(list, '~'),
            _ => self.write_within(),
        }
    }

    fn write_within(&self) -> String {
        match self {
            Query::All(list) => format!("({})", joined(list, '~')),
            // One alone, or none, would read as if all had to hold.
            Query::Any(list) if list.len() < 2 => format!("(!{})", joined(list, '!')),
            Query::Any(list) => format!("({})", joined(list, '!')),
            Query::Where(clause) => clause.write(),
        }
    }

    /// Reads the text: always a group of which all must hold. What it asks of fields is not checked: see [`Query::faults`].
    ///
    /// # Errors
    /// When it is none, or too large.
    pub fn read(shape: &Shape, record_type: RecordType, text: &str) -> Result<Query, Refusal> {
        let malformed = || Refusal::of(Code::Malformed).on("query");
        if text.len() > LONGEST {
            return Err(Refusal::of(Code::TooLong).on("query").with(LONGEST));
        }
        let mut reader = Reader { shape, record_type, rest: text, depth: 0 };
        let query = reader.group().ok_or_else(malformed)?;
        if !reader.rest.is_empty() {
            return Err(malformed());
        }
        query.check_size()?;
        Ok(query)
    }
}

fn joined(list: &[Query], by: char) -> String {
    list.iter().map(Query::write_within).collect::<Vec<_>>().join(&by.to_string())
}

impl Clause {
    fn write(&self) -> String {
        let mut parts = vec![escape(&self.field), self.test.name().to_owned()];
        let mut add = |value: &Value| parts.push(write_value(value));
        match &self.test {
            Test::Is(value) | Test::IsNot(value) | Test::AtLeast(value) | Test::AtMost(value) => add(value),
            Test::Before(value) | Test::After(value) => add(value),
            Test::Between(from, to) => [from, to].into_iter().for_each(add),
            Test::Contains(text) => parts.push(escape(text)),
            Test::LastDays(days) | Test::OlderThan(days) | Test::NextDays(days) => parts.push(days.to_string()),
            Test::AnyOf(values) | Test::NoneOf(values) => parts.extend(values.iter().map(|value| escape(value))),
            _ => {}
        }
        parts.join(".")
    }
}

fn write_value(value: &Value) -> String {
    match (value, amount(value)) {
        (_, Some((minor, Some(currency)))) => format!("{minor}-{currency}"),
        (Value::String(text), _) => escape(text),
        (other, _) => escape(&other.to_string()),
    }
}

fn read_value(kind: Option<Kind>, test: &str, text: &str) -> Option<Value> {
    if matches!(test, "last" | "older" | "next") {
        return text.parse::<u32>().ok().map(Value::from);
    }
    Some(match kind {
        Some(Kind::Int(..) | Kind::Number(_) | Kind::Percent) => Value::from(text.parse::<i64>().ok()?),
        Some(Kind::Money(_)) => match text.rsplit_once('-').filter(|(minor, _)| !minor.is_empty()) {
            Some((minor, currency)) => amount_in(minor.parse().ok()?, currency),
            None => Value::from(text.parse::<i64>().ok()?),
        },
        _ => Value::from(unescape(text)?),
    })
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '.' | '~' | '!' | '(' | ')' | '*') || letter.is_control() {
            let mut bytes = [0; 4];
            letter.encode_utf8(&mut bytes).bytes().for_each(|byte| escaped.push_str(&format!("*{byte:02x}")));
        } else {
            escaped.push(letter);
        }
    }
    escaped
}

fn unescape(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'*' {
            let (high, low) = (char::from(rest.next()?).to_digit(16)?, char::from(rest.next()?).to_digit(16)?);
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

struct Reader<'a> {
    shape: &'a Shape,
    record_type: RecordType,
    rest: &'a str,
    depth: usize,
}

impl Reader<'_> {
    /// What stands between brackets, or the whole.
    fn group(&mut self) -> Option<Query> {
        self.depth += 1;
        if self.depth > super::DEEPEST + 2 {
            return None;
        }
        let alone = self.eat('!');
        let mut list = Vec::new();
        let mut by = alone.then_some('!');
        while !self.rest.is_empty() && !self.rest.starts_with(')') {
            if !list.is_empty() {
                let next = self.rest.chars().next().filter(|c| matches!(c, '~' | '!'))?;
                if *by.get_or_insert(next) != next {
                    return None;
                }
                self.rest = &self.rest[1..];
            }
            list.push(self.one()?);
        }
        self.depth -= 1;
        Some(if by == Some('!') { Query::Any(list) } else { Query::All(list) })
    }

    fn one(&mut self) -> Option<Query> {
        if self.eat('(') {
            let group = self.group()?;
            return self.eat(')').then_some(group);
        }
        let end = self.rest.find(['~', '!', '(', ')']).unwrap_or(self.rest.len());
        let (clause, rest) = self.rest.split_at(end);
        self.rest = rest;
        self.clause(clause).map(Query::Where)
    }

    fn clause(&self, text: &str) -> Option<Clause> {
        let mut parts = text.split('.');
        let field = unescape(parts.next()?).filter(|field| !field.is_empty())?;
        let test = parts.next()?;
        let kind = kind_of(self.shape, self.record_type, &field);
        let values = parts.map(|part| read_value(kind, test, part)).collect::<Option<Vec<Value>>>()?;
        Some(Clause { test: Test::of(test, &values)?, field })
    }

    fn eat(&mut self, letter: char) -> bool {
        let rest = self.rest.strip_prefix(letter);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }
}

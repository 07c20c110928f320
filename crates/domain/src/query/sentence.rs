//! A query as a sentence.

use chrono::NaiveDate;
use serde_json::Value;

use super::offer::amount;
use super::{Class, Clause, Query, Test, class_of, kind_of};
use crate::lang::Lang;
use crate::money::{Currency, format_amount, format_decimal};
use crate::naming::lower;
use crate::permission::FieldAccess;
use crate::record::{Kind, RecordType, Shape};
use crate::when::format_day;
use crate::words::Word;

/// Finds what a record is called.
pub type Names<'a> = &'a dyn Fn(RecordType, &str) -> Option<String>;

impl Query {
    /// The sentence, without a full stop; empty when nothing is asked.
    pub fn say(&self, shape: &Shape, record_type: RecordType, lang: Lang, names: Names<'_>) -> String {
        self.say_within(shape, record_type, lang, names, true)
    }

    fn say_within(&self, shape: &Shape, record_type: RecordType, lang: Lang, names: Names<'_>, whole: bool) -> String {
        let (list, word) = match self {
            Query::Where(clause) => return clause.say(shape, record_type, lang, names),
            Query::All(list) => (list, Word::And),
            Query::Any(list) => (list, Word::OrWord),
        };
        let parts: Vec<String> =
            list.iter().map(|each| each.say_within(shape, record_type, lang, names, whole && list.len() == 1)).collect();
        let text = parts.join(&format!(" {} ", word.text(lang)));
        if whole || parts.len() < 2 { text } else { format!("({text})") }
    }
}

impl Clause {
    /// The clause in words: "status is New or Contacted".
    pub fn say(&self, shape: &Shape, record_type: RecordType, lang: Lang, names: Names<'_>) -> String {
        let kind = kind_of(shape, record_type, &self.field);
        let known = kind.and_then(|_| shape.label(record_type, &self.field));
        // What was retired is still called something, and its values too.
        let retired = shape.ever(record_type).find(|field| field.name == self.field && field.retired);
        let is_seen = shape.access(record_type, &self.field) != Some(FieldAccess::None);
        let retired = retired.filter(|_| known.is_none() && is_seen);
        let label = match (known, retired) {
            (Some(label), _) => lower(label.text(lang)),
            (None, Some(retired)) => format!("“{}”", retired.label.text(lang)),
            // What is not shown to the reader is not told either.
            (None, None) => return Word::ClauseLeftOut.text(lang).to_owned(),
        };
        format!("{label} {}", self.test.say(kind.or(retired.map(|field| field.kind)), lang, names))
    }
}

impl Test {
    /// The test in words: "is New or Contacted".
    pub fn say(&self, kind: Option<Kind>, lang: Lang, names: Names<'_>) -> String {
        let value = |value: &Value| say_value(kind, value, lang);
        let class = kind.map(class_of);
        let list = |values: &[String]| {
            let said: Vec<String> = values.iter().map(|value| say_entry(kind, value, lang, names)).collect();
            said.join(&format!(" {} ", Word::OrWord.text(lang)))
        };
        let of_list = class == Some(Class::List);
        match self {
            Test::Empty if class == Some(Class::Person) => Word::TestNobody.text(lang).to_owned(),
            Test::Empty => Word::TestEmpty.text(lang).to_owned(),
            Test::Filled => Word::TestFilled.text(lang).to_owned(),
            Test::Is(one) => Word::TestIs.fill(lang, &[&value(one)]),
            Test::IsNot(one) => Word::TestIsNot.fill(lang, &[&value(one)]),
            Test::Contains(text) => Word::TestContains.fill(lang, &[text]),
            Test::AtLeast(one) => Word::TestAtLeast.fill(lang, &[&value(one)]),
            Test::AtMost(one) => Word::TestAtMost.fill(lang, &[&value(one)]),
            Test::Between(from, to) => Word::TestBetween.fill(lang, &[&value(from), &value(to)]),
            Test::Before(one) => Word::TestBefore.fill(lang, &[&value(one)]),
            Test::After(one) => Word::TestAfter.fill(lang, &[&value(one)]),
            Test::During(span) => Word::TestDuring.fill(lang, &[span.word().text(lang)]),
            Test::LastDays(days) => Word::TestLastDays.fill(lang, &[&days.to_string()]),
            Test::OlderThan(days) => Word::TestOlderThan.fill(lang, &[&days.to_string()]),
            Test::NextDays(days) => Word::TestNextDays.fill(lang, &[&days.to_string()]),
            Test::AnyOf(values) if of_list => Word::TestHasAny.fill(lang, &[&list(values)]),
            Test::NoneOf(values) if of_list => Word::TestHasNone.fill(lang, &[&list(values)]),
            Test::AnyOf(values) => Word::TestIs.fill(lang, &[&list(values)]),
            Test::NoneOf(values) => Word::TestIsNot.fill(lang, &[&list(values)]),
            Test::Me => Word::TestMe.text(lang).to_owned(),
            Test::MyTeam => Word::TestMyTeam.text(lang).to_owned(),
            Test::MyTeams => Word::TestMyTeams.text(lang).to_owned(),
            Test::Yes => Word::TestYes.text(lang).to_owned(),
            Test::No => Word::TestNo.text(lang).to_owned(),
        }
    }
}

fn say_value(kind: Option<Kind>, value: &Value, lang: Lang) -> String {
    match (amount(value), value.as_str()) {
        (Some((number, None)), _) => format_decimal(number, decimals_of(kind), lang),
        (Some((minor, Some(code))), _) => match Currency::parse(code) {
            Some(currency) => format!("{} {code}", format_amount(minor, currency, lang)),
            None => minor.to_string(),
        },
        (None, Some(text)) => text.parse::<NaiveDate>().map_or_else(|_| text.to_owned(), |day| format_day(day, lang)),
        (None, None) => value.to_string(),
    }
}

fn decimals_of(kind: Option<Kind>) -> u32 {
    match kind {
        Some(Kind::Number(decimals)) => decimals.into(),
        _ => 0,
    }
}

fn say_entry(kind: Option<Kind>, value: &str, lang: Lang, names: Names<'_>) -> String {
    match kind {
        Some(Kind::Choice(choices) | Kind::Choices(choices)) => {
            choices.iter().find(|choice| choice.value == value).map_or_else(|| value.to_owned(), |c| c.label.text(lang).to_owned())
        }
        Some(Kind::Link(to) | Kind::Links(to)) => names(to, value).unwrap_or_else(|| Word::Unknown.text(lang).to_owned()),
        _ => value.to_owned(),
    }
}

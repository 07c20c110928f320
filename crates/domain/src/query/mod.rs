//! What a list is asked for, in a form that people read: groups of clauses, each a field and a test.
//!
//! A query is closed and can be kept: "this quarter" and "me" stay what they are, and become a [`Filter`](crate::filter::Filter)
//! when somebody asks at some time ([`Query::resolve`]). It is written in three ways: as JSON, as text for addresses and
//! records ([`Query::write`]), and as a sentence ([`Query::say`]).

mod offer;
mod resolve;
mod sentence;
mod span;
mod text;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::lang::Lang;
use crate::record::{Field, Kind, RecordType, Shape};
use crate::refusal::{Code, Refusal};
use crate::text::instead;

pub use offer::{Asked, Class, Offer, amount, amount_in, class_of, offers};
pub use resolve::Asker;
pub use sentence::Names;
pub use span::Span;

/// How deep groups stand in groups.
pub const DEEPEST: usize = 4;
/// The most clauses of a query.
pub const MOST_CLAUSES: usize = 100;

/// Which records: a tree of groups.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Query {
    /// Those that fit all; without any, every record.
    All(Vec<Query>),
    /// Those that fit at least one; without any, none.
    Any(Vec<Query>),
    /// Those whose field passes a test.
    Where(Clause),
}

/// A field and its test.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// A field of the description, or `created_at`.
    pub field: String,
    /// What is asked of it.
    pub test: Test,
}

/// What can be asked of a field. Which field can be asked what, says [`offers`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Test {
    /// Nothing is there.
    Empty,
    /// Something is there.
    Filled,
    /// It is that text or number.
    Is(Value),
    /// It is not, or nothing is there.
    IsNot(Value),
    /// The text stands in it, in any usual spelling of its capitals.
    Contains(String),
    /// At least that.
    AtLeast(Value),
    /// At most that.
    AtMost(Value),
    /// From one to another, both included; numbers and days.
    Between(Value, Value),
    /// On a day before.
    Before(Value),
    /// On a day after.
    After(Value),
    /// Within a day, week, month, quarter or year that is told from today.
    During(Span),
    /// Today or on one of so many days before.
    LastDays(u32),
    /// Before those.
    OlderThan(u32),
    /// Today or on one of so many days after.
    NextDays(u32),
    /// One of these; a list holds one of them.
    AnyOf(Vec<String>),
    /// None of these, or nothing is there.
    NoneOf(Vec<String>),
    /// Whoever asks.
    Me,
    /// Somebody of the team of whoever asks.
    MyTeam,
    /// Somebody of that team or the teams below.
    MyTeams,
    /// It is so.
    Yes,
    /// It is not so.
    No,
}

/// A clause that asks what cannot be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Its field.
    pub field: String,
    /// Whether the record type has that field at all.
    pub known: bool,
}

impl Default for Query {
    fn default() -> Self {
        Query::All(Vec::new())
    }
}

/// The name of no field, in place of one that is not told.
pub const CONCEALED: &str = "not_shown";

impl Query {
    /// One clause.
    pub fn of(field: &str, test: Test) -> Query {
        Query::Where(Clause { field: field.to_owned(), test })
    }

    /// Whether it asks nothing.
    pub fn is_everything(&self) -> bool {
        matches!(self, Query::All(list) if list.iter().all(Query::is_everything))
    }

    /// All clauses, from left to right.
    pub fn clauses(&self) -> Vec<&Clause> {
        match self {
            Query::All(list) | Query::Any(list) => list.iter().flat_map(Query::clauses).collect(),
            Query::Where(clause) => vec![clause],
        }
    }

    /// Refuses what is too large to ask.
    ///
    /// # Errors
    /// More than [`MOST_CLAUSES`] clauses, or groups deeper than [`DEEPEST`].
    pub fn check_size(&self) -> Result<(), Refusal> {
        let clauses = self.clauses().len();
        if clauses > MOST_CLAUSES {
            return Err(Refusal::of(Code::TooMany).on("query").with(MOST_CLAUSES));
        }
        if self.depth() > DEEPEST {
            return Err(Refusal::of(Code::Malformed).on("query"));
        }
        Ok(())
    }

    /// The same with one word in the place of another wherever a field is asked for words, each once.
    #[must_use]
    pub fn with_word(&self, fields: &[&str], old: &str, new: &str) -> Query {
        let each = |list: &[Query]| list.iter().map(|query| query.with_word(fields, old, new)).collect();
        match self {
            Query::All(list) => Query::All(each(list)),
            Query::Any(list) => Query::Any(each(list)),
            Query::Where(clause) if fields.contains(&clause.field.as_str()) => Query::of(&clause.field, clause.test.with_word(old, new)),
            Query::Where(_) => self.clone(),
        }
    }

    fn depth(&self) -> usize {
        match self {
            Query::All(list) | Query::Any(list) => 1 + list.iter().map(Query::depth).max().unwrap_or(0),
            Query::Where(_) => 0,
        }
    }

    /// The clauses that ask what cannot be asked of that record type: of a field that it does not have (any more), or that
    /// carries no such test.
    pub fn faults(&self, shape: &Shape, record_type: RecordType) -> Vec<Fault> {
        self.clauses().into_iter().filter_map(|clause| clause.fault(shape, record_type)).collect()
    }

    /// The rest of it, without those clauses.
    #[must_use]
    pub fn sound(&self, shape: &Shape, record_type: RecordType) -> Query {
        let keep = |list: &[Query]| {
            let kept = list.iter().filter(|each| !matches!(each, Query::Where(clause) if clause.fault(shape, record_type).is_some()));
            kept.map(|each| each.sound(shape, record_type)).filter(|each| !matches!(each, Query::Any(list) if list.is_empty())).collect()
        };
        match self {
            Query::All(list) => Query::All(keep(list)),
            Query::Any(list) => Query::Any(keep(list)),
            Query::Where(clause) if clause.fault(shape, record_type).is_some() => Query::default(),
            Query::Where(_) => self.clone(),
        }
    }

    /// The same without telling what is asked of some fields: that something is asked stays, of a field that is none.
    #[must_use]
    pub fn concealing(self, fields: &BTreeSet<String>) -> Query {
        let each = |list: Vec<Query>| list.into_iter().map(|query| query.concealing(fields)).collect();
        match self {
            Query::All(list) => Query::All(each(list)),
            Query::Any(list) => Query::Any(each(list)),
            Query::Where(clause) if fields.contains(&clause.field) => Query::of(CONCEALED, Test::Filled),
            Query::Where(clause) => Query::Where(clause),
        }
    }

    /// Refuses a query that is too large or asks what cannot be asked.
    ///
    /// # Errors
    /// The size, or the first such field.
    pub fn check(&self, shape: &Shape, record_type: RecordType) -> Result<(), Refusal> {
        self.check_size()?;
        match self.faults(shape, record_type).into_iter().next() {
            Some(fault) if fault.known => Err(Refusal::of(Code::WrongType).on(&fault.field)),
            Some(fault) => Err(unknown(shape, record_type, &fault.field)),
            None => Ok(()),
        }
    }
}

impl Test {
    fn with_word(&self, old: &str, new: &str) -> Test {
        let renamed = |words: &[String]| instead(words.iter().cloned(), &old.to_owned(), || new.to_owned());
        match self {
            Test::AnyOf(words) => Test::AnyOf(renamed(words)),
            Test::NoneOf(words) => Test::NoneOf(renamed(words)),
            _ => self.clone(),
        }
    }
}

impl Clause {
    /// What is wrong with it.
    pub fn fault(&self, shape: &Shape, record_type: RecordType) -> Option<Fault> {
        let fault = |known| Some(Fault { field: self.field.clone(), known });
        let Some(kind) = kind_of(shape, record_type, &self.field) else { return fault(false) };
        if offer::carries(shape, record_type, &self.field, kind, &self.test) { None } else { fault(true) }
    }
}

fn is_worked_out(field: &Field) -> bool {
    field.filling && field.formula.is_some()
}

/// The field of a record type that can be asked for, sorted and grouped by; `None` also for `created_at`, which is no field of
/// the description.
pub fn field_of(shape: &Shape, record_type: RecordType, name: &str) -> Option<&'static Field> {
    shape.field(record_type, name).filter(|field| !is_worked_out(field))
}

/// The refusal of a question about a field that [`field_of`] does not know.
pub fn unknown(shape: &Shape, record_type: RecordType, name: &str) -> Refusal {
    match shape.field(record_type, name) {
        Some(field) if is_worked_out(field) => Refusal::of(Code::BeingFilled).on(name).with(field.label.text(Lang::En)),
        _ => Refusal::of(Code::UnknownField).on(name),
    }
}

/// What lists are made of: the fields, without the place on a board, which tells people nothing, and `created_at`.
pub fn listable(shape: &Shape, record_type: RecordType) -> impl Iterator<Item = &'static str> + use<> {
    shape.fields(record_type).map(|field| field.name).filter(|name| *name != "place").chain(["created_at"])
}

/// The kind of a field or of `created_at`.
pub fn kind_of(shape: &Shape, record_type: RecordType, name: &str) -> Option<Kind> {
    if name == "created_at" { Some(Kind::Instant) } else { field_of(shape, record_type, name).map(|field| field.kind) }
}

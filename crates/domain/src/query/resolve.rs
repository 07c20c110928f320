//! From a query to a filter: who asks, and when.

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc};
use serde_json::Value;

use super::offer::amount;
use super::{Clause, Query, Test, field_of, kind_of};
use crate::filter::Filter;
use crate::permission::Actor;
use crate::record::{Kind, RecordType, Shape, write_instant};
use crate::when::Clock;

/// Who asks, and when that is for them.
#[derive(Debug, Clone, Copy)]
pub struct Asker<'a> {
    /// The record types as they are for them.
    pub shape: &'a Shape,
    /// The present; days begin where its time zone has midnight by the offset that is in force now.
    pub clock: Clock,
    /// Who asks.
    pub actor: &'a Actor,
}

impl Query {
    /// The filter that it means to somebody at some time. A clause with a [`Fault`](super::Fault) lets nothing through.
    pub fn resolve(&self, record_type: RecordType, asker: &Asker<'_>) -> Filter {
        match self {
            Query::All(list) => list.iter().map(|each| each.resolve(record_type, asker)).fold(Filter::everything(), Filter::and),
            Query::Any(list) => Filter::Any(list.iter().map(|each| each.resolve(record_type, asker)).collect()),
            Query::Where(clause) if clause.fault(asker.shape, record_type).is_some() => Filter::nothing(),
            Query::Where(clause) => clause.resolve(record_type, asker).unwrap_or_else(Filter::nothing),
        }
    }
}

impl Clause {
    fn resolve(&self, record_type: RecordType, asker: &Asker<'_>) -> Option<Filter> {
        let kind = kind_of(asker.shape, record_type, &self.field)?;
        let field = self.field.as_str();
        let today = asker.clock.today();
        // Of a type whose records have no currency the amounts are all in one.
        let in_currency = match kind {
            Kind::Money(name) => field_of(asker.shape, record_type, name).map(|_| name),
            _ => None,
        };
        let days = |from: Option<NaiveDate>, to: Option<NaiveDate>| within(field, kind, from, to, &asker.clock);
        Some(match &self.test {
            Test::Empty => Filter::Empty(field.to_owned()),
            Test::Filled => not(Filter::Empty(field.to_owned())),
            Test::Is(value) if matches!(kind, Kind::Money(_)) => amounts(field, in_currency, Some(value), Some(value))?,
            Test::Is(value) => Filter::In(field.to_owned(), vec![value.clone()]),
            Test::IsNot(value) => not(Filter::In(field.to_owned(), vec![value.clone()])),
            Test::Contains(text) => Filter::Contains(field.to_owned(), text.trim().to_owned()),
            Test::AtLeast(value) => amounts(field, in_currency, Some(value), None)?,
            Test::AtMost(value) => amounts(field, in_currency, None, Some(value))?,
            Test::Between(from, to) if matches!(kind, Kind::Day | Kind::Instant) => days(Some(day(from)?), Some(day(to)?)),
            Test::Between(from, to) => amounts(field, in_currency, Some(from), Some(to))?,
            Test::Before(value) => days(None, Some(day(value)?.pred_opt()?)),
            Test::After(value) => days(Some(day(value)?.succ_opt()?), None),
            Test::During(span) => {
                let (from, to) = span.days(today);
                days(Some(from), Some(to))
            }
            Test::LastDays(n) => days(Some(back(today, *n)?), Some(today)),
            Test::OlderThan(n) => days(None, Some(back(today, *n)?.pred_opt()?)),
            Test::NextDays(n) => days(Some(today), Some(today.checked_add_days(Days::new((*n).into()))?)),
            Test::AnyOf(values) => any_of(field, kind, values),
            Test::NoneOf(values) => not(any_of(field, kind, values)),
            Test::Me => Filter::is(field, asker.actor.user.to_string()),
            Test::MyTeam => in_teams(asker.shape, record_type, asker.actor.team.as_slice())?,
            Test::MyTeams => in_teams(asker.shape, record_type, &asker.actor.teams)?,
            Test::Yes => Filter::is(field, true),
            Test::No => not(Filter::is(field, true)),
        })
    }
}

fn not(filter: Filter) -> Filter {
    Filter::Not(Box::new(filter))
}

fn day(value: &Value) -> Option<NaiveDate> {
    value.as_str()?.parse().ok()
}

fn back(today: NaiveDate, days: u32) -> Option<NaiveDate> {
    today.checked_sub_days(Days::new(days.into()))
}

fn any_of(field: &str, kind: Kind, values: &[String]) -> Filter {
    match kind {
        Kind::Links(_) | Kind::Tags | Kind::Choices(_) => {
            Filter::Any(values.iter().map(|value| Filter::Has(field.to_owned(), value.as_str().into())).collect())
        }
        _ => Filter::In(field.to_owned(), values.iter().map(|value| value.as_str().into()).collect()),
    }
}

/// The record's team is that of its owner.
fn in_teams(shape: &Shape, record_type: RecordType, teams: &[crate::id::Id]) -> Option<Filter> {
    field_of(shape, record_type, "team")?;
    if teams.is_empty() {
        return Some(Filter::nothing());
    }
    Some(Filter::In("team".to_owned(), teams.iter().map(|team| team.to_string().into()).collect()))
}

/// Bounds of a number; an amount that says its currency is compared with amounts in that one only.
fn amounts(field: &str, in_currency: Option<&str>, from: Option<&Value>, to: Option<&Value>) -> Option<Filter> {
    let mut filter = Filter::everything();
    for (bound, least) in [(from, true), (to, false)] {
        let Some(bound) = bound else { continue };
        let (number, currency) = amount(bound)?;
        if let (Some(in_currency), Some(currency)) = (in_currency, currency) {
            filter = filter.and(Filter::is(in_currency, currency));
        }
        let bound = Value::from(number);
        filter = filter.and(if least { Filter::AtLeast(field.to_owned(), bound) } else { Filter::AtMost(field.to_owned(), bound) });
    }
    Some(filter)
}

/// From the morning of one day to the evening of another.
fn within(field: &str, kind: Kind, from: Option<NaiveDate>, to: Option<NaiveDate>, clock: &Clock) -> Filter {
    let write = |day: NaiveDate, evening: bool| match kind {
        Kind::Day => day.to_string(),
        _ => write_instant(moment(day, evening, clock)),
    };
    let clamp = |day: NaiveDate| day.with_year(day.year().clamp(1000, 9998)).unwrap_or(day);
    let from = from.map(|day| Filter::AtLeast(field.to_owned(), write(clamp(day), false).into()));
    let to = to.map(|day| Filter::AtMost(field.to_owned(), write(clamp(day), true).into()));
    [from, to].into_iter().flatten().fold(Filter::everything(), Filter::and)
}

/// The first or the last microsecond of somebody's day.
fn moment(day: NaiveDate, evening: bool, clock: &Clock) -> DateTime<Utc> {
    let midnight = day.and_time(chrono::NaiveTime::MIN).and_utc() - TimeDelta::minutes(clock.offset_minutes.clamp(-1440, 1440).into());
    if evening { midnight + TimeDelta::days(1) - TimeDelta::microseconds(1) } else { midnight }
}

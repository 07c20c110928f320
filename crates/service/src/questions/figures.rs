//! How many records a list has, what they sum up to, and how they fall into groups.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::Id;
use domain::query::{field_of, kind_of};
use domain::questions::{Figures, FiguresView, Group, Groups, GroupsView, MOST_GROUPS, Sum};
use domain::record::{Field, Kind, RecordType, Shape};
use domain::refusal::{Code, Refusal};
use domain::view::is_groupable;
use store::figures::Summed;
use store::groups::{By, Grouped};

use super::Asking;
use super::records::asked;
use super::session::clock_of;
use crate::account::company_currency;
use crate::fault::refuse;

pub(super) async fn figures(asking: &mut Asking<'_>, question: Figures) -> Result<FiguresView, Refusal> {
    let record_type = question.record_type;
    let shape = asking.shape().await?;
    let fields = summed(&shape, record_type, &question.sums)?;
    let filter = asked(asking, record_type, question.filter, &question.query, question.text).await?;
    let scope = asking.scope(record_type);
    let counted = asking.work.figures(&scope, &filter, question.deleted, &fields).await.map_err(refuse)?;
    let sums = in_currencies(counted.sums, &fields, &company_currency(asking.work).await?);
    Ok(FiguresView { count: counted.count, sums, n: asking.work.head().await.map_err(refuse)? })
}

/// The fields of those names, each once, if all of them can be summed up.
fn summed(shape: &Shape, record_type: RecordType, names: &[String]) -> Result<Vec<&'static Field>, Refusal> {
    let mut fields: Vec<&'static Field> = Vec::new();
    for name in names {
        let field = field_of(shape, record_type, name).filter(|field| field.is_summed());
        let field = field.ok_or_else(|| Refusal::of(Code::NotAChoice).on("sums").with(name))?;
        if !fields.iter().any(|other| other.name == field.name) {
            fields.push(field);
        }
    }
    Ok(fields)
}

/// The sums by field and currency: an amount whose record says no currency is in the company's.
fn in_currencies(sums: Vec<Summed>, fields: &[&'static Field], company: &str) -> Vec<Sum> {
    let mut all: BTreeMap<(&'static str, String), (i64, i128)> = BTreeMap::new();
    for Summed { field, currency, count, sum } in sums {
        let is_amount = fields.iter().any(|each| each.name == field && matches!(each.kind, Kind::Money(_)));
        let currency = if is_amount && currency.is_empty() { company.to_owned() } else { currency };
        let (counted, summed) = all.entry((field, currency)).or_default();
        *counted += count;
        *summed = summed.saturating_add(sum);
    }
    let sums = all.into_iter().map(|((field, currency), (count, sum))| {
        let sum = i64::try_from(sum).unwrap_or(if sum < 0 { i64::MIN } else { i64::MAX });
        Sum { field: field.to_owned(), currency, count, sum }
    });
    sums.collect()
}

pub(super) async fn groups(asking: &mut Asking<'_>, question: Groups) -> Result<GroupsView, Refusal> {
    let record_type = question.record_type;
    let shape = asking.shape().await?;
    let kind = kind_of(&shape, record_type, &question.by).filter(|_| is_groupable(&shape, record_type, &question.by));
    let kind = kind.ok_or_else(|| Refusal::of(Code::NotAChoice).on("by").with(&question.by))?;
    let by = By { field: &question.by, kind, offset_minutes: clock_of(asking).await?.offset_minutes };
    let filter = asked(asking, record_type, question.filter, &question.query, question.text).await?;
    let scope = asking.scope(record_type);
    let fields = summed(&shape, record_type, &question.sums)?;
    let found = asking.work.groups(&scope, &filter, question.deleted, by, &fields, MOST_GROUPS).await.map_err(refuse)?;
    let mut titles = BTreeMap::new();
    if let Kind::Link(target) | Kind::Links(target) = by.kind {
        let ids: BTreeSet<Id> = found.iter().filter_map(|group| group.value.as_str()?.parse().ok()).collect();
        let ids: Vec<Id> = ids.into_iter().collect();
        titles = asking.work.titles(&asking.scope(target), &ids).await.map_err(refuse)?;
    }
    let company = company_currency(asking.work).await?;
    let told = |group: Grouped| Group { value: group.value, count: group.count, sums: in_currencies(group.sums, &fields, &company) };
    let groups = found.into_iter().map(told).collect();
    Ok(GroupsView { groups, titles, n: asking.work.head().await.map_err(refuse)? })
}

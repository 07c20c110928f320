//! How many records a list has, what they sum up to, and how they fall into groups.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::Id;
use domain::query::field_of;
use domain::questions::{Figures, FiguresView, Group, Groups, GroupsView, MOST_GROUPS, Sum};
use domain::record::{Field, Kind};
use domain::refusal::{Code, Refusal};
use domain::view::is_groupable;

use super::Asking;
use super::records::asked;
use crate::fault::refuse;

pub(super) async fn figures(asking: &mut Asking<'_>, question: Figures) -> Result<FiguresView, Refusal> {
    let record_type = question.record_type;
    let shape = asking.shape().await?;
    // An amount is in the currency of its record, so there must be one.
    let in_currency = |field: &&'static Field| matches!(field.kind, Kind::Money(currency) if shape.field(record_type, currency).is_some());
    let amount = |name: &String| field_of(&shape, record_type, name).filter(in_currency);
    let mut fields: Vec<&'static Field> = Vec::new();
    for name in &question.sums {
        let field = amount(name).ok_or_else(|| Refusal::of(Code::NotAChoice).on("sums").with(name))?;
        if !fields.iter().any(|other| other.name == field.name) {
            fields.push(field);
        }
    }
    let filter = asked(asking, record_type, question.filter, &question.query, question.text).await?;
    let scope = asking.scope(record_type);
    let counted = asking.work.figures(&scope, &filter, question.deleted, &fields).await.map_err(refuse)?;
    let sum = |sum: i128| i64::try_from(sum).unwrap_or(i64::MAX);
    let sums = counted.sums.into_iter().map(|(field, currency, total)| Sum { field: field.to_owned(), currency, sum: sum(total) });
    Ok(FiguresView { count: counted.count, sums: sums.collect(), n: asking.work.head().await.map_err(refuse)? })
}

pub(super) async fn groups(asking: &mut Asking<'_>, question: Groups) -> Result<GroupsView, Refusal> {
    let record_type = question.record_type;
    let shape = asking.shape().await?;
    let by = field_of(&shape, record_type, &question.by).filter(|field| is_groupable(&shape, record_type, field.name));
    let by = by.ok_or_else(|| Refusal::of(Code::NotAChoice).on("by").with(&question.by))?;
    let filter = asked(asking, record_type, question.filter, &question.query, question.text).await?;
    let scope = asking.scope(record_type);
    let found = asking.work.groups(&scope, &filter, question.deleted, by, MOST_GROUPS).await.map_err(refuse)?;
    let mut titles = BTreeMap::new();
    if let Kind::Link(target) = by.kind {
        let ids: BTreeSet<Id> = found.iter().filter_map(|(value, _)| value.as_str()?.parse().ok()).collect();
        let ids: Vec<Id> = ids.into_iter().collect();
        titles = asking.work.titles(&asking.scope(target), &ids).await.map_err(refuse)?;
    }
    let groups = found.into_iter().map(|(value, count)| Group { value, count }).collect();
    Ok(GroupsView { groups, titles, n: asking.work.head().await.map_err(refuse)? })
}

//! The board and its columns.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::filter::{Filter, fits};
use domain::id::Id;
use domain::questions::{Board, BoardFilter, BoardView, Card, Column, ColumnTotal, ColumnView, Period};
use domain::record::{Kind, Record, RecordType, Stage};
use domain::refusal::{Code, Refusal};
use serde_json::Value;
use store::board::Alike;
use store::filter::Finding;

use super::{Asking, cost, hiding};
use crate::fault::refuse;

/// Cards of a column in the first answer, and in each further one.
const FIRST: u64 = 20;
const MORE: u64 = 60;
/// So few deals of a column are sorted sooner than they are met on a walk through it.
const FEW: i64 = 200;

/// What is asked of a board, and how the deals that have it are found.
struct Asked {
    filter: BoardFilter,
    finding: Finding,
}

impl Asked {
    async fn of(asking: &mut Asking<'_>, filter: BoardFilter) -> Result<Asked, Refusal> {
        let (finding, text) = asking.work.finding_of(RecordType::Opportunity, &filter.text).await.map_err(refuse)?;
        Ok(Asked { filter: BoardFilter { text, ..filter }, finding })
    }
}

pub(super) async fn board(asking: &mut Asking<'_>, question: Board) -> Result<BoardView, Refusal> {
    check(&question.filter)?;
    hiding::check(asking, &question.filter).await?;
    let pipeline = match question.pipeline {
        Some(id) => asking.work.load(RecordType::Pipeline, id).await.map_err(refuse)?.ok_or(Code::NotFound)?.id,
        None => first_pipeline(asking).await?,
    };
    let stages = stages(asking, pipeline).await?;
    let asked = Asked::of(asking, question.filter).await?;
    let mut totals = totals(asking, &stages, &asked).await?;
    let mut columns = Vec::new();
    for (stage, data) in &stages {
        let total = totals.remove(stage).unwrap_or_default();
        columns.push(view(asking, (*stage, data), total, &asked, None, FIRST).await?);
    }
    Ok(BoardView { pipeline, columns, n: asking.work.head().await.map_err(refuse)? })
}

pub(super) async fn column(asking: &mut Asking<'_>, question: Column) -> Result<ColumnView, Refusal> {
    check(&question.filter)?;
    hiding::check(asking, &question.filter).await?;
    let record = asking.work.load(RecordType::Stage, question.stage).await.map_err(refuse)?.ok_or(Code::NotFound)?;
    let stages = [(question.stage, record.typed().map_err(|_| Refusal::of(Code::Internal))?)];
    let asked = Asked::of(asking, question.filter).await?;
    let total = totals(asking, &stages, &asked).await?.remove(&question.stage).unwrap_or_default();
    let [(stage, data)] = &stages;
    view(asking, (*stage, data), total, &asked, question.after.as_ref().map(|(place, _)| place.as_str()), MORE).await
}

/// The totals of stages; one that no deal of the filter is in is not among them.
async fn totals(asking: &mut Asking<'_>, stages: &[(Id, Stage)], asked: &Asked) -> Result<BTreeMap<Id, ColumnTotal>, Refusal> {
    let filter = &asked.filter;
    let scope = asking.scope(RecordType::Opportunity);
    let mut totals = BTreeMap::new();
    if filter.is_kept() {
        let since = filter.period.start(asking.now.date_naive()).map(|day| day.format("%Y-%m").to_string()).unwrap_or_default();
        for (open, since) in [(true, ""), (false, since.as_str())] {
            let alike: Vec<Id> = stages.iter().filter(|(_, s)| (s.outcome == "open") == open).map(|(id, _)| *id).collect();
            totals.extend(asking.work.kept_totals(&scope, &alike, since, &filter.owners, &filter.teams).await.map_err(refuse)?);
        }
        return Ok(totals);
    }
    for alike in alike(stages, asked, asking.now) {
        totals.extend(asking.work.count_stages(&scope, &alike).await.map_err(refuse)?);
    }
    Ok(totals)
}

/// Stages together of which the filter asks the same.
fn alike(stages: &[(Id, Stage)], asked: &Asked, now: DateTime<Utc>) -> Vec<Alike> {
    let mut groups: Vec<Alike> = Vec::new();
    for (id, stage) in stages {
        let filter = asked.filter.for_stage(stage, now);
        match groups.iter_mut().find(|g| g.filter == filter) {
            Some(group) => group.stages.push(*id),
            None => groups.push(Alike { stages: vec![*id], filter, finding: asked.finding }),
        }
    }
    groups
}

async fn view(
    asking: &mut Asking<'_>,
    (stage, data): (Id, &Stage),
    total: ColumnTotal,
    asked: &Asked,
    after: Option<&str>,
    limit: u64,
) -> Result<ColumnView, Refusal> {
    let scope = asking.scope(RecordType::Opportunity);
    let condition = asked.filter.for_stage(data, asking.now);
    // Those that closed in a period may stand behind all that closed before.
    let few = condition != Filter::everything() && (total.deals() <= FEW || data.outcome != "open" && asked.filter.period != Period::All);
    let mut cards = if total == ColumnTotal::default() {
        Vec::new()
    } else {
        asking.work.cards(&scope, stage, &condition, few.then_some(asked.finding), after, limit + 1).await.map_err(refuse)?
    };
    let more = cards.len() as u64 > limit;
    cards.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    show_more(asking, &mut cards).await?;
    let mut column = ColumnView { stage, total, cards, more };
    hiding::hide(asking, &mut column).await?;
    Ok(column)
}

/// Puts on cards what administrators want there, of what the asker sees.
async fn show_more(asking: &mut Asking<'_>, cards: &mut [Card]) -> Result<(), Refusal> {
    let shape = asking.shape().await?;
    if shape.on_cards(RecordType::Opportunity).next().is_none() {
        return Ok(());
    }
    let ids: Vec<Id> = cards.iter().map(|card| card.id).collect();
    let deals = asking.work.load_all(RecordType::Opportunity, &ids).await.map_err(refuse)?;
    for card in cards {
        if let Some(deal) = deals.iter().find(|deal| deal.id == card.id) {
            *card = card.clone().showing(&shape, deal);
        }
    }
    Ok(())
}

async fn first_pipeline(asking: &mut Asking<'_>) -> Result<Id, Refusal> {
    let scope = asking.scope(RecordType::Pipeline);
    let mut pipelines: Vec<Record> = asking.work.see_all(&scope).await.map_err(refuse)?;
    pipelines.retain(|p| !p.is_deleted());
    pipelines.sort_by_key(|p| p.get("position").as_i64());
    pipelines.first().map(|p| p.id).ok_or_else(|| Code::NotFound.into())
}

async fn stages(asking: &mut Asking<'_>, pipeline: Id) -> Result<Vec<(Id, Stage)>, Refusal> {
    let scope = asking.scope(RecordType::Stage);
    let records = asking.work.see_all(&scope).await.map_err(refuse)?;
    let mut stages: Vec<(Id, Stage)> = records
        .iter()
        .filter(|r| !r.is_deleted() && r.link("pipeline") == Some(pipeline))
        .map(|r| r.typed().map(|s| (r.id, s)))
        .collect::<Result<_, _>>()
        .map_err(|_| Refusal::of(Code::Internal))?;
    stages.sort_by_key(|(_, s)| s.position);
    Ok(stages)
}

/// The days of a filter come from an address that anybody can write.
fn check(filter: &BoardFilter) -> Result<(), Refusal> {
    cost::of_board(filter)?;
    for (field, day) in [("close_from", &filter.close_from), ("close_to", &filter.close_to)] {
        if day.as_ref().is_some_and(|d| !fits(Kind::Day, &Value::from(d.as_str()))) {
            return Err(Refusal::of(Code::NotADay).on(field));
        }
    }
    Ok(())
}

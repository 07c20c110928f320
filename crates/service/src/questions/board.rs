//! The board and its columns.

use domain::id::Id;
use domain::questions::{Board, BoardFilter, BoardView, Column, ColumnTotal, ColumnView};
use domain::record::{Record, RecordType, Stage};
use domain::refusal::{Code, Refusal};

use super::Asking;
use crate::fault::refuse;

/// Cards of a column in the first answer, and in each further one.
const FIRST: u64 = 20;
const MORE: u64 = 60;

pub(super) async fn board(asking: &mut Asking<'_>, question: Board) -> Result<BoardView, Refusal> {
    check(&question.filter)?;
    let pipeline = match question.pipeline {
        Some(id) => asking.work.load(RecordType::Pipeline, id).await.map_err(refuse)?.ok_or(Code::NotFound)?.id,
        None => first_pipeline(asking).await?,
    };
    let mut columns = Vec::new();
    for (stage, data) in stages(asking, pipeline).await? {
        columns.push(view(asking, stage, &data, &question.filter, None, FIRST).await?);
    }
    Ok(BoardView { pipeline, columns, n: asking.work.head().await.map_err(refuse)? })
}

pub(super) async fn column(asking: &mut Asking<'_>, question: Column) -> Result<ColumnView, Refusal> {
    check(&question.filter)?;
    let record = asking.work.load(RecordType::Stage, question.stage).await.map_err(refuse)?.ok_or(Code::NotFound)?;
    let stage: Stage = record.typed().map_err(|_| Refusal::of(Code::Internal))?;
    let after = question.after.map(|(place, _)| place);
    view(asking, question.stage, &stage, &question.filter, after.as_deref(), MORE).await
}

async fn view(
    asking: &mut Asking<'_>,
    stage: Id,
    data: &Stage,
    filter: &BoardFilter,
    after: Option<&str>,
    limit: u64,
) -> Result<ColumnView, Refusal> {
    let scope = asking.scope(RecordType::Opportunity);
    let condition = filter.for_stage(data, asking.now);
    let total = if filter.is_plain() {
        let since = if data.outcome == "open" { None } else { filter.period.start(asking.now.date_naive()) };
        let month = since.map(|d| d.format("%Y-%m").to_string()).unwrap_or_default();
        asking.work.kept_totals(&scope, stage, &month).await.map_err(refuse)?
    } else {
        asking.work.count_stage(&scope, stage, &condition).await.map_err(refuse)?
    };
    let mut cards = if total == ColumnTotal::default() {
        Vec::new()
    } else {
        asking.work.cards(&scope, stage, &condition, after, limit + 1).await.map_err(refuse)?
    };
    let more = cards.len() as u64 > limit;
    cards.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(ColumnView { stage, total, cards, more })
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
    for (field, day) in [("close_from", &filter.close_from), ("close_to", &filter.close_to)] {
        if day.as_ref().is_some_and(|d| d.parse::<chrono::NaiveDate>().is_err()) {
            return Err(Refusal::of(Code::NotADay).on(field));
        }
    }
    Ok(())
}

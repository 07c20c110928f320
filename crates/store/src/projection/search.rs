//! The words by which records are found.

use std::collections::{BTreeMap, HashMap};

use domain::command::{Change, Op};
use domain::filter::search_words;
use domain::id::Id;
use domain::record::{Record, Shape};
use sea_query::{Alias, Expr, ExprTrait, Query, Value};

use crate::args;
use crate::db::{Result, Work};
use crate::rows;

pub(super) fn concerns(shape: &Shape, change: &Change) -> bool {
    change.op == Op::Create
        || change.fields.iter().any(|f| {
            matches!(f.field.as_str(), "owner" | "team") || shape.field_ever(change.record_type, &f.field).is_some_and(|f| f.search > 0)
        })
}

fn words(shape: &Shape, record: &Record) -> Vec<(String, u8)> {
    search_words(shape, record.record_type, &|field| record.get(field))
}

fn rows(shape: &Shape, record: &Record) -> impl Iterator<Item = [Value; 6]> + use<> {
    let (record_type, id, standing) = (record.record_type.name(), record.id, record.standing());
    words(shape, record).into_iter().map(move |(word, weight)| {
        [record_type.into(), word.into(), id.into(), i64::from(weight).into(), standing.owner.into(), standing.team.into()]
    })
}

pub(super) async fn keep(work: &mut Work, new: bool, after: &Record) -> Result<()> {
    if !new {
        work.run("DELETE FROM search_tokens WHERE record = $1", args![after.id]).await?;
    }
    keep_new(work, std::slice::from_ref(after)).await
}

/// Keeps the words of records anew.
pub(super) async fn keep_again(work: &mut Work, records: &[Record]) -> Result<()> {
    let old = Query::delete()
        .from_table(Alias::new("search_tokens"))
        .and_where(Expr::col(Alias::new("record")).is_in(records.iter().map(|record| record.id)))
        .take();
    work.run_built(&old).await?;
    keep_new(work, records).await
}

/// Keeps the words of new records.
pub(super) async fn keep_new(work: &mut Work, records: &[Record]) -> Result<()> {
    let shape = work.shape().await?;
    let rows = records.iter().flat_map(|record| rows(&shape, record)).collect();
    rows::insert(work, "search_tokens", ["record_type", "token", "record", "weight", "owner", "team"], rows).await
}

/// The first of these records, all of one type, whose words are not those that are stored.
pub(super) async fn fault(work: &mut Work, records: &[Record]) -> Result<Option<String>> {
    let shape = work.shape().await?;
    let Some(record_type) = records.first().map(|record| record.record_type) else { return Ok(None) };
    // Of a field that is searched only from now on, the words are on their way.
    let on_their_way = shape.ever(record_type).any(|field| field.filling && field.formula.is_none());
    if on_their_way || shape.searched(record_type).next().is_none() {
        return Ok(None);
    }
    let rows = work.beside(records, "search_tokens", &["token", "weight"], &[]).await?;
    let mut stored: HashMap<Id, BTreeMap<String, i64>> = HashMap::new();
    for row in &rows {
        stored.entry(row.get("record")?).or_default().insert(row.get("token")?, row.get("weight")?);
    }
    for record in records {
        let expected: BTreeMap<String, i64> = words(&shape, record).into_iter().map(|(w, n)| (w, i64::from(n))).collect();
        let found = stored.remove(&record.id).unwrap_or_default();
        if expected != found {
            return Ok(Some(format!("search_tokens of {} {}: {found:?} should be {expected:?}", record.record_type.name(), record.id)));
        }
    }
    Ok(None)
}

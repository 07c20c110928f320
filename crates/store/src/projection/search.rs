//! The words by which records are found.

use std::collections::BTreeMap;

use domain::command::{Change, Op};
use domain::filter::search_words;
use domain::id::Id;
use domain::record::{Record, RecordType, describe};

use super::rows;
use crate::args;
use crate::db::{Result, Work};

pub(super) fn concerns(change: &Change) -> bool {
    let description = describe(change.record_type);
    change.op == Op::Create
        || change
            .fields
            .iter()
            .any(|f| matches!(f.field.as_str(), "owner" | "team") || description.field(&f.field).is_some_and(|f| f.search > 0))
}

fn words(record: &Record) -> Vec<(String, u8)> {
    search_words(record.record_type, &|field| record.get(field))
}

pub(super) async fn keep(work: &mut Work, new: bool, after: &Record) -> Result<()> {
    if !new {
        work.run("DELETE FROM search_tokens WHERE record = $1", args![after.id]).await?;
    }
    let standing = after.standing();
    let rows = words(after).into_iter().map(|(word, weight)| {
        [
            after.record_type.name().into(),
            word.into(),
            after.id.into(),
            i64::from(weight).into(),
            standing.owner.into(),
            standing.team.into(),
        ]
    });
    rows::insert(work, "search_tokens", ["record_type", "token", "record", "weight", "owner", "team"], rows.collect()).await
}

pub(super) async fn verify(work: &mut Work, record_type: RecordType) -> Result<Vec<String>> {
    if describe(record_type).searched().next().is_none() {
        return Ok(Vec::new());
    }
    for record in work.everything(record_type).await? {
        let expected: BTreeMap<String, i64> = words(&record).into_iter().map(|(w, n)| (w, i64::from(n))).collect();
        let found = stored(work, record.id).await?;
        if expected != found {
            return Ok(vec![format!("search_tokens of {} {}: {found:?} should be {expected:?}", record_type.name(), record.id)]);
        }
    }
    Ok(Vec::new())
}

async fn stored(work: &mut Work, id: Id) -> Result<BTreeMap<String, i64>> {
    let rows = work.all("SELECT token, weight FROM search_tokens WHERE record = $1", args![id]).await?;
    rows.iter().map(|row| Ok((row.get("token")?, row.get("weight")?))).collect()
}

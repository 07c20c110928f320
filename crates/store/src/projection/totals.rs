//! Totals of deals per stage, month of closing, owner, team and currency: any reach is a sum of few rows.

use std::collections::BTreeMap;

use domain::id::Id;
use domain::record::{Record, RecordType};

use crate::args;
use crate::db::{Result, Work};

type Key = (Id, String, Id, Id, String);

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Total {
    deals: i64,
    sum: i64,
    weighted: i64,
}

fn share(record: &Record) -> Option<(Key, Total)> {
    if record.is_deleted() {
        return None;
    }
    let month = record.text("closed_on").get(..7).unwrap_or_default().to_owned();
    let standing = record.standing();
    let key = (
        record.link("stage")?,
        month,
        standing.owner.unwrap_or_default(),
        standing.team.unwrap_or_default(),
        record.text("currency").to_owned(),
    );
    let value = record.get("value").as_i64().unwrap_or(0);
    let probability = record.get("probability").as_i64().unwrap_or(0);
    Some((key, Total { deals: 1, sum: value, weighted: value * probability }))
}

pub(super) async fn keep(work: &mut Work, before: Option<&Record>, after: &Record) -> Result<()> {
    let (old, new) = (before.and_then(share), share(after));
    if old == new {
        return Ok(());
    }
    if let Some((key, total)) = old {
        add(work, key, Total { deals: -total.deals, sum: -total.sum, weighted: -total.weighted }).await?;
    }
    if let Some((key, total)) = new {
        add(work, key, total).await?;
    }
    Ok(())
}

async fn add(work: &mut Work, key: Key, total: Total) -> Result<()> {
    let (stage, month, owner, team, currency) = key;
    work.run(
        "INSERT INTO stage_totals (stage, month, owner, team, currency, deals, sum, weighted) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
         ON CONFLICT (stage, month, owner, team, currency) DO UPDATE SET deals = stage_totals.deals + excluded.deals, \
         sum = stage_totals.sum + excluded.sum, weighted = stage_totals.weighted + excluded.weighted",
        args![stage, month, owner, team, currency, total.deals, total.sum, total.weighted],
    )
    .await?;
    Ok(())
}

pub(super) async fn verify(work: &mut Work) -> Result<Vec<String>> {
    let mut expected: BTreeMap<Key, Total> = BTreeMap::new();
    for record in work.everything(RecordType::Opportunity).await? {
        if let Some((key, total)) = share(&record) {
            let sum = expected.entry(key).or_default();
            sum.deals += total.deals;
            sum.sum += total.sum;
            sum.weighted += total.weighted;
        }
    }
    let rows = work.all("SELECT stage, month, owner, team, currency, deals, sum, weighted FROM stage_totals", args![]).await?;
    let mut found: BTreeMap<Key, Total> = BTreeMap::new();
    for row in &rows {
        let key = (row.get("stage")?, row.get("month")?, row.get("owner")?, row.get("team")?, row.get("currency")?);
        let total = Total { deals: row.get("deals")?, sum: row.get("sum")?, weighted: row.get("weighted")? };
        if total != Total::default() {
            found.insert(key, total);
        }
    }
    let wrong =
        expected.iter().find(|(k, t)| found.get(*k) != Some(*t)).or_else(|| found.iter().find(|(k, t)| expected.get(*k) != Some(*t)));
    Ok(wrong.map(|(key, _)| format!("stage_totals {key:?}: {:?} should be {:?}", found.get(key), expected.get(key))).into_iter().collect())
}

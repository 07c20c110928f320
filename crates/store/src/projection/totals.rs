//! Totals of deals per stage, month of closing, owner, team and currency: any reach is a sum of few rows.

use std::collections::BTreeMap;

use domain::id::Id;
use domain::record::{Record, RecordType};
use sea_query::{Alias, Expr, ExprTrait, OnConflict, Value};

use crate::args;
use crate::db::{Result, Work};
use crate::rows;

type Key = (Id, String, Id, Id, String);

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Total {
    deals: i64,
    sum: i64,
    weighted: i64,
}

/// Shares summed under their keys.
#[derive(Debug, Default)]
pub(super) struct Sums(BTreeMap<Key, Total>);

impl Extend<(Key, Total)> for Sums {
    fn extend<T: IntoIterator<Item = (Key, Total)>>(&mut self, shares: T) {
        for (key, total) in shares {
            let sum = self.0.entry(key).or_default();
            sum.deals += total.deals;
            sum.sum += total.sum;
            sum.weighted += total.weighted;
        }
    }
}

impl Sums {
    /// Counts deals in.
    pub(super) fn count(&mut self, records: &[Record]) {
        self.extend(records.iter().filter_map(share));
    }
}

fn share(record: &Record) -> Option<(Key, Total)> {
    if record.record_type != RecordType::Opportunity || record.is_deleted() {
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
    let mut sums = Sums::default();
    sums.extend(old.map(|(key, total)| (key, Total { deals: -total.deals, sum: -total.sum, weighted: -total.weighted })));
    sums.extend(new);
    add(work, sums).await
}

/// Keeps the totals of new deals.
pub(super) async fn keep_new(work: &mut Work, records: &[Record]) -> Result<()> {
    let mut sums = Sums::default();
    sums.count(records);
    add(work, sums).await
}

async fn add(work: &mut Work, sums: Sums) -> Result<()> {
    let columns = ["stage", "month", "owner", "team", "currency", "deals", "sum", "weighted"];
    let rows = sums.0.into_iter().map(|((stage, month, owner, team, currency), total)| -> [Value; 8] {
        [
            stage.into(),
            month.into(),
            owner.into(),
            team.into(),
            currency.into(),
            total.deals.into(),
            total.sum.into(),
            total.weighted.into(),
        ]
    });
    let more = ["deals", "sum", "weighted"].map(|column| {
        let sum = Expr::col((Alias::new("stage_totals"), Alias::new(column))).add(Expr::col((Alias::new("excluded"), Alias::new(column))));
        (Alias::new(column), sum)
    });
    let there = OnConflict::columns(columns[..5].iter().copied().map(Alias::new)).values(more).to_owned();
    rows::insert_or(work, "stage_totals", &columns, &rows.collect::<Vec<_>>(), Some(there)).await
}

/// The first total that is not the sum of its deals.
pub(super) async fn fault(work: &mut Work, Sums(expected): &Sums) -> Result<Option<String>> {
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
    Ok(wrong.map(|(key, _)| format!("stage_totals {key:?}: {:?} should be {:?}", found.get(key), expected.get(key))))
}

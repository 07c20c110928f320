//! How each deal stood from when until when: the board of any day reads these.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::Id;
use domain::record::{Record, RecordType};
use sea_query::{Alias, OnConflict, Value};

use crate::args;
use crate::db::{Result, Work};
use crate::rows;

const KEPT: [&str; 7] = ["stage", "owner", "team", "value", "currency", "probability", "expected_close"];

const COLUMNS: [&str; 11] =
    ["opportunity", "n", "since", "until", "stage", "owner", "team", "value", "currency", "probability", "expected_close"];

/// What a change means to the intervals of a deal.
enum Turn {
    /// It stands as before.
    None,
    /// Its open interval ends.
    End,
    /// Its open interval ends, if there is one, and another begins.
    Begin,
}

fn turn(before: Option<&Record>, after: &Record) -> Turn {
    if before.is_some_and(|b| b.is_deleted() == after.is_deleted() && KEPT.iter().all(|f| b.get(f) == after.get(f))) {
        return Turn::None;
    }
    if after.is_deleted() { Turn::End } else { Turn::Begin }
}

fn row(deal: &Record, n: i64, since: DateTime<Utc>) -> [Value; 11] {
    let close: Option<NaiveDate> = deal.get("expected_close").as_str().and_then(|d| d.parse().ok());
    [
        deal.id.into(),
        n.into(),
        since.into(),
        None::<DateTime<Utc>>.into(),
        deal.link("stage").into(),
        deal.link("owner").into(),
        deal.link("team").into(),
        deal.get("value").as_i64().into(),
        deal.text("currency").into(),
        deal.get("probability").as_i64().unwrap_or(0).into(),
        close.into(),
    ]
}

async fn insert(work: &mut Work, rows: &[[Value; 11]]) -> Result<()> {
    let again = OnConflict::columns(COLUMNS[..2].iter().copied().map(Alias::new))
        .update_columns(COLUMNS[3..].iter().copied().map(Alias::new))
        .to_owned();
    rows::insert_or(work, "opportunity_intervals", &COLUMNS, rows, Some(again)).await
}

pub(super) async fn keep(work: &mut Work, before: Option<&Record>, after: &Record, n: i64, at: DateTime<Utc>) -> Result<()> {
    let turn = turn(before, after);
    if matches!(turn, Turn::None) {
        return Ok(());
    }
    if before.is_some() {
        work.run("UPDATE opportunity_intervals SET until = $2 WHERE opportunity = $1 AND until IS NULL", args![after.id, at]).await?;
    }
    match turn {
        Turn::Begin => insert(work, &[row(after, n, at)]).await,
        _ => Ok(()),
    }
}

/// The intervals of new deals, followed change by change and then written at once.
#[derive(Debug, Default)]
pub(super) struct Followed {
    rows: Vec<[Value; 11]>,
    open: HashMap<Id, usize>,
}

impl Followed {
    pub(super) fn follow(&mut self, before: Option<&Record>, after: &Record, n: i64, at: DateTime<Utc>) {
        let turn = turn(before, after);
        if matches!(turn, Turn::None) {
            return;
        }
        let open = self.open.remove(&after.id);
        let same_entry = open.filter(|at| self.rows[*at][1] == Value::from(n));
        if let Some(open) = open {
            self.rows[open][3] = at.into();
        }
        if matches!(turn, Turn::Begin) {
            let row = row(after, n, at);
            let place = same_entry.unwrap_or(self.rows.len());
            match same_entry {
                Some(place) => self.rows[place] = row,
                None => self.rows.push(row),
            }
            self.open.insert(after.id, place);
        }
    }

    pub(super) async fn write(&self, work: &mut Work) -> Result<()> {
        insert(work, &self.rows).await
    }
}

/// Every deal has just one open interval, and it says how the deal stands; a deleted deal has none.
pub(super) async fn verify(work: &mut Work) -> Result<Vec<String>> {
    let wrong = work
        .all(
            "SELECT o.id FROM opportunities o LEFT JOIN opportunity_intervals i ON i.opportunity = o.id AND i.until IS NULL \
             WHERE (o.deleted_at IS NULL AND (i.opportunity IS NULL OR i.stage <> o.stage OR i.currency <> o.currency \
             OR i.probability <> o.probability OR COALESCE(i.value, -1) <> COALESCE(o.value, -1))) \
             OR (o.deleted_at IS NOT NULL AND i.opportunity IS NOT NULL) ORDER BY o.id LIMIT 1",
            args![],
        )
        .await?;
    let twice = work
        .all("SELECT opportunity AS id FROM opportunity_intervals WHERE until IS NULL GROUP BY opportunity HAVING count(*) > 1 ORDER BY 1 LIMIT 1", args![])
        .await?;
    let mut faults = Vec::new();
    for row in wrong.iter().chain(&twice) {
        faults.push(format!("opportunity_intervals of {} {}", RecordType::Opportunity.name(), row.get::<Id>("id")?));
    }
    Ok(faults)
}

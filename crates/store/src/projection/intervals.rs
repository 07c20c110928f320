//! How each deal stood from when until when: the board of any day reads these.

use chrono::{DateTime, NaiveDate, Utc};
use domain::record::{Record, RecordType};

use crate::args;
use crate::db::{Result, Work};

const KEPT: [&str; 7] = ["stage", "owner", "team", "value", "currency", "probability", "expected_close"];

pub(super) async fn keep(work: &mut Work, before: Option<&Record>, after: &Record, n: i64, at: DateTime<Utc>) -> Result<()> {
    let same = before.is_some_and(|b| b.is_deleted() == after.is_deleted() && KEPT.iter().all(|f| b.get(f) == after.get(f)));
    if same {
        return Ok(());
    }
    if before.is_some() {
        work.run("UPDATE opportunity_intervals SET until = $2 WHERE opportunity = $1 AND until IS NULL", args![after.id, at]).await?;
    }
    if after.is_deleted() {
        return Ok(());
    }
    let close: Option<NaiveDate> = after.get("expected_close").as_str().and_then(|d| d.parse().ok());
    work.run(
        "INSERT INTO opportunity_intervals (opportunity, n, since, until, stage, owner, team, value, currency, probability, expected_close) \
         VALUES ($1, $2, $3, NULL, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (opportunity, n) DO UPDATE SET until = NULL, stage = excluded.stage, \
         owner = excluded.owner, team = excluded.team, value = excluded.value, currency = excluded.currency, \
         probability = excluded.probability, expected_close = excluded.expected_close",
        args![
            after.id,
            n,
            at,
            after.link("stage"),
            after.link("owner"),
            after.link("team"),
            after.get("value").as_i64(),
            after.text("currency"),
            after.get("probability").as_i64().unwrap_or(0),
            close
        ],
    )
    .await?;
    Ok(())
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
        faults.push(format!("opportunity_intervals of {} {}", RecordType::Opportunity.name(), row.get::<domain::id::Id>("id")?));
    }
    Ok(faults)
}

//! Recomputes what is stored twice and names the first difference of each kind.

use domain::command::Op;
use domain::record::{RecordType, describe};
use serde_json::Value;

use crate::args;
use crate::db::{Db, Result, Work};
use crate::projection;

impl Db {
    /// Every difference found, empty when all is well.
    ///
    /// # Errors
    /// The database's.
    pub async fn verify(&self) -> Result<Vec<String>> {
        let mut work = self.read().await?;
        let mut faults = journal_has_no_gap(&mut work).await?;
        for record_type in RecordType::ALL {
            faults.extend(records_agree_with_journal(&mut work, record_type).await?);
        }
        faults.extend(projection::verify(&mut work).await?);
        Ok(faults)
    }
}

async fn journal_has_no_gap(work: &mut Work) -> Result<Vec<String>> {
    let head = work.head().await?;
    let row = work.first("SELECT count(*) AS entries, COALESCE(MAX(n), 0) AS last FROM journal", args![]).await?;
    let Some(row) = row else { return Ok(Vec::new()) };
    let (entries, last): (i64, i64) = (row.get("entries")?, row.get("last")?);
    Ok(if entries == head && last == head { Vec::new() } else { vec![format!("journal: head {head}, {entries} entries, last {last}")] })
}

/// The state of every record is what its journal says: each field's last `after`; but a place that was written before
/// places got new keys may be any.
async fn records_agree_with_journal(work: &mut Work, record_type: RecordType) -> Result<Vec<String>> {
    let relieved_at = work.places_relieved_at().await?;
    for record in work.everything(record_type).await? {
        let mut placed_at = 0;
        let mut state = serde_json::Map::new();
        let mut created = false;
        for (n, change) in work.changes_to(record.id).await? {
            created |= change.op == Op::Create;
            for field in change.fields {
                if field.field == "place" {
                    placed_at = n;
                }
                state.insert(field.field, field.after);
            }
        }
        if !created {
            return Ok(vec![format!("{} {} has no beginning in the journal", record_type.name(), record.id)]);
        }
        for field in describe(record_type).fields.iter().map(|f| f.name).chain(["created_at", "deleted_at"]) {
            if field == "place" && placed_at <= relieved_at && domain::place::between(Some(record.text("place")), None).is_ok() {
                continue;
            }
            let told = state.get(field).unwrap_or(&Value::Null);
            let empty = |v: &Value| v.is_null() || v.as_array().is_some_and(Vec::is_empty);
            if told != record.get(field) && !(empty(told) && empty(record.get(field))) {
                return Ok(vec![format!(
                    "{} {} {field}: {} but the journal says {told}",
                    record_type.name(),
                    record.id,
                    record.get(field)
                )]);
            }
        }
    }
    Ok(Vec::new())
}

impl Work {
    async fn changes_to(&mut self, record: domain::id::Id) -> Result<Vec<(i64, domain::command::Change)>> {
        let rows = self.all("SELECT n, op, fields FROM journal_changes WHERE record = $1 ORDER BY n, seq", args![record]).await?;
        rows.iter()
            .map(|row| {
                let change = domain::command::Change {
                    record_type: RecordType::Party,
                    id: record,
                    op: if row.get::<String>("op")? == "create" { Op::Create } else { Op::Change },
                    fields: row.get::<sqlx::types::Json<Vec<domain::command::FieldChange>>>("fields")?.0,
                };
                Ok((row.get("n")?, change))
            })
            .collect()
    }
}

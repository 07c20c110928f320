//! Recomputes what is stored twice and names the first difference of each kind.

use std::collections::HashMap;

use domain::command::FieldChange;
use domain::id::Id;
use domain::record::{Record, RecordType, describe};
use sea_query::{Alias, Expr, ExprTrait, Order, Query};
use serde_json::{Map, Value};
use sqlx::types::Json;

use crate::args;
use crate::db::{Db, Result, Row, Work};
use crate::projection;
use crate::record::{read_whole, select_records};

/// Records that are looked at together, so that a large book is verified in little memory and few statements.
const AT_ONCE: u64 = 500;

impl Db {
    /// Every difference found, empty when all is well.
    ///
    /// # Errors
    /// The database's.
    pub async fn verify(&self) -> Result<Vec<String>> {
        self.read().await?.verify().await
    }
}

impl Work {
    /// Every difference found in this state, empty when all is well.
    ///
    /// # Errors
    /// The database's.
    pub async fn verify(&mut self) -> Result<Vec<String>> {
        let mut faults = journal_has_no_gap(self).await?;
        let relieved_at = self.places_relieved_at().await?;
        let mut derived = projection::Check::default();
        for record_type in RecordType::ALL {
            let (mut last, mut untold) = (None, None);
            loop {
                let records = self.records_after(record_type, last, AT_ONCE).await?;
                let Some(end) = records.last() else { break };
                last = Some(end.id);
                if untold.is_none() {
                    untold = differs_from_journal(self, &records, relieved_at).await?;
                }
                derived.look(self, &records).await?;
            }
            faults.extend(untold);
            faults.extend(derived.found());
        }
        faults.extend(derived.rest(self).await?);
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

/// The first of some records, all of one type, whose state is not what its journal says: each field's last `after`; but a
/// place that was written before places got new keys may be any.
async fn differs_from_journal(work: &mut Work, records: &[Record], relieved_at: i64) -> Result<Option<String>> {
    let shape = work.shape().await?;
    let mut told = told_of(work, records).await?;
    for record in records {
        let Some(told) = told.remove(&record.id).filter(|told| told.created) else {
            return Ok(Some(format!("{} {} has no beginning in the journal", record.record_type.name(), record.id)));
        };
        let own = describe(record.record_type).fields.iter().map(|f| f.name);
        for field in own.chain(shape.stored(record.record_type).map(|f| f.name)).chain(["created_at", "deleted_at"]) {
            if field == "place" && told.placed_at <= relieved_at && domain::place::between(Some(record.text("place")), None).is_ok() {
                continue;
            }
            let says = told.state.get(field).unwrap_or(&Value::Null);
            let empty = |v: &Value| v.is_null() || v.as_array().is_some_and(Vec::is_empty);
            if says != record.get(field) && !(empty(says) && empty(record.get(field))) {
                let (name, id, is) = (record.record_type.name(), record.id, record.get(field));
                return Ok(Some(format!("{name} {id} {field}: {is} but the journal says {says}")));
            }
        }
    }
    Ok(None)
}

/// What the journal tells of one record.
#[derive(Default)]
struct Told {
    created: bool,
    placed_at: i64,
    state: Map<String, Value>,
}

async fn told_of(work: &mut Work, records: &[Record]) -> Result<HashMap<Id, Told>> {
    let rows = work.beside(records, "journal_changes", &["n", "op", "fields"], &["record", "n", "seq"]).await?;
    let mut told: HashMap<Id, Told> = HashMap::with_capacity(records.len());
    for row in &rows {
        let of = told.entry(row.get("record")?).or_default();
        of.created |= row.get::<String>("op")? == "create";
        for field in row.get::<Json<Vec<FieldChange>>>("fields")?.0 {
            if field.field == "place" {
                of.placed_at = row.get("n")?;
            }
            of.state.insert(field.field, field.after);
        }
    }
    Ok(told)
}

impl Work {
    /// Records of a type after an id, by id, at most so many: to walk through all of them.
    pub(crate) async fn records_after(&mut self, record_type: RecordType, after: Option<Id>, limit: u64) -> Result<Vec<Record>> {
        let shape = self.shape().await?;
        let mut select = select_records(&shape, record_type);
        select.order_by(Alias::new("id"), Order::Asc).limit(limit);
        if let Some(after) = after {
            select.and_where(Expr::col(Alias::new("id")).gt(after));
        }
        self.all_built(&select).await?.iter().map(|row| read_whole(&shape, record_type, row)).collect()
    }

    /// The rows of another table that belong to records, one record's together and in the order of those columns.
    pub(crate) async fn beside(
        &mut self,
        records: &[Record],
        table: &'static str,
        columns: &[&'static str],
        order: &[&'static str],
    ) -> Result<Vec<Row>> {
        let mut select = Query::select();
        select
            .column(Alias::new("record"))
            .columns(columns.iter().copied().map(Alias::new))
            .from(Alias::new(table))
            .and_where(Expr::col(Alias::new("record")).is_in(records.iter().map(|r| r.id)));
        for column in order {
            select.order_by(Alias::new(*column), Order::Asc);
        }
        self.all_built(&select).await
    }
}

//! What is kept of a field for records that were there before: the values of a formula that was written, and the words of a
//! field that became searched, or no longer is, or was retired, or came back. Worked out at once where they are
//! few, and by a job where they are many.

use domain::command::{Change, Op};
use domain::id::Id;
use domain::record::{Field, Record, RecordType, Shape};
use sea_query::{Alias, Expr, ExprTrait, Query};
use serde_json::Value;

use crate::args;
use crate::db::{Error, Result, Work};
use crate::projection::{custom, search};

/// Records that are looked at together.
const AT_ONCE: u64 = 500;
/// So many records are worked out in the transaction that changes the formula.
const FEW: i64 = 2000;

/// How far the values of a field are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filling {
    /// The custom field.
    pub field: Id,
    /// Records that were looked at.
    pub done: i64,
    /// Records that there were when it began.
    pub total: i64,
}

/// A formula that was written is worked out anew, with those that stand on it; so are the words of records when one of their
/// fields is searched from now on, or no longer; what was retired is not.
pub(super) async fn keep(work: &mut Work, after: &Record, change: &Change) -> Result<()> {
    let writes = |names: &[&str]| change.fields.iter().any(|f| names.contains(&f.field.as_str()));
    let is_searched = *after.get("searched") == Value::Bool(true);
    let searched = writes(&["searched"]) || is_searched && writes(&["deleted_at"]);
    let (values, words) = (writes(&["formula", "kind"]), change.op == Op::Change && searched);
    let Some(of) = RecordType::parse(after.text("of")).filter(|_| values || words) else { return Ok(()) };
    let shape = work.shape().await?;
    if words && let Some(field) = shape.ever(of).find(|field| field.custom == Some(after.id) && field.formula.is_none()) {
        begin(work, of, field).await?;
    }
    if !values {
        return Ok(());
    }
    let written = shape.ever(of).find(|field| field.custom == Some(after.id) && field.formula.is_some());
    let standing = shape.standing_on(of, &[after.text("field_name")]);
    for field in written.into_iter().chain(standing) {
        begin(work, of, field).await?;
    }
    Ok(())
}

async fn begin(work: &mut Work, of: RecordType, field: &'static Field) -> Result<()> {
    let count = Query::select().expr_as(Expr::cust("count(*)"), Alias::new("total")).from(Alias::new(of.plural())).take();
    let row = work.all_built(&count).await?.into_iter().next();
    let total: i64 = row.ok_or_else(|| Error::Stored("no count".into()))?.get("total")?;
    if total <= FEW {
        let mut last = None;
        while let Some(end) = work.fill_some(of, field, last).await?.last() {
            last = Some(end.id);
        }
        return Ok(());
    }
    work.run("DELETE FROM fillings WHERE field = $1", args![field.custom]).await?;
    work.run("INSERT INTO fillings (field, last, done, total) VALUES ($1, NULL, 0, $2)", args![field.custom, total]).await?;
    work.reshape().await
}

impl Work {
    async fn fill_some(&mut self, of: RecordType, field: &'static Field, last: Option<Id>) -> Result<Vec<Record>> {
        let records = self.records_after(of, last, AT_ONCE).await?;
        match field.formula {
            Some(_) => custom::keep_again(self, field, &records).await?,
            None => search::keep_again(self, &records).await?,
        }
        Ok(records)
    }

    /// Records that have a value of a custom field, at most so many.
    ///
    /// # Errors
    /// The database's.
    pub async fn having(&mut self, field: &Field, limit: u64) -> Result<Vec<Id>> {
        let (table, is) = if field.is_list() {
            ("record_entries", Expr::col(Alias::new("field")).eq(field.name))
        } else {
            ("custom_values", Expr::col(Alias::new("field")).eq(field.custom))
        };
        let select = Query::select().distinct().column(Alias::new("record")).from(Alias::new(table)).and_where(is).limit(limit).take();
        self.all_built(&select).await?.iter().map(|row| row.get("record")).collect()
    }

    /// How far the fields are whose values are being worked out.
    ///
    /// # Errors
    /// The database's.
    pub async fn fillings(&mut self) -> Result<Vec<Filling>> {
        let rows = self.all("SELECT field, done, total FROM fillings ORDER BY field", args![]).await?;
        rows.iter().map(|row| Ok(Filling { field: row.get("field")?, done: row.get("done")?, total: row.get("total")? })).collect()
    }

    pub(crate) async fn being_filled(&mut self) -> Result<Vec<Id>> {
        Ok(self.fillings().await?.into_iter().map(|filling| filling.field).collect())
    }

    /// Works out a formula for some more records, and tells whether there is more to do. The caller holds the one-writer lock.
    ///
    /// # Errors
    /// The database's.
    pub async fn fill(&mut self) -> Result<bool> {
        let Some(row) = self.first("SELECT field, last FROM fillings ORDER BY field LIMIT 1", args![]).await? else { return Ok(false) };
        let (field, last): (Id, Option<Id>) = (row.get("field")?, row.get("last")?);
        let shape = self.shape().await?;
        let end = match found(&shape, field) {
            Some((of, known)) => {
                let records = self.fill_some(of, known, last).await?;
                let done = i64::try_from(records.len()).unwrap_or(i64::MAX);
                self.run("UPDATE fillings SET done = done + $2 WHERE field = $1", args![field, done]).await?;
                records.last().map(|record| record.id)
            }
            None => None,
        };
        match end {
            Some(last) => self.run("UPDATE fillings SET last = $2 WHERE field = $1", args![field, last]).await?,
            None => {
                self.run("DELETE FROM fillings WHERE field = $1", args![field]).await?;
                self.reshape().await?;
                0
            }
        };
        Ok(true)
    }
}

fn found(shape: &Shape, id: Id) -> Option<(RecordType, &'static Field)> {
    RecordType::ALL.into_iter().find_map(|of| Some((of, shape.ever(of).find(|field| field.custom == Some(id))?)))
}

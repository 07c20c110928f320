//! The values of custom fields, one row a value, by which records are filtered and sorted. What holds several entries is in
//! `entries`.

use std::collections::{BTreeSet, HashMap};

use domain::command::{Change, Op};
use domain::id::Id;
use domain::record::{Field, Kind, Record, RecordType, Shape};
use sea_query::{Alias, Expr, ExprTrait, Query, Value as Column};
use serde_json::Value;

use crate::args;
use crate::db::{Error, Result, Work};
use crate::rows;

/// The longest text that is told apart.
const LONGEST: usize = 200;

fn is_number(kind: Kind) -> bool {
    matches!(kind, Kind::Int(..) | Kind::Number(_) | Kind::Money(_) | Kind::Percent | Kind::Bool)
}

/// The column that holds values of the kind.
pub(crate) fn column(kind: Kind) -> &'static str {
    if is_number(kind) { "number" } else { "text" }
}

fn number(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_bool().map(i64::from))
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(|text| text.chars().take(LONGEST).collect())
}

/// A value in the form of the column.
///
/// # Errors
/// When it is not of the kind.
pub(crate) fn bind(kind: Kind, value: &Value) -> Result<Column> {
    let wrong = || Error::Stored(format!("{kind:?}: {value}"));
    Ok(if is_number(kind) { number(value).ok_or_else(wrong)?.into() } else { text(value).ok_or_else(wrong)?.into() })
}

fn kept(shape: &Shape, record_type: RecordType) -> impl Iterator<Item = &'static Field> {
    shape.ever(record_type).filter(|field| !field.is_list())
}

/// A field with the number or the text that a record has in it.
type Kept = (Id, Option<i64>, Option<String>);

fn row(record: &Record, field: &Field) -> Option<Kept> {
    let value = record.get(field.name);
    let (number, text) = if is_number(field.kind) { (number(value), None) } else { (None, text(value)) };
    (number.is_some() || text.is_some()).then_some((field.custom?, number, text))
}

fn columns(record: Id, (field, number, text): Kept) -> [Column; 4] {
    [record.into(), field.into(), number.into(), text.into()]
}

async fn insert(work: &mut Work, rows: Vec<[Column; 4]>) -> Result<()> {
    rows::insert(work, "custom_values", ["record", "field", "number", "text"], rows).await
}

pub(super) async fn keep(work: &mut Work, before: Option<&Record>, after: &Record, change: &Change) -> Result<()> {
    let shape = work.shape().await?;
    let changed = |field: &&Field| match (field.formula, before) {
        (Some(_), Some(before)) => before.get(field.name) != after.get(field.name),
        (Some(_), None) => true,
        (None, _) => change.fields.iter().any(|f| f.field == field.name),
    };
    let mut rows = Vec::new();
    for field in shape.ever(after.record_type).filter(changed) {
        if change.op == Op::Change {
            work.run("DELETE FROM custom_values WHERE record = $1 AND field = $2", args![after.id, field.custom]).await?;
        }
        if field.is_list() {
            continue;
        }
        rows.extend(row(after, field).map(|row| columns(after.id, row)));
    }
    insert(work, rows).await
}

/// Keeps the values of new records.
pub(super) async fn keep_new(work: &mut Work, records: &[Record]) -> Result<()> {
    let shape = work.shape().await?;
    let of = |record: &Record| -> Vec<[Column; 4]> {
        kept(&shape, record.record_type).filter_map(|field| row(record, field)).map(|row| columns(record.id, row)).collect()
    };
    insert(work, records.iter().flat_map(of).collect()).await
}

/// Puts the values of one field of some records in the place of what was kept.
pub(crate) async fn keep_again(work: &mut Work, field: &'static Field, records: &[Record]) -> Result<()> {
    let ids = records.iter().map(|record| record.id);
    let old = Query::delete()
        .from_table(Alias::new("custom_values"))
        .and_where(Expr::col(Alias::new("field")).eq(field.custom))
        .and_where(Expr::col(Alias::new("record")).is_in(ids))
        .take();
    work.run_built(&old).await?;
    insert(work, records.iter().filter_map(|record| Some(columns(record.id, row(record, field)?))).collect()).await
}

/// The first of these records, all of one type, whose values are not those that are stored.
pub(super) async fn fault(work: &mut Work, records: &[Record]) -> Result<Option<String>> {
    let shape = work.shape().await?;
    let Some(record_type) = records.first().map(|r| r.record_type).filter(|t| shape.has_custom(*t)) else { return Ok(None) };
    let rows = work.beside(records, "custom_values", &["field", "number", "text"], &[]).await?;
    let mut stored: HashMap<Id, BTreeSet<Kept>> = HashMap::new();
    let filling: Vec<Id> = shape.ever(record_type).filter(|field| field.filling).filter_map(|field| field.custom).collect();
    for row in &rows {
        if filling.contains(&row.get("field")?) {
            continue;
        }
        stored.entry(row.get("record")?).or_default().insert((row.get("field")?, row.get("number")?, row.get("text")?));
    }
    for record in records {
        let expected: BTreeSet<_> =
            kept(&shape, record_type).filter(|field| !field.filling).filter_map(|field| row(record, field)).collect();
        let found = stored.remove(&record.id).unwrap_or_default();
        if expected != found {
            return Ok(Some(format!("custom_values of {} {}: {found:?} should be {expected:?}", record_type.name(), record.id)));
        }
    }
    Ok(None)
}

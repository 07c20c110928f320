//! What list fields of links, tags and choices hold, one row an entry.

use std::collections::{BTreeSet, HashMap};

use domain::command::{Change, Op};
use domain::id::Id;
use domain::record::{Field, Kind, Record, RecordType, Shape, describe};
use sea_query::Value as Column;
use serde_json::Value;

use crate::args;
use crate::db::{Result, Work};
use crate::rows;

fn indexed(field: &Field) -> bool {
    matches!(field.kind, Kind::Links(_) | Kind::Tags | Kind::Choices(_))
}

/// The fields of a type whose entries are kept, those of retired fields too.
fn indexed_of(shape: &Shape, record_type: RecordType) -> impl Iterator<Item = &'static Field> {
    describe(record_type).fields.iter().chain(shape.ever(record_type)).filter(|field| indexed(field))
}

fn entries(value: &Value) -> impl Iterator<Item = &str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str)
}

fn rows(record: &Record, field: &Field) -> Vec<[Column; 3]> {
    entries(record.get(field.name)).map(|entry| [record.id.into(), field.name.into(), entry.into()]).collect()
}

async fn insert(work: &mut Work, rows: Vec<[Column; 3]>) -> Result<()> {
    rows::insert(work, "record_entries", ["record", "field", "entry"], rows).await
}

pub(super) async fn keep(work: &mut Work, after: &Record, change: &Change) -> Result<()> {
    let shape = work.shape().await?;
    for changed in &change.fields {
        // A custom field may have been one of entries before its kind changed.
        let is_ours = |field: &&'static Field| indexed(field) || field.custom.is_some();
        let Some(field) = shape.field_ever(after.record_type, &changed.field).filter(is_ours) else { continue };
        if change.op == Op::Change {
            work.run("DELETE FROM record_entries WHERE record = $1 AND field = $2", args![after.id, field.name]).await?;
        }
        if indexed(field) {
            insert(work, rows(after, field)).await?;
        }
    }
    Ok(())
}

/// Keeps the entries of new records.
pub(super) async fn keep_new(work: &mut Work, records: &[Record]) -> Result<()> {
    let shape = work.shape().await?;
    let of = |record: &Record| -> Vec<[Column; 3]> { indexed_of(&shape, record.record_type).flat_map(|f| rows(record, f)).collect() };
    insert(work, records.iter().flat_map(of).collect()).await
}

/// The first of these records, all of one type, whose entries are not those that are stored.
pub(super) async fn fault(work: &mut Work, records: &[Record]) -> Result<Option<String>> {
    let Some(first) = records.first() else { return Ok(None) };
    let shape = work.shape().await?;
    let fields: Vec<&Field> = indexed_of(&shape, first.record_type).collect();
    if fields.is_empty() {
        return Ok(None);
    }
    let rows = work.beside(records, "record_entries", &["field", "entry"], &[]).await?;
    let mut stored: HashMap<Id, BTreeSet<(String, String)>> = HashMap::new();
    for row in &rows {
        stored.entry(row.get("record")?).or_default().insert((row.get("field")?, row.get("entry")?));
    }
    for record in records {
        let expected: BTreeSet<(String, String)> =
            fields.iter().flat_map(|f| entries(record.get(f.name)).map(|e| (f.name.to_owned(), e.to_owned()))).collect();
        let found = stored.remove(&record.id).unwrap_or_default();
        if expected != found {
            return Ok(Some(format!("record_entries of {} {}: {found:?} should be {expected:?}", record.record_type.name(), record.id)));
        }
    }
    Ok(None)
}

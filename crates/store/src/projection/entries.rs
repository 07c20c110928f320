//! What list fields of links, tags and choices hold, one row an entry.

use std::collections::BTreeSet;

use domain::command::{Change, Op};
use domain::id::Id;
use domain::record::{Field, Kind, Record, RecordType, describe};
use serde_json::Value;

use super::rows;
use crate::args;
use crate::db::{Result, Work};

fn indexed(field: &Field) -> bool {
    matches!(field.kind, Kind::Links(_) | Kind::Tags | Kind::Choices(_))
}

fn entries(value: &Value) -> impl Iterator<Item = &str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str)
}

pub(super) async fn keep(work: &mut Work, after: &Record, change: &Change) -> Result<()> {
    let description = describe(after.record_type);
    for changed in &change.fields {
        let Some(field) = description.field(&changed.field).filter(|f| indexed(f)) else { continue };
        if change.op == Op::Change {
            work.run("DELETE FROM record_entries WHERE record = $1 AND field = $2", args![after.id, field.name]).await?;
        }
        let rows = entries(after.get(field.name)).map(|entry| [after.id.into(), field.name.into(), entry.into()]);
        rows::insert(work, "record_entries", ["record", "field", "entry"], rows.collect()).await?;
    }
    Ok(())
}

pub(super) async fn verify(work: &mut Work, record_type: RecordType) -> Result<Vec<String>> {
    let fields: Vec<&Field> = describe(record_type).fields.iter().filter(|f| indexed(f)).collect();
    if fields.is_empty() {
        return Ok(Vec::new());
    }
    for record in work.everything(record_type).await? {
        let expected: BTreeSet<(String, String)> =
            fields.iter().flat_map(|f| entries(record.get(f.name)).map(|e| (f.name.to_owned(), e.to_owned()))).collect();
        let found = stored(work, record.id).await?;
        if expected != found {
            return Ok(vec![format!("record_entries of {} {}: {found:?} should be {expected:?}", record_type.name(), record.id)]);
        }
    }
    Ok(Vec::new())
}

async fn stored(work: &mut Work, id: Id) -> Result<BTreeSet<(String, String)>> {
    let rows = work.all("SELECT field, entry FROM record_entries WHERE record = $1", args![id]).await?;
    rows.iter().map(|row| Ok((row.get("field")?, row.get("entry")?))).collect()
}

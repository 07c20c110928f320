//! The keys by which the same person or company is recognised.

use std::collections::{BTreeSet, HashMap};

use domain::command::{Change, Op};
use domain::id::Id;
use domain::reach::{email_key, name_key, phone_key, website_key};
use domain::record::{Kind, Record, RecordType, describe};
use serde_json::{Map, Value};

use crate::args;
use crate::db::{Result, Work};
use crate::rows;

/// The identity keys of somebody with these fields: `(kind, key)`.
pub fn identity_keys(record_type: RecordType, fields: &Map<String, Value>) -> BTreeSet<(&'static str, String)> {
    let mut keys = BTreeSet::new();
    if !has_keys(record_type) {
        return keys;
    }
    for field in describe(record_type).fields {
        let value = fields.get(field.name).unwrap_or(&Value::Null);
        let entries = || value.as_array().into_iter().flatten().filter_map(|e| e.get("value").and_then(Value::as_str));
        match field.kind {
            Kind::Email => keys.extend(value.as_str().and_then(email_key).map(|k| ("email", k))),
            Kind::Emails => keys.extend(entries().filter_map(email_key).map(|k| ("email", k))),
            Kind::Phone => keys.extend(value.as_str().and_then(phone_key).map(|k| ("phone", k))),
            Kind::Phones => keys.extend(entries().filter_map(phone_key).map(|k| ("phone", k))),
            Kind::Website => keys.extend(value.as_str().and_then(website_key).map(|k| ("website", k))),
            Kind::Line(_) if matches!(field.name, "name" | "contact_name" | "company_name") => {
                keys.extend(value.as_str().map(name_key).filter(|k| !k.is_empty()).map(|k| ("name", k)));
            }
            _ => {}
        }
    }
    keys
}

/// Whether records of that type are recognised by keys.
fn has_keys(record_type: RecordType) -> bool {
    matches!(record_type, RecordType::Party | RecordType::Lead)
}

pub(super) fn concerns(change: &Change) -> bool {
    has_keys(change.record_type)
        && (change.op == Op::Create
            || change.fields.iter().any(|f| {
                matches!(f.field.as_str(), "name" | "contact_name" | "company_name" | "email" | "emails" | "phone" | "phones" | "website")
            }))
}

pub(super) async fn keep(work: &mut Work, new: bool, after: &Record) -> Result<()> {
    if !new {
        work.run("DELETE FROM identity_keys WHERE record = $1", args![after.id]).await?;
    }
    keep_new(work, std::slice::from_ref(after)).await
}

/// Keeps the keys of new records.
pub(super) async fn keep_new(work: &mut Work, records: &[Record]) -> Result<()> {
    let of = |record: &Record| {
        let (record_type, id) = (record.record_type.name(), record.id);
        let keys = identity_keys(record.record_type, &record.fields);
        keys.into_iter().map(move |(kind, key)| [kind.into(), key.into(), record_type.into(), id.into()])
    };
    rows::insert(work, "identity_keys", ["kind", "key", "record_type", "record"], records.iter().flat_map(of).collect::<Vec<[_; 4]>>())
        .await
}

/// The first of these records, all of one type, whose keys are not those that are stored.
pub(super) async fn fault(work: &mut Work, records: &[Record]) -> Result<Option<String>> {
    if records.first().is_none_or(|r| !has_keys(r.record_type)) {
        return Ok(None);
    }
    let rows = work.beside(records, "identity_keys", &["kind", "key"], &[]).await?;
    let mut stored: HashMap<Id, BTreeSet<(String, String)>> = HashMap::new();
    for row in &rows {
        stored.entry(row.get("record")?).or_default().insert((row.get("kind")?, row.get("key")?));
    }
    for record in records {
        let expected: BTreeSet<(String, String)> =
            identity_keys(record.record_type, &record.fields).into_iter().map(|(kind, key)| (kind.to_owned(), key)).collect();
        let found = stored.remove(&record.id).unwrap_or_default();
        if expected != found {
            return Ok(Some(format!("identity_keys of {} {}: {found:?} should be {expected:?}", record.record_type.name(), record.id)));
        }
    }
    Ok(None)
}

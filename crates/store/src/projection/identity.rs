//! The keys by which the same person or company is recognised.

use std::collections::BTreeSet;

use domain::command::{Change, Op};
use domain::id::Id;
use domain::reach::{email_key, name_key, phone_key, website_key};
use domain::record::{Kind, Record, RecordType, describe};
use serde_json::{Map, Value};

use super::rows;
use crate::args;
use crate::db::{Result, Work};

/// The identity keys of somebody with these fields: `(kind, key)`.
pub fn identity_keys(record_type: RecordType, fields: &Map<String, Value>) -> BTreeSet<(&'static str, String)> {
    let mut keys = BTreeSet::new();
    if !matches!(record_type, RecordType::Party | RecordType::Lead) {
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

pub(super) fn concerns(change: &Change) -> bool {
    matches!(change.record_type, RecordType::Party | RecordType::Lead)
        && (change.op == Op::Create
            || change.fields.iter().any(|f| {
                matches!(f.field.as_str(), "name" | "contact_name" | "company_name" | "email" | "emails" | "phone" | "phones" | "website")
            }))
}

pub(super) async fn keep(work: &mut Work, new: bool, after: &Record) -> Result<()> {
    if !new {
        work.run("DELETE FROM identity_keys WHERE record = $1", args![after.id]).await?;
    }
    let keys = identity_keys(after.record_type, &after.fields);
    let rows = keys.into_iter().map(|(kind, key)| [kind.into(), key.into(), after.record_type.name().into(), after.id.into()]);
    rows::insert(work, "identity_keys", ["kind", "key", "record_type", "record"], rows.collect()).await
}

pub(super) async fn verify(work: &mut Work, record_type: RecordType) -> Result<Vec<String>> {
    if !matches!(record_type, RecordType::Party | RecordType::Lead) {
        return Ok(Vec::new());
    }
    for record in work.everything(record_type).await? {
        let expected: BTreeSet<(String, String)> =
            identity_keys(record_type, &record.fields).into_iter().map(|(kind, key)| (kind.to_owned(), key)).collect();
        let found = stored(work, record.id).await?;
        if expected != found {
            return Ok(vec![format!("identity_keys of {} {}: {found:?} should be {expected:?}", record_type.name(), record.id)]);
        }
    }
    Ok(Vec::new())
}

async fn stored(work: &mut Work, id: Id) -> Result<BTreeSet<(String, String)>> {
    let rows = work.all("SELECT kind, key FROM identity_keys WHERE record = $1", args![id]).await?;
    rows.iter().map(|row| Ok((row.get("kind")?, row.get("key")?))).collect()
}

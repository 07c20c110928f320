//! Who could be the same.

use domain::filter::Filter;
use domain::questions::{Candidate, Duplicates};
use domain::reach::{name_key, similarity};
use domain::record::{Record, RecordType};
use domain::refusal::{Code, Refusal};
use serde_json::Value;
use store::projection::identity::identity_keys;

use super::Asking;
use crate::fault::refuse;

/// Names at least this alike, of 100, are told.
const ALIKE: u8 = 85;
/// The most keys of somebody: of every sort, as many as a field holds entries.
const MOST_KEYS: usize = 300;
/// The most candidates that are told.
const MOST: usize = 5;

pub(super) async fn duplicates(asking: &mut Asking<'_>, question: Duplicates) -> Result<Vec<Candidate>, Refusal> {
    if !matches!(question.record_type, RecordType::Lead | RecordType::Party) {
        return Err(Code::UnknownVerb.into());
    }
    let keys = identity_keys(question.record_type, &question.fields);
    if keys.len() > MOST_KEYS {
        return Err(Refusal::of(Code::TooMany).on("fields").with(MOST_KEYS));
    }
    let mut found: Vec<Candidate> = Vec::new();
    for (record_type, id, same) in asking.work.same_identity(&keys).await.map_err(refuse)? {
        if same == "website" || Some(id) == question.except {
            continue;
        }
        let scope = asking.scope(record_type);
        let record = asking.work.see(&scope, id).await.map_err(refuse)?.filter(|r| !r.is_deleted());
        if let Some(record) = record.filter(|record| tells(record, &same)) {
            note(&mut found, &record, &same);
        }
    }
    for name in ["name", "contact_name", "company_name"] {
        if let Some(name) = question.fields.get(name).and_then(Value::as_str) {
            let alike = similar(asking, name).await?;
            alike.iter().filter(|record| Some(record.id) != question.except).for_each(|record| note(&mut found, record, "name"));
        }
    }
    found.truncate(MOST);
    Ok(found)
}

async fn similar(asking: &mut Asking<'_>, name: &str) -> Result<Vec<Record>, Refusal> {
    let key = name_key(name);
    let Some(longest) = key.split(' ').max_by_key(|w| w.chars().count()).filter(|w| w.chars().count() >= 2) else { return Ok(Vec::new()) };
    let start: String = longest.chars().take(4).collect();
    let mut found = Vec::new();
    for record_type in [RecordType::Party, RecordType::Lead] {
        let scope = asking.scope(record_type);
        for record in asking.work.suggest(&scope, &start, &Filter::everything(), 50).await.map_err(refuse)? {
            let names = ["name", "contact_name", "company_name"];
            let alike = names.iter().map(|f| record.text(f)).filter(|t| !t.is_empty()).any(|t| similarity(&name_key(t), &key) >= ALIKE);
            if alike {
                found.push(record);
            }
        }
    }
    Ok(found)
}

/// Whether the asker sees of the record what is the same: that it is would tell it.
fn tells(record: &Record, same: &str) -> bool {
    let names: &[&str] = match same {
        "email" => &["email", "emails"],
        "phone" => &["phone", "phones"],
        _ => &["name", "contact_name", "company_name"],
    };
    names.iter().any(|name| record.fields.contains_key(*name))
}

/// Adds what is the same to what is known of a candidate.
fn note(found: &mut Vec<Candidate>, record: &Record, same: &str) {
    let same = same.to_owned();
    match found.iter_mut().find(|candidate| candidate.id == record.id) {
        Some(known) if known.same.contains(&same) => {}
        Some(known) => known.same.push(same),
        None => {
            found.push(Candidate { record_type: record.record_type, id: record.id, title: record.title().to_owned(), same: vec![same] });
        }
    }
}

//! Changing, deleting and restoring many records at once.

use domain::command::Verb;
use domain::id::Id;
use domain::record::RecordType;
use domain::refusal::{Code, Refusal};
use domain::verbs::{ChangeRecords, DeleteRecords, Many, RestoreRecords};
use serde_json::{Map, Value, json};

use super::answer::Answer;
use super::ask::Asked;
use super::writing::parse_id;

/// Fields of many records change.
pub async fn change(asked: &mut Asked) -> Result<Answer, Refusal> {
    let (record_type, records) = which(asked)?;
    let [fields, add, remove] = ["fields", "add", "remove"].map(|name| take_fields(asked, name));
    let verb = ChangeRecords { record_type, records, fields: fields?, add: add?, remove: remove? };
    asked.no_body()?;
    many(asked, verb).await
}

/// Many records are hidden.
pub async fn delete(asked: &mut Asked) -> Result<Answer, Refusal> {
    let (record_type, records) = which(asked)?;
    asked.no_body()?;
    many(asked, DeleteRecords { record_type, records }).await
}

/// Many hidden records are shown again.
pub async fn restore(asked: &mut Asked) -> Result<Answer, Refusal> {
    let (record_type, records) = which(asked)?;
    asked.no_body()?;
    many(asked, RestoreRecords { record_type, records }).await
}

fn which(asked: &mut Asked) -> Result<(RecordType, Vec<Id>), Refusal> {
    let named = asked.body.remove("type").ok_or_else(|| Refusal::of(Code::Required).on("type"))?;
    let record_type = named.as_str().and_then(RecordType::parse).ok_or_else(|| Refusal::of(Code::NotAChoice).on("type"))?;
    let records = asked.body.remove("records").ok_or_else(|| Refusal::of(Code::Required).on("records"))?;
    let records = records.as_array().ok_or_else(|| Refusal::of(Code::WrongType).on("records"))?;
    Ok((record_type, records.iter().map(|id| parse_id(id, "records")).collect::<Result<_, _>>()?))
}

fn take_fields(asked: &mut Asked, name: &str) -> Result<Map<String, Value>, Refusal> {
    match asked.body.remove(name) {
        None => Ok(Map::new()),
        Some(Value::Object(fields)) => Ok(fields),
        Some(_) => Err(Refusal::of(Code::WrongType).on(name)),
    }
}

async fn many<V: Verb>(asked: &Asked, verb: V) -> Result<Answer, Refusal> {
    let accepted = asked.submit(verb).await?;
    let many: Many = serde_json::from_value(accepted.answer).map_err(|_| Refusal::of(Code::Internal))?;
    let left = many.left.iter().map(|left| json!({ "record": left.record, "code": left.refusal.code, "field": left.refusal.field }));
    Ok(Answer::ok(json!({ "n": accepted.n, "done": many.done, "left": left.collect::<Vec<_>>() })))
}

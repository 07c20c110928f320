//! The actions that every record type has and that write.

use domain::command::Verb;
use domain::id::Id;
use domain::record::{Record, RecordType};
use domain::refusal::{Code, Refusal};
use domain::verbs::{ChangeRecord, CreateRecord, DeleteRecord, RestoreRecord};
use serde_json::Value;

use super::answer::Answer;
use super::ask::Asked;
use super::key::derived;

/// A new record.
pub async fn create(asked: &mut Asked, record_type: RecordType) -> Result<Answer, Refusal> {
    let id = match asked.body.remove("id") {
        None => derived(asked.command, "record"),
        Some(id) => parse_id(&id, "id")?,
    };
    let fields = std::mem::take(&mut asked.body);
    let answer = submit(asked, CreateRecord { record_type, id, fields }, record_type, id).await?;
    Ok(answer.created(record_type, id))
}

/// Fields of a record change.
pub async fn change(asked: &mut Asked, record_type: RecordType) -> Result<Answer, Refusal> {
    let id = asked.id()?;
    let fields = std::mem::take(&mut asked.body);
    submit(asked, ChangeRecord { record_type, id, fields }, record_type, id).await
}

/// A record is hidden.
pub async fn delete(asked: &mut Asked, record_type: RecordType) -> Result<Answer, Refusal> {
    asked.no_body()?;
    asked.submit(DeleteRecord { record_type, id: asked.id()? }).await?;
    Ok(Answer::nothing())
}

/// A hidden record is shown again.
pub async fn restore(asked: &mut Asked, record_type: RecordType) -> Result<Answer, Refusal> {
    asked.no_body()?;
    let id = asked.id()?;
    submit(asked, RestoreRecord { record_type, id }, record_type, id).await
}

/// Sends a verb about one record and answers with the record as it is now.
pub async fn submit<V: Verb>(asked: &Asked, verb: V, record_type: RecordType, id: Id) -> Result<Answer, Refusal> {
    let accepted = asked.submit(verb).await?;
    let record = seen_again(asked, record_type, id).await?;
    Ok(Answer::record(record_type, id, accepted.n, record.as_ref()))
}

/// The record, unless the user just gave it out of reach.
async fn seen_again(asked: &Asked, record_type: RecordType, id: Id) -> Result<Option<Record>, Refusal> {
    match asked.record(record_type, id).await {
        Err(refusal) if refusal.code == Code::NotFound => Ok(None),
        found => found.map(Some),
    }
}

/// An id in a body.
///
/// # Errors
/// When it is none.
pub fn parse_id(value: &Value, field: &str) -> Result<Id, Refusal> {
    let text = value.as_str().ok_or_else(|| Refusal::of(Code::WrongType).on(field))?;
    text.parse().map_err(|_| Refusal::of(Code::NotAnId).on(field))
}

impl Asked {
    /// The body of an action that takes none.
    ///
    /// # Errors
    /// The first field that was sent all the same.
    pub fn no_body(&self) -> Result<(), Refusal> {
        match self.body.keys().next() {
            Some(name) => Err(Refusal::of(Code::UnknownField).on(name)),
            None => Ok(()),
        }
    }

    /// Takes an id out of the body; null counts as missing.
    ///
    /// # Errors
    /// When there is something else.
    pub fn take_id(&mut self, field: &str) -> Result<Option<Id>, Refusal> {
        match self.body.remove(field) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => parse_id(&value, field).map(Some),
        }
    }

    /// Takes a text that must be there out of the body.
    ///
    /// # Errors
    /// When it is missing or no text.
    pub fn take_text(&mut self, field: &str) -> Result<String, Refusal> {
        let text = self.body.remove(field).and_then(|text| text.as_str().map(str::to_owned));
        text.ok_or_else(|| Refusal::of(Code::Required).on(field))
    }
}

//! Sends records through the door, or tries what the door would say.

use chrono::{DateTime, Utc};
use domain::command::Envelope;
use domain::id::Id;
use domain::refusal::{Code, Refusal};
use domain::verbs::{ImportRecords, ImportResult, Imported, ImportedRecord};
use service::{Assumed, Service, Submission};
use uuid::Uuid;

/// Where records go.
pub(super) struct Press<'a> {
    pub service: &'a Service,
    /// Who imports.
    pub user: Id,
    /// What every journal entry carries.
    pub batch: Id,
    /// What a trial has decided so far; `None` writes.
    pub trial: Option<Assumed>,
}

impl Press<'_> {
    /// Brings records in at a moment of theirs, as one command.
    ///
    /// # Errors
    /// When nothing can be brought in any more. A refusal of single records is their answer.
    pub(super) async fn bring(&mut self, records: Vec<ImportedRecord>, at: Option<DateTime<Utc>>) -> Result<Vec<Imported>, Refusal> {
        if records.is_empty() {
            return Ok(Vec::new());
        }
        let refusal = match self.send(&records, at).await {
            Ok(answer) => return Ok(answer),
            Err(refusal) => refusal,
        };
        if matches!(refusal.code, Code::Internal | Code::Unavailable | Code::SignInFirst | Code::NotAllowed) {
            return Err(refusal);
        }
        if let [record] = records.as_slice() {
            return Ok(vec![Imported { id: record.id, result: ImportResult::Refused(refusal), missing: Vec::new(), last_effect: None }]);
        }
        // The door refuses a command as a whole; each record alone tells which one it was.
        let mut answer = Vec::with_capacity(records.len());
        for record in records {
            answer.extend(Box::pin(self.bring(vec![record], at)).await?);
        }
        Ok(answer)
    }

    async fn send(&mut self, records: &[ImportedRecord], at: Option<DateTime<Utc>>) -> Result<Vec<Imported>, Refusal> {
        let verb = ImportRecords { records: records.to_vec() };
        if let Some(assumed) = &mut self.trial {
            return self.service.try_import(self.user, &verb, at, assumed).await;
        }
        let mut envelope = Envelope::of(Id::nil(), &verb);
        // The same records in the same batch are the same command, so a run that was cut off is repeated without harm.
        let told = format!("{} {}", at.map(|at| at.to_rfc3339()).unwrap_or_default(), envelope.payload);
        envelope.id = Uuid::new_v5(&self.batch, told.as_bytes());
        envelope.queue = Some(self.batch);
        let submission = Submission { user: self.user, envelope, effective_at: at, batch: Some(self.batch) };
        let accepted = self.service.accept(submission).await?;
        serde_json::from_value(accepted.answer).map_err(|_| Code::Internal.into())
    }
}

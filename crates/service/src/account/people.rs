//! Users as the command line and they themselves see them: the list, the first administrator, own preferences.

use crate::actor::everyone;
use domain::id::Id;
use domain::record::{Record, RecordType, Shape};
use domain::refusal::{Code, Refusal};
use domain::verbs::difference;
use serde_json::{Map, Value};

use crate::Service;
use crate::fault::refuse;

impl Service {
    /// Writes the user's own preferences: language, time zone, currency, name.
    ///
    /// # Errors
    /// A malformed field.
    pub async fn change_me(&self, user: Id, wanted: Map<String, Value>) -> Result<(), Refusal> {
        let allowed = ["name", "language", "time_zone", "currency"];
        if let Some(name) = wanted.keys().find(|k| !allowed.contains(&k.as_str())) {
            return Err(Refusal::of(Code::ReadOnly).on(name));
        }
        let cleaned = Shape::plain().clean(RecordType::User, &wanted, false)?;
        if cleaned.get("time_zone").and_then(Value::as_str).is_some_and(|z| z.parse::<chrono_tz::Tz>().is_err()) {
            return Err(Refusal::of(Code::NotAChoice).on("time_zone").with(cleaned["time_zone"].as_str().unwrap_or_default()));
        }
        let mut work = self.db.begin().await.map_err(refuse)?;
        let n = work.next_number().await.map_err(refuse)?;
        let record = work.load(RecordType::User, user).await.map_err(refuse)?.ok_or(Code::NotFound)?;
        let Some(change) = difference(&record, cleaned) else { return work.rollback().await.map_err(refuse) };
        work.record_entry(n, &self.head_of(user, "change_me", self.clock.now()), &[change]).await.map_err(refuse)?;
        work.commit().await.map_err(refuse)?;
        self.woken(n);
        Ok(())
    }

    /// Every user, for the command line.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn users(&self) -> Result<Vec<Record>, Refusal> {
        let mut work = self.db.read().await.map_err(refuse)?;
        work.see_all(&everyone().scope(RecordType::User)).await.map_err(refuse)
    }
}

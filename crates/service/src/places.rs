//! The job that gives crowded places short keys.

use domain::command::Change;
use domain::place::MAX_LEN;
use domain::refusal::Refusal;

use crate::Service;
use crate::fault::refuse;

impl Service {
    /// Relieves crowded places, now and whenever this process makes a key that is too long; one task for a process.
    pub async fn watch_places(self) {
        loop {
            if let Err(refusal) = self.relieve_places().await {
                tracing::warn!(code = ?refusal.code, "crowded places stay as they are");
            }
            self.crowded.notified().await;
        }
    }

    /// Gives crowded places short keys, in one transaction under the one-writer lock; open boards begin anew. Tells how
    /// many deals got one.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn relieve_places(&self) -> Result<usize, Refusal> {
        let mut work = self.db.begin().await.map_err(refuse)?;
        work.next_number().await.map_err(refuse)?;
        work.return_number().await.map_err(refuse)?;
        let n = work.head().await.map_err(refuse)?;
        let moved = work.relieve_places(n, self.new_id()).await.map_err(refuse)?;
        work.commit().await.map_err(refuse)?;
        if moved > 0 {
            tracing::info!(moved, "crowded places got short keys");
            self.look_again();
        }
        Ok(moved)
    }

    /// Wakes the job when one of the changes makes a key that is too long.
    pub(crate) fn mind_places(&self, changes: &[Change]) {
        let mut fields = changes.iter().flat_map(|change| &change.fields);
        if fields.any(|field| field.field == "place" && field.after.as_str().is_some_and(|key| key.len() > MAX_LEN)) {
            self.crowded.notify_one();
        }
    }
}

//! The job that keeps the database's statistics true.

use std::time::Duration;

use crate::Service;

/// How often it is looked whether a table has grown so much that its statistics are of no use.
const PAUSE: Duration = Duration::from_secs(3600);

impl Service {
    /// Tends the statistics, now and every hour; one task for a process.
    pub async fn watch_statistics(self) {
        loop {
            if let Err(error) = self.db.tend_statistics().await {
                tracing::warn!(%error, "the statistics stay as they are");
            }
            tokio::time::sleep(PAUSE).await;
        }
    }
}

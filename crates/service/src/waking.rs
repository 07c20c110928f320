//! Waking this process's readers: by its own commands, by the notifications of others, and by looking.

use std::time::Duration;

use store::journal::{Heard, Notifications};

use crate::Service;

/// How often the journal is looked at without being woken: other processes write to the same file.
const POLL: Duration = Duration::from_millis(500);

impl Service {
    /// Looks for entries that other processes wrote, until the service goes; one task for a process.
    pub async fn watch_journal(self) {
        loop {
            tokio::time::sleep(POLL).await;
            match self.db.head().await {
                Ok(n) => self.woken(n),
                Err(e) => tracing::warn!(error = %e, "the journal cannot be read"),
            }
        }
    }

    /// Hears the notifications of other processes on the same PostgreSQL; on SQLite there are none.
    pub async fn watch_notifications(self) {
        loop {
            match self.db.notifications().await {
                Ok(Some(heard)) => self.hear(heard).await,
                Ok(None) => return,
                Err(e) => tracing::warn!(error = %e, "notifications cannot be heard; the poll goes on"),
            }
            tokio::time::sleep(POLL * 4).await;
        }
    }

    /// Passes notifications on until the connection is lost.
    pub async fn hear(&self, mut notifications: Notifications) {
        while let Ok(heard) = notifications.next().await {
            match heard {
                Heard::Entry(n) => self.woken(n),
                Heard::Look => self.look_again(),
            }
        }
    }

    /// Tells this process's readers about a number. Numbers may come late or be nobody's; readers look for themselves.
    pub fn woken(&self, n: i64) {
        self.wake.send_if_modified(|head| std::mem::replace(head, n) != n);
    }

    /// Lets this process's readers look at what the journal does not tell: whether their session is there, and the places.
    pub(crate) fn look_again(&self) {
        self.look.send_modify(|times| *times = times.wrapping_add(1));
    }
}

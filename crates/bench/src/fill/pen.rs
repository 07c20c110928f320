//! What happened is gathered and handed over some thousands of changes at a time.

use chrono::{DateTime, Utc};
use domain::command::Change;
use domain::id::Id;
use store::bulk::Entry;
use store::journal::Head;
use tokio::sync::mpsc;

use super::Told;
use super::chance::Chance;

/// Changes that are written in one transaction.
const AT_ONCE: usize = 6000;

/// Nobody writes any more: the reason is the writer's.
#[derive(Debug)]
struct Stopped;

impl std::fmt::Display for Stopped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the database took no more")
    }
}

impl std::error::Error for Stopped {}

/// Gathers entries.
pub struct Pen {
    sender: mpsc::Sender<Vec<Entry>>,
    entries: Vec<Entry>,
    changes: usize,
}

impl Pen {
    /// A pen whose entries go there.
    pub fn new(sender: mpsc::Sender<Vec<Entry>>) -> Pen {
        Pen { sender, entries: Vec::new(), changes: 0 }
    }

    /// Tells what somebody did at a moment; all changes of a record are told before [`Pen::rest`].
    pub fn tell(&mut self, chance: &mut Chance, (actor, verb, at): (Id, &str, DateTime<Utc>), batch: Option<Id>, changes: Vec<Change>) {
        self.changes += changes.len();
        let command = chance.id(at);
        let head = Head { command, actor, verb: verb.to_owned(), recorded_at: at, effective_at: at, queue: None, batch, undoes: None };
        self.entries.push(Entry { head, changes });
    }

    /// A place where what was told may be handed over.
    ///
    /// # Errors
    /// When nobody takes it.
    pub fn rest(&mut self) -> Told<()> {
        if self.changes >= AT_ONCE { self.hand_over() } else { Ok(()) }
    }

    /// Hands over what is left.
    ///
    /// # Errors
    /// When nobody takes it.
    pub fn finish(mut self) -> Told<()> {
        self.hand_over()
    }

    fn hand_over(&mut self) -> Told<()> {
        self.changes = 0;
        Ok(self.sender.blocking_send(std::mem::take(&mut self.entries)).map_err(|_| Stopped)?)
    }
}

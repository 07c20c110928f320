//! The door and the questions: everything that reads or writes on behalf of somebody.

mod account;
mod actor;
mod acts;
mod administrators;
mod counting;
mod door;
mod fault;
mod formulas;
mod live;
mod places;
mod ports;
mod questions;
mod statistics;
mod verbs;
mod waking;

pub use account::{OneTimeLink, SetUp, SignedIn};
pub use counting::COMMANDS;
pub use door::Submission;
pub use live::LiveReader;
pub use ports::{Clock, Ids, SystemClock, SystemIds};
pub use questions::QUESTIONS;
pub use store::account::Access;
pub use verbs::{Assumed, VERBS};

use std::sync::Arc;

use domain::record::Shape;
use domain::refusal::Refusal;
use store::Db;
use tokio::sync::{Notify, Semaphore, watch};

/// The service: one for a process, cheap to clone.
#[derive(Clone)]
pub struct Service {
    db: Db,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn Ids>,
    wake: watch::Sender<i64>,
    /// Counts the times that readers had to look at what the journal does not tell.
    look: watch::Sender<u64>,
    /// A place grew too long.
    crowded: Arc<Notify>,
    formulas: Arc<Notify>,
    hashing: Arc<Semaphore>,
    version: &'static str,
}

impl Service {
    /// A service on a database whose schema is of this version.
    pub fn new(db: Db, clock: Arc<dyn Clock>, ids: Arc<dyn Ids>, version: &'static str) -> Service {
        let (wake, look) = (watch::Sender::new(0), watch::Sender::new(0));
        Service {
            db,
            clock,
            ids,
            wake,
            look,
            crowded: Arc::default(),
            formulas: Arc::default(),
            hashing: Arc::new(Semaphore::new(2)),
            version,
        }
    }

    /// The database, for the command line and for tests.
    pub fn db(&self) -> &Db {
        &self.db
    }

    /// The record types as the administrators made them.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn shape(&self) -> Result<Shape, Refusal> {
        let mut work = self.db.read().await.map_err(fault::refuse)?;
        work.shape().await.map_err(fault::refuse)
    }

    /// The same as a user sees them.
    ///
    /// # Errors
    /// When the user may not sign in, or the database does not answer.
    pub async fn shape_for(&self, user: domain::id::Id) -> Result<Shape, Refusal> {
        let mut work = self.db.read().await.map_err(fault::refuse)?;
        let actor = actor::actor_of(&mut work, user).await?;
        Ok(work.shape().await.map_err(fault::refuse)?.seen_with(&actor.rights))
    }

    /// The clock.
    pub fn clock(&self) -> &dyn Clock {
        self.clock.as_ref()
    }

    /// A new id.
    pub fn new_id(&self) -> domain::id::Id {
        self.ids.next(self.clock.now())
    }
}

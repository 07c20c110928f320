//! A command on its way.

use domain::command::Accepted;
use domain::id::Id;
use domain::refusal::Refusal;
use leptos::prelude::*;

use super::engine;

/// What became of a command.
pub type Outcome = Result<Accepted, Refusal>;

/// A command that was put into the queue.
#[derive(Clone)]
pub struct Sent {
    /// Its id.
    pub command: Id,
    /// What became of it; `None` as long as nobody knows.
    pub outcome: ArcRwSignal<Option<Outcome>>,
}

impl Sent {
    /// Calls `f` once, when it is known what became of the command. It is called even after the page that sent the command
    /// has gone, so it must not read that page's signals.
    pub fn then(self, f: impl FnOnce(&Outcome) + 'static) -> Self {
        self.then_shown(|outcome| {
            f(outcome);
            false
        })
    }

    /// The same for whoever shows a refusal where it belongs: `f` says whether it did, and then no toast repeats it.
    pub fn then_shown(self, f: impl FnOnce(&Outcome) -> bool + 'static) -> Self {
        engine::when_told(&self, Box::new(f));
        self
    }
}

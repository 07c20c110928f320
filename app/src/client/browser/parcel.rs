//! A command as it waits in the queue.

use domain::command::Envelope;
use domain::id::Id;
use serde::{Deserialize, Serialize};

/// A command with what is said once it is accepted.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Parcel {
    /// The command.
    pub envelope: Envelope,
    /// What the toast says.
    pub told: Option<String>,
}

impl Parcel {
    /// The command's id.
    pub fn command(&self) -> Id {
        self.envelope.id
    }
}

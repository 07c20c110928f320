//! Administration of people.

use serde::{Deserialize, Serialize};

use crate::command::Verb;
use crate::id::Id;

/// Ends a user's access; the records stay.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DisableUser {
    /// The user.
    pub user: Id,
}

impl Verb for DisableUser {
    const NAME: &'static str = "disable_user";
    type Answer = ();
}

/// Gives a disabled user access again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnableUser {
    /// The user.
    pub user: Id,
}

impl Verb for EnableUser {
    const NAME: &'static str = "enable_user";
    type Answer = ();
}

/// Gives everything that one user owns to another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandOver {
    /// From whom.
    pub from: Id,
    /// To whom.
    pub to: Id,
}

impl Verb for HandOver {
    const NAME: &'static str = "hand_over";
    type Answer = ();
}

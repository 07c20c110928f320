//! How far the formulas of large books are worked out.

use serde::{Deserialize, Serialize};

use crate::command::Question;
use crate::id::Id;

/// Which formulas are being worked out for the records that were there before them? For administrators.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Fillings {}

/// How far one of them is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Filling {
    /// The custom field.
    pub field: Id,
    /// Records that were looked at.
    pub done: i64,
    /// Records that there were when it began.
    pub total: i64,
}

impl Question for Fillings {
    const NAME: &'static str = "fillings";
    type Answer = Vec<Filling>;
}

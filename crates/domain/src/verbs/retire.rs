//! Retiring a stage: its deals go to another one first.

use serde::{Deserialize, Serialize};

use crate::command::Verb;
use crate::id::Id;

/// Moves every deal of a stage to another stage of the pipeline and retires the stage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RetireStage {
    /// The stage.
    pub stage: Id,
    /// Where its deals go; needed when it has any.
    #[serde(default)]
    pub to: Option<Id>,
}

impl Verb for RetireStage {
    const NAME: &'static str = "retire_stage";
    type Answer = ();
}

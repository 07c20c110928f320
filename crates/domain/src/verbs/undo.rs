//! Taking back a command: the inverse of its changes, under the rule of conflicts.

use serde::{Deserialize, Serialize};
use serde_json::Map;

use super::difference;
use super::generic::may_change;
use crate::command::{Change, Moment, Op, Verb};
use crate::id::Id;
use crate::permission::{Actor, Standing};
use crate::record::{Record, RecordType};
use crate::refusal::{Code, Refusal};

/// Takes back one of the user's own commands. Taking back an undo is redo.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Undo {
    /// The command.
    pub command: Id,
}

impl Verb for Undo {
    const NAME: &'static str = "undo";
    type Answer = ();
}

/// The change that takes back `change` on a record as it is now. A created record is hidden again.
///
/// # Errors
/// When the actor may not change the record today.
pub fn invert(change: &Change, record: &Record, actor: &Actor, standing: Standing, moment: Moment) -> Result<Option<Change>, Refusal> {
    may_change(record, actor, standing)?;
    if record.record_type == RecordType::User {
        return Err(Code::NothingToUndo.into());
    }
    Ok(match change.op {
        Op::Create => difference(record, Map::from_iter([("deleted_at".to_owned(), moment.instant())])),
        Op::Change => before(change, record),
    })
}

/// What brings the fields of a change back to what they were.
pub fn before(change: &Change, record: &Record) -> Option<Change> {
    difference(record, change.fields.iter().map(|f| (f.field.clone(), f.before.clone())).collect())
}

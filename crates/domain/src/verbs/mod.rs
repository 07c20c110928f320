//! The verbs of the business and their decisions. A decision is pure: it takes what was loaded and gives changes or a refusal.

mod convert;
mod generic;
mod import;
mod kind;
mod layout;
mod many;
mod movement;
mod rename_tag;
mod retire;
mod shaping;
mod undo;
mod users;

pub use convert::{ConvertLead, Converted, ConvertedParty, Existing, NewOpportunity};
pub use generic::{
    ArrangeRecords, ChangeRecord, CreateRecord, DeleteRecord, Given, MOST_ARRANGED, Position, RestoreRecord, change, create, delete,
    restore,
};
pub use import::{Found, ImportRecords, ImportResult, Imported, ImportedRecord, MOST_IMPORTED, TakenBack, UndoImport, missing_after};
pub use kind::{ChangeFieldKind, FieldKindChange, FieldKindView, MOST_CONVERTED, Reading as ValueReading, brought_along, is_lost, turned};
pub use layout::{ArrangeFields, PlacedField, arrange_fields};
pub use many::{ChangeRecords, DeleteRecords, Left, MOST_AT_ONCE, Many, RestoreRecords, check_entries, check_many, takes_many};
pub use movement::{CLOSING, Move, MoveOpportunity, enter_stage, missing_for};
pub use rename_tag::{MOST_RENAMED, RenameTag, tagged};
pub use retire::RetireStage;
pub use undo::{Undo, before, invert};
pub use users::{DisableUser, EnableUser, HandOver};

use serde_json::{Map, Value};

use crate::command::{Change, FieldChange, Op};
use crate::id::Id;
use crate::record::{Record, RecordType};

/// The change that makes a new record with those fields.
pub fn creation(record_type: RecordType, id: Id, fields: Map<String, Value>) -> Change {
    let fields = fields
        .into_iter()
        .filter(|(_, value)| !is_empty(value))
        .map(|(field, after)| FieldChange { field, before: Value::Null, after })
        .collect();
    Change { record_type, id, op: Op::Create, fields }
}

/// The change that brings a record to those values; fields that have them already are left out.
pub fn difference(record: &Record, fields: Map<String, Value>) -> Option<Change> {
    let fields: Vec<FieldChange> = fields
        .into_iter()
        .filter(|(field, after)| record.get(field) != after && !(is_empty(record.get(field)) && is_empty(after)))
        .map(|(field, after)| FieldChange { before: record.get(&field).clone(), field, after })
        .collect();
    (!fields.is_empty()).then_some(Change { record_type: record.record_type, id: record.id, op: Op::Change, fields })
}

/// Whether a value says nothing: null, or a list without entries.
pub fn is_empty(value: &Value) -> bool {
    value.is_null() || value.as_array().is_some_and(Vec::is_empty)
}

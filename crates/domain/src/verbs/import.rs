//! Bringing records in from files: facts, not wishes, so that no gate of a stage holds them.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::generic::{CreateRecord, Given, create, keep_lead_whole, probability};
use super::movement::{CLOSING, Move, arrive, missing_for};
use super::{difference, is_empty};
use crate::command::{Change, FieldChange, Moment, Verb};
use crate::id::Id;
use crate::permission::Actor;
use crate::record::{Record, RecordType, Shape, Stage, Writer, describe};
use crate::refusal::{Code, Refusal};

/// The most records that one command brings in.
pub const MOST_IMPORTED: usize = 500;

/// One record as a file tells it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportedRecord {
    /// Its type.
    #[serde(rename = "type")]
    pub record_type: RecordType,
    /// The id that it gets when it is new.
    pub id: Id,
    /// Its key in the source: the record that has this key already is the same one.
    pub source_key: String,
    /// What the file says of it now. An empty value says nothing and clears nothing.
    pub fields: Map<String, Value>,
    /// What it is made with when it is new, where that is not just `fields`.
    #[serde(default)]
    pub beginning: Option<Map<String, Value>>,
    /// A record that is there already is left alone and only compared.
    #[serde(default)]
    pub only_new: bool,
}

/// Brings records in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportRecords {
    /// The records, those first to which others link.
    pub records: Vec<ImportedRecord>,
}

impl Verb for ImportRecords {
    const NAME: &'static str = "import_records";
    type Answer = Vec<Imported>;
}

/// What became of one record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImportResult {
    /// It is new, or shown again after an import was taken back.
    Created,
    /// Some fields were different.
    Changed,
    /// It was there and the same.
    Unchanged,
    /// It was there, differs, and was left alone because only new ones were asked for.
    Differs,
    /// Somebody deleted it here, so it stays deleted.
    Deleted,
    /// It was refused.
    Refused(Refusal),
}

/// The answer for one record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Imported {
    /// The record's id: the proposed one when it is new.
    pub id: Id,
    /// What became of it.
    pub result: ImportResult,
    /// Fields that a person would have had to fill in for the deal's stage.
    #[serde(default)]
    pub missing: Vec<String>,
    /// For a record that was there: when the last change to it took effect.
    #[serde(default)]
    pub last_effect: Option<chrono::DateTime<chrono::Utc>>,
}

/// Takes one command of an import back, all but what others have changed since.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UndoImport {
    /// The command.
    pub command: Id,
}

impl Verb for UndoImport {
    const NAME: &'static str = "undo_import";
    type Answer = TakenBack;
}

/// What taking back a command of an import did.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct TakenBack {
    /// Records that are as they were.
    pub records: u64,
    /// Records that stay, or stay in part, because somebody works with them.
    pub left: u64,
}

/// A record that was there already.
#[derive(Debug, Clone, Copy)]
pub struct Found<'a> {
    /// The record.
    pub record: &'a Record,
    /// It is hidden or disabled because an import was taken back.
    pub taken_back: bool,
}

impl ImportedRecord {
    /// Decides on a record that is not there yet.
    ///
    /// # Errors
    /// A field that is not as described.
    pub fn begin(&self, actor: &Actor, given: &Given, moment: Moment) -> Result<Change, Refusal> {
        let description = describe(self.record_type);
        let mut fields = told(self.beginning.as_ref().unwrap_or(&self.fields));
        let closing = closing(self.record_type, &mut fields, given)?;
        if description.field("source_key").is_some() {
            fields.insert("source_key".into(), json!(self.source_key));
        }
        if description.is_owned() {
            fields.entry("owner").or_insert(Value::Null);
        }
        let verb = CreateRecord { record_type: self.record_type, id: self.id, fields };
        let mut change = create(&verb, actor, given, moment)?;
        for (field, after) in closing {
            change.fields.retain(|f| f.field != field);
            change.fields.push(FieldChange { field, before: Value::Null, after });
        }
        Ok(change)
    }

    /// Decides on a record that is there: the fields in which it differs from what the file says.
    ///
    /// # Errors
    /// A field that is not as described.
    pub fn go_on(&self, found: Found<'_>, given: &Given, moment: Moment) -> Result<Option<Change>, Refusal> {
        let record = found.record;
        let mut fields = told(&self.fields);
        let closing = closing(self.record_type, &mut fields, given)?;
        let mut fields = clean_known(&given.shape, self.record_type, &fields)?;
        if fields.contains_key("owner") {
            fields.insert("team".into(), json!(given.owner_team));
        }
        match self.record_type {
            RecordType::Lead => keep_lead_whole(record, &mut fields)?,
            RecordType::Opportunity => enter(record, &mut fields, given, moment)?,
            _ => {}
        }
        fields.extend(closing);
        if found.taken_back {
            show_again(record, &mut fields);
        }
        Ok(difference(record, fields))
    }
}

/// What the file says: everything that is not empty.
fn told(fields: &Map<String, Value>) -> Map<String, Value> {
    fields.iter().filter(|(_, value)| !is_empty(value)).map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// Takes out and checks what closing sets; only a closed deal has it.
fn closing(record_type: RecordType, fields: &mut Map<String, Value>, given: &Given) -> Result<Map<String, Value>, Refusal> {
    let mut closing = Map::new();
    if record_type != RecordType::Opportunity {
        return Ok(closing);
    }
    for name in CLOSING {
        let Some(value) = fields.remove(name) else { continue };
        let field = describe(record_type).field(name).ok_or_else(|| Refusal::of(Code::UnknownField).on(name))?;
        if given.stage.as_ref().is_none_or(|(_, stage)| stage.outcome == "open") {
            return Err(Refusal::of(Code::WrongStage).on(name));
        }
        closing.insert(name.to_owned(), field.clean(&value)?);
    }
    Ok(closing)
}

/// Checks fields of a record that is there; an import may also tell those that people give only at creation.
fn clean_known(shape: &Shape, record_type: RecordType, fields: &Map<String, Value>) -> Result<Map<String, Value>, Refusal> {
    let mut cleaned = Map::new();
    for (name, value) in fields {
        let field = shape.field(record_type, name).ok_or_else(|| Refusal::of(Code::UnknownField).on(name))?;
        if field.writer == Writer::Verb {
            return Err(Refusal::of(Code::ReadOnly).on(name));
        }
        cleaned.insert(name.clone(), field.clean(value)?);
    }
    Ok(cleaned)
}

/// A deal whose stage differs arrives in the other one, without its gate.
fn enter(record: &Record, fields: &mut Map<String, Value>, given: &Given, moment: Moment) -> Result<(), Refusal> {
    let Some((stage_id, stage)) = &given.stage else { return Ok(()) };
    if fields.get("pipeline").is_some_and(|pipeline| *pipeline != json!(stage.pipeline)) {
        return Err(Refusal::of(Code::WrongStage).on("stage"));
    }
    if record.link("stage") != Some(*stage_id) {
        let place = given.place.clone().unwrap_or_default();
        fields.insert("place".into(), json!(place));
        let going = Move { record, stage, stage_id: *stage_id, retired: false, place, fields: &Map::new(), shape: &given.shape };
        arrive(&going, fields, moment);
    } else if let Some(own) = fields.get("own_probability") {
        let probability = probability(stage, own.as_i64());
        fields.insert("probability".into(), json!(probability));
    }
    Ok(())
}

fn show_again(record: &Record, fields: &mut Map<String, Value>) {
    if record.record_type == RecordType::User {
        fields.insert("status".into(), json!("invited"));
    } else {
        fields.insert("deleted_at".into(), Value::Null);
    }
}

/// The fields that a person would have had to give for a deal to be where it is after a change.
pub fn missing_after(change: Option<&Change>, record: Option<&Record>, stage: &Stage) -> Vec<String> {
    missing_for(stage, |name| {
        let changed = change.and_then(|c| c.fields.iter().find(|f| f.field == name)).map(|f| &f.after);
        changed.or_else(|| record.map(|r| r.get(name))).unwrap_or(&Value::Null)
    })
}

//! Creating, changing, deleting and restoring: the same for every record type.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::{creation, difference, shaping};
use crate::command::{Change, Moment, Verb};
use crate::id::Id;
use crate::permission::{Actor, Shared, Standing};
use crate::record::{Record, RecordType, Shape, Stage, Writing, describe};
use crate::refusal::{Code, Refusal};
use crate::view;

/// Makes a record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CreateRecord {
    /// Its type.
    #[serde(rename = "type")]
    pub record_type: RecordType,
    /// Its id, made by the client.
    pub id: Id,
    /// Its fields.
    pub fields: Map<String, Value>,
}

impl Verb for CreateRecord {
    const NAME: &'static str = "create_record";
    type Answer = ();
}

/// Changes fields of a record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeRecord {
    /// Its type.
    #[serde(rename = "type")]
    pub record_type: RecordType,
    /// The record.
    pub id: Id,
    /// The fields that change.
    pub fields: Map<String, Value>,
}

impl Verb for ChangeRecord {
    const NAME: &'static str = "change_record";
    type Answer = ();
}

/// The most records that are arranged in one command.
pub const MOST_ARRANGED: usize = 500;

/// Gives records of a type other positions: one command, so that it is taken back as a whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArrangeRecords {
    /// Their type.
    #[serde(rename = "type")]
    pub record_type: RecordType,
    /// Those that get another position, each once; at most [`MOST_ARRANGED`].
    pub positions: Vec<Position>,
}

/// A position in an order that people arrange.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// The record.
    pub record: Id,
    /// Its position.
    pub position: i64,
}

impl Verb for ArrangeRecords {
    const NAME: &'static str = "arrange_records";
    type Answer = ();
}

/// Hides a record; nothing is destroyed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeleteRecord {
    /// Its type.
    #[serde(rename = "type")]
    pub record_type: RecordType,
    /// The record.
    pub id: Id,
}

impl Verb for DeleteRecord {
    const NAME: &'static str = "delete_record";
    type Answer = ();
}

/// Shows a deleted record again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RestoreRecord {
    /// Its type.
    #[serde(rename = "type")]
    pub record_type: RecordType,
    /// The record.
    pub id: Id,
}

impl Verb for RestoreRecord {
    const NAME: &'static str = "restore_record";
    type Answer = ();
}

/// What the door loaded for a decision on one record.
#[derive(Debug, Clone, Default)]
pub struct Given {
    /// The team of the owner that the fields name.
    pub owner_team: Option<Id>,
    /// The next number of the record type's series.
    pub number: Option<String>,
    /// The stage that a new deal enters or a deal is in.
    pub stage: Option<(Id, Stage)>,
    /// A place at the top of that stage.
    pub place: Option<String>,
    /// The record types as they are.
    pub shape: Shape,
}

/// Decides on a new record.
///
/// # Errors
/// When the actor may not make it, or a field is not as described.
pub fn create(verb: &CreateRecord, actor: &Actor, given: &Given, moment: Moment) -> Result<Change, Refusal> {
    let description = describe(verb.record_type);
    if !actor.may_create(verb.record_type) {
        return Err(Code::NotAllowed.into());
    }
    let mut fields = given.shape.clean(verb.record_type, &verb.fields, true)?;
    // That a key is taken would tell of a record that the actor may not see.
    if fields.get("source_key").is_some_and(|key| !key.is_null()) && !actor.administers() {
        return Err(Refusal::of(Code::NotAllowed).on("source_key"));
    }
    if description.is_owned() {
        settle_owner(&mut fields, verb.record_type, actor, given)?;
    }
    complete(verb.record_type, &mut fields, actor, given, moment)?;
    may_share(verb.record_type, &fields, actor)?;
    fields.insert("created_at".into(), moment.instant());
    Ok(creation(verb.record_type, verb.id, fields))
}

fn settle_owner(fields: &mut Map<String, Value>, record_type: RecordType, actor: &Actor, given: &Given) -> Result<(), Refusal> {
    let begins_owned = matches!(describe(record_type).writing, Writing::Reach | Writing::Shared);
    if begins_owned && !fields.contains_key("owner") {
        fields.insert("owner".into(), json!(actor.user));
    }
    let owner: Option<Id> = fields.get("owner").and_then(Value::as_str).and_then(|s| s.parse().ok());
    let team = match owner {
        Some(user) if user == actor.user => actor.team,
        Some(_) => given.owner_team,
        None => None,
    };
    if let Some(user) = owner
        && !actor.may_give_to(record_type, user, team)
    {
        return Err(Refusal::of(Code::NotAllowed).on("owner"));
    }
    fields.insert("team".into(), json!(team));
    Ok(())
}

fn complete(record_type: RecordType, fields: &mut Map<String, Value>, actor: &Actor, given: &Given, moment: Moment) -> Result<(), Refusal> {
    if let Some(number) = &given.number {
        fields.insert("number".into(), json!(number));
    }
    match record_type {
        RecordType::Lead => {
            fields.entry("status").or_insert(json!("new"));
            title_lead(fields)
        }
        RecordType::Opportunity => complete_opportunity(fields, given, moment),
        RecordType::Note => {
            fields.insert("author".into(), json!(actor.user));
            Ok(())
        }
        RecordType::User => {
            fields.insert("status".into(), json!("invited"));
            Ok(())
        }
        RecordType::CustomField => shaping::complete_field(fields, &given.shape),
        RecordType::PropertySetter => shaping::check_setter(fields, &given.shape),
        RecordType::Pipeline | RecordType::Stage | RecordType::LostReason | RecordType::Section => {
            fields.entry("position").or_insert(json!(0));
            if record_type == RecordType::Stage {
                fields.entry("probability").or_insert(json!(0));
            }
            Ok(())
        }
        RecordType::SavedView => {
            fields.entry("shared").or_insert(json!("private"));
            fields.entry("presentation").or_insert(json!("list"));
            check_view(&given.shape, fields, fields)
        }
        _ => Ok(()),
    }
}

/// What is shared with others must be the actor's to keep.
fn may_share(record_type: RecordType, after: &Map<String, Value>, actor: &Actor) -> Result<(), Refusal> {
    let standing = standing_of(record_type, |field| after.get(field).unwrap_or(&Value::Null));
    let shares = describe(record_type).writing == Writing::Shared && standing.shared != Shared::Private;
    if shares && !actor.keeps(standing) { Err(Refusal::of(Code::NotAllowed).on("shared")) } else { Ok(()) }
}

/// Only what is given is looked at: of a view whose field has gone meanwhile, the rest can be changed.
fn check_view(shape: &Shape, whole: &Map<String, Value>, given: &Map<String, Value>) -> Result<(), Refusal> {
    let record_type = whole.get("record_type").and_then(Value::as_str).and_then(RecordType::parse);
    view::check(shape, record_type.ok_or_else(|| Refusal::of(Code::Required).on("record_type"))?, given)
}

fn title_lead(fields: &mut Map<String, Value>) -> Result<(), Refusal> {
    let text = |name: &str| fields.get(name).and_then(Value::as_str).filter(|t| !t.is_empty()).map(str::to_owned);
    let title = text("contact_name").or_else(|| text("company_name")).or_else(|| text("email")).or_else(|| text("phone"));
    let title = title.ok_or_else(|| Refusal::of(Code::NameNeeded).on("contact_name"))?;
    fields.insert("title".into(), json!(title));
    Ok(())
}

fn complete_opportunity(fields: &mut Map<String, Value>, given: &Given, moment: Moment) -> Result<(), Refusal> {
    let (_, stage) = given.stage.as_ref().ok_or_else(|| Refusal::of(Code::UnknownLink).on("stage"))?;
    if fields.get("pipeline") != Some(&json!(stage.pipeline)) {
        return Err(Refusal::of(Code::WrongStage).on("pipeline"));
    }
    fields.insert("place".into(), json!(given.place));
    fields.insert("stage_since".into(), moment.instant());
    fields.insert("outcome".into(), json!(stage.outcome));
    if stage.outcome != "open" {
        fields.insert("closed_on".into(), moment.day());
    }
    let own = fields.get("own_probability").and_then(Value::as_i64);
    fields.insert("probability".into(), json!(probability(stage, own)));
    Ok(())
}

/// The probability in force: certain when closed, else the deal's own, else the stage's.
pub(super) fn probability(stage: &Stage, own: Option<i64>) -> i64 {
    match stage.outcome.as_str() {
        "won" => 100,
        "lost" => 0,
        _ => own.unwrap_or(stage.probability),
    }
}

/// Decides on a change of fields.
///
/// # Errors
/// When the actor may not change it, it is deleted, or a field is not as described.
pub fn change(verb: &ChangeRecord, record: &Record, actor: &Actor, standing: Standing, given: &Given) -> Result<Option<Change>, Refusal> {
    may_change(record, actor, standing)?;
    if record.is_deleted() {
        return Err(Code::Deleted.into());
    }
    let mut fields = given.shape.clean(verb.record_type, &verb.fields, false)?;
    if fields.contains_key("owner") {
        let owner: Option<Id> = fields.get("owner").and_then(Value::as_str).and_then(|s| s.parse().ok());
        let team = owner.and(given.owner_team);
        if let Some(user) = owner
            && !actor.may_give_to(verb.record_type, user, team)
        {
            return Err(Refusal::of(Code::NotAllowed).on("owner"));
        }
        fields.insert("team".into(), json!(team));
    }
    match verb.record_type {
        RecordType::Lead => keep_lead_whole(record, &mut fields)?,
        RecordType::CustomField => shaping::keep_field_whole(record, &mut fields)?,
        RecordType::PropertySetter => shaping::keep_setter_whole(record, &fields, &given.shape)?,
        RecordType::SavedView => {
            check_view(&given.shape, &record.fields, &fields)?;
            let mut after = record.fields.clone();
            after.extend(fields.clone());
            may_share(verb.record_type, &after, actor)?;
        }
        RecordType::Opportunity if fields.contains_key("own_probability") => {
            if let Some((_, stage)) = &given.stage {
                let own = fields.get("own_probability").and_then(Value::as_i64);
                fields.insert("probability".into(), json!(probability(stage, own)));
            }
        }
        _ => {}
    }
    Ok(difference(record, fields))
}

pub(super) fn keep_lead_whole(record: &Record, fields: &mut Map<String, Value>) -> Result<(), Refusal> {
    let converted = json!("converted");
    if fields.get("status").is_some_and(|status| (*status == converted) != (*record.get("status") == converted)) {
        return Err(Refusal::of(Code::ReadOnly).on("status"));
    }
    let mut whole = record.fields.clone();
    whole.extend(fields.clone());
    title_lead(&mut whole)?;
    if let Some(title) = whole.remove("title") {
        fields.insert("title".into(), title);
    }
    Ok(())
}

/// Decides on hiding a record.
///
/// # Errors
/// When the actor may not.
pub fn delete(record: &Record, actor: &Actor, standing: Standing, moment: Moment) -> Result<Option<Change>, Refusal> {
    may_delete(record, actor, standing)?;
    if record.record_type == RecordType::User {
        return Err(Code::NotAllowed.into());
    }
    if record.is_deleted() {
        return Ok(None);
    }
    Ok(difference(record, Map::from_iter([("deleted_at".to_owned(), moment.instant())])))
}

/// Decides on showing a deleted record again.
///
/// # Errors
/// When the actor may not.
pub fn restore(record: &Record, actor: &Actor, standing: Standing) -> Result<Option<Change>, Refusal> {
    may_delete(record, actor, standing)?;
    Ok(difference(record, Map::from_iter([("deleted_at".to_owned(), Value::Null)])))
}

fn may_delete(record: &Record, actor: &Actor, standing: Standing) -> Result<(), Refusal> {
    if actor.may_delete(record.record_type, standing) { Ok(()) } else { Err(Code::NotAllowed.into()) }
}

pub(super) fn may_change(record: &Record, actor: &Actor, standing: Standing) -> Result<(), Refusal> {
    if actor.may_change(record.record_type, standing) { Ok(()) } else { Err(Code::NotAllowed.into()) }
}

impl Record {
    /// Where it stands for permission by its own fields; a note stands with its author, whose team it does not know.
    pub fn standing(&self) -> Standing {
        standing_of(self.record_type, |field| self.get(field))
    }
}

fn standing_of<'a>(record_type: RecordType, get: impl Fn(&str) -> &'a Value) -> Standing {
    let text = |field: &str| get(field).as_str();
    let id = |field: &str| text(field).and_then(|text| text.parse().ok());
    let owner = if record_type == RecordType::Note { id("author") } else { id("owner") };
    Standing { owner, team: id("team"), shared: Shared::parse(text("shared").unwrap_or_default()) }
}

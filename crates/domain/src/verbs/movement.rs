//! Moving a deal between stages and places.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::difference;
use super::generic::probability;
use crate::command::{Change, Moment, Verb};
use crate::id::Id;
use crate::permission::Actor;
use crate::record::{Opportunity, Record, RecordType, Shape, Stage};
use crate::refusal::{Code, Refusal};

/// What is told of a deal when it is closed.
pub const CLOSING: [&str; 3] = ["closed_on", "lost_reason", "lost_note"];

/// Moves a deal to a stage, after a card or to the top.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoveOpportunity {
    /// The deal.
    pub opportunity: Id,
    /// The stage it goes to.
    pub stage: Id,
    /// The card it is put after; `None` is the top; a card that is not there is the end.
    #[serde(default)]
    pub after: Option<Id>,
    /// What the stage asks for: lost_reason, lost_note, closed_on, and any field a person writes.
    #[serde(default)]
    pub fields: Map<String, Value>,
}

impl Verb for MoveOpportunity {
    const NAME: &'static str = "move_opportunity";
    type Answer = ();
}

/// What a move decides on.
#[derive(Debug, Clone)]
pub struct Move<'a> {
    /// The deal as it is.
    pub record: &'a Record,
    /// The stage it goes to.
    pub stage: &'a Stage,
    /// That stage's id.
    pub stage_id: Id,
    /// Whether that stage is retired.
    pub retired: bool,
    /// The key of its new place.
    pub place: String,
    /// What was given with the move.
    pub fields: &'a Map<String, Value>,
    /// The record types as they are.
    pub shape: &'a Shape,
}

/// Decides on a move by a person: the gates of the stage hold.
///
/// # Errors
/// Not allowed, a retired stage, a malformed field, or the first field that the stage asks for and nobody gave.
pub fn enter_stage(going: &Move<'_>, actor: &Actor, moment: Moment) -> Result<Option<Change>, Refusal> {
    let record = going.record;
    if !actor.may_change(RecordType::Opportunity, record.standing()) {
        return Err(Code::NotAllowed.into());
    }
    if record.is_deleted() {
        return Err(Code::Deleted.into());
    }
    let mut fields = given_fields(going.shape, going.fields)?;
    fields.insert("place".into(), json!(going.place));
    if record.link("stage") != Some(going.stage_id) {
        if going.retired {
            return Err(Refusal::of(Code::WrongStage).on("stage"));
        }
        arrive(going, &mut fields, moment);
        if let Some(field) = missing_for(going.stage, |name| fields.get(name).unwrap_or_else(|| record.get(name))).first() {
            return Err(Refusal::of(Code::Required).on(field));
        }
    }
    Ok(difference(record, fields))
}

pub(super) fn arrive(going: &Move<'_>, fields: &mut Map<String, Value>, moment: Moment) {
    let stage = going.stage;
    fields.insert("stage".into(), json!(going.stage_id));
    fields.insert("pipeline".into(), json!(stage.pipeline));
    fields.insert("outcome".into(), json!(stage.outcome));
    fields.insert("stage_since".into(), moment.instant());
    let own = fields.get("own_probability").unwrap_or_else(|| going.record.get("own_probability")).as_i64();
    fields.insert("probability".into(), json!(probability(stage, own)));
    match stage.outcome.as_str() {
        "open" => {
            for field in CLOSING {
                fields.insert(field.into(), Value::Null);
            }
        }
        outcome => {
            fields.entry("closed_on").or_insert_with(|| moment.day());
            if outcome == "won" {
                fields.insert("lost_reason".into(), Value::Null);
                fields.insert("lost_note".into(), Value::Null);
            }
        }
    }
}

/// The fields that a stage asks for and that are empty: its own, the reason when it is lost, the value when it is won.
pub fn missing_for<'a>(stage: &Stage, get: impl Fn(&str) -> &'a Value) -> Vec<String> {
    let by_outcome: &[&str] = match stage.outcome.as_str() {
        "lost" => &["lost_reason"],
        "won" => &["value", "closed_on"],
        _ => &[],
    };
    let asked = stage.required_fields.iter().map(String::as_str).chain(by_outcome.iter().copied());
    let mut missing: Vec<String> = Vec::new();
    for name in asked {
        let value = get(name);
        let empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        if empty && !missing.iter().any(|m| m == name) {
            missing.push(name.to_owned());
        }
    }
    missing
}

/// Checks the fields given with a move: those a person writes, and the three that closing sets.
fn given_fields(shape: &Shape, fields: &Map<String, Value>) -> Result<Map<String, Value>, Refusal> {
    let mut cleaned = Map::new();
    let mut rest = Map::new();
    for (name, value) in fields {
        if CLOSING.contains(&name.as_str()) {
            let field = Opportunity::DESCRIPTION.field(name).ok_or_else(|| Refusal::of(Code::UnknownField).on(name))?;
            cleaned.insert(name.clone(), field.clean(value)?);
        } else if matches!(name.as_str(), "owner") {
            return Err(Refusal::of(Code::ReadOnly).on(name));
        } else {
            rest.insert(name.clone(), value.clone());
        }
    }
    cleaned.extend(shape.clean(RecordType::Opportunity, &rest, false)?);
    Ok(cleaned)
}

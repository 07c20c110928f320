//! Taking back a command, or what took it back.

use domain::command::{Change, FieldChange, Op};
use domain::id::Id;
use domain::record::{Record, RecordType};
use domain::refusal::{Code, Refusal};
use domain::verbs::{Undo, before, invert};
use serde_json::Value;
use store::journal::JournalChange;

use crate::door::{Context, Decided, round_of};
use crate::fault::refuse;

pub(super) async fn undo(context: &mut Context<'_>, verb: Undo) -> Result<Decided, Refusal> {
    let mut standing = standing_rounds(context, verb.command).await?;
    let (last, done) = standing.pop().ok_or(Code::NothingToUndo)?;
    if done.iter().any(|c| c.actor != context.actor.user) {
        return Err(Code::NothingToUndo.into());
    }
    let mut changes = Vec::new();
    let of_tag = done.iter().any(|entry| entry.change.record_type == RecordType::Tag);
    for entry in done.iter().rev() {
        // A tag's new word goes out of the views of others as it came in.
        if of_tag && entry.change.record_type == RecordType::SavedView {
            changes.extend(unasked(context, entry).await?);
            continue;
        }
        let record = context.seen(entry.change.record_type, entry.change.id).await?;
        check_later(context, entry.n, &entry.change, &record).await?;
        let standing = context.standing(&record).await?;
        let less = |change: &Change| change.fields.iter().any(|f| context.actor.rights.access(change.record_type, &f.field).is_some());
        if less(&entry.change) {
            return Err(Code::NotAllowed.into());
        }
        if let Some(mut change) = invert(&entry.change, &record, context.actor, standing, context.moment)? {
            if record.record_type == RecordType::Opportunity {
                find_room(context, &record, &mut change).await?;
            }
            changes.push(change);
        }
    }
    if changes.is_empty() {
        return Err(Code::NothingToUndo.into());
    }
    Ok(Decided { changes, undoes: Some(last), again: !standing.is_empty(), ..Decided::default() })
}

/// What takes a change back that its author was not asked for.
async fn unasked(context: &mut Context<'_>, entry: &JournalChange) -> Result<Option<Change>, Refusal> {
    let record = context.work.load(entry.change.record_type, entry.change.id).await.map_err(refuse)?.ok_or(Code::NotFound)?;
    check_later(context, entry.n, &entry.change, &record).await?;
    Ok(before(&entry.change, &record))
}

/// The rounds of a command that were not taken back, in their order: what was done in several transactions goes back in as
/// many, the last one first.
async fn standing_rounds(context: &mut Context<'_>, command: Id) -> Result<Vec<(Id, Vec<JournalChange>)>, Refusal> {
    let mut standing = Vec::new();
    let mut round = command;
    for next in 1.. {
        let done = context.work.changes_of(round).await.map_err(refuse)?;
        if done.is_empty() {
            break;
        }
        if !context.work.is_undone(round).await.map_err(refuse)? {
            standing.push((round, done));
        }
        round = round_of(command, next);
    }
    Ok(standing)
}

/// What somebody else did to the same fields since then stays, unless it was taken back.
async fn check_later(context: &mut Context<'_>, n: i64, change: &Change, record: &Record) -> Result<(), Refusal> {
    let written = context.work.standing_fields_since(record.id, n, context.envelope.queue).await.map_err(refuse)?;
    let clash = change.op == Op::Change && change.fields.iter().any(|f| f.field != "place" && written.contains(&f.field));
    if !clash {
        return Ok(());
    }
    let current = context.work.see(&context.actor.scope(record.record_type), record.id).await.map_err(refuse)?;
    Err(Refusal { current: current.map(Box::new), ..Refusal::of(Code::Conflict) })
}

/// The place that a deal had may be taken by now: then it gets the next free one after it.
pub(super) async fn find_room(context: &mut Context<'_>, record: &Record, change: &mut Change) -> Result<(), Refusal> {
    let after = |name: &str| change.fields.iter().find(|f| f.field == name).map(|f| f.after.clone());
    let (stage, place) = (after("stage"), after("place"));
    if stage.is_none() && place.is_none() {
        return Ok(());
    }
    let stage: Option<Id> = stage.as_ref().unwrap_or_else(|| record.get("stage")).as_str().and_then(|s| s.parse().ok());
    let place = place.unwrap_or_else(|| record.get("place").clone());
    let (Some(stage), Some(key)) = (stage, place.as_str()) else { return Ok(()) };
    // In a stage that was retired meanwhile the deal would be out of everybody's sight.
    if context.stage(stage).await?.0.is_deleted() {
        return Err(Refusal::of(Code::Deleted).on("stage"));
    }
    if !context.work.place_taken(stage, key, record.id).await.map_err(refuse)? {
        return Ok(());
    }
    let free = Value::from(context.work.place_after(stage, Some(key)).await.map_err(refuse)?);
    match change.fields.iter_mut().find(|f| f.field == "place") {
        Some(field) => field.after = free,
        None => change.fields.push(FieldChange { field: "place".into(), before: record.get("place").clone(), after: free }),
    }
    Ok(())
}

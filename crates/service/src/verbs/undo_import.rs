//! Taking back one command of an import.

use domain::command::{Change, Op};
use domain::record::{Record, RecordType};
use domain::refusal::{Code, Refusal};
use domain::verbs::{TakenBack, UndoImport, difference, invert};
use serde_json::{Map, json};
use store::journal::JournalChange;

use super::undo::find_room;
use crate::door::{Context, Decided};
use crate::fault::refuse;

pub(super) async fn undo(context: &mut Context<'_>, verb: UndoImport) -> Result<Decided, Refusal> {
    if !context.actor.may_create(RecordType::User) {
        return Err(Code::NotAllowed.into());
    }
    let done = context.work.changes_of(verb.command).await.map_err(refuse)?;
    if done.is_empty() || context.work.is_undone(verb.command).await.map_err(refuse)? {
        return Err(Code::NothingToUndo.into());
    }
    let mut taken = TakenBack::default();
    let mut changes = Vec::new();
    for entry in done.iter().rev() {
        let record = context.work.load(entry.change.record_type, entry.change.id).await.map_err(refuse)?.ok_or(Code::NotFound)?;
        let change = match entry.change.op {
            Op::Create if stands_on_it(context, &record).await? => None,
            Op::Create if record.record_type == RecordType::User => disable(&record),
            Op::Create => invert(&entry.change, &record, context.actor, record.standing(), context.moment)?,
            Op::Change => take_back(context, entry, &record, &mut taken).await?,
        };
        match change {
            Some(change) => {
                taken.records += 1;
                changes.push(change);
            }
            None if entry.change.op == Op::Create && !hidden(&record) => taken.left += 1,
            None => {}
        }
    }
    let answer = serde_json::to_value(&taken).map_err(|_| Refusal::of(Code::Internal))?;
    Ok(Decided { changes, answer, undoes: Some(verb.command), ..Decided::default() })
}

fn hidden(record: &Record) -> bool {
    record.is_deleted() || record.text("status") == "disabled"
}

/// Somebody who has signed in since is no longer the import's to remove.
fn disable(record: &Record) -> Option<Change> {
    if record.text("status") != "invited" {
        return None;
    }
    difference(record, Map::from_iter([("status".to_owned(), json!("disabled"))]))
}

/// Deals that stand in a pipeline or stage keep it.
async fn stands_on_it(context: &mut Context<'_>, record: &Record) -> Result<bool, Refusal> {
    let field = match record.record_type {
        RecordType::Pipeline => "pipeline",
        RecordType::Stage => "stage",
        _ => return Ok(false),
    };
    Ok(context.work.linking(RecordType::Opportunity, field, record.id).await.map_err(refuse)? > 0)
}

/// The fields as they were, but for those that somebody else has written since.
async fn take_back(
    context: &mut Context<'_>,
    entry: &JournalChange,
    record: &Record,
    taken: &mut TakenBack,
) -> Result<Option<Change>, Refusal> {
    let written = context.work.fields_since(record.id, entry.n, context.envelope.queue).await.map_err(refuse)?;
    let mut own = entry.change.clone();
    own.fields.retain(|f| f.field == "place" || !written.contains(&f.field));
    if own.fields.len() < entry.change.fields.len() {
        taken.left += 1;
    }
    if record.record_type == RecordType::User {
        let before = own.fields.into_iter().filter(|f| f.field != "status").map(|f| (f.field, f.before)).collect();
        return Ok(difference(record, before));
    }
    // A place without its stage would put the deal where it never was.
    if written.iter().any(|field| field == "stage") {
        own.fields.retain(|f| f.field != "place");
    }
    let mut change = invert(&own, record, context.actor, record.standing(), context.moment)?;
    if let Some(change) = change.as_mut().filter(|_| record.record_type == RecordType::Opportunity) {
        find_room(context, record, change).await?;
    }
    Ok(change)
}

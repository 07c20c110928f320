//! Another word for a tag, on every record that has it and in every view that asks for it.

use domain::fold::fold;
use domain::id::Id;
use domain::record::{Record, RecordType};
use domain::refusal::{Code, Refusal};
use domain::verbs::{MOST_RENAMED, RenameTag, tagged};
use serde_json::json;

use crate::door::{Context, Decided};
use crate::fault::refuse;

pub(super) async fn rename(context: &mut Context<'_>, verb: RenameTag) -> Result<Decided, Refusal> {
    if !context.actor.may_create(RecordType::Tag) {
        return Err(Code::NotAllowed.into());
    }
    let tag = context.seen(RecordType::Tag, verb.tag).await?;
    let other = namesake(context, tag.id, &verb.word()?).await?;
    if let Some(other) = other.as_ref().filter(|other| !verb.merge || other.is_deleted()) {
        return Err(taken(other));
    }
    let mut records = Vec::new();
    for record_type in RecordType::ALL {
        for field in tagged(record_type) {
            let most = u64::try_from(MOST_RENAMED + 1).unwrap_or(u64::MAX);
            let ids = context.work.holding(record_type, field, tag.text("name"), most).await.map_err(refuse)?;
            records.extend(context.work.load_all(record_type, &ids).await.map_err(refuse)?);
        }
    }
    if records.len() > MOST_RENAMED {
        return Err(Refusal::of(Code::TooManyToRename).with(MOST_RENAMED));
    }
    let views = context.work.load_every(RecordType::SavedView).await.map_err(refuse)?;
    let shape = context.work.shape().await.map_err(refuse)?;
    let changes = verb.decide(&tag, other.as_ref(), &records, (&shape, &views), context.actor, context.moment)?;
    Ok(Decided { changes, answer: json!(records.len()), ..Decided::default() })
}

/// No two tags differ only in case or marks: they would be taken for one. A retired one counts; it can be brought back.
pub(super) async fn check_word(context: &mut Context<'_>, id: Id, word: &str) -> Result<(), Refusal> {
    match namesake(context, id, word).await? {
        Some(other) => Err(taken(&other)),
        None => Ok(()),
    }
}

fn taken(other: &Record) -> Refusal {
    Refusal::of(Code::NameTaken).on("name").with(other.text("name"))
}

async fn namesake(context: &mut Context<'_>, id: Id, word: &str) -> Result<Option<Record>, Refusal> {
    let tags = context.work.see_all(&context.actor.scope(RecordType::Tag)).await.map_err(refuse)?;
    Ok(tags.into_iter().find(|tag| tag.id != id && fold(tag.text("name")) == fold(word)))
}

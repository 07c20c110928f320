//! Administration of people.

use domain::id::Id;
use domain::record::{Record, RecordType, describe};
use domain::refusal::{Code, Refusal};
use domain::verbs::{DisableUser, EnableUser, HandOver, difference};
use serde_json::{Map, json};

use crate::door::{Context, Decided};
use crate::fault::refuse;

/// Records handed over in one transaction.
const CHUNK: u64 = 50;

fn administrator(context: &Context<'_>) -> Result<(), Refusal> {
    if context.actor.may_create(RecordType::User) { Ok(()) } else { Err(Code::NotAllowed.into()) }
}

async fn user(context: &mut Context<'_>, id: Id) -> Result<Record, Refusal> {
    context.work.load(RecordType::User, id).await.map_err(refuse)?.ok_or_else(|| Code::NotFound.into())
}

pub(super) async fn disable(context: &mut Context<'_>, verb: DisableUser) -> Result<Decided, Refusal> {
    administrator(context)?;
    if verb.user == context.actor.user {
        return Err(Code::LastOne.into());
    }
    let record = user(context, verb.user).await?;
    context.work.end_sessions(verb.user, None).await.map_err(refuse)?;
    context.work.revoke_tokens(verb.user).await.map_err(refuse)?;
    set_status(&record, "disabled")
}

pub(super) async fn enable(context: &mut Context<'_>, verb: EnableUser) -> Result<Decided, Refusal> {
    administrator(context)?;
    let record = user(context, verb.user).await?;
    let known = context.work.password_hash(verb.user).await.map_err(refuse)?.is_some();
    set_status(&record, if known { "active" } else { "invited" })
}

fn set_status(record: &Record, status: &str) -> Result<Decided, Refusal> {
    let change = difference(record, Map::from_iter([("status".to_owned(), json!(status))]));
    Ok(Decided { changes: change.into_iter().collect(), ..Decided::default() })
}

pub(super) async fn hand_over(context: &mut Context<'_>, verb: HandOver) -> Result<Decided, Refusal> {
    administrator(context)?;
    user(context, verb.from).await?;
    let to = user(context, verb.to).await?;
    if verb.from == verb.to {
        return Err(Refusal::of(Code::Circle).on("to"));
    }
    let mut changes = Vec::new();
    for record_type in RecordType::ALL.into_iter().filter(|t| describe(*t).is_owned()) {
        let room = CHUNK.saturating_sub(changes.len() as u64);
        if room == 0 {
            break;
        }
        let ids = context.work.linked_from(record_type, "owner", verb.from, room).await.map_err(refuse)?;
        for record in context.work.load_all(record_type, &ids).await.map_err(refuse)? {
            let fields = Map::from_iter([("owner".to_owned(), json!(verb.to)), ("team".to_owned(), to.get("team").clone())]);
            changes.extend(difference(&record, fields));
        }
    }
    Ok(Decided { again: !changes.is_empty(), changes, ..Decided::default() })
}

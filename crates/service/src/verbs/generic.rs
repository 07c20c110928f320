//! Creating, changing, deleting and restoring records.

use domain::command::Change;
use domain::id::Id;
use domain::permission::Role;
use domain::record::{Record, RecordType, Stage, describe};
use domain::refusal::{Code, Refusal};
use domain::verbs::{self, ArrangeRecords, ChangeRecord, CreateRecord, DeleteRecord, Given, MOST_ARRANGED, RestoreRecord, missing_for};
use serde_json::{Map, Value};

use super::layout::check_required;
use super::names::check_named;
use super::rename_tag::check_word;
use crate::administrators::gives_administration;
use crate::door::{Context, Decided};
use crate::fault::refuse;

pub(super) fn link(fields: &Map<String, Value>, name: &str) -> Option<Id> {
    fields.get(name).and_then(Value::as_str).and_then(|s| s.parse().ok())
}

pub(super) async fn create(context: &mut Context<'_>, verb: CreateRecord) -> Result<Decided, Refusal> {
    if context.work.load(verb.record_type, verb.id).await.map_err(refuse)?.is_some() {
        return Err(Code::Exists.into());
    }
    let given = given_for_new(context, verb.record_type, &verb.fields).await?;
    let change = verbs::create(&verb, context.actor, &given, context.moment)?;
    if verb.record_type == RecordType::PropertySetter {
        check_unset(context, &change).await?;
    }
    if verb.record_type == RecordType::Tag {
        check_word(context, verb.id, after(&change).get("name").and_then(Value::as_str).unwrap_or_default()).await?;
    }
    if verb.record_type == RecordType::Opportunity
        && let Some((_, stage)) = &given.stage
    {
        let value = |name: &str| change.fields.iter().find(|f| f.field == name).map_or(&Value::Null, |f| &f.after);
        if let Some(field) = missing_for(stage, value).first() {
            return Err(Refusal::of(Code::Required).on(field));
        }
    }
    check_required(context, None, &change).await?;
    check_unique(context, verb.record_type, verb.id, &after(&change)).await?;
    check_named(context, None, &change).await?;
    Ok(Decided { changes: vec![change], ..Decided::default() })
}

/// About a field, and about a type as a whole, something is set once.
async fn check_unset(context: &mut Context<'_>, change: &Change) -> Result<(), Refusal> {
    let set = context.work.see_all(&context.actor.scope(RecordType::PropertySetter)).await.map_err(refuse)?;
    let after = after(change);
    let same = |record: &Record| ["of", "field"].iter().all(|name| record.get(name) == after.get(*name).unwrap_or(&Value::Null));
    if set.iter().any(same) { Err(Refusal::of(Code::Taken).on("field")) } else { Ok(()) }
}

/// What a new record of the type with these fields needs to know.
pub(super) async fn given_for_new(
    context: &mut Context<'_>,
    record_type: RecordType,
    fields: &Map<String, Value>,
) -> Result<Given, Refusal> {
    let mut given = Given { owner_team: context.team_of(link(fields, "owner")).await?, shape: context.shape().await?, ..Given::default() };
    if record_type == RecordType::Opportunity
        && let Some(id) = link(fields, "stage")
    {
        let (record, stage) = context.stage(id).await?;
        if record.is_deleted() {
            return Err(Refusal::of(Code::WrongStage).on("stage"));
        }
        given.place = Some(context.work.new_place(id, None).await.map_err(refuse)?);
        given.stage = Some((id, stage));
    }
    given.number = context.next_number(record_type).await?;
    Ok(given)
}

pub(super) async fn change(context: &mut Context<'_>, verb: ChangeRecord) -> Result<Decided, Refusal> {
    let record = context.seen(verb.record_type, verb.id).await?;
    let mut given =
        Given { owner_team: context.team_of(link(&verb.fields, "owner")).await?, shape: context.shape().await?, ..Given::default() };
    if let Some(id) = record.link("stage").filter(|_| verb.record_type == RecordType::Opportunity) {
        given.stage = Some((id, context.stage(id).await?.1));
    }
    if verb.record_type == RecordType::User {
        guard_own_role(context, &verb).await?;
    }
    let standing = context.standing(&record).await?;
    let change = verbs::change(&verb, &record, context.actor, standing, &given)?;
    if let Some(change) = &change {
        check_required(context, Some(&record), change).await?;
        check_unique(context, verb.record_type, verb.id, &after(change)).await?;
        check_named(context, Some(&record), change).await?;
    }
    Ok(Decided { changes: change.into_iter().collect(), ..Decided::default() })
}

pub(super) async fn arrange(context: &mut Context<'_>, verb: ArrangeRecords) -> Result<Decided, Refusal> {
    if verb.positions.len() > MOST_ARRANGED {
        return Err(Refusal::of(Code::TooMany).on("positions").with(MOST_ARRANGED));
    }
    let mut decided = Decided::default();
    for each in verb.positions {
        if decided.changes.iter().any(|change| change.id == each.record) {
            return Err(Refusal::of(Code::Malformed).on("positions"));
        }
        let fields = Map::from_iter([("position".to_owned(), Value::from(each.position))]);
        let verb = ChangeRecord { record_type: verb.record_type, id: each.record, fields };
        decided.changes.extend(change(context, verb).await?.changes);
    }
    Ok(decided)
}

/// An administrator cannot give up administering by mistake: another one takes it from them.
async fn guard_own_role(context: &mut Context<'_>, verb: &ChangeRecord) -> Result<(), Refusal> {
    let Some(role) = verb.fields.get("role").filter(|_| verb.id == context.actor.user && context.actor.administers()) else {
        return Ok(());
    };
    let administers = match role.as_str().and_then(Role::parse) {
        Some(Role::Custom(id)) => {
            context.work.load(RecordType::Role, id).await.map_err(refuse)?.is_some_and(|role| gives_administration(&role))
        }
        role => role == Some(Role::Administrator),
    };
    if administers { Ok(()) } else { Err(Refusal::of(Code::OwnRole).on("role")) }
}

pub(super) async fn delete(context: &mut Context<'_>, verb: DeleteRecord) -> Result<Decided, Refusal> {
    let record = context.seen(verb.record_type, verb.id).await?;
    let standing = context.standing(&record).await?;
    let change = verbs::delete(&record, context.actor, standing, context.moment)?;
    guard_use(context, &record).await?;
    Ok(Decided { changes: change.into_iter().collect(), ..Decided::default() })
}

pub(super) async fn restore(context: &mut Context<'_>, verb: RestoreRecord) -> Result<Decided, Refusal> {
    let record = context.seen(verb.record_type, verb.id).await?;
    let standing = context.standing(&record).await?;
    let change = verbs::restore(&record, context.actor, standing)?;
    if let Some(change) = &change {
        check_named(context, Some(&record), change).await?;
    }
    Ok(Decided { changes: change.into_iter().collect(), ..Decided::default() })
}

/// What others stand on does not go: stages with deals, pipelines with deals, teams with people or teams.
async fn guard_use(context: &mut Context<'_>, record: &Record) -> Result<(), Refusal> {
    let uses: &[(RecordType, &'static str)] = match record.record_type {
        RecordType::Stage => &[(RecordType::Opportunity, "stage")],
        RecordType::Pipeline => &[(RecordType::Opportunity, "pipeline")],
        RecordType::Team => &[(RecordType::User, "team"), (RecordType::Team, "parent")],
        RecordType::Role => return keep_given_role(context, record.id).await,
        _ => &[],
    };
    for (user_type, field) in uses {
        let uses = context.work.linking(*user_type, field, record.id).await.map_err(refuse)?;
        if uses > 0 {
            return Err(Refusal::of(Code::InUse).with(uses));
        }
    }
    if record.record_type == RecordType::Stage {
        let stage: Stage = record.typed().map_err(|_| Refusal::of(Code::Internal))?;
        keep_one_of_outcome(context, record.id, &stage).await?;
    }
    Ok(())
}

/// A role that somebody has stays.
async fn keep_given_role(context: &mut Context<'_>, role: Id) -> Result<(), Refusal> {
    let users = context.work.load_every(RecordType::User).await.map_err(refuse)?;
    let given = users.iter().filter(|user| user.text("role") == role.to_string()).count();
    if given > 0 { Err(Refusal::of(Code::InUse).with(given)) } else { Ok(()) }
}

/// A pipeline keeps at least one stage of each outcome.
pub(super) async fn keep_one_of_outcome(context: &mut Context<'_>, id: Id, stage: &Stage) -> Result<(), Refusal> {
    let siblings = context.work.linked_from(RecordType::Stage, "pipeline", stage.pipeline, 1000).await.map_err(refuse)?;
    let others = context.work.load_all(RecordType::Stage, &siblings).await.map_err(refuse)?;
    let another = others.iter().any(|s| s.id != id && !s.is_deleted() && s.text("outcome") == stage.outcome);
    if another { Ok(()) } else { Err(Code::LastOne.into()) }
}

fn after(change: &Change) -> Map<String, Value> {
    change.fields.iter().map(|f| (f.field.clone(), f.after.clone())).collect()
}

/// The fields whose values only one record of the type may have.
pub(super) fn unique_fields(record_type: RecordType) -> impl Iterator<Item = &'static str> {
    describe(record_type).fields.iter().filter(|field| field.unique).map(|field| field.name)
}

/// Values that only one record of the type may have, told by field before the database's constraint would.
pub(super) async fn check_unique(
    context: &mut Context<'_>,
    record_type: RecordType,
    id: Id,
    fields: &Map<String, Value>,
) -> Result<(), Refusal> {
    for field in unique_fields(record_type) {
        let Some(value) = fields.get(field).and_then(Value::as_str) else { continue };
        let other = context.work.by_text(record_type, field, value.trim()).await.map_err(refuse)?;
        if other.is_some_and(|r| r.id != id) {
            return Err(Refusal::of(Code::Taken).on(field));
        }
    }
    Ok(())
}

//! Changing, deleting and restoring many records: those that cannot be done are left as they are and told.

use std::collections::{BTreeMap, BTreeSet};

use domain::command::Change;
use domain::id::Id;
use domain::permission::Standing;
use domain::record::{Record, RecordType};
use domain::refusal::{Code, Refusal};
use domain::verbs::{self, ChangeRecord, ChangeRecords, DeleteRecords, Given, Left, Many, RestoreRecords, check_entries, check_many};
use serde_json::Value;

use super::generic::{link, unique_fields};
use super::layout::check_required;
use crate::door::{Context, Decided, conflict};
use crate::fault::refuse;

/// What a command decides about one of its records.
type One<'a> = dyn Fn(&Record, Standing) -> Result<Option<Change>, Refusal> + Send + Sync + 'a;

pub(super) async fn change(context: &mut Context<'_>, verb: ChangeRecords) -> Result<Decided, Refusal> {
    check_many(verb.record_type, &verb.records)?;
    check_entries(&verb)?;
    // What only one record can have, several cannot get.
    let unique = unique_fields(verb.record_type).find(|field| verb.fields.get(*field).is_some_and(|value| !value.is_null()));
    if let Some(field) = unique {
        return Err(Refusal::of(Code::Taken).on(field));
    }
    let owner_team = context.team_of(link(&verb.fields, "owner")).await?;
    let given = Given { owner_team, shape: context.shape().await?, ..Given::default() };
    let records = load(context, verb.record_type, &verb.records).await?;
    let stages = stages_of(context, &records).await?;
    let actor = context.actor;
    let one = |record: &Record, standing: Standing| {
        let stage = record.link("stage").and_then(|id| Some((id, stages.get(&id)?.clone())));
        let fields = verb.fields_for(record);
        let one = ChangeRecord { record_type: record.record_type, id: record.id, fields };
        verbs::change(&one, record, actor, standing, &Given { stage, ..given.clone() })
    };
    each(context, &verb.records, &records, &one).await
}

pub(super) async fn delete(context: &mut Context<'_>, verb: DeleteRecords) -> Result<Decided, Refusal> {
    check_many(verb.record_type, &verb.records)?;
    let records = load(context, verb.record_type, &verb.records).await?;
    let (actor, moment) = (context.actor, context.moment);
    each(context, &verb.records, &records, &|record, standing| verbs::delete(record, actor, standing, moment)).await
}

pub(super) async fn restore(context: &mut Context<'_>, verb: RestoreRecords) -> Result<Decided, Refusal> {
    check_many(verb.record_type, &verb.records)?;
    let records = load(context, verb.record_type, &verb.records).await?;
    let actor = context.actor;
    each(context, &verb.records, &records, &|record, standing| verbs::restore(record, actor, standing)).await
}

/// Those of the records that the actor may read, with all their fields: a decision goes by the whole record.
async fn load(context: &mut Context<'_>, record_type: RecordType, ids: &[Id]) -> Result<BTreeMap<Id, Record>, Refusal> {
    let seen = context.work.see_many(&context.actor.scope(record_type), ids).await.map_err(refuse)?;
    let seen: BTreeSet<Id> = seen.into_iter().map(|record| record.id).collect();
    let whole = context.work.load_all(record_type, ids).await.map_err(refuse)?;
    Ok(whole.into_iter().filter(|record| seen.contains(&record.id)).map(|record| (record.id, record)).collect())
}

async fn stages_of(context: &mut Context<'_>, records: &BTreeMap<Id, Record>) -> Result<BTreeMap<Id, domain::record::Stage>, Refusal> {
    let ids: BTreeSet<Id> = records.values().filter_map(|record| record.link("stage")).collect();
    let mut stages = BTreeMap::new();
    for id in ids {
        stages.insert(id, context.stage(id).await?.1);
    }
    Ok(stages)
}

async fn each(context: &mut Context<'_>, ids: &[Id], records: &BTreeMap<Id, Record>, one: &One<'_>) -> Result<Decided, Refusal> {
    let (mut changes, mut many) = (Vec::new(), Many::default());
    for id in ids {
        let decided = match records.get(id) {
            None => Err(Code::NotFound.into()),
            Some(record) => decide(context, record, one).await?,
        };
        match decided {
            Ok(change) => {
                changes.extend(change);
                many.done += 1;
            }
            Err(refusal) => many.left.push(Left { record: *id, refusal: Refusal { current: None, ..refusal } }),
        }
    }
    if many.done == 0
        && let Some(first) = many.left.first()
    {
        return Err(first.refusal.clone());
    }
    let answer = serde_json::to_value(many).unwrap_or(Value::Null);
    Ok(Decided { changes, answer, ..Decided::default() })
}

/// What is decided about one; that somebody else wrote the same fields meanwhile leaves out this record, not the others.
async fn decide(context: &mut Context<'_>, record: &Record, one: &One<'_>) -> Result<Result<Option<Change>, Refusal>, Refusal> {
    let standing = context.standing(record).await?;
    let change = match one(record, standing) {
        Ok(Some(change)) => change,
        done => return Ok(done),
    };
    let hides = change.fields.iter().any(|field| field.field == "deleted_at");
    if !hides && let Err(refusal) = check_required(context, Some(record), &change).await {
        return if refusal.code == Code::Required { Ok(Err(refusal)) } else { Err(refusal) };
    }
    match conflict(context.work, context.envelope, &change).await? {
        Some(field) => Ok(Err(Refusal::of(Code::Conflict).on(&field))),
        None => Ok(Ok(Some(change))),
    }
}

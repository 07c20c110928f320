//! Retiring a stage, its deals first, a handful in each transaction.

use domain::record::{RecordType, Stage};
use domain::refusal::{Code, Refusal};
use domain::verbs::{Move, RetireStage, delete, enter_stage};
use serde_json::{Map, json};

use super::generic::keep_one_of_outcome;
use crate::door::{Context, Decided};
use crate::fault::refuse;

/// Deals moved in one transaction.
const CHUNK: i64 = 50;

pub(super) async fn retire(context: &mut Context<'_>, verb: RetireStage) -> Result<Decided, Refusal> {
    if !context.actor.may_create(RecordType::Stage) {
        return Err(Code::NotAllowed.into());
    }
    let (record, stage) = context.stage(verb.stage).await?;
    keep_one_of_outcome(context, verb.stage, &stage).await?;
    let deals = context.work.deals_in(verb.stage, CHUNK).await.map_err(refuse)?;
    if deals.is_empty() {
        let change = delete(&record, context.actor, record.standing(), context.moment)?;
        return Ok(Decided { changes: change.into_iter().collect(), ..Decided::default() });
    }
    let to = verb.to.ok_or_else(|| Refusal::of(Code::InUse).with(deals.len()))?;
    let (target_record, target) = context.stage(to).await?;
    if to == verb.stage || target_record.is_deleted() || target.pipeline != stage.pipeline || target.outcome != stage.outcome {
        return Err(Refusal::of(Code::WrongStage).on("to"));
    }
    let open = Stage { required_fields: Vec::new(), outcome: target.outcome.clone(), ..target };
    let shape = context.shape().await?;
    let mut changes = Vec::new();
    let mut place = context.work.end_place(to).await.map_err(refuse)?;
    for record in context.work.load_all(RecordType::Opportunity, &deals).await.map_err(refuse)? {
        let mut whole = record.clone();
        whole.fields.insert("deleted_at".into(), json!(null));
        let going =
            Move { record: &whole, stage: &open, stage_id: to, retired: false, place: place.clone(), fields: &Map::new(), shape: &shape };
        // An imported deal may lack what a person must give on closing; it moves all the same.
        let change = match enter_stage(&going, context.actor, context.moment) {
            Err(refusal) if refusal.code == Code::Required => None,
            other => other?,
        };
        let change = change.or_else(|| {
            domain::verbs::difference(&record, Map::from_iter([("stage".to_owned(), json!(to)), ("place".to_owned(), json!(place))]))
        });
        changes.extend(change);
        place = domain::place::between(Some(&place), None).map_err(|_| Refusal::of(Code::Internal))?;
    }
    Ok(Decided { changes, again: true, ..Decided::default() })
}

//! Moving a deal.

use domain::id::Id;
use domain::record::RecordType;
use domain::refusal::Refusal;
use domain::verbs::{Move, MoveOpportunity, enter_stage};

use super::layout::check_required;
use crate::door::{Context, Decided};
use crate::fault::refuse;

pub(super) async fn go(context: &mut Context<'_>, verb: MoveOpportunity) -> Result<Decided, Refusal> {
    let record = context.seen(RecordType::Opportunity, verb.opportunity).await?;
    let (stage_record, stage) = context.stage(verb.stage).await?;
    let after = match verb.after {
        // A card that the actor does not see is not there.
        Some(card) => Some(context.seen(RecordType::Opportunity, card).await.map_or(Id::nil(), |card| card.id)),
        None => None,
    };
    let place = context.work.new_place(verb.stage, after).await.map_err(refuse)?;
    let shape = context.shape().await?;
    let going = Move {
        record: &record,
        stage: &stage,
        stage_id: verb.stage,
        retired: stage_record.is_deleted(),
        place,
        fields: &verb.fields,
        shape: &shape,
    };
    let change = enter_stage(&going, context.actor, context.moment)?;
    if let Some(change) = &change {
        check_required(context, Some(&record), change).await?;
    }
    Ok(Decided { changes: change.into_iter().collect(), ..Decided::default() })
}

//! Converting a lead.

use domain::record::RecordType;
use domain::refusal::{Code, Refusal};
use domain::verbs::{ConvertLead, Existing, Given};
use serde_json::Map;

use super::generic::given_for_new;
use crate::door::{Context, Decided};
use crate::fault::refuse;

pub(super) async fn convert(context: &mut Context<'_>, verb: ConvertLead) -> Result<Decided, Refusal> {
    let lead = context.seen(RecordType::Lead, verb.lead).await?;
    let existing = existing(context, &verb).await?;
    let given = match &verb.opportunity {
        None => Given::default(),
        Some(opportunity) => {
            let mut fields: Map<_, _> = opportunity.fields.clone();
            fields.entry("owner").or_insert_with(|| lead.get("owner").clone());
            let given = given_for_new(context, RecordType::Opportunity, &fields).await?;
            Given { shape: given.shape.asking_less(), ..given }
        }
    };
    let (changes, answer) = verb.decide(&lead, &existing, context.actor, &given, context.moment)?;
    let answer = serde_json::to_value(answer).map_err(|_| Refusal::of(Code::Internal))?;
    Ok(Decided { changes, answer, ..Decided::default() })
}

async fn existing(context: &mut Context<'_>, verb: &ConvertLead) -> Result<Existing, Refusal> {
    let mut existing = Existing::default();
    if let Some(id) = verb.party.organisation {
        existing.organisation = context.work.load(RecordType::Party, id).await.map_err(refuse)?;
    }
    if let Some(id) = verb.party.person {
        existing.person = context.work.load(RecordType::Party, id).await.map_err(refuse)?;
    }
    if let (Some(person), Some(organisation)) = (&existing.person, &existing.organisation) {
        let ties = context.work.linked_from(RecordType::Relationship, "person", person.id, 1000).await.map_err(refuse)?;
        let ties = context.work.load_all(RecordType::Relationship, &ties).await.map_err(refuse)?;
        existing.tied = ties.iter().any(|t| !t.is_deleted() && t.link("organisation") == Some(organisation.id));
    }
    Ok(existing)
}

//! The verbs that belong to one record type.

use domain::command::Verb;
use domain::filter::Filter;
use domain::id::Id;
use domain::questions::{List, Sort};
use domain::record::{Record, RecordType};
use domain::refusal::{Code, Refusal};
use domain::verbs::{
    ChangeFieldKind, ConvertLead, Converted, ConvertedParty, DisableUser, EnableUser, HandOver, MoveOpportunity, NewOpportunity, RenameTag,
    RetireStage, Undo,
};
use serde_json::{Value, json};

use super::answer::Answer;
use super::ask::Asked;
use super::key::derived;
use super::writing::{parse_id, submit};

/// A deal goes to a stage: `stage`, `after`, and the fields that the stage asks for.
pub async fn go(asked: &mut Asked) -> Result<Answer, Refusal> {
    let opportunity = asked.id()?;
    let stage = asked.take_id("stage")?.ok_or_else(|| Refusal::of(Code::Required).on("stage"))?;
    let after = asked.take_id("after")?;
    let fields = std::mem::take(&mut asked.body);
    submit(asked, MoveOpportunity { opportunity, stage, after, fields }, RecordType::Opportunity, opportunity).await
}

/// A deal goes to the first stage of its pipeline with that outcome.
pub async fn close(asked: &mut Asked, outcome: &str) -> Result<Answer, Refusal> {
    let opportunity = asked.id()?;
    let deal = asked.record(RecordType::Opportunity, opportunity).await?;
    let stage = stage_of(asked, &deal, outcome).await?;
    let fields = std::mem::take(&mut asked.body);
    submit(asked, MoveOpportunity { opportunity, stage, after: None, fields }, RecordType::Opportunity, opportunity).await
}

async fn stage_of(asked: &Asked, deal: &Record, outcome: &str) -> Result<Id, Refusal> {
    let filter = Filter::is("pipeline", deal.text("pipeline")).and(Filter::is("outcome", outcome));
    let sort = Some(Sort { field: "position".to_owned(), descending: false });
    let stages = asked.ask(List { filter, sort, limit: 1, ..List::of(RecordType::Stage) }).await?;
    stages.records.first().map(|s| s.id).ok_or_else(|| Refusal::of(Code::WrongStage).on("stage"))
}

/// A lead becomes a prospect: `organisation` and `person` are ids of parties that exist, or of new ones; without either,
/// new ones are made from what the lead says. `opportunity` has the fields of the deal that begins.
pub async fn convert(asked: &mut Asked) -> Result<Answer, Refusal> {
    let lead = asked.id()?;
    let record = asked.record(RecordType::Lead, lead).await?;
    let party = converted_party(asked, &record)?;
    let opportunity = match asked.body.remove("opportunity") {
        None | Some(Value::Null) => None,
        Some(Value::Object(mut fields)) => {
            let id = fields.remove("id").map(|id| parse_id(&id, "id")).transpose()?;
            Some(NewOpportunity { id: id.unwrap_or_else(|| derived(asked.command, "opportunity")), fields })
        }
        Some(_) => return Err(Refusal::of(Code::WrongType).on("opportunity")),
    };
    asked.no_body()?;
    let accepted = asked.submit(ConvertLead { lead, party, opportunity }).await?;
    let converted: Converted = serde_json::from_value(accepted.answer).map_err(|_| Refusal::of(Code::Internal))?;
    Ok(Answer::ok(json!({ "party": converted.party, "opportunity": converted.opportunity, "n": accepted.n })))
}

fn converted_party(asked: &mut Asked, lead: &Record) -> Result<ConvertedParty, Refusal> {
    let told = asked.body.contains_key("organisation") || asked.body.contains_key("person");
    let (mut organisation, mut person) = (asked.take_id("organisation")?, asked.take_id("person")?);
    if !told {
        let company = !lead.text("company_name").is_empty();
        let contact = !lead.text("contact_name").is_empty() || !company;
        organisation = company.then(|| derived(asked.command, "organisation"));
        person = contact.then(|| derived(asked.command, "person"));
    }
    let relationship = (organisation.is_some() && person.is_some()).then(|| derived(asked.command, "relationship"));
    Ok(ConvertedParty { organisation, person, relationship })
}

/// The deals of a stage move on, and it goes.
pub async fn retire(asked: &mut Asked) -> Result<Answer, Refusal> {
    let stage = asked.id()?;
    let to = asked.take_id("to")?;
    asked.no_body()?;
    submit(asked, RetireStage { stage, to }, RecordType::Stage, stage).await
}

/// A tag becomes another word on every record.
pub async fn rename_tag(asked: &mut Asked) -> Result<Answer, Refusal> {
    let tag = asked.id()?;
    let name = asked.take_text("name")?;
    let merge = match asked.body.remove("merge") {
        None => false,
        Some(merge) => merge.as_bool().ok_or_else(|| Refusal::of(Code::Malformed).on("merge"))?,
    };
    asked.no_body()?;
    submit(asked, RenameTag { tag, name, merge }, RecordType::Tag, tag).await
}

/// A custom field gets another kind, with its values.
pub async fn change_kind(asked: &mut Asked) -> Result<Answer, Refusal> {
    let field = asked.id()?;
    let kind = asked.take_text("kind")?;
    let decimals = match asked.body.remove("decimals") {
        None | Some(Value::Null) => None,
        Some(decimals) => Some(decimals.as_i64().ok_or_else(|| Refusal::of(Code::Malformed).on("decimals"))?),
    };
    asked.no_body()?;
    submit(asked, ChangeFieldKind { field, kind, decimals }, RecordType::CustomField, field).await
}

/// A user may no longer sign in.
pub async fn disable(asked: &mut Asked) -> Result<Answer, Refusal> {
    asked.no_body()?;
    let user = asked.id()?;
    submit(asked, DisableUser { user }, RecordType::User, user).await
}

/// A disabled user may sign in again.
pub async fn enable(asked: &mut Asked) -> Result<Answer, Refusal> {
    asked.no_body()?;
    let user = asked.id()?;
    submit(asked, EnableUser { user }, RecordType::User, user).await
}

/// What a user owns goes to another.
pub async fn hand_over(asked: &mut Asked) -> Result<Answer, Refusal> {
    let from = asked.id()?;
    let to = asked.take_id("to")?.ok_or_else(|| Refusal::of(Code::Required).on("to"))?;
    asked.no_body()?;
    done(asked, HandOver { from, to }).await
}

/// A command is taken back.
pub async fn undo(asked: &mut Asked) -> Result<Answer, Refusal> {
    asked.no_body()?;
    let command = asked.id()?;
    done(asked, Undo { command }).await
}

async fn done<V: Verb>(asked: &Asked, verb: V) -> Result<Answer, Refusal> {
    let accepted = asked.submit(verb).await?;
    Ok(Answer::ok(json!({ "n": accepted.n })))
}

//! Converting a lead: the party gains a role, the deal begins, nothing moves.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::difference;
use super::generic::{CreateRecord, Given, create};
use crate::command::{Change, Moment, Verb};
use crate::id::Id;
use crate::permission::{Actor, FieldAccess};
use crate::record::{Lead, Party, Record, RecordType, Typed};
use crate::refusal::{Code, Refusal};

/// The deal that begins with a conversion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewOpportunity {
    /// Its id, made by the client.
    pub id: Id,
    /// Its fields; party, contacts, lead, source, items and owner are taken from the lead where they are not given.
    pub fields: Map<String, Value>,
}

/// The party or parties that the lead turns out to be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConvertedParty {
    /// An existing organisation, or the id for a new one; `None` when the lead names no company.
    #[serde(default)]
    pub organisation: Option<Id>,
    /// An existing person, or the id for a new one; `None` when the lead names no person.
    #[serde(default)]
    pub person: Option<Id>,
    /// The id for the tie between them, when both are there and it is new.
    #[serde(default)]
    pub relationship: Option<Id>,
}

/// Turns a lead into a prospect, with a deal when one is given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConvertLead {
    /// The lead.
    pub lead: Id,
    /// Who it is.
    pub party: ConvertedParty,
    /// The deal.
    #[serde(default)]
    pub opportunity: Option<NewOpportunity>,
}

/// What a conversion answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Converted {
    /// The prospect.
    pub party: Id,
    /// The deal.
    pub opportunity: Option<Id>,
}

impl Verb for ConvertLead {
    const NAME: &'static str = "convert_lead";
    type Answer = Converted;
}

/// What the door loaded for a conversion.
#[derive(Debug, Clone, Default)]
pub struct Existing {
    /// The organisation, when it exists.
    pub organisation: Option<Record>,
    /// The person, when it exists.
    pub person: Option<Record>,
    /// Whether the two are tied already.
    pub tied: bool,
}

impl ConvertLead {
    /// Decides on the conversion.
    ///
    /// # Errors
    /// When the actor may not, the lead was converted before, or neither a person nor an organisation is given.
    pub fn decide(
        &self,
        lead: &Record,
        existing: &Existing,
        actor: &Actor,
        given: &Given,
        moment: Moment,
    ) -> Result<(Vec<Change>, Converted), Refusal> {
        if !actor.may_change(RecordType::Lead, lead.standing()) {
            return Err(Code::NotAllowed.into());
        }
        if lead.is_deleted() {
            return Err(Code::Deleted.into());
        }
        let data: Lead = lead.typed().map_err(|_| Refusal::of(Code::Internal))?;
        if data.status == "converted" {
            return Err(Code::AlreadyConverted.into());
        }
        let party = self.party.organisation.or(self.party.person).ok_or_else(|| Refusal::of(Code::NameNeeded).on("party"))?;
        let of_party = told_in(RecordType::Party, IN_PARTY, lead, actor)?;
        let of_deal = told_in(RecordType::Opportunity, IN_DEAL, lead, actor)?;
        let mut changes = self.parties(&of_party, existing, actor, moment)?;
        changes.extend(self.opportunity(&of_deal, party, actor, given, moment)?);
        let fields = Map::from_iter([
            ("status".to_owned(), json!("converted")),
            ("party".to_owned(), json!(party)),
            ("converted_at".to_owned(), moment.instant()),
        ]);
        changes.extend(difference(lead, fields));
        Ok((changes, Converted { party, opportunity: self.opportunity.as_ref().map(|o| o.id) }))
    }

    fn parties(&self, lead: &Lead, existing: &Existing, actor: &Actor, moment: Moment) -> Result<Vec<Change>, Refusal> {
        let mut changes = Vec::new();
        if let Some(id) = self.party.organisation {
            changes.extend(party_change(id, existing.organisation.as_ref(), || organisation_of(lead), true, actor, moment)?);
        }
        if let Some(id) = self.party.person {
            let prospect = self.party.organisation.is_none();
            let alone = prospect.then_some(lead);
            changes.extend(party_change(id, existing.person.as_ref(), || person_of(lead, alone), prospect, actor, moment)?);
        }
        if let (Some(organisation), Some(person), Some(id), false) =
            (self.party.organisation, self.party.person, self.party.relationship, existing.tied)
        {
            let fields = Map::from_iter([("person".to_owned(), json!(person)), ("organisation".to_owned(), json!(organisation))]);
            changes.push(create(&CreateRecord { record_type: RecordType::Relationship, id, fields }, actor, &Given::default(), moment)?);
        }
        Ok(changes)
    }

    fn opportunity(&self, lead: &Lead, party: Id, actor: &Actor, given: &Given, moment: Moment) -> Result<Option<Change>, Refusal> {
        let Some(opportunity) = &self.opportunity else { return Ok(None) };
        // What is given must be the actor's to write; what the lead brings along may be what they do not see.
        given.shape.clean(RecordType::Opportunity, &opportunity.fields, true)?;
        let given = &Given { shape: given.shape.seen_whole(), ..given.clone() };
        let mut fields = opportunity.fields.clone();
        let mut fill = |name: &str, value: Value| {
            fields.entry(name).or_insert(value);
        };
        fill("party", json!(party));
        fill("lead", json!(self.lead));
        fill("source", json!(lead.source));
        fill("items", json!(lead.items));
        fill("owner", json!(lead.owner));
        if let (Some(person), Some(_)) = (self.party.person, self.party.organisation) {
            fill("contacts", json!([person]));
        }
        create(&CreateRecord { record_type: RecordType::Opportunity, id: opportunity.id, fields }, actor, given, moment).map(Some)
    }
}

/// Which field of a lead becomes which of a party.
const IN_PARTY: &[(&str, &str)] = &[
    ("company_name", "name"),
    ("contact_name", "name"),
    ("email", "emails"),
    ("phone", "phones"),
    ("website", "website"),
    ("industry", "industry"),
    ("size", "size"),
];

/// Which field of a lead becomes which of a deal.
const IN_DEAL: &[(&str, &str)] = &[("source", "source"), ("items", "items")];

/// The lead as records of a type tell it: what the actor does not see of it goes only where they do not see it either.
fn told_in(record_type: RecordType, fields: &[(&str, &str)], lead: &Record, actor: &Actor) -> Result<Lead, Refusal> {
    let hides = |of: RecordType, field: &str| actor.rights.access(of, field) == Some(FieldAccess::None);
    let mut told = lead.clone();
    for (from, _) in fields.iter().filter(|(from, into)| hides(RecordType::Lead, from) && !hides(record_type, into)) {
        told.fields.remove(*from);
    }
    told.typed().map_err(|_| Refusal::of(Code::Internal))
}

fn party_change(
    id: Id,
    existing: Option<&Record>,
    new: impl Fn() -> Party,
    prospect: bool,
    actor: &Actor,
    moment: Moment,
) -> Result<Option<Change>, Refusal> {
    match existing {
        Some(record) if prospect => {
            let mut roles = record.get("roles").as_array().cloned().unwrap_or_default();
            if roles.iter().any(|r| r == "prospect" || r == "customer") {
                return Ok(None);
            }
            roles.push(json!("prospect"));
            Ok(difference(record, Map::from_iter([("roles".to_owned(), Value::Array(roles))])))
        }
        Some(_) => Ok(None),
        None => {
            let mut party = new();
            if prospect {
                party.roles = vec!["prospect".into()];
            }
            let mut fields = party.to_fields();
            fields.remove("team");
            fields.retain(|_, v| !v.is_null());
            let given = Given { owner_team: actor.team, ..Given::default() };
            create(&CreateRecord { record_type: RecordType::Party, id, fields }, actor, &given, moment).map(Some)
        }
    }
}

fn organisation_of(lead: &Lead) -> Party {
    let name = lead.company_name.clone().unwrap_or_else(|| lead.title.clone());
    Party {
        kind: "organisation".into(),
        name,
        website: lead.website.clone(),
        industry: lead.industry.clone(),
        size: lead.size.clone(),
        ..Party::default()
    }
}

fn person_of(lead: &Lead, alone: Option<&Lead>) -> Party {
    let point =
        |value: &Option<String>| value.iter().map(|v| crate::record::ContactPoint { value: v.clone(), label: String::new() }).collect();
    Party {
        kind: "person".into(),
        name: lead.contact_name.clone().unwrap_or_else(|| lead.title.clone()),
        emails: point(&lead.email),
        phones: point(&lead.phone),
        website: alone.and_then(|l| l.website.clone()),
        industry: alone.and_then(|l| l.industry.clone()),
        ..Party::default()
    }
}

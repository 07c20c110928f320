//! Who a lead turns out to be: somebody known, somebody new, or nobody.

use domain::id::Id;
use domain::record::Record;

/// An answer to who an organisation or a person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Somebody who is known.
    Known(Id),
    /// Somebody new.
    New,
    /// The lead names none.
    Nobody,
}

impl Choice {
    /// The id: of somebody new, a new one.
    pub fn id(self, new_id: impl FnOnce() -> Id) -> Option<Id> {
        match self {
            Self::Known(id) => Some(id),
            Self::New => Some(new_id()),
            Self::Nobody => None,
        }
    }
}

/// Somebody known who could be the lead.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// The party.
    pub id: Id,
    /// Its name.
    pub title: String,
    /// What is the same: `email`, `phone`, `name`.
    pub same: Vec<String>,
    /// Whether it is an organisation.
    pub organisation: bool,
}

/// What is proposed: whoever shares an address, a number or a name; else somebody new, where the lead names one.
pub fn proposal(known: &[Known], organisation: bool, named: bool) -> Choice {
    match known.iter().find(|each| each.organisation == organisation) {
        Some(known) => Choice::Known(known.id),
        None if named => Choice::New,
        None => Choice::Nobody,
    }
}

/// What the organisation of a lead is called; empty when it names none.
pub fn company_of(lead: &Record) -> String {
    lead.text("company_name").to_owned()
}

/// What the person of a lead is called: where it names nobody at all, what the list calls it.
pub fn person_of(lead: &Record) -> String {
    let name = lead.text("contact_name");
    if name.is_empty() && lead.text("company_name").is_empty() { lead.text("title").to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::record::RecordType;
    use serde_json::{Value, json};

    fn known(n: u128, organisation: bool) -> Known {
        Known { id: Id::from_u128(n), title: String::new(), same: vec!["name".into()], organisation }
    }

    #[test]
    fn the_known_come_before_the_new() {
        let all = [known(1, false), known(2, true)];
        assert_eq!(proposal(&all, true, true), Choice::Known(Id::from_u128(2)));
        assert_eq!(proposal(&all[..1], true, true), Choice::New);
        assert_eq!(proposal(&all[..1], true, false), Choice::Nobody);
        assert_eq!(Choice::New.id(|| Id::from_u128(9)), Some(Id::from_u128(9)));
        assert_eq!(Choice::Nobody.id(Id::nil), None);
    }

    #[test]
    fn a_lead_without_names_is_a_person() {
        let lead = |fields: Value| Record {
            record_type: RecordType::Lead,
            id: Id::nil(),
            n: 1,
            fields: fields.as_object().cloned().unwrap_or_default(),
        };
        assert_eq!(person_of(&lead(json!({"title": "a@b.vn", "email": "a@b.vn"}))), "a@b.vn");
        assert_eq!(person_of(&lead(json!({"title": "Isdom", "company_name": "Isdom"}))), "");
        assert_eq!(company_of(&lead(json!({"company_name": "Isdom"}))), "Isdom");
    }
}

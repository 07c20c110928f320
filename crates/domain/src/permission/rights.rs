//! What a role may do: per record type and action how far, per field whether it is seen and written.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Role;
use crate::conceal::{Concealed, all_telling};
use crate::record::{Choice, RecordType, Writer, Writing, describe, is_custom};
use crate::refusal::{Code, Refusal};
use crate::sort::{map_of, set_of};
use crate::words::Word;

/// How far a role goes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Extent {
    /// To nothing.
    #[default]
    None,
    /// To what the user owns.
    Own,
    /// To what is the team's.
    Team,
    /// To what is the team's and the teams' below.
    Below,
    /// To everything.
    All,
}

impl Extent {
    /// Every extent with its words, the narrowest first.
    pub const ALL: [(Extent, Choice); 5] = [
        (Extent::None, Choice::new("none", Word::ExtentNone)),
        (Extent::Own, Choice::new("own", Word::ExtentOwn)),
        (Extent::Team, Choice::new("team", Word::ExtentTeam)),
        (Extent::Below, Choice::new("below", Word::ExtentBelow)),
        (Extent::All, Choice::new("all", Word::ExtentAll)),
    ];
}

/// What is done with a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// It is read.
    Read,
    /// It is changed.
    Change,
    /// It is deleted or brought back.
    Delete,
}

/// What a role may do with records of one type.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Grant {
    /// How far it reads.
    pub read: Extent,
    /// Whether it makes new ones.
    pub create: bool,
    /// How far it changes.
    pub change: Extent,
    /// How far it deletes.
    pub delete: Extent,
}

/// What a role may do with one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldAccess {
    /// It is as if the field was not there.
    None,
    /// It reads the field.
    Read,
}

/// What a role may do. Of a record type that it does not name it may do nothing; a field that it does not name follows the record.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rights {
    /// Whether it arranges the product: users, roles, fields, pipelines.
    pub administers: bool,
    /// Per record type.
    pub grants: BTreeMap<RecordType, Grant>,
    /// Per record type the fields that do not follow the record.
    pub fields: BTreeMap<RecordType, BTreeMap<String, FieldAccess>>,
}

impl Rights {
    /// What a role of the product may do, for somebody with or without a team.
    pub fn of(role: Role, has_team: bool) -> Rights {
        let administers = role == Role::Administrator;
        let grants = RecordType::granted().map(|record_type| (record_type, built_in(role, has_team, record_type)));
        Rights { administers, grants: map_of(grants), fields: BTreeMap::new() }
    }

    /// What it may do with records of a type.
    pub fn grant(&self, record_type: RecordType) -> Grant {
        if record_type.is_granted() {
            return self.grants.get(&record_type).copied().unwrap_or_default();
        }
        if record_type == RecordType::SavedView {
            return self.of_views();
        }
        let write = if self.administers { Extent::All } else { Extent::None };
        Grant { read: Extent::All, create: self.administers, change: write, delete: write }
    }

    /// Whoever makes anything keeps views; a team's are seen and kept by whoever reads and changes what else is the team's.
    fn of_views(&self) -> Grant {
        let reached = [RecordType::Lead, RecordType::Opportunity].map(|record_type| self.grant(record_type));
        let most = |extent: fn(&Grant) -> Extent| reached.iter().map(extent).max().unwrap_or_default();
        let change = most(|grant| grant.change);
        Grant { read: most(|grant| grant.read), create: self.grants.values().any(|grant| grant.create), change, delete: change }
    }

    /// How far it goes with an action.
    pub fn extent(&self, record_type: RecordType, action: Action) -> Extent {
        let grant = self.grant(record_type);
        match action {
            Action::Read => grant.read,
            Action::Change => grant.change,
            Action::Delete => grant.delete,
        }
    }

    /// What it may do with a field that does not follow the record.
    pub fn access(&self, record_type: RecordType, field: &str) -> Option<FieldAccess> {
        self.fields.get(&record_type)?.get(field).copied()
    }

    /// The fields of a type that it does not see.
    pub fn hidden(&self, record_type: RecordType) -> BTreeSet<String> {
        let fields = self.fields.get(&record_type).into_iter().flatten();
        set_of(fields.filter(|(_, access)| **access == FieldAccess::None).map(|(name, _)| name.clone()))
    }

    /// The fields that are not read, of all types of daily work that have any.
    pub fn all_hidden(&self) -> Concealed {
        map_of(RecordType::work().map(|of| (of, self.hidden(of))).filter(|(_, names)| !names.is_empty()))
    }

    /// The same as questions are asked with: of what tells of hidden fields nothing is asked, for the answer would tell them.
    #[must_use]
    pub fn asking(&self) -> Rights {
        let mut rights = self.clone();
        if !self.administers && !self.all_hidden().is_empty() {
            for (record_type, name) in all_telling() {
                rights.fields.entry(record_type).or_default().insert(name.to_owned(), FieldAccess::None);
            }
        }
        rights
    }

    /// The same as their holder is told them: of custom fields that are hidden not even the names.
    #[must_use]
    pub fn told(mut self) -> Rights {
        for fields in self.fields.values_mut() {
            fields.retain(|name, access| *access != FieldAccess::None || !is_custom(name));
        }
        self.fields.retain(|_, fields| !fields.is_empty());
        self
    }

    /// The same without writing anything.
    #[must_use]
    pub fn only_reading(mut self) -> Rights {
        for grant in self.grants.values_mut() {
            *grant = Grant { read: grant.read, ..Grant::default() };
        }
        self
    }

    /// Whether these rights can be given: nobody changes what they do not see, and what a record cannot do without stays seen.
    ///
    /// # Errors
    /// The first right that cannot be given.
    pub fn check(&self) -> Result<(), Refusal> {
        for (record_type, grant) in &self.grants {
            if !record_type.is_granted() {
                return Err(Refusal::of(Code::NotAChoice).with(record_type.name()).on("rights"));
            }
            if grant.change > grant.read || grant.delete > grant.read {
                return Err(Refusal::of(Code::MoreThanRead).with(record_type.name()).on("rights"));
            }
        }
        for (record_type, fields) in &self.fields {
            if !record_type.is_granted() {
                return Err(Refusal::of(Code::NotAChoice).with(record_type.name()).on("rights"));
            }
            let needed = |name: &str| is_needed(*record_type, name);
            if let Some((name, _)) = fields.iter().find(|(name, access)| **access == FieldAccess::None && needed(name)) {
                return Err(Refusal::of(Code::MustBeSeen).with(name).on("rights"));
            }
        }
        Ok(())
    }
}

/// Whether records of the type cannot be shown or reached without the field.
pub fn is_needed(record_type: RecordType, name: &str) -> bool {
    let description = describe(record_type);
    let structural = ["owner", "team", "about", "about_type", "author", "stage", "outcome", "place", "currency"];
    name == description.title
        || structural.contains(&name)
        || description.field(name).is_some_and(|field| field.required && field.writer != Writer::Verb)
}

fn built_in(role: Role, has_team: bool, record_type: RecordType) -> Grant {
    let reach = match role {
        Role::Salesperson => Extent::Own,
        Role::Manager => Extent::Below,
        Role::Administrator => Extent::All,
        Role::Observer if has_team => Extent::Below,
        Role::Observer => Extent::All,
        Role::Custom(_) => Extent::None,
    };
    let follows = matches!(describe(record_type).writing, Writing::Reach);
    let read = if follows { reach } else { Extent::All };
    if matches!(role, Role::Observer | Role::Custom(_)) {
        return Grant { read: if role == Role::Observer { read } else { Extent::None }, ..Grant::default() };
    }
    let write = if describe(record_type).writing == Writing::Anyone { Extent::All } else { reach };
    Grant { read, create: true, change: write, delete: write }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_given_more_than_they_read() {
        let mut rights = Rights::of(Role::Salesperson, true);
        assert_eq!(rights.check(), Ok(()));
        rights.grants.insert(RecordType::Lead, Grant { read: Extent::Own, create: true, change: Extent::All, delete: Extent::None });
        assert_eq!(rights.check().unwrap_err().code, Code::MoreThanRead);
    }

    #[test]
    fn what_names_a_record_is_seen() {
        let hide = |record_type, name: &str| {
            let fields = BTreeMap::from([(record_type, BTreeMap::from([(name.to_owned(), FieldAccess::None)]))]);
            Rights { fields, ..Rights::default() }.check().map_err(|refusal| refusal.code)
        };
        assert_eq!(hide(RecordType::Opportunity, "name"), Err(Code::MustBeSeen));
        assert_eq!(hide(RecordType::Opportunity, "owner"), Err(Code::MustBeSeen));
        assert_eq!(hide(RecordType::Opportunity, "value"), Ok(()));
        assert_eq!(hide(RecordType::Lead, "email"), Ok(()));
    }

    #[test]
    fn rights_are_written_as_they_are_read() {
        let rights = Rights::of(Role::Manager, true);
        let written = serde_json::to_value(&rights).unwrap();
        assert_eq!(written["grants"]["lead"]["read"], "below");
        assert_eq!(serde_json::from_value::<Rights>(written).unwrap(), rights);
    }
}

//! Who may do what: roles, reach, and the scope that every read goes through.

mod merged;
mod rights;

pub use rights::{Action, Extent, FieldAccess, Grant, Rights, is_needed};

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::conceal::{Concealed, telling};
use crate::filter::Filter;
use crate::id::Id;
use crate::lang::Lang;
use crate::record::{Reading, RecordType, Writing, describe};

/// What a user may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Role {
    /// Reads and writes what is their own.
    Salesperson,
    /// Reads and writes what is the team's and the teams' below.
    Manager,
    /// Reads and writes everything and arranges the product.
    Administrator,
    /// Reads what is the team's and below, or everything without a team; writes nothing.
    Observer,
    /// What the record of that role says.
    Custom(Id),
}

impl Role {
    /// Every role that the product comes with.
    pub const ALL: [Role; 4] = [Role::Salesperson, Role::Manager, Role::Administrator, Role::Observer];

    /// The name of the role; those that administrators made have one name together.
    pub const fn name(self) -> &'static str {
        match self {
            Role::Salesperson => "salesperson",
            Role::Manager => "manager",
            Role::Administrator => "administrator",
            Role::Observer => "observer",
            Role::Custom(_) => "custom",
        }
    }

    /// The role as users have it: its name, or the id of its record.
    pub fn parse(text: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|r| r.name() == text).or_else(|| text.parse().ok().map(Role::Custom))
    }
}

impl From<Role> for String {
    fn from(role: Role) -> String {
        match role {
            Role::Custom(id) => id.to_string(),
            role => role.name().to_owned(),
        }
    }
}

impl TryFrom<String> for Role {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Role, Self::Error> {
        Role::parse(&text).ok_or("not a role")
    }
}

/// How far somebody reaches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// Nothing.
    None,
    /// What the user owns.
    Own,
    /// What belongs to these teams, and what the user owns.
    Teams(Vec<Id>),
    /// Everything.
    All,
}

/// Somebody signed in, with what is needed to decide on permission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// The user.
    pub user: Id,
    /// The role.
    pub role: Role,
    /// The user's team.
    pub team: Option<Id>,
    /// The team and the teams below it.
    pub teams: Vec<Id>,
    /// The teams above it.
    #[serde(default)]
    pub above: Vec<Id>,
    /// The language that they chose; without one, each request says which.
    pub lang: Option<Lang>,
    /// What the role may do.
    pub rights: Rights,
}

/// Where a record stands for permission.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standing {
    /// The owner.
    pub owner: Option<Id>,
    /// The owner's team.
    pub team: Option<Id>,
    /// With whom its owner shares it, where records of its type are shared.
    pub shared: Shared,
}

/// With whom something is shared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Shared {
    /// Nobody.
    #[default]
    Private,
    /// The owner's team.
    Team,
    /// Everybody.
    Everyone,
}

impl Shared {
    /// The one of that name; what is no name is shared with nobody.
    pub fn parse(name: &str) -> Shared {
        match name {
            "team" => Shared::Team,
            "everyone" => Shared::Everyone,
            _ => Shared::Private,
        }
    }
}

impl Actor {
    /// Somebody in a role of the product.
    pub fn of(user: Id, role: Role, team: Option<Id>, teams: Vec<Id>) -> Actor {
        Actor { user, role, team, teams, above: Vec::new(), lang: None, rights: Rights::of(role, team.is_some()) }
    }

    /// Whether the actor arranges the product.
    pub fn administers(&self) -> bool {
        self.rights.administers
    }

    /// How far the actor goes with an action on records of a type.
    pub fn reach(&self, record_type: RecordType, action: Action) -> Reach {
        match self.rights.extent(record_type, action) {
            Extent::None => Reach::None,
            Extent::Own => Reach::Own,
            Extent::Team => self.team.map_or(Reach::Own, |team| Reach::Teams(vec![team])),
            Extent::Below if self.team.is_some() => Reach::Teams(self.teams.clone()),
            Extent::Below => Reach::Own,
            Extent::All => Reach::All,
        }
    }

    /// Whether a record of a type that stands there is within the actor's reach for an action.
    pub fn reaches(&self, record_type: RecordType, action: Action, standing: Standing) -> bool {
        self.within(&self.reach(record_type, action), standing)
    }

    fn within(&self, reach: &Reach, standing: Standing) -> bool {
        match reach {
            Reach::None => false,
            Reach::All => true,
            Reach::Own => standing.owner == Some(self.user),
            Reach::Teams(teams) => standing.owner == Some(self.user) || standing.team.is_some_and(|t| teams.contains(&t)),
        }
    }

    /// Whether the actor may make records of the type.
    pub fn may_create(&self, record_type: RecordType) -> bool {
        self.rights.grant(record_type).create
    }

    /// Whether the actor may change a record of the type that stands there.
    pub fn may_change(&self, record_type: RecordType, standing: Standing) -> bool {
        self.may_write(record_type, Action::Change, standing)
    }

    /// Whether the actor may delete, or bring back, a record of the type that stands there.
    pub fn may_delete(&self, record_type: RecordType, standing: Standing) -> bool {
        self.may_write(record_type, Action::Delete, standing)
    }

    fn may_write(&self, record_type: RecordType, action: Action, standing: Standing) -> bool {
        let reach = self.reach(record_type, action);
        if describe(record_type).writing == Writing::Shared {
            return self.may_create(record_type) && self.keeps(standing);
        }
        // What is the company's and nobody's is anybody's to look after.
        let unowned = describe(record_type).writing == Writing::Company && standing.owner.is_none();
        (unowned && reach != Reach::None) || self.within(&reach, standing)
    }

    /// Whether the actor is among those who keep something that is shared so.
    pub fn keeps(&self, standing: Standing) -> bool {
        let managed = |team: Id| self.manages(team);
        match standing.shared {
            Shared::Private => standing.owner == Some(self.user),
            Shared::Team => self.administers() || standing.team.is_some_and(managed),
            Shared::Everyone => self.administers(),
        }
    }

    /// Whether the actor looks after a team: changes what belongs to it.
    fn manages(&self, team: Id) -> bool {
        match self.reach(RecordType::SavedView, Action::Change) {
            Reach::All => true,
            Reach::Teams(teams) => teams.contains(&team),
            Reach::Own | Reach::None => false,
        }
    }

    /// Whether something that is shared so is shared with the actor. What a team shares is seen by its people, by those of the
    /// teams below and by whoever looks after it from above.
    pub fn shares(&self, standing: Standing) -> bool {
        standing.owner == Some(self.user)
            || match (standing.shared, self.teams_shared()) {
                (Shared::Private, _) => false,
                (Shared::Everyone, _) | (Shared::Team, None) => true,
                (Shared::Team, Some(teams)) => standing.team.is_some_and(|team| teams.contains(&team)),
            }
    }

    /// The teams whose shared things the actor sees; `None` for all.
    fn teams_shared(&self) -> Option<Vec<Id>> {
        match self.reach(RecordType::SavedView, Action::Read) {
            Reach::All => None,
            Reach::Teams(teams) => Some([teams, self.above.clone()].concat()),
            Reach::Own => Some(self.belongs_to().collect()),
            Reach::None => Some(Vec::new()),
        }
    }

    /// The actor's team and those above it.
    pub fn belongs_to(&self) -> impl Iterator<Item = Id> + '_ {
        self.team.into_iter().chain(self.above.iter().copied())
    }

    fn shared_with(&self) -> Filter {
        let of_team = match self.teams_shared() {
            None => Filter::is("shared", "team"),
            Some(teams) => {
                let teams = teams.iter().map(|team| Value::from(team.to_string())).collect();
                Filter::All(vec![Filter::is("shared", "team"), Filter::In("team".into(), teams)])
            }
        };
        Filter::Any(vec![Filter::is("owner", self.user.to_string()), Filter::is("shared", "everyone"), of_team])
    }

    /// Whether the actor may give a record of the type to that user of that team.
    pub fn may_give_to(&self, record_type: RecordType, user: Id, team: Option<Id>) -> bool {
        user == self.user
            || match self.reach(record_type, Action::Change) {
                Reach::All => true,
                Reach::Teams(teams) => team.is_some_and(|t| teams.contains(&t)),
                Reach::Own => team.is_some() && team == self.team,
                Reach::None => false,
            }
    }

    /// What of the type the actor may read.
    pub fn scope(&self, record_type: RecordType) -> Scope {
        let reach = self.reach(record_type, Action::Read);
        let condition = match (describe(record_type).reading, &reach) {
            (Reading::Shared, _) => self.shared_with(),
            (_, Reach::None) => Filter::nothing(),
            (_, Reach::All) | (Reading::Subject, _) => Filter::everything(),
            (_, Reach::Own) => Filter::is("owner", self.user.to_string()),
            (_, Reach::Teams(teams)) => Filter::Any(vec![
                Filter::is("owner", self.user.to_string()),
                Filter::In("team".into(), teams.iter().map(|t| Value::from(t.to_string())).collect()),
            ]),
        };
        let subjects = match describe(record_type).reading {
            Reading::Subject => SUBJECTS.map(|subject| (subject, self.reach(subject, Action::Read))).to_vec(),
            _ => Vec::new(),
        };
        let condition = match record_type {
            RecordType::CustomField => condition.and(self.fields_seen("field_name")),
            RecordType::PropertySetter => condition.and(self.fields_seen("field")),
            _ => condition,
        };
        let concealed = if telling(record_type).is_empty() || self.administers() { Concealed::new() } else { self.rights.all_hidden() };
        Scope { record_type, condition, reach, subjects, user: self.user, hidden: self.rights.hidden(record_type), concealed }
    }
}

impl Actor {
    /// Of records about fields, those about fields that the actor sees.
    fn fields_seen(&self, named_in: &str) -> Filter {
        let of_type = |(of, names): (RecordType, BTreeSet<String>)| {
            let names = names.into_iter().map(Value::from).collect();
            Filter::All(vec![Filter::is("of", of.name()), Filter::In(named_in.to_owned(), names)])
        };
        match self.rights.all_hidden() {
            // Who makes the fields must find them.
            hidden if hidden.is_empty() || self.administers() => Filter::everything(),
            hidden => Filter::Not(Box::new(Filter::Any(hidden.into_iter().map(of_type).collect()))),
        }
    }
}

/// What notes are about.
const SUBJECTS: [RecordType; 3] = [RecordType::Party, RecordType::Lead, RecordType::Opportunity];

/// What somebody may read of one record type. Only an [`Actor`] makes one, and no query runs without.
#[derive(Debug, Clone, PartialEq)]
pub struct Scope {
    record_type: RecordType,
    condition: Filter,
    reach: Reach,
    subjects: Vec<(RecordType, Reach)>,
    user: Id,
    hidden: BTreeSet<String>,
    concealed: Concealed,
}

impl Scope {
    /// The record type it is for.
    pub fn record_type(&self) -> RecordType {
        self.record_type
    }

    /// The condition that a readable record satisfies, beside following its subject where the description says so.
    pub fn condition(&self) -> &Filter {
        &self.condition
    }

    /// How far it reaches.
    pub fn reach(&self) -> &Reach {
        &self.reach
    }

    /// For what follows a subject: how far each type that it can be about is read.
    pub fn subjects(&self) -> &[(RecordType, Reach)] {
        &self.subjects
    }

    /// The fields that are not read.
    pub fn hidden(&self) -> &BTreeSet<String> {
        &self.hidden
    }

    /// Of records that tell of fields, which fields they do not tell the reader of.
    pub fn concealed(&self) -> &Concealed {
        &self.concealed
    }

    /// What one record, owned by `owner`, does not tell of; `None` if it tells all. Whoever made a view knows what it asks.
    pub fn concealed_of(&self, owner: Option<Id>) -> Option<&Concealed> {
        let is_own_view = self.record_type == RecordType::SavedView && owner == Some(self.user);
        (!is_own_view && !self.concealed.is_empty()).then_some(&self.concealed)
    }

    /// Whose scope it is.
    pub fn user(&self) -> Id {
        self.user
    }
}

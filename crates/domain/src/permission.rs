//! Who may do what: roles, reach, and the scope that every read goes through.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::filter::Filter;
use crate::id::Id;
use crate::lang::Lang;
use crate::record::{Reading, RecordType, Writing, describe};

/// What a user may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Reads and writes what is their own.
    Salesperson,
    /// Reads and writes what is the team's and the teams' below.
    Manager,
    /// Reads and writes everything and arranges the product.
    Administrator,
    /// Reads what is the team's and below, or everything without a team; writes nothing.
    Observer,
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 4] = [Role::Salesperson, Role::Manager, Role::Administrator, Role::Observer];

    /// As stored.
    pub const fn name(self) -> &'static str {
        match self {
            Role::Salesperson => "salesperson",
            Role::Manager => "manager",
            Role::Administrator => "administrator",
            Role::Observer => "observer",
        }
    }

    /// The role of that name.
    pub fn parse(name: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|r| r.name() == name)
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
    /// The language that they chose; without one, each request says which.
    pub lang: Option<Lang>,
}

/// Where a record stands for permission.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standing {
    /// The owner.
    pub owner: Option<Id>,
    /// The owner's team.
    pub team: Option<Id>,
}

impl Actor {
    /// How far the actor reads or writes records that follow reach.
    pub fn reach(&self) -> Reach {
        match (self.role, self.team) {
            (Role::Salesperson, _) => Reach::Own,
            (Role::Administrator, _) | (Role::Observer, None) => Reach::All,
            (Role::Manager, None) => Reach::Own,
            (Role::Manager | Role::Observer, Some(_)) => Reach::Teams(self.teams.clone()),
        }
    }

    /// Whether a record that stands there is within the actor's reach.
    pub fn reaches(&self, standing: Standing) -> bool {
        match self.reach() {
            Reach::None => false,
            Reach::All => true,
            Reach::Own => standing.owner == Some(self.user),
            Reach::Teams(teams) => standing.owner == Some(self.user) || standing.team.is_some_and(|t| teams.contains(&t)),
        }
    }

    /// Whether the actor may write records of the type at all.
    pub fn may_create(&self, record_type: RecordType) -> bool {
        match (describe(record_type).writing, self.role) {
            (_, Role::Observer) => false,
            (_, Role::Administrator) => true,
            (Writing::Administrator, _) => false,
            _ => true,
        }
    }

    /// Whether the actor may change a record of the type that stands there.
    pub fn may_change(&self, record_type: RecordType, standing: Standing) -> bool {
        if !self.may_create(record_type) {
            return false;
        }
        match describe(record_type).writing {
            Writing::Administrator | Writing::Anyone => true,
            Writing::Reach | Writing::Author => self.reaches(standing),
            Writing::Company => standing.owner.is_none() || self.reaches(standing),
        }
    }

    /// Whether the actor may give a record to that user of that team.
    pub fn may_give_to(&self, user: Id, team: Option<Id>) -> bool {
        user == self.user
            || match self.reach() {
                Reach::All => true,
                Reach::Teams(teams) => team.is_some_and(|t| teams.contains(&t)),
                Reach::Own => team.is_some() && team == self.team,
                Reach::None => false,
            }
    }

    /// What of the type the actor may read.
    pub fn scope(&self, record_type: RecordType) -> Scope {
        let condition = match describe(record_type).reading {
            Reading::Everyone | Reading::Subject => Filter::everything(),
            Reading::Reach => match self.reach() {
                Reach::None => Filter::nothing(),
                Reach::All => Filter::everything(),
                Reach::Own => Filter::is("owner", self.user.to_string()),
                Reach::Teams(teams) => Filter::Any(vec![
                    Filter::is("owner", self.user.to_string()),
                    Filter::In("team".into(), teams.iter().map(|t| Value::from(t.to_string())).collect()),
                ]),
            },
        };
        Scope { record_type, condition, reach: self.reach(), user: self.user }
    }
}

/// What somebody may read of one record type. Only an [`Actor`] makes one, and no query runs without.
#[derive(Debug, Clone, PartialEq)]
pub struct Scope {
    record_type: RecordType,
    condition: Filter,
    reach: Reach,
    user: Id,
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

    /// Whose scope it is.
    pub fn user(&self) -> Id {
        self.user
    }
}

//! What must be true: a plain model of records, who reaches them, what conflicts and what taking back does. It is written from
//! the rules, not from the code, and knows nothing of databases.

use std::collections::BTreeMap;

use domain::id::Id;
use domain::permission::Role;
use domain::record::RecordType;
use domain::refusal::Code;
use serde_json::{Value, json};

/// Fields that change together; a place never conflicts.
pub type Group = &'static str;

/// Values by group.
pub type Values = BTreeMap<Group, Value>;

/// Somebody, as far as permission goes.
#[derive(Debug, Clone)]
pub struct Who {
    pub user: Id,
    pub role: Role,
    pub team: Option<Id>,
    /// The team and those below it.
    pub teams: Vec<Id>,
}

/// What somebody wants.
#[derive(Debug, Clone)]
pub enum Deed {
    Make { record_type: RecordType, id: Id, name: String },
    Change { record_type: RecordType, id: Id, values: Values },
    Move { deal: Id, stage: Id, outcome: &'static str },
    Give { deal: Id, to: Id },
    Delete { record_type: RecordType, id: Id },
    Restore { record_type: RecordType, id: Id },
    Convert { lead: Id, organisation: Id, deal: Id },
    Undo { command: Id },
}

/// A record as it must be.
#[derive(Debug, Clone)]
pub struct Known {
    pub record_type: RecordType,
    pub values: Values,
    written: Vec<Written>,
}

#[derive(Debug, Clone)]
struct Written {
    n: i64,
    command: Id,
    queue: Id,
    groups: Vec<Group>,
}

/// What a command does to one record.
#[derive(Debug, Clone)]
pub struct Touch {
    pub record_type: RecordType,
    pub id: Id,
    new: bool,
    before: Values,
    after: Values,
}

#[derive(Debug, Clone)]
struct Done {
    n: i64,
    touches: Vec<Touch>,
    undoes: Option<Id>,
}

/// All of it.
#[derive(Debug, Default)]
pub struct Truth {
    pub records: BTreeMap<Id, Known>,
    /// The team of everybody.
    pub teams: BTreeMap<Id, Option<Id>>,
    done: BTreeMap<Id, Done>,
    first_stage: Id,
}

impl Who {
    fn reaches(&self, owner: Option<Id>, team: Option<Id>) -> bool {
        match (self.role, self.team) {
            (Role::Administrator, _) | (Role::Observer, None) => true,
            (Role::Manager | Role::Observer, Some(_)) => owner == Some(self.user) || team.is_some_and(|t| self.teams.contains(&t)),
            _ => owner == Some(self.user),
        }
    }

    fn may_give_to(&self, user: Id, team: Option<Id>) -> bool {
        user == self.user
            || match self.role {
                Role::Administrator => true,
                Role::Manager => team.is_some_and(|t| self.teams.contains(&t)),
                _ => team.is_some() && team == self.team,
            }
    }
}

impl Known {
    /// Who owns it.
    pub fn owner(&self) -> Option<Id> {
        self.values.get("owner").and_then(|v| v.as_str()?.parse().ok())
    }

    /// Whether it is hidden.
    pub fn is_deleted(&self) -> bool {
        self.values.get("deleted").is_some_and(|v| !v.is_null())
    }

    /// Whether somebody else wrote one of the groups after that number.
    fn clashes(&self, after: i64, queue: Id, groups: &Values) -> bool {
        self.written.iter().any(|w| w.n > after && w.queue != queue && w.groups.iter().any(|g| *g != "place" && groups.contains_key(g)))
    }

    fn changed(&self, id: Id, after: Values) -> Option<Touch> {
        let null = Value::Null;
        let current = |group: &Group| self.values.get(group).unwrap_or(&null).clone();
        let after: Values = after.into_iter().filter(|(group, value)| current(group) != *value).collect();
        let before = after.keys().map(|group| (*group, current(group))).collect();
        (!after.is_empty()).then_some(Touch { record_type: self.record_type, id, new: false, before, after })
    }
}

impl Truth {
    /// Nothing yet, but who is there and where new deals begin.
    pub fn new(teams: BTreeMap<Id, Option<Id>>, first_stage: Id) -> Truth {
        Truth { teams, first_stage, ..Truth::default() }
    }

    /// Whether somebody may read a record.
    pub fn sees(&self, who: &Who, known: &Known) -> bool {
        known.record_type == RecordType::Party || self.reaches(who, known)
    }

    fn reaches(&self, who: &Who, known: &Known) -> bool {
        let owner = known.owner();
        who.reaches(owner, owner.and_then(|o| self.teams.get(&o).copied().flatten()))
    }

    fn may_change(&self, who: &Who, known: &Known) -> bool {
        let reaches = self.reaches(who, known) || (known.record_type == RecordType::Party && known.owner().is_none());
        who.role != Role::Observer && reaches
    }

    /// A record that is seen and may be changed.
    fn open(&self, who: &Who, id: Id) -> Result<&Known, Code> {
        let known = self.records.get(&id).filter(|known| self.sees(who, known)).ok_or(Code::NotFound)?;
        if self.may_change(who, known) { Ok(known) } else { Err(Code::NotAllowed) }
    }

    fn open_and_there(&self, who: &Who, id: Id) -> Result<&Known, Code> {
        let known = self.open(who, id)?;
        if known.is_deleted() { Err(Code::Deleted) } else { Ok(known) }
    }

    /// What must come of a deed that is sent now: what it touches, or why it is refused.
    pub fn judge(&self, who: &Who, deed: &Deed, seen: i64, queue: Id, now: &str) -> Result<Vec<Touch>, Code> {
        let touches = self.decide(who, deed, queue, now)?;
        let clash = |touch: &&Touch| !touch.new && self.records[&touch.id].clashes(seen, queue, &touch.after);
        if touches.iter().find(clash).is_some() { Err(Code::Conflict) } else { Ok(touches) }
    }

    fn decide(&self, who: &Who, deed: &Deed, queue: Id, now: &str) -> Result<Vec<Touch>, Code> {
        let one = |known: &Known, id: Id, after: Values| Ok(known.changed(id, after).into_iter().collect());
        match deed {
            Deed::Make { record_type, id, name } => {
                if who.role == Role::Observer {
                    return Err(Code::NotAllowed);
                }
                let owner = if *record_type == RecordType::Party { Value::Null } else { json!(who.user) };
                Ok(vec![self.made(*record_type, *id, name, owner, now)])
            }
            Deed::Change { id, values, .. } => one(self.open_and_there(who, *id)?, *id, values.clone()),
            Deed::Move { deal, stage, .. } => {
                let known = self.open_and_there(who, *deal)?;
                let mut after = Values::from([("place", self.new_place())]);
                if known.values["stage"][0] != json!(stage) {
                    after.insert("stage", json!([stage, now]));
                }
                one(known, *deal, after)
            }
            Deed::Give { deal, to } => {
                let known = self.open_and_there(who, *deal)?;
                if !who.may_give_to(*to, self.teams[to]) {
                    return Err(Code::NotAllowed);
                }
                one(known, *deal, Values::from([("owner", json!(to))]))
            }
            Deed::Delete { id, .. } => {
                let known = self.open(who, *id)?;
                if known.is_deleted() { Ok(Vec::new()) } else { one(known, *id, Values::from([("deleted", json!(now))])) }
            }
            Deed::Restore { id, .. } => one(self.open(who, *id)?, *id, Values::from([("deleted", Value::Null)])),
            Deed::Convert { lead, organisation, deal } => self.convert(who, *lead, *organisation, *deal, now),
            Deed::Undo { command } => self.take_back(who, *command, queue, now),
        }
    }

    /// No place is like another.
    fn new_place(&self) -> Value {
        json!(self.done.len())
    }

    fn made(&self, record_type: RecordType, id: Id, name: &str, owner: Value, now: &str) -> Touch {
        let mut after = Values::from([("name", json!(name)), ("owner", owner)]);
        match record_type {
            RecordType::Opportunity => {
                after.extend([("value", json!(100)), ("stage", json!([self.first_stage, now])), ("place", self.new_place())]);
            }
            RecordType::Lead => {
                after.insert("status", json!(["new", null]));
            }
            _ => {}
        }
        Touch { record_type, id, new: true, before: Values::new(), after }
    }

    fn convert(&self, who: &Who, lead: Id, organisation: Id, deal: Id, now: &str) -> Result<Vec<Touch>, Code> {
        let known = self.open_and_there(who, lead)?;
        if known.values["status"][0] == "converted" {
            return Err(Code::AlreadyConverted);
        }
        let name = known.values["name"].as_str().unwrap_or_default();
        let mut touches = vec![
            self.made(RecordType::Party, organisation, name, Value::Null, now),
            self.made(RecordType::Opportunity, deal, name, known.values["owner"].clone(), now),
        ];
        touches.extend(known.changed(lead, Values::from([("status", json!(["converted", now]))])));
        Ok(touches)
    }

    fn take_back(&self, who: &Who, command: Id, queue: Id, now: &str) -> Result<Vec<Touch>, Code> {
        let done = self.done.get(&command).filter(|_| !self.is_taken_back(command)).ok_or(Code::NothingToUndo)?;
        let mut touches = Vec::new();
        for touch in done.touches.iter().rev() {
            let known = &self.records[&touch.id];
            if !self.sees(who, known) {
                return Err(Code::NotFound);
            }
            let standing = Known { written: known.written.iter().filter(|w| self.stands(w, done.n)).cloned().collect(), ..known.clone() };
            if !touch.new && standing.clashes(done.n, queue, &touch.after) {
                return Err(Code::Conflict);
            }
            if !self.may_change(who, known) {
                return Err(Code::NotAllowed);
            }
            let after = if touch.new { Values::from([("deleted", json!(now))]) } else { touch.before.clone() };
            touches.extend(known.changed(touch.id, after));
        }
        if touches.is_empty() { Err(Code::NothingToUndo) } else { Ok(touches) }
    }

    /// What was taken back, and what took back something after that number, together changed nothing.
    fn stands(&self, written: &Written, after: i64) -> bool {
        let target = self.done.get(&written.command).and_then(|done| done.undoes).and_then(|command| self.done.get(&command));
        !self.is_taken_back(written.command) && target.is_none_or(|target| target.n <= after)
    }

    fn is_taken_back(&self, command: Id) -> bool {
        let undone_by = |command: Id| self.done.iter().filter(move |(_, d)| d.undoes == Some(command)).map(|(id, _)| *id);
        undone_by(command).any(|undo| undone_by(undo).next().is_none())
    }

    /// A command was accepted under that number.
    pub fn accept(&mut self, n: i64, command: Id, queue: Id, deed: &Deed, touches: Vec<Touch>) {
        for touch in &touches {
            let known = self.records.entry(touch.id).or_insert_with(|| Known {
                record_type: touch.record_type,
                values: Values::new(),
                written: Vec::new(),
            });
            known.values.extend(touch.after.clone());
            known.written.push(Written { n, command, queue, groups: touch.after.keys().copied().collect() });
        }
        let undoes = if let Deed::Undo { command } = deed { Some(*command) } else { None };
        self.done.insert(command, Done { n, touches, undoes });
    }

    /// Whether taking a command back tells the model's rules apart from chance: a move within a column only changes a place.
    pub fn is_telling(&self, command: Id) -> bool {
        self.done.get(&command).is_some_and(|done| done.touches.iter().all(|t| t.new || t.after.keys().any(|g| *g != "place")))
    }
}

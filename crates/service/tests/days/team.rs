//! Ten people at work, by chance.

use std::collections::{BTreeMap, VecDeque};

use chrono::Duration;
use domain::command::{Envelope, Verb};
use domain::id::Id;
use domain::permission::Role;
use domain::record::RecordType;
use domain::verbs::{
    ChangeRecord, ConvertLead, ConvertedParty, CreateRecord, DeleteRecord, MoveOpportunity, NewOpportunity, RestoreRecord, Undo,
};
use rand::RngExt;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use serde_json::{Map, Value, json};
use testing::{PASSWORD, TestBook};

use crate::truth::{Deed, Truth, Values, Who};

/// Somebody at a device, whose queue has an id.
struct Person {
    queue: Id,
    /// Up to where the device has heard.
    seen: i64,
    /// What waits while there is no connection; `None` with one.
    waiting: Option<VecDeque<(Envelope, Deed)>>,
    commands: Vec<Id>,
}

/// The days of a team.
pub struct Day<'a> {
    book: &'a TestBook,
    chance: StdRng,
    truth: Truth,
    people: Vec<Who>,
    persons: Vec<Person>,
    count: usize,
    /// What came of commands, how often.
    came: BTreeMap<String, usize>,
}

impl<'a> Day<'a> {
    /// Everybody comes in; two more than the book has.
    pub async fn begin(book: &'a TestBook, chance: StdRng) -> Day<'a> {
        let people = &book.people;
        let north = hire(book, "Vy", people.north).await;
        let south = hire(book, "Max", people.south).await;
        let who = |user: Id, role: Role, team: Option<Id>, teams: &[Id]| Who { user, role, team, teams: teams.to_vec() };
        let below = [people.company, people.north, people.south];
        let people = vec![
            who(people.administrator, Role::Administrator, None, &[]),
            who(people.top_manager, Role::Manager, Some(people.company), &below),
            who(people.manager, Role::Manager, Some(people.north), &[people.north]),
            who(people.seller, Role::Salesperson, Some(people.north), &[]),
            who(people.colleague, Role::Salesperson, Some(people.north), &[]),
            who(north, Role::Salesperson, Some(people.north), &[]),
            who(people.stranger, Role::Salesperson, Some(people.south), &[]),
            who(south, Role::Salesperson, Some(people.south), &[]),
            who(people.observer, Role::Observer, Some(people.north), &[people.north]),
            who(people.watcher, Role::Observer, None, &[]),
        ];
        let teams: BTreeMap<Id, Option<Id>> = people.iter().map(|who| (who.user, who.team)).collect();
        let seen = book.service.db().head().await.expect("answers");
        let persons = people.iter().map(|_| Person { queue: book.service.new_id(), seen, waiting: None, commands: Vec::new() }).collect();
        Day { book, chance, truth: Truth::new(teams, book.sales.stages[0]), people, persons, count: 0, came: BTreeMap::new() }
    }

    /// The chance that decides what happens.
    pub fn chance(&mut self) -> &mut StdRng {
        &mut self.chance
    }

    /// What is true by now, and for whom.
    pub fn so_far(&self) -> (&Truth, &[Who]) {
        (&self.truth, &self.people)
    }

    /// What came of commands so far: accepted, without effect, or the refusal.
    pub fn came(&self) -> &BTreeMap<String, usize> {
        &self.came
    }

    /// Somebody does something.
    pub async fn step(&mut self) -> Vec<String> {
        self.count += 1;
        self.book.clock.advance(Duration::seconds(self.chance.random_range(1..300)));
        let i = self.chance.random_range(0..self.people.len());
        let is_away = self.persons[i].waiting.is_some();
        match self.chance.random_range(0..100) {
            0..4 if !is_away => self.persons[i].waiting = Some(VecDeque::new()),
            0..12 if is_away => return self.come_back(i).await,
            12..50 if !is_away => self.persons[i].seen = self.book.service.db().head().await.expect("answers"),
            _ => {}
        }
        let Some(deed) = self.wish(i) else { return Vec::new() };
        let envelope = self.envelope(i, &deed);
        self.persons[i].commands.push(envelope.id);
        match &mut self.persons[i].waiting {
            Some(waiting) => {
                waiting.push_back((envelope, deed));
                Vec::new()
            }
            None => vec![self.send(i, envelope, deed).await],
        }
    }

    /// Whoever is away sends what waits.
    pub async fn everybody_comes_back(&mut self) -> Vec<String> {
        let mut told = Vec::new();
        for i in 0..self.persons.len() {
            told.extend(self.come_back(i).await);
        }
        told
    }

    async fn come_back(&mut self, i: usize) -> Vec<String> {
        let mut told = Vec::new();
        for (envelope, deed) in self.persons[i].waiting.take().unwrap_or_default() {
            told.push(self.send(i, envelope, deed).await);
        }
        told
    }

    /// Sends a command and compares what comes of it with what must; sometimes it is sent twice.
    async fn send(&mut self, i: usize, envelope: Envelope, deed: Deed) -> String {
        let (who, queue) = (&self.people[i], self.persons[i].queue);
        let now = self.book.service.clock().now().to_rfc3339_opts(chrono::SecondsFormat::Micros, true);
        let expected = self.truth.judge(who, &deed, envelope.seen.unwrap_or(i64::MAX), queue, &now);
        let told = self.book.service.submit(who.user, envelope.clone()).await;
        let line = format!("step {}: {:?} {:?} {deed:?}: {told:?}", self.count, who.role, who.user);
        let n = told.as_ref().map(|accepted| accepted.n).map_err(|refusal| refusal.code);
        let outcome = n.map_or_else(|code| format!("{code:?}"), |n| if n.is_some() { "accepted" } else { "without effect" }.to_owned());
        *self.came.entry(outcome).or_default() += 1;
        match (n, expected) {
            (Ok(n), Ok(touches)) => {
                assert_eq!(n.is_some(), !touches.is_empty(), "{line}, but it must touch {touches:?}");
                if let Some(n) = n {
                    self.truth.accept(n, envelope.id, queue, &deed, touches);
                }
                if self.chance.random_bool(0.1) {
                    assert_eq!(self.book.service.submit(who.user, envelope).await, told, "sent twice: {line}");
                }
            }
            (told, expected) => assert_eq!(told.err(), expected.as_ref().err().copied(), "{line}, but it must be {expected:?}"),
        }
        line
    }

    /// What somebody wants to do next; `None` when there is nothing to do it to.
    fn wish(&mut self, i: usize) -> Option<Deed> {
        let (id, name) = (self.book.service.new_id(), format!("{} of {i}", self.count));
        Some(match self.chance.random_range(0..100) {
            0..12 => Deed::Make { record_type: RecordType::Opportunity, id, name },
            12..16 => Deed::Make { record_type: RecordType::Lead, id, name },
            16..20 => Deed::Make { record_type: RecordType::Party, id, name },
            20..32 => {
                let value = Values::from([("value", json!(self.chance.random_range(1..1_000_000)))]);
                Deed::Change { record_type: RecordType::Opportunity, id: self.pick(i, RecordType::Opportunity)?, values: value }
            }
            32..38 => {
                let record_type = *[RecordType::Opportunity, RecordType::Party].choose(&mut self.chance)?;
                Deed::Change { record_type, id: self.pick(i, record_type)?, values: Values::from([("name", json!(name))]) }
            }
            38..60 => {
                let at = self.chance.random_range(0..6);
                let outcome = ["open", "open", "open", "open", "won", "lost"][at];
                Deed::Move { deal: self.pick(i, RecordType::Opportunity)?, stage: self.book.sales.stages[at], outcome }
            }
            60..66 => Deed::Give { deal: self.pick(i, RecordType::Opportunity)?, to: self.people.choose(&mut self.chance)?.user },
            66..72 => Deed::Convert { lead: self.pick(i, RecordType::Lead)?, organisation: id, deal: self.book.service.new_id() },
            72..77 => Deed::Delete { record_type: RecordType::Opportunity, id: self.pick(i, RecordType::Opportunity)? },
            77..81 => Deed::Restore { record_type: RecordType::Opportunity, id: self.pick(i, RecordType::Opportunity)? },
            _ => {
                let recent = self.persons[i].commands.iter().rev().take(6).filter(|command| self.truth.is_telling(**command));
                let recent: Vec<Id> = recent.copied().collect();
                Deed::Undo { command: *recent.choose(&mut self.chance)? }
            }
        })
    }

    /// A record, mostly one that is seen and there.
    fn pick(&mut self, i: usize, record_type: RecordType) -> Option<Id> {
        let who = &self.people[i];
        let any = self.chance.random_bool(0.15);
        let good = |known: &crate::truth::Known| any || (self.truth.sees(who, known) && !known.is_deleted());
        let ids: Vec<Id> = self.truth.records.iter().filter(|(_, k)| k.record_type == record_type && good(k)).map(|(id, _)| *id).collect();
        ids.choose(&mut self.chance).copied()
    }

    fn envelope(&self, i: usize, deed: &Deed) -> Envelope {
        let person = &self.persons[i];
        let sales = &self.book.sales;
        let envelope = match deed {
            Deed::Make { record_type, id, name } => {
                let fields = match record_type {
                    RecordType::Opportunity => {
                        json!({ "name": name, "pipeline": sales.pipeline, "stage": sales.stages[0], "currency": "USD", "value": 100 })
                    }
                    RecordType::Lead => json!({ "company_name": name }),
                    _ => json!({ "kind": "organisation", "name": name }),
                };
                self.around(&CreateRecord { record_type: *record_type, id: *id, fields: object(fields) })
            }
            Deed::Change { record_type, id, values } => {
                let fields = values.iter().map(|(group, value)| ((*group).to_owned(), value.clone())).collect();
                self.around(&ChangeRecord { record_type: *record_type, id: *id, fields })
            }
            Deed::Move { deal, stage, outcome } => {
                let fields = if *outcome == "lost" { json!({ "lost_reason": sales.lost_reasons[0] }) } else { json!({}) };
                self.around(&MoveOpportunity { opportunity: *deal, stage: *stage, after: None, fields: object(fields) })
            }
            Deed::Give { deal, to } => {
                let fields = object(json!({ "owner": to }));
                self.around(&ChangeRecord { record_type: RecordType::Opportunity, id: *deal, fields })
            }
            Deed::Delete { record_type, id } => self.around(&DeleteRecord { record_type: *record_type, id: *id }),
            Deed::Restore { record_type, id } => self.around(&RestoreRecord { record_type: *record_type, id: *id }),
            Deed::Convert { lead, organisation, deal } => {
                let name = self.truth.records[lead].values["name"].clone();
                let fields = json!({ "name": name, "pipeline": sales.pipeline, "stage": sales.stages[0], "currency": "USD", "value": 100 });
                let opportunity = Some(NewOpportunity { id: *deal, fields: object(fields) });
                let party = ConvertedParty { organisation: Some(*organisation), person: None, relationship: None };
                self.around(&ConvertLead { lead: *lead, party, opportunity })
            }
            Deed::Undo { command } => self.around(&Undo { command: *command }),
        };
        Envelope { seen: Some(person.seen), queue: Some(person.queue), ..envelope }
    }

    fn around<V: Verb>(&self, verb: &V) -> Envelope {
        self.book.service.envelope(verb)
    }
}

fn object(value: Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}

/// A salesperson more.
async fn hire(book: &TestBook, name: &str, team: Id) -> Id {
    let admin = book.people.administrator;
    let email = format!("{}@example.com", name.to_lowercase());
    let fields = json!({ "name": name, "email": email, "role": "salesperson", "team": team });
    let user = book.create(admin, RecordType::User, fields).await.expect("hired");
    let link = book.service.one_time_link(Some(admin), user).await.expect("a link");
    book.service.use_link(&link.secret, PASSWORD).await.expect("welcome")
}

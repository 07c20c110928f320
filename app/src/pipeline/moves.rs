//! Moving cards: shown at once, asked for what the stage needs, sent, and taken back when it is refused.

use std::sync::Arc;

use domain::command::Accepted;
use domain::id::Id;
use domain::questions::Card;
use domain::record::write_instant;
use domain::refusal::Refusal;
use domain::verbs::MoveOpportunity;
use domain::words::Word;
use serde_json::{Map, Value};

use leptos::prelude::*;

use super::ahead::{Ahead, Arrival, Step};
use super::gate::{Given, Tried};
use super::store::BoardStore;
use crate::client::{Outcome, Sent};

impl BoardStore {
    /// Moves a card: it is there at once. Where the stage asks for something, so is the user.
    pub fn move_card(self, id: Id, stage: Id, after: Option<Id>) {
        if let Some(token) = self.carry(id, stage, after) {
            self.settle(token);
        }
    }

    /// Shows a card elsewhere without saying so to the server.
    pub fn carry(self, id: Id, stage: Id, after: Option<Id>) -> Option<u64> {
        let step = self.step(id, stage, after)?;
        let token = self.token();
        self.do_ahead(|ahead| ahead.push(Ahead { token, command: None, accepted: None, step }))?;
        Some(token)
    }

    /// Shows a carried card elsewhere still.
    pub fn carry_on(self, token: u64, stage: Id, after: Option<Id>) {
        let Some(id) = self.going(token).map(|step| step.card()) else {
            return;
        };
        // How it arrives depends on where it came from, so the last step is taken back first.
        let rest = self.do_ahead(|ahead| {
            let at = ahead.iter().position(|done| done.token == token)?;
            Some((at, ahead.remove(at)))
        });
        if let (Some(Some((at, mut done))), Some(step)) = (rest, self.step(id, stage, after)) {
            done.step = step;
            self.do_ahead(|ahead| ahead.insert(at.min(ahead.len()), done));
        }
    }

    /// Puts a carried card back.
    pub fn put_back(self, token: u64) {
        self.do_ahead(|ahead| ahead.retain(|done| done.token != token));
    }

    /// A carried card is put down: the gate of its stage, then the server.
    pub fn settle(self, token: u64) {
        let Some(Step::Move { id, stage, after, .. }) = self.going(token) else {
            return;
        };
        let Some(card) = self.card(id) else {
            return self.put_back(token);
        };
        let came_from = self.learn(|book| book.lanes.iter().find(|lane| lane.position(id).is_some()).map(|lane| lane.stage)).flatten();
        let earlier = self.with_ahead(|ahead| {
            ahead.iter().rev().filter(|done| done.token < token).find_map(|done| match &done.step {
                Step::Move { id: other, stage, .. } if *other == id => Some(*stage),
                Step::Add { card, stage } if card.id == id => Some(*stage),
                _ => None,
            })
        });
        if earlier.flatten().or(came_from) == Some(stage) {
            return self.send(token, id, stage, after, Map::new());
        }
        self.gate.pass(
            self.client,
            &card,
            stage,
            Callback::new(move |given: Given| match given {
                Some(fields) => self.send(token, id, stage, after, fields),
                None => {
                    self.put_back(token);
                    super::focus::card(self, id);
                }
            }),
        );
    }

    fn send(self, token: u64, id: Id, stage: Id, after: Option<Id>, fields: Map<String, Value>) {
        let name = self.client.directory().with_untracked(|directory| directory.title(stage)).unwrap_or_default();
        let told = self.client.fill(Word::MovedTo, &[&name]);
        let verb = MoveOpportunity { opportunity: id, stage, after, fields: fields.clone() };
        let sent = self.client.send_told(verb.clone(), told).then_shown(move |outcome| self.is_asked_more(&verb, outcome));
        let command = sent.command;
        self.do_quietly(|ahead| {
            if let Some(done) = ahead.iter_mut().find(|done| done.token == token) {
                done.command = Some(command);
                if let Step::Move { arrival, .. } = &mut done.step {
                    arrival.given(&fields);
                }
            }
        });
        if !fields.is_empty() {
            self.draw();
        }
        self.await_outcome(sent, token);
    }

    /// Asks for what the server misses, and moves the card again once it is given.
    fn is_asked_more(self, verb: &MoveOpportunity, outcome: &Outcome) -> bool {
        let MoveOpportunity { opportunity: id, stage, after, ref fields } = *verb;
        let again = move |given: Given| match given.zip(self.carry(id, stage, after)) {
            Some((fields, token)) => self.send(token, id, stage, after, fields),
            None => super::focus::card(self, id),
        };
        let tried = |card: Arc<Card>| Tried { card: (*card).clone(), stage, given: fields.clone(), is_new: false };
        self.card(id).is_some_and(|card| self.gate.asks_more(self.client, tried(card), outcome, again))
    }

    /// What was done ahead goes when it is refused, and when the server has told what became of it.
    pub fn await_outcome(self, sent: Sent, token: u64) {
        sent.then(move |outcome: &Result<Accepted, Refusal>| match outcome {
            Ok(Accepted { n: Some(n), .. }) => {
                self.do_ahead(|ahead| {
                    ahead.iter_mut().filter(|done| done.token == token).for_each(|done| done.accepted = Some(*n));
                });
                self.forget_told();
            }
            _ => self.put_back(token),
        });
    }

    fn going(self, token: u64) -> Option<Step> {
        self.with_ahead(|ahead| ahead.iter().find(|done| done.token == token).map(|done| done.step.clone())).flatten()
    }

    /// What moving a card does to it.
    pub fn step(self, id: Id, stage: Id, after: Option<Id>) -> Option<Step> {
        let card = self.card(id)?;
        let (from, _) = self.find(id)?;
        let clock = untrack(|| self.client.clock());
        let arrival = self.client.directory().with_untracked(|directory| {
            let to = directory.stage(stage)?;
            let at = write_instant(clock.now);
            Some(Arrival::into(&to, directory.stage(from).as_ref(), &card, at, clock.today().to_string()))
        });
        Some(Step::Move { id, stage, after, arrival: arrival? })
    }
}

//! A deal that enters a stage from a page that shows it as a record: through the gate, and again when the server misses something.

use std::sync::Arc;

use domain::id::Id;
use domain::questions::Card;
use domain::verbs::MoveOpportunity;
use domain::words::Word;
use leptos::prelude::*;
use serde_json::{Map, Value};

use super::gate::{Gate, Given, Tried};
use crate::client::{Client, Outcome, Sent};

/// What enters, and where.
#[derive(Clone)]
pub struct Entering {
    /// The page's client.
    pub client: Client,
    /// The page's gate.
    pub gate: Gate,
    /// The deal.
    pub deal: Id,
    /// The stage.
    pub stage: Id,
    /// The deal as it is known now, as long as it is.
    pub card: Arc<dyn Fn() -> Option<Card> + Send + Sync>,
    /// Hears what was given on the way, and what was sent.
    pub sent: Arc<dyn Fn(Map<String, Value>, Sent) + Send + Sync>,
}

impl Entering {
    /// Moves the deal to the top of the stage's column, once what the stage asks for is given.
    pub fn go(self) {
        if let Some(card) = (self.card)() {
            self.gate.pass(self.client, &card, self.stage, Callback::new(self.clone().sending()));
        }
    }

    fn sending(self) -> impl Fn(Given) + Clone + Send + Sync + 'static {
        move |given: Given| {
            if let Some(fields) = given {
                self.clone().send(fields);
            }
        }
    }

    fn send(self, fields: Map<String, Value>) {
        let Self { client, gate, deal, stage, .. } = self;
        let Some(name) = client.directory().with_untracked(|directory| directory.title(stage)) else { return };
        let verb = MoveOpportunity { opportunity: deal, stage, after: None, fields: fields.clone() };
        let (given, again) = (fields.clone(), self.clone());
        let asks_more = move |outcome: &Outcome| {
            let Some(card) = (again.card)() else { return false };
            let tried = Tried { card, stage, given, is_new: false };
            gate.asks_more(client, tried, outcome, again.sending())
        };
        let sent = client.send_told(verb, client.fill(Word::MovedTo, &[&name])).then_shown(asks_more);
        (self.sent)(fields, sent);
    }
}

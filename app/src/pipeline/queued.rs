//! What waits on this device, laid over the board: done beside it, on another page, in another tab, or before it was opened.

use std::sync::Arc;

use domain::command::{Envelope, Verb};
use domain::record::RecordType;
use domain::verbs::{CreateRecord, MoveOpportunity};
use leptos::prelude::*;

use super::ahead::{Ahead, Step};
use super::new_card::card_of;
use super::store::BoardStore;
use crate::kit::heed;
use crate::record::{fields_set, open};

/// Keeps laid over the board what waits.
pub fn lay_over(store: BoardStore) {
    Effect::new(move |_| {
        heed(&store.lanes);
        store.client.queued().with(|queued| queued.iter().for_each(|envelope| store.lay_over(envelope)));
        // An undo in the queue takes back what waits there with it.
        store.draw();
    });
}

impl BoardStore {
    fn lay_over(self, envelope: &Envelope) {
        let known = self.with_ahead(|ahead| ahead.iter().any(|done| done.command == Some(envelope.id)));
        if let (Some(false), Some(step)) = (known, self.step_of(envelope)) {
            let token = self.token();
            self.do_ahead(|ahead| ahead.push(Ahead { token, command: Some(envelope.id), accepted: None, step }));
            self.await_outcome(self.client.awaiting(envelope.id), token);
        }
    }

    fn step_of(self, envelope: &Envelope) -> Option<Step> {
        match envelope.name.as_str() {
            MoveOpportunity::NAME => {
                let verb: MoveOpportunity = open(envelope)?;
                let mut step = self.step(verb.opportunity, verb.stage, verb.after)?;
                if let Step::Move { arrival, .. } = &mut step {
                    arrival.given(&verb.fields);
                }
                Some(step)
            }
            CreateRecord::NAME => {
                let verb: CreateRecord = open::<CreateRecord>(envelope).filter(|verb| verb.record_type == RecordType::Opportunity)?;
                let stage = verb.fields.get("stage")?.as_str()?.parse().ok()?;
                Some(Step::Add { stage, card: Arc::new(card_of(self.client, verb.id, &verb.fields, None)?) })
            }
            _ => {
                let cards = self.lanes.with_untracked(|lanes| lanes.iter().flat_map(|lane| lane.cards.get_untracked()).collect::<Vec<_>>());
                cards.iter().find_map(|card| Some(Step::Change { id: card.id, fields: fields_set(envelope, card.id)? }))
            }
        }
    }
}

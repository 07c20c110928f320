//! What is known of a board: answered by the server, kept up by what happens.

use std::collections::HashMap;
use std::sync::Arc;

use domain::id::Id;
use domain::questions::{BoardView, Card, ColumnView, LiveChange, LiveEvent};
use domain::record::{Record, RecordType, Shape};
use domain::sort::map_of;

use super::lane::Lane;

/// The columns and the journal number that they hold.
#[derive(Clone, Debug, Default)]
pub struct Book {
    /// The columns, in order.
    pub lanes: Vec<Lane>,
    /// What happened up to this number is in them.
    pub n: i64,
    /// What happened up to this number was told. Cards that were loaded further hold no more after a fresh answer.
    told: i64,
    /// Cards that are further than that: they were read later than what happened to them was told.
    counted: HashMap<Id, i64>,
    /// The record types as the reader sees them: what cards show.
    pub shape: Shape,
}

/// What an event did to the board.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// The deals that came, went or changed.
    pub deals: Vec<Id>,
    /// It could not be known from the event alone: the board is to be asked again.
    pub ask_again: bool,
}

impl Book {
    /// The board as it was answered.
    pub fn of(view: BoardView) -> Book {
        Book { lanes: view.columns.into_iter().map(Lane::of).collect(), n: view.n, told: view.n, ..Book::default() }
    }

    /// Takes over a fresh answer for the same question, with the further cards that were loaded before.
    pub fn take_over(&mut self, view: BoardView) {
        let mut held = map_of(self.lanes.drain(..).map(|lane| (lane.stage, lane)));
        self.n = view.n;
        self.counted.clear();
        for column in view.columns {
            let mut lane = held.remove(&column.stage).unwrap_or_default();
            lane.take_over(column);
            self.lanes.push(lane);
        }
    }

    /// Adds further cards to a column; whether the board is to be asked again because they are newer than what was told.
    pub fn add_page(&mut self, view: ColumnView) -> bool {
        let newer = view.cards.iter().any(|card| card.n > self.n);
        if let Some(lane) = self.lane(view.stage) {
            lane.add_page(view);
        }
        newer
    }

    /// The column of a stage.
    pub fn lane(&mut self, stage: Id) -> Option<&mut Lane> {
        self.lanes.iter_mut().find(|lane| lane.stage == stage)
    }

    /// Takes over an event. `belongs` tells whether a deal that stands so is on the board.
    pub fn apply_live(&mut self, event: &LiveEvent, belongs: impl Fn(&Record) -> bool) -> Applied {
        let mut applied = Applied::default();
        // After a conflict the state on the server is shown as an event of nobody's, which may come before its turn.
        let is_shown = event.command.is_nil();
        if !is_shown && event.n <= self.n {
            if event.n > self.told {
                self.told = event.n;
                self.apply_late(event, &belongs, &mut applied);
            }
            return applied;
        }
        for change in &event.changes {
            match change.record_type {
                RecordType::Opportunity => self.apply_deal(event, change, is_shown, &belongs, &mut applied),
                RecordType::Party => self.rename_party(change, &mut applied),
                RecordType::Stage | RecordType::Pipeline | RecordType::PropertySetter | RecordType::CustomField => applied.ask_again = true,
                _ => {}
            }
        }
        if !is_shown {
            (self.n, self.told) = (event.n, event.n);
        }
        applied
    }

    /// Takes over what a fresh answer was ahead of: its totals and first cards hold it, cards that were loaded further do not.
    fn apply_late(&mut self, event: &LiveEvent, belongs: &impl Fn(&Record) -> bool, applied: &mut Applied) {
        for change in &event.changes {
            match change.record_type {
                RecordType::Opportunity => {}
                RecordType::Party => {
                    self.rename_party(change, applied);
                    continue;
                }
                _ => continue,
            }
            let held = self.find(change.id);
            let n = change.record.as_ref().map_or(event.n, |record| record.n);
            if held.as_ref().is_some_and(|(_, card)| card.n >= n) {
                continue;
            }
            // What happened since the answer would be counted against totals that hold another state.
            if n > self.n {
                applied.ask_again = true;
                continue;
            }
            if let Some((stage, card)) = held
                && let Some(lane) = self.lane(stage)
            {
                lane.remove_card(card.id);
                applied.deals.push(card.id);
            }
            let place = change.record.as_ref().and_then(|record| self.place_of(record, event, belongs));
            if let Some((stage, card)) = place
                && let Some(lane) = self.lane(stage)
            {
                lane.insert_card(card);
                applied.deals.push(change.id);
            }
        }
        applied.deals.dedup();
    }

    fn apply_deal(
        &mut self,
        event: &LiveEvent,
        change: &LiveChange,
        is_shown: bool,
        belongs: &impl Fn(&Record) -> bool,
        applied: &mut Applied,
    ) {
        if self.counted.get(&change.id).is_some_and(|n| event.n <= *n) {
            return;
        }
        let held = self.find(change.id);
        if held.as_ref().zip(change.record.as_ref()).is_some_and(|((_, card), record)| card.n >= record.n) {
            return;
        }
        let old = match (&held, &change.record, &change.before) {
            (Some((stage, card)), _, _) => Some((*stage, card.clone())),
            // The record is told as it is now: between this event and now more may have happened.
            (None, Some(record), Some(before)) if record.n <= event.n => self.place_of(&as_before(record, before), event, belongs),
            (None, Some(_), None) if !is_shown => None,
            (None, None, None) => None,
            (None, ..) => {
                applied.ask_again = true;
                return;
            }
        };
        if let Some((stage, card)) = old
            && let Some(lane) = self.lane(stage)
        {
            lane.remove_card(card.id);
            lane.total.count(&card, -1);
            applied.deals.push(card.id);
        }
        if let Some(record) = &change.record {
            self.counted.insert(change.id, record.n);
            if let Some((stage, card)) = self.place_of(record, event, belongs)
                && let Some(lane) = self.lane(stage)
            {
                lane.total.count(&card, 1);
                lane.insert_card(card);
                applied.deals.push(change.id);
            }
        }
        applied.deals.dedup();
    }

    /// The column and the card of a deal, when it is on the board.
    fn place_of(&self, record: &Record, event: &LiveEvent, belongs: &impl Fn(&Record) -> bool) -> Option<(Id, Arc<Card>)> {
        let stage = record.link("stage")?;
        if record.is_deleted() || !self.lanes.iter().any(|lane| lane.stage == stage) || !belongs(record) {
            return None;
        }
        let party = record.link("party");
        let known = || self.find(record.id).filter(|(_, card)| card.party == party).and_then(|(_, card)| card.party_name.clone());
        let party_name = party.and_then(|id| event.titles.get(&id).cloned().or_else(known));
        Some((stage, Arc::new(Card::of(record, party_name)?.showing(&self.shape, record))))
    }

    fn find(&self, id: Id) -> Option<(Id, Arc<Card>)> {
        self.lanes.iter().find_map(|lane| Some((lane.stage, lane.cards[lane.position(id)?].clone())))
    }

    fn rename_party(&mut self, change: &LiveChange, applied: &mut Applied) {
        let Some(name) = change.record.as_ref().map(|record| record.text("name").to_owned()) else {
            return;
        };
        for card in self.lanes.iter_mut().flat_map(|lane| &mut lane.cards) {
            if card.party == Some(change.id) && card.party_name.as_deref() != Some(&name) {
                Arc::make_mut(card).party_name = Some(name.clone());
                applied.deals.push(card.id);
            }
        }
    }
}

/// The record as it was before its changed fields changed.
fn as_before(record: &Record, before: &serde_json::Map<String, serde_json::Value>) -> Record {
    let mut old = record.clone();
    old.fields.extend(before.clone());
    old
}

#[cfg(test)]
mod tests;

//! A column as it is known: its first cards in their order, and its total.

use std::sync::Arc;

use domain::id::Id;
use domain::questions::{Card, ColumnTotal, ColumnView};

/// A column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lane {
    /// The stage.
    pub stage: Id,
    /// The first cards, by place.
    pub cards: Vec<Arc<Card>>,
    /// The total of all, those not loaded included.
    pub total: ColumnTotal,
    /// Whether there are more than these.
    pub more: bool,
}

impl Lane {
    /// The column as it was answered.
    pub fn of(view: ColumnView) -> Lane {
        Lane { stage: view.stage, cards: view.cards.into_iter().map(Arc::new).collect(), total: view.total, more: view.more }
    }

    /// Where a card stands.
    pub fn position(&self, id: Id) -> Option<usize> {
        self.cards.iter().position(|card| card.id == id)
    }

    /// Puts a card at its place. One that belongs behind the loaded ones is not shown yet.
    pub fn insert_card(&mut self, card: Arc<Card>) {
        self.remove_card(card.id);
        let at = self.cards.partition_point(|other| other.place <= card.place);
        if at < self.cards.len() || !self.more {
            self.cards.insert(at, card);
        }
    }

    /// Takes a card out.
    pub fn remove_card(&mut self, id: Id) -> Option<Arc<Card>> {
        self.position(id).map(|at| self.cards.remove(at))
    }

    /// Adds further cards; of a card that is here already the newer state stays.
    pub fn add_page(&mut self, view: ColumnView) {
        self.more = false;
        for card in view.cards {
            let newer = self.position(card.id).is_none_or(|at| self.cards[at].n <= card.n);
            if newer {
                self.insert_card(Arc::new(card));
            }
        }
        self.more = view.more;
    }

    /// Takes over a fresh answer, without losing the further cards that were loaded before.
    pub fn take_over(&mut self, view: ColumnView) {
        let mut fresh = Lane::of(view);
        if fresh.more
            && let Some(last) = fresh.cards.last().map(|card| card.place.clone())
        {
            let known: Vec<Id> = fresh.cards.iter().map(|card| card.id).collect();
            let further = self.cards.drain(..).filter(|card| card.place > last && !known.contains(&card.id));
            let before = fresh.cards.len();
            fresh.cards.extend(further);
            if fresh.cards.len() > before {
                fresh.more = self.more;
            }
        }
        *self = fresh;
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A card with that number as id and that place.
    pub fn card(id: u128, place: &str) -> Card {
        Card {
            id: Id::from_u128(id),
            n: 1,
            name: format!("deal {id}"),
            party: None,
            party_name: None,
            value: Some(100),
            currency: "USD".into(),
            probability: 50,
            expected_close: None,
            stage_since: "2026-11-01T00:00:00.000000Z".into(),
            closed_on: None,
            owner: None,
            team: None,
            tags: Vec::new(),
            place: place.into(),
            more: serde_json::Map::new(),
        }
    }

    /// A column with cards and their total.
    pub fn lane(stage: u128, cards: &[(u128, &str)]) -> Lane {
        let mut lane = Lane { stage: Id::from_u128(stage), ..Lane::default() };
        for (id, place) in cards {
            let card = card(*id, place);
            lane.total.count(&card, 1);
            lane.cards.push(Arc::new(card));
        }
        lane
    }

    /// The numbers of a column's cards.
    pub fn ids(lane: &Lane) -> Vec<u128> {
        lane.cards.iter().map(|card| card.id.as_u128()).collect()
    }

    #[test]
    fn a_card_goes_to_its_place() {
        let mut lane = lane(1, &[(1, "a1"), (2, "a3")]);
        lane.insert_card(Arc::new(card(3, "a2")));
        assert_eq!(ids(&lane), [1, 3, 2]);
        lane.insert_card(Arc::new(card(1, "a4")));
        assert_eq!(ids(&lane), [3, 2, 1]);
        assert!(lane.remove_card(Id::from_u128(9)).is_none());
    }

    #[test]
    fn what_is_behind_the_loaded_ones_waits_to_be_loaded() {
        let mut lane = Lane { more: true, ..lane(1, &[(1, "a1")]) };
        lane.insert_card(Arc::new(card(2, "a2")));
        assert_eq!(ids(&lane), [1]);
        lane.insert_card(Arc::new(card(3, "a0")));
        assert_eq!(ids(&lane), [3, 1]);
    }

    #[test]
    fn a_page_is_added_and_newer_states_stay() {
        let mut lane = Lane { more: true, ..lane(1, &[(1, "a1")]) };
        Arc::make_mut(&mut lane.cards[0]).n = 5;
        let view = ColumnView { stage: lane.stage, total: ColumnTotal::default(), cards: vec![card(2, "a2"), card(1, "a9")], more: false };
        lane.add_page(view);
        assert_eq!(ids(&lane), [1, 2]);
        assert_eq!(lane.total.deals(), 1);
        assert!(!lane.more);
    }

    #[test]
    fn a_fresh_answer_keeps_what_was_loaded_further() {
        let mut held = Lane { more: true, ..lane(1, &[(1, "a1"), (2, "a2"), (3, "a3")]) };
        let fresh = lane(1, &[(4, "a0"), (1, "a1")]);
        let cards = fresh.cards.iter().map(|card| (**card).clone()).collect();
        held.take_over(ColumnView { stage: fresh.stage, total: fresh.total, cards, more: true });
        assert_eq!(ids(&held), [4, 1, 2, 3]);
        assert!(held.more);
    }
}

//! What the user did and the server has not told yet: laid over what is known, in order.

use std::sync::Arc;

use domain::id::Id;
use domain::place;
use domain::questions::Card;
use domain::record::Stage;
use serde_json::{Map, Value};

use super::lane::Lane;

/// One thing done ahead of the server.
#[derive(Clone, Debug, PartialEq)]
pub struct Ahead {
    /// Tells it from the others.
    pub token: u64,
    /// The command, once it is sent.
    pub command: Option<Id>,
    /// The journal number under which the server has it.
    pub accepted: Option<i64>,
    /// What was done.
    pub step: Step,
}

/// What can be done ahead.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// A card goes to a column, after a card or to the top.
    Move {
        /// The card.
        id: Id,
        /// The column's stage.
        stage: Id,
        /// The card it goes after.
        after: Option<Id>,
        /// How it arrives there.
        arrival: Arrival,
    },
    /// A new card at the top of a column.
    Add {
        /// The column's stage.
        stage: Id,
        /// The card.
        card: Arc<Card>,
    },
    /// Fields of a deal are set.
    Change {
        /// The card.
        id: Id,
        /// The fields.
        fields: Map<String, Value>,
    },
}

impl Step {
    /// The card it is about.
    pub fn card(&self) -> Id {
        match self {
            Step::Move { id, .. } | Step::Change { id, .. } => *id,
            Step::Add { card, .. } => card.id,
        }
    }
}

/// What changes on a card that enters another stage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arrival {
    /// The probability there; `None` keeps the deal's own.
    pub probability: Option<i64>,
    /// When, RFC 3339.
    pub at: String,
    /// The day it was closed.
    pub closed_on: Option<String>,
    /// The value that was asked for.
    pub value: Option<i64>,
}

impl Arrival {
    /// How a deal arrives: certain when closed, else with its own probability or the stage's.
    pub fn into(to: &Stage, from: Option<&Stage>, card: &Card, at: String, today: String) -> Arrival {
        let is_own = from.is_some_and(|from| from.outcome == "open" && from.probability != card.probability);
        let (probability, closed_on) = match to.outcome.as_str() {
            "won" => (Some(100), Some(today)),
            "lost" => (Some(0), Some(today)),
            _ => ((!is_own).then_some(to.probability), None),
        };
        Arrival { probability, at, closed_on, value: None }
    }

    /// The same with what was entered on the way.
    pub fn given(&mut self, fields: &Map<String, Value>) {
        let closed_on = fields.get("closed_on").and_then(Value::as_str).map(str::to_owned);
        self.value = fields.get("value").and_then(Value::as_i64).or(self.value);
        self.closed_on = closed_on.or(self.closed_on.take());
    }
}

/// The columns with all that was done ahead.
pub fn shown(lanes: &[Lane], ahead: &[Ahead]) -> Vec<Lane> {
    let mut lanes = lanes.to_vec();
    for done in ahead {
        match &done.step {
            Step::Move { id, stage, after, arrival } => apply_move(&mut lanes, *id, *stage, *after, arrival),
            Step::Add { stage, card } => add_on_top(&mut lanes, *stage, card),
            Step::Change { id, fields } => change(&mut lanes, *id, fields),
        }
    }
    lanes
}

/// Moves a card, with the totals. A card that is not loaded stays where it is.
pub fn apply_move(lanes: &mut [Lane], id: Id, stage: Id, after: Option<Id>, arrival: &Arrival) {
    if !lanes.iter().any(|lane| lane.stage == stage) {
        return;
    }
    let Some(from) = lanes.iter().position(|lane| lane.position(id).is_some()) else {
        return;
    };
    let Some(card) = lanes[from].remove_card(id) else {
        return;
    };
    lanes[from].total.count(&card, -1);
    let mut moved = (*card).clone();
    if lanes[from].stage != stage {
        moved.probability = arrival.probability.unwrap_or(moved.probability);
        moved.stage_since.clone_from(&arrival.at);
        moved.closed_on.clone_from(&arrival.closed_on);
    }
    moved.value = arrival.value.or(moved.value);
    if let Some(lane) = lanes.iter_mut().find(|lane| lane.stage == stage) {
        let at = match after {
            None => 0,
            Some(after) => lane.position(after).map_or(lane.cards.len(), |at| at + 1),
        };
        put(lane, moved, at);
    }
}

/// Sets fields of a card, with the total. A hidden deal leaves the board.
fn change(lanes: &mut [Lane], id: Id, fields: &Map<String, Value>) {
    let Some((lane, at)) = lanes.iter_mut().find_map(|lane| lane.position(id).map(|at| (lane, at))) else {
        return;
    };
    lane.total.count(&lane.cards[at], -1);
    match lane.cards[at].with_fields(fields) {
        Some(card) => {
            lane.total.count(&card, 1);
            lane.cards[at] = Arc::new(card);
        }
        None => {
            lane.cards.remove(at);
        }
    }
}

fn add_on_top(lanes: &mut [Lane], stage: Id, card: &Arc<Card>) {
    let known = lanes.iter().any(|lane| lane.position(card.id).is_some());
    if let (false, Some(lane)) = (known, lanes.iter_mut().find(|lane| lane.stage == stage)) {
        put(lane, (**card).clone(), 0);
    }
}

/// The key between the neighbours is not the server's, but stands where the server's will.
fn put(lane: &mut Lane, mut card: Card, at: usize) {
    let before = at.checked_sub(1).map(|i| lane.cards[i].place.as_str());
    let after = lane.cards.get(at).map(|card| card.place.as_str());
    if let Ok(place) = place::between(before, after) {
        card.place = place;
    }
    lane.total.count(&card, 1);
    lane.cards.insert(at, Arc::new(card));
}

#[cfg(test)]
mod tests {
    use super::super::lane::tests::{card, ids, lane};
    use super::*;
    use serde_json::json;

    fn lanes() -> Vec<Lane> {
        vec![lane(10, &[(1, "a1"), (2, "a2"), (3, "a3")]), lane(20, &[(4, "a1")])]
    }

    fn going(token: u64, id: u128, stage: u128, after: Option<u128>) -> Ahead {
        let arrival = Arrival { probability: Some(90), ..Arrival::default() };
        let step = Step::Move { id: Id::from_u128(id), stage: Id::from_u128(stage), after: after.map(Id::from_u128), arrival };
        Ahead { token, command: None, accepted: None, step }
    }

    #[test]
    fn a_moved_card_stands_there_with_the_sums() {
        let shown = shown(&lanes(), &[going(1, 2, 20, Some(4))]);
        assert_eq!((ids(&shown[0]), ids(&shown[1])), (vec![1, 3], vec![4, 2]));
        assert_eq!(shown[1].total.currencies[0].weighted, 100 * 50 + 100 * 90);
        assert_eq!(shown[0].total.deals(), 2);
        assert_eq!(shown[1].cards[1].probability, 90);
    }

    #[test]
    fn quick_moves_are_all_kept_each_on_the_last() {
        let ahead = [going(1, 1, 20, None), going(2, 2, 20, Some(1)), going(3, 1, 20, Some(4)), going(4, 3, 10, None)];
        let shown = shown(&lanes(), &ahead);
        assert_eq!((ids(&shown[0]), ids(&shown[1])), (vec![3], vec![2, 4, 1]));
        assert!(shown[1].cards.windows(2).all(|pair| pair[0].place < pair[1].place));
    }

    #[test]
    fn within_a_column_only_the_place_changes() {
        let shown = shown(&lanes(), &[going(1, 1, 10, Some(3))]);
        assert_eq!(ids(&shown[0]), [2, 3, 1]);
        assert_eq!(shown[0].total, lanes()[0].total);
    }

    #[test]
    fn changed_fields_show_with_the_sums_and_a_hidden_deal_is_gone() {
        let set = |fields: Value| {
            let Value::Object(fields) = fields else { unreachable!("an object") };
            Ahead { token: 1, command: None, accepted: None, step: Step::Change { id: Id::from_u128(2), fields } }
        };
        let changed = shown(&lanes(), &[set(json!({"name": "new", "value": 700}))]);
        assert_eq!((changed[0].cards[1].name.as_str(), changed[0].total.currencies[0].sum), ("new", 900));
        let hidden = shown(&lanes(), &[set(json!({"deleted_at": "2026-11-22T00:00:00Z"}))]);
        assert_eq!((ids(&hidden[0]), hidden[0].total.deals()), (vec![1, 3], 2));
    }

    #[test]
    fn unknown_cards_and_columns_change_nothing() {
        assert_eq!(shown(&lanes(), &[going(1, 9, 20, None), going(2, 1, 99, None)]), lanes());
    }

    #[test]
    fn a_new_card_is_on_top_until_the_server_has_it() {
        let add =
            Ahead { token: 1, command: None, accepted: None, step: Step::Add { stage: Id::from_u128(20), card: Arc::new(card(7, "")) } };
        let mut known = lanes();
        assert_eq!(ids(&shown(&known, std::slice::from_ref(&add))[1]), [7, 4]);
        known[1].insert_card(Arc::new(card(7, "a0")));
        assert_eq!(ids(&shown(&known, &[add])[1]), [7, 4]);
    }

    #[test]
    fn a_deal_keeps_its_own_probability_between_open_stages() {
        let stage = |outcome: &str, probability| Stage { outcome: outcome.into(), probability, ..Stage::default() };
        let arrive = |to: &Stage, from: &Stage| Arrival::into(to, Some(from), &card(1, "a1"), String::new(), "2026-11-22".into());
        assert_eq!(arrive(&stage("open", 70), &stage("open", 50)).probability, Some(70));
        assert_eq!(arrive(&stage("open", 70), &stage("open", 20)).probability, None);
        assert_eq!(arrive(&stage("open", 70), &stage("won", 100)).probability, Some(70));
        let won = arrive(&stage("won", 100), &stage("open", 50));
        assert_eq!((won.probability, won.closed_on.as_deref()), (Some(100), Some("2026-11-22")));
    }
}

//! The board by keyboard: arrows walk, Home and End go to the ends of a column, Space lifts and drops, Escape puts back, `m` asks where to.

use domain::id::Id;
use domain::words::Word;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::drag::after;
use super::focus;
use super::store::{BoardStore, LaneView};

/// So many cards before the end of what is loaded the next ones are asked for.
const AHEAD: usize = 8;

/// A card that the keyboard carries.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Carried {
    /// The card.
    pub id: Id,
    token: Option<u64>,
}

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    Along(i32),
    Across(i32),
    Lift,
    Back,
    Choose,
}

fn wish(key: &str) -> Option<Wish> {
    Some(match key {
        "ArrowDown" => Wish::Along(1),
        "ArrowUp" => Wish::Along(-1),
        "Home" => Wish::Along(i32::MIN),
        "End" => Wish::Along(i32::MAX),
        "ArrowRight" => Wish::Across(1),
        "ArrowLeft" => Wish::Across(-1),
        " " => Wish::Lift,
        "Escape" => Wish::Back,
        "m" | "M" => Wish::Choose,
        _ => return None,
    })
}

/// Answers a key on the board.
pub fn press(store: BoardStore, carried: RwSignal<Option<Carried>>, event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.default_prevented() {
        return;
    }
    if event.key() == "Tab" && !event.shift_key() && into_sight(store, event) {
        event.prevent_default();
        return;
    }
    let Some(wish) = wish(&event.key()) else {
        return;
    };
    // Keys may be quicker than the focus.
    let coming = store.coming.get_value();
    let focused = card_of(event).map(|id| coming.unwrap_or(id)).or_else(|| coming.filter(|_| focus::is_nowhere()));
    let Some(id) = focused.or_else(|| lost(carried.get_untracked())).or_else(|| out_of_sight(store, event, wish)) else {
        return;
    };
    let done = match (carried.get_untracked(), wish) {
        (None, Wish::Along(by)) => walk(store, id, 0, by),
        (None, Wish::Across(by)) => walk(store, id, by, 0),
        (None, Wish::Lift) => lift(store, carried, id),
        (None, Wish::Choose) => choose(id),
        (None, Wish::Back) => false,
        (Some(held), Wish::Along(by)) => shift(store, carried, held, 0, by),
        (Some(held), Wish::Across(by)) => shift(store, carried, held, by, 0),
        (Some(held), Wish::Lift) => drop_it(store, carried, held),
        (Some(held), Wish::Back) => put_back(store, carried, held),
        (Some(_), Wish::Choose) => true,
    };
    if done {
        event.prevent_default();
        event.stop_propagation();
    }
}

/// The card whose title has the focus.
fn card_of(event: &KeyboardEvent) -> Option<Id> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    if target.matches(".card-title").unwrap_or(false) { focus::deal_at(&target) } else { None }
}

/// On its way to another column a carried card is without the focus for a moment.
fn lost(carried: Option<Carried>) -> Option<Id> {
    carried.filter(|_| focus::is_nowhere()).map(|carried| carried.id)
}

/// The card from which the arrows go on although it was scrolled so far away that it is not drawn: its column has the focus.
fn out_of_sight(store: BoardStore, event: &KeyboardEvent, wish: Wish) -> Option<Id> {
    let is_arrow = matches!(wish, Wish::Along(_) | Wish::Across(_));
    store.at.get_value().filter(|_| is_arrow && list_of(event).is_some())
}

/// From a column whose focused card is out of sight, Tab leads to the first that is in sight.
fn into_sight(store: BoardStore, event: &KeyboardEvent) -> bool {
    let list = list_of(event).filter(|_| store.at.get_value().is_some());
    list.inspect(focus::first_in_sight).is_some()
}

/// The list of a column's cards, where it has the focus itself.
fn list_of(event: &KeyboardEvent) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    Some(target).filter(|target| target.matches(".cards").unwrap_or(false))
}

/// Loads what comes after the cards of a column when the keyboard comes near to its end.
fn look_ahead(store: BoardStore, stage: Id, row: usize) {
    let ends = |lane: &LaneView| lane.more.get_untracked() && row + AHEAD >= lane.cards.with_untracked(Vec::len);
    if store.lane(stage).as_ref().is_some_and(ends) {
        store.load_more(stage);
    }
}

/// The focus goes to a neighbour; across, columns without cards are passed over.
fn walk(store: BoardStore, id: Id, across: i32, along: i32) -> bool {
    let lanes: Vec<Vec<Id>> = store.lanes.with_untracked(|lanes| {
        lanes.iter().map(|lane| lane.cards.with_untracked(|cards| cards.iter().map(|card| card.id).collect())).collect()
    });
    if let Some(next) = neighbour(&lanes, id, across, along) {
        focus::card(store, next);
    }
    if let Some((stage, row)) = store.find(id).filter(|_| along > 0) {
        look_ahead(store, stage, row);
    }
    true
}

fn neighbour(lanes: &[Vec<Id>], id: Id, across: i32, along: i32) -> Option<Id> {
    let (column, row) = lanes.iter().enumerate().find_map(|(i, lane)| Some((i, lane.iter().position(|other| *other == id)?)))?;
    if across == 0 {
        let lane = &lanes[column];
        let next = row.saturating_add_signed(along as isize).min(lane.len() - 1);
        return Some(lane[next]).filter(|next| *next != id);
    }
    let mut column = column.checked_add_signed(across as isize)?;
    loop {
        let lane = lanes.get(column)?;
        if let Some(next) = lane.get(row).or(lane.last()) {
            return Some(*next);
        }
        column = column.checked_add_signed(across as isize)?;
    }
}

fn lift(store: BoardStore, carried: RwSignal<Option<Carried>>, id: Id) -> bool {
    if let Some(card) = store.card(id).filter(|_| untrack(|| store.may_move(id))) {
        carried.set(Some(Carried { id, token: None }));
        store.told.set(store.client.fill(Word::CardLifted, &[&card.name]));
    }
    true
}

fn shift(store: BoardStore, carried: RwSignal<Option<Carried>>, held: Carried, across: i32, along: i32) -> bool {
    let Some((stage, at)) = store.find(held.id) else {
        return true;
    };
    let lanes = store.lanes.get_untracked();
    let column = lanes.iter().position(|lane| lane.stage == stage);
    let Some(lane) = column.and_then(|column| lanes.get(column.checked_add_signed(across as isize)?)) else {
        return true;
    };
    look_ahead(store, lane.stage, at);
    let order: Vec<Id> = lane.cards.with_untracked(|cards| cards.iter().map(|card| card.id).collect());
    let others = order.iter().filter(|id| **id != held.id).count();
    let to = at.saturating_add_signed(along as isize).min(others);
    if across == 0 && to == at {
        return true;
    }
    let behind = after(&order, held.id, to);
    let token = match held.token {
        Some(token) => {
            store.carry_on(token, lane.stage, behind);
            Some(token)
        }
        None => store.carry(held.id, lane.stage, behind),
    };
    carried.set(Some(Carried { token, ..held }));
    say_where(store, held.id);
    focus::card(store, held.id);
    true
}

fn drop_it(store: BoardStore, carried: RwSignal<Option<Carried>>, held: Carried) -> bool {
    carried.set(None);
    match held.token {
        Some(token) => {
            say_where(store, held.id);
            store.settle(token);
        }
        None => say_back(store, held.id),
    }
    true
}

fn put_back(store: BoardStore, carried: RwSignal<Option<Carried>>, held: Carried) -> bool {
    carried.set(None);
    if let Some(token) = held.token {
        store.put_back(token);
    }
    say_back(store, held.id);
    focus::card(store, held.id);
    true
}

fn say_where(store: BoardStore, id: Id) {
    let Some((card, (stage, at))) = store.card(id).zip(store.find(id)) else {
        return;
    };
    let stage_name = store.client.directory().with_untracked(|directory| directory.title(stage)).unwrap_or_default();
    let count = store.lane(stage).map_or(0, |lane| lane.total.with_untracked(domain::questions::ColumnTotal::deals));
    let words = [card.name.as_str(), &stage_name, &(at + 1).to_string(), &count.to_string()];
    store.told.set(store.client.fill(Word::CardAt, &words));
}

fn say_back(store: BoardStore, id: Id) {
    if let Some(card) = store.card(id) {
        store.told.set(store.client.fill(Word::CardBack, &[&card.name]));
    }
}

/// The card's own button opens the menu, so that the menu hangs on it.
fn choose(id: Id) -> bool {
    let button = focus::element(id).and_then(|card| card.query_selector("[popovertarget]").ok().flatten());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        button.click();
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_walk_over_empty_columns() {
        let id = |n: u128| Id::from_u128(n);
        let lanes = [vec![id(1), id(2), id(3)], vec![], vec![id(4)]];
        assert_eq!(neighbour(&lanes, id(1), 0, 1), Some(id(2)));
        assert_eq!(neighbour(&lanes, id(1), 0, -1), None);
        assert_eq!(neighbour(&lanes, id(3), 0, 1), None);
        assert_eq!(neighbour(&lanes, id(2), 0, i32::MAX), Some(id(3)));
        assert_eq!(neighbour(&lanes, id(3), 0, i32::MIN), Some(id(1)));
        assert_eq!(neighbour(&lanes, id(3), 1, 0), Some(id(4)));
        assert_eq!(neighbour(&lanes, id(4), -1, 0), Some(id(1)));
        assert_eq!(neighbour(&lanes, id(4), 1, 0), None);
        assert_eq!(neighbour(&lanes, id(9), 1, 0), None);
    }
}

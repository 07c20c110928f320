//! What stands in a column while a card is in the hand.

use domain::id::Id;

use crate::kit::erased::Key;

/// One line of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Item {
    /// A card.
    Card(Id),
    /// Where the card in the hand came from.
    Gap,
    /// Where it would land.
    Slot,
}

impl From<Item> for Key {
    fn from(item: Item) -> Self {
        match item {
            Item::Card(id) => Self::Id(id),
            Item::Gap => Self::Number(0),
            Item::Slot => Self::Number(1),
        }
    }
}

/// The lines of a column: the cards in order, a gap after the card that is in the hand, and the slot before the card at
/// `slot`, counted without the card in the hand. Where the slot would be the gap, there is none.
pub fn items(order: &[Id], held: Option<Id>, slot: Option<usize>) -> Vec<Item> {
    let origin = held.and_then(|held| order.iter().position(|id| *id == held));
    let slot = slot.filter(|at| Some(*at) != origin);
    let mut items = Vec::with_capacity(order.len() + 2);
    let mut at = 0;
    for id in order {
        let is_held = Some(*id) == held;
        if !is_held && slot == Some(at) {
            items.push(Item::Slot);
        }
        items.push(Item::Card(*id));
        if is_held {
            items.push(Item::Gap);
        } else {
            at += 1;
        }
    }
    if slot.is_some_and(|slot| slot >= at) {
        items.push(Item::Slot);
    }
    items
}

/// The card after which a card lands at `at`, counted without it.
pub fn after(order: &[Id], held: Id, at: usize) -> Option<Id> {
    at.checked_sub(1).and_then(|at| order.iter().filter(|id| **id != held).nth(at)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u128) -> Id {
        Id::from_u128(n)
    }

    #[test]
    fn gap_and_slot_stand_among_the_cards() {
        let order = [id(1), id(2), id(3)];
        let card = |n| Item::Card(id(n));
        assert_eq!(items(&order, None, None), [card(1), card(2), card(3)]);
        assert_eq!(items(&order, None, Some(1)), [card(1), Item::Slot, card(2), card(3)]);
        assert_eq!(items(&order, None, Some(3)), [card(1), card(2), card(3), Item::Slot]);
        assert_eq!(items(&order, Some(id(2)), Some(0)), [Item::Slot, card(1), card(2), Item::Gap, card(3)]);
        assert_eq!(items(&order, Some(id(2)), Some(1)), [card(1), card(2), Item::Gap, card(3)]);
        assert_eq!(items(&order, Some(id(2)), Some(2)), [card(1), card(2), Item::Gap, card(3), Item::Slot]);
        assert_eq!(items(&[], None, Some(0)), [Item::Slot]);
    }

    #[test]
    fn a_card_lands_after_its_new_neighbour() {
        let order = [id(1), id(2), id(3)];
        assert_eq!(after(&order, id(9), 0), None);
        assert_eq!(after(&order, id(9), 2), Some(id(2)));
        assert_eq!(after(&order, id(1), 1), Some(id(2)));
        assert_eq!(after(&order, id(9), 7), None);
    }
}

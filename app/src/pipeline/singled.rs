//! Which one of all cards something is about. A card hears only of itself: of a thousand cards two are told, not each.

use domain::id::Id;
use leptos::prelude::*;
use leptos::reactive::computed::Selector;

/// The one card of a kind: in the hand, carried by keyboard, open beside the board.
#[derive(Clone, Copy)]
pub struct Singled(StoredValue<Selector<Option<Id>>>);

impl Singled {
    /// The card that `which` names.
    pub fn of(which: impl Fn() -> Option<Id> + Clone + Send + Sync + 'static) -> Self {
        Self(StoredValue::new(Selector::new(which)))
    }

    /// Whether it is that card. Tracks this card only.
    pub fn is(self, id: Id) -> bool {
        self.0.try_with_value(|selector| selector.selected(&Some(id))).unwrap_or_default()
    }
}

/// The cards that a board singles out.
#[derive(Clone, Copy)]
pub struct SingledOut {
    /// In the hand.
    pub held: Singled,
    /// Picked up with the keyboard.
    pub carried: Singled,
    /// Open beside the board.
    pub open: Singled,
}

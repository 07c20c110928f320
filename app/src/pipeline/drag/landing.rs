//! Where a card would land, from where the pointer is.

use domain::id::Id;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// What the pointer is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// A column, before the card at that position, counted without the card in the hand.
    Column(Id, usize),
    /// A target of the dock, by its stage.
    Dock(Id),
}

impl Over {
    /// The stage.
    pub fn stage(self) -> Id {
        match self {
            Over::Column(stage, _) | Over::Dock(stage) => stage,
        }
    }
}

/// What is at that point of the window.
pub fn at(x: f64, y: f64) -> Option<Over> {
    let element = document().element_from_point(x as f32, y as f32)?;
    if let Some(target) = element.closest(".dock-target").ok().flatten() {
        return target.get_attribute("data-stage")?.parse().ok().map(Over::Dock);
    }
    let column = element.closest(".column").ok()??;
    let stage = column.id().strip_prefix("stage-")?.parse().ok()?;
    let cards = cards_of(&column);
    let middle = |i: usize| {
        let rect = cards[i].get_bounding_client_rect();
        rect.top() + rect.height() / 2.0
    };
    Some(Over::Column(stage, left_out_above(&column) + position(cards.len(), middle, y)))
}

/// Before which of so many cards, whose middles lie one under the other, a point lies.
fn position(count: usize, middle: impl Fn(usize) -> f64, y: f64) -> usize {
    let (mut low, mut high) = (0, count);
    while low < high {
        let at = low.midpoint(high);
        if middle(at) < y {
            low = at + 1;
        } else {
            high = at;
        }
    }
    low
}

/// How many cards of a long column stand above those that are drawn.
fn left_out_above(column: &Element) -> usize {
    let far = column.query_selector(".cards-far").ok().flatten();
    far.and_then(|far| far.get_attribute("data-cards")?.parse().ok()).unwrap_or_default()
}

fn cards_of(column: &Element) -> Vec<Element> {
    let Ok(found) = column.query_selector_all(".card:not([hidden])") else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|i| found.get(i)?.dyn_into().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_lies_before_the_first_middle_below_it() {
        let middle = |i: usize| 50.0 + 100.0 * i as f64;
        assert_eq!(position(3, middle, 0.0), 0);
        assert_eq!(position(3, middle, 50.0), 0);
        assert_eq!(position(3, middle, 51.0), 1);
        assert_eq!(position(3, middle, 260.0), 3);
        assert_eq!(position(0, middle, 10.0), 0);
    }
}

//! The part of a long column that is drawn. A card that nobody sees costs a drop nearly as much as one that is seen: it has a place
//! in the layout, in what is painted, and among what the browser watches.

use std::collections::HashMap;
use std::ops::Range;

use domain::id::Id;
use leptos::html::Ol;
use leptos::prelude::*;
use web_sys::HtmlElement;

use super::drag::{Held, Item};
use super::focus;

/// A column of so many lines is drawn whole.
const WHOLE: usize = 16;
/// So many lines are drawn at first: what a usual screen shows, and what must be near to it.
const FIRST: usize = 12;
/// So many lines are drawn beyond what is in sight, on either side.
const BEYOND: usize = 12;
/// So many lines beyond what is in sight there must be, or the window moves.
const NEAR: usize = 5;
/// A card that comes or goes moves the last line that is drawn by no more than so many.
const SLACK: usize = 3;
/// A card before any was measured, with the space below it, in pixels.
const USUAL: f64 = 96.0;

/// The lines of a column, and which of them are drawn.
#[derive(Clone, Copy)]
pub struct Window {
    lines: Memo<Vec<Item>>,
    held: RwSignal<Option<Held>>,
    list: NodeRef<Ol>,
    wanted: RwSignal<Range<usize>>,
    shown: Memo<Shown>,
    heights: StoredValue<HashMap<Id, f64>>,
    /// How high cards are here that were never measured.
    usual: StoredValue<f64>,
}

/// Which lines are drawn.
#[derive(Clone, Debug, Default, PartialEq)]
struct Shown {
    range: Range<usize>,
    /// The range that was asked for.
    wanted: Range<usize>,
    last: Option<Item>,
}

impl Shown {
    /// Those that are wanted. A card that comes or goes does not draw another one at the end: what was drawn last stays the last.
    fn of(lines: &[Item], wanted: Range<usize>, before: Option<&Self>) -> Self {
        let end = wanted.end.min(lines.len());
        let start = wanted.start.min(end);
        let near = end.saturating_sub(SLACK).max(start)..(end + SLACK).min(lines.len());
        let last = before.filter(|before| before.wanted == wanted).and_then(|before| before.last);
        let place = last.and_then(|last| lines[near.clone()].iter().position(|line| *line == last));
        let end = place.map_or(end, |at| near.start + at + 1);
        Self { range: start..end, wanted, last: end.checked_sub(1).map(|last| lines[last]) }
    }
}

/// What is left out on one side.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Far {
    /// How many cards, without the one in the hand.
    pub cards: usize,
    /// How high they are, in pixels.
    pub height: f64,
}

impl Window {
    /// That of a column. All of it is drawn while `whole`.
    pub fn new(lines: Memo<Vec<Item>>, held: RwSignal<Option<Held>>, whole: RwSignal<bool>) -> Self {
        let (list, heights) = (NodeRef::new(), StoredValue::default());
        let wanted = RwSignal::new(0..FIRST);
        let shown = Memo::new(move |before: Option<&Shown>| {
            lines.with(|lines| match lines.len() <= WHOLE || whole.get() {
                true => Shown::of(lines, 0..lines.len(), None),
                false => Shown::of(lines, wanted.get(), before),
            })
        });
        Self { lines, held, list, wanted, shown, heights, usual: StoredValue::new(USUAL) }
    }

    /// Where the column is drawn.
    pub fn list(self) -> NodeRef<Ol> {
        self.list
    }

    /// The lines that are drawn. The card in the hand is always among them: the finger that holds it belongs to its element.
    pub fn drawn(self) -> Memo<Vec<Item>> {
        Memo::new(move |_| {
            self.lines.with(|lines| {
                let range = self.range();
                let held = self.held.get().map(|held| Item::Card(held.id));
                let outside = held.filter(|held| lines.contains(held) && !lines[range.clone()].contains(held));
                outside.into_iter().chain(lines[range].iter().copied()).collect()
            })
        })
    }

    /// What is left out above.
    pub fn above(self) -> Memo<Far> {
        Memo::new(move |_| self.lines.with(|lines| self.far(&lines[..self.range().start])))
    }

    /// What is left out below.
    pub fn below(self) -> Memo<Far> {
        Memo::new(move |_| self.lines.with(|lines| self.far(&lines[self.range().end..])))
    }

    /// The column was scrolled, or has other lines: what is in sight now is drawn, if it is not. Gives the card that had the focus
    /// and is no longer drawn; the column has it then.
    pub fn follow(self) -> Option<Id> {
        // The page may have gone since this was asked for.
        let list = self.list.try_get_untracked().flatten()?;
        let count = self.lines.with_untracked(Vec::len);
        if count <= WHOLE {
            return None;
        }
        let sight = f64::from(list.scroll_top())..f64::from(list.scroll_top() + list.client_height());
        let drawn = untrack(|| self.range());
        let near = widened(&self.in_sight(&sight), NEAR, count);
        if drawn.start <= near.start && near.end <= drawn.end {
            return None;
        }
        self.measure(&list);
        let wanted = widened(&self.in_sight(&sight), BEYOND, count);
        let focused = document().active_element().filter(|active| list.contains(Some(active))).and_then(|active| focus::deal_at(&active));
        let left = focused.filter(|id| self.lines.with_untracked(|lines| !lines[wanted.clone()].contains(&Item::Card(*id))));
        if left.is_some() {
            focus::unmoved(&list);
        }
        self.wanted.set(wanted);
        left
    }

    /// Draws a card that somebody looks for.
    pub fn bring(self, id: Id) {
        self.lines.with_untracked(|lines| {
            let place = lines.iter().position(|line| *line == Item::Card(id));
            if let Some(at) = place.filter(|at| !untrack(|| self.range()).contains(at)) {
                self.wanted.set(widened(&(at..at + 1), BEYOND, lines.len()));
            }
        });
    }

    fn range(self) -> Range<usize> {
        self.shown.with(|shown| shown.range.clone())
    }

    fn far(self, lines: &[Item]) -> Far {
        let held = self.held.get().map(|held| held.id);
        let cards = lines.iter().filter(|line| matches!(line, Item::Card(id) if Some(*id) != held)).count();
        Far { cards, height: lines.iter().map(|line| self.height(*line, self.held.get())).sum() }
    }

    fn height(self, line: Item, held: Option<Held>) -> f64 {
        match (line, held) {
            (Item::Card(id), Some(held)) if held.id == id => 0.0,
            (Item::Card(id), _) => self.heights.with_value(|heights| heights.get(&id).copied()).unwrap_or_else(|| self.usual.get_value()),
            (Item::Gap | Item::Slot, held) => held.map_or(USUAL, |held| held.height),
        }
    }

    fn in_sight(self, sight: &Range<f64>) -> Range<usize> {
        let held = self.held.get_untracked();
        self.lines.with_untracked(|lines| in_sight(lines.iter().map(|line| self.height(*line, held)), sight))
    }

    /// Remembers how high the cards are that are drawn, with the space below them.
    fn measure(self, list: &HtmlElement) {
        let seen: Vec<HtmlElement> = focus::lines_of(list).filter(|line| line.offset_height() > 0).collect();
        let measured = seen.iter().zip(seen.iter().skip(1)).filter_map(|(card, next)| {
            let height = next.offset_top() - card.offset_top();
            Some((focus::deal_at(card)?, f64::from(height)))
        });
        self.heights.update_value(|heights| {
            heights.extend(measured);
            if !heights.is_empty() {
                self.usual.set_value(heights.values().sum::<f64>() / heights.len() as f64);
            }
        });
    }
}

/// Which of some lines one under the other lie in that stretch.
fn in_sight(heights: impl Iterator<Item = f64>, sight: &Range<f64>) -> Range<usize> {
    let (mut below, mut range) = (0.0, 0..0);
    for (at, height) in heights.enumerate() {
        if below + height <= sight.start {
            range.start = at + 1;
        }
        if below < sight.end {
            range.end = at + 1;
        }
        below += height;
    }
    range.start.min(range.end)..range.end
}

fn widened(range: &Range<usize>, by: usize, count: usize) -> Range<usize> {
    range.start.saturating_sub(by)..(range.end + by).min(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_in_a_stretch_is_in_sight() {
        let lines = || [100.0, 50.0, 100.0, 100.0].into_iter();
        assert_eq!(in_sight(lines(), &(0.0..100.0)), 0..1);
        assert_eq!(in_sight(lines(), &(99.0..151.0)), 0..3);
        assert_eq!(in_sight(lines(), &(100.0..150.0)), 1..2);
        assert_eq!(in_sight(lines(), &(340.0..900.0)), 3..4);
        assert_eq!(in_sight(lines(), &(900.0..1000.0)), 4..4);
        assert_eq!(in_sight([].into_iter(), &(0.0..100.0)), 0..0);
    }

    #[test]
    fn what_was_drawn_last_stays_the_last_while_cards_come_and_go() {
        let line = |n: u128| Item::Card(Id::from(uuid::Uuid::from_u128(n)));
        let lines: Vec<Item> = (0..100).map(line).collect();
        let begun = Shown::of(&lines, 0..10, None);
        assert_eq!((begun.range.clone(), begun.last), (0..10, Some(line(9))));
        let more: Vec<Item> = [line(200)].into_iter().chain(lines.clone()).collect();
        assert_eq!(Shown::of(&more, 0..10, Some(&begun)).range, 0..11);
        assert_eq!(Shown::of(&lines[1..], 0..10, Some(&begun)).range, 0..9);
        assert_eq!(Shown::of(&lines[50..], 0..10, Some(&begun)).range, 0..10, "other lines");
        assert_eq!(Shown::of(&lines, 20..40, Some(&begun)).range, 20..40, "elsewhere");
        assert_eq!(Shown::of(&lines[..5], 0..10, Some(&begun)).range, 0..5);
        assert_eq!(Shown::of(&[], 20..40, Some(&begun)).range, 0..0);
    }

    #[test]
    fn a_stretch_is_widened_as_far_as_there_are_lines() {
        assert_eq!(widened(&(5..10), 3, 100), 2..13);
        assert_eq!(widened(&(2..10), 3, 11), 0..11);
    }
}

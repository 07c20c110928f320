//! A column that is taken by its head to another place.

use domain::view::Width;
use domain::words::Word;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::columns::{beside_lead, label_of, widths};
use super::table::Shape;
use super::wishes::Wishes;
use crate::client::{Client, use_client};
use crate::kit::Press;

/// So far the pointer goes before a head is taken, in pixels.
const TAKEN: i32 = 6;

/// What is being moved, and between which columns it would stand.
#[derive(Clone, Copy)]
pub struct ColumnDrag {
    client: Client,
    shape: Shape,
    wishes: Wishes,
    from: RwSignal<Option<usize>>,
    /// The column before which it would stand.
    to: RwSignal<Option<usize>>,
    /// The click that ends the drag does not sort.
    dropped: StoredValue<bool>,
    press: Press,
}

impl ColumnDrag {
    /// Of nothing yet.
    pub fn new(shape: Shape, wishes: Wishes) -> Self {
        Self {
            client: use_client(),
            shape,
            wishes,
            from: RwSignal::new(None),
            to: RwSignal::new(None),
            dropped: StoredValue::new(false),
            press: Press::ready(),
        }
    }

    /// How a head shows what would happen: it is taken itself, or the column would stand before or after it.
    pub fn drop_at(self, at: Option<usize>) -> Option<&'static str> {
        let (at, from, to) = (at?, self.from.get()?, self.to.get());
        let last = self.shape.columns.with_value(Vec::len) - 1;
        // Before itself or its neighbour it stands already.
        match to.filter(|to| *to != from && *to != from + 1) {
            _ if at == from => Some("from"),
            Some(to) if to == at => Some("before"),
            Some(to) if to == at + 1 && at == last => Some("after"),
            _ => None,
        }
    }

    /// A press on a head: it is taken once the pointer moves.
    pub fn press(self, at: Option<usize>, event: &ev::PointerEvent) {
        let Some(at) = at.filter(|_| event.button() == 0 && event.pointer_type() != "touch" && !event.default_prevented()) else {
            return;
        };
        self.dropped.set_value(false);
        let head = event.current_target().and_then(|head| head.dyn_into::<Element>().ok()).and_then(|head| head.parent_element());
        let start = event.client_x();
        let moved = move |event: ev::PointerEvent| {
            if (event.client_x() - start).abs() > TAKEN {
                self.from.set(Some(at));
            }
            if let (true, Some(head)) = (self.from.with_untracked(Option::is_some), &head) {
                self.to.set(Some(place_in(head, f64::from(event.client_x()))));
            }
        };
        let released = move || {
            let (from, to) = (self.from.get_untracked(), self.to.get_untracked());
            self.put_down();
            if let (Some(from), Some(to)) = (from, to) {
                self.dropped.set_value(true);
                self.go(from, to);
            }
        };
        let give_up = move || {
            let taken = self.from.with_untracked(Option::is_some);
            self.put_down();
            self.dropped.set_value(taken);
            taken
        };
        self.press.follow(moved, released, give_up);
    }

    /// Whether a click is the end of a drag; told once.
    pub fn has_just_dropped(self) -> bool {
        self.dropped.try_update_value(std::mem::take).unwrap_or_default()
    }

    /// Alt and an arrow on a head take its column one place on.
    pub fn step(self, at: Option<usize>, event: &ev::KeyboardEvent) {
        let Some(at) = at.filter(|_| event.alt_key()) else { return };
        let to = match event.key().as_str() {
            "ArrowLeft" => at.checked_sub(1),
            "ArrowRight" => Some(at + 2),
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        if let Some(place) = to.and_then(|to| self.go(at, to)) {
            request_animation_frame(move || focus_head(place));
        }
    }

    /// Takes a column to before another; the place that it has then.
    fn go(self, from: usize, to: usize) -> Option<usize> {
        let columns = self.shape.columns.with_value(|columns| widths(columns));
        let (moved, place) = moved(columns, from, to)?;
        let (name, count) = (moved[place].0.clone(), moved.len());
        let record_type = self.shape.record_type;
        self.wishes.change(|wanted| wanted.columns = Some(beside_lead(record_type, wanted.columns.as_deref(), moved)));
        let label = label_of(self.client, self.shape.record_type, &name);
        self.shape.said.set(self.client.fill(Word::ColumnPlace, &[label, &(place + 1).to_string(), &count.to_string()]));
        Some(place)
    }

    fn put_down(self) {
        self.press.end();
        self.from.try_set(None);
        self.to.try_set(None);
    }
}

/// The columns with one of them before another, and its place; `None` when it stands there already.
fn moved(mut columns: Vec<Width>, from: usize, to: usize) -> Option<(Vec<Width>, usize)> {
    let place = if to > from { to - 1 } else { to };
    if place == from || from >= columns.len() || place >= columns.len() {
        return None;
    }
    let column = columns.remove(from);
    columns.insert(place, column);
    Some((columns, place))
}

/// Before which column a point lies.
fn place_in(row: &Element, x: f64) -> usize {
    let heads = row.children();
    let middle = |at: u32| {
        let head = heads.item(at).filter(|head| head.has_attribute("data-at"))?;
        let rect = head.get_bounding_client_rect();
        (rect.width() > 0.0).then(|| rect.left() + rect.width() / 2.0)
    };
    (0..heads.length()).filter_map(middle).filter(|middle| *middle < x).count()
}

fn focus_head(at: usize) {
    let button = document().query_selector(&format!("thead th[data-at='{at}'] .sort")).ok().flatten();
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        button.focus().ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_goes_before_another() {
        let columns = || ["a", "b", "c"].map(|name| (name.to_owned(), None)).to_vec();
        let names =
            |from, to| moved(columns(), from, to).map(|(columns, at)| (columns.into_iter().map(|(name, _)| name).collect::<String>(), at));
        assert_eq!(names(0, 2), Some(("bac".to_owned(), 1)));
        assert_eq!(names(0, 3), Some(("bca".to_owned(), 2)));
        assert_eq!(names(2, 0), Some(("cab".to_owned(), 0)));
        assert_eq!((names(1, 1), names(1, 2), names(2, 4)), (None, None, None));
    }
}

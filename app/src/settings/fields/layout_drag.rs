//! A field that is taken by its handle to another place, in its group or in another.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::kit::Press;

/// Where a field stands, or would: which group, and before which of its fields.
pub(super) type Place = (usize, usize);

/// What is being moved, and where it would stand.
#[derive(Clone, Copy)]
pub(super) struct LayoutDrag {
    from: RwSignal<Option<(&'static str, Place)>>,
    to: RwSignal<Option<Place>>,
    press: Press,
}

impl LayoutDrag {
    /// Of nothing yet.
    pub fn new() -> Self {
        Self { from: RwSignal::new(None), to: RwSignal::new(None), press: Press::ready() }
    }

    /// How a line shows what would happen: it is taken itself, or the field would stand before it, or after it as the last.
    pub fn mark(self, field: &str, (group, at): Place, count: usize) -> Option<&'static str> {
        let (name, from) = self.from.get()?;
        if name == field {
            return Some("from");
        }
        match self.to.get().filter(|to| moves(from, *to)) {
            Some(to) if to == (group, at) => Some("before"),
            Some(to) if to == (group, at + 1) && at + 1 == count => Some("after"),
            _ => None,
        }
    }

    /// Whether the field would stand in a group that has none.
    pub fn marks_empty(self, group: usize) -> bool {
        self.to.get() == Some((group, 0))
    }

    /// A press on a handle. `takes` tells into which groups the field can go, `drop` puts it there.
    pub fn press(
        self,
        (name, from): (&'static str, Place),
        event: &ev::PointerEvent,
        takes: impl Fn(usize) -> bool + 'static,
        drop: impl Fn(Place) + 'static,
    ) {
        if event.button() != 0 {
            return;
        }
        event.prevent_default();
        self.put_down();
        self.from.set(Some((name, from)));
        let moved = move |event: ev::PointerEvent| {
            self.to.set(place_at(event.client_x(), event.client_y()).filter(|(group, _)| *group == from.0 || takes(*group)));
        };
        let released = move || {
            let to = self.to.get_untracked();
            self.put_down();
            if let Some(to) = to {
                drop(to);
            }
        };
        let give_up = move || {
            self.put_down();
            true
        };
        self.press.follow(moved, released, give_up);
    }

    fn put_down(self) {
        self.press.end();
        self.from.try_set(None);
        self.to.try_set(None);
    }
}

/// Before itself and before its neighbour it stands already.
pub(super) fn moves(from: Place, to: Place) -> bool {
    to.0 != from.0 || (to.1 != from.1 && to.1 != from.1 + 1)
}

/// The place under a pointer.
fn place_at(x: i32, y: i32) -> Option<Place> {
    let under = document().element_from_point(x as f32, y as f32)?;
    let number = |element: &Element, name: &str| element.get_attribute(name)?.parse::<usize>().ok();
    let group = under.closest("[data-group]").ok()??;
    let at = match under.closest("[data-field]").ok()? {
        Some(line) => {
            let place = line.get_bounding_client_rect();
            number(&line, "data-field")? + usize::from(f64::from(y) > place.top() + place.height() / 2.0)
        }
        // Over the group's name it comes first, under its lines last.
        None => {
            let lines = group.query_selector_all("[data-field]").ok()?;
            let first = lines.get(0).and_then(|line| line.dyn_into::<Element>().ok());
            let above = first.is_some_and(|line| f64::from(y) < line.get_bounding_client_rect().top());
            if above { 0 } else { lines.length() as usize }
        }
    };
    Some((number(&group, "data-group")?, at))
}

/// The fields of a group after one of it went to before another.
pub(super) fn moved<T>(mut fields: Vec<T>, from: usize, to: usize) -> Vec<T> {
    if from < fields.len() {
        let field = fields.remove(from);
        let to = if to > from { to - 1 } else { to };
        fields.insert(to.min(fields.len()), field);
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_goes_to_before_another() {
        assert_eq!(moved(vec!["a", "b", "c"], 0, 2), ["b", "a", "c"]);
        assert_eq!(moved(vec!["a", "b", "c"], 0, 3), ["b", "c", "a"]);
        assert_eq!(moved(vec!["a", "b", "c"], 2, 0), ["c", "a", "b"]);
        assert_eq!(moved(vec!["a"], 3, 0), ["a"]);
    }

    #[test]
    fn where_it_stands_already_it_does_not_go() {
        assert!(!moves((0, 1), (0, 1)) && !moves((0, 1), (0, 2)));
        assert!(moves((0, 1), (0, 0)) && moves((0, 1), (0, 3)) && moves((0, 1), (1, 1)));
    }
}

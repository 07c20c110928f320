//! The rows of a list that were selected.

use std::collections::BTreeSet;

use domain::id::Id;
use leptos::prelude::*;

/// Which rows are selected. It knows ids, not places, so it outlives scrolling, sorting and what others do.
#[derive(Clone, Copy)]
pub struct Selection {
    ids: RwSignal<BTreeSet<Id>>,
    /// Whether a touch selects: a phone shows the boxes only then.
    pub picking: RwSignal<bool>,
    /// Whether more rows are being asked for: nothing is done with some where all are meant.
    pub asking: RwSignal<bool>,
    anchor: StoredValue<Option<Id>>,
    /// Where the last range ended that began at the anchor.
    reached: StoredValue<Option<Id>>,
}

impl Selection {
    /// Of nothing.
    pub fn new() -> Self {
        Self {
            ids: RwSignal::default(),
            picking: RwSignal::new(false),
            asking: RwSignal::new(false),
            anchor: StoredValue::new(None),
            reached: StoredValue::new(None),
        }
    }

    /// Whether a row is in it.
    pub fn has(self, id: Id) -> bool {
        self.ids.with(|ids| ids.contains(&id))
    }

    /// How many rows are in it.
    pub fn len(self) -> usize {
        self.ids.with(BTreeSet::len)
    }

    /// Whether nothing is.
    pub fn is_empty(self) -> bool {
        self.ids.with(BTreeSet::is_empty)
    }

    /// The rows, in no order that a reader knows.
    pub fn ids(self) -> Vec<Id> {
        self.ids.with(|ids| ids.iter().copied().collect())
    }

    /// Takes a row in, or out; ranges begin there.
    pub fn turn(self, id: Id) {
        self.anchor.set_value(Some(id));
        self.reached.set_value(None);
        self.ids.update(|ids| {
            if !ids.remove(&id) {
                ids.insert(id);
            }
        });
    }

    /// Goes from where the range began up to a row: what it reached before and does not reach now goes out again.
    pub fn reach(self, to: Id, from: Option<Id>, order: &[Id]) {
        let anchor = self.anchor.get_value().filter(|anchor| order.contains(anchor)).or(from).unwrap_or(to);
        let before = self.reached.get_value().map(|reached| between(order, anchor, reached)).unwrap_or_default();
        self.anchor.set_value(Some(anchor));
        self.reached.set_value(Some(to));
        self.ids.update(|ids| {
            ids.retain(|id| !before.contains(id));
            ids.extend(between(order, anchor, to));
        });
    }

    /// Has these rows in it and no others.
    pub fn set(self, ids: impl IntoIterator<Item = Id>) {
        self.ids.set(ids.into_iter().collect());
    }

    /// The same, where the list may have gone meanwhile.
    pub fn set_if_there(self, ids: impl IntoIterator<Item = Id>) {
        self.ids.try_set(ids.into_iter().collect());
    }

    /// Leaves out the rows that are not to be kept.
    pub fn keep(self, keeps: impl Fn(Id) -> bool) {
        self.ids.maybe_update(|ids| {
            let before = ids.len();
            ids.retain(|id| keeps(*id));
            ids.len() != before
        });
    }

    /// Has nothing in it any more.
    pub fn end(self) {
        self.anchor.set_value(None);
        self.reached.set_value(None);
        self.picking.set(false);
        self.asking.set(false);
        self.ids.maybe_update(|ids| !std::mem::take(ids).is_empty());
    }
}

/// The rows from one to another, in either direction.
fn between(order: &[Id], one: Id, other: Id) -> Vec<Id> {
    let at = |id: Id| order.iter().position(|each| *each == id);
    match (at(one), at(other)) {
        (Some(one), Some(other)) => order[one.min(other)..=one.max(other)].to_vec(),
        _ => vec![other],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u128) -> Id {
        Id::from_u128(n)
    }

    fn told(selection: Selection) -> Vec<u128> {
        selection.ids().into_iter().map(|id| id.as_u128()).collect()
    }

    #[test]
    fn a_range_grows_and_shrinks_from_where_it_began() {
        Owner::new().with(|| {
            let order: Vec<Id> = (1..10).map(id).collect();
            let selection = Selection::new();
            selection.turn(id(9));
            selection.turn(id(4));
            selection.reach(id(6), None, &order);
            assert_eq!(told(selection), [4, 5, 6, 9]);
            selection.reach(id(2), None, &order);
            assert_eq!(told(selection), [2, 3, 4, 9]);
            selection.turn(id(3));
            assert_eq!(told(selection), [2, 4, 9]);
            selection.keep(|id| id.as_u128() != 4);
            assert_eq!(told(selection), [2, 9]);
            selection.end();
            assert!(selection.is_empty());
            selection.reach(id(7), Some(id(8)), &order);
            assert_eq!(told(selection), [7, 8]);
        });
    }
}

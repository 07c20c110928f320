//! The records of a list as they are known, and what live events do to them.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use domain::id::Id;
use domain::questions::{List, ListView, LiveChange, LiveEvent};
use domain::record::{Record, RecordType, Shape};
use serde_json::Map;

use super::order::{Order, Seen};

/// The rows of a list, each at its place; between them may be places of which nothing is known yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    /// Titles of linked records.
    pub titles: BTreeMap<Id, String>,
    /// Where the list goes on after the last row.
    pub cursor: Option<String>,
    /// How many there are in all, as far as counted; before, at least so many.
    pub count: i64,
    /// Whether they are counted.
    pub counted: bool,
    places: BTreeMap<u64, Id>,
    records: BTreeMap<Id, Record>,
    n: i64,
    /// The last event that moved a row to another place.
    moved: i64,
}

impl Rows {
    /// The first page.
    pub fn of(view: ListView) -> Self {
        let more = i64::from(view.cursor.is_some());
        let least = || i64::try_from(view.records.len()).unwrap_or(i64::MAX).saturating_add(more);
        let mut rows = Self { n: view.n, count: view.count.unwrap_or_else(least), counted: view.count.is_some(), ..Self::default() };
        rows.append(view);
        rows
    }

    /// Takes over how many there are in all; whether that is news.
    pub fn take_count(&mut self, count: i64) -> bool {
        let before = (self.count, self.counted);
        (self.count, self.counted) = (count, true);
        before != (count, true)
    }

    /// Puts another page at the end. A row that came by a live event meanwhile stays where it is.
    pub fn append(&mut self, view: ListView) {
        let end = self.places.last_key_value().map_or(0, |(at, _)| at + 1);
        self.cursor.clone_from(&view.cursor);
        self.fill(end, view);
    }

    /// Puts a page where it was asked for; whether it could be: not when rows have moved since it was read.
    pub fn put(&mut self, from: u64, view: ListView) -> bool {
        if view.n < self.moved {
            return false;
        }
        for at in from..from + view.records.len() as u64 {
            self.places.remove(&at);
        }
        self.places.retain(|_, id| !view.records.iter().any(|record| record.id == *id));
        self.fill(from, view);
        true
    }

    fn fill(&mut self, from: u64, view: ListView) {
        self.titles.extend(view.titles);
        let mut at = from;
        for record in view.records {
            if self.places.values().any(|id| *id == record.id) {
                continue;
            }
            self.places.insert(at, record.id);
            let known = self.records.get(&record.id).is_some_and(|known| known.n > record.n);
            if !known {
                self.records.insert(record.id, record);
            }
            at += 1;
        }
    }

    /// The ids in order, of those that are known.
    pub fn order(&self) -> Vec<Id> {
        self.places.values().copied().collect()
    }

    /// What stands at some places, as far as it is known.
    pub fn slice(&self, from: u64, to: u64) -> Vec<(u64, Option<Id>)> {
        (from..to).map(|at| (at, self.places.get(&at).copied())).collect()
    }

    /// All rows that are known, with their places.
    pub fn known(&self) -> Vec<(u64, Option<Id>)> {
        self.places.iter().map(|(at, id)| (*at, Some(*id))).collect()
    }

    /// The first place of which nothing is known.
    pub fn missing(&self, from: u64, to: u64) -> Option<u64> {
        (from..to).find(|at| !self.places.contains_key(at))
    }

    /// The place of a row.
    pub fn place(&self, id: Id) -> Option<u64> {
        self.places.iter().find(|(_, other)| **other == id).map(|(at, _)| *at)
    }

    /// How many rows are there.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// A row.
    pub fn get(&self, id: Id) -> Option<&Record> {
        self.records.get(&id)
    }

    /// The records in order.
    pub fn iter(&self) -> impl Iterator<Item = &Record> {
        self.places.values().filter_map(|id| self.records.get(id))
    }

    /// Takes over what happened, as far as it concerns the list of somebody who sees that shape; whether anything changed.
    pub fn apply(&mut self, event: &LiveEvent, list: &List, seen: &Seen<'_>) -> bool {
        let mut changed = false;
        for change in event.changes.iter().filter(|change| change.record_type == list.record_type) {
            changed |= self.apply_one(event, change, list, seen);
        }
        changed |= self.rename(event);
        if changed {
            self.titles.extend(event.titles.clone());
        }
        changed
    }

    fn apply_one(&mut self, event: &LiveEvent, change: &LiveChange, list: &List, seen: &Seen<'_>) -> bool {
        let (n, shape) = (event.n, seen.shape);
        let belongs = change.record.as_ref().filter(|record| belongs(record, list, shape));
        let order = Order::of(list, event, seen);
        let known = self.place(change.id).and_then(|at| Some((at, self.records.get(&change.id)?.n)));
        match (known, belongs) {
            (Some((_, known)), Some(record)) if record.n > known => {
                self.records.insert(change.id, record.clone());
                true
            }
            (Some((at, known)), None) if n > known => {
                self.places.remove(&at);
                self.records.remove(&change.id);
                self.shift(at, -1);
                self.moved = n;
                true
            }
            (None, Some(record)) if n > self.n => {
                // It may have stood elsewhere among those that nobody has looked at yet.
                if was_in(change, list, shape) {
                    self.leave(change, &order);
                }
                self.enter(record.clone(), &order);
                self.moved = n;
                true
            }
            (None, None) if n > self.n && was_in(change, list, shape) => {
                self.leave(change, &order);
                self.moved = n;
                true
            }
            _ => false,
        }
    }

    /// A row comes: it is seen where its neighbours are; what stands after it moves on by one.
    fn enter(&mut self, record: Record, order: &Order<'_>) {
        let (after, at) = self.around(&record, order);
        let seen = match (after, at) {
            (None, Some(first)) => first == 0,
            (Some(last), None) => self.cursor.is_none() && i64::try_from(last + 1) == Ok(self.count),
            (None, None) => self.count == 0,
            (Some(after), Some(at)) => at == after + 1,
        };
        let at = at.unwrap_or_else(|| after.map_or(0, |after| after + 1));
        self.shift(at, 1);
        if seen {
            self.places.insert(at, record.id);
            self.records.insert(record.id, record);
        }
    }

    /// A row that nobody has looked at goes: what stands after it moves back by one.
    fn leave(&mut self, change: &LiveChange, order: &Order<'_>) {
        let Some(old) = before(change) else { return };
        let (after, at) = self.around(&old, order);
        self.shift(at.unwrap_or_else(|| after.map_or(0, |after| after + 1)), -1);
    }

    /// The last place before a record and the first after it, of those that are known.
    fn around(&self, record: &Record, order: &Order<'_>) -> (Option<u64>, Option<u64>) {
        let is_after = |id: &Id| self.records.get(id).is_some_and(|other| order.compare(record, other, &self.titles) == Ordering::Less);
        let at = self.places.iter().find(|(_, id)| is_after(id)).map(|(at, _)| *at);
        let before = match at {
            Some(at) => self.places.range(..at).next_back(),
            None => self.places.last_key_value(),
        };
        (before.map(|(at, _)| *at), at)
    }

    /// What stands at a place or after it moves by one.
    fn shift(&mut self, from: u64, by: i64) {
        let moved = self.places.split_off(&from);
        self.places.extend(moved.into_iter().map(|(at, id)| (at.saturating_add_signed(by), id)));
        self.count = (self.count + by).max(0);
    }

    /// Records that the rows link to may be called otherwise now.
    fn rename(&mut self, event: &LiveEvent) -> bool {
        let mut changed = false;
        for change in &event.changes {
            if let (Some(title), Some(record)) = (self.titles.get_mut(&change.id), &change.record) {
                let now = record.title();
                changed |= title != now;
                now.clone_into(title);
            }
        }
        changed
    }
}

/// A record of which nothing is known.
pub fn blank(record_type: RecordType, id: Id) -> Record {
    Record { record_type, id, n: 0, fields: Map::new() }
}

/// Whether a list has a record in it.
pub fn belongs(record: &Record, list: &List, shape: &Shape) -> bool {
    let get = |field: &str| record.get(field);
    let said = |list: &List| domain::filter::Filter::Words(list.text.clone()).matches(shape, list.record_type, &get);
    record.is_deleted() == list.deleted && list.filter.matches(shape, list.record_type, &get) && (list.text.trim().is_empty() || said(list))
}

/// Whether a record that changed was in the list before.
fn was_in(change: &LiveChange, list: &List, shape: &Shape) -> bool {
    before(change).is_some_and(|old| belongs(&old, list, shape))
}

/// A record as it was before it changed.
fn before(change: &LiveChange) -> Option<Record> {
    let mut old = change.record.clone()?;
    old.fields.extend(change.before.clone()?);
    Some(old)
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;
    use domain::filter::Filter;
    use domain::money::Worth;
    use serde_json::{Value, json};

    static ONE_CURRENCY: LazyLock<Worth> = LazyLock::new(Worth::default);

    fn plain() -> Seen<'static> {
        Seen { shape: Shape::plain(), place: &|_| None, worth: &ONE_CURRENCY }
    }

    fn lead(id: u128, n: i64, title: &str, status: &str) -> Record {
        let fields = json!({"title": title, "status": status, "created_at": format!("2026-01-01T00:00:00.{id:06}Z")});
        let Value::Object(fields) = fields else { unreachable!("an object") };
        Record { record_type: RecordType::Lead, id: Id::from_u128(id), n, fields }
    }

    fn view(records: Vec<Record>, cursor: Option<&str>) -> ListView {
        let count = Some(records.len() as i64 + i64::from(cursor.is_some()));
        ListView { records, titles: BTreeMap::new(), cursor: cursor.map(str::to_owned), count, n: 10 }
    }

    fn event(n: i64, id: u128, record: Option<Record>) -> LiveEvent {
        let change = LiveChange { record_type: RecordType::Lead, id: Id::from_u128(id), record, before: None };
        LiveEvent { n, command: Id::nil(), actor: Id::nil(), changes: vec![change], titles: BTreeMap::new() }
    }

    fn titles(rows: &Rows) -> Vec<&str> {
        rows.iter().map(|record| record.text("title")).collect()
    }

    #[test]
    fn new_ones_come_to_their_place() {
        let list = List::of(RecordType::Lead);
        let mut rows = Rows::of(view(vec![lead(5, 9, "five", "new"), lead(3, 8, "three", "new")], None));
        assert!(rows.apply(&event(11, 7, Some(lead(7, 11, "seven", "new"))), &list, &plain()));
        assert!(rows.apply(&event(12, 4, Some(lead(4, 12, "four", "new"))), &list, &plain()));
        assert!(rows.apply(&event(13, 1, Some(lead(1, 13, "one", "new"))), &list, &plain()));
        assert_eq!(titles(&rows), ["seven", "five", "four", "three", "one"]);
        assert_eq!(rows.count, 5);
    }

    #[test]
    fn what_is_known_already_changes_nothing() {
        let list = List::of(RecordType::Lead);
        let mut rows = Rows::of(view(vec![lead(5, 9, "five", "new")], None));
        assert!(!rows.apply(&event(9, 5, Some(lead(5, 9, "old", "new"))), &list, &plain()));
        assert!(!rows.apply(&event(10, 7, Some(lead(7, 10, "seven", "new"))), &list, &plain()));
        assert_eq!(titles(&rows), ["five"]);
    }

    #[test]
    fn changed_rows_stay_and_others_go() {
        let list = List { filter: Filter::is("status", "new"), ..List::of(RecordType::Lead) };
        let mut rows = Rows::of(view(vec![lead(5, 9, "five", "new"), lead(3, 8, "three", "new")], None));
        assert!(rows.apply(&event(11, 3, Some(lead(3, 11, "drei", "new"))), &list, &plain()));
        assert_eq!(titles(&rows), ["five", "drei"]);
        assert!(rows.apply(&event(12, 5, Some(lead(5, 12, "five", "contacted"))), &list, &plain()));
        assert!(rows.apply(&event(13, 3, None), &list, &plain()));
        assert!(rows.is_empty());
        assert_eq!(rows.count, 0);
    }

    #[test]
    fn a_word_in_a_custom_field_keeps_the_row() {
        let fields =
            json!({"of": "lead", "field_name": "custom_colour", "name": "Colour", "kind": "text", "searched": true, "position": 1});
        let Value::Object(fields) = fields else { unreachable!("an object") };
        let colour = Record { record_type: RecordType::CustomField, id: Id::from_u128(1), n: 1, fields };
        let shape = Shape::of([&colour]);
        let seen = Seen { shape: &shape, ..plain() };
        let list = List { text: "ultramarine".to_owned(), ..List::of(RecordType::Lead) };
        let blue = |n, title| {
            let mut record = lead(5, n, title, "new");
            record.fields.insert("custom_colour".to_owned(), json!("Ultramarine"));
            record
        };
        let mut rows = Rows::of(view(vec![blue(9, "five")], None));
        assert!(rows.apply(&event(11, 5, Some(blue(11, "fünf"))), &list, &seen));
        assert_eq!(titles(&rows), ["fünf"]);
    }

    #[test]
    fn what_belongs_to_a_later_page_waits_for_it() {
        let list = List::of(RecordType::Lead);
        let mut rows = Rows::of(view(vec![lead(5, 9, "five", "new")], Some("on")));
        assert!(rows.apply(&event(11, 2, Some(lead(2, 11, "two", "new"))), &list, &plain()));
        assert_eq!((titles(&rows), rows.count), (vec!["five"], 3));
        rows.append(view(vec![lead(3, 8, "three", "new"), lead(2, 11, "two", "new")], None));
        assert_eq!(titles(&rows), ["five", "three", "two"]);
    }

    #[test]
    fn rows_between_gaps_move_with_what_comes_and_goes() {
        let list = List::of(RecordType::Lead);
        let mut rows = Rows::of(view(vec![lead(90, 9, "ninety", "new"), lead(89, 9, "next", "new")], Some("on")));
        rows.count = 80;
        let page = ListView { count: None, ..view(vec![lead(41, 9, "forty-one", "new"), lead(40, 9, "forty", "new")], Some("on")) };
        assert!(rows.put(49, page.clone()));
        let places = |rows: &Rows| [90, 89, 41, 40].map(|id| rows.place(Id::from_u128(id)));
        assert_eq!(places(&rows), [Some(0), Some(1), Some(49), Some(50)]);
        // In the gap between: what stands after it moves on, and nothing is shown where a place is not known.
        assert!(rows.apply(&event(11, 60, Some(lead(60, 11, "sixty", "new"))), &list, &plain()));
        assert_eq!((places(&rows), rows.count, rows.len()), ([Some(0), Some(1), Some(50), Some(51)], 81, 4));
        // At the top it is seen, and pushes all.
        assert!(rows.apply(&event(12, 99, Some(lead(99, 12, "top", "new"))), &list, &plain()));
        assert_eq!((places(&rows), rows.place(Id::from_u128(99))), ([Some(1), Some(2), Some(51), Some(52)], Some(0)));
        // Between neighbours it is seen too, and gone it leaves no hole.
        assert!(rows.apply(&event(13, 40, None), &list, &plain()));
        assert_eq!(places(&rows), [Some(1), Some(2), Some(51), None]);
        assert_eq!(rows.missing(0, 10), Some(3));
        assert_eq!(rows.slice(1, 4), [(1, Some(Id::from_u128(90))), (2, Some(Id::from_u128(89))), (3, None)]);
        // A page that was read before is asked for again.
        assert!(!rows.put(49, page.clone()));
        assert!(rows.put(51, ListView { n: 13, ..page }));
        assert_eq!(places(&rows), [Some(1), Some(2), Some(51), Some(52)]);
    }

    #[test]
    fn linked_records_are_called_by_their_new_names() {
        let list = List::of(RecordType::Opportunity);
        let mut rows = Rows { titles: BTreeMap::from_iter([(Id::from_u128(3), "three".to_owned())]), ..Rows::default() };
        assert!(rows.apply(&event(11, 3, Some(lead(3, 11, "drei", "new"))), &list, &plain()));
        assert_eq!(rows.titles.get(&Id::from_u128(3)).map(String::as_str), Some("drei"));
    }
}

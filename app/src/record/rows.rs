//! The records of a list as they are known, and what live events do to them.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use domain::fold::fold;
use domain::id::Id;
use domain::questions::{List, ListView, LiveChange, LiveEvent, Sort};
use domain::record::{Record, RecordType, Shape, describe};
use serde_json::{Map, Value};

/// The rows of a list in their order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    /// Titles of linked records.
    pub titles: BTreeMap<Id, String>,
    /// Where the list goes on.
    pub cursor: Option<String>,
    /// How many there are in all, as far as counted.
    pub count: i64,
    order: Vec<Id>,
    records: BTreeMap<Id, Record>,
    n: i64,
}

impl Rows {
    /// The first page.
    pub fn of(view: ListView) -> Self {
        let mut rows = Self { n: view.n, count: view.count.unwrap_or_default(), ..Self::default() };
        rows.append(view);
        rows
    }

    /// Puts another page at the end. A row that came by a live event meanwhile stays where it is.
    pub fn append(&mut self, view: ListView) {
        self.cursor = view.cursor;
        self.titles.extend(view.titles);
        for record in view.records {
            if !self.records.contains_key(&record.id) {
                self.order.push(record.id);
                self.records.insert(record.id, record);
            }
        }
    }

    /// The ids in order.
    pub fn order(&self) -> Vec<Id> {
        self.order.clone()
    }

    /// How many rows are there.
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// A row.
    pub fn get(&self, id: Id) -> Option<&Record> {
        self.records.get(&id)
    }

    /// The records in order.
    pub fn iter(&self) -> impl Iterator<Item = &Record> {
        self.order.iter().filter_map(|id| self.records.get(id))
    }

    /// Takes over what happened, as far as it concerns the list; whether anything changed.
    pub fn apply(&mut self, event: &LiveEvent, list: &List) -> bool {
        let mut changed = false;
        for change in event.changes.iter().filter(|change| change.record_type == list.record_type) {
            changed |= self.apply_one(event.n, change, list);
        }
        changed |= self.rename(event);
        if changed {
            self.titles.extend(event.titles.clone());
        }
        changed
    }

    fn apply_one(&mut self, n: i64, change: &LiveChange, list: &List) -> bool {
        let belongs = change.record.as_ref().filter(|record| belongs(record, list));
        match (self.records.get(&change.id).map(|known| known.n), belongs) {
            (Some(known), Some(record)) if record.n > known => {
                self.records.insert(change.id, record.clone());
                true
            }
            (Some(known), None) if n > known => {
                self.order.retain(|id| *id != change.id);
                self.records.remove(&change.id);
                self.count = (self.count - 1).max(0);
                true
            }
            (None, Some(record)) if n > self.n => self.insert(record.clone(), list),
            // It is further down, where nobody has looked yet.
            (None, None) if n > self.n && self.cursor.is_some() && was_in(change, list) => {
                self.count = (self.count - 1).max(0);
                true
            }
            _ => false,
        }
    }

    fn insert(&mut self, record: Record, list: &List) -> bool {
        let by_age = Sort { field: "created_at".to_owned(), descending: true };
        let sort = list.sort.as_ref().unwrap_or(&by_age);
        let at = self.order.iter().position(|id| self.records.get(id).is_some_and(|other| compare(&record, other, sort) == Ordering::Less));
        let at = match at {
            Some(at) => at,
            None if self.cursor.is_none() => self.order.len(),
            // It comes with a later page; whether it was counted before is known only when it was not there at all.
            None => return false,
        };
        self.order.insert(at, record.id);
        self.records.insert(record.id, record);
        self.count += 1;
        true
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

fn belongs(record: &Record, list: &List) -> bool {
    let get = |field: &str| record.get(field);
    let said = |list: &List| domain::filter::Filter::Words(list.text.clone()).matches(Shape::plain(), list.record_type, &get);
    record.is_deleted() == list.deleted
        && list.filter.matches(Shape::plain(), list.record_type, &get)
        && (list.text.trim().is_empty() || said(list))
}

/// Whether a record that changed was in the list before.
fn was_in(change: &LiveChange, list: &List) -> bool {
    let (Some(record), Some(before)) = (&change.record, &change.before) else {
        return false;
    };
    let mut old = record.clone();
    old.fields.extend(before.clone());
    belongs(&old, list)
}

/// The order of the server: empty values last, equal ones by their ids.
fn compare(a: &Record, b: &Record, sort: &Sort) -> Ordering {
    let (x, y) = (a.get(&sort.field), b.get(&sort.field));
    let by_value = match (x, y) {
        (Value::Null, Value::Null) => Ordering::Equal,
        (Value::Null, _) => return Ordering::Greater,
        (_, Value::Null) => return Ordering::Less,
        (Value::Number(x), Value::Number(y)) => x.as_i64().cmp(&y.as_i64()),
        (Value::String(x), Value::String(y)) if describe(a.record_type).title == sort.field => fold(x).cmp(&fold(y)),
        (Value::String(x), Value::String(y)) => x.cmp(y),
        _ => Ordering::Equal,
    };
    let order = by_value.then(a.id.cmp(&b.id));
    if sort.descending { order.reverse() } else { order }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::filter::Filter;
    use serde_json::json;

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
        assert!(rows.apply(&event(11, 7, Some(lead(7, 11, "seven", "new"))), &list));
        assert!(rows.apply(&event(12, 4, Some(lead(4, 12, "four", "new"))), &list));
        assert!(rows.apply(&event(13, 1, Some(lead(1, 13, "one", "new"))), &list));
        assert_eq!(titles(&rows), ["seven", "five", "four", "three", "one"]);
        assert_eq!(rows.count, 5);
    }

    #[test]
    fn what_is_known_already_changes_nothing() {
        let list = List::of(RecordType::Lead);
        let mut rows = Rows::of(view(vec![lead(5, 9, "five", "new")], None));
        assert!(!rows.apply(&event(9, 5, Some(lead(5, 9, "old", "new"))), &list));
        assert!(!rows.apply(&event(10, 7, Some(lead(7, 10, "seven", "new"))), &list));
        assert_eq!(titles(&rows), ["five"]);
    }

    #[test]
    fn changed_rows_stay_and_others_go() {
        let list = List { filter: Filter::is("status", "new"), ..List::of(RecordType::Lead) };
        let mut rows = Rows::of(view(vec![lead(5, 9, "five", "new"), lead(3, 8, "three", "new")], None));
        assert!(rows.apply(&event(11, 3, Some(lead(3, 11, "drei", "new"))), &list));
        assert_eq!(titles(&rows), ["five", "drei"]);
        assert!(rows.apply(&event(12, 5, Some(lead(5, 12, "five", "contacted"))), &list));
        assert!(rows.apply(&event(13, 3, None), &list));
        assert!(rows.is_empty());
        assert_eq!(rows.count, 0);
    }

    #[test]
    fn what_belongs_to_a_later_page_waits_for_it() {
        let list = List::of(RecordType::Lead);
        let mut rows = Rows::of(view(vec![lead(5, 9, "five", "new")], Some("on")));
        assert!(!rows.apply(&event(11, 2, Some(lead(2, 11, "two", "new"))), &list));
        rows.append(view(vec![lead(3, 8, "three", "new"), lead(2, 11, "two", "new")], None));
        assert_eq!(titles(&rows), ["five", "three", "two"]);
    }

    #[test]
    fn linked_records_are_called_by_their_new_names() {
        let list = List::of(RecordType::Opportunity);
        let mut rows = Rows { titles: BTreeMap::from_iter([(Id::from_u128(3), "three".to_owned())]), ..Rows::default() };
        assert!(rows.apply(&event(11, 3, Some(lead(3, 11, "drei", "new"))), &list));
        assert_eq!(rows.titles.get(&Id::from_u128(3)).map(String::as_str), Some("drei"));
    }
}

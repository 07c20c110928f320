//! In which order rows stand: that of the server.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use domain::fold::fold;
use domain::id::Id;
use domain::money::Worth;
use domain::query::kind_of;
use domain::questions::{List, LiveEvent, Sort};
use domain::record::{Kind, Record, RecordType, Shape, describe};
use leptos::prelude::*;
use serde_json::Value;

use crate::client::Client;

/// How the user sees records.
#[derive(Clone, Copy)]
pub struct Seen<'a> {
    /// What they are.
    pub shape: &'a Shape,
    /// The places of those that somebody arranged, stages for one.
    pub place: &'a dyn Fn(Id) -> Option<i64>,
    /// What the currencies are worth.
    pub worth: &'a Worth,
}

/// Calls with what the user sees now, without following it.
pub fn as_seen<T>(client: Client, call: impl FnOnce(&Seen<'_>) -> T) -> T {
    let shape = client.shape_now();
    client.directory().with_untracked(|index| call(&Seen { shape: &shape, place: &|id| index.place(id), worth: &index.worth }))
}

/// The order of a list, at an event.
pub struct Order<'a> {
    sort: Sort,
    kind: Option<Kind>,
    event: &'a LiveEvent,
    seen: Seen<'a>,
}

impl<'a> Order<'a> {
    /// That of a list.
    pub fn of(list: &List, event: &'a LiveEvent, seen: &Seen<'a>) -> Self {
        let sort = list.sort.clone().unwrap_or_else(|| Sort { field: "created_at".to_owned(), descending: true });
        let kind = kind_of(seen.shape, list.record_type, &sort.field);
        Self { sort, kind, event, seen: *seen }
    }

    /// Which of two records stands first: empty values last, equal ones by their ids, linked records by their places and names,
    /// amounts by what they are worth.
    pub fn compare(&self, a: &Record, b: &Record, titles: &BTreeMap<Id, String>) -> Ordering {
        let (x, y) = (a.get(&self.sort.field), b.get(&self.sort.field));
        let by_value = match self.kind {
            Some(Kind::Link(_)) => empty_last(self.key_of(x, titles), self.key_of(y, titles), Ord::cmp),
            Some(Kind::Money(currency)) if self.is_by_worth(a.record_type, currency) => {
                let worth = |of: &Record, value: &Value| self.seen.worth.of_amount(value.as_i64()?, of.get(currency).as_str());
                empty_last(worth(a, x), worth(b, y), f64::total_cmp)
            }
            _ => empty_last(Some(x).filter(|x| !x.is_null()), Some(y).filter(|y| !y.is_null()), |x, y| match (x, y) {
                (Value::Number(x), Value::Number(y)) => x.as_i64().cmp(&y.as_i64()),
                (Value::String(x), Value::String(y)) if describe(a.record_type).title == self.sort.field => fold(x).cmp(&fold(y)),
                (Value::String(x), Value::String(y)) => x.cmp(y),
                _ => Ordering::Equal,
            }),
        };
        let by_value = match by_value {
            Ok(order) => order,
            Err(empty) => return empty,
        };
        let order = by_value.then(a.id.cmp(&b.id));
        if self.sort.descending { order.reverse() } else { order }
    }

    /// Whether amounts stand by what they are worth: there are several currencies, and they say which they are in.
    fn is_by_worth(&self, record_type: RecordType, currency: &str) -> bool {
        self.seen.worth.is_needed() && self.seen.shape.field(record_type, currency).is_some()
    }

    /// By what a linked record stands; nothing when the user does not see it.
    fn key_of(&self, link: &Value, titles: &BTreeMap<Id, String>) -> Option<(i64, String, Id)> {
        let id: Id = link.as_str()?.parse().ok()?;
        match (self.seen.place)(id) {
            Some(place) => Some((place, String::new(), id)),
            None => self.event.titles.get(&id).or_else(|| titles.get(&id)).map(|title| (0, fold(title), id)),
        }
    }
}

/// The order of two values; where only one is there, which record is last for good.
fn empty_last<T>(x: Option<T>, y: Option<T>, compare: impl FnOnce(&T, &T) -> Ordering) -> Result<Ordering, Ordering> {
    match (x, y) {
        (None, None) => Ok(Ordering::Equal),
        (None, Some(_)) => Err(Ordering::Greater),
        (Some(_), None) => Err(Ordering::Less),
        (Some(x), Some(y)) => Ok(compare(&x, &y)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::money::{Currency, Rate};
    use serde_json::{Map, json};

    fn deal(id: u128, party: u128, stage: u128) -> Record {
        let fields = json!({ "party": Id::from_u128(party), "stage": Id::from_u128(stage) });
        let Value::Object(fields) = fields else { unreachable!("an object") };
        Record { record_type: RecordType::Opportunity, id: Id::from_u128(id), n: 1, fields: Map::from_iter(fields) }
    }

    fn worth() -> Worth {
        Worth::of(Currency::parse("VND").unwrap(), Currency::parse("USD").zip(Rate::parse("25400")))
    }

    fn worth_of(id: u128, value: Option<i64>, currency: &str) -> Record {
        let mut deal = deal(id, 11, 21);
        deal.fields.extend([("value".to_owned(), json!(value)), ("currency".to_owned(), json!(currency))]);
        deal
    }

    fn sorted(field: &str, descending: bool, mut deals: Vec<Record>) -> Vec<u128> {
        let titles = BTreeMap::from_iter([(Id::from_u128(11), "Đại Nam".to_owned()), (Id::from_u128(12), "Acme".to_owned())]);
        let event = LiveEvent { n: 1, command: Id::nil(), actor: Id::nil(), changes: Vec::new(), titles };
        let list = List { sort: Some(Sort { field: field.into(), descending }), ..List::of(RecordType::Opportunity) };
        let place = |id: Id| (Id::from_u128(21)..=Id::from_u128(22)).contains(&id).then(|| if id == Id::from_u128(21) { 2 } else { 1 });
        let worth = worth();
        let order = Order::of(&list, &event, &Seen { shape: Shape::plain(), place: &place, worth: &worth });
        deals.sort_by(|a, b| order.compare(a, b, &BTreeMap::new()));
        deals.iter().map(|deal| deal.id.as_u128()).collect()
    }

    #[test]
    fn links_stand_by_names_and_places_and_what_is_not_seen_last() {
        let deals = || vec![deal(1, 11, 21), deal(2, 12, 22), deal(3, 13, 21)];
        assert_eq!(sorted("party", false, deals()), [2, 1, 3]);
        assert_eq!(sorted("party", true, deals()), [1, 2, 3]);
        assert_eq!(sorted("stage", false, deals()), [2, 1, 3]);
        assert_eq!(sorted("stage", true, deals()), [3, 1, 2]);
    }
    #[test]
    fn amounts_stand_by_what_they_are_worth_and_what_nobody_knows_last() {
        let deals = || {
            vec![worth_of(1, Some(200_000), "VND"), worth_of(2, Some(1_000), "USD"), worth_of(3, None, "VND"), worth_of(4, Some(5), "EUR")]
        };
        assert_eq!(sorted("value", false, deals()), [1, 2, 3, 4]);
        assert_eq!(sorted("value", true, deals()), [2, 1, 4, 3]);
    }
}

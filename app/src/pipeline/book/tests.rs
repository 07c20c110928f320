mod cut;

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::super::lane::tests::{card, ids, lane};
use super::*;

fn book() -> Book {
    Book { lanes: vec![lane(10, &[(1, "a1"), (2, "a2")]), lane(20, &[(3, "a1")])], n: 5, told: 5, ..Book::default() }
}

fn record(id: u128, n: i64, stage: u128, place: &str, value: i64) -> Record {
    let fields = json!({
        "name": format!("deal {id}"), "stage": Id::from_u128(stage), "place": place, "value": value, "currency": "USD", "probability": 50,
        "stage_since": "2026-11-01T00:00:00.000000Z", "party": Id::from_u128(77),
    });
    let Value::Object(fields) = fields else { unreachable!() };
    Record { record_type: RecordType::Opportunity, id: Id::from_u128(id), n, fields }
}

fn event(n: i64, id: u128, record: Option<Record>, before: Option<Value>) -> LiveEvent {
    let before = before.map(|fields| fields.as_object().cloned().unwrap_or_else(Map::new));
    let change = LiveChange { record_type: RecordType::Opportunity, id: Id::from_u128(id), record, before };
    let titles = BTreeMap::from([(Id::from_u128(77), "Isdom".to_owned())]);
    LiveEvent { n, command: Id::from_u128(99), actor: Id::from_u128(98), changes: vec![change], titles }
}

fn all(_: &Record) -> bool {
    true
}

fn sums(book: &Book) -> Vec<(i64, i64)> {
    book.lanes.iter().map(|lane| (lane.total.deals(), lane.total.currencies.iter().map(|line| line.sum).sum())).collect()
}

#[test]
fn a_moved_card_changes_its_column_and_both_sums() {
    let mut book = book();
    let applied =
        book.apply_live(&event(6, 1, Some(record(1, 6, 20, "a0", 100)), Some(json!({"stage": Id::from_u128(10), "place": "a1"}))), all);
    assert_eq!(applied, Applied { deals: vec![Id::from_u128(1)], ask_again: false });
    assert_eq!((ids(&book.lanes[0]), ids(&book.lanes[1])), (vec![2], vec![1, 3]));
    assert_eq!(sums(&book), [(1, 100), (2, 200)]);
    assert_eq!(book.lanes[1].cards[0].party_name.as_deref(), Some("Isdom"));
    assert_eq!(book.n, 6);
}

#[test]
fn what_is_known_already_is_not_told_twice() {
    let mut book = book();
    let told = event(5, 1, Some(record(1, 5, 20, "a0", 100)), Some(json!({"stage": Id::from_u128(10)})));
    assert_eq!(book.apply_live(&told, all), Applied::default());
    assert_eq!(sums(&book), [(2, 200), (1, 100)]);
}

#[test]
fn a_card_that_is_not_loaded_still_counts() {
    let mut book = book();
    book.lanes[0].more = true;
    book.lanes[0].total.count(&card(4, "a9"), 1);
    let moved = event(6, 4, Some(record(4, 6, 20, "a5", 100)), Some(json!({"stage": Id::from_u128(10), "place": "a9"})));
    assert!(!book.apply_live(&moved, all).ask_again);
    assert_eq!(sums(&book), [(2, 200), (2, 200)]);
    assert_eq!(ids(&book.lanes[1]), [3, 4]);
}

#[test]
fn events_of_one_card_that_come_together_count_once() {
    let mut book = book();
    // Both were read when the second had happened already: the record is the same in both.
    let now = record(1, 7, 20, "a0", 700);
    book.apply_live(&event(6, 1, Some(now.clone()), Some(json!({"stage": Id::from_u128(10), "place": "a1"}))), all);
    book.apply_live(&event(7, 1, Some(now), Some(json!({"value": 100}))), all);
    assert_eq!(sums(&book), [(1, 100), (2, 800)]);
}

#[test]
fn gone_and_deleted_and_unfitting_cards_leave() {
    let mut first = book();
    first.apply_live(&event(6, 1, None, Some(json!({"owner": "x"}))), all);
    assert_eq!(ids(&first.lanes[0]), [2]);
    let mut deleted = record(2, 7, 10, "a2", 100);
    deleted.fields.insert("deleted_at".into(), json!("2026-11-02T00:00:00Z"));
    first.apply_live(&event(7, 2, Some(deleted), Some(json!({"deleted_at": null}))), all);
    first.apply_live(&event(8, 3, Some(record(3, 8, 20, "a1", 100)), Some(json!({"name": "old"}))), |_| false);
    assert_eq!(sums(&first), [(0, 0), (0, 0)]);
}

#[test]
fn a_new_card_arrives_and_an_unknown_one_that_goes_asks_again() {
    let mut book = book();
    book.apply_live(&event(6, 8, Some(record(8, 6, 10, "Zz", 300)), None), all);
    assert_eq!(ids(&book.lanes[0]), [8, 1, 2]);
    assert_eq!(sums(&book)[0], (3, 500));
    assert!(book.apply_live(&event(7, 55, None, Some(json!({"owner": "x"}))), all).ask_again);
}

#[test]
fn a_state_shown_by_a_conflict_is_counted_once() {
    let mut book = book();
    let shown = LiveEvent { command: Id::nil(), ..event(9, 1, Some(record(1, 9, 20, "a0", 500)), None) };
    book.apply_live(&shown, all);
    assert_eq!((book.n, sums(&book)), (5, vec![(1, 100), (2, 600)]));
    book.apply_live(&event(8, 1, Some(record(1, 9, 20, "a0", 500)), Some(json!({"stage": Id::from_u128(10)}))), all);
    book.apply_live(&event(9, 1, Some(record(1, 9, 20, "a0", 500)), Some(json!({"value": 100}))), all);
    assert_eq!(sums(&book), [(1, 100), (2, 600)]);
}

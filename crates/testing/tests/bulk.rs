//! Many new records at once are written as the door would have written them one by one.

use domain::command::{Change, Moment};
use domain::id::Id;
use domain::permission::{Actor, Role};
use domain::record::{Record, RecordType, Stage};
use domain::verbs::{CreateRecord, Given, Move, create, delete, enter_stage};
use futures::FutureExt;
use serde_json::{Map, Value, json};
use store::bulk::Entry;
use testing::{TestBook, entry};

#[tokio::test]
async fn a_bulk_is_what_its_entries_are_one_by_one() {
    testing::on_both(|book| {
        async move {
            let entries = entries(book).await;
            let mut work = book.service.db().begin().await.expect("the database answers");
            let last = work.record_new(&entries).await.expect("the entries are written");
            let bulk = dump(book, &mut work).await;
            assert_eq!(work.head().await.expect("the database answers"), last);
            work.rollback().await.expect("the entries are taken back");

            let mut work = book.service.db().begin().await.expect("the database answers");
            for entry in &entries {
                let n = work.next_number().await.expect("the database answers");
                work.record_entry(n, &entry.head, &entry.changes).await.expect("the entry is written");
            }
            let one_by_one = dump(book, &mut work).await;
            assert_eq!(bulk, one_by_one);
            work.rollback().await.expect("the entries are taken back");

            let mut work = book.service.db().begin().await.expect("the database answers");
            work.record_new(&entries).await.expect("the entries are written");
            work.commit().await.expect("the entries stay");
            bulk
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_bulk_changes_nothing_that_was_there() {
    let book = TestBook::sqlite().await;
    let mut work = book.service.db().begin().await.expect("the database answers");
    let record = work.load(RecordType::Party, book.sales.party).await.expect("the database answers").expect("the party is there");
    let change = delete(&record, &administrator(&book), record.standing(), moment(&book)).expect("allowed").expect("it changes");
    assert!(work.record_new(&[entry(&book, vec![change])]).await.is_err());
    work.rollback().await.expect("nothing stays");
    book.close().await;
}

fn administrator(book: &TestBook) -> Actor {
    Actor::of(book.people.administrator, Role::Administrator, None, Vec::new())
}

fn moment(book: &TestBook) -> Moment {
    Moment { at: book.service.clock().now() }
}

fn made(book: &TestBook, record_type: RecordType, fields: &Value, given: &Given) -> Change {
    let fields = fields.as_object().cloned().unwrap_or_default();
    let verb = CreateRecord { record_type, id: book.service.new_id(), fields };
    create(&verb, &administrator(book), given, moment(book)).expect("the record can be made")
}

/// A party and a deal made at once, the deal moved twice in one entry and once more, and another deal made and deleted.
async fn entries(book: &TestBook) -> Vec<Entry> {
    let mut work = book.service.db().read().await.expect("the database answers");
    let mut stages = Vec::new();
    for id in &book.sales.stages {
        let record = work.load(RecordType::Stage, *id).await.expect("the database answers").expect("the stage is there");
        stages.push((*id, record.typed::<Stage>().expect("a stage")));
    }
    let party = json!({ "kind": "organisation", "name": "Bến Thành Trading", "tags": ["key account", "chain"], "roles": ["customer"],
        "emails": [{ "value": "info@ben-thanh.example", "label": "" }], "phones": [{ "value": "+84 28 3822 9999", "label": "" }] });
    let party = made(book, RecordType::Party, &party, &Given::default());
    let deal = |name: &str, number: &str, party: Id| {
        let fields = json!({ "name": name, "pipeline": book.sales.pipeline, "stage": stages[0].0, "currency": "USD", "value": 125_000,
            "party": party, "tags": ["tender"], "owner": book.people.seller, "expected_close": "2026-12-24" });
        let given = Given {
            owner_team: Some(book.people.north),
            number: Some(number.into()),
            stage: Some(stages[0].clone()),
            place: Some(format!("b{number}")),
            ..Given::default()
        };
        made(book, RecordType::Opportunity, &fields, &given)
    };
    let (kept, dropped) = (deal("Fit-out", "0001", party.id), deal("Second thoughts", "0002", party.id));
    let mut state = kept.applied(None, 0).expect("the deal is new");
    let mut go = |to: usize, place: &str| {
        let (id, stage) = &stages[to];
        let change = moved(book, &state, *id, stage, place);
        state = change.applied(Some(&state), 0).expect("the deal is there");
        change
    };
    let walk = [go(1, "b0011"), go(2, "b0012"), go(4, "b0013")];
    let [first, second, third] = walk;
    let gone = dropped.applied(None, 0).expect("the deal is new");
    let gone = delete(&gone, &administrator(book), gone.standing(), moment(book)).expect("allowed").expect("it changes");
    vec![
        entry(book, vec![party, kept]),
        entry(book, vec![first, second]),
        entry(book, vec![dropped]),
        entry(book, vec![third]),
        entry(book, vec![gone]),
    ]
}

fn moved(book: &TestBook, record: &Record, stage_id: Id, stage: &Stage, place: &str) -> Change {
    let fields = Map::new();
    let going =
        Move { record, stage, stage_id, retired: false, place: place.into(), fields: &fields, shape: domain::record::Shape::plain() };
    enter_stage(&going, &administrator(book), moment(book)).expect("the deal may go there").expect("it changes")
}

/// Everything that a journal entry writes, as text.
async fn dump(book: &TestBook, work: &mut store::Work) -> Vec<String> {
    let mut told = Vec::new();
    let changes = work.changes_since(0, 1000).await.expect("the journal can be read");
    told.extend(changes.iter().map(|c| format!("{c:?}")));
    for record_type in [RecordType::Party, RecordType::Opportunity] {
        let records = work.see_all(&administrator(book).scope(record_type)).await.expect("the records can be read");
        told.extend(records.iter().map(|r| format!("{r:?}")));
    }
    let tables = [
        "SELECT record AS id, token AS text, weight AS number FROM search_tokens ORDER BY record, token",
        "SELECT record AS id, entry AS text, 0 AS number FROM record_entries ORDER BY record, field, entry",
        "SELECT record AS id, kind || ' ' || key AS text, 0 AS number FROM identity_keys ORDER BY record, kind, key",
        "SELECT stage AS id, month || currency || CAST(deals AS TEXT) AS text, sum + weighted AS number FROM stage_totals \
         WHERE deals <> 0 ORDER BY stage, month, owner, team, currency",
        "SELECT stage AS id, COALESCE(CAST(expected_close AS TEXT), '') AS text, n * 1000 + COALESCE(value, 0) AS number \
         FROM opportunity_intervals ORDER BY opportunity, n",
        "SELECT owner AS id, CASE WHEN until IS NULL THEN 'open' ELSE 'ended' END AS text, n AS number FROM opportunity_intervals \
         ORDER BY opportunity, n",
    ];
    for sql in tables {
        for row in work.all(sql, store::args![]).await.expect("the table can be read") {
            let (id, text): (Id, String) = (row.get("id").expect("an id"), row.get("text").expect("a text"));
            let number = row.get::<i64>("number").or_else(|_| row.get::<i32>("number").map(i64::from)).expect("a number");
            told.push(format!("{id} {text} {number}"));
        }
    }
    told
}

//! A page far on in a list by a custom field is the one that walking there would show, from whichever end it is read.

use domain::command::{Change, Moment};
use domain::id::Id;
use domain::permission::{Actor, Role};
use domain::questions::{List, Sort};
use domain::record::{RecordType, Stage};
use domain::verbs::{CreateRecord, Given, create};
use futures::FutureExt;
use serde_json::{Value, json};
use testing::{TestBook, entry, on_both};

/// More than are walked to without asking which end is nearer.
const COUNT: u64 = 10_150;

/// A record that its administrator makes.
fn made(book: &TestBook, record_type: RecordType, fields: &Value, given: &Given) -> Change {
    let actor = Actor::of(book.people.administrator, Role::Administrator, None, Vec::new());
    let fields = fields.as_object().cloned().unwrap_or_default();
    let verb = CreateRecord { record_type, id: book.service.new_id(), fields };
    create(&verb, &actor, given, Moment { at: book.service.clock().now() }).expect("allowed")
}

/// Writes them in bulk.
async fn write(book: &TestBook, changes: Vec<Change>) {
    let mut work = book.service.db().begin().await.expect("the database answers");
    for some in changes.chunks(500) {
        let entries: Vec<_> = some.iter().map(|change| entry(book, vec![change.clone()])).collect();
        work.record_new(&entries).await.expect("the entries are written");
    }
    work.commit().await.expect("they stay");
}

async fn fill(book: &TestBook) {
    let admin = book.people.administrator;
    let field = json!({ "of": "lead", "name": "Area", "kind": "number" });
    book.create(admin, RecordType::CustomField, field).await.expect("a field");
    let shape = book.service.db().read().await.expect("the database answers").shape().await.expect("a shape");
    let lead = |area: u64| {
        let given = Given { shape: shape.clone(), number: Some(format!("L-9{area}")), ..Given::default() };
        made(book, RecordType::Lead, &json!({ "contact_name": format!("Far {area}"), "custom_area": area }), &given)
    };
    write(book, (0..COUNT).map(lead).collect()).await;
}

#[tokio::test]
async fn a_page_far_on_is_the_same_from_either_end() {
    on_both(|book| {
        async move {
            fill(book).await;
            let admin = book.people.administrator;
            let empty: [Id; 3] = book.sales.leads;
            for descending in [false, true] {
                for offset in [9_999, 10_001, 10_100, COUNT - 1, COUNT, COUNT + 1] {
                    let sort = Some(Sort { field: "custom_area".into(), descending });
                    let list = List { sort, offset, limit: 20, ..List::of(RecordType::Lead) };
                    let told = book.ask(admin, &list).await.expect("a page").records;
                    let areas: Vec<u64> = told.iter().filter_map(|record| record.get("custom_area").as_u64()).collect();
                    let place = |at: u64| if descending { COUNT - 1 - at } else { at };
                    let expected: Vec<u64> = (offset..COUNT).take(20).map(place).collect();
                    assert_eq!(areas, expected, "{offset} {descending}");
                    let after = told.len() - areas.len();
                    let passed = usize::try_from(offset.saturating_sub(COUNT)).expect("few");
                    assert_eq!(
                        after,
                        (20 - areas.len()).min(empty.len() - passed),
                        "those without a value come last: {offset} {descending}"
                    );
                }
            }
            vec![]
        }
        .boxed()
    })
    .await;
}

/// More than what they link to is sorted for; beyond them it is walked by its names.
const LINKED: usize = 2_050;

async fn link(book: &TestBook) {
    let (admin, sales) = (book.people.administrator, &book.sales);
    let mut parties = Vec::new();
    for at in 0..30 {
        let fields = json!({ "kind": "organisation", "name": format!("{} Ltd {}", ["Đông", "An", "bình"][at % 3], at % 7) });
        parties.push(book.create(admin, RecordType::Party, fields).await.expect("a party"));
    }
    let mut work = book.service.db().read().await.expect("the database answers");
    let stage = work.load(RecordType::Stage, sales.stages[0]).await.expect("the database answers").expect("a stage");
    let stage: Stage = stage.typed().expect("a stage");
    drop(work);
    let deal = |at: usize| {
        let fields = json!({ "name": format!("Deal {at}"), "pipeline": sales.pipeline, "stage": sales.stages[0], "currency": "USD",
            "party": parties.get(at * 7 % 31) });
        let given = Given {
            number: Some(format!("O-9{at}")),
            stage: Some((sales.stages[0], stage.clone())),
            place: Some(format!("z{at:05}z")),
            ..Given::default()
        };
        made(book, RecordType::Opportunity, &fields, &given)
    };
    write(book, (0..LINKED).map(deal).collect()).await;
}

#[tokio::test]
async fn a_long_list_by_customers_is_the_same_walked_and_sorted() {
    on_both(|book| {
        async move {
            link(book).await;
            let admin = book.people.administrator;
            for descending in [false, true] {
                let sort = Some(Sort { field: "party".into(), descending });
                let list = List { sort, limit: 200, ..List::of(RecordType::Opportunity) };
                let mut walked: Vec<Id> = Vec::new();
                let mut cursor = None;
                loop {
                    let page = book.ask(admin, &List { cursor, ..list.clone() }).await.expect("a page");
                    walked.extend(page.records.iter().map(|record| record.id));
                    cursor = page.cursor;
                    if cursor.is_none() {
                        break;
                    }
                }
                let mut once = walked.clone();
                once.sort();
                once.dedup();
                assert_eq!((once.len(), walked.len()), (walked.len(), LINKED + 3), "each deal once, those of the book too");
                // Beyond a thousand a jump sorts all of them.
                for offset in [0, 190, 999, 1_001, 1_500, 2_000, 2_040] {
                    let jump = book.ask(admin, &List { offset: offset as u64, ..list.clone() }).await.expect("a page");
                    let ids: Vec<Id> = jump.records.iter().map(|record| record.id).collect();
                    assert_eq!(ids, walked[offset..(offset + 200).min(walked.len())], "{offset} {descending}");
                }
            }
            vec![]
        }
        .boxed()
    })
    .await;
}

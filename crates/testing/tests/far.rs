//! A page far on in a list by a custom field is the one that walking there would show, from whichever end it is read.

use domain::command::{Change, Moment};
use domain::id::Id;
use domain::permission::{Actor, Role};
use domain::questions::{List, Sort};
use domain::record::RecordType;
use domain::verbs::{CreateRecord, Given, create};
use futures::FutureExt;
use serde_json::json;
use testing::{TestBook, entry, on_both};

/// More than are walked to without asking which end is nearer.
const COUNT: u64 = 10_150;

async fn fill(book: &TestBook) {
    let admin = book.people.administrator;
    let field = json!({ "of": "lead", "name": "Area", "kind": "number" });
    book.create(admin, RecordType::CustomField, field).await.expect("a field");
    let mut work = book.service.db().begin().await.expect("the database answers");
    let shape = work.shape().await.expect("the database answers");
    let actor = Actor::of(admin, Role::Administrator, None, Vec::new());
    let change = |area: u64| -> Change {
        let fields = json!({ "contact_name": format!("Far {area}"), "custom_area": area });
        let fields = fields.as_object().cloned().unwrap_or_default();
        let verb = CreateRecord { record_type: RecordType::Lead, id: book.service.new_id(), fields };
        let given = Given { shape: shape.clone(), number: Some(format!("L-9{area}")), ..Given::default() };
        create(&verb, &actor, &given, Moment { at: book.service.clock().now() }).expect("allowed")
    };
    let areas: Vec<u64> = (0..COUNT).collect();
    for some in areas.chunks(500) {
        let entries: Vec<_> = some.iter().map(|area| entry(book, vec![change(*area)])).collect();
        work.record_new(&entries).await.expect("the entries are written");
    }
    work.commit().await.expect("they stay");
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

//! Lists stand in the order of whatever field their reader chooses, page by page and from any place.

use domain::id::Id;
use domain::questions::{List, Sort};
use domain::record::RecordType;
use futures::FutureExt;
use serde_json::{Value, json};
use testing::{TestBook, on_both};

fn sorted(record_type: RecordType, by: &str, descending: bool, text: &str) -> List {
    List { sort: Some(Sort { field: by.into(), descending }), text: text.into(), ..List::of(record_type) }
}

/// The ids of a list, told page by page and by jumps, which must be the same.
async fn ids(book: &TestBook, user: Id, list: List) -> Vec<Id> {
    let whole: Vec<Id> = book.ask(user, &list).await.expect("a list").records.iter().map(|record| record.id).collect();
    let (mut paged, mut jumped, mut cursor) = (Vec::new(), Vec::new(), None);
    for place in 0..whole.len() {
        let page = book.ask(user, &List { cursor: cursor.take(), limit: 1, ..list.clone() }).await.expect("a page");
        paged.extend(page.records.iter().map(|record| record.id));
        cursor = page.cursor;
        let jump = List { offset: place as u64, limit: 1, ..list.clone() };
        jumped.extend(book.ask(user, &jump).await.expect("a jump").records.iter().map(|record| record.id));
    }
    assert_eq!((&paged, &jumped, cursor), (&whole, &whole, None), "{list:?}");
    whole
}

async fn parties(book: &TestBook, fields: &[Value]) -> Vec<Id> {
    let mut made = Vec::new();
    for (at, more) in fields.iter().enumerate() {
        let mut party = json!({ "kind": "organisation", "name": format!("Zzorder {at}") });
        party.as_object_mut().expect("an object").extend(more.as_object().cloned().unwrap_or_default());
        made.push(book.create(book.people.administrator, RecordType::Party, party).await.expect("a party"));
    }
    made
}

#[tokio::test]
async fn records_stand_by_the_names_of_what_they_link_to() {
    on_both(|book| {
        async move {
            let (people, deals) = (&book.people, book.sales.deals);
            let field = json!({ "of": "party", "name": "Project", "kind": "link", "target": "opportunity" });
            book.create(people.administrator, RecordType::CustomField, field).await.expect("a field");
            let owners = [json!(people.stranger), json!(people.seller), Value::Null, json!(people.seller)];
            let projects = [json!(deals[2]), json!(deals[1]), Value::Null, json!(deals[0])];
            let fields: Vec<Value> =
                owners.into_iter().zip(projects).map(|(owner, deal)| json!({ "owner": owner, "custom_project": deal })).collect();
            let made = parties(book, &fields).await;
            let order = |places: [usize; 4]| places.map(|place| made[place]).to_vec();
            let list = |by: &str, descending| sorted(RecordType::Party, by, descending, "zzorder");
            // Nam is the seller and Sam the stranger; whoever is linked to nothing stands last.
            assert_eq!(ids(book, people.administrator, list("owner", false)).await, order([1, 3, 0, 2]));
            assert_eq!(ids(book, people.administrator, list("owner", true)).await, order([0, 3, 1, 2]));
            assert_eq!(ids(book, people.administrator, list("custom_project", false)).await, order([3, 1, 0, 2]));
            assert_eq!(ids(book, people.administrator, list("custom_project", true)).await, order([0, 1, 3, 2]));
            // What the seller does not see of deals tells nothing by the order of what they see.
            assert_eq!(ids(book, people.seller, list("custom_project", false)).await, order([3, 0, 1, 2]));
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn deals_stand_by_the_places_of_their_stages() {
    on_both(|book| {
        async move {
            let (admin, sales) = (book.people.administrator, &book.sales);
            let second = book.create(admin, RecordType::Pipeline, json!({ "name": "Renewals", "position": 9 })).await.expect("a pipeline");
            let mut others = Vec::new();
            for position in [1, 1] {
                let fields = json!({ "name": format!("Stage {}", others.len()), "pipeline": second, "position": position, "outcome": "open",
                    "probability": 10 });
                others.push(book.create(admin, RecordType::Stage, fields).await.expect("a stage"));
            }
            let (first, one, other) = (sales.pipeline, others[0], others[1]);
            let mut made = Vec::new();
            for (pipeline, stage) in [
                (second, one),
                (first, sales.stages[2]),
                (second, other),
                (first, sales.stages[0]),
                (second, one),
                (first, sales.stages[1]),
            ] {
                let fields = json!({ "name": "Zzorder", "pipeline": pipeline, "stage": stage, "currency": "USD", "value": 1,
                    "party": sales.party });
                made.push(book.create(admin, RecordType::Opportunity, fields).await.expect("a deal"));
            }
            let order = |places: [usize; 6]| places.map(|place| made[place]).to_vec();
            let list = |descending| sorted(RecordType::Opportunity, "stage", descending, "zzorder");
            // Pipeline by pipeline, and what is of one stage stays together where two have one place.
            assert_eq!(ids(book, admin, list(false)).await, order([3, 5, 1, 0, 4, 2]));
            assert_eq!(ids(book, admin, list(true)).await, order([2, 4, 0, 1, 5, 3]));
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn records_without_a_name_are_told_like_the_others() {
    on_both(|book| {
        async move {
            let person = json!({ "kind": "person" });
            let made = parties(book, &[person, json!({}), json!({}), json!({})]).await;
            let mut between = Vec::new();
            for (to, role) in [(1, Value::Null), (2, Value::Null), (3, json!("owner"))] {
                let fields = json!({ "person": made[0], "organisation": made[to], "role": role });
                between.push(book.create(book.people.administrator, RecordType::Relationship, fields).await.expect("a relationship"));
            }
            for descending in [false, true] {
                let told = ids(book, book.people.administrator, sorted(RecordType::Relationship, "role", descending, "")).await;
                let places: Vec<usize> = told.iter().filter_map(|id| between.iter().position(|other| other == id)).collect();
                assert_eq!(places, if descending { [2, 1, 0] } else { [0, 1, 2] }, "those without one stand before all names");
            }
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn amounts_stand_by_what_they_are_worth() {
    on_both(|book| {
        async move {
            let (admin, sales) = (book.people.administrator, &book.sales);
            let field = json!({ "of": "opportunity", "name": "Cost", "kind": "money" });
            book.create(admin, RecordType::CustomField, field).await.expect("a field");
            let mut made = Vec::new();
            for (minor, currency) in
                [(Some(3_000), "USD"), (Some(700_000), "VND"), (Some(9_000), "KWD"), (None, "USD"), (Some(2_799), "USD"), (Some(5), "EUR")]
            {
                let fields = json!({ "name": "Zzorder", "pipeline": sales.pipeline, "stage": sales.stages[0], "currency": currency,
                    "value": minor, "custom_cost": minor, "party": sales.party });
                made.push(book.create(admin, RecordType::Opportunity, fields).await.expect("a deal"));
            }
            let order = |places: [usize; 6]| places.map(|place| made[place]).to_vec();
            let list = |by: &str, descending| sorted(RecordType::Opportunity, by, descending, "zzorder");
            for by in ["value", "custom_cost"] {
                // As long as nobody said what other currencies are worth, by the numbers alone.
                assert_eq!(ids(book, admin, list(by, false)).await, order([5, 4, 0, 2, 1, 3]));
            }
            for (currency, rate) in [("VND", "0.00004"), ("KWD", "3.25")] {
                book.create(admin, RecordType::ExchangeRate, json!({ "currency": currency, "rate": rate })).await.expect("a rate");
            }
            for by in ["value", "custom_cost"] {
                // 27.99, 28.00, 29.25 and 30.00 dollars; then what has no amount, or a currency of which nobody said what it is worth.
                assert_eq!(ids(book, admin, list(by, false)).await, order([4, 1, 2, 0, 3, 5]), "{by}");
                assert_eq!(ids(book, admin, list(by, true)).await, order([0, 2, 1, 4, 5, 3]), "{by}");
            }
            vec![]
        }
        .boxed()
    })
    .await;
}

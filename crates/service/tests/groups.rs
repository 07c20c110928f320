//! Lists fall into groups by whatever their records say.

use domain::filter::Filter;
use domain::id::Id;
use domain::query::Query;
use domain::questions::{Group, Groups, List, MOST_GROUPS, Sum};
use domain::record::RecordType;
use domain::refusal::Code;
use domain::verbs::ChangeRecord;
use futures::FutureExt;
use serde_json::{Value, json};
use testing::{TestBook, on_both};

fn by(field: &str) -> Groups {
    Groups {
        record_type: RecordType::Party,
        filter: Filter::everything(),
        query: Query::default(),
        text: "zzgroup".into(),
        deleted: false,
        by: field.into(),
        sums: Vec::new(),
    }
}

async fn told(book: &TestBook, field: &str) -> Vec<(Value, i64)> {
    let told = book.ask(book.people.administrator, &by(field)).await.expect("told");
    told.groups.into_iter().map(|group| (group.value, group.count)).collect()
}

async fn listed(book: &TestBook, group: Filter) -> Vec<Id> {
    let list = List { filter: group, text: "zzgroup".into(), ..List::of(RecordType::Party) };
    let mut ids: Vec<Id> =
        book.ask(book.people.administrator, &list).await.expect("a list").records.iter().map(|record| record.id).collect();
    ids.sort();
    ids
}

#[tokio::test]
async fn records_stand_in_the_group_of_each_of_their_values() {
    on_both(|book| {
        async move {
            let admin = book.people.administrator;
            let mut parties = Vec::new();
            for (industry, employees, tags) in [
                (json!("Steel"), json!(1200), json!(["key", "old"])),
                (json!("Steel"), json!(12), json!(["key"])),
                (Value::Null, json!(12), json!([])),
            ] {
                let fields = json!({ "kind": "organisation", "name": format!("Zzgroup {}", parties.len()),
                    "industry": industry, "employees": employees, "tags": tags });
                parties.push(book.create(admin, RecordType::Party, fields).await.expect("a party"));
            }
            assert_eq!(told(book, "industry").await, [(json!("Steel"), 2), (Value::Null, 1)]);
            assert_eq!(told(book, "employees").await, [(json!(12), 2), (json!(1200), 1)]);
            assert_eq!(told(book, "tags").await, [(json!("key"), 2), (json!("old"), 1), (Value::Null, 1)], "one in two of them");
            assert_eq!(listed(book, Filter::In("industry".into(), vec![json!("Steel")])).await, parties[..2]);
            assert_eq!(listed(book, Filter::In("employees".into(), vec![json!(12)])).await, parties[1..]);
            assert_eq!(listed(book, Filter::Has("tags".into(), json!("key"))).await, parties[..2]);
            for field in ["name", "emails", "nothing"] {
                assert_eq!(book.ask(admin, &by(field)).await.expect_err("no groups").code, Code::NotAChoice, "{field}");
            }
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn records_stand_in_the_group_of_each_choice_of_a_custom_field() {
    on_both(|book| {
        async move {
            let admin = book.people.administrator;
            let options = json!([{ "label": "Roof" }, { "label": "Ground" }]);
            let field = json!({ "of": "party", "name": "Uses", "kind": "choices", "options": options });
            book.create(admin, RecordType::CustomField, field).await.expect("a field");
            for uses in [json!(["roof", "ground"]), json!(["roof"]), json!([])] {
                let fields = json!({ "kind": "organisation", "name": "Zzgroup", "custom_uses": uses });
                book.create(admin, RecordType::Party, fields).await.expect("a party");
            }
            assert_eq!(told(book, "custom_uses").await, [(json!("roof"), 2), (json!("ground"), 1), (Value::Null, 1)]);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn instants_fall_into_the_months_of_whoever_asks() {
    on_both(|book| {
        async move {
            let people = &book.people;
            let field = json!({ "of": "party", "name": "Visited", "kind": "instant" });
            book.create(people.administrator, RecordType::CustomField, field).await.expect("a field");
            for (at, visited) in ["2026-10-31T16:59:59Z", "2026-10-31T17:00:00Z"].into_iter().enumerate() {
                let fields = json!({ "kind": "person", "name": format!("Zzgroup {at}"), "custom_visited": visited });
                book.create(people.administrator, RecordType::Party, fields).await.expect("a party");
            }
            assert_eq!(told(book, "custom_visited").await, [(json!("2026-10"), 2)]);
            assert_eq!(told(book, "created_at").await.len(), 1);
            let zone = json!({ "time_zone": "Asia/Ho_Chi_Minh" });
            let fields = zone.as_object().cloned().unwrap_or_default();
            let move_there = ChangeRecord { record_type: RecordType::User, id: people.administrator, fields };
            book.submit(people.administrator, &move_there).await.expect("moved");
            assert_eq!(told(book, "custom_visited").await, [(json!("2026-10"), 1), (json!("2026-11"), 1)]);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn groups_tell_what_they_sum_up_to() {
    on_both(|book| {
        async move {
            let (admin, sales) = (book.people.administrator, &book.sales);
            for (name, value, currency, tags, close) in [
                ("Zzgroup one", json!(1_000), "USD", json!(["key", "old"]), json!("2026-11-30")),
                ("Zzgroup two", json!(500), "USD", json!(["key"]), json!("2026-12-01")),
                ("Zzgroup three", json!(70_000), "VND", json!(["key"]), json!("2026-12-31")),
                ("Zzgroup four", Value::Null, "USD", json!([]), Value::Null),
                ("Zzgroup five", json!(30), "USD", json!([]), Value::Null),
            ] {
                let fields = json!({ "name": name, "pipeline": sales.pipeline, "stage": sales.stages[0], "value": value,
                    "currency": currency, "tags": tags, "expected_close": close });
                book.create(admin, RecordType::Opportunity, fields).await.expect("a deal");
            }
            let ask = |by_field: &str| Groups { record_type: RecordType::Opportunity, sums: vec!["value".into()], ..by(by_field) };
            let mut told = Vec::new();
            for field in ["stage", "tags", "expected_close"] {
                let view = book.ask(admin, &ask(field)).await.expect("told");
                let sum = |sum: &Sum| format!("{} {} of {}", sum.sum, sum.currency, sum.count);
                let group = |group: &Group| (group.count, group.sums.iter().map(sum).collect::<Vec<_>>().join(", "));
                told.push(view.groups.iter().map(group).collect::<Vec<_>>());
            }
            let expected = [
                vec![(5, "1530 USD of 3, 70000 VND of 1")],
                vec![(3, "1500 USD of 2, 70000 VND of 1"), (1, "1000 USD of 1"), (2, "30 USD of 1")],
                vec![(2, "500 USD of 1, 70000 VND of 1"), (2, "30 USD of 1"), (1, "1000 USD of 1")],
            ];
            let expected = expected.map(|groups| groups.into_iter().map(|(n, sums)| (n, sums.to_owned())).collect::<Vec<_>>());
            assert_eq!(told, expected);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn of_more_groups_than_are_told_those_that_are_told_have_their_sums() {
    on_both(|book| {
        async move {
            let (admin, sales) = (book.people.administrator, &book.sales);
            let most = usize::try_from(MOST_GROUPS).expect("a few");
            for at in 0..most + 5 {
                let fields = json!({ "name": format!("Zzgroup {at}"), "pipeline": sales.pipeline, "stage": sales.stages[0],
                    "value": at + 1, "currency": "USD", "competitor": format!("Rival {at}") });
                book.create(admin, RecordType::Opportunity, fields).await.expect("a deal");
            }
            let ask = Groups { record_type: RecordType::Opportunity, sums: vec!["value".into()], ..by("competitor") };
            let told = book.ask(admin, &ask).await.expect("told");
            assert_eq!(told.groups.len(), most);
            assert!(told.groups.iter().all(|group| group.sums.len() == 1 && group.sums[0].count == 1), "each of its own");
            vec![]
        }
        .boxed()
    })
    .await;
}

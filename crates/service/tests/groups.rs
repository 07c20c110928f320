//! Lists fall into groups by whatever their records say.

use domain::filter::Filter;
use domain::id::Id;
use domain::query::Query;
use domain::questions::{Groups, List};
use domain::record::RecordType;
use domain::refusal::Code;
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
    }
}

async fn told(book: &TestBook, field: &str) -> Vec<(Value, i64)> {
    let told = book.ask(book.people.administrator, &by(field)).await.expect("told");
    told.groups.into_iter().map(|group| (group.value, group.count)).collect()
}

async fn listed(book: &TestBook, group: Filter) -> Vec<Id> {
    let list = List { filter: group, text: "zzgroup".into(), ..List::of(RecordType::Party) };
    let mut ids: Vec<Id> = book.ask(book.people.administrator, &list).await.expect("a list").records.iter().map(|record| record.id).collect();
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
            for field in ["name", "emails", "created_at", "nothing"] {
                assert_eq!(book.ask(admin, &by(field)).await.expect_err("no groups").code, Code::NotAChoice, "{field}");
            }
            vec![]
        }
        .boxed()
    })
    .await;
}

//! Lists page by page, filtered and sorted; and changes that meet others.

use domain::id::Id;
use futures::FutureExt;
use serde_json::{Value, json};

use super::ask::Api;

/// Every record of a list, page by page.
async fn all_pages(api: &Api<'_>, user: Id, question: &str) -> Vec<Value> {
    let mut records = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = api.get(user, &format!("{question}&limit=7{cursor}")).await;
        assert_eq!(page.status, 200, "{page:?}");
        assert_eq!(page.body["count"].is_i64(), cursor.is_empty(), "the first page counts");
        records.extend(page.body["records"].as_array().expect("records").iter().cloned());
        match page.body["cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return records,
        }
    }
}

#[tokio::test]
async fn pages_have_every_record_once_in_order() {
    testing::on_both(|book| {
        async move {
            let api = Api::of(book);
            let user = book.people.seller;
            let names = [
                "Ánh", "an", "Bình", "bình", "Đức", "Dũng", "Ơn", "On", "Zoë", "zoe", "Éa", "Eb", "ưng", "Ung", "Ýên", "yen", "Ăn", "Ân",
                "co", "C-o", "c o",
            ];
            for (i, name) in names.iter().enumerate() {
                let industry = (i % 3 > 0).then(|| format!("Industry {}", i % 4));
                let employees = (i % 2 > 0).then_some(i * 10);
                let made = api
                    .post(
                        user,
                        "/parties",
                        json!({ "kind": "person", "name": name, "industry": industry, "employees": employees, "tags": ["paging"] }),
                    )
                    .await;
                assert_eq!(made.status, 201, "{made:?}");
            }
            let mut told = Vec::new();
            for sort in ["name", "-name", "industry", "-industry", "employees", "-employees", "created_at", "-created_at", "owner", "kind"]
            {
                let records = all_pages(&api, user, &format!("/parties?tags=paging&sort={sort}")).await;
                let mut ids: Vec<&str> = records.iter().filter_map(|r| r["id"].as_str()).collect();
                told.push(format!(
                    "{sort}: {}",
                    records.iter().map(|r| r["name"].as_str().unwrap_or_default()).collect::<Vec<_>>().join(" ")
                ));
                ids.sort_unstable();
                ids.dedup();
                assert_eq!((records.len(), ids.len()), (names.len(), names.len()), "{sort}");
            }
            told
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn lists_are_filtered() {
    testing::on_both(|book| {
        async move {
            let api = Api::of(book);
            let user = book.people.top_manager;
            let stage = book.sales.stages[0];
            let filter =
                |filter: Value| form_urlencoded::Serializer::new(String::new()).append_pair("filter", &filter.to_string()).finish();
            let questions = [
                (format!("/opportunities?stage={stage}"), 3),
                ("/opportunities?value=100000&value=300000".to_owned(), 2),
                ("/opportunities?expected_close=".to_owned(), 3),
                ("/opportunities?q=nam".to_owned(), 1),
                ("/parties?q=dong+foods".to_owned(), 1),
                ("/parties?roles=customer".to_owned(), 0),
                ("/items?currency=usd".to_owned(), 1),
                (
                    format!(
                        "/opportunities?{}",
                        filter(
                            json!({ "all": [{ "at_least": ["value", 200_000] }, { "not": { "in": ["owner", [book.people.stranger]] } }] })
                        )
                    ),
                    1,
                ),
                (format!("/opportunities?{}&owner={}", filter(json!({ "any": [{ "words": "deal" }] })), book.people.seller), 1),
                ("/users?role=salesperson&sort=name".to_owned(), 3),
            ];
            let mut told = Vec::new();
            for (question, count) in questions {
                let page = api.get(user, &question).await;
                assert_eq!((page.status.as_u16(), page.body["count"].as_i64()), (200, Some(count)), "{question}: {page:?}");
                told.push(page.line());
            }
            let users = api.get(user, "/users").await.body.to_string();
            assert!(!users.contains("password") && !users.contains("argon2"), "secrets stay where they are");
            told
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_later_change_of_the_same_field_is_a_conflict() {
    testing::on_both(|book| {
        async move {
            let api = Api::of(book);
            let (seller, manager) = (book.people.seller, book.people.manager);
            let path = format!("/opportunities/{}", book.sales.deals[0]);
            let seen = api.get(seller, &path).await.headers["etag"].clone();
            let theirs = api.patch(manager, &path, json!({ "value": 150_000 })).await;
            assert_eq!(theirs.status, 200);
            let conflict = api.with(seller, "PATCH", &path, &[("if-match", &seen)], Some(&json!({ "value": 90_000 }))).await;
            assert_eq!((conflict.status.as_u16(), conflict.code(), conflict.body["field"].as_str()), (409, "conflict", Some("value")));
            assert_eq!(conflict.body["current"], theirs.body, "the record as it is now comes along");
            let number = seen.trim_matches('"');
            let again = api.with(seller, "PATCH", &format!("{path}?seen={number}"), &[], Some(&json!({ "value": 90_000 }))).await;
            assert_eq!(again.body, conflict.body);
            let other = api.with(seller, "PATCH", &path, &[("if-match", &seen)], Some(&json!({ "competitor": "Other" }))).await;
            assert_eq!(other.status, 200, "another field does not conflict");
            let fresh = api.with(seller, "PATCH", &path, &[("if-match", &other.headers["etag"])], Some(&json!({ "value": 90_000 }))).await;
            assert_eq!(fresh.status, 200);
            for bad in ["nonsense", "\"x\"", "\"-1\""] {
                let refused = api.with(seller, "PATCH", &path, &[("if-match", bad)], Some(&json!({ "value": 1 }))).await;
                assert_eq!((refused.status.as_u16(), refused.code()), (400, "malformed"), "{bad}");
            }
            vec![theirs.line(), conflict.line(), other.line(), fresh.line()]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn what_is_given_away_is_gone() {
    let book = testing::TestBook::sqlite().await;
    let api = Api::of(&book);
    let path = format!("/leads/{}", book.sales.leads[0]);
    let given = api.patch(book.people.seller, &path, json!({ "owner": book.people.colleague })).await;
    assert_eq!(given.status, 200);
    let told = given.body.as_object().expect("an object");
    assert_eq!(told.keys().map(String::as_str).collect::<Vec<_>>(), ["id", "n", "type"], "no more than is known");
    assert_eq!(api.get(book.people.seller, &path).await.status, 404);
    assert_eq!(api.get(book.people.colleague, &path).await.status, 200);
    book.close().await;
}

//! The same key twice: the same answer, or a refusal when the request is another.

use futures::FutureExt;
use serde_json::json;

use super::ask::Api;

const PARTY: &str = "/parties";

#[tokio::test]
async fn a_key_belongs_to_one_request_of_one_user() {
    testing::on_both(|book| {
        async move {
            let api = Api::of(book);
            let (seller, colleague) = (book.people.seller, book.people.colleague);
            let acme = json!({ "kind": "organisation", "name": "Acme" });
            let other = json!({ "kind": "organisation", "name": "Other" });
            let uuid = [("idempotency-key", "018f5c00-0000-7000-8000-000000000001")];
            let quoted = [("idempotency-key", "\"018f5c00-0000-7000-8000-000000000001\"")];
            let text = [("idempotency-key", "order 66")];

            let first = api.with(seller, "POST", PARTY, &uuid, Some(&acme)).await;
            assert_eq!(first.status, 201);
            assert_eq!(first.headers["command-id"], uuid[0].1, "a UUID is used as it is");
            assert_eq!(first, api.with(seller, "POST", PARTY, &quoted, Some(&acme)).await, "quotation marks do not count");

            let mut told = vec![first.clone()];
            for (user, path, body) in [(seller, PARTY, &other), (seller, "/items", &acme), (colleague, PARTY, &acme)] {
                let refused = api.with(user, "POST", path, &uuid, Some(body)).await;
                assert_eq!((refused.status.as_u16(), refused.code()), (422, "id_reused"));
                told.push(refused);
            }
            let one = api.with(seller, "POST", PARTY, &text, Some(&acme)).await;
            let two = api.with(colleague, "POST", PARTY, &text, Some(&acme)).await;
            assert_eq!((one.status.as_u16(), two.status.as_u16()), (201, 201), "texts are each user's own");
            assert_ne!(one.id(), two.id());
            told.extend([one, two]);

            let path = format!("{PARTY}/{}", first.id());
            let key = [("idempotency-key", "gone")];
            let deleted = api.with(seller, "DELETE", &path, &key, None).await;
            assert_eq!(deleted, api.with(seller, "DELETE", &path, &key, None).await);
            told.iter().map(super::ask::Told::line).collect()
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn refusals_are_not_remembered() {
    testing::on_both(|book| {
        async move {
            let api = Api::of(book);
            let key = [("idempotency-key", "try")];
            let refused = api.with(book.people.seller, "POST", PARTY, &key, Some(&json!({ "kind": "organisation" }))).await;
            assert_eq!((refused.status.as_u16(), refused.code(), refused.body["field"].as_str()), (422, "required", Some("name")));
            let mended = api.with(book.people.seller, "POST", PARTY, &key, Some(&json!({ "kind": "organisation", "name": "Acme" }))).await;
            assert_eq!(mended.status, 201);
            vec![refused.line(), mended.line()]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn two_at_once_make_one() {
    testing::on_both(|book| {
        async move {
            let api = Api::of(book);
            let lead = json!({ "contact_name": "Twice" });
            let key = [("idempotency-key", "twice")];
            let send = || api.with(book.people.seller, "POST", "/leads", &key, Some(&lead));
            let answers = futures::join!(send(), send(), send());
            assert!(answers.0 == answers.1 && answers.1 == answers.2, "{answers:?}");
            let listed = api.get(book.people.seller, "/leads?contact_name=Twice").await;
            assert_eq!(listed.body["count"], 1);
            vec![answers.0.line()]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_key_is_any_text_but_not_none() {
    let book = testing::TestBook::sqlite().await;
    let api = Api::of(&book);
    let lead = json!({ "contact_name": "Long" });
    let key = |length: usize| "k".repeat(length);
    for (key, status, code) in [(key(5_000), 201, ""), (key(0), 422, "required"), ("\"\"".to_owned(), 422, "required")] {
        let told = api.with(book.people.seller, "POST", "/leads", &[("idempotency-key", &key)], Some(&lead)).await;
        assert_eq!((told.status.as_u16(), told.code()), (status, code));
    }
    book.close().await;
}

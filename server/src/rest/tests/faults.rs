//! A database that fails at any call is a 503 in words, and the request may be sent again.

use futures::FutureExt;
use serde_json::{Value, json};
use testing::{Dump, Failing, failing, on_both};

use super::ask::Api;

#[tokio::test]
async fn a_request_whose_database_fails_is_refused_and_done_once_when_sent_again() {
    on_both(|book| {
        async move {
            let api = Api::of(book);
            let (seller, sales) = (book.people.seller, &book.sales);
            let deal = format!("/opportunities/{}", sales.deals[0]);
            let requests = [
                ("GET", "/opportunities?q=deal&limit=2".to_owned(), Value::Null),
                ("GET", format!("{deal}/timeline"), Value::Null),
                ("GET", format!("/pipelines/{}/board", sales.pipeline), Value::Null),
                ("POST", "/parties".to_owned(), json!({ "kind": "person", "name": "An" })),
                ("PATCH", deal.clone(), json!({ "value": 7 })),
                ("POST", format!("{deal}/win"), json!({})),
                ("DELETE", deal, Value::Null),
            ];
            let mut told = Vec::new();
            for (method, path, body) in &requests {
                let body = (!body.is_null()).then_some(body);
                let key = format!("{method} {path}");
                let key = [("idempotency-key", key.as_str())];
                api.get(seller, "/me").await;
                let before = Dump::of(book.service.db()).await;
                for at in 1.. {
                    let (answer, calls) = failing(Failing::Once(at), api.with(seller, method, path, &key, body)).await;
                    if answer.status.is_success() {
                        assert!(calls < at, "{method} {path}: call {at} failed, and nobody noticed");
                        assert_eq!(api.with(seller, method, path, &key, body).await, answer);
                        told.push(answer.line());
                        break;
                    }
                    assert_eq!((answer.status.as_u16(), answer.code()), (503, "unavailable"), "{method} {path} {at}: {answer:?}");
                    // What a write answers is read after it.
                    let after = Dump::of(book.service.db()).await;
                    let done = after.difference(&before).is_some();
                    assert!(!done || (*method != "GET" && api.with(seller, method, path, &key, body).await.status.is_success()));
                }
            }
            told
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_database_that_is_away_is_asked_once() {
    let book = testing::TestBook::sqlite().await;
    let api = Api::of(&book);
    api.get(book.people.seller, "/me").await;
    let (answer, calls) = failing(Failing::Since(1), api.get(book.people.seller, "/leads")).await;
    assert_eq!((answer.status.as_u16(), calls), (503, 1), "whoever asks waits once for what does not come");
    book.close().await;
}

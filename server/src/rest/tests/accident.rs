//! Bodies that are too large and handlers that break: both are problems like every other.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::Request;
use chrono::{DateTime, Utc};
use futures::stream;
use http_body_util::BodyExt;
use serde_json::Value;
use service::{Clock, Service};
use testing::{CountingIds, TestBook};
use tokio::sync::watch;
use tower::ServiceExt;

use super::ask::Api;
use crate::state::State;

const MEGABYTE: usize = 1024 * 1024;

fn post(token: &str, body: Body) -> Request<Body> {
    let request = Request::post("/api/v1/leads").header("authorization", format!("Bearer {token}"));
    request.header("content-type", "application/json").header("accept-language", "vi").body(body).expect("a request")
}

#[tokio::test]
async fn a_body_that_is_too_large_is_a_problem_whether_it_says_so_or_not() {
    let book = TestBook::sqlite().await;
    let api = Api::of(&book);
    let token = book.service.make_token(book.people.colleague, "test").await.expect("a token is made");
    let told = Body::from(vec![b' '; MEGABYTE + 1]);
    let pieces = (0..20).map(|_| Ok::<_, std::io::Error>(vec![b' '; MEGABYTE / 10]));
    let untold = Body::from_stream(stream::iter(pieces));
    for body in [told, untold] {
        let refused = api.send(post(&token, body)).await;
        assert_eq!((refused.status.as_u16(), refused.code()), (413, "too_big"), "{refused:?}");
        assert_eq!(refused.headers.get("content-type").map(String::as_str), Some("application/problem+json"));
    }
    let fits = format!("{{\"contact_name\":\"An\"{}}}", " ".repeat(MEGABYTE - 22));
    assert_eq!(api.send(post(&token, Body::from(fits))).await.status.as_u16(), 201);
    book.close().await;
}

/// Breaks whatever asks for the time.
struct Broken;

impl Clock for Broken {
    fn now(&self) -> DateTime<Utc> {
        panic!("the clock is broken on purpose")
    }
}

#[tokio::test]
async fn a_handler_that_panics_is_a_problem_and_hurts_nobody_else() {
    let book = TestBook::sqlite().await;
    let token = book.service.make_token(book.people.seller, "test").await.expect("a token is made");
    let broken = Service::new(book.service.db().clone(), Arc::new(Broken), Arc::new(CountingIds::default()), "test");
    let (_, ending) = watch::channel(false);
    let state = State { service: broken, public_url: "http://localhost".into(), ending, heartbeat: Duration::from_secs(15) };
    let router = crate::serve::router(state);
    for request in [post(&token, Body::from("{\"contact_name\":\"An\"}")), {
        let get = Request::get("/api/v1/leads").header("authorization", format!("Bearer {token}")).header("accept-language", "vi");
        get.body(Body::empty()).expect("a request")
    }] {
        let refused = router.clone().oneshot(request).await.expect("the router answers");
        assert_eq!(refused.status().as_u16(), 500);
        assert_eq!(refused.headers().get("content-type").and_then(|v| v.to_str().ok()), Some("application/problem+json"));
        let body = refused.into_body().collect().await.expect("readable").to_bytes();
        let problem: Value = serde_json::from_slice(&body).expect("JSON");
        assert_eq!(problem["code"], "internal");
        assert!(problem["detail"].as_str().is_some_and(|said| said.starts_with("Có lỗi ở phía chúng tôi.")), "{problem}");
    }
    let well = Api::of(&book).send(post(&token, Body::from("{\"contact_name\":\"An\"}"))).await;
    assert_eq!(well.status.as_u16(), 201, "{well:?}");
    book.close().await;
}

//! The routes that are not the API: pages, forms, the stream.

mod away;
mod hostile;
mod nobody;
mod same;
mod smaller;
mod stream;
mod visit;

use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use axum::response::Response;
use domain::record::RecordType;
use domain::verbs::ChangeRecord;
use futures::StreamExt;
use http_body_util::BodyExt;
use serde_json::{Map, json};
use testing::{PASSWORD, TestBook};
use tokio::sync::watch;
use tower::ServiceExt;

use super::router;
use crate::state::State;

fn state(book: &TestBook, public_url: &str) -> (State, watch::Sender<bool>) {
    let (end, ending) = watch::channel(false);
    let state = State { service: book.service.clone(), public_url: public_url.into(), ending, heartbeat: Duration::from_secs(3600) };
    (state, end)
}

async fn call(router: &Router, request: Request<Body>) -> Response {
    router.clone().oneshot(request).await.expect("the router answers")
}

async fn get(router: &Router, path: &str, cookie: Option<&str>) -> Response {
    let mut request = Request::get(path);
    if let Some(cookie) = cookie {
        request = request.header(header::COOKIE, cookie);
    }
    call(router, request.body(Body::empty()).expect("a request")).await
}

async fn post_form(router: &Router, path: &str, site: &str, body: String) -> Response {
    let request = Request::post(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", site)
        .body(Body::from(body))
        .expect("a request");
    call(router, request).await
}

fn location(response: &Response) -> &str {
    response.headers().get(header::LOCATION).and_then(|v| v.to_str().ok()).unwrap_or_default()
}

async fn sign_in(router: &Router, email: &str) -> String {
    let body = format!("email={email}&password={}", PASSWORD.replace(' ', "+"));
    let response = post_form(router, "/sign-in", "same-origin", body).await;
    assert_eq!((response.status(), location(&response)), (StatusCode::SEE_OTHER, "/"));
    let cookie = response.headers().get(header::SET_COOKIE).and_then(|v| v.to_str().ok()).expect("a cookie");
    cookie.split(';').next().expect("a pair").to_owned()
}

#[tokio::test]
async fn nobody_gets_a_page_without_signing_in() {
    let book = TestBook::sqlite().await;
    let (state, _end) = state(&book, "http://localhost");
    let router = router(state);
    for path in ["/", "/pipeline", "/leads", "/contacts/1", "/items", "/me", "/settings/people", "/anything"] {
        let response = get(&router, path, None).await;
        assert_eq!(response.status(), StatusCode::SEE_OTHER, "{path}");
        assert!(location(&response).starts_with("/sign-in?next="), "{path}");
    }
    assert_eq!(get(&router, "/live", None).await.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(get(&router, "/healthz", None).await.status(), StatusCode::OK);
    book.close().await;
}

#[tokio::test]
async fn a_form_of_another_site_is_refused() {
    let book = TestBook::sqlite().await;
    let (state, _end) = state(&book, "http://localhost");
    let router = router(state);
    let body = format!("email=nam@example.com&password={}", PASSWORD.replace(' ', "+"));
    assert_eq!(post_form(&router, "/sign-in", "cross-site", body.clone()).await.status(), StatusCode::FORBIDDEN);
    let foreign = Request::post("/sign-in").header(header::ORIGIN, "https://evil.example").body(Body::from(body)).expect("a request");
    assert_eq!(call(&router, foreign).await.status(), StatusCode::FORBIDDEN);
    let unsaid = Request::post("/sign-out").body(Body::empty()).expect("a request");
    assert_eq!(call(&router, unsaid).await.status(), StatusCode::FORBIDDEN);
    book.close().await;
}

#[tokio::test]
async fn the_cookie_is_kept_from_scripts_and_under_tls_to_this_host() {
    let book = TestBook::sqlite().await;
    for (public_url, start, secure) in [("http://localhost", "rapport=", false), ("https://crm.example", "__Host-rapport=", true)] {
        let (state, _end) = state(&book, public_url);
        let router = router(state);
        let body = format!("email=nam@example.com&password={}&next=//evil.example", PASSWORD.replace(' ', "+"));
        let response = post_form(&router, "/sign-in", "same-origin", body).await;
        let cookie = response.headers().get(header::SET_COOKIE).and_then(|v| v.to_str().ok()).expect("a cookie").to_owned();
        assert!(
            cookie.starts_with(start) && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"),
            "{cookie}"
        );
        assert_eq!(cookie.contains("Secure"), secure, "{cookie}");
        assert_eq!(location(&response), "/", "no open redirect");
    }
    book.close().await;
}

#[tokio::test]
async fn a_wrong_password_goes_back_to_the_form_and_says_so() {
    let book = TestBook::sqlite().await;
    let (state, _end) = state(&book, "http://localhost");
    let router = router(state);
    let response = post_form(&router, "/sign-in", "same-origin", "email=nam@example.com&password=wrong&next=%2Fleads".into()).await;
    assert_eq!(location(&response), "/sign-in?error=wrong_password&next=%2Fleads&email=nam%40example.com");
    assert!(response.headers().get(header::SET_COOKIE).is_none());
    book.close().await;
}

#[tokio::test]
async fn signing_out_ends_the_session_and_clears_the_device() {
    let book = TestBook::sqlite().await;
    let (state, _end) = state(&book, "http://localhost");
    let router = router(state);
    let cookie = sign_in(&router, "nam@example.com").await;
    let request = Request::post("/sign-out").header(header::COOKIE, &cookie).header("sec-fetch-site", "same-origin");
    let response = call(&router, request.body(Body::empty()).expect("a request")).await;
    assert!(response.headers().get("clear-site-data").is_some());
    assert_eq!(get(&router, "/live", Some(&cookie)).await.status(), StatusCode::UNAUTHORIZED);
    book.close().await;
}

#[tokio::test]
async fn every_answer_tells_the_browser_what_to_refuse() {
    let book = TestBook::sqlite().await;
    let (state, _end) = state(&book, "http://localhost");
    let router = router(state);
    for path in ["/sign-in", "/healthz", "/api/v1/parties", "/nothing", "/site/nothing.js", "/live"] {
        let response = get(&router, path, None).await;
        for name in
            ["content-security-policy", "x-content-type-options", "referrer-policy", "cross-origin-opener-policy", "permissions-policy"]
        {
            assert!(response.headers().contains_key(name), "{path} without {name}");
        }
    }
    book.close().await;
}

#[tokio::test]
async fn the_stream_tells_what_happens_and_ends_with_the_session() {
    let book = TestBook::sqlite().await;
    let (state, _end) = state(&book, "http://localhost");
    let router = router(state);
    let cookie = sign_in(&router, "nam@example.com").await;
    let response = get(&router, "/live", Some(&cookie)).await;
    let mut stream = response.into_body().into_data_stream();
    let mut heard = String::new();
    let mut until = async |wanted: &str| {
        while !heard.contains(wanted) {
            let chunk = stream.next().await.expect("the stream goes on").expect("readable");
            heard.push_str(&String::from_utf8_lossy(&chunk));
        }
    };
    until("event: hello").await;
    let fields = Map::from_iter([("value".to_owned(), json!(42))]);
    let change = ChangeRecord { record_type: RecordType::Opportunity, id: book.sales.deals[0], fields };
    book.submit(book.people.manager, &change).await.expect("changed");
    until("\"value\":42").await;
    let (sessions, _) = book.service.accesses(book.people.seller).await.expect("answers");
    book.service.end_session(book.people.seller, sessions[0].id).await.expect("ended");
    until("event: bye").await;
    book.close().await;
}

#[tokio::test]
async fn a_body_that_is_too_large_is_refused() {
    let book = TestBook::sqlite().await;
    let (state, _end) = state(&book, "http://localhost");
    let router = router(state);
    let response = post_form(&router, "/sign-in", "same-origin", "x".repeat(2 * 1024 * 1024)).await;
    assert_eq!(response.status(), StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(response.into_body().collect().await.map(|b| b.to_bytes().len() < 1000).ok(), Some(true));
    book.close().await;
}

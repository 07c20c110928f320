//! Asking the router as somebody, and telling what it answered.

use std::collections::BTreeMap;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response, StatusCode};
use domain::id::Id;
use http_body_util::BodyExt;
use serde_json::{Value, json};
use testing::TestBook;
use tokio::sync::{Mutex, watch};
use tower::ServiceExt;

use crate::state::State;

/// Somebody's tokens and the router that they ask.
pub struct Api<'a> {
    /// The book.
    pub book: &'a TestBook,
    router: Router,
    tokens: Mutex<BTreeMap<Id, String>>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// The status.
    pub status: StatusCode,
    /// The headers that a client goes by.
    pub headers: BTreeMap<String, String>,
    /// The body; null without one.
    pub body: Value,
}

impl Told {
    /// All of it in one line.
    pub fn line(&self) -> String {
        format!("{} {:?} {}", self.status.as_u16(), self.headers, self.body)
    }

    /// The refusal's code.
    pub fn code(&self) -> &str {
        self.body["code"].as_str().unwrap_or_default()
    }

    /// The id in the body.
    pub fn id(&self) -> String {
        self.body["id"].as_str().unwrap_or_default().to_owned()
    }
}

impl<'a> Api<'a> {
    /// The API of a book.
    pub fn of(book: &'a TestBook) -> Api<'a> {
        let (_, ending) = watch::channel(false);
        let state =
            State { service: book.service.clone(), public_url: "http://localhost".into(), ending, heartbeat: Duration::from_secs(15) };
        Api { book, router: crate::serve::router(state), tokens: Mutex::default() }
    }

    async fn token(&self, user: Id) -> String {
        let mut tokens = self.tokens.lock().await;
        match tokens.get(&user) {
            Some(token) => token.clone(),
            None => {
                let token = self.book.service.make_token(user, "test").await.expect("a token is made");
                tokens.insert(user, token.clone());
                token
            }
        }
    }

    /// Sends a request as it is.
    pub async fn send(&self, request: Request<Body>) -> Told {
        let response = self.router.clone().oneshot(request).await.expect("the router answers");
        read(response).await
    }

    /// Asks as somebody, with headers.
    pub async fn with(&self, user: Id, method: &str, path: &str, headers: &[(&str, &str)], body: Option<&Value>) -> Told {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("/api/v1{path}"))
            .header("authorization", format!("Bearer {}", self.token(user).await));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let content = match body {
            None => Body::empty(),
            Some(body) => {
                request = request.header("content-type", "application/json");
                Body::from(body.to_string())
            }
        };
        self.send(request.body(content).expect("the request can be written")).await
    }

    /// Reads as somebody.
    pub async fn get(&self, user: Id, path: &str) -> Told {
        self.with(user, "GET", path, &[], None).await
    }

    /// Posts as somebody.
    pub async fn post(&self, user: Id, path: &str, body: Value) -> Told {
        self.with(user, "POST", path, &[], Some(&body)).await
    }

    /// Changes as somebody.
    pub async fn patch(&self, user: Id, path: &str, body: Value) -> Told {
        self.with(user, "PATCH", path, &[], Some(&body)).await
    }

    /// Deletes as somebody.
    pub async fn delete(&self, user: Id, path: &str) -> Told {
        self.with(user, "DELETE", path, &[], None).await
    }
}

const TOLD: [&str; 9] =
    ["allow", "cache-control", "command-id", "content-language", "content-type", "etag", "location", "retry-after", "www-authenticate"];

async fn read(response: Response<Body>) -> Told {
    let status = response.status();
    let header = |name: &str| response.headers().get(name).and_then(|v| v.to_str().ok()).map(|v| (name.to_owned(), v.to_owned()));
    let headers: BTreeMap<String, String> = TOLD.into_iter().filter_map(header).collect();
    let bytes = response.into_body().collect().await.expect("the body can be read").to_bytes();
    let body = if bytes.is_empty() {
        Value::Null
    } else {
        serde_json::from_slice(&bytes).unwrap_or_else(|_| json!(String::from_utf8_lossy(&bytes)))
    };
    let told = Told { status, headers, body };
    if status.as_u16() >= 400 {
        assert_is_problem(&told);
    }
    told
}

/// Every refusal of every test is a whole problem document in words, without anything from inside.
fn assert_is_problem(told: &Told) {
    assert_eq!(told.headers.get("content-type").map(String::as_str), Some("application/problem+json"), "{told:?}");
    assert_eq!(told.body["status"], told.status.as_u16(), "{told:?}");
    for member in ["type", "title", "detail", "code"] {
        assert!(told.body[member].as_str().is_some_and(|t| !t.is_empty()), "{member} in {told:?}");
    }
    assert_ne!(told.status, StatusCode::INTERNAL_SERVER_ERROR, "{told:?}");
}

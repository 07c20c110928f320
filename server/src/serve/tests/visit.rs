//! Visiting the router as a browser does, and looking at each answer.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::time::Duration;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::request::Builder;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use axum::{Extension, Router};
use html5gum::{DefaultEmitter, Token, Tokenizer};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use testing::TestBook;
use tokio::sync::watch;

use super::{call, sign_in};
use crate::config::Config;
use crate::edge::Edge;
use crate::state::State;

/// A browser, signed in or not.
#[derive(Clone)]
pub struct Visit {
    /// The router.
    pub router: Router,
    /// The session cookie.
    pub cookie: Option<String>,
    /// While it is there, the server does not end.
    _end: watch::Sender<bool>,
}

/// What was answered.
#[derive(Debug, Clone)]
pub struct Seen {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body, as text.
    pub text: String,
}

impl Visit {
    /// A browser in which nobody is signed in. Streams say often how far they are.
    pub fn stranger(book: &TestBook) -> Visit {
        Visit::told(book, &[])
    }

    /// A browser on another machine, and a server that is told something. The router is all that a connection reaches.
    pub fn told(book: &TestBook, flags: &[&str]) -> Visit {
        // Pages are drawn by tasks; another test of this process may have said so before.
        let _ = any_spawner::Executor::init_tokio();
        let (end, ending) = watch::channel(false);
        let heartbeat = Duration::from_millis(5);
        let state = State { service: book.service.clone(), public_url: "http://localhost".into(), ending, heartbeat };
        let router = Edge::new(state.clone(), &Config::of(flags)).around(super::router(state));
        let elsewhere = ConnectInfo(SocketAddr::from(([198, 51, 100, 7], 4711)));
        Visit { router: router.layer(Extension(elsewhere)), cookie: None, _end: end }
    }

    /// The same browser with another cookie.
    pub fn with(&self, cookie: &str) -> Visit {
        Visit { cookie: Some(cookie.to_owned()), ..self.clone() }
    }

    /// A browser in which somebody signed in.
    pub async fn of(book: &TestBook, email: &str) -> Visit {
        let visit = Visit::stranger(book);
        let cookie = sign_in(&visit.router, email).await;
        visit.with(&cookie)
    }

    /// A request from one of our own pages.
    pub fn request(&self, method: Method, path: &str) -> Builder {
        let request = Request::builder().method(method).uri(path).header("sec-fetch-site", "same-origin");
        match &self.cookie {
            Some(cookie) => request.header(header::COOKIE, cookie),
            None => request,
        }
    }

    /// Sends a request. Every answer tells the browser what to refuse.
    pub async fn send(&self, request: Request<Body>) -> Seen {
        let said = format!("{} {}", request.method(), request.uri());
        let response = call(&self.router, request).await;
        let (status, headers) = (response.status(), response.headers().clone());
        let bytes = response.into_body().collect().await.expect("the body can be read").to_bytes();
        let seen = Seen { status, headers, text: String::from_utf8_lossy(&bytes).into_owned() };
        seen.is_guarded(&said);
        seen
    }

    /// Reads a page.
    pub async fn get(&self, path: &str) -> Seen {
        self.send(self.request(Method::GET, path).body(Body::empty()).expect("a request")).await
    }

    /// Calls one of the three functions of the pages.
    pub async fn rpc(&self, function: &str, body: &Value) -> Seen {
        let request = self.request(Method::POST, &format!("/rpc/{function}"));
        let request = request.header(header::CONTENT_TYPE, "application/json").header(header::ACCEPT, "application/json");
        self.send(request.body(Body::from(body.to_string())).expect("a request")).await
    }

    /// Asks a question.
    pub async fn ask(&self, name: &str, question: Value) -> Seen {
        self.rpc("ask", &json!({ "name": name, "question": question })).await
    }
}

impl Seen {
    /// A header's text.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The nonce of the page's policy.
    pub fn nonce(&self) -> Option<&str> {
        self.header("content-security-policy").split_once("'nonce-")?.1.split_once('\'').map(|(nonce, _)| nonce)
    }

    fn is_guarded(&self, said: &str) {
        assert_eq!(self.header("x-content-type-options"), "nosniff", "{said}");
        assert_eq!(self.header("referrer-policy"), "same-origin", "{said}");
        assert_eq!(self.header("cross-origin-opener-policy"), "same-origin", "{said}");
        assert!(self.header("permissions-policy").contains("camera=()"), "{said}");
        let policy = self.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{said}: {policy}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{said}: {policy}");
        if self.header("content-type").starts_with("text/html") && !self.text.is_empty() {
            self.is_strict_page(said);
        }
    }

    /// Only scripts of ours run, and nothing in the page asks for more.
    fn is_strict_page(&self, said: &str) {
        let nonce = self.nonce().unwrap_or_else(|| panic!("{said}: a page without a nonce"));
        assert!(nonce.len() >= 16, "{said}: {nonce}");
        for (tag, attributes) in self.tags() {
            let is_ours = tag != "script" || attributes.get("nonce").is_some_and(|given| given == nonce);
            assert!(is_ours, "{said}: a script without the nonce, {attributes:?}");
            assert!(!matches!(tag.as_str(), "iframe" | "object" | "embed" | "base"), "{said}: <{tag}>");
            for (name, value) in &attributes {
                assert!(name != "style" && !name.starts_with("on"), "{said}: <{tag} {name}={value}>");
                let is_script = value.trim_start().to_ascii_lowercase().starts_with("javascript:");
                assert!(!is_script, "{said}: <{tag} {name}={value}>");
            }
        }
    }

    /// The tags that a browser makes of the page.
    pub fn tags(&self) -> Vec<(String, BTreeMap<String, String>)> {
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        let tokens = Tokenizer::new_with_emitter(&self.text, emitter).map(|token| token.unwrap_or_else(|never| match never {}));
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let tag = |token| match token {
            Token::StartTag(tag) => {
                let attributes = tag.attributes.iter().map(|(name, value)| (text(name), text(value)));
                Some((text(&tag.name), attributes.collect()))
            }
            _ => None,
        };
        tokens.filter_map(tag).collect()
    }
}

/// The addresses of all pages, as the application's own router says them.
pub fn pages() -> Vec<String> {
    let router = include_str!("../../../../app/src/router.rs");
    let pages: Vec<String> = router.split("path!(\"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect();
    assert!(pages.len() > 10, "{pages:?}");
    pages
}

//! What the edge believes, tells and never tells.

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Method, Request, StatusCode, header};
use axum::response::Response;
use domain::record::RecordType;
use http_body_util::BodyExt;
use serde_json::{Value, json};
use testing::{PASSWORD, TestBook};
use tokio::sync::watch;
use tower::ServiceExt;
use tracing_subscriber::EnvFilter;

use super::Edge;
use crate::config::Config;
use crate::log::{Format, USUAL, log};
use crate::serve::router;
use crate::state::State;

const STRANGER: &str = "198.51.100.7:4711";
const HERE: &str = "127.0.0.1:4711";

struct Site {
    router: Router,
    _end: watch::Sender<bool>,
}

fn site(book: &TestBook, public_url: &str, flags: &[&str]) -> Site {
    // Pages are drawn with it; it may have begun in another test of this process.
    let _ = any_spawner::Executor::init_tokio();
    let (end, ending) = watch::channel(false);
    let state = State { service: book.service.clone(), public_url: public_url.into(), ending, heartbeat: Duration::from_secs(3600) };
    let edge = Edge::new(state.clone(), &Config::of(flags));
    Site { router: edge.around(router(state)), _end: end }
}

impl Site {
    async fn call(&self, peer: &str, mut request: Request<Body>) -> Response {
        let peer: SocketAddr = peer.parse().expect("an address");
        request.extensions_mut().insert(ConnectInfo(peer));
        self.router.clone().oneshot(request).await.expect("the router answers")
    }

    async fn get(&self, peer: &str, path: &str, headers: &[(&str, &str)]) -> Response {
        let request = headers.iter().fold(Request::get(path), |request, (name, value)| request.header(*name, *value));
        self.call(peer, request.body(Body::empty()).expect("a request")).await
    }

    /// Tries a password, and gives the code of the refusal, if there is one.
    async fn guess(&self, peer: &str, forwarded: &str, email: &str) -> String {
        let request = Request::post("/sign-in")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .header("x-forwarded-for", forwarded)
            .body(Body::from(format!("email={email}&password=wrong")))
            .expect("a request");
        let response = self.call(peer, request).await;
        let location = response.headers().get(header::LOCATION).and_then(|v| v.to_str().ok()).unwrap_or_default();
        location.split(['=', '&']).nth(1).unwrap_or_default().to_owned()
    }
}

async fn text(response: Response) -> String {
    let bytes = response.into_body().collect().await.expect("a body").to_bytes();
    String::from_utf8(bytes.to_vec()).expect("text")
}

#[tokio::test]
async fn guesses_are_slowed_by_the_address_that_the_trusted_proxy_tells() {
    let book = TestBook::sqlite().await;
    let site = site(&book, "http://crm.example", &["--trusted-proxy", "127.0.0.1"]);
    for guess in 0..5 {
        assert_eq!(site.guess(HERE, "192.0.2.1", &format!("{guess}@example.com")).await, "wrong_password");
    }
    assert_eq!(site.guess(HERE, "192.0.2.1", "new@example.com").await, "slow_down");
    assert_eq!(site.guess(HERE, "192.0.2.2", "new@example.com").await, "wrong_password", "somebody else is not slowed");
    book.close().await;
}

#[tokio::test]
async fn a_stranger_is_slowed_whomever_he_says_to_be() {
    let book = TestBook::sqlite().await;
    let site = site(&book, "http://crm.example", &["--trusted-proxy", "127.0.0.1"]);
    for guess in 0..5 {
        assert_eq!(site.guess(STRANGER, &format!("192.0.2.{guess}"), &format!("{guess}@example.com")).await, "wrong_password");
    }
    assert_eq!(site.guess(STRANGER, "192.0.2.77", "new@example.com").await, "slow_down");
    book.close().await;
}

#[tokio::test]
async fn who_came_to_the_proxy_without_tls_is_led_to_it() {
    let book = TestBook::sqlite().await;
    let site = site(&book, "https://crm.example", &["--trusted-proxy", "127.0.0.1"]);
    let http = [("x-forwarded-proto", "http")];
    let response = site.get(HERE, "/sign-in?next=%2Fleads", &http).await;
    assert_eq!(response.status(), StatusCode::PERMANENT_REDIRECT);
    assert_eq!(response.headers()[header::LOCATION], "https://crm.example/sign-in?next=%2Fleads");
    let form = Request::post("/sign-in").header("x-forwarded-proto", "http").header("sec-fetch-site", "same-origin");
    assert_eq!(site.call(HERE, form.body(Body::empty()).expect("a request")).await.status(), StatusCode::FORBIDDEN);
    assert_eq!(site.get(HERE, "/sign-in", &[("x-forwarded-proto", "https")]).await.status(), StatusCode::OK);
    assert_eq!(site.get(HERE, "/healthz", &http).await.status(), StatusCode::OK);
    assert_eq!(site.get(STRANGER, "/sign-in", &http).await.status(), StatusCode::OK, "a stranger is not believed");
    book.close().await;
}

#[tokio::test]
async fn under_tls_every_answer_tells_the_browser_to_stay_with_it() {
    let book = TestBook::sqlite().await;
    for (public_url, told) in [("https://crm.example", true), ("http://crm.example", false)] {
        let site = site(&book, public_url, &[]);
        for path in ["/sign-in", "/healthz", "/api/v1/parties", "/nothing", "/metrics", "/live"] {
            let response = site.get(HERE, path, &[]).await;
            assert_eq!(response.headers().contains_key(header::STRICT_TRANSPORT_SECURITY), told, "{public_url}{path}");
        }
    }
    book.close().await;
}

#[tokio::test]
async fn the_senders_of_requests_are_told_their_ids() {
    let book = TestBook::sqlite().await;
    let site = site(&book, "http://crm.example", &["--trusted-proxy", "127.0.0.1"]);
    let id = async |peer: &str, brought: &str| {
        let response = site.get(peer, "/healthz", &[("x-request-id", brought)]).await;
        response.headers()["x-request-id"].to_str().expect("plain").to_owned()
    };
    assert_eq!(id(HERE, "from-the-proxy").await, "from-the-proxy");
    let (one, other) = (id(STRANGER, "from-a-stranger").await, id(STRANGER, "from-a-stranger").await);
    assert!(one.len() == 16 && one != other, "{one} {other}");
    for hostile in ["short", "with a space and more", "semi;colon;semi", &"long".repeat(40)] {
        assert_ne!(id(HERE, hostile).await, hostile);
    }
    book.close().await;
}

#[tokio::test]
async fn the_metrics_are_told_on_this_machine_only() {
    let book = TestBook::sqlite().await;
    let site = site(&book, "http://crm.example", &[]);
    assert_eq!(site.get(STRANGER, "/metrics", &[]).await.status(), StatusCode::NOT_FOUND);
    assert_eq!(site.get(HERE, "/metrics", &[("x-forwarded-for", "127.0.0.1")]).await.status(), StatusCode::NOT_FOUND);
    assert_eq!(site.get(HERE, "/metrics", &[]).await.status(), StatusCode::OK);
    book.close().await;
}

#[tokio::test]
async fn with_a_token_the_metrics_are_told_to_whoever_brings_it() {
    let book = TestBook::sqlite().await;
    let site = site(&book, "http://crm.example", &["--metrics-token", "open sesame"]);
    for (peer, brought, status) in [
        (STRANGER, Some("Bearer open sesame"), StatusCode::OK),
        (STRANGER, Some("Bearer open sesam"), StatusCode::UNAUTHORIZED),
        (STRANGER, None, StatusCode::UNAUTHORIZED),
        (HERE, None, StatusCode::UNAUTHORIZED),
    ] {
        let headers: Vec<_> = brought.map(|value| ("authorization", value)).into_iter().collect();
        assert_eq!(site.get(peer, "/metrics", &headers).await.status(), status, "{peer} {brought:?}");
    }
    book.close().await;
}

#[tokio::test]
async fn the_metrics_count_requests_commands_streams_and_the_database() {
    let book = TestBook::sqlite().await;
    let site = site(&book, "http://crm.example", &[]);
    site.get(STRANGER, "/api/v1/parties/1", &[]).await;
    site.get(STRANGER, "/leads", &[]).await;
    let odd = Request::builder().method(Method::from_bytes(b"BREW").expect("a method")).uri("/rpc/coffee");
    site.call(STRANGER, odd.body(Body::empty()).expect("a request")).await;
    let lead = json!({ "contact_name": "Lan" });
    book.create(book.people.seller, RecordType::Lead, lead).await.expect("accepted");
    book.create(book.people.seller, RecordType::Lead, json!({ "nonsense": 1 })).await.expect_err("refused");
    let told = text(site.get(HERE, "/metrics", &[]).await).await;
    let head = book.service.db().head().await.expect("the database answers");
    for line in [
        "rapport_http_requests_total{route=\"api\",method=\"GET\",status=\"401\"} ",
        "rapport_http_requests_total{route=\"page\",method=\"GET\",status=\"303\"} ",
        "rapport_http_requests_total{route=\"unknown\",method=\"other\",status=\"403\"} ",
        "rapport_http_request_duration_seconds_bucket{route=\"page\",method=\"GET\",le=\"+Inf\"} ",
        "rapport_commands_total{verb=\"create_record\",outcome=\"accepted\"} ",
        "rapport_commands_total{verb=\"create_record\",outcome=\"refused\"} ",
        "rapport_database_call_duration_seconds_count{call=\"commit\"} ",
        "# TYPE rapport_http_request_duration_seconds histogram",
        &format!("rapport_journal_head {head}"),
    ] {
        assert!(told.contains(line), "{line} is missing in\n{told}");
    }
    book.close().await;
}

#[tokio::test]
async fn a_stream_counts_as_long_as_it_is_open() {
    let book = TestBook::sqlite().await;
    let site = site(&book, "http://crm.example", &[]);
    let session = book.service.session_for(book.people.seller, "test").await.expect("a session");
    let response = site.get(STRANGER, "/live", &[("cookie", &format!("rapport={}", session.secret))]).await;
    let mut stream = response.into_body();
    stream.frame().await.expect("the stream says hello").expect("readable");
    assert!(text(site.get(HERE, "/metrics", &[]).await).await.contains("rapport_open_streams 1"));
    drop(stream);
    assert!(text(site.get(HERE, "/metrics", &[]).await).await.contains("rapport_open_streams 0"));
    book.close().await;
}

/// What is written into a log.
#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl Written {
    fn bytes(&self) -> MutexGuard<'_, Vec<u8>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes()).into_owned()
    }
}

impl io::Write for Written {
    fn write(&mut self, part: &[u8]) -> io::Result<usize> {
        self.bytes().extend_from_slice(part);
        Ok(part.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn write_log(format: Format) -> (Written, tracing::dispatcher::DefaultGuard) {
    let written = Written::default();
    let writer = written.clone();
    let log = log(format, EnvFilter::new(USUAL), move || writer.clone(), false);
    (written, tracing::dispatcher::set_default(&log))
}

#[tokio::test]
async fn each_request_has_a_line_in_the_log() {
    let book = TestBook::sqlite().await;
    let site = site(&book, "http://crm.example", &[]);
    let (written, guard) = write_log(Format::Json);
    let response = site.get(STRANGER, "/api/v1/parties/1", &[]).await;
    drop(guard);
    let written = written.text();
    let lines: Vec<Value> = written.lines().map(|line| serde_json::from_str(line).expect("an object on each line")).collect();
    let [line] = lines.as_slice() else { panic!("one line: {written}") };
    assert_eq!(line["method"], "GET");
    assert_eq!(line["route"], "/api/v1/parties/{id}");
    assert_eq!(line["status"], 401);
    assert!(line["ms"].is_f64(), "{line}");
    assert_eq!(line["span"]["id"], response.headers()["x-request-id"].to_str().expect("plain"));
    book.close().await;
}

/// Sends what is secret, or somebody's, by every way that there is into the server.
async fn tell_secrets(book: &TestBook, site: &Site) -> Vec<String> {
    let session = book.service.session_for(book.people.administrator, "test").await.expect("a session");
    let token = book.service.make_token(book.people.administrator, "test").await.expect("a token");
    let link = book.service.one_time_link(None, book.people.seller).await.expect("a link");
    let (cookie, bearer) = (format!("rapport={}", session.secret), format!("Bearer {token}"));
    for path in ["/", "/contacts/Zyxwvut", "/leads?q=Zyxwvut"] {
        site.get(STRANGER, path, &[("cookie", &cookie), ("user-agent", "Mozilla/Zyxwvut")]).await;
    }
    site.get(STRANGER, &format!("/welcome/{}", link.secret), &[]).await;
    site.get(STRANGER, "/set-up?token=Zyxwvut", &[]).await;
    site.get(STRANGER, "/sign-in?email=Zyxwvut%40example.com&error=wrong_password", &[]).await;
    site.get(STRANGER, "/Zyxwvut/Zyxwvut", &[]).await;
    for path in ["/api/v1/parties?q=Zyxwvut", "/api/v1/Zyxwvut", "/api/v1/parties/Zyxwvut", "/site/Zyxwvut", "/rpc/Zyxwvut"] {
        site.get(STRANGER, path, &[("authorization", &bearer)]).await;
    }
    for (path, body) in [
        ("/rpc/send", json!({ "envelope": { "id": book.service.new_id(), "name": "Zyxwvut", "payload": {} } })),
        ("/rpc/ask", json!({ "name": "Zyxwvut", "question": { "q": "Zyxwvut" } })),
        ("/rpc/act", json!({ "name": "change_password", "payload": { "old": PASSWORD, "new": "Zyxwvut" } })),
        ("/api/v1/parties", json!({ "kind": "person", "name": "Zyxwvut", "emails": ["nonsense"] })),
    ] {
        let request = Request::post(path)
            .header("cookie", &cookie)
            .header("authorization", &bearer)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/json");
        site.call(STRANGER, request.body(Body::from(body.to_string())).expect("a request")).await;
    }
    site.guess(STRANGER, "192.0.2.1", "Zyxwvut%40example.com").await;
    vec!["zyxwvut".into(), PASSWORD.into(), session.secret, token, link.secret, "198.51.100.7".into(), "192.0.2.1".into()]
}

#[tokio::test]
async fn neither_log_nor_metrics_hold_secrets_or_what_is_somebodys() {
    let book = TestBook::sqlite().await;
    let site = site(&book, "http://crm.example", &[]);
    for format in [Format::Text, Format::Json] {
        let (written, guard) = write_log(format);
        let secrets = tell_secrets(&book, &site).await;
        drop(guard);
        let metrics = text(site.get(HERE, "/metrics", &[]).await).await;
        let log = written.text();
        assert!(log.contains("/welcome/{token}") && log.contains("/rpc/send"), "the log was written: {log}");
        for secret in &secrets {
            for (place, told) in [("log", &log), ("metrics", &metrics)] {
                assert!(!told.to_lowercase().contains(&secret.to_lowercase()), "{secret} is in the {place}:\n{told}");
            }
        }
    }
    book.close().await;
}

//! One line in the log for a request, under an id that its sender is told.

use std::time::Instant;

use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument;

use super::route::Route;
use super::{Client, metrics};

const ID: HeaderName = HeaderName::from_static("x-request-id");

/// Middleware: follows a request to the head of its answer. What is logged meanwhile carries the request's id.
pub async fn follow(request: Request, next: Next) -> Response {
    let id = brought_id(&request).unwrap_or_else(new_id);
    let (method, route) = (method(request.method()), Route::of(&request));
    let span = tracing::info_span!("request", id = id.to_str().unwrap_or_default());
    let begun = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let (took, status) = (begun.elapsed(), response.status());
    metrics::count(route.class, method, status, took);
    let ms = (took.as_secs_f64() * 100_000.0).round() / 100.0;
    span.in_scope(|| tracing::info!(method, route = &*route.pattern, status = status.as_u16(), ms, "answered"));
    response.headers_mut().insert(ID, id);
    response
}

/// An id that a trusted proxy gave, when it looks like one.
fn brought_id(request: &Request) -> Option<HeaderValue> {
    let proxied = request.extensions().get::<Client>().is_some_and(|client| client.proxied);
    let id = request.headers().get(ID).filter(|_| proxied)?;
    let plain = id.as_bytes().iter().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(byte));
    (plain && (8..=64).contains(&id.len())).then(|| id.clone())
}

fn new_id() -> HeaderValue {
    let id = format!("{:016x}", rand::random::<u64>());
    HeaderValue::from_str(&id).unwrap_or(HeaderValue::from_static("none"))
}

/// Methods are what the sender writes; those that nobody knows have one name.
fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PATCH => "PATCH",
        Method::PUT => "PUT",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

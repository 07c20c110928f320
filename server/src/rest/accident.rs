//! What a request is answered with when its handler panics: a problem like every other.

use std::panic::AssertUnwindSafe;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use domain::refusal::Code;
use futures::FutureExt;

use super::{ask, problem};

/// Middleware: a panic ends its own request only.
pub async fn guard(request: Request, next: Next) -> Response {
    let (lang, path) = (ask::accepted_language(request.headers()), request.uri().path().to_owned());
    // What the handler left half done was its own; the database takes its transaction back.
    match AssertUnwindSafe(next.run(request)).catch_unwind().await {
        Ok(response) => response,
        Err(_) => {
            tracing::error!(path, "a request ended in a panic");
            problem::answer(&Code::Internal.into(), lang)
        }
    }
}

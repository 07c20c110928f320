//! The REST API, made from the record descriptions: the same door and the same scope as the pages.
//!
//! [`table::table`] names every route once; the router, the OpenAPI document and the permission matrix of the tests are
//! made from it. A request is read ([`ask`]), its action asks or submits ([`reading`], [`writing`], [`acting`]), and what
//! comes out is an [`answer::Answer`] or a [`problem`].

mod accident;
mod acting;
mod answer;
mod ask;
mod body;
mod flat;
mod key;
mod many;
mod openapi;
mod problem;
mod query;
mod reading;
pub(crate) mod table;
mod writing;

#[cfg(test)]
mod tests;

pub use ask::bearer;

use std::collections::BTreeMap;

use axum::Router;
use axum::extract::{Request, State as Extract};
use axum::http::HeaderMap;
use axum::middleware::from_fn;
use axum::response::Response;
use axum::routing::{MethodFilter, MethodRouter};
use domain::refusal::Code;

use crate::state::State;
use table::{Method, table};

/// Where the API stands; addresses in answers begin with it.
const BASE: &str = "/api/v1";

/// The routes below `/api/v1`.
pub fn routes() -> Router<State> {
    let mut paths: BTreeMap<String, MethodRouter<State>> = BTreeMap::new();
    for route in table() {
        let filter = match route.method {
            Method::Get => MethodFilter::GET,
            Method::Post => MethodFilter::POST,
            Method::Patch => MethodFilter::PATCH,
            Method::Delete => MethodFilter::DELETE,
        };
        let handler = async move |Extract(state): Extract<State>, request: Request| ask::handle(route.action, state, request).await;
        let methods = paths.remove(&route.path).unwrap_or_default().on(filter, handler);
        paths.insert(route.path, methods);
    }
    let router = paths.into_iter().fold(Router::new(), |router, (path, methods)| router.route(&path, methods));
    router.fallback(unknown_path).method_not_allowed_fallback(wrong_method).layer(from_fn(accident::guard))
}

async fn unknown_path(Extract(state): Extract<State>, headers: HeaderMap) -> Response {
    ask::refuse(&state, &headers, Code::NotFound.into()).await
}

async fn wrong_method(Extract(state): Extract<State>, headers: HeaderMap) -> Response {
    ask::refuse(&state, &headers, Code::WrongMethod.into()).await
}

//! What Prometheus is told. Labels come from the program, never from what people write or send.

use std::sync::OnceLock;
use std::time::Duration;

use axum::extract::{Extension, State as Extract};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use metrics::{counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

use super::{Client, Edge};
use crate::rest::bearer;

const REQUESTS: &str = "rapport_http_requests_total";
const DURATION: &str = "rapport_http_request_duration_seconds";
const STREAMS: &str = "rapport_open_streams";
const HEAD: &str = "rapport_journal_head";

/// The upper bounds, in seconds, of what durations are counted by.
const BOUNDS: [f64; 12] = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];

/// Where the whole process counts and measures; nothing where that could not be begun.
#[derive(Clone)]
pub struct Recorder(Option<PrometheusHandle>);

impl Recorder {
    /// The one of this process, which begins with the first call.
    pub fn of_process() -> Recorder {
        static OF_PROCESS: OnceLock<Recorder> = OnceLock::new();
        OF_PROCESS.get_or_init(Recorder::begin).clone()
    }

    fn begin() -> Recorder {
        let begun = PrometheusBuilder::new().set_buckets(&BOUNDS).and_then(PrometheusBuilder::install_recorder);
        describe_counter!(REQUESTS, "Requests that were answered, by class of route, method and status.");
        describe_histogram!(DURATION, "Seconds from a request to the head of its answer, by class of route and method.");
        describe_counter!(service::COMMANDS, "Commands, by verb and by what became of them.");
        describe_histogram!(store::DATABASE_CALL, "Seconds that calls of the database took, by kind of call.");
        describe_gauge!(STREAMS, "Live streams that are open.");
        describe_gauge!(HEAD, "The number of the last entry of the journal.");
        // It is there from the beginning, so that nobody takes none for unknown.
        gauge!(STREAMS).set(0);
        Recorder(begun.inspect_err(|error| tracing::error!(%error, "nothing is measured")).ok())
    }

    /// Sums up what was measured since the last time.
    pub fn sum_up(&self) {
        if let Some(handle) = &self.0 {
            handle.run_upkeep();
        }
    }

    fn render(&self) -> Option<String> {
        self.0.as_ref().map(PrometheusHandle::render)
    }
}

/// Counts a request that was answered.
pub fn count(class: &'static str, method: &'static str, status: StatusCode, took: Duration) {
    counter!(REQUESTS, "route" => class, "method" => method, "status" => status.as_str().to_owned()).increment(1);
    histogram!(DURATION, "route" => class, "method" => method).record(took);
}

/// A live stream, counted as long as it is there.
pub struct OpenStream(());

impl OpenStream {
    /// Counts a stream.
    pub fn begin() -> OpenStream {
        gauge!(STREAMS).increment(1);
        OpenStream(())
    }
}

impl Drop for OpenStream {
    fn drop(&mut self) {
        gauge!(STREAMS).decrement(1);
    }
}

/// Tells the metrics to whoever brings the token; where there is none, to processes on this machine.
pub async fn tell(Extract(edge): Extract<Edge>, Extension(client): Extension<Client>, headers: HeaderMap) -> Response {
    match &edge.metrics_token {
        Some(token) if !bearer(&headers).is_some_and(|brought| token.is(brought)) => {
            return (StatusCode::UNAUTHORIZED, [(WWW_AUTHENTICATE, "Bearer")]).into_response();
        }
        None if !client.is_on_this_machine() => return StatusCode::NOT_FOUND.into_response(),
        _ => {}
    }
    // A database that is away is no reason to tell nothing of the rest.
    if let Ok(head) = edge.state.service.db().head().await {
        gauge!(HEAD).set(head as f64);
    }
    match edge.recorder.render() {
        Some(text) => ([(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8"), (CACHE_CONTROL, "no-store")], text).into_response(),
        None => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

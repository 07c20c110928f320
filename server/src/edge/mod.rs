//! What stands between the network and the router: who is at the other end, the line in the log, the metrics.

mod client;
mod metrics;
mod networks;
mod request;
mod route;

#[cfg(test)]
mod tests;

pub use client::Client;
pub use metrics::OpenStream;
pub use networks::Networks;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;

use crate::config::{Config, Secret};
use crate::headers;
use crate::state::State;

/// What the edge knows; cheap to clone.
#[derive(Clone)]
pub struct Edge {
    state: State,
    trusted: Arc<Networks>,
    metrics_token: Option<Secret>,
    recorder: metrics::Recorder,
}

impl Edge {
    /// The edge of a server.
    pub fn new(state: State, config: &Config) -> Edge {
        Edge {
            state,
            trusted: Arc::new(config.trusted_proxy.clone()),
            metrics_token: config.metrics_token().cloned(),
            recorder: metrics::Recorder::of_process(),
        }
    }

    /// The router with everything that stands before it.
    pub fn around(self, router: Router) -> Router {
        let guarded = get(metrics::tell).with_state(self.clone()).layer(from_fn_with_state(self.state.clone(), headers::guard));
        router
            .route("/metrics", guarded)
            .layer(from_fn_with_state(self.clone(), client::to_https))
            .layer(from_fn(request::follow))
            .layer(from_fn_with_state(self, client::meet))
    }

    /// Sums up what was measured, so that it takes no more memory the longer nobody asks for it; one task for a process.
    pub async fn sum_up(self) {
        loop {
            tokio::time::sleep(Duration::from_secs(5)).await;
            self.recorder.sum_up();
        }
    }
}

//! What every handler needs.

use std::sync::Arc;
use std::time::Duration;

use service::Service;
use tokio::sync::watch;

/// The state of the server; cheap to clone.
#[derive(Clone)]
pub struct State {
    /// The door and the questions.
    pub service: Service,
    /// The address under which people reach the product, without a slash at the end.
    pub public_url: Arc<str>,
    /// Becomes true when the server is to end: streams close.
    pub ending: watch::Receiver<bool>,
    /// How often a stream says that it is there.
    pub heartbeat: Duration,
}

impl State {
    /// Whether people reach the product over TLS.
    pub fn is_secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// The name of the session cookie: browsers keep the first one to this very host and to TLS.
    pub fn cookie_name(&self) -> &'static str {
        if self.is_secure() { "__Host-rapport" } else { "rapport" }
    }
}

//! The REST API.

use axum::Router;

use crate::state::State;

/// The routes below `/api/v1`.
pub fn routes() -> Router<State> {
    Router::new()
}

//! The body of a request: one JSON object.

use std::error::Error;

use axum::body::{Body, HttpBody};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use domain::refusal::{Code, Refusal};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use serde_json::{Map, Value};

/// The most bytes that a body may have.
pub const LIMIT: usize = 1024 * 1024;

/// Reads the object; a request without a body has an empty one.
///
/// # Errors
/// Too large, of another media type, or not a JSON object.
pub async fn read(headers: &HeaderMap, body: Body) -> Result<Map<String, Value>, Refusal> {
    // What says beforehand that it is too large is not read at all.
    if body.size_hint().lower() > LIMIT as u64 {
        return Err(Code::TooBig.into());
    }
    let bytes = match Limited::new(body, LIMIT).collect().await {
        Ok(collected) => collected.to_bytes(),
        Err(error) if is_too_big(error.as_ref()) => return Err(Code::TooBig.into()),
        Err(_) => return Err(Code::Malformed.into()),
    };
    if bytes.is_empty() {
        return Ok(Map::new());
    }
    if !is_json(headers) {
        return Err(Code::NotJson.into());
    }
    serde_json::from_slice(&bytes).map_err(|e| Refusal::of(Code::Malformed).with(e))
}

/// Another layer may count as well: the limit is then somewhere among the causes.
fn is_too_big(error: &(dyn Error + 'static)) -> bool {
    error.is::<LengthLimitError>() || error.source().is_some_and(is_too_big)
}

fn is_json(headers: &HeaderMap) -> bool {
    let Some(kind) = headers.get(CONTENT_TYPE).and_then(|h| h.to_str().ok()) else { return false };
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    kind == "application/json" || (kind.starts_with("application/") && kind.ends_with("+json"))
}

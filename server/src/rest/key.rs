//! What a request says about itself: its command id, and up to where its author saw what it changes.

use axum::http::HeaderMap;
use axum::http::header::IF_MATCH;
use domain::id::Id;
use domain::refusal::{Code, Refusal};
use service::Service;

use super::query::Pairs;

/// The header that carries the command's id.
const IDEMPOTENCY_KEY: &str = "idempotency-key";

/// The command's id: the `Idempotency-Key` when it is a UUID, one made from the user and the key when it is another
/// text, a new one when there is none.
///
/// # Errors
/// An empty or unreadable key.
pub fn command(headers: &HeaderMap, user: Id, service: &Service) -> Result<Id, Refusal> {
    let Some(header) = headers.get(IDEMPOTENCY_KEY) else { return Ok(service.new_id()) };
    let text = std::str::from_utf8(header.as_bytes()).map_err(|_| Refusal::of(Code::Malformed).on(IDEMPOTENCY_KEY))?;
    let text = text.trim();
    let text = text.strip_prefix('"').and_then(|t| t.strip_suffix('"')).unwrap_or(text);
    if text.is_empty() {
        return Err(Refusal::of(Code::Required).on(IDEMPOTENCY_KEY));
    }
    Ok(text.parse().unwrap_or_else(|_| Id::new_v5(&user, text.as_bytes())))
}

/// An id for something that the command makes: a repeat makes the same.
pub fn derived(command: Id, what: &str) -> Id {
    Id::new_v5(&command, what.as_bytes())
}

/// The journal number of the parameter `seen` or the header `If-Match`, which takes the `ETag` of a record.
///
/// # Errors
/// When it is not a number, or less than 0.
pub fn seen(headers: &HeaderMap, query: &mut Pairs) -> Result<Option<i64>, Refusal> {
    if let Some(seen) = query.number("seen")? {
        return if seen < 0 { Err(Refusal::of(Code::TooSmall).on("seen").with(0)) } else { Ok(Some(seen)) };
    }
    let Some(header) = headers.get(IF_MATCH) else { return Ok(None) };
    let text = header.to_str().unwrap_or_default().trim();
    if text == "*" {
        return Ok(None);
    }
    let number = text.strip_prefix("W/").unwrap_or(text).trim_matches('"').parse::<i64>().ok().filter(|n| *n >= 0);
    number.map(Some).ok_or_else(|| Refusal::of(Code::Malformed).on("if-match"))
}

//! Refusals as `application/problem+json` (RFC 9457).

use axum::Json;
use axum::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::lang::Lang;
use domain::refusal::{Code, Refusal};
use serde_json::{Map, Value, json};

use super::flat::flat;

/// The media type of every refusal.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// The answer that tells a refusal.
pub fn answer(refusal: &Refusal, lang: Lang) -> Response {
    let status = StatusCode::from_u16(refusal.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = (status, Json(document(refusal, status, lang))).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(lang.tag()));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if status == StatusCode::UNAUTHORIZED {
        headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    if refusal.code == Code::SlowDown
        && let Some(seconds) = refusal.params.first().and_then(|s| HeaderValue::from_str(s).ok())
    {
        headers.insert(RETRY_AFTER, seconds);
    }
    response
}

fn document(refusal: &Refusal, status: StatusCode, lang: Lang) -> Value {
    let mut problem = Map::new();
    problem.insert("type".to_owned(), json!("about:blank"));
    problem.insert("title".to_owned(), json!(status.canonical_reason().unwrap_or_default()));
    problem.insert("status".to_owned(), json!(status.as_u16()));
    problem.insert("detail".to_owned(), json!(refusal.say(lang)));
    problem.insert("code".to_owned(), json!(refusal.code));
    if let Some(field) = &refusal.field {
        problem.insert("field".to_owned(), json!(field));
    }
    if !refusal.params.is_empty() {
        problem.insert("params".to_owned(), json!(refusal.params));
    }
    if let Some(current) = &refusal.current {
        problem.insert("current".to_owned(), flat(current));
    }
    Value::Object(problem)
}

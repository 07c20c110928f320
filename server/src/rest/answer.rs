//! What a request is answered with.

use axum::Json;
use axum::http::header::{CACHE_CONTROL, ETAG, LOCATION};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::id::Id;
use domain::record::{Record, RecordType, describe};
use serde_json::{Value, json};

use super::BASE;
use super::flat::flat;

/// The header that tells the id of the command that was accepted, to take it back.
pub const COMMAND_ID: HeaderName = HeaderName::from_static("command-id");

/// An answer that is not a problem.
#[derive(Debug, Clone, Default)]
pub struct Answer {
    created: Option<String>,
    body: Option<Value>,
    /// The journal number of the record in the body.
    n: Option<i64>,
    command: Option<Id>,
}

impl Answer {
    /// 200 with that body.
    pub fn ok(body: Value) -> Answer {
        Answer { body: Some(body), ..Answer::default() }
    }

    /// 204.
    pub fn nothing() -> Answer {
        Answer::default()
    }

    /// 200 with a record, or with as much of it as is known when the asker may not read it any more.
    pub fn record(record_type: RecordType, id: Id, n: Option<i64>, record: Option<&Record>) -> Answer {
        match record {
            Some(record) => Answer { body: Some(flat(record)), n: Some(record.n), ..Answer::default() },
            None => Answer::ok(json!({ "id": id, "n": n, "type": record_type.name() })),
        }
    }

    /// Tells the command that was accepted.
    #[must_use]
    pub fn to(self, command: Id) -> Answer {
        Answer { command: Some(command), ..self }
    }

    /// 201: the record is at its address.
    #[must_use]
    pub fn created(self, record_type: RecordType, id: Id) -> Answer {
        Answer { created: Some(format!("{BASE}/{}/{id}", describe(record_type).table)), ..self }
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let mut response = match self.body {
            Some(body) => Json(body).into_response(),
            None => StatusCode::NO_CONTENT.into_response(),
        };
        let mut set = |name: HeaderName, value: Option<String>| {
            if let Some(value) = value.and_then(|v| HeaderValue::from_str(&v).ok()) {
                response.headers_mut().insert(name, value);
            }
        };
        set(CACHE_CONTROL, Some("no-store".to_owned()));
        set(ETAG, self.n.map(|n| format!("\"{n}\"")));
        set(COMMAND_ID, self.command.map(|id| id.to_string()));
        let created = self.created.is_some();
        set(LOCATION, self.created);
        if created {
            *response.status_mut() = StatusCode::CREATED;
        }
        response
    }
}

//! The live stream: Server-Sent Events from the journal.

use std::convert::Infallible;

use app::api::Caller;
use axum::Router;
use axum::extract::{Extension, Query, State as Extract};
use axum::http::{HeaderMap, StatusCode};
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::refusal::Code;
use futures::Stream;
use serde::Deserialize;
use serde_json::json;
use service::LiveReader;

use tokio::sync::watch;

use crate::edge::OpenStream;
use crate::state::State;

/// The route of the stream.
pub fn routes() -> Router<State> {
    Router::new().route("/live", get(live))
}

#[derive(Deserialize)]
struct After {
    after: Option<i64>,
}

async fn live(
    Extract(state): Extract<State>,
    Extension(caller): Extension<Caller>,
    Query(query): Query<After>,
    headers: HeaderMap,
) -> Response {
    let (Some(user), Some(session)) = (caller.user, caller.session) else { return StatusCode::UNAUTHORIZED.into_response() };
    let last = headers.get("last-event-id").and_then(|v| v.to_str().ok()).and_then(|v| v.parse().ok());
    match state.service.listen(user, last.or(query.after)).await {
        Ok(reader) => {
            let headers = [("x-accel-buffering", "no"), ("cache-control", "no-store")];
            (headers, Sse::new(events(state, reader.viewing(caller.viewing).of_session(session)))).into_response()
        }
        Err(refusal) => (StatusCode::SERVICE_UNAVAILABLE, refusal.say(caller.lang)).into_response(),
    }
}

fn events(state: State, reader: LiveReader) -> impl Stream<Item = Result<Event, Infallible>> {
    async_stream::stream! {
        let _counted = OpenStream::begin();
        let mut reader = reader;
        let mut ending = state.ending.clone();
        yield Ok(hello(reader.at));
        loop {
            tokio::select! {
                () = reader.changed() => match reader.next().await {
                    Ok(list) => {
                        for event in list {
                            if let Ok(told) = Event::default().id(event.n.to_string()).json_data(&event) {
                                yield Ok(told);
                            }
                        }
                    }
                    // A database that is away for a moment is no reason to begin anew; the browser connects again.
                    Err(refusal) if refusal.code != Code::SignInFirst => break,
                    Err(_) => {
                        yield Ok(Event::default().event("bye").data("{}"));
                        break;
                    }
                },
                () = tokio::time::sleep(state.heartbeat) => {
                    if reader.is_over().await {
                        yield Ok(Event::default().event("bye").data("{}"));
                        break;
                    }
                    yield Ok(hello(reader.at));
                }
                () = ended(&mut ending) => break,
            }
        }
    }
}

async fn ended(ending: &mut watch::Receiver<bool>) {
    // A sender that is gone means that the server is.
    let _ = ending.wait_for(|end| *end).await.map(|_| ());
}

fn hello(n: i64) -> Event {
    Event::default().event("hello").data(json!({ "n": n, "version": crate::version() }).to_string())
}

//! The client while the server draws: it asks directly and does nothing else.

use std::pin::Pin;
use std::sync::Arc;

use domain::command::Envelope;
use domain::id::Id;
use domain::questions::LiveEvent;
use domain::refusal::{Code, Refusal};
use leptos::prelude::*;
use serde_json::Value;

use super::{Client, Outcome, Sent};
use crate::api::{Backend, Caller};

/// The way to the service, taken from the request.
#[derive(Clone, Copy)]
pub struct Door(StoredValue<Option<(Arc<dyn Backend>, Caller)>>);

impl Door {
    pub fn open() -> Self {
        Self(StoredValue::new(use_context::<Arc<dyn Backend>>().zip(use_context::<Caller>())))
    }
}

pub fn run(_client: Client) {}

pub fn once_hydrated(_f: impl FnOnce() + 'static) {}

pub fn answer(client: Client, name: &'static str, question: Value) -> Pin<Box<dyn Future<Output = Result<Value, Refusal>> + Send>> {
    let door = client.door.0.get_value();
    Box::pin(async move {
        let (backend, caller) = door.ok_or_else(|| Refusal::of(Code::Internal))?;
        backend.ask(&caller, name, question).await
    })
}

pub fn post(_client: Client, envelope: Envelope, _told: Option<String>) -> Sent {
    Sent { command: envelope.id, outcome: ArcRwSignal::new(None) }
}

pub fn awaiting(command: Id) -> Sent {
    Sent { command, outcome: ArcRwSignal::new(None) }
}

pub fn when_told(_sent: &Sent, _f: Box<dyn FnOnce(&Outcome)>) {}

pub fn listen(_client: Client, _listener: impl Fn(&LiveEvent) + 'static) {}

pub fn undo(_client: Client, _command: Option<Id>) {}

pub fn redo(_client: Client) {}

pub fn reload() {}

pub fn leave(_client: Client) {}

pub fn leave_when_sent(_client: Client) {}

/// What is drawn is not sent, so nothing needs an id of its own.
pub fn new_id() -> Id {
    Id::nil()
}

pub fn seen_of(client: Client, _record: Id) -> i64 {
    client.me.with_untracked(|me| me.n)
}

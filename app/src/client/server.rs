//! The client while the server draws: it asks directly and does nothing else.

use std::collections::HashMap;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use domain::command::Envelope;
use domain::id::Id;
use domain::questions::LiveEvent;
use domain::refusal::{Code, Refusal};
use leptos::prelude::*;
use serde_json::Value;

use super::{Client, Outcome, Sent, Start, Visited};
use crate::api::{Backend, Caller};

/// The way to the service, taken from the request.
#[derive(Clone, Copy)]
pub struct Door(StoredValue<Option<Open>>);

#[derive(Clone)]
struct Open {
    backend: Arc<dyn Backend>,
    caller: Caller,
    /// What was answered while this page is drawn. Parts that wait for an answer are drawn again when it is there, and ask again.
    answers: Arc<Mutex<HashMap<Asked, Result<Value, Refusal>>>>,
}

/// A question's name and its JSON.
type Asked = (&'static str, String);

impl Door {
    pub fn open() -> Self {
        let request = use_context::<Arc<dyn Backend>>().zip(use_context::<Caller>());
        Self(StoredValue::new(request.map(|(backend, caller)| Open { backend, caller, answers: Arc::default() })))
    }
}

impl Open {
    async fn ask(&self, name: &'static str, question: Value) -> Result<Value, Refusal> {
        let asked = (name, question.to_string());
        let known = self.answers().get(&asked).cloned();
        if let Some(known) = known {
            return known;
        }
        let answer = self.backend.ask(&self.caller, name, question).await;
        self.answers().insert(asked, answer.clone());
        answer
    }

    fn answers(&self) -> std::sync::MutexGuard<'_, HashMap<Asked, Result<Value, Refusal>>> {
        self.answers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What the page begins with, from the request.
pub fn start() -> Start {
    use_context::<Arc<Start>>().map(Arc::unwrap_or_clone).unwrap_or_default()
}

pub fn run(_client: Client) {}

pub fn once_hydrated(_f: impl FnOnce() + 'static) {}

pub fn answer(client: Client, name: &'static str, question: Value) -> Pin<Box<dyn Future<Output = Result<Value, Refusal>> + Send>> {
    let door = client.door.0.get_value();
    Box::pin(async move {
        let open = door.ok_or_else(|| Refusal::of(Code::Internal))?;
        open.ask(name, question).await
    })
}

pub fn post(_client: Client, envelope: Envelope, _told: Option<String>) -> Sent {
    Sent { command: envelope.id, outcome: ArcRwSignal::new(None) }
}

pub fn post_together(_client: Client, envelopes: Vec<Envelope>) -> Vec<Sent> {
    envelopes.into_iter().map(|envelope| Sent { command: envelope.id, outcome: ArcRwSignal::new(None) }).collect()
}

pub fn awaiting(command: Id) -> Sent {
    Sent { command, outcome: ArcRwSignal::new(None) }
}

pub fn note_said(_command: Id, _text: String) {}

pub fn when_told(_sent: &Sent, _f: Box<dyn FnOnce(&Outcome) -> bool>) {}

pub fn listen(_client: Client, _listener: impl Fn(&LiveEvent) + 'static) {}

pub fn undo(_client: Client, _command: Option<Id>) {}

pub fn redo(_client: Client) {}

pub fn reload() {}

pub fn will_leave(_leaves: bool) {}

pub fn hold_draft(_client: Client, _place: String, _draft: impl Fn() -> Option<Value> + 'static) {}

pub fn has_draft(_client: Client, _place: &str) -> bool {
    false
}

pub fn take_draft(_client: Client, _place: &str) -> Option<Value> {
    None
}

pub fn visit(_client: Client, _visited: Visited) {}

pub fn recent(_client: Client) -> Vec<Visited> {
    Vec::new()
}

pub fn forget_visit(_client: Client, _id: Id) {}

pub fn leave(_client: Client) {}

pub fn leave_when_sent(_client: Client) {}

pub fn stay() {}

/// What is drawn is not sent, so nothing needs an id of its own.
pub fn new_id() -> Id {
    Id::nil()
}

pub fn seen_of(client: Client, _record: Id) -> i64 {
    client.me.with_untracked(|me| me.n)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use async_trait::async_trait;
    use domain::command::Accepted;
    use domain::lang::Lang;
    use domain::questions::{DirectoryView, MeView};
    use serde_json::json;

    use super::*;
    use crate::client::provide_client;

    #[derive(Default)]
    struct Counting(AtomicUsize);

    #[async_trait]
    impl Backend for Counting {
        async fn ask(&self, _: &Caller, name: &str, question: Value) -> Result<Value, Refusal> {
            Ok(json!([self.0.fetch_add(1, Ordering::SeqCst), name, question]))
        }

        async fn begin(&self, _: &Caller) -> Result<(MeView, DirectoryView), Refusal> {
            Err(Refusal::of(Code::Internal))
        }

        async fn send(&self, _: &Caller, _: Envelope) -> Result<Accepted, Refusal> {
            Err(Refusal::of(Code::Internal))
        }

        async fn act(&self, _: &Caller, _: &str, _: Value) -> Result<Value, Refusal> {
            Err(Refusal::of(Code::Internal))
        }
    }

    #[tokio::test]
    async fn a_page_asks_the_same_question_once_however_often_it_is_drawn() {
        let backend = Arc::new(Counting::default());
        let owner = Owner::new();
        let client = owner.with(|| {
            provide_context::<Arc<dyn Backend>>(backend.clone());
            provide_context(Caller { user: None, session: None, viewing: None, lang: Lang::En });
            provide_client()
        });
        let ask = |page: u32| owner.with(|| answer(client, "list", json!({ "page": page })));
        let first = ask(1).await;
        assert_eq!(first, ask(1).await, "the second is the first");
        assert_ne!(first, ask(2).await, "another question is asked");
        assert_eq!(backend.0.load(Ordering::SeqCst), 2);
    }
}

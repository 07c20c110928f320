//! The server functions: `ask`, `send`, and `act` for what is never queued.

use domain::command::{Accepted, Envelope};
use domain::refusal::Refusal;
use leptos::prelude::*;
use leptos::server_fn::codec::{Json, JsonEncoding};
use serde::{Deserialize, Serialize};
use serde_json::Value;

#[cfg(feature = "ssr")]
pub use door::{Backend, Caller};

/// Why a call has no answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ServerFault {
    /// The server refuses, in words that a person can read.
    Refused(Refusal),
    /// The call did not reach the server.
    Transport(String),
    /// The server answered what nobody can read: a proxy's page, or the remains of an accident.
    Unreadable(String),
}

impl FromServerFnError for ServerFault {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Request(text) => Self::Transport(text),
            other => Self::Unreadable(other.to_string()),
        }
    }
}

/// Asks a question by its name.
#[server(name = AskQuestion, prefix = "/rpc", endpoint = "ask", input = Json, output = Json)]
pub async fn ask(
    /// The question's name.
    name: String,
    /// The question in its JSON form.
    question: Value,
) -> Result<Value, ServerFault> {
    let (backend, caller) = door::open()?;
    let answer = backend.ask(&caller, &name, question).await;
    answer.map_err(ServerFault::Refused)
}

/// Sends a command.
#[server(name = SendCommand, prefix = "/rpc", endpoint = "send", input = Json, output = Json)]
pub async fn send(
    /// The command.
    envelope: Envelope,
) -> Result<Accepted, ServerFault> {
    let (backend, caller) = door::open()?;
    let accepted = backend.send(&caller, envelope).await;
    accepted.map_err(ServerFault::Refused)
}

/// Does an act on the own account or on access: direct, never queued.
#[server(name = DoAct, prefix = "/rpc", endpoint = "act", input = Json, output = Json)]
pub async fn act(
    /// The act's name.
    name: String,
    /// The act in its JSON form.
    payload: Value,
) -> Result<Value, ServerFault> {
    let (backend, caller) = door::open()?;
    let answer = backend.act(&caller, &name, payload).await;
    answer.map_err(ServerFault::Refused)
}

#[cfg(feature = "ssr")]
mod door {
    use std::sync::Arc;

    use async_trait::async_trait;
    use domain::command::{Accepted, Envelope};
    use domain::id::Id;
    use domain::lang::Lang;
    use domain::questions::{DirectoryView, MeView};
    use domain::refusal::Refusal;
    use leptos::prelude::use_context;
    use serde_json::Value;

    use super::ServerFault;

    /// What answers questions and takes commands; the server puts one into the context of every request.
    #[async_trait]
    pub trait Backend: Send + Sync {
        /// Answers a question.
        async fn ask(&self, caller: &Caller, name: &str, question: Value) -> Result<Value, Refusal>;

        /// What every page of a signed-in caller begins with.
        async fn begin(&self, caller: &Caller) -> Result<(MeView, DirectoryView), Refusal>;

        /// Takes a command.
        async fn send(&self, caller: &Caller, envelope: Envelope) -> Result<Accepted, Refusal>;

        /// Does an act.
        async fn act(&self, caller: &Caller, name: &str, payload: Value) -> Result<Value, Refusal>;
    }

    /// Who calls; the server puts it into the context of every request.
    #[derive(Clone, Debug)]
    pub struct Caller {
        /// The signed-in user.
        pub user: Option<Id>,
        /// The session.
        pub session: Option<Id>,
        /// As whom the user, an administrator, looks at the product.
        pub viewing: Option<Id>,
        /// The language of the page.
        pub lang: Lang,
    }

    pub(super) fn open() -> Result<(Arc<dyn Backend>, Caller), ServerFault> {
        use_context::<Arc<dyn Backend>>()
            .zip(use_context::<Caller>())
            .ok_or_else(|| ServerFault::Transport("a request without backend and caller".to_owned()))
    }
}

//! The application's way to the service.

use app::api::{Backend, Caller};
use async_trait::async_trait;
use domain::command::{Accepted, Envelope};
use domain::refusal::{Code, Refusal};
use serde_json::Value;

use crate::state::State;

#[async_trait]
impl Backend for State {
    async fn ask(&self, caller: &Caller, name: &str, question: Value) -> Result<Value, Refusal> {
        if let Some(answer) = self.service.ask_about_access(caller.user, caller.session, name, &question).await? {
            return Ok(answer);
        }
        self.service.ask(caller.user.ok_or(Code::SignInFirst)?, caller.session, name, question).await
    }

    async fn send(&self, caller: &Caller, envelope: Envelope) -> Result<Accepted, Refusal> {
        self.service.submit(caller.user.ok_or(Code::SignInFirst)?, envelope).await
    }

    async fn act(&self, caller: &Caller, name: &str, payload: Value) -> Result<Value, Refusal> {
        self.service.act(caller.user.ok_or(Code::SignInFirst)?, caller.session, &self.public_url, name, payload).await
    }
}

//! The application's way to the service.

use app::api::{Backend, Caller};
use async_trait::async_trait;
use domain::acts::{Act, ViewAs};
use domain::command::{Accepted, Envelope};
use domain::questions::{DirectoryView, MeView};
use domain::refusal::{Code, Refusal};
use serde_json::Value;

use crate::state::State;

#[async_trait]
impl Backend for State {
    async fn ask(&self, caller: &Caller, name: &str, question: Value) -> Result<Value, Refusal> {
        // Whoever looks as somebody else does not see where that one is signed in.
        let own = if caller.viewing.is_some() { None } else { caller.user };
        if let Some(answer) = self.service.ask_about_access(own, caller.session, name, &question).await? {
            return Ok(answer);
        }
        self.service.ask_as(caller.user.ok_or(Code::SignInFirst)?, caller.viewing, caller.session, name, question).await
    }

    async fn begin(&self, caller: &Caller) -> Result<(MeView, DirectoryView), Refusal> {
        self.service.begin(caller.user.ok_or(Code::SignInFirst)?, caller.viewing, caller.session).await
    }

    async fn send(&self, caller: &Caller, envelope: Envelope) -> Result<Accepted, Refusal> {
        let user = caller.user.ok_or(Code::SignInFirst)?;
        if caller.viewing.is_some() {
            return Err(Code::OnlyLooking.into());
        }
        self.service.submit(user, envelope).await
    }

    async fn act(&self, caller: &Caller, name: &str, payload: Value) -> Result<Value, Refusal> {
        let user = caller.user.ok_or(Code::SignInFirst)?;
        if caller.viewing.is_some() && name != ViewAs::NAME {
            return Err(Code::OnlyLooking.into());
        }
        self.service.act(user, caller.session, &self.public_url, name, payload).await
    }
}

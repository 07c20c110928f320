//! The registry of acts: what somebody does to the own account, or an administrator to access.

use chrono::SecondsFormat;
use domain::acts::{
    AccessView, Act, ChangeMe, ChangePassword, EndSession, LinkMade, LinkName, MakeLink, MakeToken, MyAccess, MyAccessView, RevokeToken,
    ViewAs,
};
use domain::command::Question;
use domain::id::Id;
use domain::record::write_instant;
use domain::refusal::{Code, Refusal};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use store::account::Access;

use crate::Service;

fn read<T: DeserializeOwned>(payload: Value) -> Result<T, Refusal> {
    serde_json::from_value(payload).map_err(|e| Refusal::of(Code::Malformed).with(e))
}

fn write(answer: impl Serialize) -> Result<Value, Refusal> {
    serde_json::to_value(answer).map_err(|_| Code::Internal.into())
}

impl Service {
    /// Does an act for a signed-in user; `address` is the product's public address, for links.
    ///
    /// # Errors
    /// A refusal that a person can read.
    pub async fn act(&self, user: Id, session: Option<Id>, address: &str, name: &str, payload: Value) -> Result<Value, Refusal> {
        match name {
            ChangeMe::NAME => write(self.change_me(user, read::<ChangeMe>(payload)?.fields).await?),
            ChangePassword::NAME => {
                let act: ChangePassword = read(payload)?;
                write(self.change_password(user, session, &act.old, &act.new).await?)
            }
            MakeToken::NAME => write(self.make_token(user, &read::<MakeToken>(payload)?.name).await?),
            RevokeToken::NAME => write(self.revoke_token(user, read::<RevokeToken>(payload)?.token).await?),
            EndSession::NAME => write(self.end_session(user, read::<EndSession>(payload)?.session).await?),
            ViewAs::NAME => write(self.view_as(user, session, read::<ViewAs>(payload)?.user).await?),
            MakeLink::NAME => {
                let link = self.one_time_link(Some(user), read::<MakeLink>(payload)?.user).await?;
                write(LinkMade {
                    address: format!("{address}/welcome/{}", link.secret),
                    expires_at: link.expires_at.to_rfc3339_opts(SecondsFormat::Secs, true),
                })
            }
            _ => Err(Code::UnknownVerb.into()),
        }
    }

    /// Answers the questions about access that are not about records; `None` when it is another question.
    ///
    /// # Errors
    /// A refusal that a person can read.
    pub async fn ask_about_access(
        &self,
        user: Option<Id>,
        session: Option<Id>,
        name: &str,
        question: &Value,
    ) -> Result<Option<Value>, Refusal> {
        match name {
            LinkName::NAME => write(self.link_name(&read::<LinkName>(question.clone())?.token).await?).map(Some),
            MyAccess::NAME => {
                let (sessions, tokens) = self.accesses(user.ok_or(Code::SignInFirst)?).await?;
                let view = |list: Vec<Access>| list.into_iter().map(|a| access_view(a, session)).collect();
                write(MyAccessView { sessions: view(sessions), tokens: view(tokens) }).map(Some)
            }
            _ => Ok(None),
        }
    }
}

fn access_view(access: Access, current: Option<Id>) -> AccessView {
    AccessView {
        id: access.id,
        label: access.label,
        created_at: write_instant(access.created_at),
        seen_at: access.seen_at.map(write_instant),
        current: current == Some(access.id),
    }
}

//! What the server knows when it draws a page, and hands to the browser with it.

use domain::lang::Lang;
use domain::permission::{Actor, Role};
use domain::questions::{DirectoryView, MeView};
use domain::refusal::Refusal;
use serde::{Deserialize, Serialize};

#[cfg(feature = "ssr")]
use {
    crate::api::{Backend, Caller},
    domain::command::Question,
    domain::questions::{Directory, Me},
    domain::refusal::Code,
    serde_json::json,
};

/// The page's start: the server puts one into the context before it draws, the browser finds it in the page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Start {
    /// The language of the page.
    pub lang: Lang,
    /// The signed-in user.
    pub me: Option<MeView>,
    /// The small record types.
    pub directory: Option<DirectoryView>,
    /// Why the rest is not here although somebody is signed in: the database is away.
    pub trouble: Option<Refusal>,
}

#[cfg(feature = "ssr")]
impl Start {
    /// Asks for what a page of that caller begins with. A caller whose session is no longer good is nobody.
    pub async fn of(backend: &dyn Backend, caller: &Caller) -> Self {
        let mut start = Self { lang: caller.lang, ..Self::default() };
        if caller.user.is_some()
            && let Err(refusal) = start.fill(backend, caller).await
            && refusal.code != Code::SignInFirst
        {
            start.trouble = Some(refusal);
        }
        start
    }

    async fn fill(&mut self, backend: &dyn Backend, caller: &Caller) -> Result<(), Refusal> {
        let unreadable = |_| Refusal::of(Code::Internal);
        let me = backend.ask(caller, Me::NAME, json!({})).await?;
        let directory = backend.ask(caller, Directory::NAME, json!({})).await?;
        self.me = Some(serde_json::from_value(me).map_err(unreadable)?);
        self.directory = Some(serde_json::from_value(directory).map_err(unreadable)?);
        Ok(())
    }
}

/// Who looks at a page before signing in: somebody without any right.
pub(super) fn nobody(lang: Lang) -> MeView {
    MeView {
        actor: Actor { lang: Some(lang), ..Actor::of(domain::id::Id::nil(), Role::Observer, None, Vec::new()) },
        name: String::new(),
        email: String::new(),
        currency: "USD".to_owned(),
        offset_minutes: 0,
        now: String::new(),
        n: 0,
        shared_device: false,
        viewed: false,
        version: String::new(),
    }
}

//! What the server knows when it draws a page, and hands to the browser with it.

use domain::lang::Lang;
use domain::permission::{Actor, Role};
use domain::questions::{DirectoryView, MeView};
use domain::refusal::Refusal;
use serde::{Deserialize, Serialize};

#[cfg(feature = "ssr")]
use {
    crate::api::{Backend, Caller},
    domain::refusal::Code,
};

/// The page's start: the server puts one into the context before it draws, the browser finds it in the page. It stands there as
/// data of its own: a value of the framework's would be written as a text in a script, with every quote marked.
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

/// The id of the element in which the page holds it.
pub const ELEMENT: &str = "start";

impl Start {
    /// As it stands in the page: nothing of it can end the element.
    pub fn written(&self) -> String {
        serde_json::to_string(self).unwrap_or_default().replace('<', "\\u003c")
    }
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
        let (me, directory) = backend.begin(caller).await?;
        self.me = Some(me);
        self.directory = Some(directory);
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

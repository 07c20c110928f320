//! One-time links: an invitation, or a new password.

use chrono::{DateTime, Utc};
use domain::acts::{LinkMade, MakeLink};
use domain::id::Id;
use domain::when::format_instant;
use domain::words::Word;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::Secret;
use crate::client::{Client, use_client};
use crate::kit::Dialog;
use crate::kit::erased::live;

/// The link that is shown, and for whom it is.
#[derive(Clone, Copy)]
pub struct Linking {
    open: RwSignal<bool>,
    made: RwSignal<Option<(Id, LinkMade)>>,
}

impl Linking {
    /// Nothing is shown.
    pub fn new() -> Self {
        Self { open: RwSignal::new(false), made: RwSignal::new(None) }
    }

    /// Makes a link and shows it.
    pub fn make(self, client: Client, user: Id) {
        spawn_local(async move {
            match client.act(&MakeLink { user }).await {
                Ok(link) => {
                    self.made.try_set(Some((user, link)));
                    self.open.try_set(true);
                }
                Err(refusal) => client.refuse(&refusal),
            }
        });
    }
}

/// Shows the link until it is closed; it is not shown again.
#[component]
pub fn LinkDialog(
    /// The link.
    linking: Linking,
) -> impl IntoView {
    let client = use_client();
    let name = move |user: Id| client.directory().with(|index| index.user_name(user));
    let title = Signal::derive(move || {
        linking.made.with(|made| made.as_ref().map(|(user, _)| client.fill(Word::LinkTitle, &[&name(*user)])).unwrap_or_default())
    });
    let hint = Signal::derive(move || {
        let Some((user, link)) = linking.made.get() else {
            return String::new();
        };
        let until = link.expires_at.parse::<DateTime<Utc>>().map(|until| format_instant(until, &client.clock(), client.lang()));
        client.fill(Word::LinkText, &[&name(user), &until.unwrap_or(link.expires_at)])
    });
    view! {
        <Dialog open=linking.open title=title hint=hint>
            <div class="dialog-body">
                {live(move || linking.made.get().map(|(_, link)| view! { <Secret text=link.address /> }.into_any()))}
            </div>
            <footer class="dialog-foot">
                <button class="button" type="button" data-kind="primary" on:click=move |_| linking.open.set(false)>
                    {client.say(Word::Close)}
                </button>
            </footer>
        </Dialog>
    }
    .into_any()
}

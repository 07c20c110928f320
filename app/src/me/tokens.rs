use domain::acts::{AccessView, MakeToken, RevokeToken};
use domain::words::Word;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::access::{Access, AccessList};
use crate::client::use_client;
use crate::kit::erased::live;
use crate::kit::{Banner, BannerKind, ConfirmDialog, Glyph, Icon};
use crate::settings::Secret;

/// Tokens for programs.
#[component]
pub fn Tokens(
    /// What the page holds.
    access: Access,
) -> impl IntoView {
    let client = use_client();
    let (asked, victim) = (RwSignal::new(false), RwSignal::new(None::<AccessView>));
    let ask = Callback::new(move |view| {
        victim.set(Some(view));
        asked.set(true);
    });
    let revoke = Callback::new(move |()| {
        if let Some(view) = victim.get_untracked() {
            access.act(client, RevokeToken { token: view.id });
        }
    });
    let title = Signal::derive(move || {
        let label = victim.with(|view| view.as_ref().map(|view| view.label.clone()).unwrap_or_default());
        client.fill(Word::RevokeTitle, &[&label])
    });
    view! {
        <NewToken access=access />
        <AccessList access=access pick=|view| view.tokens icon=Icon::Key none=Word::NoTokens end=Word::Revoke on_end=ask />
        <ConfirmDialog
            open=asked
            title=title
            text=client.say(Word::RevokeText).to_owned()
            confirm=client.say(Word::Revoke).to_owned()
            danger=true
            on_confirm=revoke
        />
    }
    .into_any()
}

/// Makes a token; its secret is shown once.
#[component]
fn NewToken(access: Access) -> impl IntoView {
    let client = use_client();
    let (name, secret, busy) = (RwSignal::new(String::new()), RwSignal::new(None::<String>), RwSignal::new(false));
    let make = move |event: SubmitEvent| {
        event.prevent_default();
        let asked = name.with_untracked(|name| name.trim().to_owned());
        if asked.is_empty() || busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let made = client.act(&MakeToken { name: asked }).await;
            busy.try_set(false);
            match made {
                Ok(made) => {
                    secret.try_set(Some(made));
                    name.try_set(String::new());
                    access.again();
                }
                Err(refusal) => client.refuse(&refusal),
            }
        });
    };
    let shown = move || {
        secret.get().map(|secret| {
            view! {
                <Banner kind=BannerKind::Conflict>
                    <p>{client.say(Word::CopyNow)}</p>
                </Banner>
                <Secret text=secret />
            }
            .into_any()
        })
    };
    view! {
        {live(shown)}
        <form class="form" on:submit=make>
            <div class="field">
                <label r#for="token-name">{client.say(Word::TokenName)}</label>
                <input
                    class="input"
                    id="token-name"
                    required
                    maxlength="120"
                    autocomplete="off"
                    prop:value=name
                    on:input=move |event| name.set(event_target_value(&event))
                />
            </div>
            <div class="button-row">
                <button class="button" type="submit" aria-busy=move || busy.get().then_some("true")>
                    <Glyph icon=Icon::Plus />
                    {client.say(Word::NewToken)}
                </button>
            </div>
        </form>
    }
    .into_any()
}

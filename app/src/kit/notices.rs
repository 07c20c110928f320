//! Toasts and banners.

use std::time::Duration;

use crate::kit::erased::{each, live};
use domain::words::Word;
use leptos::prelude::*;

use super::{Glyph, Icon};
use crate::client::{LinkState, Toast, ToastAct, use_client};

/// How long a toast stays.
const STAYS: Duration = Duration::from_secs(8);
/// How long the stream is cut before a banner says so: a short cut is nobody's concern.
const PATIENCE: Duration = Duration::from_secs(4);

/// What a banner is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BannerKind {
    /// There is no connection.
    Offline,
    /// Somebody else changed the same.
    Conflict,
    /// Something broke.
    Failed,
    /// There is something better.
    New,
}

/// A message that stays as long as its cause.
#[component]
pub fn Banner(
    /// What it is about.
    kind: BannerKind,
    /// Words and buttons.
    children: Children,
) -> impl IntoView {
    let (name, icon) = match kind {
        BannerKind::Offline => ("offline", Icon::Offline),
        BannerKind::Conflict => ("conflict", Icon::Warning),
        BannerKind::Failed => ("failed", Icon::Warning),
        BannerKind::New => ("new", Icon::Info),
    };
    view! {
        <div class="banner" data-kind=name role="status">
            <Glyph icon=icon />
            {children()}
        </div>
    }
    .into_any()
}

/// All that floats above the page's foot: the state of the connection and the toasts. The frame has one.
#[component]
pub fn Notices() -> impl IntoView {
    let client = use_client();
    let (link, pending, over) = (client.link_state(), client.pending(), client.session_over());
    let cut = RwSignal::new(false);
    Effect::new(move |_| match link.get() {
        LinkState::Up => cut.set(false),
        LinkState::Down => set_timeout(move || cut.set(link.try_get_untracked() == Some(LinkState::Down)), PATIENCE),
    });
    let offline = move || {
        (cut.get() && !over.get()).then(|| {
            let waiting = move || match pending.get() {
                0 => client.say(Word::Offline).to_owned(),
                n => format!("{} {}", client.say(Word::Offline), client.fill(Word::Waiting, &[&n.to_string()])),
            };
            view! { <Banner kind=BannerKind::Offline><p>{live(waiting)}</p></Banner> }.into_any()
        })
    };
    let signed_out = move || {
        over.get().then(|| {
            view! {
                <Banner kind=BannerKind::Failed>
                    <p>{client.say(Word::SessionOver)}</p>
                    <a class="button" data-size="small" href="/sign-in" rel="external">{client.say(Word::SignIn)}</a>
                </Banner>
            }
            .into_any()
        })
    };
    let viewed = client.me().with_untracked(|me| me.viewed.then(|| me.name.clone())).map(|name| {
        view! {
            <Banner kind=BannerKind::New>
                <p>{client.fill(Word::ViewingAs, &[&name])}</p>
                <button class="button" type="button" data-size="small" on:click=move |_| client.view_as(None)>
                    {client.say(Word::ViewAsMyself)}
                </button>
            </Banner>
        }
        .into_any()
    });
    let outdated = move || {
        client.outdated().get().then(|| {
            view! {
                <Banner kind=BannerKind::New>
                    <p>{client.say(Word::NewVersion)}</p>
                    <button class="button" type="button" data-size="small" on:click=move |_| client.reload()>
                        {client.say(Word::LoadNow)}
                    </button>
                </Banner>
            }
            .into_any()
        })
    };
    let uncovered = Memo::new(move |_| client.dialogs().with(Vec::is_empty));
    view! {
        <div class="notices" role="region" aria-label=client.say(Word::Notices) aria-live="polite">
            {live(offline)}
            {viewed}
            {live(signed_out)}
            {live(outdated)}
            {live(move || uncovered.get().then(|| view! { <Toasts /> }.into_any()))}
        </div>
    }
    .into_any()
}

/// The toasts, the newest at the end. A toast goes by itself unless it is pointed at or holds the focus.
#[component]
pub fn Toasts() -> impl IntoView {
    let client = use_client();
    let shown = move || if client.is_hydrated() { client.toasts().get() } else { Vec::new() };
    view! {
        {each(shown, |toast| toast.id, move |toast| view! { <OneToast toast=toast /> })}
    }
    .into_any()
}

#[component]
fn OneToast(toast: Toast) -> impl IntoView {
    let client = use_client();
    let id = toast.id;
    let close = move || client.toasts().update(|toasts| toasts.retain(|toast| toast.id != id));
    let held = RwSignal::new(0_i32);
    if !toast.stays {
        stay_while_held(held, close);
    }
    let act = toast.act.map(|act| {
        let (word, key) = match act {
            ToastAct::Undo(_) => (Word::UndoWord, Some("Ctrl Z")),
            ToastAct::Redo => (Word::RedoWord, None),
        };
        let toast = toast.clone();
        view! {
            <button class="button" type="button" data-size="small" on:click=move |_| client.follow(&toast)>
                {client.say(word)}
                {key.map(|key| view! { <kbd>{key}</kbd> }.into_any())}
            </button>
        }
        .into_any()
    });
    let icon = if toast.failed { Icon::Warning } else { Icon::Check };
    view! {
        <div
            class="toast"
            role="status"
            data-kind=toast.failed.then_some("failed")
            on:mouseenter=move |_| held.update(|held| *held += 1)
            on:mouseleave=move |_| held.update(|held| *held -= 1)
            on:focusin=move |_| held.update(|held| *held += 1)
            on:focusout=move |_| held.update(|held| *held -= 1)
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    event.stop_propagation();
                    // It would close the dialog in which it stands.
                    event.prevent_default();
                    close();
                }
            }
        >
            <Glyph icon=icon />
            <p>{toast.text.clone()}</p>
            {act}
            <button class="icon-button" type="button" data-size="small" aria-label=client.say(Word::Close) on:click=move |_| close()>
                <Glyph icon=Icon::Close />
            </button>
        </div>
    }
    .into_any()
}

/// Closes after a while in which nothing holds it.
fn stay_while_held(held: RwSignal<i32>, close: impl Fn() + Copy + 'static) {
    Effect::new(move |timer: Option<Option<TimeoutHandle>>| {
        if let Some(Some(timer)) = timer {
            timer.clear();
        }
        if held.get() > 0 { None } else { set_timeout_with_handle(close, STAYS).ok() }
    });
}

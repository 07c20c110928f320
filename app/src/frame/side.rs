//! The side bar; on a phone the bar at the foot.

use domain::words::Word;
use leptos::prelude::*;

use super::pinned::{Pinned, Pins};
use super::place::Place;
use crate::client::{once_hydrated, use_client};
use crate::kit::erased::{Together, live};
use crate::kit::{Glyph, Icon, device};

/// Under this name the device keeps whether the bar is folded; the shell's script reads it before the first paint.
const NAME: &str = "side";

/// The entries for the user's role.
#[component]
pub(super) fn Side(
    /// Where the page is.
    place: Memo<Option<Place>>,
) -> impl IntoView {
    let client = use_client();
    let administers = client.me().with_untracked(|me| me.actor.administers());
    let pins = Pins::new(client);
    let links = move |places: &[Place]| {
        let shown = client.me().with(|me| Place::shown_to(&me.actor, places).collect::<Vec<_>>());
        shown.into_iter().map(|to| view! { <li><Entry to=to place=place pins=pins /></li> }.into_any()).together()
    };
    let administration = administers.then(|| {
        view! {
            <div class="side-list" data-place="admin">
                <h2 class="side-title">{client.say(Word::Administration)}</h2>
                <ul class="side-list">{live(move || links(&Place::ADMINISTRATION))}</ul>
            </div>
        }
        .into_any()
    });
    let more = administers.then(|| {
        view! {
            <li class="side-more">
                <button class="side-link" type="button" popovertarget="more" aria-haspopup="menu">
                    <Glyph icon=Icon::Menu />
                    <span>{client.say(Word::More)}</span>
                </button>
            </li>
        }
        .into_any()
    });
    view! {
        <nav class="side" aria-label=client.say(Word::Navigation)>
            <a class="side-brand" href="/">
                <Brand />
                <span>{client.say(Word::AppName)}</span>
            </a>
            <ul class="side-list">{live(move || links(&Place::WORK))} {more}</ul>
            <Pinned pins=pins />
            {administration}
            <ul class="side-list" data-place="foot">
                <li>
                    <Fold />
                </li>
            </ul>
        </nav>
    }
    .into_any()
}

#[component]
fn Entry(to: Place, place: Memo<Option<Place>>, pins: Pins) -> impl IntoView {
    let client = use_client();
    let current = move || (place.get() == Some(to) && !pins.is_here()).then_some("page");
    view! {
        <a class="side-link" href=to.path() aria-current=current>
            <Glyph icon=to.icon() />
            <span>{live(move || client.named(to.word()))}</span>
        </a>
    }
    .into_any()
}

/// Folds the bar to its icons.
#[component]
fn Fold() -> impl IntoView {
    let client = use_client();
    let slim = RwSignal::new(false);
    once_hydrated(move || slim.set(device::recall(NAME).as_deref() == Some("slim")));
    let toggle = move |_| {
        slim.update(|slim| *slim = !*slim);
        let slim = slim.get_untracked();
        device::keep(NAME, slim.then_some("slim"));
        if let Some(body) = document().body() {
            body.set_attribute("data-side", if slim { "slim" } else { "wide" }).ok();
        }
    };
    let word = move || client.say(if slim.get() { Word::UnfoldSide } else { Word::FoldSide });
    view! {
        <button class="side-link" type="button" title=word on:click=toggle>
            <Glyph icon=Icon::Sidebar />
            <span>{live(word)}</span>
        </button>
    }
    .into_any()
}

/// The mark of the product, as in `public/icon.svg`.
#[component]
pub fn Brand() -> impl IntoView {
    view! {
        <svg viewBox="0 0 32 32" aria-hidden="true">
            <rect width="32" height="32" rx="8" fill="#2c55b4" />
            <g fill="none" stroke="#fff" stroke-width="2.5">
                <circle cx="12.5" cy="16" r="6.75" />
                <circle cx="19.5" cy="16" r="6.75" />
            </g>
            <path fill="#fff" d="M16 10.4a6.6 6.6 0 0 1 0 11.2 6.6 6.6 0 0 1 0-11.2z" />
        </svg>
    }
    .into_any()
}

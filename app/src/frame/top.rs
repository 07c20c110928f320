//! The head: where the page is, and what is always at hand.

use domain::words::Word;
use leptos::prelude::*;

use super::menus::{Menus, may_make};
use super::place::{Named, Place, is_place, page_within};
use crate::client::use_client;
use crate::commands::Register;
use crate::find::SearchBox;
use crate::kit::erased::live;
use crate::kit::{Glyph, Icon, Initials, SyncSign};

/// Path, sync sign and the buttons of the two menus.
#[component]
pub(super) fn Top(
    /// Where the page is.
    place: Memo<Option<Place>>,
    /// Its address.
    path: Memo<String>,
    /// The name of the record that the page is about.
    named: Named,
    /// What can be done.
    register: Register,
) -> impl IntoView {
    let client = use_client();
    let me = client.me();
    let crumbs = move || {
        let place = place.get()?;
        let word = client.named(place.word());
        // In Vietnamese the deals are called as the pipeline is.
        let within = path.with(|path| page_within(path)).map(|page| client.named(page)).filter(|name| *name != word).map(str::to_owned);
        if within.is_none() && path.with(|path| is_place(place, path)) {
            return Some(view! { <li aria-current="page">{word}</li> }.into_any());
        }
        let here = move || within.clone().or_else(|| named.get()).map(|name| view! { <li aria-current="page">{name}</li> }.into_any());
        Some(view! { <li><a href=place.path()>{word}</a></li> {live(here)} }.into_any())
    };
    let make = may_make(client).then(|| {
        view! {
            <button class="button" type="button" popovertarget="new" aria-haspopup="menu" aria-keyshortcuts="n">
                <Glyph icon=Icon::Plus />
                {client.say(Word::NewThing)}
            </button>
        }
        .into_any()
    });
    view! {
        <header class="top">
            <nav class="crumbs" aria-label=client.say(Word::WhereYouAre)>
                <ol>{live(crumbs)}</ol>
            </nav>
            <div class="top-tools">
                <SyncSign />
                <SearchBox register=register />
                {make}
                <button class="icon-button" type="button" popovertarget="me" aria-haspopup="menu">
                    {live(move || me.with(|me| view! { <Initials id=me.actor.user name=me.name.clone() /> }.into_any()))}
                    <span class="unseen">{live(move || me.with(|me| me.name.clone()))}</span>
                </button>
            </div>
            <Menus place=place register=register />
        </header>
    }
    .into_any()
}

//! The menus of the frame: what can be made, the user's own, and on a phone what the bar has no room for.

use domain::lang::Lang;
use domain::record::RecordType;
use domain::words::Word;
use leptos::prelude::*;

use super::place::Place;
use super::theme::ThemeItems;
use crate::client::{Client, use_client};
use crate::commands::{Over, Register};
use crate::kit::erased::{Together, live};
use crate::kit::{Glyph, Icon, Menu, MenuItem};
use crate::me::speak;

/// Whether the user makes records at all.
pub(super) fn may_make(client: Client) -> bool {
    client.me().with_untracked(|me| me.actor.may_create(RecordType::Opportunity))
}

/// All menus; their buttons are in the head and in the bar.
#[component]
pub(super) fn Menus(
    /// Where the page is.
    place: Memo<Option<Place>>,
    /// What can be done.
    register: Register,
) -> impl IntoView {
    let client = use_client();
    let administrator = client.me().with_untracked(|me| Place::People.is_for(&me.actor));
    view! {
        {may_make(client).then(|| view! { <NewMenu /> }.into_any())}
        <MyMenu register=register />
        {administrator.then(|| view! { <MoreMenu place=place /> }.into_any())}
    }
    .into_any()
}

/// Pages open their form for a new record when the address says `new`.
#[component]
fn NewMenu() -> impl IntoView {
    let client = use_client();
    let entries = [
        (Icon::Board, Word::Opportunity, "/pipeline?new=1"),
        (Icon::Lead, Word::Lead, "/leads?new=1"),
        (Icon::Contacts, Word::Party, "/contacts?new=1"),
    ];
    let entries = entries.map(move |(icon, word, href)| {
        view! { <Entry icon=icon text=Signal::derive(move || client.named(word).to_owned()) href=href /> }.into_any()
    });
    view! {
        <Menu id="new" label=client.say(Word::NewThing) align_end=true>
            {entries.into_iter().together()}
        </Menu>
    }
    .into_any()
}

#[component]
fn MyMenu(register: Register) -> impl IntoView {
    let client = use_client();
    let languages = [(Lang::En, "English"), (Lang::Vi, "Tiếng Việt")].map(|(lang, name)| {
        view! {
            <MenuItem checked=client.lang() == lang on_choose=Callback::new(move |()| speak(client, lang))>
                <Glyph icon=Icon::Language />
                <span lang=lang.tag()>{name}</span>
            </MenuItem>
        }
        .into_any()
    });
    let leave = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        client.sign_out();
    };
    view! {
        <Menu id="me" label=client.say(Word::Me) align_end=true>
            <Entry icon=Icon::Person text=Signal::derive(move || client.me().with(|me| me.name.clone())) href=Place::Me.path() />
            <hr role="presentation" />
            <p class="menu-title" role="presentation">
                {client.say(Word::Language)}
            </p>
            {languages.into_iter().together()}
            <p class="menu-title" role="presentation">
                {client.say(Word::Look)}
            </p>
            <ThemeItems />
            <hr role="presentation" />
            <MenuItem on_choose=Callback::new(move |()| register.over.set(Some(Over::Palette)))>
                <Glyph icon=Icon::Menu />
                <span>{client.say(Word::CommandPalette)}</span>
            </MenuItem>
            <MenuItem on_choose=Callback::new(move |()| register.over.set(Some(Over::Keys)))>
                <Glyph icon=Icon::Info />
                <span>{client.say(Word::KeyboardKeys)}</span>
            </MenuItem>
            <hr role="presentation" />
            <form method="post" action="/sign-out" role="presentation" on:submit=leave>
                <button class="menu-item" type="submit" role="menuitem">
                    <Glyph icon=Icon::SignOut />
                    <span>{client.say(Word::SignOut)}</span>
                </button>
            </form>
        </Menu>
    }
    .into_any()
}

#[component]
fn MoreMenu(place: Memo<Option<Place>>) -> impl IntoView {
    let client = use_client();
    let entries = [Place::Competitors].into_iter().chain(Place::ADMINISTRATION).map(move |to| {
        view! {
            <a
                class="menu-item"
                role="menuitem"
                href=to.path()
                aria-current=move || (place.get() == Some(to)).then_some("page")
            >
                <Glyph icon=to.icon() />
                <span>{live(move || client.named(to.word()))}</span>
            </a>
        }
        .into_any()
    });
    view! {
        <Menu id="more" label=client.say(Word::More)>
            {entries.into_iter().together()}
        </Menu>
    }
    .into_any()
}

#[component]
fn Entry(icon: Icon, #[prop(into)] text: Signal<String>, href: &'static str) -> impl IntoView {
    view! {
        <a class="menu-item" role="menuitem" href=href>
            <Glyph icon=icon />
            <span>{text}</span>
        </a>
    }
    .into_any()
}

//! Who belongs to an organisation, and where a person belongs.

use std::collections::BTreeMap;

use crate::kit::erased::live;
use domain::filter::Filter;
use domain::id::Id;
use domain::questions::List;
use domain::record::{Record, RecordType};
use domain::verbs::{ChangeRecord, DeleteRecord};
use domain::when::format_day;
use domain::words::Word;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use serde_json::{Map, Value, json};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::tie::NewTie;
use crate::address::path_of;
use crate::client::{Client, use_client};
use crate::kit::{Glyph, Icon, Initials, InitialsKind, MenuButton, MenuItem};
use crate::record::{LineOf, RelatedList};

/// The ties of a party as lines: the other side, the role, since when and until when.
#[component]
pub fn Ties(
    /// The party.
    party: Id,
    /// Whether it is an organisation.
    organisation: bool,
) -> impl IntoView {
    let client = use_client();
    let adding = RwSignal::new(false);
    let (ours, theirs, title, add) = match organisation {
        true => ("organisation", "person", Word::PeopleHere, Word::AddPerson),
        false => ("person", "organisation", Word::BelongsTo, Word::AddOrganisation),
    };
    let list = List { filter: Filter::is(ours, party.to_string()), ..List::of(RecordType::Relationship) };
    let may = client.me().with_untracked(|me| me.actor.may_create(RecordType::Relationship));
    let action = move || {
        may.then(|| {
            view! {
                <button
                    class="icon-button"
                    type="button"
                    data-size="small"
                    aria-label=client.say(add)
                    aria-expanded=move || if adding.get() { "true" } else { "false" }
                    on:click=move |_| adding.update(|adding| *adding = !*adding)
                >
                    <Glyph icon=Icon::Plus />
                </button>
            }
            .into_any()
        })
    };
    let form = move || move || adding.get().then(|| view! { <NewTie party=party organisation=organisation open=adding /> }.into_any());
    let line = Callback::new(move |(record, titles): LineOf| tie_line(client, record, titles, theirs, may));
    view! { <RelatedList title=client.say(title) list=list line=line action=ViewFn::from(action) form=form /> }.into_any()
}

fn tie_line(client: Client, tie: Signal<Record>, titles: Signal<BTreeMap<Id, String>>, theirs: &'static str, may: bool) -> AnyView {
    let other = Memo::new(move |_| tie.with(|tie| tie.link(theirs)).unwrap_or_default());
    let name =
        Memo::new(move |_| titles.with(|titles| titles.get(&other.get()).cloned()).unwrap_or_else(|| client.say(Word::Unknown).to_owned()));
    let kind = if theirs == "organisation" { InitialsKind::Organisation } else { InitialsKind::Person };
    let id = tie.with_untracked(|tie| tie.id);
    let ended = Memo::new(move |_| tie.with(|tie| !tie.get("until").is_null()));
    let menu = may.then(|| view! {
        <MenuButton label=Signal::derive(move || client.fill(Word::MoreActionsFor, &[&name.get()])).get_untracked() small=true align_end=true>
            {live(move || {
                let end = if ended.get() { Value::Null } else { json!(client.clock().today().to_string()) };
                let words = client.say(if ended.get() { Word::TieGoesOn } else { Word::EndTie });
                let choose = Callback::new(move |()| set(client, id, "until", end.clone(), Some(client.say(Word::Saved).to_owned())));
                view! {
                    <MenuItem on_choose=choose>
                        <Glyph icon=Icon::Clock />
                        <span>{words}</span>
                    </MenuItem>
                }.into_any()
            })}
            <MenuItem danger=true on_choose=Callback::new(move |()| remove(client, id, &name.get_untracked()))>
                <Glyph icon=Icon::Trash />
                <span>{client.say(Word::RemoveTie)}</span>
            </MenuItem>
        </MenuButton>
    }.into_any());
    view! {
        {live(move || view! { <Initials id=other.get() name=name.get() kind=kind /> }.into_any())}
        <span class="line-text">
            <a href=move || path_of(RecordType::Party, other.get())>{name}</a>
            <span class="under">{role(client, tie, may, name)} {live(move || tie.with(|tie| span(client, tie)))}</span>
        </span>
        <span class="line-end">{menu}</span>
    }
    .into_any()
}

/// The role, written where it stands.
fn role(client: Client, tie: Signal<Record>, may: bool, name: Memo<String>) -> AnyView {
    let stored = Memo::new(move |_| tie.with(|tie| tie.text("role").to_owned()));
    if !may {
        return live(move || stored.get());
    }
    let id = tie.with_untracked(|tie| tie.id);
    let save = move |event| {
        let typed = event_target_value(&event).trim().to_owned();
        if typed != stored.get_untracked() {
            set(client, id, "role", if typed.is_empty() { Value::Null } else { json!(typed) }, None);
        }
    };
    let keys = move |event: KeyboardEvent| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else {
            return;
        };
        match event.key().as_str() {
            "Enter" => {}
            "Escape" => input.set_value(&stored.get_untracked()),
            _ => return,
        }
        event.prevent_default();
        input.blur().ok();
    };
    view! {
        <input
            class="inline"
            maxlength="120"
            autocomplete="off"
            aria-label=move || format!("{}: {}", client.say(Word::Role), name.get())
            placeholder=client.say(Word::Role)
            value=stored.get_untracked()
            prop:value=stored
            on:change=save
            on:keydown=keys
        />
    }
    .into_any()
}

/// Since when and until when, as far as it is known.
fn span(client: Client, tie: &Record) -> Option<String> {
    let day = |field: &str| tie.text(field).parse().ok().map(|day| format_day(day, client.lang()));
    match (day("since"), day("until")) {
        (None, None) => None,
        (since, until) => Some(format!("{} – {}", since.unwrap_or_default(), until.unwrap_or_default()).trim().to_owned()),
    }
}

fn set(client: Client, id: Id, field: &str, value: Value, told: Option<String>) {
    let verb = ChangeRecord { record_type: RecordType::Relationship, id, fields: Map::from_iter([(field.to_owned(), value)]) };
    match told {
        Some(told) => client.send_told(verb, told),
        None => client.send(verb),
    };
}

fn remove(client: Client, id: Id, name: &str) {
    client.send_told(DeleteRecord { record_type: RecordType::Relationship, id }, client.fill(Word::ToldUntied, &[name]));
}

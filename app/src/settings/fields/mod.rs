//! The fields that administrators add to record types.

mod filling;
mod formula;
mod kinds;
mod layout;
mod layout_drag;
mod line;
mod setting;
mod standard;
mod turn;

use domain::record::{Choice, RecordType};
use domain::sort::sort_by_key;
use domain::words::Word;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;
use serde_json::{Map, Value};

use super::Part;
use super::arranging::Arranging;
use super::draft::{Draft, DraftDialog, Drafting};
use super::guard::ForAdministrators;
use super::order::at_end;
use super::retired::Retired;
use crate::client::{DirectoryIndex, use_client};
use crate::commands::{Command, Group, Said, offer};
use crate::kit::erased::{Together, each, live};
use crate::kit::{Empty, Glyph, Icon, Menu, MenuItem, Tabs, fresh_id};
use crate::pages::Page;

/// The custom fields of each record type.
pub struct FieldsPage;

impl Page for FieldsPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        let client = use_client();
        view! {
            <Title text=client.say(Word::Fields) />
            <ForAdministrators heading=client.say(Word::Fields)>
                <Fields />
            </ForAdministrators>
        }
        .into_any()
    }
}

#[component]
fn Fields() -> impl IntoView {
    let client = use_client();
    let query = use_query_map();
    // The address chooses; without it, or with one that takes no fields, it is the first.
    let chosen = Memo::new(move |_| {
        let asked = query.with(|query| query.get_str("type").map(str::to_owned));
        kinds::record_types().iter().find(|each| Some(each.value) == asked.as_deref()).map_or("party", |each| each.value)
    });
    let drafting = Drafting::new();
    let tab = move |each: &'static Choice| {
        view! {
            <a href=format!("/settings/fields?type={}", each.value) aria-current=move || (chosen.get() == each.value).then_some("page")>
                {live(move || client.named(each.label))}
            </a>
        }
        .into_any()
    };
    view! {
        <div class="page">
            <div class="page-head">
                <h1>{client.say(Word::Fields)}</h1>
                <div class="button-row">
                    <AddField chosen=chosen drafting=drafting />
                </div>
            </div>
            <Tabs label=client.say(Word::RecordTypes) chosen=chosen>
                {kinds::record_types().iter().map(tab).together()}
            </Tabs>
            <div class="settings">
                {live(move || view! { <OfType of=chosen.get() drafting=drafting /> }.into_any())}
            </div>
        </div>
        <DraftDialog drafting=drafting />
    }
    .into_any()
}

/// The fields of a record type in their order, with their positions.
fn placed(index: &DirectoryIndex, of: &str) -> Vec<(domain::id::Id, i64)> {
    let fields = index.of(RecordType::CustomField).filter(|record| record.text("of") == of && !record.is_deleted());
    let mut placed: Vec<_> = fields.map(|record| (record.id, record.get("position").as_i64().unwrap_or_default())).collect();
    sort_by_key(&mut placed, |(id, position)| (*position, *id));
    placed
}

/// A menu of kinds; each opens the form for a field of that kind.
#[component]
fn AddField(chosen: Memo<&'static str>, drafting: Drafting) -> impl IntoView {
    let client = use_client();
    let begin = move |kind: &'static Choice| {
        let of = chosen.get_untracked();
        let last = client.directory().with_untracked(|index| at_end(placed(index, of).into_iter().map(|(_, position)| position)));
        let known = [("of", Value::from(of)), ("kind", Value::from(kind.value)), ("position", Value::from(last))];
        let mut known = Map::from_iter(known.map(|(name, value)| (name.to_owned(), value)));
        known.extend(kinds::begun(kind.value));
        let title = client.fill(Word::NewFieldOf, &[client.say(kind.label)]);
        let draft = Draft::of_new(title, RecordType::CustomField, kinds::asked(kind.value), known);
        drafting.begin(formula::with_fields(draft, kind.value, of));
    };
    offer(move || {
        let command = |kind: &'static Choice| {
            Command::run(Said::of(Word::NewFieldOf, kind.label), Group::Here, Icon::Plus, move || begin(kind)).once_typed()
        };
        kinds::kinds().iter().map(command).collect()
    });
    let item = move |kind: &'static Choice| {
        let begin = Callback::new(move |()| begin(kind));
        view! {
            <MenuItem on_choose=begin>
                <span>{client.say(kind.label)}</span>
            </MenuItem>
        }
        .into_any()
    };
    let id = fresh_id();
    view! {
        <button class="button" type="button" data-kind="primary" popovertarget=id.clone() aria-haspopup="menu">
            <Glyph icon=Icon::Plus />
            {client.say(Word::AddField)}
        </button>
        <Menu id=id label=client.say(Word::AddField) align_end=true>
            {kinds::kinds().iter().map(item).together()}
        </Menu>
    }
    .into_any()
}

#[component]
fn OfType(of: &'static str, drafting: Drafting) -> impl IntoView {
    let client = use_client();
    let stored = Memo::new(move |_| client.directory().with(|index| placed(index, of)));
    let arranging = Arranging::new(RecordType::CustomField, stored);
    let none = Memo::new(move |_| stored.with(Vec::is_empty));
    let filling = filling::Filling::watched(client);
    let turning = RwSignal::new(None);
    let empty = move || {
        none.get().then(|| {
            view! { <Empty icon=Icon::Settings title=client.say(Word::NoFields) text=client.say(Word::NoFieldsHint) /> }.into_any()
        })
    };
    view! {
        <Part id="fields" title=client.say(Word::CustomFields) text=client.say(Word::FieldsText)>
            {live(empty)}
            <ul class="lines">
                {each(
                    move || arranging.order(),
                    |id| *id,
                    move |id| view! { <line::Line id=id arranging=arranging drafting=drafting filling=filling turning=turning /> },
                )}
            </ul>
            <Retired
                record_type=RecordType::CustomField
                keep=Callback::new(move |record: domain::record::Record| record.text("of") == of)
            />
        </Part>
        {live(move || turning.get().map(|id| view! { <turn::Turn id=id turning=turning /> }.into_any()))}
        <layout::Layout of=of drafting=drafting />
        <standard::Standard of=of drafting=drafting />
    }
    .into_any()
}

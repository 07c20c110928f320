use domain::id::Id;
use domain::record::{RecordType, TAG_COLORS};
use domain::verbs::{ChangeRecord, DeleteRecord};
use domain::words::Word;
use leptos::prelude::*;
use serde_json::{Map, Value};

use super::rename::Renaming;
use super::used::Used;
use crate::client::use_client;
use crate::kit::erased::{Together, live};
use crate::kit::{Glyph, Icon, tag};

/// One word: its colour, how much it is used, and what can be done with it.
#[component]
pub fn Row(id: Id, used: Used, renaming: Renaming) -> impl IntoView {
    let client = use_client();
    let text = move |field: &'static str| {
        client.directory().with(|index| index.record(id).map(|tag| tag.text(field).to_owned()).unwrap_or_default())
    };
    let name = Memo::new(move |_| text("name"));
    let about = move |word: Word| Signal::derive(move || format!("{}: {}", client.say(word), name.get()));
    let options = TAG_COLORS.iter().map(|color| {
        let is = move || text("color") == color.value;
        view! { <option value=color.value selected=is prop:selected=is>{client.say(color.label)}</option> }.into_any()
    });
    let paint = move |event| {
        let fields = Map::from_iter([("color".to_owned(), Value::from(event_target_value(&event)))]);
        client.send_told(
            ChangeRecord { record_type: RecordType::Tag, id, fields },
            client.fill(Word::ChangedNamed, &[&name.get_untracked()]),
        );
    };
    let retire = move |_| {
        client.send_told(DeleteRecord { record_type: RecordType::Tag, id }, client.fill(Word::RetiredNamed, &[&name.get_untracked()]));
    };
    view! {
        <li class="tag-line">
            <span>{live(move || tag(client, name.get()))}</span>
            <span class="quiet">{live(move || used.told(client, &name.get()))}</span>
            <select class="input" aria-label=move || client.fill(Word::ColorOf, &[&name.get()]) on:change=paint>
                {options.together()}
            </select>
            <button
                class="icon-button"
                type="button"
                data-size="small"
                aria-label=about(Word::Rename)
                title=client.say(Word::Rename)
                on:click=move |_| renaming.begin(id)
            >
                <Glyph icon=Icon::Edit />
            </button>
            <button
                class="icon-button"
                type="button"
                data-size="small"
                aria-label=about(Word::RetireNow)
                title=client.say(Word::RetireNow)
                on:click=retire
            >
                <Glyph icon=Icon::Trash />
            </button>
        </li>
    }
    .into_any()
}

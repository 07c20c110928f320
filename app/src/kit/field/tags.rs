//! Short words, as chips.

use std::collections::BTreeMap;

use domain::questions::{UsedTag, UsedTags};
use domain::record::Field;
use domain::words::Word;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;

use super::control::{Control, Look};
use super::links::{with, without};
use super::show::tint_of_tag;
use crate::client::use_client;
use crate::kit::erased::{Together, each, live};
use crate::kit::{Glyph, Icon, fresh_id};

/// Chips, and a field that adds more: Enter or a comma ends one, Backspace in the empty field takes the last away.
pub fn tags(of: Control) -> AnyView {
    let client = use_client();
    let text = RwSignal::new(String::new());
    // A field that is taken away while it has the focus is left after its signals have gone.
    let add = move || {
        let typed = text.try_with_untracked(|text| text.trim().trim_end_matches(',').trim_end().to_owned()).unwrap_or_default();
        if !typed.is_empty() {
            let typed = client.directory().with_untracked(|index| index.spelled(&typed));
            of.value.update(|held| *held = with(held, &typed));
        }
        text.set(String::new());
    };
    let keys = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" | "," if text.with_untracked(|text| !text.trim().is_empty()) => {
            event.prevent_default();
            event.stop_propagation();
            add();
        }
        "Backspace" if text.with_untracked(String::is_empty) => of.value.update(|held| {
            if let Value::Array(list) = held {
                list.pop();
            }
        }),
        _ => {}
    };
    let held = move || of.value.with(texts);
    let list_id = StoredValue::new(fresh_id());
    let used = RwSignal::new(None::<Vec<UsedTag>>);
    let ask = move || {
        if used.with_untracked(Option::is_none) {
            used.set(Some(Vec::new()));
            spawn_local(async move {
                if let Ok(words) = client.ask(&UsedTags {}).await {
                    used.try_set(Some(words));
                }
            });
        }
    };
    // Those that have a colour come first, then what is used, the most used first.
    let options = move || {
        let known: Vec<String> = client.directory().with(|index| index.tags().iter().map(|(_, tag)| tag.name.clone()).collect());
        let used = used.get().unwrap_or_default().into_iter().map(|tag| tag.word).filter(|word| !known.contains(word)).collect::<Vec<_>>();
        let has = held();
        let offered = known.into_iter().chain(used).filter(move |word| !has.contains(word));
        offered.map(|word| view! { <option value=word></option> }.into_any()).together()
    };
    let drop = Callback::new(move |text: String| of.value.update(|held| *held = without(held, &text)));
    view! {
        <span class="tags">
            {each(
                held,
                String::clone,
                move |tag| {
                    let word = tag.clone();
                    let tint = Signal::derive(move || tint_of_tag(client, &word));
                    view! { <Chip text=Signal::stored(tag.clone()) value=tag on_drop=drop tint=tint /> }
                },
            )}
        </span>
        <input
            class=of.look.class()
            id=of.id.get_value()
            autocomplete="off"
            list=list_id.get_value()
            placeholder=client.say(Word::AddOne)
            title=client.say(Word::TagHint)
            aria-invalid=of.aria_invalid()
            aria-describedby=of.described_by()
            prop:value=text
            on:input=move |event| text.set(event_target_value(&event))
            on:keydown=keys
            on:focus=move |_| ask()
            on:blur=move |_| add()
        />
        <datalist id=list_id.get_value()>{live(options)}</datalist>
    }
    .into_any()
}

/// The editor of a field of tags for what is asked of it, under a label that is heard and not seen.
pub fn asked_tags(field: &'static Field, value: RwSignal<Value>, label: &str) -> AnyView {
    let id = fresh_id();
    let of = Control {
        field,
        value,
        titles: Signal::stored(BTreeMap::new()),
        currency: Signal::stored(String::new()),
        invalid: Signal::stored(false),
        look: Look::Form,
        id: StoredValue::new(id.clone()),
        error_id: StoredValue::new(String::new()),
    };
    view! {
        <label class="unseen" r#for=id>{label.to_owned()}</label>
        {tags(of)}
    }
    .into_any()
}

/// The texts of a list.
pub fn texts(held: &Value) -> Vec<String> {
    let list = held.as_array().into_iter().flatten();
    list.filter_map(|each| each.as_str().map(str::to_owned)).collect()
}

/// One entry of a list, with a button that takes it away.
#[component]
pub fn Chip(
    text: Signal<String>,
    value: String,
    on_drop: Callback<String>,
    #[prop(optional, into)] tint: Signal<Option<String>>,
) -> impl IntoView {
    let client = use_client();
    view! {
        <span class="tag" data-tint=tint>
            {text}
            <button
                class="icon-button"
                type="button"
                data-size="small"
                aria-label=move || client.fill(Word::RemoveOne, &[&text.get()])
                on:click=move |_| on_drop.run(value.clone())
            >
                <Glyph icon=Icon::Close size=12 />
            </button>
        </span>
    }
    .into_any()
}

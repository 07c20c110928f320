//! E-mail addresses or phone numbers, one a row, each with a word for what it is for.

use domain::record::{ContactPoint, Kind};
use domain::words::Word;
use leptos::prelude::*;
use serde_json::{Value, json};

use super::control::Control;
use super::entries::{focus_last, more, put, take};
use crate::client::use_client;
use crate::kit::erased::each;
use crate::kit::{Glyph, Icon};

/// The rows, and a button for one more.
pub fn points(of: Control) -> AnyView {
    let client = use_client();
    let input_type = if of.field.kind == Kind::Emails { "email" } else { "tel" };
    let count = Memo::new(move |_| of.value.with(|value| value.as_array().map_or(0, Vec::len)).max(1));
    let row = move |i: usize| {
        let part = move |part: &'static str| of.value.with(|value| value[i][part].as_str().unwrap_or_default().to_owned());
        let set = move |part: &'static str, text: String| of.value.update(|value| put(value, i, part, text, blank));
        let id = (i == 0).then(|| of.id.get_value());
        view! {
            <div class="joined">
                <input
                    class="input"
                    id=id
                    type=input_type
                    autocomplete="off"
                    aria-label=of.label()
                    aria-invalid=of.aria_invalid()
                    value=untrack(move || part("value"))
                    prop:value=move || part("value")
                    on:input=move |event| set("value", event_target_value(&event))
                />
                <input
                    class="input"
                    autocomplete="off"
                    aria-label=client.say(Word::EntryLabel)
                    placeholder=client.say(Word::EntryLabel)
                    value=untrack(move || part("label"))
                    prop:value=move || part("label")
                    on:input=move |event| set("label", event_target_value(&event))
                />
                <button
                    class="icon-button"
                    type="button"
                    aria-label=move || client.fill(Word::RemoveOne, &[&part("value")])
                    on:click=move |_| of.value.update(|value| take(value, i))
                >
                    <Glyph icon=Icon::Close />
                </button>
            </div>
        }
        .into_any()
    };
    view! {
        {each(move || 0..count.get(), |i| *i, row)}
        <div class="button-row">
            <button class="button" type="button" data-kind="plain" data-size="small" on:click=move |event| {
                    of.value.update(|value| more(value, blank));
                    focus_last(&event);
                }>
                <Glyph icon=Icon::Plus />
                {client.say(Word::AddOne)}
            </button>
        </div>
    }
    .into_any()
}

fn blank() -> Value {
    json!(ContactPoint::default())
}

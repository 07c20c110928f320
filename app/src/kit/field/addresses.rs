//! Postal addresses, one a block.

use domain::record::Address;
use domain::words::Word;
use leptos::prelude::*;
use serde_json::{Value, json};

use super::control::Control;
use crate::client::use_client;
use crate::kit::erased::each;
use crate::kit::{Glyph, Icon};

/// The parts of an address in the order in which they are asked.
const PARTS: [(&str, Word); 6] = [
    ("street", Word::Street),
    ("city", Word::City),
    ("region", Word::Region),
    ("postal_code", Word::PostalCode),
    ("country", Word::Country),
    ("label", Word::EntryLabel),
];

/// The blocks, and a button for one more.
pub fn addresses(of: Control) -> AnyView {
    let client = use_client();
    let count = Memo::new(move |_| of.value.with(|value| value.as_array().map_or(0, Vec::len)));
    let part = move |i: usize, name: &'static str, word: Word| {
        let text = move || of.value.with(|value| value[i][name].as_str().unwrap_or_default().to_owned());
        let set = move |event| of.value.update(|value| value[i][name] = Value::from(event_target_value(&event)));
        view! {
            <input
                class="input"
                autocomplete="off"
                aria-label=client.say(word)
                placeholder=client.say(word)
                aria-invalid=of.aria_invalid()
                value=untrack(text)
                prop:value=text
                on:input=set
            />
        }
        .into_any()
    };
    let block = move |i: usize| {
        let parts: Vec<_> = PARTS.iter().map(|(name, word)| part(i, name, *word)).collect();
        view! {
            <div class="form-grid" role="group" aria-label=of.label()>
                {parts}
                <div class="button-row">
                    <button
                        class="button"
                        type="button"
                        data-kind="plain"
                        data-size="small"
                        on:click=move |_| of.value.update(|value| {
                            if let Value::Array(list) = value {
                                list.remove(i);
                            }
                        })
                    >
                        <Glyph icon=Icon::Trash />
                        {client.fill(Word::RemoveOne, &[&(i + 1).to_string()])}
                    </button>
                </div>
            </div>
        }
        .into_any()
    };
    let more = move |_| {
        of.value.update(|value| {
            let mut list = value.as_array().cloned().unwrap_or_default();
            list.push(json!(Address::default()));
            *value = Value::Array(list);
        });
    };
    view! {
        {each(move || 0..count.get(), |i| *i, block)}
        <div class="button-row">
            <button class="button" type="button" id=of.id.get_value() data-kind="plain" data-size="small" on:click=more>
                <Glyph icon=Icon::Plus />
                {client.say(Word::AddOne)}
            </button>
        </div>
    }
    .into_any()
}

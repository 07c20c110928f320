//! Controls that choose one of few.

use domain::record::{ROLES, RecordType};
use leptos::prelude::*;
use serde_json::Value;

use super::control::Control;
use crate::client::use_client;
use crate::kit::erased::live;
use domain::words::Word;

/// Values with the words for them, in order.
type Options = Vec<(String, String)>;

/// The value of choices that are about whether there is anything at all.
const NOTHING: &str = "nothing";

/// A select over text values. What the field holds and the options do not is an option too.
pub fn select(of: Control, options: Signal<Options>) -> AnyView {
    let client = use_client();
    let current = Memo::new(move |_| of.value.with(|value| value.as_str().unwrap_or_default().to_owned()));
    let all = Memo::new(move |_| {
        let mut all = options.get();
        let value = current.get();
        if !value.is_empty() && !all.iter().any(|(option, _)| *option == value) {
            let title = value.parse().ok().and_then(|id| {
                of.titles.with(|titles| titles.get(&id).cloned()).or_else(|| client.directory().with(|index| index.title(id)))
            });
            all.push((value.clone(), title.unwrap_or(value)));
        }
        let empty = if of.field.required { Word::Choose } else { Word::None };
        // Where nothing is a choice of its own, an empty one would say the same twice.
        let says_nothing = all.iter().any(|(value, _)| value == NOTHING);
        if !(of.field.always || says_nothing) || current.with(String::is_empty) {
            all.insert(0, (String::new(), client.say(empty).to_owned()));
        }
        all
    });
    let options = move || {
        let options = all.get().into_iter().map(|(value, text)| {
            let is = {
                let value = value.clone();
                move || current.with(|current| *current == value)
            };
            view! {
                <option value=value selected=is.clone() prop:selected=is>
                    {text}
                </option>
            }
            .into_any()
        });
        options.collect::<Vec<_>>()
    };
    let choose = move |event| {
        let chosen = event_target_value(&event);
        of.value.set(if chosen.is_empty() { Value::Null } else { Value::from(chosen) });
    };
    view! {
        <select
            class=of.look.class()
            id=of.id.get_value()
            name=of.field.name
            required=of.field.required
            aria-invalid=of.aria_invalid()
            aria-describedby=of.described_by()
            on:change=choose
        >
            {live(options)}
        </select>
    }
    .into_any()
}

/// The currencies in use.
pub fn currencies() -> Signal<Options> {
    let directory = use_client().directory();
    Signal::derive(move || directory.with(|index| index.currencies().into_iter().map(|code| (code.clone(), code)).collect()))
}

/// The roles that a user can have.
pub fn roles() -> Signal<Options> {
    let client = use_client();
    Signal::derive(move || {
        let built_in = ROLES.iter().map(|role| (role.value.to_owned(), client.say(role.label).to_owned()));
        let made = client.directory().with(|index| index.choices(RecordType::Role)).unwrap_or_default();
        built_in.chain(made.into_iter().map(|(id, title)| (id.to_string(), title))).collect()
    })
}

/// The records of a small type.
pub fn records(record_type: RecordType) -> Signal<Options> {
    let directory = use_client().directory();
    Signal::derive(move || {
        let choices = directory.with(|index| index.choices(record_type)).unwrap_or_default();
        choices.into_iter().map(|(id, title)| (id.to_string(), title)).collect()
    })
}

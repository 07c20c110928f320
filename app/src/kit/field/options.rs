//! The values of a custom choice, one a row, in both languages; those that are retired can be offered again.

use domain::record::FieldOption;
use domain::words::Word;
use leptos::prelude::*;
use serde_json::{Value, json};

use super::control::Control;
use super::entries::{focus_last, more, put, take};
use crate::client::use_client;
use crate::kit::erased::{each, live};
use crate::kit::{Glyph, Icon};

/// The rows, and a button for one more.
pub fn options(of: Control) -> AnyView {
    let client = use_client();
    let count = Memo::new(move |_| of.value.with(|value| value.as_array().map_or(0, Vec::len)).max(1));
    let row = move |i: usize| {
        let part = move |part: &'static str| of.value.with(|value| value[i][part].as_str().unwrap_or_default().to_owned());
        let set = move |part: &'static str, text: String| of.value.update(|value| put(value, i, part, text, blank));
        let retired = Memo::new(move |_| of.value.with(|value| value[i]["retired"].as_bool().unwrap_or_default()));
        let id = (i == 0).then(|| of.id.get_value());
        let button = move || {
            let (word, icon) = if retired.get() { (Word::OfferAgain, Icon::Undo) } else { (Word::RemoveOne, Icon::Close) };
            view! {
                <button
                    class="icon-button"
                    type="button"
                    aria-label=move || client.fill(word, &[&part("label")])
                    on:click=move |_| of.value.update(|value| leave_or_offer(value, i))
                >
                    <Glyph icon=icon />
                </button>
            }
            .into_any()
        };
        view! {
            <div class="joined" data-retired=move || retired.get()>
                <input
                    class="input"
                    id=id
                    autocomplete="off"
                    aria-label=of.label()
                    aria-invalid=of.aria_invalid()
                    disabled=retired
                    value=untrack(move || part("label"))
                    prop:value=move || part("label")
                    on:input=move |event| set("label", event_target_value(&event))
                />
                <input
                    class="input"
                    autocomplete="off"
                    aria-label=client.say(Word::NameVi)
                    placeholder=client.say(Word::NameVi)
                    disabled=retired
                    value=untrack(move || part("label_vi"))
                    prop:value=move || part("label_vi")
                    on:input=move |event| set("label_vi", event_target_value(&event))
                />
                {live(button)}
            </div>
        }
        .into_any()
    };
    view! {
        {each(move || 0..count.get(), |i| *i, row)}
        <div class="button-row">
            <button
                class="button"
                type="button"
                data-kind="plain"
                data-size="small"
                on:click=move |event| {
                    of.value.update(|value| more(value, blank));
                    focus_last(&event);
                }
            >
                <Glyph icon=Icon::Plus />
                {client.say(Word::AddOne)}
            </button>
        </div>
    }
    .into_any()
}

fn blank() -> Value {
    json!(FieldOption::default())
}

/// An option that was never saved goes; one that records may have is retired, or offered again.
fn leave_or_offer(value: &mut Value, i: usize) {
    if value[i]["value"].as_str().unwrap_or_default().is_empty() {
        take(value, i);
    } else {
        value[i]["retired"] = Value::from(!value[i]["retired"].as_bool().unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_records_may_have_is_retired_and_comes_back() {
        let mut value = json!([{"value": "a", "label": "A", "retired": false}, {"value": "", "label": "B"}]);
        leave_or_offer(&mut value, 1);
        leave_or_offer(&mut value, 0);
        assert_eq!(value, json!([{"value": "a", "label": "A", "retired": true}]));
        leave_or_offer(&mut value, 0);
        assert_eq!(value[0]["retired"], json!(false));
    }
}

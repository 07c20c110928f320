//! The form of a gate: exactly the fields that the stage asks for.

use std::collections::BTreeMap;

use domain::record::Field;
use domain::words::Word;
use leptos::html;
use leptos::prelude::*;
use serde_json::{Map, Value};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::gate::{Asked, Given};
use crate::client::use_client;
use crate::kit::{FieldInput, complaint};
use crate::pages::Part;

/// The form.
pub struct GateForm {
    /// What is asked.
    pub asked: Asked,
    /// Hears what is given, or that nothing is.
    pub on_done: Callback<Given>,
}

impl Part for GateForm {
    fn draw(self) -> AnyView {
        view! { <Form asked=self.asked on_done=self.on_done /> }.into_any()
    }
}

/// The fields, and the two ways out.
#[component]
fn Form(asked: Asked, on_done: Callback<Given>) -> impl IntoView {
    let client = use_client();
    let values: Vec<(&'static Field, RwSignal<Value>)> = asked
        .fields
        .iter()
        .map(|field| (*field, RwSignal::new(asked.known.get(field.name).cloned().unwrap_or_else(|| field.empty()))))
        .collect();
    let currency = Signal::stored(asked.known.get("currency").and_then(Value::as_str).unwrap_or_default().to_owned());
    let titles = Signal::stored(asked.titles.clone());
    let wrong = RwSignal::new(BTreeMap::<&'static str, String>::new());
    let inputs: Vec<_> = values
        .iter()
        .map(|(field, value)| {
            let (field, value) = (*field, *value);
            let error = Signal::derive(move || wrong.with(|wrong| wrong.get(field.name).cloned()));
            view! { <FieldInput field=field value=value titles=titles error=error currency=currency tells_currency=true /> }.into_any()
        })
        .collect();
    let form = NodeRef::<html::Form>::new();
    focus_first(form);
    let needed = asked.needed.clone();
    let known = asked.known.clone();
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let mut given = Map::new();
        let mut faults = BTreeMap::new();
        for (field, value) in &values {
            match value.with_untracked(|value| field.clean(value)) {
                Ok(clean) if is_empty(&clean) && needed.iter().any(|name| name == field.name) => {
                    faults.insert(field.name, client.say(Word::RefuseRequired).to_owned());
                }
                Ok(clean) if clean != *known.get(field.name).unwrap_or(&Value::Null) || field.name == "closed_on" => {
                    given.insert(field.name.to_owned(), clean);
                }
                Ok(_) => {}
                Err(refusal) => {
                    faults.insert(field.name, complaint(client, field, &refusal));
                }
            }
        }
        let right = faults.is_empty();
        wrong.set(faults);
        if right {
            on_done.run(Some(given));
        }
    };
    let back = if asked.is_new { Word::Cancel } else { Word::PutBack };
    let word = match asked.stage.outcome.as_str() {
        "won" => Word::MarkAsWon,
        "lost" => Word::MarkAsLost,
        _ if asked.is_new => Word::Create,
        _ => Word::MoveIt,
    };
    view! {
        <form novalidate node_ref=form on:submit=send>
            <div class="dialog-body">
                <div class="form">{inputs}</div>
            </div>
            <footer class="dialog-foot">
                <button class="button" type="button" on:click=move |_| on_done.run(None)>
                    {client.say(back)}
                </button>
                <button class="button" type="submit" data-kind="primary">
                    {client.say(word)}
                </button>
            </footer>
        </form>
    }
    .into_any()
}

fn is_empty(value: &Value) -> bool {
    value.is_null() || value.as_array().is_some_and(Vec::is_empty)
}

/// The dialog gives the focus to its first button, which closes it.
fn focus_first(form: NodeRef<html::Form>) {
    Effect::new(move |_| {
        let Some(form) = form.get() else {
            return;
        };
        request_animation_frame(move || {
            let first = form.query_selector("input,select,textarea").ok().flatten();
            if let Some(first) = first.and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
                first.focus().ok();
            }
        });
    });
}

//! A link to a record that is found by typing.

use domain::record::RecordType;
use leptos::prelude::*;
use serde_json::Value;

use super::control::Control;
use super::create::creator;
use crate::client::use_client;
use crate::kit::Typeahead;

/// Finds the record by typing.
pub fn link(of: Control, to: RecordType) -> AnyView {
    let held = move || {
        let id = of.value.with(|value| value.as_str().and_then(|text| text.parse().ok()))?;
        Some((id, of.titles.with(|titles| titles.get(&id).cloned()).unwrap_or_default()))
    };
    let chosen = RwSignal::new(untrack(held));
    Effect::new(move |before: Option<()>| {
        let id = chosen.with(|chosen| chosen.as_ref().map(|(id, _)| id.to_string()));
        let value = id.map_or(Value::Null, Value::from);
        if before.is_some() && of.value.with_untracked(|held| *held != value) {
            of.value.set(value);
        }
    });
    Effect::new(move |_| {
        let held = held();
        let same = chosen.with_untracked(|chosen| match (chosen, &held) {
            (Some((chosen, title)), Some((held, fresh))) => chosen == held && (title == fresh || fresh.is_empty()),
            (None, None) => true,
            _ => false,
        });
        if !same {
            chosen.set(held);
        }
    });
    let create = creator(use_client(), to, move |made| chosen.set(Some(made)));
    view! {
        <Typeahead
            record_type=to
            value=chosen
            label=of.label()
            create=create
            required=of.field.required
            id=of.id.get_value()
            class=of.look.class()
            invalid=of.invalid
        />
    }
    .into_any()
}

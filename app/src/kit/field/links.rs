//! Links to several records, as chips.

use std::collections::BTreeMap;

use crate::kit::erased::each;
use domain::id::Id;
use domain::record::RecordType;
use leptos::prelude::*;
use serde_json::Value;

use super::control::Control;
use super::create::creator;
use super::tags::Chip;
use crate::client::use_client;
use crate::kit::Typeahead;

/// Chips, and a field that finds more by typing.
pub fn links(of: Control, to: RecordType) -> AnyView {
    let found = RwSignal::new(BTreeMap::<Id, String>::new());
    let chosen = RwSignal::new(None::<(Id, String)>);
    Effect::new(move |_| {
        if let Some((id, title)) = chosen.get() {
            found.update(|found| {
                found.insert(id, title);
            });
            of.value.update(|held| *held = with(held, &id.to_string()));
            chosen.set(None);
        }
    });
    let held = move || of.value.with(ids);
    let title = move |id: Id| {
        let known = of.titles.with(|titles| titles.get(&id).cloned());
        known.or_else(|| found.with(|found| found.get(&id).cloned())).unwrap_or_default()
    };
    let drop = Callback::new(move |text: String| of.value.update(|held| *held = without(held, &text)));
    let create = creator(use_client(), to, move |made| chosen.set(Some(made)));
    view! {
        <span class="tags">
            {each(
                held,
                |id| *id,
                move |id| view! { <Chip text=Signal::derive(move || title(id)) value=id.to_string() on_drop=drop /> },
            )}
        </span>
        <Typeahead
            record_type=to
            value=chosen
            label=of.label()
            create=create
            id=of.id.get_value()
            class=of.look.class()
            invalid=of.invalid
        />
    }
    .into_any()
}

fn ids(held: &Value) -> Vec<Id> {
    let list = held.as_array().into_iter().flatten();
    list.filter_map(|each| each.as_str()?.parse().ok()).collect()
}

/// A list with one text more, if it is not in it.
pub fn with(held: &Value, text: &str) -> Value {
    let mut list = held.as_array().cloned().unwrap_or_default();
    if !list.iter().any(|each| each == text) {
        list.push(Value::from(text));
    }
    Value::Array(list)
}

/// A list without that text.
pub fn without(held: &Value, text: &str) -> Value {
    let list = held.as_array().into_iter().flatten();
    list.filter(|each| *each != text).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_list_holds_a_text_once() {
        let one = with(&Value::Null, "a");
        assert_eq!(with(&one, "a"), json!(["a"]));
        assert_eq!(with(&one, "b"), json!(["a", "b"]));
        assert_eq!(without(&json!(["a", "b"]), "a"), json!(["b"]));
    }
}

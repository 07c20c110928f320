//! The fields of a record's page in their groups, as administrators arranged them.

use domain::record::{Label, Panel};
use domain::words::Word;
use leptos::prelude::*;

use super::facts::FieldsPanel;
use super::state::RecordState;
use crate::client::use_client;
use crate::kit::erased::{Key, each};

/// The groups of the product that stand here, by their headings, and perhaps those that administrators made.
#[component]
pub fn Panels(
    /// The record.
    state: RecordState,
    /// The groups of the product that stand here.
    own: &'static [Word],
    /// Whether the administrators' groups and the rest of the custom fields follow.
    #[prop(optional)]
    rest: bool,
    /// Which fields of the product this record has.
    #[prop(default = |_| true)]
    has: fn(&str) -> bool,
) -> impl IntoView {
    let client = use_client();
    let panels = Memo::new(move |_| {
        let here = |panel: &Panel| match panel.label {
            Label::Word(word) if word != Word::MoreFacts => own.contains(&word),
            _ => rest,
        };
        let mut panels: Vec<Panel> = client.shape().panels(state.record_type).into_iter().filter(here).collect();
        panels.iter_mut().for_each(|panel| panel.fields.retain(|field| field.custom.is_some() || has(field.name)));
        panels.retain(|panel| !panel.fields.is_empty());
        panels
    });
    // Whoever writes in a field goes on while others are added and moved, and while it or its group is renamed.
    let panel = move |panel: Panel| {
        let (key, label) = (key_of(&panel), panel.label);
        let known = Memo::new(move |_| panels.read().iter().find(|panel| key_of(panel) == key).cloned());
        let title = Memo::new(move |_| known.read().as_ref().map_or(label, |panel| panel.label));
        let fields = Memo::new(move |_| known.read().as_ref().map(|panel| panel.fields.clone()).unwrap_or_default());
        view! { <FieldsPanel state=state title=title fields=fields /> }.into_any()
    };
    each(move || panels.get(), key_of, panel)
}

/// A group that was made by its id, one of the product by its word.
fn key_of(panel: &Panel) -> Key {
    match (panel.section, panel.label) {
        (Some(id), _) => Key::Id(id),
        (None, Label::Word(word)) => Key::Number(word as u64),
        (None, Label::Own { en, .. }) => Key::Text(en.to_owned()),
    }
}

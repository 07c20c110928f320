//! The fields of a record's page in their groups, as administrators arranged them.

use domain::record::Panel;
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
            domain::record::Label::Word(word) if word != Word::MoreFacts => own.contains(&word),
            _ => rest,
        };
        let mut panels: Vec<Panel> = client.shape().panels(state.record_type).into_iter().filter(here).collect();
        panels.iter_mut().for_each(|panel| panel.fields.retain(|field| field.custom.is_some() || has(field.name)));
        panels.retain(|panel| !panel.fields.is_empty());
        panels
    });
    // Whoever writes in a field goes on while others are added, moved and renamed.
    let panel = move |panel: Panel| {
        let title = panel.label;
        let fields = Memo::new(move |_| {
            panels.read().iter().find(|panel| panel.label == title).map(|panel| panel.fields.clone()).unwrap_or_default()
        });
        view! { <FieldsPanel state=state title=title fields=fields /> }.into_any()
    };
    each(move || panels.get(), |panel| Key::Text(format!("{:?}", panel.label)), panel)
}

//! The custom fields of a record.

use domain::words::Word;
use leptos::prelude::*;

use super::facts::FieldsPanel;
use super::state::RecordState;
use crate::client::use_client;
use crate::kit::erased::live;

/// A part of the page with the fields that administrators added; it follows them while they do.
#[component]
pub fn CustomPanel(
    /// The record.
    state: RecordState,
) -> impl IntoView {
    let client = use_client();
    let fields = Memo::new(move |_| client.shape().custom(state.record_type).collect::<Vec<_>>());
    live(move || {
        let fields = fields.get();
        (!fields.is_empty()).then(|| view! { <FieldsPanel state=state title=Word::MoreFacts fields=fields /> }.into_any())
    })
}

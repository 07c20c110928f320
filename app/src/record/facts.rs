//! Fields of a record, edited where they stand.

use domain::record::Field;
use domain::words::Word;
use leptos::prelude::*;

use super::state::RecordState;
use crate::client::use_client;
use crate::kit::InlineField;

/// A part of the page with some of the record's fields.
#[component]
pub fn FieldsPanel(
    /// The record.
    state: RecordState,
    /// The heading.
    title: Word,
    /// The fields, in order.
    fields: Vec<&'static Field>,
) -> impl IntoView {
    let client = use_client();
    let facts: Vec<_> = fields
        .into_iter()
        .map(|field| {
            let save = Callback::new(move |(value, seen)| {
                state.set_since(field.name, value, seen);
            });
            let limited = client.shape_now().access(state.record_type, field.name).is_some();
            let may_change = Signal::derive(move || !limited && state.may_change.get());
            view! { <InlineField record=state.record field=field titles=state.titles may_change=may_change on_save=save /> }.into_any()
        })
        .collect();
    view! {
        <section class="part">
            <h2>{client.say(title)}</h2>
            <dl class="facts">{facts}</dl>
        </section>
    }
    .into_any()
}

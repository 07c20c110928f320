//! Fields of a record, edited where they stand.

use std::sync::Arc;

use domain::record::{Field, Label, RecordType, Writer};
use domain::words::Word;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::state::RecordState;
use crate::client::{Client, use_client};
use crate::commands::{Command, Group, Said, offer};
use crate::kit::erased::{each, live};
use crate::kit::{Icon, InlineField, place_of, text_id};

/// A part of the page with some of the record's fields.
#[component]
pub fn FieldsPanel(
    /// The record.
    state: RecordState,
    /// The heading.
    #[prop(into)]
    title: Signal<Label>,
    /// The fields, in order.
    #[prop(into)]
    fields: Signal<Vec<&'static Field>>,
) -> impl IntoView {
    let client = use_client();
    let editable = move |field: &&'static Field| is_editable(client, state.record_type, field);
    offer(move || match state.may_change.get() {
        true => fields.get().into_iter().filter(editable).map(|field| edit(state, field)).collect(),
        false => Vec::new(),
    });
    let fact = move |field: &'static Field| {
        let save = Callback::new(move |(value, seen)| state.set_since(field.name, value, seen));
        let is_limited = Memo::new(move |_| client.shape().access(state.record_type, field.name).is_some());
        let may_change = Signal::derive(move || !is_limited.get() && state.may_change.get());
        view! { <InlineField record=state.record field=field titles=state.titles may_change=may_change on_save=save /> }.into_any()
    };
    view! {
        <section class="part">
            <h2>{live(move || client.say(title.get()))}</h2>
            <dl class="facts">{each(move || fields.get(), |field| place_of(field), fact)}</dl>
        </section>
    }
    .into_any()
}

/// Whether who may change the record may change that field of it.
fn is_editable(client: Client, record_type: RecordType, field: &Field) -> bool {
    field.writer == Writer::Person && client.shape_now().access(record_type, field.name).is_none()
}

/// The command that edits a field where it stands.
fn edit(state: RecordState, field: &'static Field) -> Command {
    Command::run(Said::of(Word::EditNamed, field.label), Group::Here, Icon::Edit, move || begin(state, field)).once_typed()
}

fn begin(state: RecordState, field: &Field) {
    let fact = document().get_element_by_id(&text_id(field, state.id)).and_then(|fact| fact.dyn_into::<HtmlElement>().ok());
    if let Some(fact) = fact {
        fact.click();
    }
}

/// What is told of a field somewhere else on the page. It leads who may change the field to where it is edited.
pub fn told(
    state: RecordState,
    field: impl Fn() -> &'static str + Send + Sync + 'static,
    said: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let client = state.client();
    let said = Arc::new(said);
    live(move || {
        let known = client.shape_now().field(state.record_type, field());
        match known.filter(|field| state.may_change.get() && is_editable(client, state.record_type, field)) {
            Some(field) => view! {
                <button class="told" type="button" title=client.fill(Word::EditNamed, &[client.say(field.label)]) on:click=move |_| begin(state, field)>
                    {said()}
                </button>
            }
            .into_any(),
            None => said(),
        }
    })
}

//! Fields of a record, edited where they stand.

use domain::record::{Field, Label, Writer};
use domain::words::Word;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::state::RecordState;
use crate::client::use_client;
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
    let limited = move |field: &Field| client.shape_now().access(state.record_type, field.name).is_some();
    let editable = move |field: &&'static Field| field.writer == Writer::Person && !limited(field);
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

/// The command that edits a field where it stands.
fn edit(state: RecordState, field: &'static Field) -> Command {
    let begin = move || {
        let fact = document().get_element_by_id(&text_id(field, state.id)).and_then(|fact| fact.dyn_into::<HtmlElement>().ok());
        if let Some(fact) = fact {
            fact.click();
        }
    };
    Command::run(Said::of(Word::EditNamed, field.label), Group::Here, Icon::Edit, begin).once_typed()
}

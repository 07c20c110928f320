//! Asking who an organisation or a person is.

use domain::filter::Filter;
use domain::id::Id;
use domain::record::RecordType;
use domain::words::Word;
use leptos::prelude::*;

use super::choice::{Choice, Known};
use crate::client::use_client;
use crate::kit::{Typeahead, fresh_id};
use crate::record::same_words;

/// The known who could be it, somebody new, somebody found by typing, or none.
#[component]
pub fn Who(
    /// Whether it is the organisation that is asked for.
    organisation: bool,
    /// Who could be it.
    known: Vec<Known>,
    /// What somebody new will be called; empty when the lead names none.
    name: String,
    /// The answer.
    chosen: RwSignal<Choice>,
) -> impl IntoView {
    let client = use_client();
    let (kind, legend, nobody, another) = match organisation {
        true => ("organisation", Word::Organisation, Word::NoOrganisation, Word::AnotherOrganisation),
        false => ("person", Word::Person, Word::NoPerson, Word::SomebodyElse),
    };
    let group = fresh_id();
    let option = move |choice: Choice, words: String, under: Option<String>| {
        view! {
            <label>
                <input
                    type="radio"
                    name=group.clone()
                    checked=move || chosen.get() == choice
                    prop:checked=move || chosen.get() == choice
                    on:change=move |_| chosen.set(choice)
                />
                <span class="line-text">
                    {words}
                    {under.map(|under| view! { <span class="under">{under}</span> }.into_any())}
                </span>
            </label>
        }
        .into_any()
    };
    let listed: Vec<Id> = known.iter().map(|each| each.id).collect();
    let other = RwSignal::new(None::<(Id, String)>);
    Effect::new(move |_| {
        if let Some((id, _)) = other.get() {
            chosen.set(Choice::Known(id));
        }
    });
    let known: Vec<_> =
        known.into_iter().map(|each| option(Choice::Known(each.id), each.title, Some(same_words(client, &each.same)))).collect();
    let new = (!name.is_empty()).then(|| option(Choice::New, client.fill(Word::NewNamed, &[&name]), None));
    let nobody = option(Choice::Nobody, client.say(nobody).to_owned(), None);
    let picked = move || other.get().filter(|(id, _)| !listed.contains(id) && chosen.get() == Choice::Known(*id)).is_some();
    view! {
        <fieldset class="field">
            <legend>{client.say(legend)}</legend>
            <div class="options">{known} {new} {nobody}</div>
            <div data-set=picked>
                <Typeahead record_type=RecordType::Party value=other filter=Signal::stored(Filter::is("kind", kind)) label=client.say(another) />
            </div>
        </fieldset>
    }
    .into_any()
}

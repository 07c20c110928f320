//! A new person or organisation.

use domain::words::Word;
use leptos::prelude::*;
use serde_json::{Map, json};

use crate::client::use_client;
use crate::kit::erased::live;
use crate::kit::{Dialog, fresh_id};
use crate::record::{Entry, QuickCreate, focus_dialog};

/// What is asked of a person.
const PERSON: &[&str] = &["name", "job_title", "roles", "emails", "phones"];
/// What is asked of an organisation.
const ORGANISATION: &[&str] = &["name", "industry", "website", "roles", "emails", "phones"];

/// Asks for the kind first; what is entered stays when the kind changes.
#[component]
pub fn NewContact(
    /// What is made.
    entry: Entry,
) -> impl IntoView {
    let client = use_client();
    focus_dialog(entry.open);
    view! {
        <Dialog open=entry.open title=client.say(Word::NewContact) wide=true>
            <Kinds entry=entry />
        </Dialog>
    }
    .into_any()
}

#[component]
fn Kinds(entry: Entry) -> impl IntoView {
    let client = use_client();
    let begun = entry.begun();
    let organisation = RwSignal::new(begun.get("kind") == Some(&json!("organisation")));
    entry.fields.set(begun);
    let group = fresh_id();
    let kind = move |is: bool, word: Word| {
        view! {
            <label>
                <input
                    type="radio"
                    name=group.clone()
                    checked=move || organisation.get() == is
                    prop:checked=move || organisation.get() == is
                    on:change=move |_| organisation.set(is)
                />
                {client.say(word)}
            </label>
        }
        .into_any()
    };
    let form = move || {
        let organisation = organisation.get();
        let kind = if organisation { "organisation" } else { "person" };
        let fields = if organisation { ORGANISATION } else { PERSON };
        let (initial, entered) = (Map::from_iter([("kind".to_owned(), json!(kind))]), entry.fields.get_untracked());
        view! { <QuickCreate entry=entry fields=fields initial=initial entered=entered /> }.into_any()
    };
    view! {
        <div class="dialog-body">
            <fieldset class="field">
                <legend>{client.say(Word::Kind)}</legend>
                <div class="choice">{kind(false, Word::Person)} {kind(true, Word::Organisation)}</div>
            </fieldset>
        </div>
        {live(form)}
    }
    .into_any()
}

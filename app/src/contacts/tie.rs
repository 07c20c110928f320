//! A new tie between a person and an organisation.

use domain::filter::Filter;
use domain::id::Id;
use domain::record::RecordType;
use domain::verbs::CreateRecord;
use domain::words::Word;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use serde_json::{Map, json};

use crate::client::use_client;
use crate::kit::{Typeahead, is_unchosen};

/// Finds or makes the other side, asks for the role, and ties them.
#[component]
pub fn NewTie(
    /// The party of the page.
    party: Id,
    /// Whether it is an organisation, so that people are looked for.
    organisation: bool,
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let client = use_client();
    let (other, label) = if organisation { ("person", Word::Person) } else { ("organisation", Word::Organisation) };
    let found = RwSignal::new(None::<(Id, String)>);
    let role = RwSignal::new(String::new());
    let create = Callback::new(move |name: String| {
        let id = client.new_id();
        let fields = Map::from_iter([("kind".to_owned(), json!(other)), ("name".to_owned(), json!(name))]);
        let told = client.fill(Word::ToldMade, &[&name]);
        client.send_told(CreateRecord { record_type: RecordType::Party, id, fields }, told);
        found.set(Some((id, name)));
    });
    let tie = move |event: SubmitEvent| {
        event.prevent_default();
        if is_unchosen(&event) {
            return;
        }
        let Some((id, name)) = found.get_untracked() else {
            return;
        };
        let (person, firm) = if organisation { (id, party) } else { (party, id) };
        let mut fields = Map::from_iter([("person".to_owned(), json!(person)), ("organisation".to_owned(), json!(firm))]);
        let role = role.get_untracked();
        if !role.trim().is_empty() {
            fields.insert("role".to_owned(), json!(role.trim()));
        }
        open.set(false);
        let verb = CreateRecord { record_type: RecordType::Relationship, id: client.new_id(), fields };
        client.send_told(verb, client.fill(Word::ToldTiedTo, &[&name]));
    };
    let close = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            open.set(false);
        }
    };
    view! {
        <form class="form" on:submit=tie on:keydown=close>
            <Typeahead
                record_type=RecordType::Party
                value=found
                filter=Signal::stored(Filter::is("kind", other))
                create=Some(create)
                label=client.say(label)
            />
            <input
                class="input"
                maxlength="120"
                autocomplete="off"
                aria-label=client.say(Word::Role)
                placeholder=client.say(Word::Role)
                prop:value=role
                on:input=move |event| role.set(event_target_value(&event))
            />
            <div class="button-row">
                <button class="button" type="submit" data-kind="primary" data-size="small" disabled=move || found.with(Option::is_none)>
                    {client.say(Word::AddOne)}
                </button>
                <button class="button" type="button" data-size="small" on:click=move |_| open.set(false)>
                    {client.say(Word::Cancel)}
                </button>
            </div>
        </form>
    }
    .into_any()
}

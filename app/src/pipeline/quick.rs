//! A new deal from a column's head, in seconds.

use std::sync::Arc;

use crate::kit::erased::live;
use domain::id::Id;
use domain::money::{AmountError, Currency, parse_amount};
use domain::record::RecordType;
use domain::verbs::CreateRecord;
use domain::words::Word;
use leptos::ev::{KeyboardEvent, SubmitEvent};
use leptos::html;
use leptos::prelude::*;
use serde_json::{Map, Value, json};

use super::ahead::{Ahead, Step};
use super::focus;
use super::gate::{Given, Tried};
use super::new_card::card_of;
use super::store::BoardStore;
use crate::kit::{Typeahead, creator, fresh_id, is_unchosen};
use crate::pages::Part;

/// The form of a new deal.
pub struct QuickDeal {
    /// The board that it comes to.
    pub store: BoardStore,
    /// The stage that it begins in.
    pub stage: Id,
    /// Whether the form is there.
    pub open: RwSignal<bool>,
}

impl Part for QuickDeal {
    fn draw(self) -> AnyView {
        view! { <Form store=self.store stage=self.stage open=self.open /> }.into_any()
    }
}

/// Name, value as it is typed, party with its name.
type Draft = (String, String, Option<(Id, String)>);

/// Where the draft of a deal in a stage is kept.
pub fn place(stage: Id) -> String {
    format!("quick-deal-{stage}")
}

/// A name, a party, a value.
#[component]
fn Form(store: BoardStore, stage: Id, open: RwSignal<bool>) -> impl IntoView {
    let client = store.client;
    let currency = client.me().with_untracked(|me| me.currency.clone());
    let place = place(stage);
    let draft = client.take_draft(&place).and_then(|draft| serde_json::from_value::<Draft>(draft).ok()).unwrap_or_default();
    let (name, value, party) = (RwSignal::new(draft.0), RwSignal::new(draft.1), RwSignal::new(draft.2));
    client.hold_draft(place, move || {
        // Whoever closes it does not want it.
        open.try_get_untracked().filter(|open| *open)?;
        let draft: Draft = (name.try_get_untracked()?, value.try_get_untracked()?, party.try_get_untracked()?);
        (draft != Draft::default()).then(|| json!(draft))
    });
    let wrong = RwSignal::new(None::<(&'static str, Word)>);
    let first = NodeRef::<html::Input>::new();
    let error_id = StoredValue::new(fresh_id());
    Effect::new(move |_| {
        if let Some(first) = first.get() {
            request_animation_frame(move || {
                first.focus().ok();
            });
        }
    });
    let create_party = creator(client, RecordType::Party, move |made| party.set(Some(made)));
    let send = {
        let currency = currency.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            if is_unchosen(&event) {
                return;
            }
            let minor =
                value.with_untracked(|value| parse_amount(value, client.lang(), Currency::parse(&currency).unwrap_or(Currency::USD)));
            let minor = match minor {
                Ok(minor) if minor >= 0 => Some(minor),
                Err(AmountError::Empty) => None,
                _ => return wrong.set(Some(("value", Word::NotAnAmount))),
            };
            let title = name.with_untracked(|name| name.trim().to_owned());
            if title.is_empty() {
                wrong.set(Some(("name", Word::RefuseRequired)));
                if let Some(first) = first.get_untracked() {
                    first.focus().ok();
                }
                return;
            }
            open.set(false);
            create(store, stage, title, party.get_untracked(), minor, &currency);
        }
    };
    let give_up = move || {
        open.set(false);
        focus::head(stage);
    };
    let keys = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() {
            event.prevent_default();
            event.stop_propagation();
            give_up();
        }
    };
    let told =
        move |field: &'static str| move || wrong.with(|wrong| wrong.is_some_and(|(at, _)| at == field)).then(|| error_id.get_value());
    let invalid = move |field: &'static str| move || wrong.with(|wrong| wrong.is_some_and(|(at, _)| at == field)).then_some("true");
    let error = move || {
        wrong.get().map(|(_, word)| {
            view! { <p class="field-error" role="alert" id=error_id.get_value()><span>{client.say(word)}</span></p> }.into_any()
        })
    };
    view! {
        <form class="quick-deal" novalidate aria-label=client.say(Word::NewDeal) on:submit=send on:keydown=keys>
            <input
                class="input"
                node_ref=first
                aria-label=client.say(Word::Name)
                placeholder=client.say(Word::DealAbout)
                maxlength="200"
                autocomplete="off"
                aria-invalid=invalid("name")
                aria-describedby=told("name")
                prop:value=name
                on:input=move |event| {
                    name.set(event_target_value(&event));
                    wrong.set(None);
                }
            />
            <Typeahead record_type=RecordType::Party value=party create=create_party label=client.say(Word::Party) />
            <input
                class="input num"
                inputmode="decimal"
                aria-label=format!("{} ({currency})", client.say(Word::Value))
                placeholder=format!("{} ({currency})", client.say(Word::Value))
                autocomplete="off"
                aria-invalid=invalid("value")
                aria-describedby=told("value")
                prop:value=value
                on:input=move |event| {
                    value.set(event_target_value(&event));
                    wrong.set(None);
                }
            />
            {live(error)}
            <div class="button-row">
                <button class="button" type="submit" data-kind="primary" data-size="small">
                    {client.say(Word::Create)}
                </button>
                <button class="button" type="button" data-size="small" on:click=move |_| give_up()>
                    {client.say(Word::Cancel)}
                </button>
            </div>
        </form>
    }
    .into_any()
}

/// Sends the deal and shows it on top at once.
fn create(store: BoardStore, stage: Id, name: String, party: Option<(Id, String)>, value: Option<i64>, currency: &str) {
    let client = store.client;
    let id = client.new_id();
    let Some(kept) = client.directory().get_untracked().stage(stage) else {
        return;
    };
    let given = [
        ("name", json!(name)),
        ("party", json!(party.as_ref().map(|(id, _)| id))),
        ("value", json!(value)),
        ("currency", json!(currency)),
        ("pipeline", json!(kept.pipeline)),
        ("stage", json!(stage)),
    ];
    let fields = given.into_iter().filter(|(_, value)| *value != Value::Null).map(|(name, value)| (name.to_owned(), value));
    send(store, id, stage, fields.collect(), party.map(|(_, name)| name));
}

/// Sends a deal with these fields; what administrators ask for besides is asked for when it is refused.
fn send(store: BoardStore, id: Id, stage: Id, fields: Map<String, Value>, party: Option<String>) {
    let client = store.client;
    let Some(card) = card_of(client, id, &fields, party.clone()) else {
        return;
    };
    let told = client.fill(Word::DealCreated, &[fields.get("name").and_then(Value::as_str).unwrap_or_default()]);
    let tried = Tried { card: card.clone(), stage, given: fields.clone(), is_new: true };
    let again = move |given: Given| {
        if let Some(fields) = given {
            send(store, id, stage, fields, party.clone());
        }
    };
    let sent = client.send_told(CreateRecord { record_type: RecordType::Opportunity, id, fields }, told);
    let sent = sent.then_shown(move |outcome| store.gate.asks_more(client, tried, outcome, again));
    let (token, command) = (store.token(), Some(sent.command));
    store.do_ahead(|ahead| ahead.push(Ahead { token, command, accepted: None, step: Step::Add { stage, card: Arc::new(card) } }));
    store.await_outcome(sent, token);
    focus::card(store, id);
}

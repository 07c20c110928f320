//! The parts of a deal, in a row on its page and one under the other beside the board.

use domain::record::RecordType;
use domain::words::Word;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use serde_json::Value;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::figures::Figures;
use super::steps::Steps;
use crate::client::use_client;
use crate::kit::erased::live;
use crate::kit::{Banner, BannerKind, Held};
use crate::pipeline::gate::Gate;
use crate::record::{NoteComposer, Panels, RecordState, RecordTimeline};

/// Steps, figures, facts, notes and history.
#[component]
pub fn DealParts(state: RecordState, gate: Gate, beside: bool) -> impl IntoView {
    let closed = Memo::new(move |_| state.record.with(|record| record.text("outcome") != "open"));
    let ended = move || closed.get().then(|| view! { <Panels state=state own=&[Word::DealEnded] /> }.into_any());
    // Beside the board the name is the title already.
    let has: fn(&str) -> bool = if beside { |name| name != "name" } else { |_| true };
    let details = view! { <Panels state=state own=&[Word::DealDetails] rest=true has=has /> }.into_any();
    let with = view! { <Panels state=state own=&[Word::DealWith] /> }.into_any();
    let composer = view! { <NoteComposer about_type=RecordType::Opportunity about=state.id /> }.into_any();
    let history = view! { <RecordTimeline record_type=RecordType::Opportunity id=state.id /> }.into_any();
    if beside {
        return view! {
            <div class="form">
                <DealTitle state=state />
                <Gone state=state />
                <Steps state=state gate=gate />
                <Figures state=state />
                {live(ended)}
                {with}
                <div>{composer}</div>
                {details}
                {history}
            </div>
        }
        .into_any();
    }
    view! {
        <div class="record-top">
            <Steps state=state gate=gate />
            <Figures state=state />
        </div>
        <div class="record">
            <div class="record-side" data-late="">
                {details}
            </div>
            <div class="record-main">{composer} {history}</div>
            <div class="record-side" data-side="right">
                {with}
                {live(ended)}
            </div>
        </div>
    }
    .into_any()
}

/// The deal's name, changed where it stands.
#[component]
fn DealTitle(state: RecordState) -> impl IntoView {
    let client = use_client();
    let name = move || state.title();
    let held = Held::of(name);
    let seen = StoredValue::new(0);
    let save = move |event| {
        let typed: String = event_target_value(&event);
        let typed = typed.trim();
        if !typed.is_empty() && typed != untrack(name) {
            state.set_since("name", Value::from(typed), seen.get_value());
        }
    };
    view! {
        <h2 class="unseen">{live(name)}</h2>
        <textarea
            class="inline"
            data-size="title"
            rows="1"
            maxlength="200"
            aria-label=client.say(Word::Name)
            readonly=move || !state.may_change.get()
            prop:value=held.text()
            on:focus=move |_| {
                seen.set_value(client.seen_of(state.id));
                held.hold();
            }
            on:blur=move |_| held.follow()
            on:keydown=leave_by_enter
            on:change=save
        ></textarea>
    }
    .into_any()
}

/// A name has no lines; Enter is done with it.
fn leave_by_enter(event: KeyboardEvent) {
    if event.key() == "Enter" {
        event.prevent_default();
        if let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
            field.blur().ok();
        }
    }
}

/// A deleted deal says so, and can be brought back.
#[component]
fn Gone(state: RecordState) -> impl IntoView {
    let client = use_client();
    let deleted = Memo::new(move |_| state.record.with(|record| record.is_deleted()));
    live(move || {
        deleted.get().then(|| {
            view! {
                <Banner kind=BannerKind::Conflict>
                    <p>{client.say(Word::ThisIsDeleted)}</p>
                    <div class="button-row">
                        <button class="button" type="button" data-size="small" on:click=move |_| state.restore()>
                            {client.say(Word::Restore)}
                        </button>
                    </div>
                </Banner>
            }
            .into_any()
        })
    })
}

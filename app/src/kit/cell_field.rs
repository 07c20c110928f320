//! The field of a cell: written in as a fact of a page is, but without its label, and with keys that lead on to other cells.

use std::collections::BTreeMap;
use std::time::Duration;

use domain::id::Id;
use domain::record::{Field, Kind, Record};
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;
use serde_json::Value;
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlElement, Node};

use super::field::{Control, Look, complaint, control, is_group};
use super::fresh_id;
use super::inline::{currency_of, focus_editor, same, whole};
use super::pointed::Pointed;
use crate::client::use_client;
use crate::kit::erased::live;

/// How the writing ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellEnd {
    /// The focus went elsewhere by itself.
    Left,
    /// It stays in the cell.
    Here,
    /// It goes to the cell below.
    Down,
    /// It goes to the next cell that can be written in.
    Next,
    /// It goes to the one before.
    Back,
}

/// The field, which has the focus as soon as it is drawn.
#[component]
pub fn CellField(
    /// The record.
    record: Signal<Record>,
    /// Which of its fields.
    field: &'static Field,
    /// Titles of linked records.
    #[prop(into)]
    titles: Signal<BTreeMap<Id, String>>,
    /// What was refused before, and why.
    refused: Option<(Value, String)>,
    /// Gets the new value in canonical form, and the journal number up to which the record was seen when writing began.
    on_save: Callback<(Value, i64)>,
    /// Called once, after the value was saved or given up.
    on_end: Callback<CellEnd>,
) -> impl IntoView {
    let client = use_client();
    let stored = record.with_untracked(|record| record.get(field.name).clone());
    let seen = client.seen_of(record.with_untracked(|record| record.id));
    let (value, error) = match refused {
        Some((value, why)) => (RwSignal::new(value), RwSignal::new(Some(why))),
        None => (RwSignal::new(stored.clone()), RwSignal::new(None)),
    };
    let stored = StoredValue::new(stored);
    let currency = Signal::derive(move || currency_of(client, record, field));
    let ended = StoredValue::new(false);
    let place = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if let Some(place) = place.get() {
            request_animation_frame(move || focus_editor(&place));
        }
    });
    let end = move |end: CellEnd| {
        if ended.try_get_value() == Some(false) {
            ended.set_value(true);
            on_end.run(end);
        }
    };
    let element = move || place.try_get_untracked().flatten().map(|place| -> HtmlElement { (*place).clone().unchecked_into() });
    let save = move |how: CellEnd| match whole(field, element(), value) {
        Ok(clean) => {
            if ended.get_value() {
                return;
            }
            if stored.with_value(|stored| !same(stored, &clean)) {
                on_save.run((clean, seen));
            }
            end(how);
        }
        Err(refusal) => error.set(Some(complaint(client, field, &refusal))),
    };
    on_cleanup(move || {
        if ended.try_get_value() == Some(false) {
            save(CellEnd::Left);
        }
    });
    let one_line = !is_group(field.kind) && !matches!(field.kind, Kind::Text(_) | Kind::Links(_) | Kind::Tags);
    let pointed = Pointed::new();
    let chosen = move |event: web_sys::Event| {
        if one_line && pointed.has_chosen(&event) {
            save(CellEnd::Here);
        }
    };
    let keys = move |event: KeyboardEvent| {
        pointed.by(false);
        if event.default_prevented() {
            return;
        }
        let with_control = event.ctrl_key() || event.meta_key();
        match (event.key().as_str(), event.shift_key()) {
            // Several controls in a cell have a way of their own among them.
            ("Tab", _) if is_group(field.kind) => return,
            ("Tab", false) => save(CellEnd::Next),
            ("Tab", true) => save(CellEnd::Back),
            ("Escape", _) => end(CellEnd::Here),
            ("Enter", _) if one_line || with_control => save(CellEnd::Down),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    // As in a fact: where the focus is gone is known only afterwards.
    let left = move |event: FocusEvent| {
        let node = |target: Option<EventTarget>| target.and_then(|target| target.dyn_into::<Node>().ok());
        let (from, to) = (node(event.target()), node(event.related_target()));
        if to.is_some() && place.try_get_untracked().flatten().is_some_and(|place| place.contains(to.as_ref())) {
            return;
        }
        let look = move || {
            let (Some(false), Some(place)) = (ended.try_get_value(), place.try_get_untracked().flatten()) else {
                return;
            };
            if place.contains(document().active_element().as_deref()) {
                return;
            }
            if from.is_some_and(|from| from.is_connected()) { save(CellEnd::Left) } else { focus_editor(&place) }
        };
        set_timeout(look, Duration::ZERO);
    };
    let (id, error_id) = (StoredValue::new(fresh_id()), StoredValue::new(fresh_id()));
    let invalid = Signal::derive(move || error.with(Option::is_some));
    let inner = control(Control { field, value, titles, currency, invalid, look: Look::Inline, id, error_id });
    view! {
        <div
            class="cell-editor"
            node_ref=place
            on:pointerdown=move |_| pointed.by(true)
            on:change=chosen
            on:keydown=keys
            on:focusout=left
        >
            <label class="unseen" r#for=id.get_value()>{client.say(field.label)}</label>
            {inner}
            {live(move || error.get().map(|text| view! { <p class="field-error" role="alert" id=error_id.get_value()>{text}</p> }.into_any()))}
        </div>
    }
    .into_any()
}

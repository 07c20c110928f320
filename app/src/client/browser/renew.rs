//! The page is out of date: it is loaded again as soon as nobody is in the middle of something.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, HtmlInputElement, HtmlTextAreaElement};

use super::{Client, drafts, reload};
use crate::commands::is_writing;

/// How often it is looked whether somebody still is.
const LOOK: Duration = Duration::from_secs(1);
/// The version for which this tab was loaded again.
const RENEWED: &str = "renewed";

thread_local! {
    static RENEWING: Cell<bool> = const { Cell::new(false) };
    /// The form in which something was typed last and that was not sent since.
    static TYPED: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// Hears that code of this page is gone from the server, see `xtask/src/patience.js`; and in which form somebody types.
pub fn begin(client: Client) {
    let handle = window_event_listener(ev::Custom::<Event>::new("gone"), move |event| {
        event.prevent_default();
        renew(client);
    });
    // It lives as long as the page.
    std::mem::forget(handle);
    first_of_all("input", |event| {
        let at = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let form = at.and_then(|at| at.closest("form:not([role=search])").ok().flatten());
        if form.is_some() {
            TYPED.set(form);
        }
    });
    first_of_all("submit", |_| TYPED.set(None));
}

/// Hears an event before those that it is meant for, who may stop it.
fn first_of_all(name: &str, f: fn(Event)) {
    let listener = Closure::<dyn Fn(Event)>::new(f).into_js_value();
    window().add_event_listener_with_callback_and_bool(name, listener.unchecked_ref(), true).ok();
}

/// Loads the page of another version, once: where two versions serve side by side, it must not go back and forth.
pub fn renew_for(client: Client, version: &str) {
    let storage = window().session_storage().ok().flatten();
    let before = storage.as_ref().and_then(|storage| storage.get_item(RENEWED).ok().flatten());
    if before.as_deref() == Some(version) {
        return client.outdated.set(true);
    }
    if let Some(storage) = storage {
        storage.set_item(RENEWED, version).ok();
    }
    renew(client);
}

/// Loads the page again, or says so and waits while something is being written or a dialog is open.
pub fn renew(client: Client) {
    if RENEWING.replace(true) {
        return;
    }
    if !is_busy() {
        return reload();
    }
    client.outdated.set(true);
    set_interval(
        || {
            if !is_busy() {
                reload();
            }
        },
        LOOK,
    );
}

fn is_busy() -> bool {
    let is_in_dialog = document().query_selector("dialog[open]").is_ok_and(|dialog| dialog.is_some());
    is_writing() || is_in_dialog || drafts::is_held() || TYPED.with_borrow(|form| form.as_ref().is_some_and(is_filled))
}

/// Whether a form is still there, with something in it.
fn is_filled(form: &Element) -> bool {
    let Ok(fields) = form.query_selector_all("input:not([type=checkbox],[type=radio]),textarea") else { return false };
    let text = |at| {
        let field = fields.item(at)?;
        let input = field.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
        input.or_else(|| field.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value))
    };
    form.is_connected() && (0..fields.length()).filter_map(text).any(|text| !text.trim().is_empty())
}

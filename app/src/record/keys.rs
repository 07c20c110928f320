//! Opening a form by a key, or because the address asks for it.

use domain::words::Word;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate, use_query_map};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::entry::{Entry, begun_by};
use crate::commands::{Command, Group, offer};
use crate::kit::Icon;

/// Opens on the key `n` and when the address says `new`; with what it says of `named`.
pub fn open_by_key(entry: Entry) {
    let query = use_query_map();
    let asked = Memo::new(move |_| query.with(|query| query.get("new").map(|_| query.get("named").unwrap_or_default())));
    let (path, navigate) = (use_location().pathname, use_navigate());
    Effect::new(move |_| {
        if let Some(named) = asked.get() {
            match named.is_empty() {
                // What was refused before stands there still.
                true => entry.open.set(true),
                false => {
                    entry.refused.set(None);
                    entry.begin(begun_by(entry.record_type, &named));
                }
            }
            // Asked again it must be another address.
            navigate(&path.get_untracked(), NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() });
        }
    });
    offer(move || vec![Command::run(Word::NewThing, Group::Here, Icon::Plus, move || entry.open.set(true)).once_typed().by(&["n"])]);
}

/// Puts the focus on the first field of a dialog whenever it opens.
pub fn focus_dialog(open: RwSignal<bool>) {
    Effect::new(move |_| {
        if open.get() {
            request_animation_frame(focus_first_field);
        }
    });
}

/// Puts the focus on the first field of the dialog that is open.
pub fn focus_first_field() {
    let selector = "dialog[open] .dialog-body :is(input,select,textarea):not([type=hidden])";
    let field = document().query_selector(selector).ok().flatten();
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        field.focus().ok();
    }
}

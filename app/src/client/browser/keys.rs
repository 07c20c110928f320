//! Undo and redo by keys, everywhere but where text is being written.

use leptos::ev;
use leptos::prelude::*;

use super::Client;

/// Installs the keys, once for the page.
pub fn install(client: Client) {
    let handle = window_event_listener(ev::keydown, move |event| {
        if event.default_prevented() || event.alt_key() || !(event.ctrl_key() || event.meta_key()) || is_writing() {
            return;
        }
        match (event.key().as_str(), event.shift_key()) {
            ("z", false) => client.undo(),
            ("z" | "Z", true) | ("y", false) => client.redo(),
            _ => return,
        }
        event.prevent_default();
    });
    // The page's keys live as long as the page.
    std::mem::forget(handle);
}

/// Whether the focus is in something that is written or chosen in.
pub fn is_writing() -> bool {
    let Some(element) = document().active_element() else {
        return false;
    };
    element
        .matches("input:not([type=checkbox],[type=radio],[type=button],[type=submit]),textarea,select,[contenteditable]")
        .unwrap_or(false)
}

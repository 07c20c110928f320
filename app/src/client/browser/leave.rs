//! Signing out: the device forgets the user.

use std::cell::Cell;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::HtmlFormElement;

use super::{Client, device, drafts, queue, recent, stream};

thread_local! {
    static WHEN_SENT: Cell<bool> = const { Cell::new(false) };
}

/// Forgets everything of the user on this device, and signs out.
pub fn leave(client: Client) {
    stream::end();
    drafts::forget(client);
    recent::forget_all(client);
    spawn_local(async move {
        device::clear(client.user()).await;
        if let Ok(form) = document().create_element("form")
            && let Ok(form) = form.dyn_into::<HtmlFormElement>()
            && let Some(body) = document().body()
        {
            form.set_method("post");
            form.set_action("/sign-out");
            body.append_child(&form).ok();
            form.submit().ok();
        }
    });
}

/// Sends what waits, then signs out.
pub fn leave_when_sent(client: Client) {
    WHEN_SENT.set(true);
    queue::send_on(client);
    spawn_local(queue::review(client));
}

/// Stays, whatever is sent from now on.
pub fn stay() {
    WHEN_SENT.set(false);
}

/// Nothing waits any more.
pub fn nothing_waits(client: Client) {
    if WHEN_SENT.replace(false) {
        leave(client);
    }
}

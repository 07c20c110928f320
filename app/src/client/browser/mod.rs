//! The client in the browser: queue, live stream, offline store, clock and keys.

mod answers;
mod clock;
mod device;
mod drafts;
mod idb;
mod leave;
mod live;
mod lock;
mod queue;
mod recent;
mod renew;
mod stream;
mod tabs;

use std::cell::Cell;

use domain::id::Id;
use leptos::prelude::*;

use super::start::{ELEMENT, Start};
use super::{Client, Outcome, Sent, json};

pub use answers::answer;
pub use drafts::{has as has_draft, hold as hold_draft, take as take_draft};
pub use leave::{leave, leave_when_sent, stay};
pub use live::{listen, seen_of};
pub use queue::{awaiting, post, post_together, redo, undo};
pub use recent::{forget as forget_visit, recent, visit};

/// What the page begins with, as the server wrote it there.
pub fn start() -> Start {
    let written = document().get_element_by_id(ELEMENT).and_then(|element| element.text_content());
    written.and_then(|written| json::read(&written).ok()).unwrap_or_default()
}

/// Sets everything to work once the page is hydrated: what is drawn until then must be what the server drew.
pub fn run(client: Client) {
    live::begin(client);
    once_hydrated(move || {
        clock::tick(client);
        if client.signed_in {
            drafts::begin(client);
            renew::begin(client);
            tabs::listen(client);
            leptos::task::spawn_local(async move {
                queue::begin(client).await;
                stream::begin(client);
            });
        }
    });
}

/// Calls `f` once the page is hydrated.
pub fn once_hydrated(f: impl FnOnce() + 'static) {
    let shared = Owner::current_shared_context();
    leptos::task::spawn_local(async move {
        while shared.as_ref().is_some_and(|shared| shared.during_hydration()) {
            gloo_timers::future::TimeoutFuture::new(20).await;
        }
        f();
    });
}

/// Remembers what was said of a command, to say it again when it is taken back.
pub fn note_said(command: Id, text: String) {
    queue::note_said(command, text);
}

pub fn when_told(sent: &Sent, f: Box<dyn FnOnce(&Outcome) -> bool>) {
    queue::when_told(sent, f);
}

/// Says that another page is about to be loaded, so that this one is not loaded again in its place.
pub fn will_leave(leaves: bool) {
    LEAVES.set(leaves);
}

/// Loads the page again.
pub fn reload() {
    if LEAVES.get() {
        return;
    }
    if let Err(error) = window().location().reload() {
        leptos::logging::error!("reload: {error:?}");
    }
}

/// A UUIDv7 from the browser's clock and randomness.
pub fn new_id() -> Id {
    let millis = now_millis() as u64;
    let (seconds, nanos) = (millis / 1000, (millis % 1000) as u32 * 1_000_000);
    COUNTER.with(|counter| Id::new_v7(uuid::Timestamp::from_unix(counter, seconds, nanos)))
}

thread_local! {
    static LEAVES: Cell<bool> = const { Cell::new(false) };
    /// Keeps ids of one tab in order within a millisecond.
    static COUNTER: uuid::ContextV7 = const { uuid::ContextV7::new() };
}

fn now_millis() -> f64 {
    js_sys::Date::now()
}

//! What is being written outlives a page that is left or loaded again: it is kept for this tab, under its user and the place of
//! the field, and put back there.

use std::cell::{Cell, OnceCell, RefCell};

use leptos::ev;
use leptos::prelude::*;
use serde_json::{Map, Value};
use web_sys::Storage;

use super::Client;
use crate::client::json;

type Draft = Box<dyn Fn() -> Option<Value>>;

thread_local! {
    static HELD: RefCell<Vec<(u64, String, Draft)>> = const { RefCell::new(Vec::new()) };
    static NEXT: Cell<u64> = const { Cell::new(0) };
    /// What was kept when the page was loaded or left, until the field takes it.
    static KEPT: OnceCell<RefCell<Map<String, Value>>> = const { OnceCell::new() };
}

/// Keeps what is being written whenever the page goes.
pub fn begin(client: Client) {
    // What an earlier page left is this one's now.
    with_kept(client, |_| ());
    let handle = window_event_listener(ev::Custom::<web_sys::Event>::new("pagehide"), move |_| keep(client));
    // It lives as long as the page.
    std::mem::forget(handle);
}

/// Has a field's draft kept, as long as the current owner lives and when it goes. `draft` gives `None` while nothing is being
/// written.
pub fn hold(client: Client, place: String, draft: impl Fn() -> Option<Value> + 'static) {
    let id = NEXT.replace(NEXT.get() + 1);
    HELD.with_borrow_mut(|held| held.push((id, place, Box::new(draft))));
    on_cleanup(move || {
        let gone = HELD.with_borrow_mut(|held| held.iter().position(|(other, ..)| *other == id).map(|at| held.remove(at)));
        if let Some((_, place, draft)) = gone
            && let Some(draft) = draft()
        {
            with_kept(client, |kept| kept.insert(place, draft));
        }
    });
}

/// Whether something is being written.
pub fn is_held() -> bool {
    HELD.with_borrow(|held| held.iter().any(|(_, _, draft)| draft().is_some()))
}

/// Whether something was being written there when the page was loaded again.
pub fn has(client: Client, place: &str) -> bool {
    with_kept(client, |kept| kept.contains_key(place))
}

/// What was being written there; it is given once.
pub fn take(client: Client, place: &str) -> Option<Value> {
    with_kept(client, |kept| kept.remove(place))
}

/// Forgets everything, for whoever signs out.
pub fn forget(client: Client) {
    HELD.take();
    with_kept(client, Map::clear);
    keep(client);
}

fn keep(client: Client) {
    // On a shared device nothing outlives the page.
    if client.me.with_untracked(|me| me.shared_device) {
        return;
    }
    // What no field has taken yet waits on.
    let mut drafts = with_kept(client, |kept| kept.clone());
    HELD.with_borrow(|held| drafts.extend(held.iter().filter_map(|(_, place, draft)| Some((place.clone(), draft()?)))));
    let Some(storage) = storage() else { return };
    if drafts.is_empty() {
        storage.remove_item(&key(client)).ok();
    } else if let Ok(text) = serde_json::to_string(&drafts) {
        storage.set_item(&key(client), &text).ok();
    }
}

fn with_kept<T>(client: Client, f: impl FnOnce(&mut Map<String, Value>) -> T) -> T {
    KEPT.with(|kept| f(&mut kept.get_or_init(|| RefCell::new(read(client).unwrap_or_default())).borrow_mut()))
}

fn read(client: Client) -> Option<Map<String, Value>> {
    let text = storage()?.get_item(&key(client)).ok()??;
    json::read(&text).ok()
}

fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

fn key(client: Client) -> String {
    format!("drafts-{}", client.user())
}

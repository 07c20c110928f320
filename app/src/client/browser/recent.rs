//! The records that a user looked at last on this device. On a shared device nothing outlives the page.

use std::cell::RefCell;

use domain::id::Id;
use leptos::prelude::*;

use super::Client;
use crate::client::{Visited, json};

/// Older ones are forgotten.
const MOST: usize = 12;

thread_local! {
    static MEMORY: RefCell<Vec<Visited>> = const { RefCell::new(Vec::new()) };
}

/// Remembers a record as the last that was looked at, or under another name.
pub fn visit(client: Client, visited: Visited) {
    let mut all = recent(client);
    all.retain(|other| other.id != visited.id);
    all.insert(0, visited);
    all.truncate(MOST);
    keep(client, all);
}

/// The last ones, the very last first.
pub fn recent(client: Client) -> Vec<Visited> {
    match storage(client) {
        Some(storage) => storage.get_item(&key(client)).ok().flatten().and_then(|text| json::read(&text).ok()).unwrap_or_default(),
        None => MEMORY.with_borrow(Clone::clone),
    }
}

/// Forgets one that is out of sight.
pub fn forget(client: Client, id: Id) {
    let mut all = recent(client);
    all.retain(|other| other.id != id);
    keep(client, all);
}

/// Forgets all, for whoever signs out.
pub fn forget_all(client: Client) {
    keep(client, Vec::new());
}

fn keep(client: Client, all: Vec<Visited>) {
    match storage(client) {
        Some(storage) if all.is_empty() => {
            storage.remove_item(&key(client)).ok();
        }
        Some(storage) => {
            if let Ok(text) = serde_json::to_string(&all) {
                storage.set_item(&key(client), &text).ok();
            }
        }
        None => MEMORY.set(all),
    }
}

fn storage(client: Client) -> Option<web_sys::Storage> {
    let shared = client.me.with_untracked(|me| me.shared_device);
    if shared { None } else { window().local_storage().ok().flatten() }
}

fn key(client: Client) -> String {
    format!("recent-{}", client.user())
}

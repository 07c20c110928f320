//! What happens while the page is open, handed on to the page in the order of the journal.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use domain::id::Id;
use domain::questions::{LiveChange, LiveEvent};
use domain::record::{Record, RecordType};
use leptos::prelude::*;
use serde_json::Value;

use super::Client;

type Listener = Rc<dyn Fn(&LiveEvent)>;

thread_local! {
    static LISTENERS: RefCell<Vec<(u64, Listener)>> = const { RefCell::new(Vec::new()) };
    static NEXT: Cell<u64> = const { Cell::new(0) };
    /// The last event that came from the stream.
    static RECEIVED: Cell<i64> = const { Cell::new(0) };
    /// The last event that the page was told.
    static SEEN: Cell<i64> = const { Cell::new(0) };
    /// Records that a conflict showed, by the journal number at which they stood.
    static SHOWN: RefCell<BTreeMap<Id, i64>> = const { RefCell::new(BTreeMap::new()) };
    /// Events that wait until the answers on their way have arrived, lest a page misses what its answer does not hold.
    static HELD: RefCell<VecDeque<LiveEvent>> = const { RefCell::new(VecDeque::new()) };
    static ASKING: Cell<u32> = const { Cell::new(0) };
}

/// An answer that hangs does not hold events back for longer.
const LONGEST_HOLD: Duration = Duration::from_secs(5);

/// Begins at the journal number that the page was drawn at.
pub fn begin(client: Client) {
    let n = client.me.with_untracked(|me| me.n);
    RECEIVED.set(n);
    SEEN.set(n);
}

/// Adds a listener for as long as the current owner lives.
pub fn listen(_client: Client, listener: impl Fn(&LiveEvent) + 'static) {
    let id = NEXT.replace(NEXT.get() + 1);
    LISTENERS.with_borrow_mut(|listeners| listeners.push((id, Rc::new(listener))));
    on_cleanup(move || LISTENERS.with_borrow_mut(|listeners| listeners.retain(|(other, _)| *other != id)));
}

/// The journal number up to which the page shows a record: what it was told, or what a conflict showed.
pub fn seen_of(_client: Client, record: Id) -> i64 {
    let shown = SHOWN.with_borrow(|shown| shown.get(&record).copied());
    shown.unwrap_or_default().max(SEEN.get())
}

/// The journal number that a command with that payload has seen: of the records in it, the latest.
pub fn seen_by(client: Client, payload: &Value) -> i64 {
    let named = payload.as_object().into_iter().flat_map(|fields| fields.values()).filter_map(|value| value.as_str()?.parse().ok());
    named.map(|id: Id| seen_of(client, id)).max().unwrap_or(SEEN.get())
}

/// Where the stream goes on.
pub fn received() -> i64 {
    RECEIVED.get()
}

/// The stream has given everything up to there.
pub fn passed(n: i64) {
    if n > RECEIVED.get() {
        RECEIVED.set(n);
    }
    if HELD.with_borrow(VecDeque::is_empty) && n > SEEN.get() {
        SEEN.set(n);
    }
}

/// Takes an event from the stream.
pub fn receive(client: Client, event: LiveEvent) {
    if event.n <= RECEIVED.get() {
        return;
    }
    RECEIVED.set(event.n);
    let waits = ASKING.get() > 0 || !HELD.with_borrow(VecDeque::is_empty);
    if !waits {
        tell(client, &event);
        return;
    }
    let first = HELD.with_borrow_mut(|held| {
        held.push_back(event);
        held.len() == 1
    });
    if first {
        set_timeout(move || release(client), LONGEST_HOLD);
    }
}

/// Shows a record as it stands on the server, after a conflict.
pub fn show(client: Client, record: Record) {
    SHOWN.with_borrow_mut(|shown| shown.insert(record.id, record.n));
    let change = LiveChange { record_type: record.record_type, id: record.id, record: Some(record.clone()), before: None };
    let nobody = Id::nil();
    hand_on(client, &LiveEvent { n: record.n, command: nobody, actor: nobody, changes: vec![change], titles: BTreeMap::new() });
}

fn release(client: Client) {
    let held = HELD.take();
    held.iter().for_each(|event| tell(client, event));
}

fn tell(client: Client, event: &LiveEvent) {
    SEEN.set(event.n.max(SEEN.get()));
    SHOWN.with_borrow_mut(|shown| shown.retain(|_, n| *n > event.n));
    hand_on(client, event);
}

fn hand_on(client: Client, event: &LiveEvent) {
    keep_directory(client, event);
    // A listener may add or remove listeners.
    let listeners = LISTENERS.with_borrow(Vec::clone);
    for (id, listener) in listeners {
        let there = LISTENERS.with_borrow(|listeners| listeners.iter().any(|(other, _)| *other == id));
        if there {
            listener(event);
        }
    }
}

fn keep_directory(client: Client, event: &LiveEvent) {
    let mut index = client.directory.get_untracked();
    let mut changed = false;
    for change in &event.changes {
        changed |= Arc::make_mut(&mut index).apply(change);
        if let (RecordType::User, Some(record)) = (change.record_type, &change.record) {
            keep_me(client, record);
        }
    }
    if changed {
        client.directory.set(index);
    }
}

fn keep_me(client: Client, record: &Record) {
    if client.me.with_untracked(|me| me.actor.user == record.id) {
        client.me.update(|me| {
            me.name = record.text("name").to_owned();
            me.email = record.text("email").to_owned();
            if let Some(currency) = record.get("currency").as_str() {
                me.currency = currency.to_owned();
            }
        });
    }
}

/// An answer is on its way as long as this lives.
pub struct Asking(Client);

/// Holds events back until the answer is there and the page has taken it.
pub fn asking(client: Client) -> Asking {
    ASKING.set(ASKING.get() + 1);
    Asking(client)
}

impl Drop for Asking {
    fn drop(&mut self) {
        ASKING.set(ASKING.get() - 1);
        if ASKING.get() == 0 && !HELD.with_borrow(VecDeque::is_empty) {
            let client = self.0;
            set_timeout(move || release(client), Duration::ZERO);
        }
    }
}

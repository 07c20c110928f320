//! Commands in their order: kept on the device, sent one after the other, told to whoever waits.

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::Arc;

use domain::command::Envelope;
use domain::id::Id;
use domain::refusal::{Code, Refusal};
use domain::verbs::{Many, Undo};
use domain::words::Word;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Client, Outcome, Sent, device, leave, live, lock, new_id, now_millis, tabs};
use crate::api::{self, ServerFault};
use crate::client::history::{History, Purpose};
use crate::client::toast::{self, Toast, ToastAct};

/// The lock under which one tab of the browser sends.
const LOCK: &str = "rapport-queue";
/// The first pause after a failure, in milliseconds; it doubles.
const FIRST_PAUSE: u32 = 500;
/// The longest pause.
const LONGEST_PAUSE: u32 = 15_000;
/// An answer that nobody can read is asked for again so many times; then the command counts as refused.
const MOST_UNREADABLE: u32 = 6;

/// A command that waited for so many milliseconds is told together with others that did: there may be many.
const LATE: f64 = 5_000.0;

/// What is to be done once the outcome is known.
type Then = Box<dyn FnOnce(&Outcome) -> bool>;

#[derive(Default)]
struct Waiting {
    outcome: ArcRwSignal<Option<Outcome>>,
    then: Vec<Then>,
    /// Of a command of this tab.
    mine: Option<Mine>,
}

/// What is known of a command of this tab.
struct Mine {
    purpose: Purpose,
    /// What the toast says.
    told: Option<String>,
    /// When it was made, in milliseconds.
    since: f64,
}

thread_local! {
    static READY: Cell<bool> = const { Cell::new(false) };
    static QUEUE_ID: Cell<Option<Id>> = const { Cell::new(None) };
    /// Commands that are not on the device yet.
    static FRESH: RefCell<VecDeque<Envelope>> = const { RefCell::new(VecDeque::new()) };
    /// Only the latest turn of sending goes on.
    static TURN: Cell<u64> = const { Cell::new(0) };
    static FAILURES: Cell<u32> = const { Cell::new(0) };
    /// The commands whose outcome is waited for in this tab.
    static WAITING: RefCell<HashMap<Id, Waiting>> = RefCell::default();
    /// Commands whose outcome was told: what was read from the device before that is out of date.
    static TOLD: RefCell<HashSet<Id>> = RefCell::default();
    static HISTORY: RefCell<History> = RefCell::default();
}

/// Opens what is kept, and sends what waits there.
pub async fn begin(client: Client) {
    let shared = client.me.with_untracked(|me| me.shared_device);
    device::open(shared).await;
    QUEUE_ID.set(Some(device::queue_id().await));
    review(client).await;
    let early = FRESH.with_borrow(VecDeque::clone);
    READY.set(true);
    early.into_iter().for_each(|envelope| stow(client, envelope));
    send_on(client);
}

/// Puts a command into the queue.
pub fn post(client: Client, envelope: Envelope, told: Option<String>) -> Sent {
    HISTORY.with_borrow_mut(|history| history.note(vec![envelope.id], Purpose::Act));
    post_for(client, envelope, told, Purpose::Act)
}

/// Puts commands into the queue that are taken back as one.
pub fn post_together(client: Client, envelopes: Vec<Envelope>) -> Vec<Sent> {
    HISTORY.with_borrow_mut(|history| history.note(envelopes.iter().map(|envelope| envelope.id).collect(), Purpose::Act));
    envelopes.into_iter().map(|envelope| post_for(client, envelope, None, Purpose::Act)).collect()
}

fn post_for(client: Client, mut envelope: Envelope, told: Option<String>, purpose: Purpose) -> Sent {
    let command = envelope.id;
    envelope.seen = envelope.seen.or_else(|| Some(live::seen_by(client, &envelope.payload)));
    let waiting = Waiting { mine: Some(Mine { purpose, told, since: now_millis() }), ..Waiting::default() };
    let outcome = waiting.outcome.clone();
    WAITING.with_borrow_mut(|all| all.insert(command, waiting));
    client.queued.update(|queued| queued.push(Arc::new(envelope.clone())));
    FRESH.with_borrow_mut(|fresh| fresh.push_back(envelope.clone()));
    if READY.get() {
        stow(client, envelope);
    }
    Sent { command, outcome }
}

/// A command that waits, whoever put it there.
pub fn awaiting(command: Id) -> Sent {
    let outcome = WAITING.with_borrow_mut(|all| all.entry(command).or_default().outcome.clone());
    Sent { command, outcome }
}

/// Calls `f` when it is known what became of the command.
pub fn when_told(sent: &Sent, f: Then) {
    if let Some(outcome) = sent.outcome.get_untracked() {
        f(&outcome);
        return;
    }
    WAITING.with_borrow_mut(|all| {
        if let Some(waiting) = all.get_mut(&sent.command) {
            waiting.then.push(f);
        }
    });
}

/// Takes back a command, or the last of this tab.
pub fn undo(client: Client, command: Option<Id>) {
    let commands = HISTORY.with_borrow_mut(|history| history.undo(command));
    take_back(client, commands, Word::Undone, Purpose::Undo);
}

/// Remembers what was said of a command.
pub fn note_said(command: Id, text: String) {
    HISTORY.with_borrow_mut(|history| history.say(command, text));
}

/// Does again what was taken back last.
pub fn redo(client: Client) {
    let commands = HISTORY.with_borrow_mut(History::redo);
    take_back(client, commands, Word::Redone, Purpose::Redo);
}

/// Takes back commands that were sent together, the last one first, and tells of it once.
fn take_back(client: Client, commands: Vec<Id>, told: Word, purpose: Purpose) {
    if commands.is_empty() {
        return client.refuse(&Refusal::of(Code::NothingToUndo));
    }
    let offers = |toast: &Toast| commands.iter().any(|command| toast.act == Some(ToastAct::Undo(*command)));
    client.toasts.update(|toasts| toasts.retain(|toast| !offers(toast)));
    let envelopes: Vec<_> = commands.iter().rev().map(|command| Envelope::of(new_id(), &Undo { command: *command })).collect();
    HISTORY.with_borrow_mut(|history| history.note(envelopes.iter().map(|envelope| envelope.id).collect(), purpose));
    let said = HISTORY.with_borrow(|history| history.said(&commands).map(str::to_owned));
    let told = said.map_or_else(|| client.say(told).to_owned(), |said| format!("{}: {said}", client.say(told)));
    let last = envelopes.len() - 1;
    for (at, envelope) in envelopes.into_iter().enumerate() {
        post_for(client, envelope, (at == last).then(|| told.clone()), purpose);
    }
}

/// Puts a fresh command on the device, then sends.
fn stow(client: Client, mut envelope: Envelope) {
    let command = envelope.id;
    envelope.queue = QUEUE_ID.get();
    let stowed = device::add(client.user(), envelope);
    spawn_local(async move {
        stowed.await;
        FRESH.with_borrow_mut(|fresh| fresh.retain(|envelope| envelope.id != command));
        tabs::changed();
        send_on(client);
    });
}

/// Sends what waits. A pause that is under way ends.
pub fn send_on(client: Client) {
    let turn = TURN.get() + 1;
    TURN.set(turn);
    spawn_local(async move {
        loop {
            let held = lock::hold(LOCK).await;
            let pause = send_all(client, turn).await;
            drop(held);
            let Some(pause) = pause else {
                return;
            };
            // Others may send meanwhile: they may have a connection where this tab has none.
            TimeoutFuture::new(pause).await;
            if TURN.get() != turn {
                return;
            }
        }
    });
}

/// Sends until nothing waits; the pause in milliseconds before the next attempt when something does.
async fn send_all(client: Client, turn: u64) -> Option<u32> {
    let user = client.user();
    let mut unreadable = 0;
    while TURN.get() == turn && !client.session_over.get_untracked() {
        let Some((key, envelope)) = device::first(user).await else {
            FAILURES.set(0);
            return None;
        };
        let outcome = match api::send(envelope.clone()).await {
            Ok(accepted) => Ok(accepted),
            Err(ServerFault::Refused(refusal)) => match refusal.code {
                Code::SignInFirst => {
                    client.session_over.set(true);
                    return None;
                }
                Code::Unavailable | Code::SlowDown => return Some(pause()),
                _ => Err(refusal),
            },
            Err(ServerFault::Transport(_)) => return Some(pause()),
            Err(ServerFault::Unreadable(_)) if unreadable < MOST_UNREADABLE => {
                unreadable += 1;
                TimeoutFuture::new(pause()).await;
                continue;
            }
            Err(ServerFault::Unreadable(_)) => Err(Refusal::of(Code::Internal)),
        };
        (unreadable, _) = (0, FAILURES.set(0));
        device::remove(key).await;
        tabs::tell(envelope.id, &outcome);
        settle(client, envelope.id, outcome, Teller::Here);
        review(client).await;
    }
    None
}

/// The pause after a failure: it doubles, and varies so that many browsers do not come back at once.
fn pause() -> u32 {
    let failures = FAILURES.replace(FAILURES.get() + 1);
    let pause = FIRST_PAUSE.saturating_mul(1 << failures.min(10)).min(LONGEST_PAUSE);
    pause / 2 + (f64::from(pause / 2) * js_sys::Math::random()) as u32
}

/// Which tab sent a command.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Teller {
    /// This one: it tells the user why a command was refused, for the tab that made it may be closed.
    Here,
    /// Another one.
    Elsewhere,
}

/// Tells what became of a command to whoever waits for it in this tab, and to the user.
pub fn settle(client: Client, command: Id, outcome: Outcome, teller: Teller) {
    TOLD.with_borrow_mut(|told| told.insert(command));
    client.queued.update(|queued| queued.retain(|envelope| envelope.id != command));
    let (mine, is_shown) = tell(command, &outcome);
    match (outcome, mine) {
        (Ok(_), Some(Mine { purpose, told: Some(text), since })) => {
            let act = match purpose {
                Purpose::Undo => ToastAct::Redo,
                Purpose::Act | Purpose::Redo => ToastAct::Undo(command),
            };
            if purpose == Purpose::Act {
                note_said(command, text.clone());
            }
            let toast = Toast { text, act: Some(act), ..Toast::default() };
            if now_millis() - since > LATE {
                toast::add_late(client.toasts, toast, |told| client.fill(Word::SentLate, &[&told.to_string()]));
            } else {
                toast::add(client.toasts, toast);
            }
        }
        // Whoever made it and waits tells of it by names; without them it must not be silent.
        (Ok(accepted), None) if teller == Teller::Here => {
            let many = serde_json::from_value::<Many>(accepted.answer).unwrap_or_default();
            client.toast_left(&many.left, |_| None);
        }
        (Ok(_), _) => {}
        (Err(refusal), mine) => {
            if !is_shown && (mine.is_some() || teller == Teller::Here) {
                client.refuse(&refusal);
            }
            if let Some(current) = refusal.current {
                live::show(client, *current);
            }
        }
    }
}

/// What the command was for, when it is one of this tab, and whether somebody shows already what became of it.
fn tell(command: Id, outcome: &Outcome) -> (Option<Mine>, bool) {
    let Some(waiting) = WAITING.with_borrow_mut(|all| all.remove(&command)) else { return (None, false) };
    if !outcome.as_ref().is_ok_and(|accepted| accepted.n.is_some()) {
        HISTORY.with_borrow_mut(|history| history.forget(command));
    }
    waiting.outcome.set(Some(outcome.clone()));
    let shown: Vec<bool> = waiting.then.into_iter().map(|f| f(outcome)).collect();
    (waiting.mine, shown.contains(&true))
}

/// Looks again at what waits.
pub async fn review(client: Client) {
    let stored = device::all(client.user()).await;
    let fresh = FRESH.with_borrow(VecDeque::clone);
    let mut known = TOLD.with_borrow(HashSet::clone);
    let queued: Vec<_> = stored.into_iter().chain(fresh).filter(|envelope| known.insert(envelope.id)).map(Arc::new).collect();
    let none = queued.is_empty();
    if client.queued.with_untracked(|known| known.iter().map(|it| it.id).ne(queued.iter().map(|it| it.id))) {
        client.queued.set(queued);
    }
    if none {
        leave::nothing_waits(client);
    }
}

//! Commands in their order: kept on the device, sent one after the other, told to whoever waits.

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, VecDeque};

use domain::command::Envelope;
use domain::id::Id;
use domain::refusal::{Code, Refusal};
use domain::verbs::Undo;
use domain::words::Word;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::parcel::Parcel;
use super::{Client, Outcome, Sent, device, leave, live, lock, new_id, tabs};
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

/// What is to be done once the outcome is known.
type Then = Box<dyn FnOnce(&Outcome)>;

struct Waiting {
    outcome: ArcRwSignal<Option<Outcome>>,
    then: Vec<Then>,
    purpose: Purpose,
}

thread_local! {
    static READY: Cell<bool> = const { Cell::new(false) };
    static QUEUE_ID: Cell<Option<Id>> = const { Cell::new(None) };
    /// Commands that are not on the device yet.
    static FRESH: RefCell<VecDeque<Parcel>> = const { RefCell::new(VecDeque::new()) };
    static STOWING: Cell<bool> = const { Cell::new(false) };
    /// Only the latest turn of sending goes on.
    static TURN: Cell<u64> = const { Cell::new(0) };
    static FAILURES: Cell<u32> = const { Cell::new(0) };
    /// The commands of this tab whose outcome is not known.
    static WAITING: RefCell<HashMap<Id, Waiting>> = RefCell::default();
    static HISTORY: RefCell<History> = RefCell::default();
}

/// Opens what is kept, and sends what waits there.
pub async fn begin(client: Client) {
    let shared = client.me.with_untracked(|me| me.shared_device);
    device::open(shared).await;
    QUEUE_ID.set(Some(device::queue_id().await));
    READY.set(true);
    recount(client).await;
    stow(client);
    send_on(client);
}

/// Puts a command into the queue.
pub fn post(client: Client, envelope: Envelope, told: Option<String>) -> Sent {
    post_for(client, envelope, told, Purpose::Act)
}

fn post_for(client: Client, mut envelope: Envelope, told: Option<String>, purpose: Purpose) -> Sent {
    let command = envelope.id;
    let outcome = ArcRwSignal::new(None);
    envelope.seen = Some(live::seen_of(&envelope.payload));
    HISTORY.with_borrow_mut(|history| history.note(command, purpose));
    let waiting = Waiting { outcome: outcome.clone(), then: Vec::new(), purpose };
    WAITING.with_borrow_mut(|all| all.insert(command, waiting));
    FRESH.with_borrow_mut(|fresh| fresh.push_back(Parcel { envelope, told }));
    client.pending.update(|pending| *pending += 1);
    stow(client);
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
    let Some(command) = HISTORY.with_borrow_mut(|history| history.undo(command)) else {
        return client.refuse(&Refusal::of(Code::NothingToUndo));
    };
    take_back(client, command, Word::Undone, Purpose::Undo);
}

/// Does again what was taken back last.
pub fn redo(client: Client) {
    let Some(command) = HISTORY.with_borrow_mut(History::redo) else {
        return client.refuse(&Refusal::of(Code::NothingToUndo));
    };
    take_back(client, command, Word::Redone, Purpose::Redo);
}

fn take_back(client: Client, command: Id, told: Word, purpose: Purpose) {
    let envelope = Envelope::of(new_id(), &Undo { command });
    post_for(client, envelope, Some(client.say(told).to_owned()), purpose);
}

/// Puts fresh commands on the device, in their order, then sends.
fn stow(client: Client) {
    if !READY.get() || STOWING.replace(true) {
        return;
    }
    spawn_local(async move {
        let user = client.user();
        let mut any = false;
        while let Some(mut parcel) = FRESH.with_borrow_mut(VecDeque::pop_front) {
            parcel.envelope.queue = QUEUE_ID.get();
            device::add(user, parcel).await;
            any = true;
        }
        STOWING.set(false);
        if any {
            tabs::changed();
            send_on(client);
        }
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
        let Some((key, parcel)) = device::first(user).await else {
            FAILURES.set(0);
            return None;
        };
        let outcome = match api::send(parcel.envelope.clone()).await {
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
        tabs::tell(parcel.command(), &outcome);
        settle(client, parcel, outcome);
        recount(client).await;
    }
    None
}

/// The pause after a failure: it doubles, and varies so that many browsers do not come back at once.
fn pause() -> u32 {
    let failures = FAILURES.replace(FAILURES.get() + 1);
    let pause = FIRST_PAUSE.saturating_mul(1 << failures.min(10)).min(LONGEST_PAUSE);
    pause / 2 + (f64::from(pause / 2) * js_sys::Math::random()) as u32
}

/// Tells what became of a command to whoever waits for it here, and to the user.
fn settle(client: Client, parcel: Parcel, outcome: Outcome) {
    let mine = told_here(parcel.command(), &outcome);
    match outcome {
        Ok(_) => {
            if let (Some(text), Some(purpose)) = (parcel.told, mine) {
                let act = match purpose {
                    Purpose::Undo => ToastAct::Redo,
                    Purpose::Act | Purpose::Redo => ToastAct::Undo(parcel.envelope.id),
                };
                toast::add(client.toasts, Toast { text, act: Some(act), ..Toast::default() });
            }
        }
        Err(refusal) => {
            client.refuse(&refusal);
            if let Some(current) = refusal.current {
                live::show(client, *current);
            }
        }
    }
}

/// Tells those who wait in this tab; what the command was for, when it is one of this tab.
fn told_here(command: Id, outcome: &Outcome) -> Option<Purpose> {
    let waiting = WAITING.with_borrow_mut(|all| all.remove(&command))?;
    if !outcome.as_ref().is_ok_and(|accepted| accepted.n.is_some()) {
        HISTORY.with_borrow_mut(|history| history.forget(command));
    }
    waiting.outcome.set(Some(outcome.clone()));
    waiting.then.into_iter().for_each(|f| f(outcome));
    Some(waiting.purpose)
}

/// Another tab has sent a command.
pub fn told_elsewhere(client: Client, command: Id, outcome: Outcome) {
    told_here(command, &outcome);
    if let Err(refusal) = outcome
        && let Some(current) = refusal.current
    {
        live::show(client, *current);
    }
}

/// Counts anew what waits.
pub async fn recount(client: Client) {
    let user = client.user();
    let waiting = device::count(user).await + FRESH.with_borrow(VecDeque::len);
    client.pending.set(waiting);
    if waiting == 0 {
        leave::nothing_waits(client);
    }
}

//! Short messages that go by themselves.

use std::sync::atomic::{AtomicU64, Ordering};

use domain::id::Id;
use domain::number::format_count;
use domain::verbs::Left;
use domain::words::Word;
use leptos::prelude::*;

use super::Client;

/// A short message.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Toast {
    /// Tells it from the others.
    pub id: u64,
    /// What it says.
    pub text: String,
    /// Whether it says that something did not go.
    pub failed: bool,
    /// Whether it stays until somebody closes it.
    pub stays: bool,
    /// What its button does.
    pub act: Option<ToastAct>,
    /// How many commands it tells of that waited long: they are told together.
    pub late: usize,
}

/// What a toast offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastAct {
    /// Take back that command.
    Undo(Id),
    /// Do again what was taken back last.
    Redo,
}

/// At most so many stand on the screen; the oldest goes first.
const MOST: usize = 4;

/// Says that a command which waited long was accepted: by its own words when it is the only one, else by the number of
/// all that were. The button takes back the last.
#[cfg(not(feature = "ssr"))]
pub(super) fn add_late(toasts: RwSignal<Vec<Toast>>, toast: Toast, several: impl FnOnce(usize) -> String) {
    let told = toasts.try_update(|toasts| {
        let told = toasts.iter().map(|toast| toast.late).sum::<usize>() + 1;
        toasts.retain(|toast| toast.late == 0);
        told
    });
    let late = told.unwrap_or(1);
    let text = if late > 1 { several(late) } else { toast.text };
    add(toasts, Toast { text, late, ..toast });
}

/// So many records are told by name.
const NAMED: usize = 3;

/// The words for records of many that were left as they are.
pub(super) fn say_left(client: Client, left: &[Left], name: impl Fn(Id) -> Option<String>) -> String {
    let count = |count: usize| format_count(count as i64, client.lang());
    let names: Vec<String> = left.iter().filter_map(|left| name(left.record)).take(NAMED).collect();
    let which = match left.len() - names.len() {
        more if names.is_empty() => count(more),
        0 => names.join(", "),
        more => client.fill(Word::AndMore, &[&names.join(", "), &count(more)]),
    };
    let mut why: Vec<String> = Vec::new();
    for left in left {
        let said = left.refusal.say(client.lang());
        if !why.contains(&said) {
            why.push(said);
        }
    }
    client.fill(Word::LeftMany, &[&which, &why.join(" ")])
}

pub(super) fn add(toasts: RwSignal<Vec<Toast>>, toast: Toast) {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let id = NEXT.fetch_add(1, Ordering::Relaxed);
    toasts.update(|toasts| {
        // The same words twice would only be read aloud twice. What is taken back by the older one is so by Ctrl Z.
        toasts.retain(|shown| shown.text != toast.text);
        toasts.push(Toast { id, ..toast });
        let mut surplus = toasts.iter().filter(|toast| !toast.stays).count().saturating_sub(MOST);
        toasts.retain(|toast| {
            let goes = surplus > 0 && !toast.stays;
            surplus -= usize::from(goes);
            !goes
        });
    });
}

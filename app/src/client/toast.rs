//! Short messages that go by themselves.

use std::sync::atomic::{AtomicU64, Ordering};

use domain::id::Id;
use leptos::prelude::*;

/// A short message.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Toast {
    /// Tells it from the others.
    pub id: u64,
    /// What it says.
    pub text: String,
    /// Whether it says that something did not go.
    pub failed: bool,
    /// What its button does.
    pub act: Option<ToastAct>,
}

/// What a toast offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastAct {
    /// Take back that command.
    Undo(Id),
    /// Do again what was taken back last.
    Redo,
    /// Load the page again.
    Reload,
}

/// At most so many stand on the screen; the oldest goes first.
const MOST: usize = 4;

pub(super) fn add(toasts: RwSignal<Vec<Toast>>, toast: Toast) {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let id = NEXT.fetch_add(1, Ordering::Relaxed);
    toasts.update(|toasts| {
        // The same words twice would only be read aloud twice.
        toasts.retain(|shown| shown.text != toast.text || shown.act != toast.act);
        toasts.push(Toast { id, ..toast });
        let surplus = toasts.len().saturating_sub(MOST);
        toasts.drain(..surplus);
    });
}

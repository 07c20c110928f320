//! Choosing one of several by typing, arrows and Enter: a combobox with a list, whatever is in the list.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::commands::{Act, Register};
use crate::kit::{Icon, fresh_id};

/// One that can be chosen.
#[derive(Clone)]
pub struct Pick {
    /// The heading it stands under; empty for none.
    pub group: String,
    /// Its icon.
    pub icon: Icon,
    /// What it is called.
    pub title: String,
    /// What tells it from its namesakes.
    pub detail: String,
    /// Where something was found that the title does not say: the name of the field, and the words around.
    pub found: Option<(String, String)>,
    /// The keys that do the same.
    pub keys: &'static [&'static str],
    /// What choosing it does.
    pub act: Act,
}

/// What is typed, what there is, and where the choice is.
#[derive(Clone, Copy)]
pub struct Picker {
    /// What is typed.
    pub text: RwSignal<String>,
    /// Whether the list is open.
    pub open: RwSignal<bool>,
    /// What can be chosen, those of a heading one after the other.
    pub picks: RwSignal<Vec<Pick>>,
    /// The one that Enter chooses.
    pub at: RwSignal<usize>,
    list: StoredValue<String>,
    /// What was typed when what is shown was its answer.
    answered: StoredValue<String>,
    /// What was typed when Enter was pressed before there was an answer to it.
    hurried: StoredValue<Option<(String, Callback<()>)>>,
    register: Register,
}

impl Picker {
    /// Nothing typed and nothing there.
    pub fn new(register: Register) -> Self {
        Self {
            text: RwSignal::default(),
            open: RwSignal::new(false),
            picks: RwSignal::default(),
            at: RwSignal::new(0),
            list: StoredValue::new(fresh_id()),
            answered: StoredValue::default(),
            hurried: StoredValue::new(None),
            register,
        }
    }

    /// The list's id.
    pub fn list_id(self) -> String {
        self.list.get_value()
    }

    /// The id of one in the list.
    pub fn pick_id(self, at: usize) -> String {
        self.list.with_value(|list| format!("{list}-{at}"))
    }

    /// Shows others; the best is chosen. While the answer to what is typed is awaited, those from before stay, and Enter waits. Where
    /// it was looked for in vain, an Enter that was quicker than the answer meant nothing of what is offered instead.
    pub fn show(self, picks: Vec<Pick>, awaited: bool, vain: bool) {
        self.picks.set(picks);
        self.at.set(0);
        if awaited {
            return;
        }
        let typed = self.text.get_untracked();
        let hurried = self.hurried.try_update_value(Option::take).flatten();
        if let Some((_, close)) = hurried.filter(|(hurried, _)| !vain && *hurried == typed) {
            self.choose(0, close);
        }
        self.answered.set_value(typed);
    }

    /// The id of the one that Enter chooses, for the field.
    pub fn active(self) -> Option<String> {
        (self.open.get() && self.picks.with(|picks| !picks.is_empty())).then(|| self.pick_id(self.at.get()))
    }

    /// Does what the one at a place does, after `close`.
    pub fn choose(self, at: usize, close: Callback<()>) {
        let act = self.picks.with_untracked(|picks| picks.get(at).map(|pick| pick.act.clone()));
        let Some(act) = act else {
            return;
        };
        close.run(());
        // What had the focus before has it again by then.
        request_animation_frame(move || self.register.act(&act));
    }

    /// Whoever goes on, or goes away, waits no longer for what Enter was pressed on.
    pub fn forget(self) {
        self.hurried.try_set_value(None);
    }

    /// Answers a key in the field; whether it did.
    pub fn press(self, event: &KeyboardEvent, close: Callback<()>) -> bool {
        let count = self.picks.with_untracked(Vec::len);
        let typed = self.text.get_untracked();
        if event.is_composing() || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return false;
        }
        self.forget();
        match event.key().as_str() {
            "ArrowDown" if count > 0 => self.at.update(|at| *at = (*at + 1) % count),
            "ArrowUp" if count > 0 => self.at.update(|at| *at = (*at + count - 1) % count),
            "Enter" if self.at.get_untracked() == 0 && !typed.is_empty() && self.answered.with_value(|answered| *answered != typed) => {
                self.hurried.set_value(Some((typed, close)));
            }
            "Enter" if count > 0 => self.choose(self.at.get_untracked(), close),
            _ => return false,
        }
        event.prevent_default();
        event.stop_propagation();
        true
    }
}

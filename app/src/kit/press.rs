//! What follows a press until the pointer lets go, wherever on the page it is by then.

use leptos::ev;
use leptos::prelude::*;

/// Listens to the pointer from a press to its end; between presses to nothing.
#[derive(Clone, Copy)]
pub struct Press(StoredValue<Vec<WindowListenerHandle>>);

impl Press {
    /// Of nothing yet; it ends with the part of the page in which it is made.
    pub fn ready() -> Self {
        let press = Self(StoredValue::new(Vec::new()));
        on_cleanup(move || press.end());
        press
    }

    /// Tells how the pointer moves, and that it let go. `give_up` is for Escape and for what the browser takes back; it says
    /// whether there was something to give up.
    pub fn follow(
        self,
        moved: impl Fn(ev::PointerEvent) + 'static,
        released: impl Fn() + 'static,
        give_up: impl Fn() -> bool + Copy + 'static,
    ) {
        self.end();
        self.0.set_value(vec![
            window_event_listener(ev::pointermove, moved),
            window_event_listener(ev::pointerup, move |_| released()),
            window_event_listener(ev::pointercancel, move |_| {
                give_up();
            }),
            window_event_listener(ev::keydown, move |event| {
                if event.key() == "Escape" && give_up() {
                    event.prevent_default();
                }
            }),
        ]);
    }

    /// Listens no longer.
    pub fn end(self) {
        let listeners = self.0.try_update_value(std::mem::take).unwrap_or_default();
        listeners.into_iter().for_each(WindowListenerHandle::remove);
    }
}

//! Printing.

use leptos::ev;
use leptos::prelude::*;

/// Says while the page goes to paper, where nothing is out of sight: what is drawn only where somebody looks is drawn whole then.
pub fn follow_paper(is_printed: RwSignal<bool>) {
    Effect::new(move |_| {
        let (before, after) = (
            window_event_listener(ev::beforeprint, move |_| is_printed.set(true)),
            window_event_listener(ev::afterprint, move |_| is_printed.set(false)),
        );
        on_cleanup(move || {
            before.remove();
            after.remove();
        });
    });
}

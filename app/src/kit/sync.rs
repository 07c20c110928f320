//! The small sign in the head that says whether everything has arrived.

use domain::words::Word;
use leptos::prelude::*;

use super::{Glyph, Icon};
use crate::client::{LinkState, use_client};
use crate::kit::erased::live;

/// Empty while all is well; else how many changes wait, or that there is no connection.
#[component]
pub fn SyncSign() -> impl IntoView {
    let client = use_client();
    let (pending, link) = (client.pending(), client.link_state());
    // What is sent at once needs no sign.
    let waits = Memo::new(move |_| link.get() == LinkState::Down || pending.get() > 1);
    let state = move || match (link.get(), waits.get()) {
        (LinkState::Down, _) => Some("offline"),
        (LinkState::Up, true) => Some("sending"),
        (LinkState::Up, false) => None,
    };
    let sign = move || match state() {
        Some("offline") => Some((Icon::Offline, client.say(Word::OfflineSign).to_owned())),
        Some(_) => Some((Icon::Sync, client.fill(Word::ToSend, &[&pending.get().to_string()]))),
        None => None,
    };
    view! {
        <span class="sync" role="status" data-state=state>
            {live(move || sign().map(|(icon, text)| view! { <Glyph icon=icon /> {text} }.into_any()))}
        </span>
    }
    .into_any()
}

//! The place of the open deal beside the board.

use std::time::Duration;

use crate::kit::erased::each;
use domain::id::Id;
use domain::words::Word;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::focus;
use super::open_deal::OpenDeal;
use super::store::BoardStore;
use crate::client::Client;
use crate::kit::Skeleton;
use crate::pages::draw_part;

/// How long the panel may take before the composer has the focus.
const DRAWN: Duration = Duration::from_millis(400);

/// The panel, while a deal is open.
#[component]
pub fn Beside(store: BoardStore) -> impl IntoView {
    let last = StoredValue::new(None::<Id>);
    Effect::new(move |_| {
        let open = store.open.get();
        // Whoever closes the panel is back at the card.
        if let (None, Some(id)) = (open, last.get_value()) {
            focus::card(store, id);
        }
        if let Some(id) = open {
            focus::reveal(store, id);
        }
        last.set_value(open);
    });
    // Another deal is another panel: nothing of the one before is drawn on.
    view! {
        {each(
            move || store.open.get(),
            |id| *id,
            move |id| draw_part(OpenDeal { store, id }, move || outline(store.client)),
        )}
    }
    .into_any()
}

/// Gives the focus to the composer of the panel that is being opened.
pub fn write_note() {
    set_timeout(
        || {
            let composer = document().query_selector(".beside .composer textarea").ok().flatten();
            if let Some(composer) = composer.and_then(|composer| composer.dyn_into::<web_sys::HtmlElement>().ok()) {
                composer.focus().ok();
            }
        },
        DRAWN,
    );
}

/// The panel while its code is on its way.
fn outline(client: Client) -> AnyView {
    view! {
        <aside class="beside" aria-label=client.say(Word::Opportunity) aria-busy="true">
            <header class="beside-head"></header>
            <div class="beside-body">
                <Skeleton lines=8 />
            </div>
        </aside>
    }
    .into_any()
}

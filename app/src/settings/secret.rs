//! Something to be copied: a link or a token.

use domain::words::Word;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::client::use_client;
use crate::kit::erased::live;
use crate::kit::{Glyph, Icon};

/// The text with a button that copies it.
#[component]
pub fn Secret(
    /// The text.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let client = use_client();
    let copied = RwSignal::new(false);
    let shown = text.clone();
    let copy = move |_| {
        let text = text.clone();
        spawn_local(async move {
            let done = window().navigator().clipboard().write_text(&text);
            if wasm_bindgen_futures::JsFuture::from(done).await.is_ok() {
                copied.try_set(true);
            }
        });
    };
    let word = move || client.say(if copied.get() { Word::Copied } else { Word::Copy });
    let icon = move || {
        let icon = if copied.get() { Icon::Check } else { Icon::Copy };
        view! { <Glyph icon=icon /> }.into_any()
    };
    view! {
        <p class="secret">
            <code>{shown}</code>
            <button class="button" type="button" data-size="small" on:click=copy>
                {live(icon)}
                <span role="status">{live(word)}</span>
            </button>
        </p>
    }
    .into_any()
}

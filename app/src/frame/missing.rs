//! An address that nothing answers to.

use domain::words::Word;
use leptos::prelude::*;
use leptos_meta::Title;

use crate::client::use_client;
use crate::kit::{Glyph, Icon};

/// Told by the page that there is no such page; the server puts one into the context and answers 404.
#[cfg(feature = "ssr")]
#[derive(Clone)]
pub struct MissingPage(pub std::sync::Arc<dyn Fn() + Send + Sync>);

/// Lets the server answer that what the address names is not there.
pub fn tell_missing() {
    #[cfg(feature = "ssr")]
    if let Some(MissingPage(tell)) = use_context() {
        tell();
    }
}

/// Says that there is no such page.
#[component]
pub fn Missing() -> impl IntoView {
    let client = use_client();
    tell_missing();
    view! {
        <Title text=client.say(Word::PageNotFound) />
        <div class="page">
            <div class="blank">
                <Glyph icon=Icon::Info />
                <h1>{client.say(Word::PageNotFound)}</h1>
                <p>{client.say(Word::PageNotFoundText)}</p>
                <div class="button-row">
                    <a class="button" href="/">
                        {client.say(Word::ToPipeline)}
                    </a>
                </div>
            </div>
        </div>
    }
    .into_any()
}

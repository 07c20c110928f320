//! What is shown while nothing can be read.

use domain::refusal::Refusal;
use domain::words::Word;
use leptos::prelude::*;
use leptos_meta::Title;

use crate::client::use_client;
use crate::kit::LoadError;

/// Says why nothing could be read although somebody is signed in.
#[component]
pub fn Away(
    /// Why.
    refusal: Refusal,
) -> impl IntoView {
    let client = use_client();
    let again = Callback::new(|()| {
        window().location().reload().ok();
    });
    view! {
        <Title text=client.say(Word::SomethingBroke) />
        <main class="page">
            <h1 class="unseen">{client.say(Word::SomethingBroke)}</h1>
            <LoadError refusal=refusal retry=again />
        </main>
    }
    .into_any()
}

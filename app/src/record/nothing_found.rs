//! A list whose filter lets nothing through.

use domain::words::Word;
use leptos::prelude::*;

use super::wanted::Wanted;
use super::wishes::Wishes;
use crate::client::use_client;
use crate::kit::{Empty, Icon};

/// Says so, and offers to ask for everything again.
#[component]
pub fn NothingFound(
    /// What is wanted.
    wishes: Wishes,
) -> impl IntoView {
    let client = use_client();
    let clear = move || {
        view! {
            <button class="button" type="button" on:click=move |_| wishes.change(Wanted::ask_nothing)>
                {client.say(Word::FilterShowAll)}
            </button>
        }
        .into_any()
    };
    view! { <Empty icon=Icon::Search title=client.say(Word::NothingFound) text=client.say(Word::NothingFoundHint) action=clear /> }
        .into_any()
}

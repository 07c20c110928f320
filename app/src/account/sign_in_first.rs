use domain::words::Word;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::query::next_of;
use super::sheet::Sheet;
use crate::client::use_client;

/// Drawn in place of a page when the session ended between two looks at it.
#[component]
pub fn SignInFirst() -> impl IntoView {
    let client = use_client();
    let location = use_location();
    let next = next_of(&location.pathname.get_untracked(), &location.search.get_untracked());
    view! {
        <Sheet title=client.say(Word::SignIn) text=client.say(Word::RefuseSignInFirst)>
            <a class="button" data-kind="primary" href=next rel="external">
                {client.say(Word::SignIn)}
            </a>
        </Sheet>
    }
    .into_any()
}

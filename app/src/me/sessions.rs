use domain::acts::{AccessView, EndSession};
use domain::words::Word;
use leptos::prelude::*;

use super::access::{Access, AccessList};
use crate::client::use_client;
use crate::kit::Icon;

/// Where the user is signed in.
#[component]
pub fn Sessions(
    /// What the page holds.
    access: Access,
) -> impl IntoView {
    let client = use_client();
    let end = Callback::new(move |view: AccessView| access.act(client, EndSession { session: view.id }));
    view! {
        <AccessList
            access=access
            pick=|view| view.sessions
            icon=Icon::Device
            none=Word::NoSessions
            end=Word::EndOne
            on_end=end
        />
    }
    .into_any()
}

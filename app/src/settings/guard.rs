//! Pages that are for administrators.

use domain::permission::Role;
use domain::words::Word;
use leptos::prelude::*;

use crate::client::use_client;
use crate::kit::{Empty, Icon};

/// Shows its children to administrators, and to everybody else whom to ask.
#[component]
pub fn ForAdministrators(
    /// The page's heading for whoever may not see the page.
    #[prop(into)]
    heading: String,
    /// The page.
    children: Children,
) -> impl IntoView {
    let client = use_client();
    if client.me().with_untracked(|me| me.actor.administers()) {
        return children().into_any();
    }
    let names = client.directory().with_untracked(|index| {
        let administrators = index.active_users().filter(|user| user.text("role") == Role::Administrator.name());
        administrators.map(|user| user.text("name")).collect::<Vec<_>>().join(", ")
    });
    view! {
        <div class="page">
            <div class="page-head">
                <h1>{heading}</h1>
            </div>
            <Empty
                icon=Icon::Lock
                title=client.say(Word::NotForYourRole).to_owned()
                text=client.fill(Word::NotForYourRoleText, &[&names])
            />
        </div>
    }
    .into_any()
}

//! What a view shows when there is nothing, when it is on its way, and when it failed.

use domain::refusal::{Code, Refusal};
use domain::words::Word;
use leptos::prelude::*;

use super::{Glyph, Icon};
use crate::client::use_client;

/// Nothing yet, and what to do next.
#[component]
pub fn Empty(
    /// What the view is about.
    #[prop(default = Icon::Info)]
    icon: Icon,
    /// What there is none of.
    #[prop(into)]
    title: String,
    /// What to do next.
    #[prop(into, optional)]
    text: String,
    /// Buttons.
    #[prop(optional, into)]
    action: ViewFn,
) -> impl IntoView {
    view! {
        <div class="blank">
            <Glyph icon=icon />
            <h2>{title}</h2>
            {(!text.is_empty()).then(|| view! { <p>{text}</p> }.into_any())}
            <div class="button-row">{action.run()}</div>
        </div>
    }
    .into_any()
}

/// A stand-in for lines that are on their way.
#[component]
pub fn Skeleton(
    /// How many lines.
    #[prop(default = 3)]
    lines: usize,
) -> impl IntoView {
    let client = use_client();
    let widths = ["long", "half", "full", "short"];
    let lines: Vec<_> =
        widths.iter().cycle().take(lines).map(|width| view! { <span class="skeleton" data-width=*width></span> }.into_any()).collect();
    view! {
        <div aria-busy="true" aria-label=client.say(Word::Loading) role="status">
            {lines}
        </div>
    }
    .into_any()
}

/// Why a view could not be loaded, and a button that tries again.
#[component]
pub fn LoadError(
    /// Why.
    refusal: Refusal,
    /// Tries again.
    #[prop(optional, into)]
    retry: Option<Callback<()>>,
) -> impl IntoView {
    let client = use_client();
    // What is not there, or not for this user, does not come by trying again.
    if matches!(refusal.code, Code::NotFound | Code::NotAllowed) {
        return view! {
            <div class="blank">
                <Glyph icon=Icon::Info />
                <h2>{client.say(Word::PageNotFound)}</h2>
                <p>{refusal.say(client.lang())}</p>
                <div class="button-row">
                    <a class="button" href="/">
                        {client.say(Word::ToPipeline)}
                    </a>
                </div>
            </div>
        }
        .into_any();
    }
    // What it says elsewhere is about changes.
    let why = match refusal.code {
        Code::Unavailable => client.say(Word::NotLoadedText).to_owned(),
        _ => refusal.say(client.lang()),
    };
    view! {
        <div class="blank" data-state="failed" role="alert">
            <Glyph icon=Icon::Warning />
            <h2>{client.say(Word::SomethingBroke)}</h2>
            <p>{why}</p>
            {retry
                .map(|retry| {
                    view! {
                        <div class="button-row">
                            <button class="button" type="button" on:click=move |_| retry.run(())>
                                {client.say(Word::TryAgain)}
                            </button>
                        </div>
                    }.into_any()
                })}
        </div>
    }
    .into_any()
}

//! The sheet that every one of these pages is.

use domain::lang::Lang;
use domain::words::Word;
use leptos::prelude::*;
use leptos_meta::{Body, Title};
use leptos_router::hooks::use_location;

use crate::client::use_client;
use crate::frame::Brand;

/// Mark, title and the same page in the other language.
#[component]
pub fn Sheet(
    /// The page's title.
    #[prop(into)]
    title: String,
    /// What stands as its heading; the title where it is not given.
    #[prop(optional, into)]
    heading: String,
    /// A sentence under it.
    #[prop(optional, into)]
    text: String,
    /// For forms with two columns.
    #[prop(optional)]
    wide: bool,
    /// The form.
    children: Children,
) -> impl IntoView {
    let client = use_client();
    let heading = if heading.is_empty() { title.clone() } else { heading };
    view! {
        <Body attr:class="sign" />
        <Title text=title />
        <main class="sign-sheet" id="main" data-width=wide.then_some("wide")>
            <p class="sign-brand">
                <Brand />
                {client.say(Word::AppName)}
            </p>
            <div class="sign-title">
                <h1>{heading}</h1>
                {(!text.is_empty()).then(|| view! { <p>{text}</p> }.into_any())}
            </div>
            {children()}
        </main>
        <footer class="sign-foot">
            <OtherLanguage />
        </footer>
    }
    .into_any()
}

/// The server takes the language from the address and remembers it.
#[component]
fn OtherLanguage() -> impl IntoView {
    let location = use_location();
    let (lang, name) = match use_client().lang() {
        Lang::En => (Lang::Vi, "Tiếng Việt"),
        Lang::Vi => (Lang::En, "English"),
    };
    let mut query = super::query::query();
    query.replace("lang", lang.tag().to_owned());
    let href = format!("{}{}", location.pathname.get_untracked(), query.to_query_string());
    view! {
        <a class="link" href=href hreflang=lang.tag() lang=lang.tag() rel="external">
            {name}
        </a>
    }
    .into_any()
}

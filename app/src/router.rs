use leptos::prelude::*;
use leptos_meta::{Title, provide_meta_context};
use leptos_router::{
    Lazy,
    components::{FlatRoutes, Route, Router},
    hooks::use_location,
    path,
};

use web_sys::Event;

use crate::account::{SetUpPage, SignInFirst, SignInPage, WelcomePage, is_account};
use crate::client::{once_hydrated, provide_client, use_client};
use crate::competitors::{CompetitorPage, CompetitorsPage};
use crate::contacts::{ContactPage, ContactsPage};
use crate::frame::{Away, Frame, Missing};
use crate::items::{ItemPage, ItemsPage};
use crate::leads::{LeadPage, LeadsPage};
use crate::me::MePage;
use crate::pipeline::{BoardPage, DealPage, DealsPage};
use crate::settings::{CurrenciesPage, FieldsPage, PeoplePage, PipelinesPage, RolesPage, TagsPage};

/// The whole application: which address shows which page.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    provide_client();
    once_hydrated(tell_hydrated);
    view! {
        <Title formatter=title_of text=drawn_title() />
        <Router>
            <Pages />
        </Router>
    }
    .into_any()
}

/// Tells the shell's script that the page answers.
fn tell_hydrated() {
    if let Ok(event) = Event::new("hydrated") {
        window().dispatch_event(&event).ok();
    }
}

/// What the server drew as the title stands until the code of the page has come.
fn drawn_title() -> String {
    if cfg!(feature = "ssr") { String::new() } else { document().title().trim_end_matches("Rapport").trim_end_matches(" · ").to_owned() }
}

/// What the browser shows as the title. The server's head takes it as it is, so what may not stand in markup is escaped there.
fn title_of(page: String) -> String {
    let title = if page.is_empty() { "Rapport".to_owned() } else { format!("{page} · Rapport") };
    if cfg!(feature = "ssr") { title.replace('&', "&amp;").replace('<', "&lt;") } else { title }
}

/// From the pages before signing in to those behind it, and back, the way leads over the server, so it is decided once which
/// of the two are drawn.
#[component]
fn Pages() -> impl IntoView {
    let client = use_client();
    if use_location().pathname.with_untracked(|path| is_account(path)) {
        return view! {
            <FlatRoutes fallback=Missing>
                <Route path=path!("/sign-in") view={Lazy::<SignInPage>::new()} />
                <Route path=path!("/set-up") view={Lazy::<SetUpPage>::new()} />
                <Route path=path!("/welcome/:token") view={Lazy::<WelcomePage>::new()} />
            </FlatRoutes>
        }
        .into_any();
    }
    if let Some(refusal) = client.trouble() {
        return view! { <Away refusal=refusal /> }.into_any();
    }
    if !client.is_signed_in() {
        return view! { <SignInFirst /> }.into_any();
    }
    view! {
        <Frame>
            <FlatRoutes fallback=Missing>
                <Route path=path!("/") view={Lazy::<BoardPage>::new()} />
                <Route path=path!("/pipeline") view={Lazy::<BoardPage>::new()} />
                <Route path=path!("/pipeline/:pipeline") view={Lazy::<BoardPage>::new()} />
                <Route path=path!("/deals") view={Lazy::<DealsPage>::new()} />
                <Route path=path!("/deals/:id") view={Lazy::<DealPage>::new()} />
                <Route path=path!("/leads") view={Lazy::<LeadsPage>::new()} />
                <Route path=path!("/leads/:id") view={Lazy::<LeadPage>::new()} />
                <Route path=path!("/contacts") view={Lazy::<ContactsPage>::new()} />
                <Route path=path!("/contacts/:id") view={Lazy::<ContactPage>::new()} />
                <Route path=path!("/items") view={Lazy::<ItemsPage>::new()} />
                <Route path=path!("/items/:id") view={Lazy::<ItemPage>::new()} />
                <Route path=path!("/competitors") view={Lazy::<CompetitorsPage>::new()} />
                <Route path=path!("/competitors/:id") view={Lazy::<CompetitorPage>::new()} />
                <Route path=path!("/me") view={Lazy::<MePage>::new()} />
                <Route path=path!("/settings/people") view={Lazy::<PeoplePage>::new()} />
                <Route path=path!("/settings/pipelines") view={Lazy::<PipelinesPage>::new()} />
                <Route path=path!("/settings/roles") view={Lazy::<RolesPage>::new()} />
                <Route path=path!("/settings/fields") view={Lazy::<FieldsPage>::new()} />
                <Route path=path!("/settings/tags") view={Lazy::<TagsPage>::new()} />
                <Route path=path!("/settings/currencies") view={Lazy::<CurrenciesPage>::new()} />
            </FlatRoutes>
        </Frame>
    }
    .into_any()
}

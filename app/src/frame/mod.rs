//! What surrounds every page of a signed-in user: the side bar, the head, and what floats above.
//!
//! The frame draws `<main>`; a page draws what is in it. Whether `<main>` scrolls or the page fills it follows from the
//! address, see [`place`]. A page of one record says its name with [`name_place`].

mod away;
mod menus;
mod missing;
mod pinned;
mod place;
mod side;
mod theme;
mod top;

use domain::words::Word;
use leptos::html;
use leptos::prelude::*;
use leptos_meta::Body;
use leptos_router::hooks::use_location;

use crate::client::{once_hydrated, use_client};
use crate::commands::{install_keys, offer_general, provide_register};
use crate::find::OverPage;
use crate::kit::{Notices, SignOutDialog, heed};
use crate::pages::preload_when_used;
pub use away::Away;
#[cfg(feature = "ssr")]
pub use missing::MissingPage;
pub use missing::{Missing, tell_missing};
pub use place::{Place, name_place};
pub use side::Brand;
pub use theme::{Theme, ThemeChoice, use_theme};

/// Draws the frame around the pages.
#[component]
pub fn Frame(
    /// The routes.
    children: Children,
) -> impl IntoView {
    let client = use_client();
    theme::provide_theme();
    let register = provide_register();
    let named = place::provide_name();
    let path = use_location().pathname;
    let place = Memo::new(move |_| path.with(|path| Place::of(path)));
    let fills = Memo::new(move |_| path.with(|path| place::fills(path)));
    let main = NodeRef::<html::Main>::new();
    begin_at_the_top(path, main);
    install_keys(register);
    offer_general(register);
    once_hydrated(preload_when_used);
    view! {
        <Body attr:class="frame" />
        <a class="skip" href="#main" rel="external">
            {client.say(Word::SkipToContent)}
        </a>
        <side::Side place=place />
        <top::Top place=place path=path named=named register=register />
        <main class="main" id="main" tabindex="-1" node_ref=main data-fill=move || fills.get()>
            {children()}
        </main>
        <Notices />
        <OverPage register=register />
        <SignOutDialog />
    }
    .into_any()
}

/// Another page begins at its top, for the eye and for whoever reads by keyboard.
fn begin_at_the_top(path: Memo<String>, main: NodeRef<html::Main>) {
    Effect::new(move |before: Option<()>| {
        heed(&path);
        if let (Some(()), Some(main)) = (before, main.get_untracked()) {
            main.set_scroll_top(0);
            main.focus().ok();
        }
    });
}

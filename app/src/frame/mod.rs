//! What surrounds every page of a signed-in user: the side bar, the head, and what floats above.
//!
//! The frame draws `<main>`; a page draws what is in it. Whether `<main>` scrolls or the page fills it follows from the
//! address, see [`place`]. A page of one record says its name with [`name_place`].

mod away;
mod device;
mod menus;
mod missing;
mod pinned;
mod place;
mod side;
mod theme;
mod top;

use domain::words::Word;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos_meta::Body;
use leptos_router::hooks::use_location;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::client::{once_hydrated, use_client};
use crate::kit::{Notices, SignOutDialog};
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
    let named = place::provide_name();
    let path = use_location().pathname;
    let place = Memo::new(move |_| path.with(|path| Place::of(path)));
    let fills = Memo::new(move |_| path.with(|path| place::fills(path)));
    let main = NodeRef::<html::Main>::new();
    begin_at_the_top(path, main);
    open_new_by_key();
    once_hydrated(preload_when_used);
    view! {
        <Body attr:class="frame" />
        <a class="skip" href="#main" rel="external">
            {client.say(Word::SkipToContent)}
        </a>
        <side::Side place=place />
        <top::Top place=place path=path named=named />
        <main class="main" id="main" tabindex="-1" node_ref=main data-fill=move || fills.get()>
            {children()}
        </main>
        <Notices />
        <SignOutDialog />
    }
    .into_any()
}

/// Another page begins at its top, for the eye and for whoever reads by keyboard.
fn begin_at_the_top(path: Memo<String>, main: NodeRef<html::Main>) {
    Effect::new(move |before: Option<()>| {
        path.track();
        if let (Some(()), Some(main)) = (before, main.get_untracked()) {
            main.set_scroll_top(0);
            main.focus().ok();
        }
    });
}

/// `n` opens the menu of what can be made, unless the page has made something of the key itself.
fn open_new_by_key() {
    Effect::new(|_| {
        let keys = window_event_listener(ev::keydown, |event| {
            let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key() || event.repeat());
            if event.key() != "n" || !plain || is_writing() {
                return;
            }
            // The page's own listeners come after this one.
            set_timeout(
                move || {
                    if !event.default_prevented() {
                        press_new();
                    }
                },
                std::time::Duration::ZERO,
            );
        });
        on_cleanup(move || keys.remove());
    });
}

fn press_new() {
    let button = document().query_selector("button[popovertarget=new]").ok().flatten();
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        button.click();
    }
}

fn is_writing() -> bool {
    let element = document().active_element();
    element.is_some_and(|element| element.closest("input,textarea,select,dialog,[contenteditable],[popover]").ok().flatten().is_some())
}

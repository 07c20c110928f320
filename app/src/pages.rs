//! Pages, and the groups of them that the browser loads together.
//!
//! The splitter makes a module for every set of groups that share code, so the groups must be few: with three of them a
//! page needs at most four modules beside the main one. The board is a group of its own; what opens on it is drawn from the
//! group of the records, whose code comes as soon as the board is touched.

use leptos::prelude::*;
use leptos_router::LazyRoute;

use crate::account::{SetUpPage, SignInPage, WelcomePage};
use crate::competitors::{CompetitorPage, CompetitorsPage};
use crate::contacts::{ContactPage, ContactsPage};
use crate::find::{KeySheet, Palette, SearchPanel};
use crate::items::{ItemPage, ItemsPage};
use crate::leads::{LeadPage, LeadsPage};
use crate::me::MePage;
use crate::pipeline::{BoardPage, DealPage, DealsPage, GateForm, OpenDeal, QuickDeal};
use crate::record::{ColumnsForm, NamingForm, QueryBuilder, RowEditor};
use crate::settings::{CurrenciesPage, FieldsPage, PeoplePage, PipelinesPage, RolesPage, TagsPage};

/// A page: what it begins to load, and how it is drawn.
pub trait Page: Sized {
    /// Begins to load what the page shows, while its code may still be on its way.
    fn data() -> Self;

    /// Draws the page.
    fn view(page: Self) -> AnyView;

    /// Whether something is open on it from the beginning: then the code of the parts is loaded before, for what the server
    /// drew of them is hydrated with the page.
    fn has_parts(&self) -> bool {
        false
    }
}

/// What opens on a page and is drawn from the code of another group.
pub trait Part {
    /// Draws it, once its code is here.
    fn draw(self) -> AnyView;
}

/// A part whose group is known.
pub trait LazyPart: Part + Send + 'static {
    /// Loads its code, and draws it.
    fn load(self) -> impl Future<Output = AnyView> + Send;
}

/// Draws a part as soon as its code is here; until then what is given instead.
pub fn draw_part<P: LazyPart>(part: P, instead: impl Into<ViewFnOnce>) -> AnyView {
    view! { <Suspense fallback=instead>{Suspend::new(part.load())}</Suspense> }.into_any()
}

macro_rules! group {
    ($group:ident, $load:ident, $preload:ident: $($page:ident),* $(; $($part:ident),*)?) => {
        #[allow(clippy::enum_variant_names, reason = "they are named as their pages are")]
        enum $group { $($page($page),)* $($($part($part),)*)? }

        #[lazy]
        fn $load(page: $group) -> AnyView {
            match page { $($group::$page(page) => Page::view(page),)* $($($group::$part(part) => Part::draw(part),)*)? }
        }

        $($(
            impl LazyPart for $part {
                async fn load(self) -> AnyView {
                    $load($group::$part(self)).await
                }
            }
        )*)?

        $(
            impl LazyRoute for $page {
                fn data() -> Self {
                    <$page as Page>::data()
                }

                async fn view(page: Self) -> AnyView {
                    if page.has_parts() {
                        preload_parts().await;
                    }
                    $load($group::$page(page)).await
                }

                async fn preload() {
                    #[cfg(target_arch = "wasm32")]
                    $preload().await;
                }
            }
        )*
    };
}

/// The parts are all of one group; the server has their code anyway.
async fn preload_parts() {
    #[cfg(target_arch = "wasm32")]
    __preload_record_pages().await;
}

/// In milliseconds after the first touch: what was asked for comes first.
#[cfg(target_arch = "wasm32")]
const SETTLED: u32 = 1_000;

/// Loads the code of all pages once the user has begun to work, so that it is there when the connection is not. What only
/// looks at one page is spared it.
pub fn preload_when_used() {
    #[cfg(target_arch = "wasm32")]
    for event in ["pointerdown", "pointermove", "keydown"] {
        use wasm_bindgen::{JsCast, closure::Closure};
        let begin = Closure::once_into_js(|| {
            leptos::task::spawn_local(async {
                gloo_timers::future::TimeoutFuture::new(SETTLED).await;
                __preload_record_pages().await;
                __preload_board_page().await;
                __preload_office_pages().await;
            });
        });
        let options = web_sys::AddEventListenerOptions::new();
        options.set_once(true);
        window().add_event_listener_with_callback_and_add_event_listener_options(event, begin.unchecked_ref(), &options).ok();
    }
}

group!(Board, board_page, __preload_board_page: BoardPage);
group!(Records, record_pages, __preload_record_pages:
    DealPage, DealsPage, LeadsPage, LeadPage, ContactsPage, ContactPage, ItemsPage, ItemPage, CompetitorsPage, CompetitorPage;
    OpenDeal, GateForm, QuickDeal, SearchPanel,
    Palette, KeySheet, QueryBuilder, ColumnsForm, NamingForm, RowEditor);
group!(Office, office_pages, __preload_office_pages:
    SetUpPage, SignInPage, WelcomePage, MePage, PeoplePage, PipelinesPage, FieldsPage, RolesPage,
    TagsPage, CurrenciesPage);

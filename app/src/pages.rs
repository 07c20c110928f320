//! Pages, and the groups of them that the browser loads together.
//!
//! The splitter makes a module for every set of lazy parts that share code, so the parts must be few: with three groups a
//! page needs at most four modules beside the main one.

use leptos::prelude::*;
use leptos_router::LazyRoute;

use crate::contacts::{ContactPage, ContactsPage};
use crate::items::{ItemPage, ItemsPage};
use crate::leads::{LeadPage, LeadsPage};
use crate::me::MePage;
use crate::pipeline::{BoardPage, DealPage};
use crate::settings::{CurrenciesPage, PeoplePage, PipelinesPage};

/// A page: what it begins to load, and how it is drawn.
pub trait Page: Sized {
    /// Begins to load what the page shows, while its code may still be on its way.
    fn data() -> Self;

    /// Draws the page.
    fn view(page: Self) -> AnyView;
}

/// Draws a page whose code is part of the main module.
pub fn draw<P: Page>() -> AnyView {
    P::view(P::data())
}

macro_rules! group {
    ($group:ident, $load:ident, $preload:ident: $($page:ident),* $(,)?) => {
        #[allow(clippy::enum_variant_names, reason = "they are named as their pages are")]
        enum $group { $($page($page)),* }

        #[lazy]
        fn $load(page: $group) -> AnyView {
            match page { $($group::$page(page) => Page::view(page),)* }
        }

        $(
            impl LazyRoute for $page {
                fn data() -> Self {
                    <$page as Page>::data()
                }

                async fn view(page: Self) -> AnyView {
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

/// In milliseconds after the first touch: what was asked for comes first.
#[cfg(target_arch = "wasm32")]
const SETTLED: u32 = 5_000;

/// Loads the code of all pages once the user has begun to work, so that it is there when the connection is not. What only
/// looks at one page is spared it.
pub fn preload_when_used() {
    #[cfg(target_arch = "wasm32")]
    for event in ["pointerdown", "pointermove", "keydown"] {
        use wasm_bindgen::{JsCast, closure::Closure};
        let begin = Closure::once_into_js(|| {
            leptos::task::spawn_local(async {
                gloo_timers::future::TimeoutFuture::new(SETTLED).await;
                __preload_deal_pages().await;
                __preload_record_pages().await;
                __preload_office_pages().await;
            });
        });
        let options = web_sys::AddEventListenerOptions::new();
        options.set_once(true);
        window().add_event_listener_with_callback_and_add_event_listener_options(event, begin.unchecked_ref(), &options).ok();
    }
}

group!(Deals, deal_pages, __preload_deal_pages: BoardPage, DealPage);
group!(Records, record_pages, __preload_record_pages: LeadsPage, LeadPage, ContactsPage, ContactPage, ItemsPage, ItemPage);
group!(Office, office_pages, __preload_office_pages: MePage, PeoplePage, PipelinesPage, CurrenciesPage);

//! The end of a list that goes on: the next page comes when it is scrolled into sight.

use domain::words::Word;
use leptos::html;
use leptos::prelude::*;

use crate::client::use_client;
use crate::kit::erased::live;

/// A button that loads more, pressed by itself when it comes into sight. Shown only while there is more.
#[component]
pub fn More(
    /// Whether there is more.
    #[prop(into)]
    more: Signal<bool>,
    /// Whether more is on its way.
    #[prop(into)]
    busy: Signal<bool>,
    /// Loads more.
    on_more: Callback<()>,
) -> impl IntoView {
    let client = use_client();
    let element = NodeRef::<html::Button>::new();
    #[cfg(not(feature = "ssr"))]
    watch(element, busy, on_more);
    let press = move |_| {
        if !busy.get_untracked() {
            on_more.run(());
        }
    };
    live(move || {
        more.get().then(|| {
            view! {
                <button
                    class="button"
                    type="button"
                    data-kind="plain"
                    data-wide
                    node_ref=element
                    aria-busy=move || busy.get().then_some("true")
                    on:click=press
                >
                    {client.say(Word::ShowMore)}
                </button>
            }
            .into_any()
        })
    })
}

#[cfg(not(feature = "ssr"))]
fn watch(element: NodeRef<html::Button>, busy: Signal<bool>, on_more: Callback<()>) {
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{IntersectionObserver, IntersectionObserverEntry};

    let seen = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let there = entries.iter().any(|entry| entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting());
        if there && busy.try_get_untracked() == Some(false) {
            on_more.try_run(());
        }
    });
    let Ok(observer) = IntersectionObserver::new(seen.into_js_value().unchecked_ref()) else {
        return;
    };
    let observer = StoredValue::new_local(observer);
    Effect::new(move |_| {
        // Observing anew after each page tells at once whether the end is still in sight.
        crate::kit::heed(&busy);
        observer.with_value(|observer| {
            observer.disconnect();
            if let Some(button) = element.get() {
                observer.observe(&button);
            }
        });
    });
    on_cleanup(move || {
        observer.try_with_value(IntersectionObserver::disconnect);
    });
}

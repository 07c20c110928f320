//! The search in the bar: a field on every page. What it finds is drawn by code that comes with the first touch.

use domain::words::Word;
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};

use super::panel::SearchPanel;
use super::picker::Picker;
use crate::client::use_client;
use crate::commands::{Over, Register};
use crate::kit::erased::live;
use crate::kit::{Glyph, Icon};
use crate::pages::draw_part;

/// The most characters that are searched for.
pub const LONGEST: &str = "200";

/// The box, and on a phone the button that opens the search over the page.
#[component]
pub fn SearchBox(
    /// The frame's register.
    register: Register,
) -> impl IntoView {
    let client = use_client();
    let picker = Picker::new(register);
    let (form, input) = (NodeRef::<html::Form>::new(), NodeRef::<html::Input>::new());
    let close = Callback::new(move |()| {
        picker.open.set(false);
        picker.text.set(String::new());
        if let Some(input) = input.get_untracked() {
            input.blur().ok();
        }
    });
    let before = StoredValue::new(None::<SendWrapper<HtmlElement>>);
    let keys = move |event: KeyboardEvent| {
        if picker.press(&event, close) {
            return;
        }
        if event.key() == "Escape" && !event.is_composing() {
            event.prevent_default();
            event.stop_propagation();
            close.run(());
            focus_again(before.get_value().map(SendWrapper::take));
        }
    };
    let left = move |event: FocusEvent| {
        let to = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
        let stays = form.try_get_untracked().flatten().is_some_and(|form| to.is_some() && form.contains(to.as_ref()));
        if !stays {
            picker.forget();
            picker.open.try_set(false);
        }
    };
    let panel = move || picker.open.get().then(|| draw_part(SearchPanel { picker, register, close }, || ()));
    view! {
        <form
            class="search"
            role="search"
            aria-label=client.say(Word::Search)
            node_ref=form
            on:submit=|event| event.prevent_default()
            on:focusout=left
        >
            <Glyph icon=Icon::Search />
            <input
                type="search"
                id="search"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="search"
                maxlength=LONGEST
                aria-label=client.say(Word::Search)
                placeholder=client.say(Word::Search)
                aria-keyshortcuts="/"
                aria-autocomplete="list"
                aria-expanded=move || if picker.open.get() { "true" } else { "false" }
                aria-controls=move || picker.active().map(|_| picker.list_id())
                aria-activedescendant=move || picker.active()
                node_ref=input
                prop:value=picker.text
                on:input=move |event| {
                    picker.open.set(true);
                    picker.text.set(event_target_value(&event));
                }
                on:focus=move |event| {
                    before.set_value(event.related_target().and_then(|from| from.dyn_into().ok()).map(SendWrapper::new));
                    picker.open.set(true);
                }
                on:keydown=keys
            />
            <kbd aria-hidden="true">/</kbd>
            {live(panel)}
        </form>
        <button
            class="icon-button only-phone"
            type="button"
            aria-label=client.say(Word::Search)
            aria-haspopup="dialog"
            on:click=move |_| register.over.set(Some(Over::Search))
        >
            <Glyph icon=Icon::Search />
        </button>
    }
    .into_any()
}

/// Gives the focus back to what had it, or to the page.
fn focus_again(before: Option<HtmlElement>) {
    let main = || document().get_element_by_id("main")?.dyn_into().ok();
    if let Some(element) = before.filter(|element| element.is_connected()).or_else(main) {
        element.focus().ok();
    }
}

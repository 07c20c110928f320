//! Dialogs: the native element, opened by a signal.

use leptos::ev::{Event, KeyboardEvent, MouseEvent};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{Glyph, Icon, Toasts, fresh_id};
use crate::client::{Client, use_client};
use crate::kit::erased::live;
use crate::kit::heed;
use domain::words::Word;

/// A modal dialog. Its children, made anew each time it opens, are a `<form>` (or not) with `.dialog-body` and `.dialog-foot`.
/// Where something was written in it, only the second Escape closes it.
#[component]
pub fn Dialog(
    /// Whether it is open; closing by Escape or the button writes it.
    open: RwSignal<bool>,
    /// The question or the name of the task.
    #[prop(into)]
    title: Signal<String>,
    /// A sentence under the title; empty for none.
    #[prop(into, optional)]
    hint: Signal<String>,
    /// For forms with two columns.
    #[prop(optional)]
    wide: bool,
    /// Body and foot.
    children: ChildrenFn,
) -> impl IntoView {
    let client = use_client();
    let element = NodeRef::<html::Dialog>::new();
    let title_id = fresh_id();
    let labelled_by = title_id.clone();
    Effect::new(move |_| {
        let Some(dialog) = element.get() else {
            return;
        };
        match (open.get(), dialog.open()) {
            (true, false) => {
                dialog.show_modal().ok();
            }
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    let lies_over = lie_over(client, open, &title_id);
    let written = StoredValue::new(false);
    let warned = RwSignal::new(false);
    let unwarn = move || {
        // A dialog may go in the moment in which it is closed: what is not changed draws nothing anew.
        if warned.get_untracked() {
            warned.set(false);
        }
    };
    Effect::new(move |_| {
        heed(&open);
        written.set_value(false);
        unwarn();
    });
    let write = move |event: Event| {
        // What is saved as it is written is not lost.
        let is_sent = |element: Element| element.closest("form:has(.dialog-foot)").ok().flatten().is_some();
        if event.target().and_then(|target| target.dyn_into().ok()).is_some_and(is_sent) {
            written.set_value(true);
            unwarn();
        }
    };
    // What the sheet of keys says of everything that is written.
    let send = move |event: KeyboardEvent| {
        let sends = event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) && !event.is_composing() && !event.default_prevented();
        let button = || element.get_untracked()?.query_selector(".dialog-foot [type=submit], .dialog-foot [data-kind=primary]").ok()?;
        if let Some(button) = sends.then(button).flatten().and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
            event.prevent_default();
            button.click();
        }
    };
    let escape = move |event: Event| {
        if written.get_value() && !warned.get_untracked() {
            event.prevent_default();
            warned.set(true);
        }
    };
    let warning = move || {
        let text = warned.try_get()?.then(|| client.say(Word::EscapeAgain))?;
        Some(view! { <p class="dialog-warning" role="alert">{text}</p> }.into_any())
    };
    let close = move |event: MouseEvent| {
        event.prevent_default();
        open.set(false);
    };
    let body = move || open.get().then(|| children());
    view! {
        <dialog
            class="dialog"
            node_ref=element
            aria-labelledby=labelled_by
            data-width=wide.then_some("wide")
            on:input=write
            on:keydown=send
            on:cancel=escape
            on:close=move |_| open.set(false)
        >
            <header class="dialog-head">
                <div>
                    <h2 id=title_id>{title}</h2>
                    {live(move || Some(hint.get()).filter(|hint| !hint.is_empty()).map(|hint| view! { <p>{hint}</p> }.into_any()))}
                    {live(warning)}
                </div>
                <button class="icon-button" type="button" aria-label=client.say(Word::Close) on:click=close>
                    <Glyph icon=Icon::Close />
                </button>
            </header>
            {live(body)}
            {live(move || lies_over.get().then(|| view! { <div class="notices"><Toasts /></div> }.into_any()))}
        </dialog>
    }
    .into_any()
}

/// Whether a dialog lies over all others while it is open. What is told then is told in it: a modal dialog hides the rest of the page.
fn lie_over(client: Client, open: RwSignal<bool>, name: &str) -> Memo<bool> {
    let (entered, left, asked) = (name.to_owned(), name.to_owned(), name.to_owned());
    let leave = move |name: &str| client.dialogs().try_update(|open| open.retain(|other| other != name));
    Effect::new(move |_| {
        let is_known = client.dialogs().with_untracked(|open| open.contains(&entered));
        match (open.get(), is_known) {
            (true, false) => client.dialogs().update(|open| open.push(entered.clone())),
            (false, true) => _ = leave(&entered),
            _ => {}
        }
    });
    on_cleanup(move || _ = leave(&left));
    Memo::new(move |_| client.dialogs().with(|open| open.last() == Some(&asked)))
}

/// A dialog that asks whether something is meant.
#[component]
pub fn ConfirmDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// The question.
    #[prop(into)]
    title: Signal<String>,
    /// What will happen.
    #[prop(into, optional)]
    text: Signal<String>,
    /// The verb on the button.
    #[prop(into)]
    confirm: Signal<String>,
    /// Whether it is hard to take back.
    #[prop(optional)]
    danger: bool,
    /// Called once it is meant.
    on_confirm: Callback<()>,
) -> impl IntoView {
    let client = use_client();
    let kind = if danger { "danger" } else { "primary" };
    view! {
        <Dialog open=open title=title hint=text>
            <footer class="dialog-foot">
                <button class="button" type="button" on:click=move |_| open.set(false)>
                    {client.say(Word::Cancel)}
                </button>
                <button
                    class="button"
                    type="button"
                    data-kind=kind
                    on:click=move |_| {
                        open.set(false);
                        on_confirm.run(());
                    }
                >
                    {confirm}
                </button>
            </footer>
        </Dialog>
    }
    .into_any()
}

//! The field in which a note is written, new or again.

use domain::words::Word;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use crate::client::use_client;

/// The field and its buttons; Ctrl-Enter saves. What can be given up has a button for it, and Escape.
#[component]
pub fn NoteForm(
    /// What is written.
    text: RwSignal<String>,
    /// The field, for the focus.
    field: NodeRef<html::Textarea>,
    /// Saves.
    on_save: Callback<()>,
    /// Gives up.
    #[prop(optional)]
    on_cancel: Option<Callback<()>>,
) -> impl IntoView {
    let client = use_client();
    let is_new = on_cancel.is_none();
    let keys = move |event: KeyboardEvent| {
        match (event.key().as_str(), on_cancel) {
            ("Enter", _) if event.ctrl_key() || event.meta_key() => on_save.run(()),
            ("Escape", Some(cancel)) => cancel.run(()),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let give_up = on_cancel.map(|cancel| {
        view! {
            <button class="button" type="button" data-size="small" on:click=move |_| cancel.run(())>
                {client.say(Word::Cancel)}
            </button>
        }
        .into_any()
    });
    view! {
        <form
            class=if is_new { "composer" } else { "composer entry-form" }
            on:submit=move |event| {
                event.prevent_default();
                on_save.run(());
            }
        >
            <textarea
                rows=if is_new { "1" } else { "2" }
                aria-label=client.say(Word::Note)
                placeholder=is_new.then(|| client.say(Word::NoteHint))
                node_ref=field
                prop:value=text
                on:input=move |event| text.set(event_target_value(&event))
                on:keydown=keys
            ></textarea>
            <div class="composer-foot">
                <span>{client.say(Word::CtrlEnterSaves)}</span>
                {give_up}
                <button class="button" type="submit" data-size="small" data-kind="primary">
                    {client.say(Word::SaveNote)}
                </button>
            </div>
        </form>
    }
    .into_any()
}

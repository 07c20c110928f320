//! A note in the timeline; who wrote it may change it where it stands.

use domain::id::Id;
use domain::record::RecordType;
use domain::verbs::ChangeRecord;
use domain::words::Word;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use serde_json::{Map, Value};

use crate::client::use_client;
use crate::kit::{Glyph, Icon};

/// The text, with the button that makes it a field.
#[component]
pub fn NoteBody(
    /// The note.
    id: Id,
    /// What it says.
    body: Memo<String>,
    /// Whether the user may change it.
    may_change: bool,
) -> impl IntoView {
    let client = use_client();
    // What was saved shows at once, until the timeline says so too.
    let saved = RwSignal::new(None::<(String, String)>);
    let shown_text = Memo::new(move |_| {
        let known = body.get();
        saved.get().filter(|(old, _)| *old == known).map_or(known, |(_, new)| new)
    });
    let editing = RwSignal::new(false);
    let text = RwSignal::new(String::new());
    let field = NodeRef::<html::Textarea>::new();
    let begin = move |_| {
        text.set(shown_text.get_untracked());
        editing.set(true);
        request_animation_frame(move || {
            if let Some(field) = field.try_get_untracked().flatten() {
                field.focus().ok();
            }
        });
    };
    let save = move || {
        let (old, new) = (shown_text.get_untracked(), text.with_untracked(|text| text.trim().to_owned()));
        if new.is_empty() {
            return;
        }
        editing.set(false);
        if new == old {
            return;
        }
        saved.set(Some((body.get_untracked(), new.clone())));
        let fields = Map::from_iter([("body".to_owned(), Value::from(new.clone()))]);
        client.send(ChangeRecord { record_type: RecordType::Note, id, fields }).then(move |outcome| {
            // Nothing that was written is lost: what is refused is in the field again.
            if outcome.is_err() {
                saved.try_set(None);
                text.try_set(new);
                editing.try_set(true);
            }
        });
    };
    let keys = move |event: KeyboardEvent| {
        match event.key().as_str() {
            "Enter" if event.ctrl_key() || event.meta_key() => save(),
            "Escape" => editing.set(false),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let edit = move || {
        may_change.then(|| {
            view! {
                <button class="button" type="button" data-kind="plain" data-size="small" on:click=begin>
                    <Glyph icon=Icon::Edit />
                    {client.say(Word::Edit)}
                </button>
            }
        })
    };
    let shown = move || {
        view! {
            <div class="entry-body">{shown_text}</div>
            <div class="entry-edit button-row">{edit}</div>
        }
        .into_any()
    };
    let form = move || {
        view! {
            <form
                class="composer entry-form"
                on:submit=move |event| {
                    event.prevent_default();
                    save();
                }
            >
                <textarea
                    rows="2"
                    maxlength="20000"
                    aria-label=client.say(Word::Note)
                    node_ref=field
                    prop:value=text
                    on:input=move |event| text.set(event_target_value(&event))
                    on:keydown=keys
                ></textarea>
                <div class="composer-foot">
                    <span>{client.say(Word::CtrlEnterSaves)}</span>
                    <button class="button" type="button" data-size="small" on:click=move |_| editing.set(false)>
                        {client.say(Word::Cancel)}
                    </button>
                    <button class="button" type="submit" data-size="small" data-kind="primary">
                        {client.say(Word::SaveNote)}
                    </button>
                </div>
            </form>
        }
        .into_any()
    };
    move || if editing.get() { form() } else { shown() }
}

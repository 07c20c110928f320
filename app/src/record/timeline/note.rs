//! A note in the timeline; who wrote it may change it where it stands.

use domain::id::Id;
use domain::record::RecordType;
use domain::verbs::ChangeRecord;
use domain::words::Word;
use leptos::html;
use leptos::prelude::*;
use serde_json::{Map, Value};

use super::super::note_form::NoteForm;
use crate::client::{once_hydrated, use_client};
use crate::kit::erased::live;
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
    let place = format!("note-again-{id}");
    client.hold_draft(place.clone(), move || {
        let text = text.try_get_untracked().filter(|_| editing.try_get_untracked() == Some(true))?;
        Some(Value::String(text))
    });
    once_hydrated(move || {
        if let Some(Value::String(draft)) = client.take_draft(&place) {
            text.try_set(draft);
            editing.try_set(true);
        }
    });
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
    let edit = move || {
        may_change.then(|| {
            view! {
                <button class="button" type="button" data-kind="plain" data-size="small" on:click=begin>
                    <Glyph icon=Icon::Edit />
                    {client.say(Word::Edit)}
                </button>
            }
            .into_any()
        })
    };
    let shown = move || {
        view! {
            <div class="entry-body">{shown_text}</div>
            <div class="entry-edit button-row">{live(edit)}</div>
        }
        .into_any()
    };
    let (on_save, on_cancel) = (Callback::new(move |()| save()), Callback::new(move |()| editing.set(false)));
    let form = move || view! { <NoteForm text=text field=field on_save=on_save on_cancel=on_cancel /> }.into_any();
    live(move || if editing.get() { form() } else { shown() })
}

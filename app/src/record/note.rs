//! The composer of notes: always ready, empties at once.

use domain::id::Id;
use domain::questions::LiveEvent;
use domain::record::RecordType;
use domain::verbs::CreateRecord;
use domain::words::Word;
use leptos::html;
use leptos::prelude::*;
use serde_json::{Map, Value, json};

use super::note_form::NoteForm;
use crate::client::{once_hydrated, use_client};
use crate::commands::{Command, Group, offer};
use crate::kit::erased::each;
use crate::kit::{Glyph, Icon};

#[derive(Clone, PartialEq)]
struct Unsent {
    id: Id,
    body: String,
}

/// Writes notes about a record. What is on its way stands under the field until the history shows it.
#[component]
pub fn NoteComposer(
    /// The type of what the notes are about.
    about_type: RecordType,
    /// What the notes are about.
    about: Id,
) -> impl IntoView {
    let client = use_client();
    if !client.me().with_untracked(|me| me.actor.may_create(RecordType::Note)) {
        return ().into_any();
    }
    let text = RwSignal::new(String::new());
    let unsent = RwSignal::new(Vec::<Unsent>::new());
    let field = NodeRef::<html::Textarea>::new();
    let place = format!("note-{about}");
    client.hold_draft(place.clone(), move || {
        let text = text.try_get_untracked()?;
        (!text.trim().is_empty()).then_some(Value::String(text))
    });
    once_hydrated(move || {
        if let Some(Value::String(draft)) = client.take_draft(&place) {
            text.try_set(draft);
        }
    });
    let write = move || {
        if let Some(field) = field.try_get_untracked().flatten() {
            field.focus().ok();
        }
    };
    offer(move || vec![Command::run(Word::WriteNote, Group::Here, Icon::Note, write).by(&["c"])]);
    let drop = move |id: Id| unsent.try_update(|unsent| unsent.retain(|note| note.id != id));
    let save = move || {
        let body = text.with_untracked(|text| text.trim().to_owned());
        if body.is_empty() {
            return;
        }
        let id = client.new_id();
        let fields = Map::from_iter([
            ("about_type".to_owned(), json!(about_type)),
            ("about".to_owned(), json!(about)),
            ("body".to_owned(), json!(body)),
        ]);
        text.set(String::new());
        unsent.update(|unsent| unsent.insert(0, Unsent { id, body: body.clone() }));
        let verb = CreateRecord { record_type: RecordType::Note, id, fields };
        client.send(verb).then(move |outcome| {
            // Nothing that was written is lost: what is refused comes back into the field.
            if outcome.is_err() {
                drop(id);
                text.try_update(|text| {
                    *text = if text.trim().is_empty() { body } else { format!("{body}\n\n{text}") };
                });
            }
        });
        write();
    };
    client.on_live(move |event: &LiveEvent| {
        for change in &event.changes {
            if unsent.with_untracked(|unsent| unsent.iter().any(|note| note.id == change.id)) {
                drop(change.id);
            }
        }
    });
    let waits = move |note: Unsent| {
        view! {
            <li class="entry" data-kind="note">
                <span class="entry-sign">
                    <Glyph icon=Icon::Note />
                </span>
                <p class="entry-head">
                    <span class="mark" data-state="waiting">
                        <Glyph icon=Icon::Clock />
                        {client.say(Word::NoteOnItsWay)}
                    </span>
                </p>
                <span></span>
                <div class="entry-body">{note.body}</div>
            </li>
        }
        .into_any()
    };
    view! {
        <NoteForm text=text field=field on_save=Callback::new(move |()| save()) />
        <ol>
            {each(move || unsent.get(), |note| note.id, waits)}
        </ol>
    }
    .into_any()
}

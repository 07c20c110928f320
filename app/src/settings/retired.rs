use domain::record::{Record, RecordType};
use domain::verbs::RestoreRecord;
use domain::words::Word;
use leptos::prelude::*;

use crate::client::use_client;
use crate::kit::erased::{Together, live};
use crate::kit::{Glyph, Icon};

/// What was retired of a type, each with a button that brings it back.
#[component]
pub fn Retired(
    /// The type.
    record_type: RecordType,
    /// Whether a record of the type belongs here.
    keep: Callback<Record, bool>,
) -> impl IntoView {
    let client = use_client();
    let gone = Memo::new(move |_| {
        let gone = client.directory().with(|index| index.retired(record_type));
        gone.into_iter().filter(|record| keep.run(record.clone())).map(|record| record.id).collect::<Vec<_>>()
    });
    let line = move |id| {
        let name = client.directory().with(|index| index.title(id).unwrap_or_default());
        let (label, told) = (format!("{}: {name}", client.say(Word::Restore)), client.fill(Word::RestoredNamed, &[&name]));
        let restore = move |_| {
            client.send_told(RestoreRecord { record_type, id }, told.clone());
        };
        view! {
            <li class="line">
                <span class="line-text quiet">{name}</span>
                <span class="line-end">
                    <button class="button" type="button" data-size="small" aria-label=label on:click=restore>
                        <Glyph icon=Icon::Restore />
                        {client.say(Word::Restore)}
                    </button>
                </span>
            </li>
        }
        .into_any()
    };
    live(move || {
        let gone = gone.get();
        (!gone.is_empty()).then(|| {
            view! {
                <h3 class="quiet">{client.say(Word::Retired)}</h3>
                <ul class="lines">{gone.into_iter().map(line).together()}</ul>
            }
            .into_any()
        })
    })
}

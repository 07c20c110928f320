//! A row of a list edited without leaving the list.

use domain::id::Id;
use domain::questions::Read;
use domain::record::{RecordType, describe};
use domain::words::Word;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::cell::Column;
use super::facts::FieldsPanel;
use super::pick::fields_named;
use super::places::Place;
use super::state::RecordState;
use super::table::Shape;
use crate::client::use_client;
use crate::commands::{Command, Group, offer};
use crate::kit::erased::live;
use crate::kit::{Dialog, Icon, LoadError, Skeleton};
use crate::pages::{Part, draw_part};

/// The dialog with the fields of the row that had the focus: it opens on the key `e`, and gives the focus back.
#[component]
pub fn RowEditing(
    /// How the list is drawn.
    shape: Shape,
) -> impl IntoView {
    let client = use_client();
    let row = StoredValue::new(None::<Place>);
    let open = RwSignal::new(false);
    offer(move || {
        let edit = move || {
            if let Some(place) = Place::focused() {
                row.set_value(Some(place));
                open.set(true);
            }
        };
        vec![Command::run(Word::EditRow, Group::Here, Icon::Edit, edit).by(&["e"])]
    });
    Effect::new(move |before: Option<bool>| {
        let open = open.get();
        if let (Some(true), false, Some(place)) = (before, open, row.get_value()) {
            place.focus();
        }
        open
    });
    let draw =
        move || row.get_value().map(|place| draw_part(RowEditor { shape, id: place.id }, || view! { <Skeleton lines=4 /> }.into_any()));
    let whose = Signal::derive(move || {
        let record = open.get().then(|| row.get_value().and_then(|place| shape.known(place.id))).flatten();
        record.map_or_else(String::new, |(record, _)| record.title().to_owned())
    });
    view! { <Dialog open=open title=client.say(Word::EditRow) hint=whose>{draw()}</Dialog> }.into_any()
}

/// What stands in that dialog.
pub struct RowEditor {
    shape: Shape,
    id: Id,
}

impl Part for RowEditor {
    fn draw(self) -> AnyView {
        let Self { shape, id } = self;
        let client = use_client();
        let record_type = shape.record_type;
        let found = client.resource(move || Read { record_type, id });
        let fields = move || {
            let shown = shape.columns.with_value(|columns| columns.iter().map(|(column, _)| *column).collect::<Vec<_>>());
            let shown = shown.into_iter().filter_map(|column| match column {
                Column::Field(field) => Some(field),
                Column::Created => None,
            });
            fields_named(record_type, &[describe(record_type).title]).into_iter().chain(shown).collect::<Vec<_>>()
        };
        let body = move || {
            Suspend::new(async move {
                let answer = found.await;
                untrack(|| match answer {
                    Ok(view) => {
                        let state = RecordState::open(client, view);
                        request_animation_frame(focus_first_fact);
                        view! { <FieldsPanel state=state title=Signal::stored(Word::Facts.into()) fields=Signal::stored(fields()) /> }
                            .into_any()
                    }
                    Err(refusal) => view! { <LoadError refusal=refusal retry=Callback::new(move |()| found.refetch()) /> }.into_any(),
                })
            })
        };
        view! { <div class="dialog-body"><Suspense fallback=move || view! { <Skeleton lines=4 /> }.into_any()>{live(body)}</Suspense></div> }.into_any()
    }
}

/// Puts the focus on the first fact, from where Enter edits it and Tab goes on.
fn focus_first_fact() {
    let fact = document().query_selector("dialog[open] .fact dd > [tabindex]").ok().flatten();
    if let Some(fact) = fact.and_then(|fact| fact.dyn_into::<HtmlElement>().ok()) {
        fact.focus().ok();
    }
}

/// Whether a record type can be edited so at all.
pub fn is_edited(record_type: RecordType) -> bool {
    use_client().me().with_untracked(|me| me.actor.may_create(record_type))
}

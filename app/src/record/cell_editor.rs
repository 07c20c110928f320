//! A cell of a list that is written in where it stands.

use domain::id::Id;
use domain::questions::ReadView;
use domain::record::{Field, Kind, Record, RecordType, Writer, describe};
use leptos::portal::Portal;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use serde_json::Value;

use super::cell::Column;
use super::places::Place;
use super::state::RecordState;
use super::table::Shape;
use crate::client::{Client, use_client};
use crate::kit::erased::live;
use crate::kit::{CellEnd, CellField, complaint};

/// The cell that is written in.
#[derive(Clone, Debug, PartialEq)]
pub struct Editing {
    place: Place,
    field: &'static Field,
    /// What was refused, and why: it is written on.
    refused: Option<(Value, String)>,
}

/// Begins to write in a cell; whether that can be.
pub fn begin(shape: Shape, place: Place) -> bool {
    let Some(field) = field_of(shape, place) else { return false };
    shape.editing.set(Some(Editing { place, field, refused: None }));
    true
}

/// The field of a cell that its reader may write.
fn field_of(shape: Shape, place: Place) -> Option<&'static Field> {
    let client = shape.client();
    let boxes = u32::from(shape.picks);
    let name = match place.at.checked_sub(boxes)? {
        0 => describe(shape.record_type).title,
        at => match shape.columns.with_value(|columns| columns.get(at as usize - 1).map(|(column, _)| *column))? {
            Column::Field(field) => field.name,
            Column::Created => return None,
        },
    };
    let (record, _) = shape.known(place.id)?;
    let may = client.me().with_untracked(|me| me.actor.may_change(shape.record_type, record.standing()));
    client
        .shape_now()
        .field(shape.record_type, name)
        .filter(|field| may && !record.is_deleted() && is_written(client, shape.record_type, field))
}

/// Whether somebody may write a field of a type, in some record.
pub fn is_written(client: Client, record_type: RecordType, field: &Field) -> bool {
    let free = client.shape_now().access(record_type, field.name).is_none();
    free && field.writer == Writer::Person
        && !field.retired
        && !matches!(field.kind, Kind::FieldNames | Kind::Options | Kind::Rights | Kind::Role)
}

/// What is drawn in the cell that is written in.
#[component]
pub fn CellEditing(shape: Shape) -> impl IntoView {
    let client = use_client();
    let draw = move || {
        let editing = shape.editing.get()?;
        let place = editing.place;
        let cell = place.cell()?;
        let (record, titles) = untrack(|| shape.known(place.id))?;
        cell.set_attribute("data-editing", "").ok();
        let marked = SendWrapper::new(cell.clone());
        on_cleanup(move || drop(marked.remove_attribute("data-editing")));
        let state = RecordState::open(client, ReadView { record, titles, may_change: true, n: 0 });
        let save = {
            let editing = editing.clone();
            Callback::new(move |(value, seen): (Value, i64)| save(shape, state, &editing, value, seen))
        };
        let end = Callback::new(move |end: CellEnd| go_on(shape, place, end));
        let field = editing.field;
        let refused = StoredValue::new(editing.refused);
        let draw = move || {
            let refused = refused.get_value();
            let record: Signal<Record> = state.record;
            view! { <CellField record=record field=field titles=state.titles refused=refused on_save=save on_end=end /> }.into_any()
        };
        Some(view! { <Portal mount=cell>{draw()}</Portal> }.into_any())
    };
    live(draw)
}

/// What is refused comes back to its cell, unless somebody writes elsewhere by then.
fn save(shape: Shape, state: RecordState, editing: &Editing, value: Value, seen: i64) {
    let (client, editing) = (state.client(), editing.clone());
    state.set_since(editing.field.name, value.clone(), seen).then(move |outcome| {
        if let (Err(refusal), Some(true)) = (outcome, shape.editing.try_with_untracked(Option::is_none)) {
            let why = complaint(client, editing.field, refusal);
            shape.editing.try_set(Some(Editing { refused: Some((value, why)), ..editing }));
        }
    });
}

fn go_on(shape: Shape, place: Place, end: CellEnd) {
    let along = |right| {
        let mut next = place.along(right);
        while let Some(found) = next.filter(|found| field_of(shape, *found).is_none()) {
            next = found.along(right);
        }
        next
    };
    let to = match end {
        CellEnd::Left => return shape.editing.set(None),
        CellEnd::Here => Some(place),
        CellEnd::Down => place.beside(true),
        CellEnd::Next => along(true),
        CellEnd::Back => along(false),
    };
    shape.editing.set(None);
    let writes_on = matches!(end, CellEnd::Next | CellEnd::Back) && to.is_some();
    let to = to.unwrap_or(place);
    request_animation_frame(move || {
        to.focus();
        if writes_on && shape.editing.try_with_untracked(Option::is_none) == Some(true) {
            shape.editing.try_set(field_at(shape, to));
        }
    });
}

fn field_at(shape: Shape, place: Place) -> Option<Editing> {
    Some(Editing { place, field: field_of(shape, place)?, refused: None })
}

/// The records that somebody may do something with stand in the list by their ids.
pub fn named(shape: Shape, id: Id) -> Option<String> {
    shape.known(id).map(|(record, _)| record.title().to_owned())
}

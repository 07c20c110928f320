//! Putting small records into another order: by dragging, by keys, or by a menu. What was arranged shows at once.

use domain::id::Id;
use domain::record::RecordType;
use domain::verbs::{ArrangeRecords, Position};
use domain::words::Word;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::order::{moved, positions};
use crate::client::{Client, use_client};

/// An order that is being arranged.
#[derive(Clone, Copy)]
pub struct Arranging {
    record_type: RecordType,
    stored: Memo<Vec<(Id, i64)>>,
    /// What the user sees until the directory has it.
    wanted: RwSignal<Option<Vec<Id>>>,
    /// The last command that was sent for it.
    last: StoredValue<Option<Id>>,
    dragged: RwSignal<Option<Id>>,
    listeners: StoredValue<Vec<WindowListenerHandle>>,
}

impl Arranging {
    /// An order over records with their positions, in the order in which they are stored.
    pub fn new(record_type: RecordType, stored: Memo<Vec<(Id, i64)>>) -> Self {
        let arranging = Self {
            record_type,
            stored,
            wanted: RwSignal::new(None),
            last: StoredValue::new(None),
            dragged: RwSignal::new(None),
            listeners: StoredValue::new(Vec::new()),
        };
        on_cleanup(move || arranging.release());
        // Once the directory has it, what changes there shows: an undo, or what somebody else arranges.
        use_client().on_live(move |event| {
            let has_it = arranging.last.get_value() == Some(event.command);
            if has_it && arranging.dragged.with_untracked(Option::is_none) {
                arranging.wanted.set(None);
            }
        });
        arranging
    }

    /// The ids in the order to show.
    pub fn order(self) -> Vec<Id> {
        let stored: Vec<Id> = self.stored.with(|stored| stored.iter().map(|(id, _)| *id).collect());
        // Somebody else may have added or retired one meanwhile.
        let same = |wanted: &Vec<Id>| wanted.len() == stored.len() && wanted.iter().all(|id| stored.contains(id));
        self.wanted.get().filter(same).unwrap_or(stored)
    }

    /// Whether that one is being dragged.
    pub fn is_dragged(self, id: Id) -> bool {
        self.dragged.get() == Some(id)
    }

    /// Moves one by some places.
    pub fn step(self, client: Client, id: Id, by: isize) {
        let order = untrack(|| self.order());
        let Some(from) = order.iter().position(|other| *other == id) else {
            return;
        };
        let Some(to) = from.checked_add_signed(by).filter(|to| *to < order.len()) else {
            return;
        };
        keep_focus();
        self.wanted.set(Some(moved(&order, from, to)));
        self.send(client, id);
    }

    /// Takes one with the pointer. The rows carry `data-row` with the id.
    pub fn take(self, client: Client, id: Id) {
        self.release();
        self.dragged.set(Some(id));
        let listeners = vec![
            window_event_listener(ev::pointermove, move |event| {
                if let Some(over) = row_at(event.client_x(), event.client_y()) {
                    self.over(id, over);
                }
            }),
            window_event_listener(ev::pointerup, move |_| {
                self.release();
                self.send(client, id);
            }),
            window_event_listener(ev::pointercancel, move |_| self.put_back()),
            window_event_listener(ev::keydown, move |event| {
                if event.key() == "Escape" {
                    self.put_back();
                }
            }),
        ];
        self.listeners.set_value(listeners);
    }

    fn over(self, id: Id, over: Id) {
        let order = untrack(|| self.order());
        let place = |id: Id| order.iter().position(|other| *other == id);
        if let (Some(from), Some(to)) = (place(id), place(over))
            && from != to
        {
            self.wanted.set(Some(moved(&order, from, to)));
        }
    }

    fn put_back(self) {
        self.release();
        self.wanted.set(None);
    }

    fn release(self) {
        self.dragged.try_set(None);
        let listeners = self.listeners.try_update_value(std::mem::take).unwrap_or_default();
        listeners.into_iter().for_each(WindowListenerHandle::remove);
    }

    fn send(self, client: Client, id: Id) {
        let order = untrack(|| self.order());
        let changes = self.stored.with_untracked(|stored| positions(stored, &order, id));
        let wanted = self.wanted;
        if changes.is_empty() {
            return wanted.set(None);
        }
        let positions = changes.into_iter().map(|(record, position)| Position { record, position }).collect();
        let sent = client.send_told(ArrangeRecords { record_type: self.record_type, positions }, place_told(client, id, &order));
        self.last.set_value(Some(sent.command));
        sent.then(move |outcome| {
            if outcome.is_err() {
                wanted.try_set(None);
            }
        });
    }
}

/// Where something was moved. The toast says it, to those who look and to those who listen.
fn place_told(client: Client, id: Id, order: &[Id]) -> String {
    let name = client.directory().with_untracked(|index| index.title(id).unwrap_or_default());
    let place = order.iter().position(|other| *other == id).map_or(0, |at| at + 1);
    client.fill(Word::MovedToPlace, &[&name, &place.to_string(), &order.len().to_string()])
}

fn row_at(x: i32, y: i32) -> Option<Id> {
    let element = document().element_from_point(x as f32, y as f32)?;
    element.closest("[data-row]").ok()??.get_attribute("data-row")?.parse().ok()
}

/// A row that goes to another place takes the focus from what stands in it: it has it again in the next frame.
fn keep_focus() {
    let focused = document().active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    request_animation_frame(move || {
        if let Some(element) = focused.filter(|element| element.is_connected()) {
            element.focus().ok();
        }
    });
}

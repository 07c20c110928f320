//! The box in which the rows of a list scroll, and what keys and pointers do in it: they go from cell to cell, select rows, and
//! begin to write.

use std::time::Duration;

use domain::id::Id;
use domain::words::Word;
use leptos::ev;
use leptos::html;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::cell_editor::begin;
use super::places::{Place, drawn};
use super::rows::Rows;
use super::table::Shape;
use super::wishes::Wishes;
use crate::client::{Client, use_client};

/// A touch that rests so long on a row selects it.
const LONG: Duration = Duration::from_millis(500);
/// A touch that moves so far scrolls, in pixels.
const MOVED: i32 = 10;

/// The box.
#[component]
pub fn Area(
    /// How the list is drawn.
    shape: Shape,
    /// What is wanted.
    wishes: Wishes,
    /// What it is called.
    label: &'static str,
    /// The element.
    element: NodeRef<html::Div>,
    /// Whether rows are on their way.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Called when it is scrolled.
    #[prop(optional, into)]
    on_scroll: Option<Callback<()>>,
    /// The table.
    children: Children,
) -> impl IntoView {
    let touch = Touch::new(shape);
    enter_by_key(use_client());
    view! {
        <div
            class="table-scroll"
            role="region"
            aria-label=label
            tabindex="0"
            aria-busy=move || busy.get().then_some("true")
            node_ref=element
            on:scroll=move |_| {
                if let Some(on_scroll) = on_scroll {
                    on_scroll.run(());
                }
            }
            on:keydown=move |event| keys(shape, wishes, &event)
            on:mousedown=move |event| {
                // A range of rows is meant, not one of words.
                if shape.picks && event.shift_key() && Place::of(&target(&event)).is_some() {
                    event.prevent_default();
                }
            }
            on:pointerdown=move |event| touch.begin(&event)
            on:pointermove=move |event| touch.go(&event)
            on:pointerup=move |_| touch.forget()
            on:pointercancel=move |_| touch.forget()
            on:contextmenu=move |event| touch.calm(&event)
            on:click=move |event| click(shape, wishes, touch, &event)
            on:dblclick=move |event| {
                let on = target(&event);
                if let (Some(place), false, false) = (Place::of(&on), touch.last.get_value(), acts(&on)) {
                    begin(shape, place);
                }
            }
        >
            {children()}
        </div>
    }
    .into_any()
}

fn target(event: &web_sys::Event) -> Element {
    event
        .target()
        .and_then(|target| target.dyn_into().ok())
        .unwrap_or_else(|| document().document_element().unwrap_or_else(|| event_target(event)))
}

/// Whether a click there does something by itself.
fn acts(element: &Element) -> bool {
    element.closest("a,button,input,select,textarea,label").is_ok_and(|found| found.is_some())
}

/// The rows in the order in which they stand, as far as they are known.
pub fn order(shape: Shape, wishes: Wishes) -> Vec<Id> {
    if wishes.wanted.with_untracked(|wanted| wanted.group.is_some()) {
        return drawn();
    }
    let books = shape.books.get_value();
    books.iter().filter_map(|rows| rows.try_with_untracked(Rows::order)).find(|order| !order.is_empty()).unwrap_or_default()
}

/// In a list that was just opened the arrow down goes to where one begins, wherever nothing else has the focus.
fn enter_by_key(client: Client) {
    Effect::new(move |_| {
        let keys = window_event_listener(ev::keydown, move |event| {
            let plain = !(event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() || event.default_prevented());
            if plain && event.key() == "ArrowDown" && is_free() && Place::beginning(client).map(Place::focus).is_some() {
                event.prevent_default();
            }
        });
        on_cleanup(move || keys.remove());
    });
}

/// Whether the focus is nowhere, or on the page's main part as a whole, and nothing lies over the page.
fn is_free() -> bool {
    let nowhere = document().active_element().is_none_or(|element| element.matches("body,main").unwrap_or(false));
    nowhere && document().query_selector("dialog[open],[popover]:popover-open").ok().flatten().is_none()
}

fn keys(shape: Shape, wishes: Wishes, event: &ev::KeyboardEvent) {
    let on = target(event);
    if event.default_prevented() || on.closest(".cell-editor").is_ok_and(|found| found.is_some()) {
        return;
    }
    let place = Place::focused();
    let plain = !(event.alt_key() || event.ctrl_key() || event.meta_key());
    let done = match (event.key().as_str(), place) {
        ("ArrowDown" | "ArrowUp", Some(place)) if plain => {
            let to = place.beside(event.key() == "ArrowDown");
            if let (Some(to), true, true) = (to, shape.picks, event.shift_key()) {
                shape.selection.reach(to.id, Some(place.id), &order(shape, wishes));
            }
            to.map(Place::focus).is_some()
        }
        ("ArrowDown", None) if plain && on.class_name() == "table-scroll" => Place::first().map(Place::focus).is_some(),
        ("ArrowRight" | "ArrowLeft", Some(place)) if plain => place.along(event.key() == "ArrowRight").map(Place::focus).is_some(),
        (" ", Some(place)) if plain && shape.picks && on.tag_name() != "INPUT" => {
            shape.selection.turn(place.id);
            true
        }
        ("Enter", Some(place)) if plain && on.tag_name() == "TD" => begin(shape, place),
        ("F2", Some(place)) => {
            if !begin(shape, place) {
                shape.client().toast(shape.client().say(Word::NotWrittenHere).to_owned());
            }
            true
        }
        _ => false,
    };
    if done {
        event.prevent_default();
    }
}

fn click(shape: Shape, wishes: Wishes, touch: Touch, event: &ev::MouseEvent) {
    let on = target(event);
    if touch.has_selected() {
        return event.prevent_default();
    }
    let Some(place) = Place::of(&on).filter(|_| shape.picks) else { return };
    let boxed = on.closest("td.pick").ok().flatten();
    if let Some(cell) = &boxed {
        if event.shift_key() {
            shape.selection.reach(place.id, None, &order(shape, wishes))
        } else {
            shape.selection.turn(place.id)
        }
        // The browser has turned the box by itself, and a range may want it otherwise.
        if let Some(input) = cell.query_selector("input").ok().flatten().and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) {
            input.set_checked(untrack(|| shape.selection.has(place.id)));
        }
    } else if shape.selection.picking.get_untracked() {
        event.prevent_default();
        shape.selection.turn(place.id);
    } else if event.shift_key() && !acts(&on) {
        shape.selection.reach(place.id, None, &order(shape, wishes));
    }
}

/// A finger on a row: when it rests there, the row is selected, and from then on a touch selects.
#[derive(Clone, Copy)]
struct Touch {
    shape: Shape,
    /// Whether the last pointer was a finger.
    last: StoredValue<bool>,
    from: StoredValue<Option<(i32, i32)>>,
    timer: StoredValue<Option<TimeoutHandle>>,
    /// The click that ends the touch is not one.
    selected: StoredValue<bool>,
}

impl Touch {
    fn new(shape: Shape) -> Self {
        let touch = Self {
            shape,
            last: StoredValue::new(false),
            from: StoredValue::new(None),
            timer: StoredValue::new(None),
            selected: StoredValue::new(false),
        };
        on_cleanup(move || touch.forget());
        touch
    }

    fn begin(self, event: &ev::PointerEvent) {
        self.forget();
        self.selected.set_value(false);
        self.last.set_value(event.pointer_type() == "touch");
        let Some(place) = Place::of(&target(event)).filter(|_| self.shape.picks && self.last.get_value()) else { return };
        let select = move || {
            self.timer.try_set_value(None);
            if self.selected.try_set_value(true).is_none() {
                self.shape.selection.picking.set(true);
                if !untrack(|| self.shape.selection.has(place.id)) {
                    self.shape.selection.turn(place.id);
                }
            }
        };
        self.from.set_value(Some((event.client_x(), event.client_y())));
        self.timer.set_value(set_timeout_with_handle(select, LONG).ok());
    }

    fn go(self, event: &ev::PointerEvent) {
        let far = |(x, y): (i32, i32)| (event.client_x() - x).abs() + (event.client_y() - y).abs() > MOVED;
        if self.from.get_value().is_some_and(far) {
            self.forget();
        }
    }

    fn forget(self) {
        self.from.try_set_value(None);
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }

    /// A finger that rests asks for no menu.
    fn calm(self, event: &ev::MouseEvent) {
        if self.shape.picks && self.last.get_value() && Place::of(&target(event)).is_some() {
            event.prevent_default();
        }
    }

    fn has_selected(self) -> bool {
        self.selected.try_update_value(std::mem::take).unwrap_or_default()
    }
}

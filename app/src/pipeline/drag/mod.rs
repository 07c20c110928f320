//! Dragging cards with mouse, pen and finger.

mod items;
mod landing;
mod scroll;

use std::cell::{Cell, RefCell};
use std::time::Duration;

use domain::id::Id;
use leptos::ev;
use leptos::leptos_dom::helpers::WindowListenerHandle;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, PointerEvent};

pub use items::{Item, after, items};
pub use landing::Over;
use scroll::Scroll;

use super::focus;
use super::store::BoardStore;
use crate::kit::pixels;

/// So far the mouse goes before a press is a drag.
const MOUSE_SLACK: f64 = 4.0;
/// So far a resting finger may tremble.
const TOUCH_SLACK: f64 = 8.0;
/// So long a finger rests before it lifts the card.
const TOUCH_HOLD: Duration = Duration::from_millis(250);
/// A click that comes so soon after a drop belongs to the drag.
const CLICK: Duration = Duration::from_millis(60);

/// The card in the hand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Held {
    /// The card.
    pub id: Id,
    /// The stage it came from.
    pub stage: Id,
    /// Its height.
    pub height: f64,
}

/// What dragging shows.
#[derive(Clone, Copy)]
pub struct Drag {
    store: BoardStore,
    /// The card in the hand.
    pub held: RwSignal<Option<Held>>,
    /// What it is over.
    pub over: RwSignal<Option<Over>>,
}

/// A press, and the card in the hand once it has become a drag.
struct Session {
    drag: Drag,
    id: Id,
    pointer: i32,
    touch: bool,
    from: (f64, f64),
    at: (f64, f64),
    card: HtmlElement,
    /// The card that follows the pointer, and where it is held.
    lifted: Option<(HtmlElement, (f64, f64))>,
    scroll: Scroll,
    hold: Option<TimeoutHandle>,
    listeners: Vec<WindowListenerHandle>,
}

thread_local! {
    static SESSION: RefCell<Option<Session>> = const { RefCell::new(None) };
    static DROPPED: Cell<bool> = const { Cell::new(false) };
}

/// Whether a card is in the hand: then a finger scrolls nothing.
pub fn is_dragging() -> bool {
    SESSION.with_borrow(|session| session.as_ref().is_some_and(|session| session.lifted.is_some()))
}

/// Whether a finger rests on a card: then its context menu stays closed.
pub fn is_pressing() -> bool {
    SESSION.with_borrow(|session| session.as_ref().is_some_and(|session| session.touch))
}

/// Whether a pointer is down on a card, or drags it.
pub fn is_begun() -> bool {
    SESSION.with_borrow(Option::is_some)
}

/// Whether a card was just dropped: the click that follows means nothing.
pub fn has_just_dropped() -> bool {
    DROPPED.get()
}

impl Drag {
    /// Nothing in the hand.
    pub fn new(store: BoardStore) -> Self {
        Self { store, held: RwSignal::new(None), over: RwSignal::new(None) }
    }

    /// A pointer goes down on a card.
    pub fn press(self, id: Id, event: &PointerEvent) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let on_button = target.as_ref().is_some_and(|target| target.closest(".card-acts").ok().flatten().is_some());
        if event.button() != 0
            || !event.is_primary()
            || on_button
            || !untrack(|| self.store.may_move(id))
            || SESSION.with_borrow(Option::is_some)
        {
            return;
        }
        let Some(card) = focus::element(id) else {
            return;
        };
        let at = (f64::from(event.client_x()), f64::from(event.client_y()));
        let touch = event.pointer_type() == "touch";
        let hold = touch.then(|| set_timeout_with_handle(lift, TOUCH_HOLD).ok()).flatten();
        let listeners = vec![
            window_event_listener(ev::pointermove, moved),
            window_event_listener(ev::pointerup, released),
            window_event_listener(ev::pointercancel, |event| with_pointer(&event, cancel)),
            window_event_listener(ev::keydown, |event| {
                if event.key() == "Escape" && is_dragging() {
                    event.prevent_default();
                    event.stop_propagation();
                    cancel();
                }
            }),
        ];
        let session = Session {
            drag: self,
            id,
            pointer: event.pointer_id(),
            touch,
            from: at,
            at,
            card,
            lifted: None,
            scroll: Scroll::default(),
            hold,
            listeners,
        };
        SESSION.set(Some(session));
    }
}

fn with_pointer(event: &PointerEvent, f: impl FnOnce()) {
    if SESSION.with_borrow(|session| session.as_ref().is_some_and(|session| session.pointer == event.pointer_id())) {
        f();
    }
}

fn moved(event: PointerEvent) {
    with_pointer(&event, || {
        let at = (f64::from(event.client_x()), f64::from(event.client_y()));
        let (lifted, touch, far) = SESSION.with_borrow_mut(|session| match session {
            Some(session) => {
                session.at = at;
                let far = (at.0 - session.from.0).hypot(at.1 - session.from.1);
                (session.lifted.is_some(), session.touch, far)
            }
            None => (false, false, 0.0),
        });
        match (lifted, touch) {
            (true, _) => event.prevent_default(),
            (false, true) if far > TOUCH_SLACK => end(),
            (false, false) if far > MOUSE_SLACK => lift(),
            _ => {}
        }
    });
}

/// The press becomes a drag.
fn lift() {
    let found = SESSION.with_borrow(|session| session.as_ref().map(|s| (s.drag, s.id, s.card.clone(), s.from, s.pointer, s.touch)));
    let Some((drag, id, card, from, pointer, touch)) = found else {
        return;
    };
    let placed = drag.store.find(id).filter(|_| card.is_connected() && !drag.store.gate.is_open());
    let copy = card.clone_node_with_deep(true).ok().and_then(|copy| copy.dyn_into::<HtmlElement>().ok());
    let (Some((stage, _)), Some(copy)) = (placed, copy) else {
        return end();
    };
    let rect = card.get_bounding_client_rect();
    copy.remove_attribute("id").ok();
    for (name, value) in [("data-lifted", ""), ("aria-hidden", "true"), ("inert", "")] {
        copy.set_attribute(name, value).ok();
    }
    let style = copy.style();
    for (name, value) in [("left", "0"), ("top", "0"), ("width", &pixels(rect.width()))] {
        style.set_property(name, value).ok();
    }
    if let Some(body) = document().body() {
        body.append_child(&copy).ok();
    }
    if !touch {
        // The pointer belongs to the card in the hand: the cursor is the card's, and no other card takes itself to be pointed at.
        // Saying the same by a style of the board would draw every card of it anew.
        copy.set_pointer_capture(pointer).ok();
    }
    let grip = (from.0 - rect.left(), from.1 - rect.top());
    SESSION.with_borrow_mut(|session| {
        if let Some(session) = session {
            session.lifted = Some((copy, grip));
        }
    });
    drag.store.hold_back(true);
    drag.held.set(Some(Held { id, stage, height: rect.height() }));
    frame();
}

/// One frame of a drag: the card follows, the board scrolls, the landing is found.
fn frame() {
    let found = SESSION.with_borrow_mut(|session| {
        let session = session.as_mut()?;
        let (copy, grip) = session.lifted.as_ref()?;
        let (x, y) = session.at;
        copy.style().set_property("transform", &format!("translate({},{})", pixels(x - grip.0), pixels(y - grip.1))).ok();
        if let Some(board) = document().query_selector(".board").ok().flatten() {
            session.scroll.step(&board, x, y);
        }
        let over = landing::at(x, y);
        copy.toggle_attribute_with_force("data-fading", matches!(over, Some(Over::Dock(_)))).ok();
        Some((session.drag, over))
    });
    let Some((drag, over)) = found else {
        return;
    };
    if drag.over.try_get_untracked() != Some(over) {
        drag.over.try_set(over);
    }
    request_animation_frame(frame);
}

fn released(event: PointerEvent) {
    with_pointer(&event, || {
        if !is_dragging() {
            return end();
        }
        event.prevent_default();
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        let over = landing::at(x, y);
        let found = SESSION.with_borrow(|session| session.as_ref().map(|session| (session.drag, session.id)));
        put_down();
        if let Some((drag, id)) = found {
            // A move draws the board; it is not drawn twice.
            match over.and_then(|over| landing(drag.store, id, over)) {
                Some((stage, after)) => drag.store.move_card(id, stage, after),
                None => drag.store.draw(),
            }
        }
    });
}

/// The column where a card lands and the card after which it stands there, if that is elsewhere.
fn landing(store: BoardStore, id: Id, over: Over) -> Option<(Id, Option<Id>)> {
    let (from, at) = store.find(id)?;
    match over {
        Over::Column(stage, to) if stage == from && to == at => None,
        Over::Column(stage, to) => {
            let order: Vec<Id> = store.lane(stage)?.cards.with_untracked(|cards| cards.iter().map(|card| card.id).collect());
            Some((stage, after(&order, id, to)))
        }
        Over::Dock(stage) => (stage != from).then_some((stage, None)),
    }
}

/// Ends a drag without dropping: the card is where it was.
fn cancel() {
    end();
}

fn end() {
    if let Some(store) = put_down() {
        store.draw();
    }
}

/// Ends a drag. Whoever gets the board back draws what happened to it meanwhile.
fn put_down() -> Option<BoardStore> {
    let session = SESSION.take()?;
    if let Some(hold) = session.hold {
        hold.clear();
    }
    session.listeners.into_iter().for_each(WindowListenerHandle::remove);
    let (copy, _) = session.lifted?;
    copy.remove();
    DROPPED.set(true);
    set_timeout(|| DROPPED.set(false), CLICK);
    let drag = session.drag;
    drag.held.try_set(None);
    drag.over.try_set(None);
    drag.store.hold_back(false);
    Some(drag.store)
}

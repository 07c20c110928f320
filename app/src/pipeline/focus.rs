//! Elements of cards: finding them, focusing them, and showing where they went.

use domain::id::Id;
use js_sys::{Array, Function, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

use super::store::BoardStore;
use crate::kit::pixels;

/// How long a card takes to its new place, in milliseconds.
const GLIDE: f64 = 150.0;

/// The id of a card's element.
pub fn element_id(id: Id) -> String {
    format!("deal-{id}")
}

/// The deal of the card that an element stands in.
pub fn deal_at(element: &Element) -> Option<Id> {
    element.closest(".card").ok()??.id().strip_prefix("deal-")?.parse().ok()
}

/// A card's element.
pub fn element(id: Id) -> Option<HtmlElement> {
    document().get_element_by_id(&element_id(id))?.dyn_into().ok()
}

/// Gives the focus to a card once it is drawn.
pub fn card(store: BoardStore, id: Id) {
    store.sought.try_set(Some(id));
    store.coming.try_set_value(Some(id));
    request_animation_frame(move || {
        store.coming.try_set_value(None);
        if let Some(card) = element(id) {
            focus_title(&card);
            bring_into_sight(&card);
        }
    });
}

/// Gives the focus to the card that had it before its element was drawn anew, unless something else has it by now.
pub fn again(store: BoardStore) {
    request_animation_frame(move || {
        let card = store.at.try_get_value().flatten().filter(|_| is_nowhere()).and_then(element);
        if let Some(card) = card {
            focus_title(&card);
        }
    });
}

/// Whether nothing has the focus: what had it was drawn anew.
pub fn is_nowhere() -> bool {
    document().active_element().is_none_or(|active| active.tag_name() == "BODY")
}

/// Gives the focus to the first card of a column that is in sight.
pub fn first_in_sight(list: &Element) {
    let top = list.get_bounding_client_rect().top();
    if let Some(card) =
        lines_of(list).find(|card| card.matches(".card:not([hidden])").unwrap_or(false) && card.get_bounding_client_rect().top() >= top)
    {
        focus_title(&card);
    }
}

/// What stands in a column, one under the other.
pub fn lines_of(list: &Element) -> impl Iterator<Item = HtmlElement> + use<> {
    let children = list.children();
    (0..children.length()).filter_map(move |at| children.item(at)?.dyn_into().ok())
}

/// Gives the focus to an element; nothing is scrolled by it.
pub fn unmoved(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).ok();
}

fn focus_title(card: &HtmlElement) {
    let title = card.query_selector(".card-title").ok().flatten().and_then(|title| title.dyn_into::<HtmlElement>().ok());
    if let Some(title) = title {
        unmoved(&title);
    }
}

/// Scrolls no further than it must.
fn bring_into_sight(card: &HtmlElement) {
    let nearest = Object::new();
    for side in ["block", "inline"] {
        Reflect::set(&nearest, &side.into(), &"nearest".into()).ok();
    }
    let method = Reflect::get(card, &"scrollIntoView".into()).ok().and_then(|method| method.dyn_into::<Function>().ok());
    if let Some(method) = method {
        method.call1(card, &nearest).ok();
    }
}

/// Gives the focus to the button in a column's head once what it opened is gone.
pub fn head(stage: Id) {
    request_animation_frame(move || {
        let button = document().query_selector(&format!("#stage-{stage} .column-head > button")).ok().flatten();
        if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
            button.focus().ok();
        }
    });
}

/// Brings a card out from under what lies over the board.
pub fn reveal(store: BoardStore, id: Id) {
    store.sought.try_set(Some(id));
    request_animation_frame(move || {
        if let Some(card) = element(id) {
            bring_into_sight(&card);
        }
    });
}

/// Where a card was, to show the way to where it will be.
pub struct Before {
    id: Id,
    left: f64,
    top: f64,
    focused: bool,
}

/// Remembers where cards are.
pub fn remember(ids: &[Id]) -> Vec<Before> {
    let active = document().active_element();
    let before = |id: &Id| {
        let card = element(*id)?;
        let rect = card.get_bounding_client_rect();
        let focused = active.as_ref().is_some_and(|active| card.contains(Some(active)));
        Some(Before { id: *id, left: rect.left(), top: rect.top(), focused })
    };
    ids.iter().filter_map(before).collect()
}

/// Lets cards glide from where they were, unless the system asks for less motion; what had the focus has it again.
pub fn glide(before: Vec<Before>) {
    if before.is_empty() {
        return;
    }
    request_animation_frame(move || {
        let still = calm();
        for was in before {
            let Some(card) = element(was.id) else {
                continue;
            };
            // By now the user may be somewhere else.
            if was.focused && is_nowhere() {
                focus_title(&card);
            }
            let rect = card.get_bounding_client_rect();
            let (dx, dy) = (was.left - rect.left(), was.top - rect.top());
            if !still && (dx != 0.0 || dy != 0.0) {
                animate(&card, &format!("translate({},{})", pixels(dx), pixels(dy)));
            }
        }
    });
}

/// Whether the system asks for less motion.
pub fn calm() -> bool {
    window().match_media("(prefers-reduced-motion: reduce)").ok().flatten().is_some_and(|query| query.matches())
}

fn animate(card: &HtmlElement, from: &str) {
    let frame = |transform: &str| {
        let frame = Object::new();
        Reflect::set(&frame, &JsValue::from_str("transform"), &JsValue::from_str(transform)).ok();
        frame
    };
    let frames = Array::of2(&frame(from), &frame("none"));
    // `web-sys` counts it among what may still change.
    let animate = Reflect::get(card, &JsValue::from_str("animate")).ok().and_then(|found| found.dyn_into::<Function>().ok());
    if let Some(animate) = animate {
        animate.call2(card, &frames, &JsValue::from_f64(GLIDE)).ok();
    }
}

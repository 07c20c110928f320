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
    store.sought.set(Some(id));
    request_animation_frame(move || {
        let title = element(id).and_then(|card| card.query_selector(".card-title").ok().flatten());
        if let Some(title) = title.and_then(|title| title.dyn_into::<HtmlElement>().ok()) {
            title.focus().ok();
            title.scroll_into_view_with_bool(false);
        }
    });
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
    store.sought.set(Some(id));
    request_animation_frame(move || {
        let nearest = js_sys::Object::new();
        for side in ["block", "inline"] {
            js_sys::Reflect::set(&nearest, &side.into(), &"nearest".into()).ok();
        }
        let scroll = |card: HtmlElement| {
            let method: js_sys::Function = js_sys::Reflect::get(&card, &"scrollIntoView".into()).ok()?.dyn_into().ok()?;
            method.call1(&card, &nearest).ok()
        };
        element(id).and_then(scroll);
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
            let lost = was.focused && document().active_element().is_none_or(|active| !card.contains(Some(&active)));
            if lost
                && let Some(title) =
                    card.query_selector(".card-title").ok().flatten().and_then(|title| title.dyn_into::<HtmlElement>().ok())
            {
                title.focus().ok();
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

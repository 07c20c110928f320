//! Scrolling a list of any length: what is in sight is drawn, and loaded when it is missing.

use std::time::Duration;

use domain::id::Id;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use web_sys::HtmlElement;

use super::columns::set_widths;
use super::loading::Loading;
use super::places::Place;
use super::window::{Sight, Window};
use crate::kit::{follow_paper, pixels};

/// How long the scroll bar rests before rows are asked for: who drags it past a hundred thousand wants none of them.
const REST: Duration = Duration::from_millis(60);

/// Rows that come in above others have those drawn anew, and a row that is drawn anew loses the focus, and the box its place:
/// both are given back once that is done.
fn keep_focus(list: &HtmlElement) {
    let held = document().active_element().filter(|active| list.contains(Some(active)));
    let Some(place) = held.and_then(|held| Place::of(&held)) else { return };
    let (list, top) = (list.clone(), list.scroll_top());
    request_animation_frame(move || {
        if document().active_element().is_none_or(|active| active.tag_name() == "BODY") {
            place.focus();
            list.set_scroll_top(top);
        }
    });
}

/// The box that scrolls, and what of the list is drawn in it.
#[derive(Clone, Copy)]
pub struct Scroll {
    pub element: NodeRef<html::Div>,
    pub table: NodeRef<html::Table>,
    pub above: NodeRef<html::Tr>,
    pub below: NodeRef<html::Tr>,
    loading: Loading,
    sight: RwSignal<Option<Sight>>,
    window: Memo<Option<Window>>,
    is_printed: RwSignal<bool>,
    turn: StoredValue<u32>,
}

impl Scroll {
    /// Of a list.
    pub fn new(loading: Loading) -> Self {
        let sight = RwSignal::new(None::<Sight>);
        let count = Memo::new(move |_| loading.rows.with(|rows| u64::try_from(rows.count).unwrap_or(0).max(rows.len() as u64)));
        let window = Memo::new(move |_| sight.get().map(|sight| Window::of(count.get(), sight)));
        let scroll = Self {
            element: NodeRef::new(),
            table: NodeRef::new(),
            above: NodeRef::new(),
            below: NodeRef::new(),
            loading,
            sight,
            window,
            is_printed: RwSignal::new(false),
            turn: StoredValue::new(0),
        };
        follow_paper(scroll.is_printed);
        Effect::new(move |_| {
            if scroll.element.get().is_some() {
                scroll.look();
            }
        });
        Effect::new(move |_| {
            let resized = window_event_listener(ev::resize, move |_| scroll.look());
            on_cleanup(move || resized.remove());
        });
        Effect::new(move |_| {
            let window = window.get().unwrap_or_default();
            for (gap, height) in [(scroll.above.get(), window.above), (scroll.below.get(), window.below)] {
                if let Some(gap) = gap {
                    let gap: &HtmlElement = &gap;
                    gap.style().set_property("--gap", &pixels(height)).ok();
                }
            }
        });
        Effect::new(move |_| {
            if let Some(table) = scroll.table.get() {
                loading.with_columns(|columns| set_widths(&table, columns));
            }
        });
        Effect::new(move |_| {
            let missing = window.get().and_then(|window| loading.rows.with(|rows| rows.missing(window.from, window.to)));
            if missing.is_some() && !loading.busy.get() {
                scroll.load_at_rest();
            }
        });
        scroll
    }

    /// The rows to draw, each with its place: those in the window; before anybody has looked and on paper, all that are known.
    pub fn drawn(self) -> Vec<(u64, Option<Id>)> {
        let is_printed = self.is_printed.get();
        self.loading.rows.with(|rows| match self.window.get().filter(|_| !is_printed) {
            Some(window) => rows.slice(window.from, window.to),
            None => rows.known(),
        })
    }

    /// Looks where it is scrolled to.
    pub fn look(self) {
        let Some(element) = self.element.get_untracked() else { return };
        let row = element.query_selector("tbody tr[aria-rowindex]").ok().flatten();
        let row = row.map(|row| row.get_bounding_client_rect().height()).filter(|height| *height > 0.0);
        let Some(row) = row.or_else(|| self.sight.get_untracked().map(|sight| sight.row)) else { return };
        let sight = Sight { top: f64::from(element.scroll_top()), height: f64::from(element.client_height()), row };
        let drawn = self.window.get_untracked();
        self.sight.set(Some(sight));
        if self.window.get_untracked() != drawn {
            keep_focus(&element);
        }
    }

    /// The table is about to be drawn anew: it is scrolled to where it was.
    pub fn stay(self) {
        let Some(element) = self.element.get_untracked() else { return };
        let (top, left) = (element.scroll_top(), element.scroll_left());
        request_animation_frame(move || {
            if let Some(element) = self.element.try_get_untracked().flatten() {
                element.set_scroll_top(top);
                element.set_scroll_left(left);
            }
        });
    }

    fn load_at_rest(self) {
        self.turn.update_value(|turn| *turn += 1);
        let mine = self.turn.get_value();
        let load = move || {
            if self.turn.try_get_value() != Some(mine) {
                return;
            }
            let window = self.window.get_untracked();
            let missing = window.and_then(|window| self.loading.rows.with_untracked(|rows| rows.missing(window.from, window.to)));
            if let Some(place) = missing {
                self.loading.from(place);
            }
        };
        set_timeout(load, REST);
    }
}

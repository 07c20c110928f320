//! A part of a list: the records of one group or of one column, page by page and live.

use domain::filter::Filter;
use domain::questions::List;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::order::as_seen;
use super::recalculated::reads_anew;
use super::rows::Rows;
use super::table::Shape;
use super::wishes::{Wishes, asking};
use crate::client::{Client, use_client};
use crate::kit::heed;

/// What is known of it.
#[derive(Clone, Copy)]
pub struct Portion {
    client: Client,
    shape: Shape,
    wishes: Wishes,
    filter: StoredValue<Filter>,
    pub rows: RwSignal<Rows>,
    /// Whether anything has come yet.
    pub loaded: RwSignal<bool>,
    turn: StoredValue<u32>,
}

impl Portion {
    /// The part of the list that a filter lets through; loaded while `open` says so.
    pub fn of(shape: Shape, wishes: Wishes, filter: Filter, open: Signal<bool>) -> Self {
        let portion = Self {
            client: use_client(),
            shape,
            wishes,
            filter: StoredValue::new(filter),
            rows: RwSignal::new(Rows::default()),
            loaded: RwSignal::new(false),
            turn: StoredValue::new(0),
        };
        shape.books.update_value(|books| books.push(portion.rows));
        Effect::new(move |_| {
            heed(&wishes.wanted);
            if open.get() {
                portion.load(None);
            }
        });
        portion.client.on_live(move |event| {
            if !portion.loaded.get_untracked() {
                return;
            }
            let list = portion.list();
            if reads_anew(event, &list, &portion.client.shape_now()) {
                portion.load(None);
            } else {
                portion.rows.maybe_update(|rows| as_seen(portion.client, |seen| rows.apply(event, &list, seen)));
            }
        });
        portion
    }

    fn list(self) -> List {
        let own = self.shape.own.get_value();
        let list = asking(self.client, |asker| self.wishes.wanted.with(|wanted| wanted.list(self.shape.record_type, own.as_ref(), asker)));
        List { filter: list.filter.clone().and(self.filter.get_value()), ..list }
    }

    /// The next page.
    pub fn load_more(self) {
        self.load(self.rows.with_untracked(|rows| rows.cursor.clone()));
    }

    fn load(self, cursor: Option<String>) {
        self.turn.update_value(|turn| *turn += 1);
        let mine = self.turn.get_value();
        let question = List { cursor, ..self.list() };
        spawn_local(async move {
            let more = question.cursor.is_some();
            let answer = self.client.ask(&question).await;
            if self.turn.try_get_value() != Some(mine) {
                return;
            }
            match answer {
                Ok(view) if more => self.rows.update(|rows| rows.append(view)),
                Ok(view) => self.rows.set(Rows::of(view)),
                Err(refusal) => self.client.refuse(&refusal),
            }
            self.loaded.set(true);
        });
    }
}

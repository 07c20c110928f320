//! The rows of a list as they come: the first page, those that are scrolled to, and what happens live.

use domain::questions::{List, ListView, LiveChange, LiveEvent};
use domain::refusal::Refusal;
use domain::sort::set_of;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::cell::Column;
use super::foot::Foot;
use super::order::as_seen;
use super::recalculated::reads_anew;
use super::rows::{Rows, belongs};
use super::table::Shape;
use super::wanted::Wanted;
use super::wishes::{Wishes, asking};
use crate::client::{Client, use_client};

/// How many rows are asked for at a time.
const PAGE: u32 = 100;

/// What is known of a list.
#[derive(Clone, Copy)]
pub struct Loading {
    client: Client,
    shape: Shape,
    wishes: Wishes,
    foot: Foot,
    pub rows: RwSignal<Rows>,
    pub refusal: RwSignal<Option<Refusal>>,
    pub busy: RwSignal<bool>,
    turn: StoredValue<u32>,
}

impl Loading {
    /// Begins with the first page, and follows what is wanted and what happens.
    pub fn begin(shape: Shape, wishes: Wishes, foot: Foot, first: Result<ListView, Refusal>) -> Self {
        let client = use_client();
        let (view, refusal) = match first {
            Ok(view) => (Some(view), None),
            Err(refusal) => (None, Some(refusal)),
        };
        let loading = Self {
            client,
            shape,
            wishes,
            foot,
            rows: RwSignal::new(view.map(Rows::of).unwrap_or_default()),
            refusal: RwSignal::new(refusal),
            busy: RwSignal::new(false),
            turn: StoredValue::new(0),
        };
        shape.books.update_value(|books| books.push(loading.rows));
        let asked = Memo::new(move |_| wishes.wanted.with(|wanted| Wanted { columns: None, ..wanted.clone() }));
        Effect::new(move |before: Option<Wanted>| {
            let now = asked.get();
            if let Some(before) = before.filter(|before| *before != now) {
                if !before.asks_same(&now) {
                    loading.shape.selection.end();
                }
                untrack(|| loading.again());
            }
            now
        });
        Effect::new(move |_| {
            if let Some(count) = foot.count() {
                loading.rows.maybe_update(|rows| rows.take_count(count));
            }
        });
        client.on_live(move |event| {
            let list = loading.list();
            if reads_anew(event, &list, &client.shape_now()) {
                loading.again();
                return;
            }
            let before = loading.rows.with_untracked(|rows| rows.count);
            loading.rows.maybe_update(|rows| as_seen(client, |seen| rows.apply(event, &list, seen)));
            loading.keep_selected(event, &list, &client.shape_now());
            let concerns = event.changes.iter().any(|change| change.record_type == list.record_type);
            // An amount may have changed where nobody looks.
            if concerns {
                let now = loading.rows.with_untracked(|rows| rows.count);
                foot.count_moved(now - before);
                foot.ask_soon();
            }
        });
        loading
    }

    /// A row that goes out of what is asked goes out of the selection; when something else is asked, all do.
    fn keep_selected(self, event: &LiveEvent, list: &List, seen: &domain::record::Shape) {
        let goes = |change: &&LiveChange| {
            change.record_type == list.record_type && !change.record.as_ref().is_some_and(|record| belongs(record, list, seen))
        };
        let gone = set_of(event.changes.iter().filter(goes).map(|change| change.id));
        if !gone.is_empty() {
            self.shape.selection.keep(|id| !gone.contains(&id));
        }
    }

    /// What is asked now.
    pub fn list(self) -> List {
        let own = self.shape.own.get_value();
        asking(self.client, |asker| self.wishes.wanted.with(|wanted| wanted.list(self.shape.record_type, own.as_ref(), asker)))
    }

    /// The columns that are shown.
    pub fn with_columns(self, f: impl FnOnce(&[(Column, Option<u32>)])) {
        self.shape.columns.with_value(|columns| f(columns));
    }

    /// Asks for everything anew.
    pub fn again(self) {
        self.refusal.set(None);
        self.foot.forget();
        self.ask(self.list(), None);
        self.foot.ask();
    }

    /// Asks for the rows from a place on.
    pub fn from(self, place: u64) {
        self.ask(List { offset: place, limit: PAGE, ..self.list() }, Some(place));
    }

    fn ask(self, list: List, place: Option<u64>) {
        self.turn.update_value(|turn| *turn += 1);
        let mine = self.turn.get_value();
        self.busy.set(true);
        spawn_local(async move {
            let answer = self.client.ask(&list).await;
            if self.turn.try_get_value() != Some(mine) {
                return;
            }
            match (answer, place) {
                // Rows that moved meanwhile are asked for again, because they are still missing.
                (Ok(view), Some(place)) => self.rows.maybe_update(|rows| rows.put(place, view)),
                (Ok(view), None) => {
                    let mut rows = Rows::of(view);
                    if let Some(count) = untrack(|| self.foot.count()) {
                        rows.take_count(count);
                    }
                    self.rows.set(rows);
                }
                (Err(refused), Some(_)) => self.client.refuse(&refused),
                (Err(refused), None) => self.refusal.set(Some(refused)),
            }
            self.busy.set(false);
        });
    }
}

//! What of a list is wanted, by the address and the saved view that it names.

use domain::id::Id;
use domain::query::Asker;
use domain::record::{Record, RecordType};
use domain::view::default_of;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate, use_query_map};
use leptos_router::location::Url;

use super::kept_columns;
use super::wanted::Wanted;
use crate::client::{Client, once_hydrated, use_client};

/// The address says this to begin without any view.
const ALL: &str = "all";
/// The address says this to begin with the form of a new record.
const NEW: &str = "new";

/// What is wanted, and how to want something else.
#[derive(Clone, Copy)]
pub struct Wishes {
    pub record_type: RecordType,
    /// The fields that can be chosen by in short.
    pub quick: &'static [&'static str],
    pub wanted: Memo<Wanted>,
    /// What the saved view wants; without one nothing.
    pub base: Memo<Wanted>,
    /// The saved view that the list begins with.
    pub view: Memo<Option<Record>>,
    /// Whether the address names a view that is not there.
    pub gone: Memo<bool>,
    on_want: Callback<Wanted>,
    on_go: Callback<String>,
    path: Memo<String>,
}

impl Wishes {
    /// Those of the page's address.
    pub fn of_page(record_type: RecordType, quick: &'static [&'static str]) -> Self {
        let client = use_client();
        let query = use_query_map();
        let path = use_location().pathname;
        let asked = Memo::new(move |_| query.with(|query| query.get_str("view").map(str::to_owned)));
        // An address that says what is wanted means the same to everybody; one that says nothing begins as its reader likes.
        let says_nothing = Memo::new(move |_| query.with(|query| query.into_iter().all(|(name, _)| name == NEW)));
        let view = Memo::new(move |_| asked.with(|asked| view_of(client, record_type, asked.as_deref(), says_nothing.get())));
        let gone = Memo::new(move |_| view.with(Option::is_none) && asked.with(|asked| asked.as_deref().is_some_and(|asked| asked != ALL)));
        let kept = RwSignal::new(None);
        once_hydrated(move || drop(kept.try_set(kept_columns::recall(client, record_type))));
        let base = Memo::new(move |_| {
            view.with(|view| match view {
                Some(view) => Wanted::of_view(&client.shape(), record_type, view),
                None => Wanted::of_columns(&client.shape(), record_type, kept.get()),
            })
        });
        let wanted = Memo::new(move |_| {
            base.with(|base| {
                query.with(|query| Wanted::read(&client.shape(), record_type, quick, base, |name| query.get_str(name).map(str::to_owned)))
            })
        });
        let navigate = use_navigate();
        let go = navigate.clone();
        let on_want = Callback::new(move |mut now: Wanted| {
            // The view that the reader began with stays, once something else is said.
            now.view = now.view.or_else(|| view.with_untracked(|view| view.as_ref().map(|view| view.id.to_string())));
            if view.with_untracked(Option::is_none) && wanted.with_untracked(|before| before.columns != now.columns) {
                kept_columns::keep(client, record_type, now.columns.as_deref());
            }
            let options = NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() };
            navigate(&address(&path.get_untracked(), now.write(quick, &base.get_untracked())), options);
        });
        let on_go = Callback::new(move |address: String| go(&address, NavigateOptions { scroll: false, ..NavigateOptions::default() }));
        Self { record_type, quick, wanted, base, view, gone, on_want, on_go, path }
    }

    /// Wants that instead.
    pub fn want(self, wanted: Wanted) {
        self.on_want.run(wanted);
    }

    /// Wants what comes out of what is wanted now.
    pub fn change(self, change: impl FnOnce(&mut Wanted)) {
        let mut wanted = self.wanted.get_untracked();
        let was_board = wanted.board.is_some();
        change(&mut wanted);
        // The lanes of a board are groups of the list that it becomes.
        if was_board && wanted.board.is_none() && wanted.group.is_none() {
            wanted.group = wanted.lanes.take();
        }
        self.want(wanted);
    }

    /// Begins with another view, or with none.
    pub fn begin_with(self, view: Option<Id>) {
        self.on_go.run(self.address_of(view));
    }

    /// The address of the list with a view, or with none.
    pub fn address_of(self, view: Option<Id>) -> String {
        let client = use_client();
        let default = client.me().with_untracked(|me| {
            client.directory().with_untracked(|index| default_of(index.views(), self.record_type, &me.actor).is_some())
        });
        let view = view.map(|id| id.to_string()).or_else(|| default.then(|| ALL.to_owned()));
        address(&self.path.get_untracked(), view.map(|view| ("view", view)).into_iter().collect())
    }

    /// Whether what is wanted differs from what the view keeps.
    pub fn is_changed(self) -> bool {
        self.wanted.with(|wanted| self.base.with(|base| wanted.differs(base)))
    }
}

fn view_of(client: Client, record_type: RecordType, asked: Option<&str>, says_nothing: bool) -> Option<Record> {
    client.directory().with(|index| match asked {
        None if !says_nothing => None,
        None => client.me().with(|me| default_of(index.views(), record_type, &me.actor).cloned()),
        Some(id) => index.views_of(record_type).find(|view| view.id.to_string() == id).cloned(),
    })
}

/// Lets somebody ask who is at this page, now.
pub fn asking<T>(client: Client, ask: impl FnOnce(&Asker<'_>) -> T) -> T {
    untrack(|| {
        let clock = client.clock();
        let shape = client.shape();
        client.me().with(|me| ask(&Asker { shape: &shape, clock, actor: &me.actor }))
    })
}

/// An address with its parts.
pub fn address(path: &str, parts: Vec<(&'static str, String)>) -> String {
    let parts: Vec<String> = parts.iter().map(|(name, value)| format!("{name}={}", Url::escape(value))).collect();
    if parts.is_empty() { path.to_owned() } else { format!("{path}?{}", parts.join("&")) }
}

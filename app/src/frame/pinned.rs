//! The saved views that stand in the side bar, segments with how many they have.

use std::collections::BTreeMap;
use std::time::Duration;

use domain::id::Id;
use domain::number::format_count;
use domain::questions::{MOST_SEGMENTS, Segments};
use domain::record::{Record, RecordType};
use domain::view::is_for;
use domain::words::Word;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_location;

use crate::address::{icon_of, list_of};
use crate::client::{Client, use_client};
use crate::kit::erased::{each, live};
use crate::kit::{Glyph, Icon};

/// How long it is waited for more to happen before segments are counted again, and how long at most.
const PAUSE: Duration = Duration::from_millis(700);
const LONGEST: Duration = Duration::from_secs(60);
/// So much longer than counting took it is waited: a large book is not counted for everybody all the time.
const REST: u32 = 20;

/// Which views are pinned, and which of them is shown.
#[derive(Clone, Copy)]
pub(super) struct Pins {
    views: Memo<Vec<Id>>,
    here: Memo<Option<Id>>,
}

impl Pins {
    pub(super) fn new(client: Client) -> Self {
        let views = Memo::new(move |_| {
            let pinned = |view: &&Record| *view.get("pinned") == serde_json::Value::Bool(true);
            client.me().with(|me| {
                client.directory().with(|index| {
                    let shown = index.views().iter().filter(pinned).filter(|view| is_for(view, &me.actor));
                    shown.map(|view| view.id).collect::<Vec<_>>()
                })
            })
        });
        let (path, search) = (use_location().pathname, use_location().search);
        let here = Memo::new(move |_| {
            let list = |id: Id| client.directory().with(|index| index.record(id).and_then(type_of).and_then(list_of));
            let lists = |id: &Id| list(*id).is_some_and(|list| path.with(|path| path.trim_end_matches('/') == list));
            let named = |id: &Id| search.with(|search| search.contains(&id.to_string()));
            views.with(|views| views.iter().copied().find(|id| named(id) && lists(id)))
        });
        Self { views, here }
    }

    /// Whether the page is one of them.
    pub(super) fn is_here(self) -> bool {
        self.here.with(Option::is_some)
    }
}

fn type_of(view: &Record) -> Option<RecordType> {
    RecordType::parse(view.text("record_type"))
}

/// The pinned views.
#[component]
pub(super) fn Pinned(pins: Pins) -> impl IntoView {
    let client = use_client();
    let pinned = pins.views;
    let counted = Counted::watched(client, pinned);
    let list = move || {
        view! {
            <div class="side-list" data-place="views">
                <h2 class="side-title">{client.say(Word::SavedViews)}</h2>
                <ul class="side-list">{each(move || pinned.get(), |id| *id, move |id| view! { <li><PinnedView id=id pins=pins counted=counted /></li> }.into_any())}</ul>
            </div>
        }
        .into_any()
    };
    let any = Memo::new(move |_| !pinned.with(Vec::is_empty));
    live(move || any.get().then(|| untrack(list)))
}

#[component]
fn PinnedView(id: Id, pins: Pins, counted: Counted) -> impl IntoView {
    let client = use_client();
    let view = Memo::new(move |_| client.directory().with(|index| index.record(id).cloned()));
    let name = move || client.directory().with(|index| index.title(id).unwrap_or_default());
    let record_type = move || view.with(|view| view.as_ref().and_then(type_of));
    let address = move || record_type().and_then(list_of).map(|path| format!("{path}?view={id}"));
    let current = move || (pins.here.get() == Some(id)).then_some("page");
    let icon = move || record_type().map_or(Icon::Board, icon_of);
    let count = Memo::new(move |_| counted.of(id));
    let told = move || count.get().map(|count| view! { <b class="count">{format_count(count, client.lang())}</b> }.into_any());
    view! {
        <a class="side-link" href=address aria-current=current>
            {live(move || view! { <Glyph icon=icon() /> }.into_any())}
            <span>{live(name)}</span>
            {live(told)}
        </a>
    }
    .into_any()
}

/// How many the pinned segments have.
#[derive(Clone, Copy)]
struct Counted {
    client: Client,
    counts: RwSignal<BTreeMap<Id, i64>>,
    turn: StoredValue<u32>,
    pause: StoredValue<Duration>,
}

impl Counted {
    /// Those of the pinned views. They are counted together, and again when one of them changes or something of their types
    /// happens.
    fn watched(client: Client, pinned: Memo<Vec<Id>>) -> Counted {
        let counted = Counted { client, counts: RwSignal::new(BTreeMap::new()), turn: StoredValue::new(0), pause: StoredValue::new(PAUSE) };
        let segments = Memo::new(move |_| {
            client.directory().with(|index| pinned.get().into_iter().filter_map(|id| segment_of(index.record(id)?)).collect::<Vec<_>>())
        });
        Effect::new(move |_| {
            client.shape();
            counted.ask(segments.get());
        });
        client.on_live(move |event| {
            let listed = |record_type| segments.with_untracked(|all| all.iter().any(|segment| segment.record_type == record_type));
            if event.changes.iter().any(|change| listed(change.record_type)) {
                counted.ask_soon(segments);
            }
        });
        counted
    }

    fn of(self, view: Id) -> Option<i64> {
        self.counts.with(|counts| counts.get(&view).copied())
    }

    fn ask(self, segments: Vec<Segment>) {
        let mine = self.next_turn();
        if segments.is_empty() {
            return self.counts.set(BTreeMap::new());
        }
        let views = segments.into_iter().map(|segment| segment.view).take(MOST_SEGMENTS).collect();
        spawn_local(async move {
            let began = js_sys::Date::now();
            let answer = self.client.ask(&Segments { views }).await;
            if let (Ok(told), Some(turn)) = (answer, self.turn.try_get_value())
                && turn == mine
            {
                let took = Duration::from_millis((js_sys::Date::now() - began).max(0.0) as u64);
                self.pause.try_set_value((took * REST).clamp(PAUSE, LONGEST));
                self.counts.try_set(told.into_iter().map(|segment| (segment.view, segment.count)).collect());
            }
        });
    }

    /// Whoever asks or waits after another has the word alone.
    fn next_turn(self) -> u32 {
        self.turn.update_value(|turn| *turn += 1);
        self.turn.get_value()
    }

    fn ask_soon(self, segments: Memo<Vec<Segment>>) {
        let mine = self.next_turn();
        let later = move || {
            if let (Some(turn), Some(segments)) = (self.turn.try_get_value(), segments.try_get_untracked())
                && turn == mine
            {
                self.ask(segments);
            }
        };
        set_timeout(later, self.pause.get_value());
    }
}

/// What a segment is of, and what it selects.
#[derive(Clone, PartialEq)]
struct Segment {
    view: Id,
    record_type: RecordType,
    selection: String,
}

fn segment_of(view: &Record) -> Option<Segment> {
    let record_type = type_of(view).filter(|_| *view.get("segment") == serde_json::Value::Bool(true))?;
    Some(Segment { view: view.id, record_type, selection: view.text("selection").to_owned() })
}

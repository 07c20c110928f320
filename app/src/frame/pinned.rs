//! The saved views that stand in the side bar, segments with how many they have.

use std::time::Duration;

use domain::id::Id;
use domain::number::format_count;
use domain::query::{Asker, Query};
use domain::questions::Figures;
use domain::record::{Record, RecordType};
use domain::words::Word;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_location;

use crate::address::{icon_of, list_of};
use crate::client::{Client, use_client};
use crate::kit::erased::{each, live};
use crate::kit::{Glyph, Icon};

/// How long it is waited for more to happen before a segment is counted again.
const PAUSE: Duration = Duration::from_millis(700);

/// The pinned views.
#[component]
pub(super) fn Pinned() -> impl IntoView {
    let client = use_client();
    let pinned = Memo::new(move |_| {
        let is = |view: &&Record| *view.get("pinned") == serde_json::Value::Bool(true);
        client.directory().with(|index| index.views().iter().filter(is).map(|view| view.id).collect::<Vec<_>>())
    });
    let list = move || {
        view! {
            <div class="side-list" data-place="views">
                <h2 class="side-title">{client.say(Word::SavedViews)}</h2>
                <ul class="side-list">{each(move || pinned.get(), |id| *id, |id| view! { <li><PinnedView id=id /></li> }.into_any())}</ul>
            </div>
        }
        .into_any()
    };
    let any = Memo::new(move |_| !pinned.with(Vec::is_empty));
    live(move || any.get().then(|| untrack(list)))
}

#[component]
fn PinnedView(id: Id) -> impl IntoView {
    let client = use_client();
    let view = Memo::new(move |_| client.directory().with(|index| index.record(id).cloned()));
    let name = move || client.directory().with(|index| index.title(id).unwrap_or_default());
    let record_type = move || view.with(|view| view.as_ref().and_then(|view| RecordType::parse(view.text("record_type"))));
    let address = move || record_type().and_then(list_of).map(|path| format!("{path}?view={id}"));
    let (path, search) = (use_location().pathname, use_location().search);
    let current = move || {
        let here = record_type().and_then(list_of).is_some_and(|list| path.with(|path| path.trim_end_matches('/') == list));
        (here && search.with(|search| search.contains(&id.to_string()))).then_some("page")
    };
    let icon = move || record_type().map_or(Icon::Board, icon_of);
    let count = counted(client, view);
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

/// How many a segment has now. It is counted again when something of its type happens.
fn counted(client: Client, view: Memo<Option<Record>>) -> RwSignal<Option<i64>> {
    let count = RwSignal::new(None);
    let turn = StoredValue::new(0_u32);
    let asked = Memo::new(move |_| {
        view.with(|view| {
            let view = view.as_ref().filter(|view| *view.get("segment") == serde_json::Value::Bool(true))?;
            let record_type = RecordType::parse(view.text("record_type"))?;
            Some((record_type, Query::read(&client.shape(), record_type, view.text("selection")).ok()?))
        })
    });
    let ask = move || {
        let Some((record_type, query)) = asked.get_untracked() else { return count.set(None) };
        let filter = untrack(|| {
            let clock = client.clock();
            let shape = client.shape();
            client.me().with(|me| query.sound(&shape, record_type).resolve(record_type, &Asker { shape: &shape, clock, actor: &me.actor }))
        });
        let question = Figures { record_type, filter, query: Query::default(), text: String::new(), deleted: false, sums: Vec::new() };
        spawn_local(async move {
            if let Ok(view) = client.ask(&question).await {
                count.try_set(Some(view.count));
            }
        });
    };
    Effect::new(move |_| {
        asked.track();
        ask();
    });
    client.on_live(move |event| {
        let of_type = asked.with_untracked(|asked| asked.as_ref().map(|(record_type, _)| *record_type));
        if of_type.is_none_or(|of_type| !event.changes.iter().any(|change| change.record_type == of_type)) {
            return;
        }
        turn.update_value(|turn| *turn += 1);
        let mine = turn.get_value();
        let later = move || {
            if turn.try_get_value() == Some(mine) {
                ask();
            }
        };
        set_timeout(later, PAUSE);
    });
    count
}

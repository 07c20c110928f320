//! What happened to a record, as sentences by day, live.

mod entry;
mod lines;
mod note;
mod sentence;
mod tell;

use std::collections::BTreeMap;

use crate::kit::erased::{each, live};
use domain::id::Id;
use domain::questions::{Timeline, TimelineView};
use domain::record::{RecordType, write_instant};
use domain::words::Word;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::client::use_client;
use crate::kit::{LoadError, More, Skeleton};
use entry::EntryView;
use lines::{Lines, day_words};

/// Where the lines are shown.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// The record that the timeline belongs to.
    pub id: Id,
    /// What is known.
    pub lines: RwSignal<Lines>,
    /// Titles of what changed fields point to.
    pub titles: Signal<BTreeMap<Id, String>>,
}

/// The history of a record and of what hangs on it.
#[component]
pub fn RecordTimeline(
    /// The type.
    record_type: RecordType,
    /// The record.
    id: Id,
) -> impl IntoView {
    let client = use_client();
    let first = client.resource(move || Timeline { record_type, id, before: None });
    let body = move || {
        Suspend::new(async move {
            let answer = first.await;
            untrack(|| match answer {
                Ok(view) => view! { <Loaded record_type=record_type id=id view=view /> }.into_any(),
                Err(refusal) => view! { <LoadError refusal=refusal retry=Callback::new(move |()| first.refetch()) /> }.into_any(),
            })
        })
    };
    view! {
        <section class="timeline" aria-label=client.say(Word::History)>
            <h2 class="unseen">{client.say(Word::History)}</h2>
            <Suspense fallback=|| view! { <Skeleton lines=6 /> }.into_any()>{live(body)}</Suspense>
        </section>
    }
    .into_any()
}

#[component]
fn Loaded(record_type: RecordType, id: Id, view: TimelineView) -> impl IntoView {
    let client = use_client();
    let lines = RwSignal::new(Lines::of(view));
    let titles = Memo::new(move |_| lines.with(|lines| lines.titles.clone()));
    let place = Place { id, lines, titles: titles.into() };
    let busy = RwSignal::new(false);
    let turn = StoredValue::new(0_u32);
    let refresh = move || {
        turn.update_value(|turn| *turn += 1);
        let mine = turn.get_value();
        spawn_local(async move {
            let answer = client.ask(&Timeline { record_type, id, before: None }).await;
            if turn.try_get_value() == Some(mine)
                && let Ok(view) = answer
            {
                lines.update(|lines| lines.renew(view));
            }
        });
    };
    client.on_live(move |event| {
        let at = write_instant(client.clock().now);
        let concerned = lines.try_update(|lines| lines.hear(event, id, &at)).unwrap_or_default();
        if concerned {
            refresh();
        }
    });
    let more = Signal::derive(move || lines.with(|lines| lines.before.is_some()));
    let on_more = Callback::new(move |()| {
        busy.set(true);
        spawn_local(async move {
            let before = lines.try_with_untracked(|lines| lines.before).flatten();
            match client.ask(&Timeline { record_type, id, before }).await {
                Ok(view) => {
                    lines.try_update(|lines| lines.append(view));
                }
                Err(refusal) => client.refuse(&refusal),
            }
            busy.try_set(false);
        });
    });
    let days = Memo::new(move |_| {
        let clock = client.clock();
        lines.with(|lines| lines.days(&clock))
    });
    let keys_of =
        move |day: &str| days.with(|days| days.iter().find(|(name, _)| name == day).map(|(_, keys)| keys.clone()).unwrap_or_default());
    let day = move |name: String| {
        let words = {
            let name = name.clone();
            move || day_words(&name, &client.clock(), client.lang())
        };
        view! {
            <h3 class="timeline-day">{live(words)}</h3>
            <ol>
                {each(move || keys_of(&name), |key| *key, move |key| view! { <EntryView place=place key_of=key /> })}
            </ol>
        }
        .into_any()
    };
    view! {
        {each(
            move || days.with(|days| days.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>()),
            String::clone,
            day,
        )}
        <More more=more busy=busy on_more=on_more />
    }
    .into_any()
}

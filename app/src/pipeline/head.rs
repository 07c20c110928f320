//! The head of a column: its name, how many, how much, and how it is doing.

use std::sync::Arc;

use domain::id::Id;
use domain::number::format_count;
use domain::questions::{Card, ColumnTotal, Period};
use domain::record::Stage;
use domain::words::Word;
use leptos::prelude::*;

use super::address::{period_name, period_of};
use super::card::{Health, health};
use super::drag::Drag;
use super::store::{BoardStore, LaneView};
use super::sums::{Sums, head_amount, sums_of};
use crate::kit::erased::live;
use crate::kit::{Glyph, Icon, sign_of};

/// The head.
#[component]
pub fn ColumnHead(
    store: BoardStore,
    drag: Drag,
    lane: LaneView,
    /// Whether the column is folded.
    folded: Memo<bool>,
    /// Whether a new deal is being entered.
    adding: RwSignal<bool>,
) -> impl IntoView {
    let client = store.client;
    let stage_id = lane.stage;
    let directory = client.directory();
    let stage = Memo::new(move |_| directory.with(|directory| directory.stage(stage_id)).unwrap_or_default());
    let name = Memo::new(move |_| directory.with(|directory| directory.title(stage_id)).unwrap_or_default());
    let outcome = Memo::new(move |_| stage.with(|stage| stage.outcome.clone()));
    let may_add = move || client.me().with(|me| me.actor.may_create(domain::record::RecordType::Opportunity));
    let count = {
        let total = lane.total.clone();
        move || format_count(total.with(ColumnTotal::deals), client.lang())
    };
    let tint = move || directory.with(|directory| directory.tint_of_stage(stage_id)).to_string();
    let sign = move || match outcome.get().as_str() {
        "won" => Some(view! { <Glyph icon=Icon::Won /> }.into_any()),
        "lost" => Some(view! { <Glyph icon=Icon::Lost /> }.into_any()),
        _ => None,
    };
    let button = move || {
        if outcome.get() == "open" {
            return may_add()
                .then(|| {
                    view! {
                        <button
                            class="icon-button"
                            type="button"
                            data-size="small"
                            aria-label=move || client.fill(Word::NewDealIn, &[&name.get()])
                            aria-expanded=move || if adding.get() { "true" } else { "false" }
                            on:click=move |_| adding.update(|adding| *adding = !*adding)
                        >
                            <Glyph icon=Icon::Plus />
                        </button>
                    }
                    .into_any()
                })
                .into_any();
        }
        let label = move || client.fill(if folded.get() { Word::UnfoldStage } else { Word::FoldStage }, &[&name.get()]);
        view! {
            <button
                class="icon-button column-fold"
                type="button"
                data-size="small"
                aria-expanded=move || if folded.get() { "false" } else { "true" }
                aria-label=label
                on:click=move |_| fold(store, stage_id)
            >
                {live(move || {
                    let icon = if folded.get() { Icon::ChevronLeft } else { Icon::ChevronRight };
                    view! { <Glyph icon=icon /> }.into_any()
                })}
            </button>
        }
        .into_any()
    };
    let total = lane.total.clone();
    let worth = Memo::new(move |_| {
        let sees = store.look.with(|look| look.sees_value);
        sees.then(|| total.with(|total| stage.with(|stage| Worth::of(store, drag, stage_id, stage, total))))
    });
    let healths = {
        let cards = lane.cards.clone();
        Memo::new(move |_| cards.with(|cards| stage.with(|stage| healths_of(store, stage, cards))))
    };
    view! {
        <header class="column-head" data-tint=tint>
            <h2 class="column-name" id=format!("stage-{stage_id}-name")>
                {live(sign)}
                {name}
            </h2>
            <b class="count">
                {live(count)}
                <span class="unseen">" " {client.say(Word::DealsCounted)}</span>
            </b>
            {live(button)}
            <p class="column-sums">
                {live(move || worth.get().map(|worth| sums(store, &worth)))}
                {live(move || (outcome.get() != "open").then(|| period_choice(store)))}
            </p>
            {live(move || bar(store, healths.get()))}
        </header>
    }
    .into_any()
}

/// What the head says of amounts.
#[derive(Clone, PartialEq)]
struct Worth {
    now: Sums,
    /// What the sum would be if the card in the hand were dropped, where that says something else.
    becomes: Option<i64>,
    is_open: bool,
}

impl Worth {
    fn of(store: BoardStore, drag: Drag, stage_id: Id, stage: &Stage, total: &ColumnTotal) -> Self {
        let client = store.client;
        let currency = client.me().with(|me| me.currency.clone());
        let of = |total: &ColumnTotal| client.directory().with(|directory| sums_of(total, &currency, |code| directory.rate(code)));
        let now = of(total);
        let becomes = becomes(store, drag, stage_id, stage, total).map(|total| of(&total).sum).filter(|sum| *sum != now.sum);
        Self { now, becomes, is_open: stage.outcome == "open" }
    }
}

fn sums(store: BoardStore, worth: &Worth) -> AnyView {
    let client = store.client;
    let currency = client.me().with(|me| me.currency.clone());
    let amount = |minor: i64| {
        let (text, exact) = head_amount(minor, &currency, client.lang());
        (text, exact.map(|exact| format!("{exact} {}", sign_of(&currency))))
    };
    let money = |class: &'static str, minor: i64, hint: Option<&'static str>, rest: Option<String>| {
        let (text, exact) = amount(minor);
        let title: Vec<String> = hint.map(str::to_owned).into_iter().chain(exact).chain(rest).collect();
        let title = (!title.is_empty()).then(|| title.join(" · "));
        view! {
            <span class=class title=title>
                {hint.map(|hint| view! { <span class="sum-word">{hint} " "</span> }.into_any())}
                {text}
                " "
                <span class="currency">{sign_of(&currency)}</span>
            </span>
        }
        .into_any()
    };
    let Worth { now, becomes, is_open } = worth;
    let without = (!now.without.is_empty()).then(|| client.fill(Word::WithoutRate, &[&now.without.join(", ")]));
    let sum = money("sum money", now.sum, None, without);
    let share = (becomes.is_none() && *is_open).then(|| money("weighted money", now.weighted, Some(client.say(Word::Weighted)), None));
    let becomes = becomes.map(|sum| money("becomes money", sum, None, None));
    view! { {sum} {becomes} {share} }.into_any()
}

fn fold(store: BoardStore, stage: Id) {
    store.unfolded.update(|unfolded| {
        if !unfolded.remove(&stage) {
            unfolded.insert(stage);
        }
    });
}

/// The total that a column would have if the card in the hand were dropped.
fn becomes(store: BoardStore, drag: Drag, stage_id: Id, stage: &Stage, total: &ColumnTotal) -> Option<ColumnTotal> {
    let held = drag.held.get()?;
    let target = drag.over.get()?.stage();
    if target == held.stage || (stage_id != target && stage_id != held.stage) {
        return None;
    }
    let mut card = (*store.card(held.id)?).clone();
    let mut total = total.clone();
    if stage_id == target {
        card.probability = stage.probability;
        total.count(&card, 1);
    } else {
        total.count(&card, -1);
    }
    Some(total)
}

fn period_choice(store: BoardStore) -> AnyView {
    let client = store.client;
    let periods = [
        (Period::Month, Word::PeriodMonth),
        (Period::Quarter, Word::PeriodQuarter),
        (Period::Year, Word::PeriodYear),
        (Period::All, Word::PeriodAll),
    ];
    let current = store.question.with(|question| question.filter.period);
    let options: Vec<_> = periods
        .into_iter()
        .map(|(period, word)| view! { <option value=period_name(period) selected=period == current>{client.say(word)}</option> }.into_any())
        .collect();
    let choose = move |event| {
        if let Some(period) = period_of(&event_target_value(&event)) {
            store.filter_by(&domain::questions::BoardFilter { period, ..store.filter() });
        }
    };
    view! { <select class="filter" aria-label=client.say(Word::Period) on:change=choose>{options}</select> }.into_any()
}

/// How the cards that are loaded are doing: how many are on track, stale and late.
fn healths_of(store: BoardStore, stage: &Stage, cards: &[Arc<Card>]) -> [usize; 3] {
    let clock = store.client.clock();
    let mut counts = [0; 3];
    for card in cards {
        let at = match health(card, stage, &clock) {
            Health::OnTrack => 0,
            Health::Stale => 1,
            Health::Late => 2,
        };
        counts[at] += 1;
    }
    counts
}

/// The same as parts of a hundred.
fn bar(store: BoardStore, [good, stale, late]: [usize; 3]) -> AnyView {
    let all = (good + stale + late).max(1);
    let label = store.client.fill(Word::ColumnHealth, &[&good.to_string(), &stale.to_string(), &late.to_string()]);
    let part = |count: usize| count * 100 / all;
    let (stale_at, late_at) = (part(good), part(good + stale));
    view! {
        <svg class="column-bar" viewBox="0 0 100 3" preserveAspectRatio="none" role="img" aria-label=label>
            <rect class="on-track" width=part(good).to_string() height="3" />
            <rect class="stale" x=stale_at.to_string() width=(late_at - stale_at).to_string() height="3" />
            <rect class="late" x=late_at.to_string() width=(if late > 0 { 100 - late_at } else { 0 }).to_string() height="3" />
        </svg>
    }
    .into_any()
}

//! A column of the board.

use domain::id::Id;
use domain::number::format_count;
use domain::questions::ColumnTotal;
use domain::record::RecordType;
use domain::words::Word;
use leptos::prelude::*;

use super::card::BoardCard;
use super::drag::{Drag, Item, Over, items};
use super::focus;
use super::head::ColumnHead;
use super::quick::{QuickDeal, place};
use super::singled::SingledOut;
use super::store::{BoardStore, LaneView};
use super::window::{Far, Window};
use crate::client::once_hydrated;
use crate::kit::erased::{each, live};
use crate::kit::{More, Skeleton, heed, pixels};
use crate::pages::draw_part;

/// The column of a stage.
#[component]
pub fn BoardColumn(store: BoardStore, drag: Drag, singled: SingledOut, lane: LaneView, wants_new: Memo<bool>) -> impl IntoView {
    let client = store.client;
    let stage = lane.stage;
    let outcome = Memo::new(move |_| client.directory().with(|directory| directory.stage(stage)).unwrap_or_default().outcome);
    let folded =
        Memo::new(move |_| outcome.with(|outcome| outcome != "open") && store.unfolded.with(|unfolded| !unfolded.contains(&stage)));
    let adding = RwSignal::new(false);
    // "New deal" from anywhere leads to the first open column.
    Effect::new(move |_| {
        let first = client.directory().with_untracked(|directory| {
            let pipeline = directory.stage(stage).map(|stage| stage.pipeline)?;
            directory.stages_of(pipeline).into_iter().find(|(_, stage)| stage.outcome == "open").map(|(id, _)| id)
        });
        if wants_new.get() && first == Some(stage) {
            adding.set(true);
            store.settle_address();
        }
    });
    once_hydrated(move || {
        if client.has_draft(&place(stage)) {
            adding.try_set(true);
        }
    });
    let name_id = format!("stage-{stage}-name");
    let (labelled, list_labelled) = (name_id.clone(), name_id);
    let is_target = move || drag.over.with(|over| over.is_some_and(|over| over.stage() == stage)) && drag.held.with(Option::is_some);
    let lines = {
        let cards = lane.cards.clone();
        Memo::new(move |_| {
            let order: Vec<Id> = cards.with(|cards| cards.iter().map(|card| card.id).collect());
            let held = drag.held.get().filter(|held| held.stage == stage).map(|held| held.id);
            let slot = drag.over.get().and_then(|over| match over {
                Over::Column(over, at) if over == stage && drag.held.with(Option::is_some) => Some(at),
                _ => None,
            });
            items(&order, held, slot)
        })
    };
    let window = Window::new(lines, drag.held, store.whole);
    let drawn = window.drawn();
    Effect::new(move |_| {
        if let Some(sought) = store.sought.get() {
            window.bring(sought);
        }
    });
    let follow = move || {
        // Whoever walked by keyboard goes on from where they were.
        if let Some(left) = window.follow() {
            store.at.set_value(Some(left));
        }
    };
    Effect::new(move |_| {
        heed(&drawn);
        focus::again(store);
        request_animation_frame(follow);
    });
    let line = move |item: Item| match item {
        Item::Card(id) => view! { <BoardCard store=store drag=drag singled=singled id=id stage=stage /> }.into_any(),
        Item::Gap => view! { <Blank drag=drag class="card-gap" /> }.into_any(),
        Item::Slot => view! { <Blank drag=drag class="card-slot" /> }.into_any(),
    };
    let left = {
        let (cards, total) = (lane.cards.clone(), lane.total.clone());
        move || {
            let left = total.with(ColumnTotal::deals) - cards.with(|cards| i64::try_from(cards.len()).unwrap_or(0));
            client.fill(Word::MoreNotShown, &[&format_count(left, client.lang())])
        }
    };
    let (more, busy): (Signal<bool>, Signal<bool>) = (lane.more.clone().into(), lane.busy.clone().into());
    let empty = move || {
        (lines.with(Vec::is_empty) && !more.get()).then(|| {
            let plain = store.question.with(|question| question.filter.is_plain());
            let may_add = outcome.with(|outcome| outcome == "open") && client.me().with(|me| me.actor.may_create(RecordType::Opportunity));
            let word = match (plain, may_add) {
                (false, _) => Word::ColumnNothingFits,
                (true, true) => Word::ColumnNothingAdd,
                (true, false) => Word::ColumnNothing,
            };
            view! { <li class="column-empty">{client.say(word)}</li> }.into_any()
        })
    };
    let load = Callback::new(move |()| store.load_more(stage));
    view! {
        <li
            class="column"
            id=format!("stage-{stage}")
            data-kind=outcome
            data-folded=move || folded.get().then_some("")
            data-target=move || is_target().then_some("")
            aria-labelledby=labelled
        >
            <ColumnHead store=store drag=drag lane=lane folded=folded adding=adding />
            {live(move || adding.get().then(|| draw_part(QuickDeal { store, stage, open: adding }, || view! { <Skeleton /> }.into_any())))}
            <ol
                class="cards"
                node_ref=window.list()
                aria-labelledby=list_labelled
                tabindex="0"
                on:scroll=move |_| follow()
            >
                <LeftOut far=window.above() />
                {each(move || drawn.get(), |item| *item, line)}
                <LeftOut far=window.below() />
                {live(empty)}
                {live(move || {
                    let left = left.clone();
                    more.get()
                        .then(|| {
                            view! {
                                <li class="column-more">
                                    <More more=more busy=busy on_more=load />
                                    <span class="only-print">{live(left)}</span>
                                </li>
                            }
                            .into_any()
                        })
                })}
            </ol>
        </li>
    }
    .into_any()
}

/// Cards that are too far off to be drawn, as high as they are.
#[component]
fn LeftOut(far: Memo<Far>) -> impl IntoView {
    let place = NodeRef::<leptos::html::Li>::new();
    Effect::new(move |_| {
        if let Some(place) = place.get() {
            set_height(&place, far.with(|far| far.height));
        }
    });
    let count = move || far.with(|far| far.cards);
    view! {
        <li class="cards-far" node_ref=place hidden=move || count() == 0 data-cards=move || count().to_string() aria-hidden="true"></li>
    }
    .into_any()
}

/// A place as high as the card in the hand.
#[component]
fn Blank(drag: Drag, class: &'static str) -> impl IntoView {
    let place = NodeRef::<leptos::html::Li>::new();
    Effect::new(move |_| {
        if let (Some(place), Some(held)) = (place.get(), drag.held.get()) {
            set_height(&place, held.height);
        }
    });
    view! { <li class=class node_ref=place aria-hidden="true"></li> }.into_any()
}

/// By the script: the server writes no styles.
fn set_height(place: &web_sys::HtmlLiElement, height: f64) {
    web_sys::HtmlElement::style(place).set_property("height", &pixels(height)).ok();
}

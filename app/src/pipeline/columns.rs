//! The columns side by side, the pager above them on a phone, the dock while dragging.

use domain::number::format_count;
use domain::record::RecordType;
use domain::words::Word;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::ScrollToOptions;

use super::card::MOVE_MENU;
use super::column::BoardColumn;
use super::drag::{self, Drag};
use super::focus;
use super::keys::{self, Carried};
use super::singled::{Singled, SingledOut};
use super::store::BoardStore;
use crate::commands::{Command, Group, offer};
use crate::kit::erased::{each, live};
use crate::kit::{Empty, Glyph, Icon, Menu, MenuItem, follow_paper};

/// What a board consists of.
#[component]
pub fn Columns(store: BoardStore, wants_new: Memo<bool>) -> impl IntoView {
    let client = store.client;
    let drag = Drag::new(store);
    let carried = RwSignal::new(None::<Carried>);
    let singled = SingledOut {
        held: Singled::of(move || drag.held.get().map(|held| held.id)),
        carried: Singled::of(move || carried.get().map(|carried| carried.id)),
        open: Singled::of(move || store.open.get()),
    };
    let board = NodeRef::<html::Ol>::new();
    let at = RwSignal::new(0usize);
    Effect::new(move |_| {
        let keys = window_event_listener(ev::keydown, move |event| keys::press(store, carried, &event));
        on_cleanup(move || keys.remove());
    });
    offer(|| {
        vec![
            Command::told(Word::KeyWalk, Group::Board, &["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]),
            Command::told(Word::KeyEnds, Group::Board, &["Home", "End"]),
            Command::told(Word::KeyLift, Group::Board, &["Space"]),
            Command::told(Word::KeyMove, Group::Board, &["m"]),
            Command::told(Word::KeyGiveUp, Group::Board, &["Escape"]),
        ]
    });
    follow_paper(store.whole);
    // A column fills the phone: the one that is seen is told in the pager.
    let scrolled = move |_| {
        if let Some(board) = board.get_untracked() {
            let width = f64::from(board.client_width()).max(1.0);
            let page = (f64::from(board.scroll_left()) / width).round() as usize;
            if at.get_untracked() != page {
                at.set(page);
            }
        }
    };
    view! {
        <Pager store=store board=board at=at />
        <ol
            class="board"
            node_ref=board
            aria-label=client.say(Word::Pipeline)
            data-dragging=move || drag.held.with(Option::is_some).then_some("")
            // Not by :has() of the page: whatever comes or goes there, like the dock, would have all cards styled anew.
            data-beside=move || store.open.with(Option::is_some).then_some("")
            on:scroll=scrolled
            on:selectstart=|event| {
                if drag::is_begun() {
                    event.prevent_default();
                }
            }
            on:touchmove=|event| {
                // Once a finger scrolls, it does so to the end.
                if drag::is_dragging() && event.cancelable() {
                    event.prevent_default();
                }
            }
            on:focusin=move |event| store.at.set_value(element_of(&event).as_ref().and_then(focus::deal_at))
            on:focusout=move |event| forget_focus(store, &event)
            on:contextmenu=|event| {
                if drag::is_pressing() {
                    event.prevent_default();
                }
            }
        >
            {each(
                move || store.lanes.get(),
                |lane| (lane.stage, lane.generation),
                move |lane| view! { <BoardColumn store=store drag=drag singled=singled lane=lane wants_new=wants_new /> },
            )}
        </ol>
        {live(move || store.lanes.with(Vec::is_empty).then(|| view! { <NoStages store=store /> }.into_any()))}
        <Dock store=store drag=drag />
        <MoveMenu store=store />
    }
    .into_any()
}

fn element_of(event: &web_sys::FocusEvent) -> Option<web_sys::Element> {
    event.target()?.dyn_into().ok()
}

/// Whoever goes elsewhere is no longer at a card; a card that is only drawn anew still has them.
fn forget_focus(store: BoardStore, event: &web_sys::FocusEvent) {
    let Some(card) = element_of(event) else { return };
    request_animation_frame(move || {
        let is_left = card.is_connected() && store.at.try_get_value().flatten() == focus::deal_at(&card);
        if is_left && document().active_element().is_none_or(|active| active != card) {
            store.at.try_set_value(None);
        }
    });
}

/// A pipeline without stages: where they are added, by whom.
#[component]
fn NoStages(store: BoardStore) -> impl IntoView {
    let client = store.client;
    let may_add = client.me().with_untracked(|me| me.actor.may_create(RecordType::Stage));
    let action =
        move || may_add.then(|| view! { <a class="button" href="/settings/pipelines">{client.say(Word::AddStage)}</a> }.into_any());
    view! { <Empty icon=Icon::Board title=client.say(Word::NoStages) text=client.say(Word::NoStagesText) action=action /> }.into_any()
}

/// The names of the stages, on a phone.
#[component]
fn Pager(store: BoardStore, board: NodeRef<html::Ol>, at: RwSignal<usize>) -> impl IntoView {
    let client = store.client;
    let nav = NodeRef::<html::Nav>::new();
    Effect::new(move |_| {
        let at = at.get();
        let current = nav.get().and_then(|nav| nav.children().item(u32::try_from(at).unwrap_or(0)));
        if let (Some(nav), Some(link)) = (nav.get_untracked(), current.and_then(|link| link.dyn_into::<web_sys::HtmlElement>().ok())) {
            nav.set_scroll_left(link.offset_left() - nav.offset_left() - 16);
        }
    });
    let link = move |i: usize, lane: super::store::LaneView| {
        let stage = lane.stage;
        let name = move || client.directory().with(|directory| directory.title(stage)).unwrap_or_default();
        let go = move |event: ev::MouseEvent| {
            event.prevent_default();
            if let Some(board) = board.get_untracked() {
                let options = ScrollToOptions::new();
                options.set_left(f64::from(board.client_width()) * i as f64);
                if !focus::calm() {
                    options.set_behavior(web_sys::ScrollBehavior::Smooth);
                }
                board.scroll_to_with_scroll_to_options(&options);
            }
        };
        let count = move || format_count(lane.total.with(domain::questions::ColumnTotal::deals), client.lang());
        view! {
            <a href=format!("#stage-{stage}") rel="external" aria-current=move || (at.get() == i).then_some("true") on:click=go>
                {live(name)}
                <b class="count">{live(count)}</b>
            </a>
        }
        .into_any()
    };
    view! {
        <nav class="pager" aria-label=client.say(Word::Stages) node_ref=nav>
            {each(
                move || store.lanes.get().into_iter().enumerate(),
                |(_, lane)| (lane.stage, lane.generation),
                move |(i, lane)| link(i, lane),
            )}
        </nav>
    }
    .into_any()
}

/// Won and lost, within reach from every column while a card is in the hand.
#[component]
fn Dock(store: BoardStore, drag: Drag) -> impl IntoView {
    let client = store.client;
    live(move || {
        drag.held.with(Option::is_some).then(|| {
            let stages = store.lanes.with_untracked(|lanes| lanes.iter().map(|lane| lane.stage).collect::<Vec<_>>());
            let directory = client.directory().get_untracked();
            let closed = stages.into_iter().filter_map(|id| Some((id, directory.stage(id)?, directory.title(id)?)));
            let targets: Vec<_> = closed
                .filter(|(_, stage, _)| stage.outcome != "open")
                .map(|(id, stage, name)| {
                    let icon = if stage.outcome == "won" { Icon::Won } else { Icon::Lost };
                    let is_target = move || drag.over.with(|over| over.is_some_and(|over| over.stage() == id));
                    view! {
                        <div
                            class="dock-target"
                            data-kind=stage.outcome
                            data-stage=id.to_string()
                            data-target=move || is_target().then_some("")
                        >
                            <Glyph icon=icon />
                            {name}
                        </div>
                    }
                    .into_any()
                })
                .collect();
            view! { <div class="dock" aria-hidden="true">{targets}</div> }.into_any()
        })
    })
}

/// "Move to…" of all cards.
#[component]
fn MoveMenu(store: BoardStore) -> impl IntoView {
    let client = store.client;
    let current = move || store.choosing.get().and_then(|id| store.find(id)).map(|(stage, _)| stage);
    let entry = move |lane: super::store::LaneView| {
        let stage = lane.stage;
        let directory = client.directory();
        let name = move || directory.with(|directory| directory.title(stage)).unwrap_or_default();
        let outcome = directory.with_untracked(|directory| directory.stage(stage)).unwrap_or_default().outcome;
        let icon = match outcome.as_str() {
            "won" => Some(Icon::Won),
            "lost" => Some(Icon::Lost),
            _ => None,
        };
        let choose = Callback::new(move |()| {
            if let Some(id) = store.choosing.get_untracked() {
                store.move_card(id, stage, None);
                if !store.gate.is_open() {
                    focus::card(store, id);
                }
            }
        });
        view! {
            <MenuItem on_choose=choose checked=Signal::derive(move || current() == Some(stage))>
                {icon.map(|icon| view! { <Glyph icon=icon /> }.into_any())}
                <span>{live(name)}</span>
            </MenuItem>
        }
        .into_any()
    };
    view! {
        <Menu id=MOVE_MENU label=client.say(Word::MoveTo)>
            <p class="menu-title" role="presentation">
                {client.say(Word::MoveTo)}
            </p>
            {each(move || store.lanes.get(), |lane| (lane.stage, lane.generation), entry)}
        </Menu>
    }
    .into_any()
}

//! The open deal beside the board.

use domain::id::Id;
use domain::questions::Read;
use domain::record::RecordType;
use domain::refusal::{Code, Refusal};
use domain::words::Word;
use leptos::ev::{self, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;
use leptos_router::components::A;

use super::deal::{DealEnds, DealParts};
use super::drag;
use super::store::BoardStore;
use crate::address::path_of;
use crate::kit::erased::live;
use crate::kit::{Glyph, Icon, LoadError, MenuButton, MenuItem, Skeleton};
use crate::pages::Part;
use crate::record::{RecordState, offer_record};

/// The panel of a deal.
pub struct OpenDeal {
    /// The board that it is opened on.
    pub store: BoardStore,
    /// The deal.
    pub id: Id,
}

impl Part for OpenDeal {
    fn draw(self) -> AnyView {
        view! { <Panel store=self.store id=self.id /> }.into_any()
    }
}

#[component]
fn Panel(store: BoardStore, id: Id) -> impl IntoView {
    let client = store.client;
    let answer = client.resource(move || Read { record_type: RecordType::Opportunity, id });
    let panel = NodeRef::<html::Aside>::new();
    let close = move || store.open_deal(None);
    Effect::new(move |_| {
        let keys = window_event_listener(ev::keydown, move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.default_prevented() && !drag::is_dragging() && !store.gate.is_open() && !is_elsewhere() {
                close();
            }
        });
        on_cleanup(move || keys.remove());
    });
    let head = move || {
        Suspend::new(async move {
            let answer = answer.await;
            untrack(|| {
                answer.ok().map(|view| {
                    let state = RecordState::open(client, view);
                    move || {
                        (!state.gone.get()).then(|| {
                            view! {
                                <div class="button-row">
                                    <DealEnds state=state gate=store.gate />
                                </div>
                                {more(store, state)}
                            }
                            .into_any()
                        })
                    }
                })
            })
        })
    };
    let body = move || {
        Suspend::new(async move {
            match answer.await {
                Ok(view) => untrack(|| {
                    let state = RecordState::open(client, view);
                    offer_record(state);
                    let parts = move || match state.gone.get() {
                        true => view! { <LoadError refusal=Refusal::of(Code::NotFound) /> }.into_any(),
                        false => untrack(|| view! { <DealParts state=state gate=store.gate beside=true /> }.into_any()),
                    };
                    parts.into_any()
                }),
                Err(refusal) => view! { <LoadError refusal=refusal retry=Callback::new(move |()| answer.refetch()) /> }.into_any(),
            }
        })
    };
    view! {
        <aside class="beside" aria-label=client.say(Word::Opportunity) node_ref=panel>
            <header class="beside-head">
                <Transition fallback=|| view! { <div class="button-row"></div> }.into_any()>{live(head)}</Transition>
                <A href=path_of(RecordType::Opportunity, id) attr:class="icon-button" attr:aria-label=client.say(Word::OpenAsPage)>
                    <Glyph icon=Icon::Expand />
                </A>
                <button class="icon-button" type="button" aria-label=client.say(Word::Close) on:click=move |_| close()>
                    <Glyph icon=Icon::Close />
                </button>
            </header>
            <div class="beside-body" tabindex="0" role="region" aria-label=client.say(Word::DealDetails)>
                <Transition fallback=|| view! { <Skeleton lines=8 /> }.into_any()>{live(body)}</Transition>
            </div>
        </aside>
    }
    .into_any()
}

fn more(store: BoardStore, state: RecordState) -> AnyView {
    let client = store.client;
    let delete = Callback::new(move |()| {
        state.delete();
        store.open_deal(None);
    });
    view! {
        {live(move || {
            state
                .may_change
                .get()
                .then(|| {
                    view! {
                        <MenuButton label=client.say(Word::MoreActions) align_end=true>
                            <MenuItem danger=true on_choose=delete>
                                <Glyph icon=Icon::Trash />
                                <span>{client.say(Word::Delete)}</span>
                            </MenuItem>
                        </MenuButton>
                    }.into_any()
                })
        })}
    }
    .into_any()
}

/// Whether Escape belongs to a dialog, a menu or a field that is being written in.
fn is_elsewhere() -> bool {
    let open = document().query_selector("dialog[open],[popover]:popover-open").ok().flatten().is_some();
    let writing = document().active_element().is_some_and(|active| active.matches("input,textarea,select").unwrap_or(false));
    open || writing
}

//! The page of one record: finds it, keeps it live, says when it is deleted or gone.

use domain::id::Id;
use domain::questions::Read;
use domain::record::RecordType;
use domain::refusal::{Code, Refusal};
use domain::words::Word;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;

use super::offers::offer_record;
use super::state::RecordState;
use crate::client::use_client;
use crate::frame::{name_place, tell_missing};
use crate::kit::erased::{each, live};
use crate::kit::{Banner, BannerKind, Glyph, Icon, Initials, InitialsKind, LoadError, MenuButton, MenuItem, Skeleton, lasting};

/// Asks for the record that the address names and hands it to `draw`.
#[component]
pub fn RecordPage(
    /// The type.
    record_type: RecordType,
    /// Draws the page.
    draw: Callback<RecordState, AnyView>,
) -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get_str("id").and_then(|text| text.parse::<Id>().ok())).unwrap_or_default());
    // Another record is another page: nothing of the one before is drawn on.
    view! {
        {each(move || [id.get()], |id| *id, move |id| view! { <OneRecord record_type=record_type id=id draw=draw /> })}
    }
    .into_any()
}

#[component]
fn OneRecord(record_type: RecordType, id: Id, draw: Callback<RecordState, AnyView>) -> impl IntoView {
    let client = use_client();
    let found = client.resource(move || Read { record_type, id });
    // What is read while the page is drawn must not draw it anew.
    let page = move || {
        Suspend::new(async move {
            let found_record = found.await;
            untrack(|| match found_record {
                Ok(view) => {
                    let state = RecordState::open(client, view);
                    view! { <Found state=state draw=draw /> }.into_any()
                }
                Err(refusal) => missing(refusal, Callback::new(move |()| found.refetch())),
            })
        })
    };
    let waiting = || {
        view! {
            <div class="page">
                <Skeleton lines=8 />
            </div>
        }
        .into_any()
    };
    view! { <Suspense fallback=waiting>{live(page)}</Suspense> }.into_any()
}

#[component]
fn Found(state: RecordState, draw: Callback<RecordState, AnyView>) -> impl IntoView {
    name_place(move || Some(state.title()));
    offer_record(state);
    view! {
        <Title text=lasting(move || state.title()) />
        {live(move || match state.gone.get() {
            true => missing(Refusal::of(Code::NotFound), Callback::new(|()| {})),
            false => untrack(|| draw.run(state)),
        })}
    }
    .into_any()
}

fn missing(refusal: Refusal, retry: Callback<()>) -> AnyView {
    let client = use_client();
    let words = refusal.say(client.lang());
    if refusal.code == Code::NotFound {
        tell_missing();
    }
    view! {
        <Title text=words.clone() />
        <h1 class="unseen">{words}</h1>
        <LoadError refusal=refusal retry=retry />
    }
    .into_any()
}

/// The head of a record's page: initials, name, what is most telling, buttons; deleted records can be restored here.
#[component]
pub fn RecordHead(
    /// The record.
    state: RecordState,
    /// Whether the initials are those of an organisation.
    #[prop(optional, into)]
    organisation: Signal<bool>,
    /// Whether initials stand before the name.
    #[prop(default = true)]
    initials: bool,
    /// What stands under the name.
    #[prop(into)]
    under: ViewFn,
    /// Buttons.
    #[prop(optional, into)]
    buttons: ViewFn,
) -> impl IntoView {
    let client = use_client();
    let title = Memo::new(move |_| state.title());
    let deleted = Memo::new(move |_| state.record.with(|record| record.is_deleted()));
    let sign = move || {
        let kind = if organisation.get() { InitialsKind::Organisation } else { InitialsKind::Person };
        initials.then(|| view! { <Initials id=state.id name=title.get() kind=kind large=true /> }.into_any())
    };
    let menu = move || {
        state.may_change.get().then(|| {
            view! {
                <MenuButton label=client.say(Word::MoreActions) align_end=true>
                    <MenuItem danger=true on_choose=Callback::new(move |()| state.delete())>
                        <Glyph icon=Icon::Trash />
                        <span>{client.say(Word::Delete)}</span>
                    </MenuItem>
                </MenuButton>
            }
            .into_any()
        })
    };
    let banner = move || {
        deleted.get().then(|| {
            view! {
                <div class="record-top">
                    <Banner kind=BannerKind::Conflict>
                        <p>{client.say(Word::ThisIsDeleted)}</p>
                        <div class="button-row">
                            <button class="button" type="button" data-size="small" on:click=move |_| state.restore()>
                                {client.say(Word::Restore)}
                            </button>
                        </div>
                    </Banner>
                </div>
            }
            .into_any()
        })
    };
    view! {
        <header class="record-head">
            <div class="record-name">
                {live(sign)}
                <div>
                    <h1>{title}</h1>
                    <p class="record-under">{under.run()}</p>
                </div>
            </div>
            <div class="button-row">{buttons.run()} {live(menu)}</div>
        </header>
        {live(banner)}
    }
    .into_any()
}

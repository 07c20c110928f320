//! The board's page.

use domain::id::Id;
use domain::questions::Board;
use domain::refusal::Code;
use domain::words::Word;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate, use_params_map, use_query_map};

use super::address::{deal_of, filter_of};
use super::beside::Beside;
use super::columns::Columns;
use super::filter_bar::FilterBar;
use super::gate::GateDialog;
use super::live;
use super::queued;
use super::store::BoardStore;
use crate::client::use_client;
use crate::frame::tell_missing;
use crate::kit::erased::live;
use crate::kit::{Empty, Glyph, Icon, LoadError, Skeleton, lasting};
use crate::pages::Page;

/// The board of a pipeline.
pub struct BoardPage {
    has_deal: bool,
}

impl Page for BoardPage {
    fn data() -> Self {
        Self { has_deal: use_query_map().with_untracked(deal_of).is_some() }
    }

    fn view(_page: Self) -> AnyView {
        view! { <BoardView /> }.into_any()
    }

    fn has_parts(&self) -> bool {
        self.has_deal
    }
}

#[component]
fn BoardView() -> impl IntoView {
    let client = use_client();
    let (params, query, path) = (use_params_map(), use_query_map(), use_location().pathname);
    let named = Memo::new(move |_| params.with(|params| params.get_str("pipeline").and_then(|id| id.parse::<Id>().ok())));
    // An address that names no pipeline is not that of the first one.
    let asked = Memo::new(move |_| named.get().or_else(|| params.with(|params| params.get("pipeline").map(|_| Id::nil()))));
    let question = Memo::new(move |_| Board { pipeline: asked.get(), filter: query.with(filter_of) });
    let open = Memo::new(move |_| query.with(deal_of));
    let wants_new = Memo::new(move |_| query.with(|query| query.get_str("new").is_some()));
    let navigate = use_navigate();
    let go = Callback::new(move |(address, replace): (String, bool)| {
        navigate(&address, NavigateOptions { replace, scroll: false, ..NavigateOptions::default() });
    });
    let store = BoardStore::new(client, question, open, path, go);
    live::listen(store);
    queued::lay_over(store);
    let pipeline =
        Memo::new(move |_| named.get().or_else(|| client.directory().with(|directory| directory.pipelines().first().map(|(id, _)| *id))));
    let name = Memo::new(move |_| {
        pipeline
            .get()
            .and_then(|id| client.directory().with(|directory| directory.title(id)))
            .unwrap_or_else(|| client.say(Word::Pipeline).to_owned())
    });
    let answer = client.resource(move || question.get_untracked());
    store.load_when_asked_else();
    // What is read while the columns are drawn must not draw them anew.
    let board = move || {
        Suspend::new(async move {
            match answer.await {
                Ok(view) => untrack(|| {
                    store.load(view);
                    view! { <Columns store=store wants_new=wants_new /> }.into_any()
                }),
                Err(_) if pipeline.get_untracked().is_none() => {
                    view! { <Empty icon=Icon::Board title=client.say(Word::NoPipeline) text=client.say(Word::NoPipelineText) /> }.into_any()
                }
                Err(refusal) => {
                    if refusal.code == Code::NotFound {
                        tell_missing();
                    }
                    view! { <LoadError refusal=refusal retry=Callback::new(move |()| answer.refetch()) /> }.into_any()
                }
            }
        })
    };
    view! {
        <Title text=lasting(move || name.get()) />
        <div class="page-head">
            <h1>{name}</h1>
            <PipelinePicker store=store pipeline=pipeline />
            <FilterBar store=store />
            <a class="icon-button" href="/deals" aria-label=client.say(Word::DealList) title=client.say(Word::DealList)>
                <Glyph icon=Icon::Menu />
            </a>
        </div>
        <div class="board-page">
            <Transition fallback=|| view! { <Skeleton lines=8 /> }.into_any()>{live(board)}</Transition>
            <Beside store=store />
        </div>
        <GateDialog gate=store.gate />
        <p class="unseen" role="status" aria-live="polite">
            {store.told}
        </p>
    }
    .into_any()
}

/// Another pipeline, where there are several.
#[component]
fn PipelinePicker(store: BoardStore, pipeline: Memo<Option<Id>>) -> impl IntoView {
    let client = store.client;
    let several = Memo::new(move |_| {
        let all = client.directory().with(|directory| {
            let titled = directory.pipelines().iter().filter_map(|(id, _)| Some((*id, directory.title(*id)?)));
            titled.collect::<Vec<_>>()
        });
        if all.len() > 1 { all } else { Vec::new() }
    });
    let choose = move |event| {
        if let Ok(id) = event_target_value(&event).parse::<Id>() {
            store.show_pipeline(id);
        }
    };
    live(move || {
        let all = several.get();
        let chosen = pipeline.get();
        (!all.is_empty()).then(|| {
            let options: Vec<_> = all
                .into_iter()
                .map(|(id, name)| view! { <option value=id.to_string() selected=Some(id) == chosen>{name}</option> }.into_any())
                .collect();
            view! {
                <select class="filter" aria-label=client.say(Word::Pipeline) on:change=choose>
                    {options}
                </select>
            }
            .into_any()
        })
    })
}

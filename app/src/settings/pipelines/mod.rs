//! Pipelines with their stages, and the reasons for which deals are lost.

mod reasons;
mod retire;
mod stage_row;
mod stages;
mod tabs;

use domain::id::Id;
use domain::record::RecordType;
use domain::words::Word;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;
use serde_json::{Map, Value};

use super::Part;
use super::draft::{Draft, DraftDialog, Drafting, NAMES};
use super::guard::ForAdministrators;
use super::{order, retired};
use crate::client::use_client;
use crate::commands::{Command, Group, offer};
use crate::kit::erased::live;
use crate::kit::{Glyph, Icon};
use crate::pages::Page;
use retire::{RetireDialog, Retiring};

/// The dialogs of the page, for the menus of its rows.
#[derive(Clone, Copy)]
struct Dialogs {
    drafting: Drafting,
    retiring: Retiring,
}

/// Pipelines, stages, lost reasons.
pub struct PipelinesPage;

impl Page for PipelinesPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        let client = use_client();
        view! {
            <Title text=client.say(Word::Pipelines) />
            <ForAdministrators heading=client.say(Word::Pipelines)>
                <Pipelines />
            </ForAdministrators>
        }
        .into_any()
    }
}

#[component]
fn Pipelines() -> impl IntoView {
    let client = use_client();
    let dialogs = Dialogs { drafting: Drafting::new(), retiring: Retiring::new() };
    let query = use_query_map();
    // The address chooses; without it, or with one that is gone, it is the first.
    let chosen = Memo::new(move |_| {
        let asked: Option<Id> = query.with(|query| query.get("pipeline")).and_then(|id| id.parse().ok());
        client.directory().with(|index| {
            let ids = index.pipelines().iter().map(|(id, _)| *id).collect::<Vec<_>>();
            asked.filter(|id| ids.contains(id)).or(ids.first().copied())
        })
    });
    let new = move || {
        let last = client.directory().with_untracked(|index| order::at_end(index.pipelines().iter().map(|(_, each)| each.position)));
        let known = Map::from_iter([("position".to_owned(), Value::from(last))]);
        dialogs.drafting.begin(Draft::of_new(client.say(Word::NewPipeline).to_owned(), RecordType::Pipeline, NAMES, known));
    };
    offer(move || vec![Command::run(Word::NewPipeline, Group::Here, Icon::Board, new)]);
    let navigate = leptos_router::hooks::use_navigate();
    let made = Callback::new(move |(record_type, id)| {
        if record_type == RecordType::Pipeline {
            navigate(&tabs::address(id), Default::default());
        }
    });
    view! {
        <div class="page">
            <div class="page-head">
                <h1>{client.say(Word::Pipelines)}</h1>
                <div class="button-row">
                    <button class="button" type="button" data-kind="primary" on:click=move |_| new()>
                        <Glyph icon=Icon::Plus />
                        {client.say(Word::NewPipeline)}
                    </button>
                </div>
            </div>
            <tabs::Tabs chosen=chosen dialogs=dialogs />
            <div class="settings">
                {live(move || {
                    chosen
                        .get()
                        .map(|pipeline| {
                            view! {
                                <Part id="stages" title=client.say(Word::Stages) text=client.say(Word::StagesText) wide=true>
                                    <stages::Stages pipeline=pipeline dialogs=dialogs />
                                </Part>
                            }.into_any()
                        })
                })}
                {live(move || {
                    let any = client.directory().with(|index| !index.retired(RecordType::Pipeline).is_empty());
                    any.then(|| {
                        view! {
                            <Part id="retired-pipelines" title=client.say(Word::RetiredPipelines) text=client.say(Word::RetiredPipelinesText)>
                                <retired::Retired record_type=RecordType::Pipeline keep=Callback::new(|_| true) />
                            </Part>
                        }.into_any()
                    })
                })}
                <Part id="reasons" title=client.say(Word::LostReasons) text=client.say(Word::LostReasonsText)>
                    <reasons::Reasons dialogs=dialogs />
                </Part>
            </div>
        </div>
        <DraftDialog drafting=dialogs.drafting on_made=made />
        <RetireDialog retiring=dialogs.retiring />
    }
    .into_any()
}

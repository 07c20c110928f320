use std::collections::BTreeMap;

use crate::kit::erased::live;
use crate::pages::Page;
use chrono::{DateTime, Utc};
use domain::filter::Filter;
use domain::id::Id;
use domain::questions::{Candidate, Duplicates, List};
use domain::record::{Record, RecordType};
use domain::when::relative_day;
use domain::words::Word;
use leptos::prelude::*;

use super::convert::ConvertDialog;
use super::status::{StatusSteps, set_status, statuses};
use crate::address::path_of;
use crate::client::use_client;
use crate::commands::{Command, Group, offer};
use crate::contacts::deal_line;
use crate::kit::{Glyph, Icon, Initials};
use crate::record::{NoteComposer, Panels, RecordHead, RecordPage, RecordState, RecordTimeline, RelatedList, same_words};

/// One lead.
pub struct LeadPage;

impl Page for LeadPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        view! { <RecordPage record_type=RecordType::Lead draw=Callback::new(draw) /> }.into_any()
    }
}

fn draw(state: RecordState) -> AnyView {
    let client = use_client();
    let converting = RwSignal::new(false);
    let status = Memo::new(move |_| state.record.with(|record| record.text("status").to_owned()));
    let open = Memo::new(move |_| state.may_change.get() && status.get() != "converted");
    offer(move || match open.get() {
        true => [Command::run(Word::Convert, Group::Here, Icon::ArrowRight, move || converting.set(true))]
            .into_iter()
            .chain(statuses(state, &status.get()))
            .collect(),
        false => Vec::new(),
    });
    let under = move || {
        view! {
            <span>{live(move || state.record.with(|record| record.text("number").to_owned()))}</span>
            {live(move || {
                let company = state.record.with(|record| record.text("company_name").to_owned());
                (!company.is_empty() && company != state.title()).then(|| view! { <span>{company}</span> }.into_any())
            })}
            <span>{live(move || state.record.with(|record| age(client, record)))}</span>
        }
        .into_any()
    };
    let buttons = move || {
        move || {
            open.get().then(|| {
                let unfit = (status.get() != "unqualified").then(|| {
                    view! {
                        <button class="button" type="button" on:click=move |_| set_status(state, "unqualified")>
                            {client.say(Word::NotAFit)}
                        </button>
                    }
                    .into_any()
                });
                view! {
                    {unfit}
                    <button class="button" type="button" data-kind="primary" on:click=move |_| converting.set(true)>
                        <Glyph icon=Icon::ArrowRight />
                        {client.say(Word::Convert)}
                    </button>
                }
                .into_any()
            })
        }
    };
    let became = Memo::new(move |_| status.get() == "converted");
    let right = move || match became.get() {
        true => view! { <BecameOf state=state /> }.into_any(),
        false => view! { <PerhapsKnown state=state /> }.into_any(),
    };
    view! {
        <article class="record-page">
            <RecordHead state=state under=under buttons=buttons />
            <div class="record-top">
                <StatusSteps state=state on_convert=Callback::new(move |()| converting.set(true)) />
            </div>
            <div class="record">
                <div class="record-side">
                    <Panels state=state own=&[Word::HowToReach, Word::Facts] rest=true />
                </div>
                <div class="record-main">
                    <NoteComposer about_type=RecordType::Lead about=state.id />
                    <RecordTimeline record_type=RecordType::Lead id=state.id />
                </div>
                <div class="record-side" data-side="right">
                    {live(right)}
                </div>
            </div>
        </article>
        <ConvertDialog state=state open=converting />
    }
    .into_any()
}

fn age(client: crate::client::Client, record: &Record) -> String {
    let clock = client.clock();
    let made = record.text("created_at").parse::<DateTime<Utc>>();
    made.map(|made| relative_day(clock.local(made).date(), &clock, client.lang())).unwrap_or_default()
}

/// The party and the deals that the lead became.
#[component]
fn BecameOf(state: RecordState) -> impl IntoView {
    let client = use_client();
    let party = Memo::new(move |_| state.record.with(|record| record.link("party")));
    let titles = move |id: Id| state.titles.with(|titles| titles.get(&id).cloned()).unwrap_or_else(|| client.say(Word::Party).to_owned());
    let who = move || {
        party.get().map(|id| {
            view! {
                <section class="part">
                    <h2>{client.say(Word::BecameContact)}</h2>
                    <ul class="lines">
                        <li class="line">
                            <Initials id=id name=titles(id) />
                            <span class="line-text"><a href=path_of(RecordType::Party, id)>{titles(id)}</a></span>
                        </li>
                    </ul>
                </section>
            }
            .into_any()
        })
    };
    let deals = List { filter: Filter::is("lead", state.id.to_string()), ..List::of(RecordType::Opportunity) };
    view! {
        {live(who)}
        <RelatedList
            title=client.say(Word::Opportunities)
            list=deals
            line=Callback::new(|(record, titles): (Signal<Record>, Signal<BTreeMap<Id, String>>)| deal_line(record, titles))
        />
    }
    .into_any()
}

/// Who could be the same as the lead.
#[component]
fn PerhapsKnown(state: RecordState) -> impl IntoView {
    let client = use_client();
    let known = Memo::new(move |_| state.record.with(identity));
    let found = client.resource(move || Duplicates { record_type: RecordType::Lead, fields: known.get(), except: Some(state.id) });
    let line = move |candidate: Candidate| {
        view! {
            <li class="line">
                <Initials id=candidate.id name=candidate.title.clone() />
                <span class="line-text">
                    <a href=path_of(candidate.record_type, candidate.id)>{candidate.title}</a>
                    <span class="under">{same_words(client, &candidate.same)}</span>
                </span>
            </li>
        }
        .into_any()
    };
    let body = move || {
        Suspend::new(async move {
            let found = found.await.unwrap_or_default();
            untrack(|| {
                (!found.is_empty()).then(|| {
                    view! {
                        <section class="part">
                            <div class="part-head">
                                <h2>{client.say(Word::PerhapsKnown)}</h2>
                                <b class="count">{found.len()}</b>
                            </div>
                            <ul class="lines">{found.into_iter().map(line).collect::<Vec<_>>()}</ul>
                        </section>
                    }
                    .into_any()
                })
            })
        })
    };
    view! { <Transition fallback=|| ()>{live(body)}</Transition> }.into_any()
}

/// The fields by which a lead is known.
pub(super) fn identity(record: &Record) -> serde_json::Map<String, serde_json::Value> {
    let names = ["contact_name", "company_name", "email", "phone"];
    let filled = names.iter().filter(|name| !record.text(name).is_empty());
    filled.map(|name| ((*name).to_owned(), record.get(name).clone())).collect()
}

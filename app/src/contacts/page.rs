use std::collections::BTreeMap;

use crate::kit::erased::live;
use crate::pages::Page;
use domain::filter::Filter;
use domain::id::Id;
use domain::questions::List;
use domain::record::{Party, Record, RecordType};
use domain::words::Word;
use leptos::prelude::*;
use serde_json::{Map, Value, json};

use super::deals::deal_line;
use super::ties::Ties;
use crate::address::path_of;
use crate::client::{Client, use_client};
use crate::commands::{Command, Group, offer};
use crate::kit::{FieldText, Glyph, Icon, Initials, InitialsKind};
use crate::record::{
    Entry, LineOf, NoteComposer, Panels, QuickDialog, RecordHead, RecordPage, RecordState, RecordTimeline, RelatedList, first_stage,
};

const NEW_DEAL: &[&str] = &["name", "value", "currency", "expected_close", "source"];
const NEW_LEAD: &[&str] = &["contact_name", "company_name", "email", "phone", "source", "need"];

fn is_of_organisation(field: &str) -> bool {
    !matches!(field, "job_title" | "birthday")
}

fn is_of_person(field: &str) -> bool {
    !matches!(field, "size" | "employees" | "revenue" | "currency" | "founded" | "parent")
}

/// One person or organisation.
pub struct ContactPage;

impl Page for ContactPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        view! { <RecordPage record_type=RecordType::Party draw=Callback::new(draw) /> }.into_any()
    }
}

fn draw(state: RecordState) -> AnyView {
    let client = use_client();
    let organisation = Memo::new(move |_| state.record.with(|record| record.text("kind") == "organisation"));
    let (new_deal, new_lead) = (Entry::new(RecordType::Opportunity), Entry::new(RecordType::Lead));
    let text_of = move |name: &'static str| {
        let value = Memo::new(move |_| state.record.with(|record| record.get(name).clone()));
        Party::DESCRIPTION
            .field(name)
            .map(|field| view! { <span><FieldText field=field value=value titles=state.titles /></span> }.into_any())
    };
    let under = move || view! { {text_of("roles")} {text_of("job_title")} {text_of("industry")} }.into_any();
    let may_sell = client.me().with_untracked(|me| me.actor.may_create(RecordType::Opportunity));
    let begin = move |word: Word, icon: Icon, open: RwSignal<bool>| Command::run(word, Group::Here, icon, move || open.set(true));
    offer(move || match may_sell {
        true => vec![begin(Word::NewDeal, Icon::Board, new_deal.open), begin(Word::NewLead, Icon::Lead, new_lead.open)],
        false => Vec::new(),
    });
    let buttons = move || {
        may_sell.then(|| {
            view! {
                <button class="button" type="button" on:click=move |_| new_lead.open.set(true)>
                    {live(move || client.named(Word::NewLead))}
                </button>
                <button class="button" type="button" data-kind="primary" on:click=move |_| new_deal.open.set(true)>
                    <Glyph icon=Icon::Plus />
                    {live(move || client.named(Word::NewDeal))}
                </button>
            }
            .into_any()
        })
    };
    let facts = move || {
        let has = if organisation.get() { is_of_organisation } else { is_of_person };
        view! {
            <Ties party=state.id organisation=organisation.get() />
            {organisation.get().then(|| view! { <Subsidiaries party=state.id /> }.into_any())}
            <Panels state=state own=&[Word::Facts] rest=true has=has />
        }
        .into_any()
    };
    view! {
        <article class="record-page">
            <RecordHead state=state organisation=organisation under=under buttons=buttons />
            <div class="record">
                <div class="record-side">
                    <Panels state=state own=&[Word::HowToReach] />
                    {live(facts)}
                </div>
                <div class="record-main">
                    <NoteComposer about_type=RecordType::Party about=state.id />
                    <RecordTimeline record_type=RecordType::Party id=state.id />
                </div>
                <div class="record-side" data-side="right">
                    <Business party=state.id new_deal=new_deal.open new_lead=new_lead.open may_sell=may_sell />
                </div>
            </div>
        </article>
        <QuickDialog
            entry=new_deal
            fields=NEW_DEAL
            title=Word::NewDeal
            initial=Signal::derive(move || deal_of(client, state))
        />
        <QuickDialog entry=new_lead fields=NEW_LEAD title=Word::NewLead initial=Signal::derive(move || lead_of(state)) />
    }
    .into_any()
}

/// What a new deal with the party begins with.
fn deal_of(client: Client, state: RecordState) -> Map<String, Value> {
    let mut fields = Map::from_iter([
        ("party".to_owned(), json!(state.id)),
        ("name".to_owned(), json!(state.title())),
        ("currency".to_owned(), json!(client.me().with(|me| me.currency.clone()))),
    ]);
    if let Some((pipeline, stage)) = client.directory().with(|index| first_stage(index)) {
        fields.insert("pipeline".to_owned(), json!(pipeline));
        fields.insert("stage".to_owned(), json!(stage));
    }
    fields
}

/// What a new lead of the party begins with.
fn lead_of(state: RecordState) -> Map<String, Value> {
    let first = |record: &Record, field: &str| record.get(field)[0]["value"].as_str().map(str::to_owned);
    state.record.with(|record| {
        let name = if record.text("kind") == "organisation" { "company_name" } else { "contact_name" };
        let known = [("email", first(record, "emails")), ("phone", first(record, "phones")), (name, Some(record.text("name").to_owned()))];
        let known = known.into_iter().filter_map(|(field, value)| Some((field.to_owned(), Value::from(value?))));
        known.chain([("party".to_owned(), json!(state.id)), ("source".to_owned(), json!("existing_customer"))]).collect()
    })
}

/// Deals, the open ones first, and leads.
#[component]
fn Business(party: Id, new_deal: RwSignal<bool>, new_lead: RwSignal<bool>, may_sell: bool) -> impl IntoView {
    let client = use_client();
    let with = |outcomes: &[&str]| {
        let ours = Filter::Any(vec![Filter::is("party", party.to_string()), Filter::Has("contacts".into(), party.to_string().into())]);
        let filter = Filter::In("outcome".into(), outcomes.iter().map(|outcome| Value::from(*outcome)).collect()).and(ours);
        List { filter, ..List::of(RecordType::Opportunity) }
    };
    let deal = Callback::new(|(record, titles): LineOf| deal_line(record, titles));
    let leads = List { filter: Filter::is("party", party.to_string()), ..List::of(RecordType::Lead) };
    let add = move |open: RwSignal<bool>, word: Word| {
        move || {
            may_sell.then(|| {
                view! {
        <button class="icon-button" type="button" data-size="small" aria-label=client.say(word) on:click=move |_| open.set(true)>
            <Glyph icon=Icon::Plus />
        </button>
    }.into_any()
            })
        }
    };
    view! {
        <RelatedList
            title=client.say(Word::OpenDeals)
            list=with(&["open"])
            line=deal
            action=ViewFn::from(add(new_deal, Word::NewDeal))
            empty=client.say(Word::NoOpenDeals)
        />
        <RelatedList title=client.say(Word::ClosedDeals) list=with(&["won", "lost"]) line=deal />
        <RelatedList
            title=client.say(Word::Leads)
            list=leads
            line=Callback::new(move |(record, titles): LineOf| lead_line(record, titles))
            action=ViewFn::from(add(new_lead, Word::NewLead))
            empty=client.say(Word::NoneYet)
        />
    }
    .into_any()
}

fn lead_line(record: Signal<Record>, titles: Signal<BTreeMap<Id, String>>) -> AnyView {
    let text = move |field: &'static str| record.with(|record| record.text(field).to_owned());
    let status = domain::record::describe(RecordType::Lead).field("status");
    let value = Memo::new(move |_| record.with(|record| record.get("status").clone()));
    let what =
        move || Some(text("need")).filter(|need| !need.is_empty()).map(|need| view! { <span class="under cut">{need}</span> }.into_any());
    view! {
        <Glyph icon=Icon::Lead />
        <span class="line-text">
            <a href=move || path_of(RecordType::Lead, record.with(|record| record.id))>{live(move || text("number"))}</a>
            {live(what)}
        </span>
        <span class="line-end">{status.map(|field| view! { <FieldText field=field value=value titles=titles /> }.into_any())}</span>
    }
    .into_any()
}

/// The organisations that belong to this one.
#[component]
fn Subsidiaries(party: Id) -> impl IntoView {
    let client = use_client();
    let list = List { filter: Filter::is("parent", party.to_string()), ..List::of(RecordType::Party) };
    let line = Callback::new(move |(record, _): LineOf| {
        let name = move || record.with(|record| record.text("name").to_owned());
        let id = record.with_untracked(|record| record.id);
        view! {
            {live(move || view! { <Initials id=id name=name() kind=InitialsKind::Organisation /> }.into_any())}
            <span class="line-text"><a href=path_of(RecordType::Party, id)>{live(name)}</a></span>
        }
        .into_any()
    });
    view! { <RelatedList title=client.say(Word::Subsidiaries) list=list line=line /> }.into_any()
}

//! The dialog itself.

use domain::id::Id;
use domain::questions::{Duplicates, Read};
use domain::record::{Opportunity, RecordType};
use domain::refusal::{Code, Refusal};
use domain::verbs::{ConvertLead, Converted, ConvertedParty, NewOpportunity};
use domain::words::Word;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use serde_json::{Map, Value, json};

use super::choice::{Choice, Known, company_of, person_of, proposal};
use super::who::Who;
use crate::address::path_of;
use crate::client::{Client, use_client};
use crate::kit::erased::live;
use crate::kit::{Dialog, FieldInput, Glyph, Icon, Skeleton, is_unchosen};
use crate::leads::page::identity;
use crate::record::{RecordState, first_stage, focus_first_field};

/// Asks who the lead turns out to be and whether a deal begins, and does both in one step.
#[component]
pub fn ConvertDialog(
    /// The lead.
    state: RecordState,
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let client = use_client();
    let title = move || client.fill(Word::ConvertTitle, &[&state.title()]);
    // It outlives the form, which is gone when the answer comes.
    let go = leads_on();
    view! {
        <Dialog open=open title=Signal::derive(title) hint=client.say(Word::ConvertHint) wide=true>
            <Body state=state open=open go=go />
        </Dialog>
    }
    .into_any()
}

/// First looks for those who are known, then asks.
#[component]
fn Body(state: RecordState, open: RwSignal<bool>, go: Callback<Converted>) -> impl IntoView {
    let client = use_client();
    let found = RwSignal::new(None::<Vec<Known>>);
    spawn_local(async move {
        let fields = state.record.with_untracked(identity);
        let asked = Duplicates { record_type: RecordType::Lead, fields, except: Some(state.id) };
        let mut known = Vec::new();
        for candidate in client.ask(&asked).await.unwrap_or_default() {
            if candidate.record_type != RecordType::Party {
                continue;
            }
            if let Ok(view) = client.ask(&Read { record_type: RecordType::Party, id: candidate.id }).await {
                let organisation = view.record.text("kind") == "organisation";
                known.push(Known { id: candidate.id, title: candidate.title, same: candidate.same, organisation });
            }
        }
        found.try_set(Some(known));
    });
    live(move || match found.get() {
        None => view! {
            <div class="dialog-body">
                <Skeleton lines=5 />
            </div>
        }
        .into_any(),
        Some(known) => view! { <Form state=state open=open go=go known=known /> }.into_any(),
    })
}

#[component]
fn Form(state: RecordState, open: RwSignal<bool>, go: Callback<Converted>, known: Vec<Known>) -> impl IntoView {
    let client = use_client();
    let (company, person) = state.record.with_untracked(|lead| (company_of(lead), person_of(lead)));
    let organisation = RwSignal::new(proposal(&known, true, !company.is_empty()));
    let somebody = RwSignal::new(proposal(&known, false, !person.is_empty()));
    let with_deal = RwSignal::new(true);
    let deal = Deal::new(client, if company.is_empty() { &person } else { &company });
    let wrong = RwSignal::new(None::<String>);
    Effect::new(|_| request_animation_frame(focus_first_field));
    let convert = move |event: SubmitEvent| {
        event.prevent_default();
        event.stop_propagation();
        if is_unchosen(&event) {
            return;
        }
        let (firm, who) = (organisation.get_untracked(), somebody.get_untracked());
        if firm == Choice::Nobody && who == Choice::Nobody {
            wrong.set(Some(client.say(Word::ConvertNeedsSomebody).to_owned()));
            return;
        }
        let opportunity = match with_deal.get_untracked().then(|| deal.read(client)).transpose() {
            Ok(opportunity) => opportunity,
            Err(refusal) => {
                wrong.set(Some(deal.say(client, &refusal)));
                return;
            }
        };
        let party = ConvertedParty {
            organisation: firm.id(|| client.new_id()),
            person: who.id(|| client.new_id()),
            relationship: (firm != Choice::Nobody && who != Choice::Nobody).then(|| client.new_id()),
        };
        open.set(false);
        let told = client.fill(Word::ToldConvertedLead, &[&state.title()]);
        let sent = client.send_told(ConvertLead { lead: state.id, party, opportunity }, told);
        let shown = Map::from_iter([("status".to_owned(), json!("converted"))]);
        state.show_until_known(shown, sent).then(move |outcome| {
            let answer = outcome.as_ref().ok().and_then(|accepted| serde_json::from_value::<Converted>(accepted.answer.clone()).ok());
            // Whoever has gone elsewhere meanwhile stays there.
            if let (Some(answer), Some(_)) = (answer, open.try_get_untracked()) {
                go.run(answer);
            }
        });
    };
    let problem = move || {
        wrong.get().map(|text| {
            view! {
                <div class="error-summary" role="alert">
                    <Glyph icon=Icon::Warning />
                    <p>{text}</p>
                </div>
            }
            .into_any()
        })
    };
    let (firms, people): (Vec<Known>, Vec<Known>) = known.into_iter().partition(|each| each.organisation);
    view! {
        <form class="form" novalidate on:submit=convert>
            <div class="dialog-body">
                {live(problem)}
                <div class="form-grid">
                    <Who organisation=true known=firms name=company chosen=organisation />
                    <Who organisation=false known=people name=person chosen=somebody />
                </div>
                <label class="check">
                    <input
                        type="checkbox"
                        checked=true
                        prop:checked=with_deal
                        on:change=move |event| with_deal.set(event_target_checked(&event))
                    />
                    <span>{client.say(Word::ConvertWithDeal)}</span>
                </label>
                {live(move || with_deal.get().then(|| deal.draw()))}
            </div>
            <footer class="dialog-foot">
                <button class="button" type="button" on:click=move |_| open.set(false)>
                    {client.say(Word::Cancel)}
                </button>
                <button class="button" type="submit" data-kind="primary">
                    {client.say(Word::Convert)}
                </button>
            </footer>
        </form>
    }
    .into_any()
}

/// Leads on to the deal, or to the party.
fn leads_on() -> Callback<Converted> {
    let navigate = use_navigate();
    Callback::new(move |converted: Converted| {
        let path = match converted.opportunity {
            Some(deal) => path_of(RecordType::Opportunity, deal),
            None => path_of(RecordType::Party, converted.party),
        };
        navigate(&path, NavigateOptions::default());
    })
}

/// The deal that begins.
#[derive(Clone, Copy)]
struct Deal {
    name: RwSignal<Value>,
    value: RwSignal<Value>,
    currency: RwSignal<Value>,
    pipeline: RwSignal<Value>,
}

impl Deal {
    fn new(client: Client, name: &str) -> Self {
        let currency = client.me().with_untracked(|me| me.currency.clone());
        let first = client.directory().with_untracked(|index| first_stage(index));
        Self {
            name: RwSignal::new(json!(name)),
            value: RwSignal::new(Value::Null),
            currency: RwSignal::new(json!(currency)),
            pipeline: RwSignal::new(first.map_or(Value::Null, |(pipeline, _)| json!(pipeline))),
        }
    }

    fn draw(self) -> AnyView {
        let client = use_client();
        let code = Signal::derive(move || self.currency.with(|code| code.as_str().unwrap_or_default().to_owned()));
        let several = client.directory().with_untracked(|index| index.pipelines().len() > 1);
        let parts = [("name", self.name), ("value", self.value), ("currency", self.currency), ("pipeline", self.pipeline)];
        let inputs = parts.into_iter().filter(|(name, _)| *name != "pipeline" || several).filter_map(|(name, value)| {
            let field = Opportunity::DESCRIPTION.field(name)?;
            Some(view! { <FieldInput field=field value=value currency=code /> }.into_any())
        });
        view! { <div class="form-grid">{inputs.collect::<Vec<_>>()}</div> }.into_any()
    }

    fn read(self, client: Client) -> Result<NewOpportunity, Refusal> {
        let pipeline: Option<Id> = self.pipeline.with_untracked(|id| id.as_str().and_then(|text| text.parse().ok()));
        let stage = client.directory().with_untracked(|index| {
            let stages = index.stages_of(pipeline?);
            stages.iter().find(|(_, stage)| stage.outcome == "open").map(|(id, _)| *id)
        });
        let stage = stage.ok_or_else(|| Refusal::of(Code::WrongStage).on("pipeline"))?;
        let mut fields = Map::from_iter([("pipeline".to_owned(), json!(pipeline)), ("stage".to_owned(), json!(stage))]);
        for (name, value) in [("name", self.name), ("value", self.value), ("currency", self.currency)] {
            let field = Opportunity::DESCRIPTION.field(name).ok_or_else(|| Refusal::of(Code::UnknownField).on(name))?;
            let clean = value.with_untracked(|value| field.clean(value))?;
            if !clean.is_null() {
                fields.insert(name.to_owned(), clean);
            }
        }
        Ok(NewOpportunity { id: client.new_id(), fields })
    }

    fn say(self, client: Client, refusal: &Refusal) -> String {
        let field = refusal.field.as_deref().and_then(|name| Opportunity::DESCRIPTION.field(name));
        let label = field.map(|field| format!("{}: ", client.say(field.label))).unwrap_or_default();
        format!("{label}{}", refusal.say(client.lang()))
    }
}

//! Where a deal stands on its way; each stage moves it there.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::id::Id;
use domain::questions::Card;
use domain::record::{Stage, write_instant};
use domain::when::age_days;
use domain::words::Word;
use leptos::prelude::*;
use serde_json::{Map, Value, json};

use crate::client::{Client, Sent, use_client};
use crate::commands::{Command, Group, Said, offer};
use crate::kit::Icon;
use crate::kit::erased::{each, live};
use crate::pipeline::entering::Entering;
use crate::pipeline::gate::Gate;
use crate::record::RecordState;

/// The stages as steps.
#[component]
pub fn Steps(state: RecordState, gate: Gate) -> impl IntoView {
    let client = use_client();
    let current = Memo::new(move |_| state.record.with(|record| record.link("stage")));
    let pipeline = Memo::new(move |_| state.record.with(|record| record.link("pipeline")).unwrap_or_default());
    let stages = Memo::new(move |_| client.directory().with(|directory| directory.stages_of(pipeline.get())));
    let age = Memo::new(move |_| {
        let since: DateTime<Utc> = state.record.with(|record| record.text("stage_since").parse()).ok()?;
        let clock = client.clock();
        let days = u32::try_from(-clock.days_until(clock.local(since).date())).unwrap_or(0);
        Some(age_days(days, client.lang()))
    });
    offer(move || moves(client, state, gate, &stages.get()));
    let step = move |id: Id, stage: Stage| {
        let name = move || client.directory().with(|directory| directory.title(id)).unwrap_or_default();
        let is_current = move || current.get() == Some(id);
        let is_past = move || {
            let position = |of: Option<Id>| stages.with(|stages| stages.iter().position(|(id, _)| Some(*id) == of));
            let open = stages.with(|stages| stages.iter().any(|(of, stage)| *of == id && stage.outcome == "open"));
            open && position(current.get()).zip(position(Some(id))).is_some_and(|(now, this)| this < now)
        };
        let kind = (stage.outcome != "open").then_some(stage.outcome);
        view! {
            <li>
                <button
                    class="step"
                    type="button"
                    data-state=move || is_past().then_some("past")
                    data-kind=kind
                    aria-current=move || is_current().then_some("step")
                    disabled=move || !state.may_change.get()
                    on:click=move |_| {
                        if !untrack(is_current) {
                            go(client, state, gate, id);
                        }
                    }
                >
                    {live(name)}
                    {live(move || is_current().then(|| age.get()).flatten().map(|age| view! { <span class="age">{age}</span> }.into_any()))}
                </button>
            </li>
        }
        .into_any()
    };
    view! {
        <ol class="steps" aria-label=client.say(Word::Stage)>
            {each(
                move || stages.get(),
                |(id, stage)| (*id, stage.outcome.clone(), stage.position),
                move |(id, stage)| step(id, stage),
            )}
        </ol>
    }
    .into_any()
}

/// The stages that the deal is not in, as commands.
fn moves(client: Client, state: RecordState, gate: Gate, stages: &[(Id, Stage)]) -> Vec<Command> {
    if !state.may_change.get() {
        return Vec::new();
    }
    let current = state.record.with(|record| record.link("stage"));
    let directory = client.directory().get();
    let others = stages.iter().filter(|(id, _)| Some(*id) != current);
    let command = |(id, stage): &(Id, Stage)| {
        let id = *id;
        let (name, icon) = match stage.outcome.as_str() {
            "won" => (Word::MarkAsWon.into(), Icon::Won),
            "lost" => (Word::MarkAsLost.into(), Icon::Lost),
            _ => (Said::named(Word::MoveToNamed, directory.record(id)?), Icon::ArrowRight),
        };
        Some(Command::run(name, Group::Here, icon, move || go(client, state, gate, id)))
    };
    others.filter_map(command).collect()
}

/// Moves a deal to a stage, to the top of its column.
pub fn go(client: Client, state: RecordState, gate: Gate, stage: Id) {
    let card = move || state.record.try_with_untracked(|record| Card::of(record, None)).flatten();
    let sent = move |fields, sent| show(client, state, stage, fields, sent);
    Entering { client, gate, deal: state.id, stage, card: Arc::new(card), sent: Arc::new(sent) }.go();
}

fn show(client: Client, state: RecordState, stage: Id, mut fields: Map<String, Value>, sent: Sent) {
    let Some(kept) = client.directory().with_untracked(|directory| directory.stage(stage)) else { return };
    let now = write_instant(untrack(|| client.clock()).now);
    fields.extend([
        ("stage".to_owned(), json!(stage)),
        ("outcome".to_owned(), json!(kept.outcome)),
        ("stage_since".to_owned(), json!(now)),
    ]);
    // Whoever was asked may have closed the deal meanwhile.
    if state.record.try_with_untracked(|_| ()).is_some() {
        state.show_until_known(fields, sent);
    }
}

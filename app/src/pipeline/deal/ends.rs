//! Winning and losing.

use domain::words::Word;
use leptos::prelude::*;

use super::steps::go;
use crate::client::use_client;
use crate::kit::erased::live;
use crate::kit::{Glyph, Icon};
use crate::pipeline::gate::Gate;
use crate::record::RecordState;

/// The two buttons that end a deal, while it is open.
#[component]
pub fn DealEnds(state: RecordState, gate: Gate) -> impl IntoView {
    let client = use_client();
    let open = Memo::new(move |_| state.may_change.get() && state.record.with(|record| record.text("outcome") == "open"));
    let stage_of = move |outcome: &str| {
        let pipeline = state.record.with(|record| record.link("pipeline"))?;
        let stages = client.directory().with(|directory| directory.stages_of(pipeline));
        stages.into_iter().find(|(_, stage)| stage.outcome == outcome).map(|(id, _)| id)
    };
    let button = move |outcome: &'static str, icon: Icon, word: Word| {
        stage_of(outcome).map(|stage| {
            view! {
                <button class="button" type="button" data-size="small" on:click=move |_| go(client, state, gate, stage)>
                    <Glyph icon=icon />
                    {client.say(word)}
                </button>
            }
            .into_any()
        })
    };
    live(move || {
        open.get().then(|| {
            view! {
                {button("won", Icon::Won, Word::OutcomeWon)}
                {button("lost", Icon::Lost, Word::OutcomeLost)}
            }
            .into_any()
        })
    })
}

use domain::id::Id;
use domain::record::RecordType;
use domain::words::Word;
use leptos::prelude::*;
use serde_json::{Map, Value};

use super::super::arranging::Arranging;
use super::super::draft::Draft;
use super::super::order::at_end;
use super::super::retired::Retired;
use super::Dialogs;
use super::stage_row::StageRow;
use crate::client::use_client;
use crate::commands::{Command, Group, offer};
use crate::kit::erased::{Together, each};
use crate::kit::{Glyph, Icon};

/// The fields of the form for a new stage.
const NEW_STAGE: &[&str] = &["name", "name_vi", "outcome", "probability", "stale_days", "required_fields"];

/// The stages of a pipeline in their order.
#[component]
pub(super) fn Stages(pipeline: Id, dialogs: Dialogs) -> impl IntoView {
    let client = use_client();
    let stored = Memo::new(move |_| {
        let stages = client.directory().with(|index| index.stages_of(pipeline));
        stages.into_iter().map(|(id, stage)| (id, stage.position)).collect::<Vec<_>>()
    });
    let arranging = Arranging::new(RecordType::Stage, stored);
    let labels =
        [Word::Stage, Word::Probability, Word::StaleAfter, Word::Needs].map(|word| view! { <span>{client.say(word)}</span> }.into_any());
    let add = move || {
        let stages = client.directory().with_untracked(|index| index.stages_of(pipeline));
        let known = Map::from_iter([
            ("pipeline".to_owned(), Value::from(pipeline.to_string())),
            ("outcome".to_owned(), Value::from("open")),
            ("position".to_owned(), Value::from(place_of_new(stages.iter().map(|(_, stage)| (stage.outcome == "open", stage.position))))),
        ]);
        dialogs.drafting.begin(Draft::of_new(client.say(Word::AddStage).to_owned(), RecordType::Stage, NEW_STAGE, known));
    };
    offer(move || vec![Command::run(Word::AddStage, Group::Here, Icon::Plus, add)]);
    view! {
        <div class="stage stage-labels" aria-hidden="true">
            <span></span>
            <span></span>
            {labels.into_iter().together()}
            <span></span>
        </div>
        <ol class="stages">
            {each(
                move || arranging.order(),
                |id| *id,
                move |id| view! { <StageRow id=id arranging=arranging dialogs=dialogs /> },
            )}
        </ol>
        <div class="button-row">
            <button class="button" type="button" on:click=move |_| add()>
                <Glyph icon=Icon::Plus />
                {client.say(Word::AddStage)}
            </button>
        </div>
        <Retired
            record_type=RecordType::Stage
            keep=Callback::new(move |record: domain::record::Record| record.link("pipeline") == Some(pipeline))
        />
    }
    .into_any()
}

/// A new stage stands after the open ones where there is room before the closed ones, else at the end. The stages are given
/// in order, each with whether it is open, and its position.
fn place_of_new(stages: impl Iterator<Item = (bool, i64)> + Clone) -> i64 {
    let last_open = stages.clone().filter(|(open, _)| *open).map(|(_, position)| position).max();
    let next = last_open.and_then(|last| stages.clone().map(|(_, position)| position).filter(|position| *position > last).min());
    match (last_open, next) {
        (Some(last), Some(next)) if next - last > 1 => last + (next - last) / 2,
        _ => at_end(stages.map(|(_, position)| position)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_stage_comes_after_the_open_ones_if_it_can() {
        assert_eq!(place_of_new([(true, 10), (true, 20), (false, 30)].into_iter()), 25);
        assert_eq!(place_of_new([(true, 1), (false, 2), (false, 3)].into_iter()), 13);
        assert_eq!(place_of_new([(true, 10)].into_iter()), 20);
        assert_eq!(place_of_new([].into_iter()), 10);
    }
}

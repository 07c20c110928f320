//! Where a lead stands, as steps.

use domain::words::Word;
use leptos::prelude::*;

use crate::client::use_client;
use crate::commands::{Command, Group, Said};
use crate::kit::Icon;
use crate::kit::erased::Together;
use crate::record::RecordState;

/// The steps on the way; converting is the last.
const WAY: [(&str, Word); 3] = [("new", Word::LeadNew), ("contacted", Word::LeadContacted), ("qualified", Word::LeadQualified)];

/// The statuses as one row; a click sets one.
#[component]
pub fn StatusSteps(
    /// The lead.
    state: RecordState,
    /// Opens the conversion.
    on_convert: Callback<()>,
) -> impl IntoView {
    let client = use_client();
    let status = Memo::new(move |_| state.record.with(|record| record.text("status").to_owned()));
    let fixed = Memo::new(move |_| !state.may_change.get() || status.get() == "converted");
    let step = move |value: &'static str, word: Word, kind: Option<&'static str>| {
        let choose = move |_| match value {
            "converted" => on_convert.run(()),
            _ if status.get_untracked() != value => set_status(state, value),
            _ => {}
        };
        view! {
            <li>
                <button
                    class="step"
                    type="button"
                    data-kind=kind
                    data-state=move || is_past(&status.get(), value).then_some("past")
                    aria-current=move || (status.get() == value).then_some("step")
                    disabled=fixed
                    on:click=choose
                >
                    {client.say(word)}
                </button>
            </li>
        }
        .into_any()
    };
    view! {
        // Where nothing in it takes the focus, keys can still bring into sight what a phone has no room for.
        <ol class="steps" aria-label=client.say(Word::Status) tabindex=move || fixed.get().then_some("0")>
            {WAY.map(|(value, word)| step(value, word, None)).into_iter().together()}
            {step("converted", Word::LeadConverted, Some("won"))}
            {step("unqualified", Word::LeadUnqualified, Some("lost"))}
        </ol>
    }
    .into_any()
}

/// The statuses that the lead has not, as commands.
pub fn statuses(state: RecordState, now: &str) -> Vec<Command> {
    let all = WAY.into_iter().chain([("unqualified", Word::LeadUnqualified)]).filter(|(value, _)| *value != now);
    let command =
        |(value, word)| Command::run(Said::of(Word::StatusNamed, word), Group::Here, Icon::Check, move || set_status(state, value));
    all.map(command).collect()
}

/// Sets the status and tells it.
pub fn set_status(state: RecordState, value: &'static str) {
    let client = state.client();
    let word = match value {
        "contacted" => Word::LeadContacted,
        "qualified" => Word::LeadQualified,
        "unqualified" => Word::LeadUnqualified,
        _ => Word::LeadNew,
    };
    let told = format!("{}: {}", state.title(), client.say(word));
    state.change(serde_json::Map::from_iter([("status".to_owned(), value.into())]), Some(told));
}

/// Whether a step lies behind a lead with that status.
fn is_past(status: &str, step: &str) -> bool {
    let at = |value: &str| WAY.iter().position(|(each, _)| *each == value);
    match (at(status), at(step)) {
        (Some(now), Some(step)) => step < now,
        (None, Some(_)) => status == "converted",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_before_the_present_one_are_past() {
        assert!(is_past("qualified", "new"));
        assert!(!is_past("new", "new"));
        assert!(!is_past("contacted", "qualified"));
        assert!(is_past("converted", "qualified"));
        assert!(!is_past("unqualified", "new"));
        assert!(!is_past("converted", "unqualified"));
    }
}

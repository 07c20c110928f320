//! Retiring a stage: where do its deals go?

use domain::id::Id;
use domain::verbs::RetireStage;
use domain::words::Word;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::client::use_client;
use crate::kit::erased::{Together, live};
use crate::kit::{Dialog, fresh_id};

/// Which stage, while the dialog is open.
#[derive(Clone, Copy)]
pub struct Retiring {
    open: RwSignal<bool>,
    stage: RwSignal<Option<Id>>,
}

impl Retiring {
    /// Closed.
    pub fn new() -> Self {
        Self { open: RwSignal::new(false), stage: RwSignal::new(None) }
    }

    /// Asks where the deals of the stage go.
    pub fn begin(self, stage: Id) {
        self.stage.set(Some(stage));
        self.open.set(true);
    }
}

/// Asks where the deals go.
#[component]
pub fn RetireDialog(
    /// Which stage.
    retiring: Retiring,
) -> impl IntoView {
    let client = use_client();
    let title = Signal::derive(move || {
        let name = retiring.stage.get().and_then(|id| client.directory().with(|index| index.title(id)));
        client.fill(Word::RetireTitle, &[&name.unwrap_or_default()])
    });
    view! {
        <Dialog open=retiring.open title=title hint=client.say(Word::RetireText).to_owned()>
            {live(move || retiring.stage.get().map(|stage| view! { <Choice stage=stage retiring=retiring /> }.into_any()))}
        </Dialog>
    }
    .into_any()
}

#[component]
fn Choice(stage: Id, retiring: Retiring) -> impl IntoView {
    let client = use_client();
    let id = fresh_id();
    // Deals stay what they are, open, won or lost: only stages of that kind can take them.
    let others = client.directory().with_untracked(|index| {
        let own = index.stage(stage).unwrap_or_default();
        let like = index.stages_of(own.pipeline).into_iter().filter(|(other, each)| *other != stage && each.outcome == own.outcome);
        like.filter_map(|(id, _)| Some((id, index.title(id)?))).collect::<Vec<_>>()
    });
    let to = RwSignal::new(others.first().map(|(id, _)| *id));
    let none = others.is_empty();
    let options = others.into_iter().map(|(id, name)| view! { <option value=id.to_string()>{name}</option> }.into_any()).together();
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        let name = client.directory().with_untracked(|index| index.title(stage)).unwrap_or_default();
        retiring.open.set(false);
        client.send_told(RetireStage { stage, to: to.get_untracked() }, client.fill(Word::RetiredNamed, &[&name]));
    };
    let body = if none {
        view! { <p>{client.say(Word::NoOtherStage)}</p> }.into_any()
    } else {
        view! {
            <div class="field" data-required=true>
                <label r#for=id.clone()>{client.say(Word::RetireTo)}</label>
                <select class="input" id=id required autofocus on:change=move |event| to.set(event_target_value(&event).parse().ok())>
                    {options}
                </select>
            </div>
        }
        .into_any()
    };
    view! {
        <form on:submit=send>
            <div class="dialog-body">{body}</div>
            <footer class="dialog-foot">
                <button class="button" type="button" on:click=move |_| retiring.open.set(false)>
                    {client.say(Word::Cancel)}
                </button>
                {(!none)
                    .then(|| {
                        view! {
                            <button class="button" type="submit" data-kind="danger">
                                {client.say(Word::RetireNow)}
                            </button>
                        }.into_any()
                    })}
            </footer>
        </form>
    }
    .into_any()
}

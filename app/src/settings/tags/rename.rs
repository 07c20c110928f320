//! Renaming a tag: on how many records, and to what?

use domain::id::Id;
use domain::refusal::{Code, Refusal};
use domain::verbs::RenameTag;
use domain::words::Word;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use super::used::Used;
use crate::client::use_client;
use crate::kit::erased::live;
use crate::kit::{Dialog, Glyph, Icon, fresh_id};
use crate::record::focus_dialog;

/// Which tag, while the dialog is open.
#[derive(Clone, Copy)]
pub struct Renaming {
    open: RwSignal<bool>,
    tag: RwSignal<Option<Id>>,
}

impl Renaming {
    /// Closed.
    pub fn new() -> Self {
        Self { open: RwSignal::new(false), tag: RwSignal::new(None) }
    }

    /// Asks for another word.
    pub fn begin(self, tag: Id) {
        self.tag.set(Some(tag));
        self.open.set(true);
    }
}

/// Asks for the new word.
#[component]
pub fn RenameDialog(renaming: Renaming, used: Used) -> impl IntoView {
    let client = use_client();
    focus_dialog(renaming.open);
    let name = move || renaming.tag.get().and_then(|id| client.directory().with_untracked(|index| index.title(id))).unwrap_or_default();
    let title = Signal::derive(move || client.fill(Word::RenameNamed, &[&name()]));
    let hint = Signal::derive(move || client.fill(Word::RenameTagText, &[&used.told(client, &name())]));
    view! {
        <Dialog open=renaming.open title=title hint=hint>
            {live(move || {
                let open = renaming.open.get();
                renaming.tag.get().filter(|_| open).map(|tag| view! { <NewWord tag=tag word=untrack(name) open=renaming.open /> }.into_any())
            })}
        </Dialog>
    }
    .into_any()
}

#[component]
fn NewWord(tag: Id, word: String, open: RwSignal<bool>) -> impl IntoView {
    let client = use_client();
    let (id, error_id) = (fresh_id(), fresh_id());
    let (text, busy, wrong) = (RwSignal::new(word.clone()), RwSignal::new(false), RwSignal::new(None::<Refusal>));
    let before = StoredValue::new(word.clone());
    let send = move |merge: bool| {
        let verb = RenameTag { tag, name: text.get_untracked(), merge };
        let new = match verb.word() {
            Ok(new) => new,
            Err(refusal) => return wrong.set(Some(refusal)),
        };
        busy.set(true);
        client.send_told(verb, before.with_value(|before| client.fill(Word::ToldRenamedTag, &[before, &new]))).then_shown(move |outcome| {
            busy.try_set(false);
            match outcome {
                Ok(_) => {
                    open.try_set(false);
                    false
                }
                Err(refusal) => wrong.try_set(Some(refusal.clone())).is_none(),
            }
        });
    };
    // Of two tags of one name there is one way on: that they become one, unless the other is retired.
    let is_there = move || {
        let refusal = wrong.get().filter(|refusal| refusal.code == Code::NameTaken)?;
        let named = refusal.params.into_iter().next()?;
        client.directory().with(|index| index.tags().iter().any(|(_, tag)| tag.name == named)).then_some(())
    };
    let merge = move || {
        is_there().map(|()| {
            view! {
                <button class="button" type="button" disabled=busy on:click=move |_| send(true)>
                    {client.say(Word::MergeInto)}
                </button>
            }
            .into_any()
        })
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        send(false);
    };
    let described = error_id.clone();
    let error = move || {
        let id = error_id.clone();
        let text = wrong.get().map(|refusal| refusal.say(client.lang()));
        text.map(|text| view! { <p class="field-error" role="alert" id=id><Glyph icon=Icon::Warning /><span>{text}</span></p> }.into_any())
    };
    view! {
        <form novalidate on:submit=submit>
            <div class="dialog-body">
                <div class="field" data-required=true>
                    <label r#for=id.clone()>{client.say(Word::Name)}</label>
                    <input
                        class="input"
                        id=id
                        required
                        autocomplete="off"
                        autofocus
                        aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                        aria-describedby=move || wrong.with(Option::is_some).then(|| described.clone())
                        value=word
                        on:input=move |event| {
                            wrong.set(None);
                            text.set(event_target_value(&event));
                        }
                    />
                    {live(error)}
                </div>
            </div>
            <footer class="dialog-foot">
                <button class="button" type="button" on:click=move |_| open.set(false)>
                    {client.say(Word::Cancel)}
                </button>
                {live(merge)}
                <button class="button" type="submit" data-kind="primary" disabled=busy>
                    {client.say(Word::Rename)}
                </button>
            </footer>
        </form>
    }
    .into_any()
}

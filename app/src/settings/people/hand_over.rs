//! Giving everything that somebody owns to somebody else.

use domain::id::Id;
use domain::permission::Role;
use domain::record::RecordType;
use domain::verbs::HandOver;
use domain::words::Word;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::client::{DirectoryIndex, use_client};
use crate::kit::erased::{Together, live};
use crate::kit::{Dialog, fresh_id};

/// From whom, while the dialog is open.
#[derive(Clone, Copy)]
pub struct HandingOver {
    open: RwSignal<bool>,
    from: RwSignal<Option<Id>>,
}

impl HandingOver {
    /// Closed.
    pub fn new() -> Self {
        Self { open: RwSignal::new(false), from: RwSignal::new(None) }
    }

    /// Asks to whom.
    pub fn begin(self, from: Id) {
        self.from.set(Some(from));
        self.open.set(true);
    }
}

/// Asks to whom.
#[component]
pub fn HandOverDialog(
    /// From whom.
    handing: HandingOver,
) -> impl IntoView {
    let client = use_client();
    let title = Signal::derive(move || {
        let name = handing.from.get().map(|from| client.directory().with(|index| index.user_name(from)));
        client.fill(Word::HandOverTitle, &[&name.unwrap_or_default()])
    });
    view! {
        <Dialog open=handing.open title=title hint=client.say(Word::HandOverText).to_owned()>
            <Choice handing=handing />
        </Dialog>
    }
    .into_any()
}

#[component]
fn Choice(handing: HandingOver) -> impl IntoView {
    let client = use_client();
    let (to, id) = (RwSignal::new(None::<Id>), fresh_id());
    let options = move || {
        let from = handing.from.get();
        // An observer writes nothing, so nothing is given to one.
        let writes = |index: &DirectoryIndex, user: Id| index.record(user).is_some_and(|user| user.text("role") != Role::Observer.name());
        let others = client.directory().with(|index| {
            let mut choices = index.choices(RecordType::User).unwrap_or_default();
            choices.retain(|(user, _)| Some(*user) != from && writes(index, *user));
            choices
        });
        others.into_iter().map(|(user, name)| view! { <option value=user.to_string()>{name}</option> }.into_any()).together()
    };
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        let (Some(from), Some(to)) = (handing.from.get_untracked(), to.get_untracked()) else {
            return;
        };
        let name = client.directory().with_untracked(|index| index.user_name(to));
        client.send_told(HandOver { from, to }, client.fill(Word::HandedOver, &[&name]));
        handing.open.set(false);
    };
    view! {
        <form on:submit=send>
            <div class="dialog-body">
                <div class="field" data-required=true>
                    <label r#for=id.clone()>{client.say(Word::HandOverTo)}</label>
                    <select class="input" id=id required autofocus on:change=move |event| to.set(event_target_value(&event).parse().ok())>
                        <option value="">{client.say(Word::Choose)}</option>
                        {live(options)}
                    </select>
                </div>
            </div>
            <footer class="dialog-foot">
                <button class="button" type="button" on:click=move |_| handing.open.set(false)>
                    {client.say(Word::Cancel)}
                </button>
                <button class="button" type="submit" data-kind="primary" disabled=move || to.get().is_none()>
                    {client.say(Word::HandOverButton)}
                </button>
            </footer>
        </form>
    }
    .into_any()
}

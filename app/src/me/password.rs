use domain::acts::ChangePassword;
use domain::refusal::{Code, Refusal};
use domain::words::Word;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::access::Access;
use crate::client::use_client;
use crate::kit::erased::live;
use crate::kit::{Glyph, Icon};

/// Changes the password; the other sessions end with it.
#[component]
pub fn ChangeOwnPassword(
    /// What the page holds of sessions.
    access: Access,
) -> impl IntoView {
    let client = use_client();
    let (old, new) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (wrong, busy) = (RwSignal::new(None::<Refusal>), RwSignal::new(false));
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let act = ChangePassword { old: old.get_untracked(), new: new.get_untracked() };
        spawn_local(async move {
            let done = client.act(&act).await;
            busy.try_set(false);
            match done {
                Ok(()) => {
                    wrong.try_set(None);
                    old.try_set(String::new());
                    new.try_set(String::new());
                    access.again();
                    client.toast(client.say(Word::PasswordChanged).to_owned());
                }
                Err(refusal) => {
                    wrong.try_set(Some(refusal));
                }
            }
        });
    };
    // What is wrong with the new one is said there, everything else at the old one.
    let is_old = move |refusal: &Refusal| refusal.field.as_deref() == Some("old") || refusal.code == Code::WrongPassword;
    let of_old = Signal::derive(move || {
        wrong.get().filter(is_old).map(|refusal| match refusal.code {
            Code::WrongPassword => client.say(Word::WrongOldPassword).to_owned(),
            _ => refusal.say(client.lang()),
        })
    });
    let of_new = Signal::derive(move || wrong.get().filter(|refusal| !is_old(refusal)).map(|refusal| refusal.say(client.lang())));
    view! {
        <form class="form" on:submit=send>
            <input type="text" autocomplete="username" hidden prop:value=move || client.me().with(|me| me.email.clone()) />
            <OneLine id="old-password" label=Word::OldPassword text=old autocomplete="current-password" error=of_old />
            <OneLine id="new-password" label=Word::NewPassword text=new autocomplete="new-password" error=of_new hint=Word::PasswordHint />
            <div class="button-row">
                <button class="button" type="submit" aria-busy=move || busy.get().then_some("true")>
                    {client.say(Word::ChangePassword)}
                </button>
            </div>
        </form>
    }
    .into_any()
}

#[component]
fn OneLine(
    id: &'static str,
    label: Word,
    text: RwSignal<String>,
    autocomplete: &'static str,
    error: Signal<Option<String>>,
    #[prop(optional)] hint: Option<Word>,
) -> impl IntoView {
    let client = use_client();
    let more = format!("{id}-more");
    let more_id = more.clone();
    let under = move || match (error.get(), hint) {
        (Some(error), _) => Some(
            view! {
                <p class="field-error" role="alert" id=more_id.clone()>
                    <Glyph icon=Icon::Warning />
                    <span>{error}</span>
                </p>
            }
            .into_any(),
        ),
        (None, Some(hint)) => Some(view! { <p class="field-hint" id=more_id.clone()>{client.say(hint)}</p> }.into_any()),
        (None, None) => None,
    };
    view! {
        <div class="field" data-required=true>
            <label r#for=id>{client.say(label)}</label>
            <input
                class="input"
                id=id
                type="password"
                required
                autocomplete=autocomplete
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=move || (error.with(Option::is_some) || hint.is_some()).then(|| more.clone())
                prop:value=text
                on:input=move |event| text.set(event_target_value(&event))
            />
            {live(under)}
        </div>
    }
    .into_any()
}

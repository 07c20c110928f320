use domain::words::Word;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use serde_json::Value;

use super::change;
use crate::client::use_client;

/// Name and address.
#[component]
pub fn Profile() -> impl IntoView {
    let client = use_client();
    let me = client.me();
    let name = RwSignal::new(me.with_untracked(|me| me.name.clone()));
    let changed = move || name.with(|name| !name.trim().is_empty() && me.with(|me| me.name != name.trim()));
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        if untrack(changed) {
            change(client, "name", Value::from(name.with_untracked(|name| name.trim().to_owned())), false);
        }
    };
    view! {
        <form class="form" on:submit=save>
            <div class="field" data-required=true>
                <label r#for="my-name">{client.say(Word::Name)}</label>
                <input
                    class="input"
                    id="my-name"
                    required
                    maxlength="120"
                    autocomplete="name"
                    value=name.get_untracked()
                    prop:value=name
                    on:input=move |event| name.set(event_target_value(&event))
                />
            </div>
            <div class="field">
                <label r#for="my-email">{client.say(Word::Email)}</label>
                <input
                    class="input"
                    id="my-email"
                    type="email"
                    readonly
                    aria-describedby="my-email-hint"
                    value=me.with_untracked(|me| me.email.clone())
                    prop:value=move || me.with(|me| me.email.clone())
                />
                <p class="field-hint" id="my-email-hint">
                    {client.say(Word::EmailIsKept)}
                </p>
            </div>
            <div class="button-row">
                <button class="button" type="submit" disabled=move || !changed()>
                    {client.say(Word::Save)}
                </button>
            </div>
        </form>
    }
    .into_any()
}

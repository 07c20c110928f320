//! Fields of plain forms.

use domain::refusal::Refusal;
use domain::words::Word;
use leptos::prelude::*;

use crate::client::use_client;
use crate::kit::{Glyph, Icon};

/// One line to be typed, with a hint, and with what is wrong with it.
#[component]
pub fn PlainField(
    /// Its name in the form, and its id.
    name: &'static str,
    /// Its label.
    label: Word,
    /// The type of the input.
    #[prop(default = "text")]
    kind: &'static str,
    /// What the browser may fill in.
    autocomplete: &'static str,
    /// What stands in it at first.
    #[prop(optional, into)]
    value: String,
    /// A hint under it.
    #[prop(optional)]
    hint: Option<Word>,
    /// The fewest characters.
    #[prop(optional)]
    least: Option<&'static str>,
    /// Why the form came back.
    #[prop(optional_no_strip)]
    refusal: Option<Refusal>,
    /// Whether it has a row of its own.
    #[prop(optional)]
    span: bool,
    /// Whether the cursor begins here.
    #[prop(optional)]
    first: bool,
) -> impl IntoView {
    let client = use_client();
    let wrong = refusal.filter(|refusal| refusal.field.as_deref() == Some(name));
    let described = (wrong.is_some() || hint.is_some()).then(|| format!("{name}-more"));
    let id = described.clone();
    let more = match (wrong.clone(), hint) {
        (Some(refusal), _) => Some(
            view! {
                <p class="field-error" id=id>
                    <Glyph icon=Icon::Warning />
                    <span>{refusal.say(client.lang())}</span>
                </p>
            }
            .into_any(),
        ),
        (None, Some(hint)) => Some(view! { <p class="field-hint" id=id>{client.say(hint)}</p> }.into_any()),
        (None, None) => None,
    };
    view! {
        <div class="field" data-required=true data-span=span.then_some("all")>
            <label r#for=name>{client.say(label)}</label>
            <input
                class="input"
                id=name
                name=name
                type=kind
                value=value
                required
                autofocus=first
                autocomplete=autocomplete
                minlength=least
                aria-invalid=wrong.is_some().then_some("true")
                aria-describedby=described
            />
            {more}
        </div>
    }
    .into_any()
}

/// A new password, which can be shown while it is typed.
#[component]
pub fn NewPassword(
    /// Why the form came back.
    #[prop(optional_no_strip)]
    refusal: Option<Refusal>,
    /// Whether the cursor begins here.
    #[prop(optional)]
    first: bool,
) -> impl IntoView {
    let client = use_client();
    let shown = RwSignal::new(false);
    let wrong = refusal.filter(|refusal| refusal.field.as_deref() == Some("password"));
    let error = wrong.clone().map(|refusal| {
        view! {
            <p class="field-error" id="password-error">
                <Glyph icon=Icon::Warning />
                <span>{refusal.say(client.lang())}</span>
            </p>
        }
        .into_any()
    });
    view! {
        <div class="field" data-required=true data-span="all">
            <label r#for="password">{client.say(Word::ChoosePassword)}</label>
            <input
                class="input"
                id="password"
                name="password"
                type=move || if shown.get() { "text" } else { "password" }
                required
                autofocus=first
                autocomplete="new-password"
                minlength="12"
                maxlength="200"
                aria-invalid=wrong.is_some().then_some("true")
                aria-describedby=if wrong.is_some() { "password-error password-hint" } else { "password-hint" }
            />
            {error}
            <p class="field-hint" id="password-hint">
                {client.say(Word::PasswordHint)}
            </p>
            <label class="check">
                <input type="checkbox" on:change=move |event| shown.set(event_target_checked(&event)) />
                <span>{client.say(Word::ShowPassword)}</span>
            </label>
        </div>
    }
    .into_any()
}

/// Why a form came back, where that is no single field's fault.
#[component]
pub fn Summary(
    /// Why.
    #[prop(optional_no_strip)]
    refusal: Option<Refusal>,
    /// The fields of the form; what is wrong with one of them is said there.
    fields: &'static [&'static str],
) -> impl IntoView {
    let client = use_client();
    let refusal = refusal.filter(|refusal| !refusal.field.as_deref().is_some_and(|field| fields.contains(&field)));
    refusal.map(|refusal| {
        view! {
            <div class="error-summary" role="alert">
                <Glyph icon=Icon::Warning />
                <p>{refusal.say(client.lang())}</p>
            </div>
        }
        .into_any()
    })
}

use domain::lang::Lang;
use domain::words::Word;
use leptos::prelude::*;
use serde_json::Value;

use super::{change, speak, zones};
use crate::client::use_client;
use crate::frame::{Theme, use_theme};
use crate::kit::erased::{Together, live};
use crate::kit::{Glyph, Icon, sign_of};

/// Language, look, time zone, currency: each is in force as soon as it is chosen.
#[component]
pub fn Looks() -> impl IntoView {
    view! {
        <form class="form" on:submit=|event| event.prevent_default()>
            <Languages />
            <Themes />
            <TimeZone />
            <Currency />
        </form>
    }
    .into_any()
}

#[component]
fn Languages() -> impl IntoView {
    let client = use_client();
    let choices = [(Lang::En, "English"), (Lang::Vi, "Tiếng Việt")].map(|(lang, name)| {
        view! {
            <label lang=lang.tag()>
                <input type="radio" name="language" checked=client.lang() == lang on:change=move |_| speak(client, lang) />
                {name}
            </label>
        }
        .into_any()
    });
    view! {
        <fieldset class="field">
            <legend>{client.say(Word::Language)}</legend>
            <div>
                <div class="choice">{choices.into_iter().together()}</div>
            </div>
        </fieldset>
    }
    .into_any()
}

#[component]
fn Themes() -> impl IntoView {
    let (client, theme) = (use_client(), use_theme());
    let choices = Theme::ALL.map(|each| {
        view! {
            <label>
                <input
                    type="radio"
                    name="theme"
                    checked=each == Theme::System
                    prop:checked=move || theme.get() == each
                    on:change=move |_| theme.set(each)
                />
                <Glyph icon=each.icon() />
                {client.say(each.word())}
            </label>
        }
        .into_any()
    });
    view! {
        <fieldset class="field">
            <legend>{client.say(Word::Look)}</legend>
            <div>
                <div class="choice">{choices.into_iter().together()}</div>
            </div>
        </fieldset>
    }
    .into_any()
}

#[component]
fn TimeZone() -> impl IntoView {
    let client = use_client();
    let own = Memo::new(move |_| {
        let me = client.me().with(|me| me.actor.user);
        client.directory().with(|index| index.record(me).map(|user| user.text("time_zone").to_owned())).unwrap_or_default()
    });
    // The browser's own zone is not known to the server, so it is offered once the page is hydrated.
    let here = RwSignal::new(None::<String>);
    Effect::new(move |_| here.set(zones::of_browser()));
    let save = move |zone: String| {
        let zone = zone.trim().to_owned();
        if zone != own.get_untracked() {
            change(client, "time_zone", if zone.is_empty() { Value::Null } else { Value::from(zone) }, true);
        }
    };
    let offer = move || {
        let zone = here.get().filter(|zone| *zone != own.get())?;
        let text = client.fill(Word::UseZone, &[&zone]);
        Some(
            view! {
                <button class="button" type="button" data-kind="plain" data-size="small" on:click=move |_| save(zone.clone())>
                    <Glyph icon=Icon::Clock />
                    {text}
                </button>
            }
            .into_any(),
        )
    };
    view! {
        <div class="field">
            <label r#for="my-zone">{client.say(Word::TimeZone)}</label>
            <input
                class="input"
                id="my-zone"
                list="zones"
                maxlength="60"
                autocomplete="off"
                placeholder="UTC"
                value=own.get_untracked()
                prop:value=own
                on:change=move |event| save(event_target_value(&event))
            />
            <datalist id="zones">{zones::COMMON.iter().map(|zone| view! { <option value=*zone></option> }.into_any()).together()}</datalist>
            <div class="button-row">{live(offer)}</div>
        </div>
    }
    .into_any()
}

#[component]
fn Currency() -> impl IntoView {
    let client = use_client();
    let current = Memo::new(move |_| client.me().with(|me| me.currency.clone()));
    let options = move || {
        let codes = client.directory().with(|index| index.currencies());
        let option = |code: String| {
            let is = {
                let code = code.clone();
                move || current.with(|current| *current == code)
            };
            let sign = sign_of(&code);
            let text = if sign == code { code.clone() } else { format!("{code} ({sign})") };
            view! { <option value=code selected=is.clone() prop:selected=is>{text}</option> }.into_any()
        };
        codes.into_iter().map(option).together()
    };
    view! {
        <div class="field">
            <label r#for="my-currency">{client.say(Word::SumsIn)}</label>
            <select
                class="input"
                id="my-currency"
                on:change=move |event| change(client, "currency", Value::from(event_target_value(&event)), false)
            >
                {live(options)}
            </select>
        </div>
    }
    .into_any()
}

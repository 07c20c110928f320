//! A value of any kind as it is read.

use std::collections::BTreeMap;

use crate::kit::erased::{Together, live};
use chrono::{DateTime, NaiveDate, Utc};
use domain::id::Id;
use domain::lang::Lang;
use domain::money::format_decimal;
use domain::permission::Role;
use domain::record::{Choice, Field, FieldOption, Kind, ROLES, RecordType};
use domain::when::{format_day, format_instant, relative_day, relative_instant};
use domain::words::Word;
use leptos::prelude::*;
use serde_json::Value;

use super::tags::texts;
use crate::address::path_of;
use crate::client::{Client, use_client};
use crate::kit::{Initials, MoneyText};

/// What a field holds, as text; links are links. Nothing is drawn for an empty field.
#[component]
pub fn FieldText(
    /// The field.
    field: &'static Field,
    /// Its value.
    #[prop(into)]
    value: Signal<Value>,
    /// Titles of linked records.
    #[prop(into, optional)]
    titles: Signal<BTreeMap<Id, String>>,
    /// The currency of amounts.
    #[prop(into, optional)]
    currency: Signal<String>,
) -> impl IntoView {
    let client = use_client();
    live(move || value.with(|value| show(client, field.kind, value, titles, currency)))
}

fn show(client: Client, kind: Kind, value: &Value, titles: Signal<BTreeMap<Id, String>>, currency: Signal<String>) -> AnyView {
    let text = value.as_str();
    match (kind, text) {
        (Kind::Money(_), _) => value.as_i64().map(|minor| view! { <MoneyText minor=minor currency=currency /> }.into_any()).into_any(),
        (Kind::Percent, _) => value.as_i64().map(|n| format!("{n} %")).into_any(),
        (Kind::Int(..), _) => value.as_i64().map(|n| n.to_string()).into_any(),
        (Kind::Number(decimals), _) => value.as_i64().map(|n| format_decimal(n, decimals.into(), client.lang())).into_any(),
        (Kind::Bool, _) => value.as_bool().map(|yes| client.say(if yes { Word::Yes } else { Word::No })).into_any(),
        (Kind::Day, Some(text)) => day(client, text),
        (Kind::Instant, Some(text)) => instant(client, text),
        (Kind::Choice(choices), Some(text)) => label(client, choices, text).into_any(),
        (Kind::Link(to), Some(text)) => link(client, to, text, titles),
        (Kind::Email, Some(text)) => reach("mailto:", text),
        (Kind::Phone, Some(text)) => reach("tel:", text),
        (Kind::Website, Some(text)) => website(text),
        (Kind::Links(to), _) => between(texts(value).iter().map(|id| link(client, to, id, titles)).collect()),
        (Kind::Tags, _) => tags(client, texts(value)),
        (Kind::Choices(choices), _) => {
            texts(value).iter().map(|each| label(client, choices, each)).collect::<Vec<_>>().join(", ").into_any()
        }
        (Kind::FieldNames, _) => texts(value).iter().map(|name| field_name(client, name)).collect::<Vec<_>>().join(", ").into_any(),
        (Kind::Roles, _) => texts(value).iter().map(|role| role_name(client, role)).collect::<Vec<_>>().join(", ").into_any(),
        (Kind::Role, Some(text)) => role_name(client, text).into_any(),
        (Kind::Options, _) => options(client, value).into_any(),
        (Kind::Emails, _) => points("mailto:", value),
        (Kind::Phones, _) => points("tel:", value),
        (Kind::Addresses, _) => addresses(value),
        (_, Some(text)) => text.to_owned().into_any(),
        _ => ().into_any(),
    }
}

fn day(client: Client, text: &str) -> AnyView {
    let Ok(day) = text.parse::<NaiveDate>() else {
        return text.to_owned().into_any();
    };
    let words = relative_day(day, &client.clock(), client.lang());
    view! { <time datetime=text.to_owned() title=format_day(day, client.lang())>{words}</time> }.into_any()
}

fn instant(client: Client, text: &str) -> AnyView {
    let Ok(instant) = text.parse::<DateTime<Utc>>() else {
        return text.to_owned().into_any();
    };
    let clock = client.clock();
    let words = relative_instant(instant, &clock, client.lang());
    view! { <time datetime=text.to_owned() title=format_instant(instant, &clock, client.lang())>{words}</time> }.into_any()
}

/// The word for a choice; a value that nobody knows stands for itself.
fn label(client: Client, choices: &'static [Choice], value: &str) -> String {
    let choice = choices.iter().find(|choice| choice.value == value);
    choice.map_or(value, |choice| client.say(choice.label)).to_owned()
}

fn field_name(client: Client, name: &str) -> String {
    let field = client.shape().field_ever(RecordType::Opportunity, name);
    field.map_or(name, |field| client.say(field.label)).to_owned()
}

/// What a role is called.
pub fn role_name(client: Client, role: &str) -> String {
    match Role::parse(role) {
        Some(Role::Custom(id)) => client.directory().with(|index| index.title(id)).unwrap_or_else(|| client.say(Word::Unknown).to_owned()),
        _ => label(client, ROLES, role),
    }
}

/// The choices that are still offered, in words.
fn options(client: Client, value: &Value) -> String {
    let options: Vec<FieldOption> = serde_json::from_value(value.clone()).unwrap_or_default();
    let words = |option: &FieldOption| match client.lang() {
        Lang::Vi if !option.label_vi.is_empty() => option.label_vi.clone(),
        _ => option.label.clone(),
    };
    options.iter().filter(|option| !option.retired).map(words).collect::<Vec<_>>().join(", ")
}

fn link(client: Client, to: RecordType, text: &str, titles: Signal<BTreeMap<Id, String>>) -> AnyView {
    let Ok(id) = text.parse::<Id>() else {
        return ().into_any();
    };
    let known = client.directory().with(|index| index.title(id));
    let title = known.or_else(|| titles.with(|titles| titles.get(&id).cloned()));
    let title = title.unwrap_or_else(|| client.say(Word::Unknown).to_owned());
    match to {
        RecordType::User => view! {
            <span class="person">
                <Initials id=id name=title.clone() />
                {title}
            </span>
        }
        .into_any(),
        _ if to.is_work() => view! { <a class="link" href=path_of(to, id)>{title}</a> }.into_any(),
        _ => title.into_any(),
    }
}

fn between(parts: Vec<AnyView>) -> AnyView {
    let parts = parts.into_iter().enumerate();
    parts.map(|(i, part)| view! { {(i > 0).then_some(", ")} {part} }.into_any()).collect::<Vec<_>>().into_any()
}

fn tags(client: Client, texts: Vec<String>) -> AnyView {
    if texts.is_empty() {
        return ().into_any();
    }
    view! { <span class="tags">{texts.into_iter().map(|text| tag(client, text)).together()}</span> }.into_any()
}

/// A tag, in its colour where it has one.
pub fn tag(client: Client, text: String) -> AnyView {
    let word = text.clone();
    view! { <span class="tag" data-tint=move || tint_of_tag(client, &word)>{text}</span> }.into_any()
}

/// The tint of a tag as an attribute says it.
pub fn tint_of_tag(client: Client, word: &str) -> Option<String> {
    client.directory().with(|index| index.tint_of_tag(word)).map(|tint| tint.to_string())
}

fn reach(scheme: &str, text: &str) -> AnyView {
    let address: String =
        if scheme == "tel:" { text.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect() } else { text.to_owned() };
    view! { <a class="link" href=format!("{scheme}{address}")>{breakable(text)}</a> }.into_any()
}

/// An address that is too long for its line goes on before its `@` or a dot, not within a word.
fn breakable(text: &str) -> AnyView {
    let starts = text.char_indices().filter(|(at, letter)| *at > 0 && matches!(letter, '@' | '.')).map(|(at, _)| at);
    let mut from = 0;
    let parts = starts.chain([text.len()]).map(|to| {
        let part = text[from..to].to_owned();
        let follows = (from > 0).then(|| view! { <wbr /> }.into_any());
        from = to;
        view! { {follows} {part} }.into_any()
    });
    parts.together()
}

fn website(text: &str) -> AnyView {
    // Only what is safe becomes a link: an address comes from whoever typed or imported it.
    match domain::reach::safe_website(text) {
        Some(address) => {
            let words = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest).trim_end_matches('/').to_owned();
            view! { <a class="link" href=address target="_blank" rel="noopener noreferrer">{words}</a> }.into_any()
        }
        None => text.to_owned().into_any(),
    }
}

fn points(scheme: &'static str, value: &Value) -> AnyView {
    let points = value.as_array().into_iter().flatten().filter_map(|point| {
        let address = reach(scheme, point["value"].as_str()?);
        let label = point["label"].as_str().filter(|label| !label.is_empty()).map(str::to_owned);
        Some(view! { <div>{address} {label.map(|label| view! { " " <span class="quiet">{label}</span> }.into_any())}</div> }.into_any())
    });
    points.collect::<Vec<_>>().into_any()
}

fn addresses(value: &Value) -> AnyView {
    let lines = value.as_array().into_iter().flatten().map(|address| {
        let parts = ["street", "city", "region", "postal_code", "country"];
        let parts = parts.iter().filter_map(|part| address[*part].as_str().filter(|text| !text.is_empty()));
        let text = parts.collect::<Vec<_>>().join(", ").replace('\n', ", ");
        let label = address["label"].as_str().filter(|label| !label.is_empty()).map(str::to_owned);
        view! { <div>{text} {label.map(|label| view! { " " <span class="quiet">{label}</span> }.into_any())}</div> }.into_any()
    });
    lines.collect::<Vec<_>>().into_any()
}

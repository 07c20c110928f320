//! One clause of the builder: field, test, value.

use domain::id::Id;
use domain::query::{Asked, Class, Offer, Span, class_of, field_of, kind_of, listable, offers};
use domain::record::{Field, Kind, RecordType};
use domain::words::Word;
use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;
use serde_json::json;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::draft::{Draft, Group, Line};
use super::names::name_of;
use super::value::{parts, whole};
use crate::client::{Client, use_client};
use crate::kit::erased::{Together, each, live};
use crate::kit::{Glyph, Icon, Typeahead, asked_tags, texts};

#[component]
pub fn ClauseRow(draft: Draft, line: Line, within: Option<Group>) -> impl IntoView {
    let client = use_client();
    let record_type = draft.record_type;
    let remove = move |event: MouseEvent| {
        focus_adding(&event);
        match within {
            Some(group) => group.lines.update(|lines| lines.retain(|other| other.id != line.id)),
            None => draft.remove(line.id),
        }
    };
    let field = NodeRef::<html::Select>::new();
    Effect::new(move |_| {
        if let Some(field) = field.get().filter(|_| draft.is_fresh(line)) {
            request_animation_frame(move || drop(field.focus()));
        }
    });
    let set_field = move |event| {
        let name = event_target_value(&event);
        let first = offers(&client.shape_now(), record_type, &name).first().map_or("empty", |offer| offer.name);
        line.values.set(Vec::new());
        line.test.set(first.to_owned());
        line.field.set(name);
    };
    let set_test = move |event| {
        let name = event_target_value(&event);
        let (now, before) = (asks(client, record_type, line, &name), asks(client, record_type, line, &line.test.get_untracked()));
        if now != before {
            line.values.set(Vec::new());
        }
        line.test.set(name);
    };
    let tests = move || {
        let offered = line.field.with(|field| offers(&client.shape(), record_type, field));
        let option = |offer: Offer| {
            let is = move || line.test.with(|test| test == offer.name);
            view! { <option value=offer.name selected=is prop:selected=is>{said(client, &offer)}</option> }.into_any()
        };
        offered.into_iter().map(option).together()
    };
    let value = move || {
        let (field, test) = (line.field.get(), line.test.get());
        let asked = asks(client, record_type, line, &test);
        let label = format!("{} {}", label_of(client, record_type, &field), said_by_name(client, record_type, &field, &test));
        kind_of(&client.shape(), record_type, &field).map(|kind| inputs(client, draft, line, kind, asked, &label))
    };
    let gone = move || line.field.with(|field| kind_of(&client.shape(), record_type, field).is_none());
    view! {
        <div class="clause">
            <select class="input" aria-label=client.say(Word::FilterField) node_ref=field on:change=set_field>
                {live(move || gone().then(|| view! { <option selected=true>{line.field.get()}</option> }.into_any()))}
                {fields(client, record_type).into_iter().map(|(name, label)| {
                    let is = move || line.field.with(|field| field == name);
                    view! { <option value=name selected=is prop:selected=is>{label}</option> }.into_any()
                }).together()}
            </select>
            <select class="input" aria-label=client.say(Word::FilterTest) on:change=set_test>
                {live(tests)}
            </select>
            <span class="clause-values">{live(value)}</span>
            <button class="icon-button" type="button" aria-label=client.say(Word::FilterRemove) on:click=remove>
                <Glyph icon=Icon::Close />
            </button>
        </div>
    }
    .into_any()
}

/// What is removed takes the focus along; it goes to the button that adds another.
pub fn focus_adding(event: &MouseEvent) {
    let removed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let form = removed.and_then(|removed| removed.closest("form").ok().flatten());
    let adds = form.and_then(|form| form.query_selector(".clauses + .button-row button").ok().flatten());
    if let Some(adds) = adds.and_then(|adds| adds.dyn_into::<HtmlElement>().ok()) {
        request_animation_frame(move || drop(adds.focus()));
    }
}

/// The fields that can be asked, by their labels in the order of the description.
fn fields(client: Client, record_type: RecordType) -> Vec<(&'static str, &'static str)> {
    let shape = client.shape();
    let asked = listable(&shape, record_type).filter(|name| !offers(&shape, record_type, name).is_empty());
    asked.filter_map(|name| Some((name, client.say(shape.label(record_type, name)?)))).collect()
}

fn label_of(client: Client, record_type: RecordType, name: &str) -> String {
    fields(client, record_type).iter().find(|(other, _)| *other == name).map_or_else(|| name.to_owned(), |(_, label)| (*label).to_owned())
}

fn said(client: Client, offer: &Offer) -> String {
    match Span::parse(offer.name) {
        Some(span) => client.fill(Word::TestDuring, &[client.say(span.word())]),
        None => client.fill(offer.word, &["…", "…"]).replace("“…”", "…"),
    }
}

fn said_by_name(client: Client, record_type: RecordType, field: &str, test: &str) -> String {
    offers(&client.shape_now(), record_type, field)
        .iter()
        .find(|offer| offer.name == test)
        .map(|offer| said(client, offer))
        .unwrap_or_default()
}

fn asks(client: Client, record_type: RecordType, line: Line, test: &str) -> Asked {
    let offered = line.field.with_untracked(|field| offers(&client.shape_now(), record_type, field));
    offered.iter().find(|offer| offer.name == test).map_or(Asked::Nothing, |offer| offer.asks)
}

fn inputs(client: Client, draft: Draft, line: Line, kind: Kind, asked: Asked, label: &str) -> AnyView {
    match asked {
        Asked::Nothing => ().into_any(),
        Asked::Days => text(line, 0, "number", "numeric", label),
        Asked::One => one(client, line, 0, kind, label),
        Asked::Two => {
            let and = client.say(Word::And);
            view! {
                {one(client, line, 0, kind, label)}
                <span class="quiet">{and}</span>
                {one(client, line, 1, kind, &format!("{label} ({and})"))}
            }
            .into_any()
        }
        Asked::Several => several(client, draft, line, kind, label),
    }
}

fn one(client: Client, line: Line, at: usize, kind: Kind, label: &str) -> AnyView {
    match class_of(kind) {
        Class::Money => money(client, line, at, label),
        Class::Day => text(line, at, "date", "none", label),
        Class::Number => text(line, at, "text", "numeric", label),
        _ => text(line, at, "text", "text", label),
    }
}

fn set(line: Line, at: usize, text: String) {
    line.values.update(|values| {
        if values.len() <= at {
            values.resize(at + 1, String::new());
        }
        values[at] = text;
    });
}

fn get(line: Line, at: usize) -> String {
    line.values.with_untracked(|values| values.get(at).cloned().unwrap_or_default())
}

fn text(line: Line, at: usize, input_type: &'static str, mode: &'static str, label: &str) -> AnyView {
    view! {
        <input
            class="input"
            type=input_type
            inputmode=mode
            autocomplete="off"
            aria-label=label.to_owned()
            value=get(line, at)
            on:input=move |event| set(line, at, event_target_value(&event))
        />
    }
    .into_any()
}

fn money(client: Client, line: Line, at: usize, label: &str) -> AnyView {
    let (typed, code) = parts(client, &get(line, at));
    let codes = client.directory().with_untracked(|index| index.currencies());
    let (typed, code) = (RwSignal::new(typed), RwSignal::new(code));
    let keep = move || set(line, at, whole(&typed.get_untracked(), &code.get_untracked()));
    view! {
        <span class="joined">
            <input
                class="input num"
                type="text"
                inputmode="decimal"
                autocomplete="off"
                aria-label=label.to_owned()
                value=typed.get_untracked()
                on:input=move |event| {
                    typed.set(event_target_value(&event));
                    keep();
                }
            />
            <select
                class="input"
                aria-label=client.say(Word::Currency)
                on:change=move |event| {
                    code.set(event_target_value(&event));
                    keep();
                }
            >
                {codes.into_iter().map(|each| {
                    let is = code.with_untracked(|code| *code == each);
                    view! { <option value=each.clone() selected=is>{each.clone()}</option> }.into_any()
                }).together()}
            </select>
        </span>
    }
    .into_any()
}

fn several(client: Client, draft: Draft, line: Line, kind: Kind, label: &str) -> AnyView {
    let known: Option<Vec<(String, String)>> = match kind {
        Kind::Choice(choices) | Kind::Choices(choices) => {
            Some(choices.iter().map(|choice| (choice.value.to_owned(), client.say(choice.label).to_owned())).collect())
        }
        Kind::Link(to) | Kind::Links(to) => {
            let choices = client.directory().with_untracked(|index| index.choices(to));
            choices.map(|choices| choices.into_iter().map(|(id, title)| (id.to_string(), title)).collect())
        }
        _ => None,
    };
    let field = line.field.with_untracked(|name| field_of(&client.shape_now(), draft.record_type, name));
    match (known, kind) {
        (Some(known), _) => ticks(line, known, label),
        (None, Kind::Link(to) | Kind::Links(to)) => records(client, draft, line, to, label),
        (None, _) => match field.filter(|field| field.kind == Kind::Tags) {
            Some(field) => tags(line, field, label),
            None => words(line, label),
        },
    }
}

fn turn(line: Line, value: &str, on: bool) {
    line.values.update(|values| {
        values.retain(|other| other != value);
        if on {
            values.push(value.to_owned());
        }
    });
}

fn ticks(line: Line, known: Vec<(String, String)>, label: &str) -> AnyView {
    let tick = move |(value, title): (String, String)| {
        let is = line.values.with_untracked(|values| values.contains(&value));
        view! {
            <label class="check">
                <input type="checkbox" checked=is on:change=move |event| turn(line, &value, event_target_checked(&event)) />
                <span>{title}</span>
            </label>
        }
        .into_any()
    };
    view! { <div class="clause-ticks" role="group" aria-label=label.to_owned()>{known.into_iter().map(tick).together()}</div> }.into_any()
}

/// Tags, of which those are offered that there are.
fn tags(line: Line, field: &'static Field, label: &str) -> AnyView {
    let value = RwSignal::new(json!(line.values.get_untracked()));
    Effect::new(move |_| line.values.set(value.with(texts)));
    view! { <div class="clause-ticks">{asked_tags(field, value, label)}</div> }.into_any()
}

/// Words, with commas between them.
fn words(line: Line, label: &str) -> AnyView {
    let split = |text: String| text.split(',').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    view! {
        <input
            class="input"
            type="text"
            autocomplete="off"
            aria-label=label.to_owned()
            value=line.values.with_untracked(|values| values.join(", "))
            on:input=move |event| line.values.set(split(event_target_value(&event)))
        />
    }
    .into_any()
}

/// Records that are found by typing.
fn records(client: Client, draft: Draft, line: Line, to: RecordType, label: &str) -> AnyView {
    let chosen = RwSignal::new(None::<(Id, String)>);
    Effect::new(move |_| {
        if let Some((id, title)) = chosen.get() {
            draft.titles.update(|titles| drop(titles.insert(id, title)));
            turn(line, &id.to_string(), true);
            chosen.set(None);
        }
    });
    let chip = move |id: String| {
        let (named, out) = (id.clone(), id);
        let name = move || name_of(client, draft.titles, to, &named).unwrap_or_else(|| client.say(Word::Unknown).to_owned());
        let remove = name.clone();
        view! {
            <span class="tag">
                {live(name)}
                <button
                    class="icon-button"
                    data-size="small"
                    type="button"
                    aria-label=move || client.fill(Word::RemoveOne, &[&remove()])
                    on:click=move |_| turn(line, &out, false)
                >
                    <Glyph icon=Icon::Close size=12 />
                </button>
            </span>
        }
        .into_any()
    };
    view! {
        <span class="clause-records">
            {each(move || line.values.get(), Clone::clone, chip)}
            <Typeahead record_type=to value=chosen label=label.to_owned() />
        </span>
    }
    .into_any()
}

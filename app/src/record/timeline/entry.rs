//! One line of a timeline.

use chrono::{DateTime, Utc};
use domain::command::FieldChange;
use domain::id::Id;
use domain::permission::Standing;
use domain::questions::Entry;
use domain::record::{Kind, RecordType, describe};
use domain::when::format_instant;
use domain::words::Word;
use leptos::prelude::*;
use serde_json::Value;

use super::Place;
use super::lines::Key;
use super::note::NoteBody;
use super::sentence::sentence;
use super::tell::{Told, facts, is_short, point};
use crate::address::path_of;
use crate::client::{Client, use_client};
use crate::kit::erased::live;
use crate::kit::{FieldText, Glyph, Icon};

/// An entry as a sentence, with what was written or changed below it.
#[component]
pub fn EntryView(place: Place, key_of: Key) -> impl IntoView {
    let client = use_client();
    let entry = Memo::new(move |_| place.lines.with(|lines| lines.get(key_of).cloned()));
    let draw = move || {
        let entry = entry.get()?;
        let told = point(&entry)?;
        // Other entries that come must not draw this one anew: a note in it may be being changed.
        untrack(|| Some(draw(client, place, &entry, &told)))
    };
    let kind = move || entry.with(|entry| entry.as_ref().and_then(point).map(|told| sign(&told).0));
    view! {
        <li class="entry" data-kind=kind>
            {live(draw)}
        </li>
    }
    .into_any()
}

fn draw(client: Client, place: Place, entry: &Entry, told: &Told) -> AnyView {
    let (_, icon) = sign(told);
    let actor = client.directory().with(|index| index.user_name(entry.actor));
    let actor = if actor.is_empty() { client.say(Word::AppName).to_owned() } else { actor };
    let back = (entry.verb == "undo").then(|| client.say(Word::ToldTookBack));
    let noted = *told == Told::Noted;
    let mine = client.me().with(|me| {
        let own = Standing { owner: Some(entry.actor), team: me.actor.team, ..Standing::default() };
        me.actor.user == entry.actor && me.actor.may_change(RecordType::Note, own)
    });
    let id = entry.id;
    let deleted = Memo::new(move |_| noted && place.lines.with(|lines| lines.is_deleted(id)));
    let below = if noted { note(client, place, id, deleted, mine) } else { changes(client, place, entry, told) };
    let command = entry.command;
    let undo = move || {
        (mine && !deleted.get()).then(|| {
            view! {
                <div class="entry-acts button-row">
                    <button class="button" type="button" data-kind="plain" data-size="small" on:click=move |_| client.undo_command(command)>
                        <Glyph icon=Icon::Undo />
                        {client.say(Word::UndoWord)}
                    </button>
                </div>
            }
            .into_any()
        })
    };
    view! {
        <span class="entry-sign">
            <Glyph icon=icon />
        </span>
        <p class="entry-head">
            <b>{actor}</b>
            " "
            {back}
            {head(client, place, entry, told)}
        </p>
        {time(client, &entry.at)}
        {below}
        {live(undo)}
    }
    .into_any()
}

fn sign(told: &Told) -> (&'static str, Icon) {
    match told {
        Told::Noted => ("note", Icon::Note),
        Told::Made | Told::Tied => ("new", Icon::Plus),
        Told::Won | Told::Converted => ("won", Icon::Won),
        Told::Lost => ("lost", Icon::Lost),
        Told::Deleted => ("change", Icon::Trash),
        Told::Restored => ("change", Icon::Restore),
        Told::Moved { .. } => ("change", Icon::ArrowRight),
        Told::Changed => ("change", Icon::Edit),
    }
}

fn time(client: Client, at: &str) -> AnyView {
    let Ok(instant) = at.parse::<DateTime<Utc>>() else {
        return view! { <span></span> }.into_any();
    };
    let clock = client.clock();
    let words = clock.local(instant).format("%H:%M").to_string();
    view! { <time datetime=at.to_owned() title=format_instant(instant, &clock, client.lang())>{words}</time> }.into_any()
}

fn head(client: Client, place: Place, entry: &Entry, told: &Told) -> AnyView {
    let stage = |value: &Value| {
        let id: Option<Id> = value.as_str().and_then(|text| text.parse().ok());
        let name = id.and_then(|id| client.directory().with(|index| index.title(id)));
        view! { <b>{name.unwrap_or_else(|| client.say(Word::Unknown).to_owned())}</b> }.into_any()
    };
    match told {
        Told::Noted => match about(client, place, entry) {
            Some(about) => sentence(client.say(Word::ToldNotedAbout), vec![about]),
            None => client.say(Word::ToldNoted).into_any(),
        },
        Told::Tied => {
            sentence(client.say(Word::ToldTied), vec![party(client, place, entry, "person"), party(client, place, entry, "organisation")])
        }
        Told::Made => sentence(client.say(Word::ToldEntered), vec![object(client, place, entry)]),
        Told::Deleted => sentence(client.say(Word::ToldDeletedIt), vec![object(client, place, entry)]),
        Told::Restored => sentence(client.say(Word::ToldRestoredIt), vec![object(client, place, entry)]),
        Told::Converted => sentence(client.say(Word::ToldConverted), vec![object(client, place, entry)]),
        Told::Won => sentence(client.say(Word::ToldWon), vec![object(client, place, entry)]),
        Told::Lost => sentence(client.say(Word::ToldLost), vec![object(client, place, entry)]),
        Told::Moved { from, to } => sentence(client.say(Word::ToldMoved), vec![object(client, place, entry), stage(from), stage(to)]),
        Told::Changed => changed(client, place, entry),
    }
}

fn changed(client: Client, place: Place, entry: &Entry) -> AnyView {
    let shape = client.shape();
    let facts = facts(&shape, entry);
    let of = (entry.id != place.id).then(|| view! { " · " {object(client, place, entry)} }.into_any());
    if let [only] = facts.as_slice()
        && let Some(field) = shape.field(entry.record_type, &only.field)
    {
        let label = client.say(field.label);
        let values = is_short(field.kind, only).then(|| view! { ": " {values(place, entry, only)} }.into_any());
        return view! {
            {client.fill(Word::ToldChanged, &[label])}
            {values}
            {of}
        }
        .into_any();
    }
    view! {
        {client.fill(Word::ToldChangedSeveral, &[&facts.len().to_string()])}
        {of}
    }
    .into_any()
}

/// The record of an entry within a sentence: "this" where it is the page's own, else a link or its kind.
fn object(client: Client, place: Place, entry: &Entry) -> AnyView {
    if entry.id == place.id {
        return client.say(Word::ThisRecord).into_any();
    }
    link(client, entry.record_type, entry.id, &entry.title)
}

fn link(client: Client, record_type: RecordType, id: Id, title: &str) -> AnyView {
    let words = if title.is_empty() { client.say(describe(record_type).one) } else { title };
    if record_type.is_work() {
        return view! { <a class="link" href=path_of(record_type, id)>{words.to_owned()}</a> }.into_any();
    }
    words.to_owned().into_any()
}

/// What a note is about, where that is not the page's own record.
fn about(client: Client, place: Place, entry: &Entry) -> Option<AnyView> {
    let id = linked(entry, "about")?;
    let record_type =
        entry.fields.iter().find(|change| change.field == "about_type").and_then(|change| RecordType::parse(change.after.as_str()?))?;
    let title = place.lines.with(|lines| lines.title_of(id).unwrap_or_default().to_owned());
    (id != place.id).then(|| link(client, record_type, id, &title))
}

fn party(client: Client, place: Place, entry: &Entry, field: &str) -> AnyView {
    let Some(id) = linked(entry, field) else {
        return client.say(Word::Unknown).into_any();
    };
    let title = place.lines.with(|lines| lines.title_of(id).unwrap_or_default().to_owned());
    if id == place.id { client.say(Word::ThisRecord).into_any() } else { link(client, RecordType::Party, id, &title) }
}

fn linked(entry: &Entry, field: &str) -> Option<Id> {
    entry.fields.iter().find(|change| change.field == field)?.after.as_str()?.parse().ok()
}

fn note(client: Client, place: Place, id: Id, deleted: Memo<bool>, may_change: bool) -> AnyView {
    let body = Memo::new(move |_| place.lines.with(|lines| lines.body_of(id).unwrap_or_default().to_owned()));
    let kept = move || view! { <NoteBody id=id body=body may_change=may_change /> }.into_any();
    let gone = move || view! { <div class="entry-body faint">{client.say(Word::NoteDeleted)}</div> }.into_any();
    live(move || if deleted.get() { gone() } else { kept() })
}

fn changes(client: Client, place: Place, entry: &Entry, told: &Told) -> AnyView {
    let shape = client.shape();
    let facts = facts(&shape, entry);
    let said = |change: &FieldChange| {
        let kind = shape.field(entry.record_type, &change.field).map(|field| field.kind);
        *told == Told::Changed && kind.is_some_and(|kind| is_short(kind, change))
    };
    if facts.is_empty() || matches!(facts.as_slice(), [only] if said(only)) || matches!(told, Told::Deleted | Told::Restored) {
        return ().into_any();
    }
    let rows = facts.into_iter().filter_map(|change| {
        let label = client.say(shape.field(entry.record_type, &change.field)?.label);
        Some(
            view! {
                <dt>{label}</dt>
                <dd>{values(place, entry, change)}</dd>
            }
            .into_any(),
        )
    });
    view! {
        <div class="entry-body">
            <dl class="changes">{rows.collect::<Vec<_>>()}</dl>
        </div>
    }
    .into_any()
}

/// Before and after, as far as they are filled.
fn values(place: Place, entry: &Entry, change: &FieldChange) -> AnyView {
    let client = use_client();
    let Some(field) = client.shape().field(entry.record_type, &change.field) else {
        return ().into_any();
    };
    let known = place.lines.with(|lines| lines.currency_of(entry.id).map(str::to_owned));
    let currency = match field.kind {
        Kind::Money(_) => client.currency_of(known.as_deref()),
        _ => String::new(),
    };
    let filled = |value: &Value| !(value.is_null() || value.as_array().is_some_and(Vec::is_empty));
    let text = |value: &Value| {
        let (value, currency) = (Signal::stored(value.clone()), Signal::stored(currency.clone()));
        view! { <FieldText field=field value=value titles=place.titles currency=currency /> }.into_any()
    };
    let before = filled(&change.before).then(|| view! { <s>{text(&change.before)}</s> }.into_any());
    let after = filled(&change.after).then(|| view! { <b>{text(&change.after)}</b> }.into_any());
    let arrow = before.is_some().then_some(" → ");
    let none = (after.is_none()).then(|| view! { <b>{client.say(Word::None)}</b> }.into_any());
    view! {
        {before}
        {arrow}
        {after}
        {none}
    }
    .into_any()
}

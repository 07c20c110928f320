//! The filter of a list, read as a sentence.

use std::collections::BTreeSet;
use std::time::Duration;

use crate::kit::erased::live;
use domain::naming::lower;
use domain::permission::{Action, Reach};
use domain::query::{Query, listable};
use domain::record::{Field, Kind, Reading, RecordType, Shape, describe};
use domain::view::{is_groupable, makes_columns, makes_lanes};
use domain::words::Word;
use leptos::prelude::*;

use super::query::{QueryDialog, name_of, titles_of};
use super::wanted::{NOBODY, Wanted};
use super::wishes::Wishes;
use crate::client::{Client, use_client};
use crate::commands::{Command, Group, Said, offer};
use crate::kit::erased::Together;
use crate::kit::{Banner, BannerKind, Glyph, Icon};

/// How long after the last key the list is asked.
const PAUSE: Duration = Duration::from_millis(200);

/// What the list shows, as selects and a text in a sentence.
#[component]
pub fn Filters(
    /// What is wanted.
    wishes: Wishes,
) -> impl IntoView {
    let client = use_client();
    let Wishes { record_type, quick, wanted, .. } = wishes;
    let on_want = Callback::new(move |wanted| wishes.want(wanted));
    let building = RwSignal::new(false);
    offer(move || vec![Command::run(Word::FilterMore, Group::Here, Icon::Filter, move || building.set(true)).by(&["f"])]);
    let picks: Vec<_> = quick
        .iter()
        .filter(|name| is_offered(client, record_type, name))
        .map(|name| view! { <Pick record_type=record_type name=name wanted=wanted on_want=on_want /> }.into_any())
        .collect();
    let text = RwSignal::new(wanted.with_untracked(|wanted| wanted.text.clone()));
    let turn = StoredValue::new(0_u32);
    let is_typing = StoredValue::new(false);
    // What stands in the address because it was written here; whatever else comes to stand there is written here.
    let sent = StoredValue::new(text.get_untracked());
    Effect::new(move |_| {
        let asked = wanted.with(|wanted| wanted.text.clone());
        if !is_typing.get_value() && sent.with_value(|sent| sent.trim() != asked.trim()) {
            sent.set_value(asked.clone());
            text.set(asked);
        }
    });
    let send = move || {
        let typed = text.get_untracked();
        is_typing.set_value(false);
        sent.set_value(typed.clone());
        wishes.change(|wanted| wanted.text = typed);
    };
    let say = move |typed: String| {
        text.set(typed);
        is_typing.set_value(true);
        turn.update_value(|turn| *turn += 1);
        let mine = turn.get_value();
        let later = move || {
            if turn.try_get_value() == Some(mine) {
                send();
            }
        };
        set_timeout(later, PAUSE);
    };
    let titles = titles_of(client, record_type, Signal::derive(move || wanted.with(|wanted| wanted.query.clone())));
    // What the words before do not say, as one more word each.
    let rest = move || {
        let clauses = wanted.with(|wanted| rest_of(wanted, quick));
        let word = |query: Query| {
            let sentence = query.say(&client.shape(), record_type, client.lang(), &|to, id| name_of(client, titles, to, id));
            view! {
                <span>
                    <button class="filter" type="button" data-set="" aria-haspopup="dialog" on:click=move |_| building.set(true)>
                        {sentence}
                    </button>
                    ", "
                </span>
            }
            .into_any()
        };
        clauses.into_iter().map(word).together()
    };
    let set = move || !wanted.with(Wanted::is_plain);
    view! {
        <form
            class="filters"
            role="search"
            method="get"
            aria-label=client.say(Word::FilterLabel)
            on:submit=move |event| {
                event.prevent_default();
                send();
            }
        >
            {picks}
            {live(rest)}
            <span>
                {client.say(Word::FilterText)} " "
                <input
                    class="filter-text"
                    type="search"
                    name="q"
                    aria-label=client.say(Word::FilterText)
                    placeholder=client.say(Word::FilterAnything)
                    value=text.get_untracked()
                    prop:value=text
                    on:input=move |event| say(event_target_value(&event))
                />
            </span>
            ", "
            <select
                class="filter"
                name="deleted"
                aria-label=client.say(Word::FilterShown)
                data-set=move || wanted.with(|wanted| wanted.deleted)
                on:change=move |event| on_want.run(Wanted { deleted: event_target_value(&event) == "1", ..wanted.get_untracked() })
            >
                <option value="" selected=move || wanted.with(|wanted| !wanted.deleted) prop:selected=move || wanted.with(|wanted| !wanted.deleted)>
                    {client.say(Word::FilterKept)}
                </option>
                <option value="1" selected=move || wanted.with(|wanted| wanted.deleted) prop:selected=move || wanted.with(|wanted| wanted.deleted)>
                    {client.say(Word::FilterDeleted)}
                </option>
            </select>
            ", "
            {shown(wishes)}
            " "
            <button class="button" type="button" data-kind="plain" data-size="small" aria-haspopup="dialog" on:click=move |_| building.set(true)>
                <Glyph icon=Icon::Plus />
                {client.say(Word::FilterMore)}
            </button>
            {live(move || {
                set()
                    .then(|| {
                        view! {
                            <button class="button" type="button" data-kind="plain" data-size="small" on:click=move |_| wishes.change(Wanted::ask_nothing)>
                                {client.say(Word::FilterClear)}
                            </button>
                        }.into_any()
                    })
            })}
        </form>
        <QueryDialog
            open=building
            record_type=record_type
            query=Signal::derive(move || wanted.with(|wanted| wanted.query.clone()))
            on_apply=Callback::new(move |query| wishes.change(|wanted| wanted.query = query))
        />
    }
    .into_any()
}

/// A field by which the list is shown, as a word of the sentence.
#[component]
fn FieldPick(
    wishes: Wishes,
    /// What the field is for.
    label: Word,
    /// How it reads without one.
    none: Word,
    /// Which fields can be.
    can: fn(&Shape, RecordType, &str) -> bool,
    /// Where it stands in what is wanted.
    place: fn(&mut Wanted) -> &mut Option<String>,
) -> impl IntoView {
    let client = use_client();
    let record_type = wishes.record_type;
    let current = Memo::new(move |_| wishes.wanted.with(|wanted| place(&mut wanted.clone()).clone().unwrap_or_default()));
    let fields = Memo::new(move |_| {
        let shape = client.shape();
        let named = |name| (name, label_of(client, record_type, name));
        fields_that(&shape, record_type, can).into_iter().map(named).collect::<Vec<_>>()
    });
    let option = move |name: &'static str, words: String| {
        let is = move || current.with(|current| current == name);
        view! { <option value=name selected=is prop:selected=is>{words}</option> }.into_any()
    };
    let choose = move |event| {
        let field = event_target_value(&event);
        wishes.change(|wanted| *place(wanted) = Some(field).filter(|field| !field.is_empty()));
    };
    view! {
        <span>
            {lower(client.say(label))} " "
            <select class="filter" aria-label=client.say(label) data-set=move || !current.with(String::is_empty) on:change=choose>
                {option("", client.say(none).to_owned())}
                {live(move || fields.get().into_iter().map(|(name, words)| option(name, words)).together())}
            </select>
        </span>
    }
    .into_any()
}

/// How the list is shown: in groups, or as a board with its lanes.
fn shown(wishes: Wishes) -> AnyView {
    let client = use_client();
    offer(move || forms(client, wishes));
    let board = Memo::new(move |_| wishes.wanted.with(|wanted| wanted.board.is_some()));
    let group = move || {
        match board.get() {
        true => view! { <FieldPick wishes=wishes label=Word::BoardLanes none=Word::GroupByNothing can=makes_lanes place=|wanted| &mut wanted.lanes /> }.into_any(),
        false => view! { <FieldPick wishes=wishes label=Word::GroupBy none=Word::GroupByNothing can=is_groupable place=|wanted| &mut wanted.group /> }.into_any(),
    }
    };
    view! {
        {live(group)}
        ", "
        <FieldPick wishes=wishes label=Word::BoardOf none=Word::BoardOfNothing can=makes_columns place=|wanted| &mut wanted.board />
    }
    .into_any()
}

/// The fields, and `created_at`, that can be something.
fn fields_that(shape: &Shape, record_type: RecordType, can: fn(&Shape, RecordType, &str) -> bool) -> Vec<&'static str> {
    listable(shape, record_type).filter(|name| can(shape, record_type, name)).collect()
}

/// The commands that show it otherwise.
fn forms(client: Client, wishes: Wishes) -> Vec<Command> {
    let record_type = wishes.record_type;
    let shape = client.shape_now();
    let command = |word, icon, name: &'static str, change: fn(&mut Wanted, &str)| {
        let label = shape.label(record_type, name)?;
        let show = move || wishes.change(|wanted| change(wanted, name));
        Some(Command::run(Said::of(word, label), Group::Here, icon, show).once_typed())
    };
    let group = |name| {
        command(Word::GroupByNamed, Icon::Menu, name, |wanted, name| {
            wanted.board = None;
            wanted.group = Some(name.to_owned());
        })
    };
    let board = |name| command(Word::BoardByNamed, Icon::Board, name, |wanted, name| wanted.board = Some(name.to_owned()));
    let plain = wishes.wanted.with(|wanted| wanted.group.is_some()).then(|| {
        Command::run(Word::GroupByNone, Group::Here, Icon::Menu, move || wishes.change(|wanted| wanted.group = None)).once_typed()
    });
    let groups = fields_that(&shape, record_type, is_groupable).into_iter().filter_map(group);
    groups.chain(fields_that(&shape, record_type, makes_columns).into_iter().filter_map(board)).chain(plain).collect()
}

/// What the list cannot do of what is wanted: nothing of it is left out without a word.
#[component]
pub fn Left(
    /// What is wanted.
    wishes: Wishes,
) -> impl IntoView {
    let client = use_client();
    let told = Memo::new(move |_| {
        let mut told = Vec::new();
        if wishes.gone.get() {
            told.push(client.say(Word::ViewGone).to_owned());
        }
        wishes.wanted.with(|wanted| {
            if wanted.unreadable {
                told.push(client.say(Word::FilterUnreadable).to_owned());
            }
            let faults = wanted.query.faults(&client.shape(), wishes.record_type);
            let shape = client.shape();
            let of_field = |name: &str, word: Word, unseen: Word| match shape.label(wishes.record_type, name) {
                Some(label) => client.fill(word, &[client.say(label)]),
                None => client.say(unseen).to_owned(),
            };
            told.extend(faults.into_iter().map(|fault| of_field(&fault.field, Word::FilterGone, Word::FilterUnseen)));
            told.extend(wanted.left_out.iter().map(|name| of_field(name, Word::OrderGone, Word::OrderUnseen)));
            let mut seen = BTreeSet::new();
            told.retain(|text| seen.insert(text.clone()));
        });
        told
    });
    live(move || told.get().into_iter().map(|text| view! { <Banner kind=BannerKind::Failed><p>{text}</p></Banner> }.into_any()).together())
}

fn label_of(client: Client, record_type: RecordType, name: &str) -> String {
    client.shape().label(record_type, name).map_or_else(|| name.to_owned(), |label| client.say(label).to_owned())
}

/// The clauses that no quick filter shows.
fn rest_of(wanted: &Wanted, quick: &[&'static str]) -> Vec<Query> {
    let Query::All(list) = &wanted.query else { return vec![wanted.query.clone()] };
    let mut shown: Vec<&str> = Vec::new();
    let mut rest = Vec::new();
    for each in list {
        match each {
            Query::Where(clause)
                if quick.contains(&clause.field.as_str())
                    && !shown.contains(&clause.field.as_str())
                    && wanted.pick(&clause.field).is_some()
                    && wanted.clauses().find(|other| other.field == clause.field) == Some(clause) =>
            {
                shown.push(&clause.field);
            }
            other => rest.push(other.clone()),
        }
    }
    rest
}

#[component]
fn Pick(record_type: RecordType, name: &'static str, wanted: Memo<Wanted>, on_want: Callback<Wanted>) -> impl IntoView {
    let client = use_client();
    let Some(field) = client.shape_now().field(record_type, name) else {
        return ().into_any();
    };
    let current = Memo::new(move |_| wanted.with(|wanted| wanted.pick(name).unwrap_or_default()));
    let options = Memo::new(move |_| options(client, field));
    let drawn = move || {
        let all = [(String::new(), client.say(Word::FilterAny).to_owned())].into_iter().chain(options.get());
        let option = |(value, words): (String, String)| {
            let is = {
                let value = value.clone();
                move || current.with(|current| *current == value)
            };
            view! {
                <option value=value selected=is.clone() prop:selected=is>
                    {words}
                </option>
            }
            .into_any()
        };
        all.map(option).collect::<Vec<_>>()
    };
    view! {
        <span>
            {lower(client.say(field.label))} " "
            <select
                class="filter"
                name=name
                aria-label=client.say(field.label)
                data-set=move || !current.with(String::is_empty)
                on:change=move |event| on_want.run(wanted.get_untracked().picking(&client.shape_now(), record_type, name, &event_target_value(&event)))
            >
                {live(drawn)}
            </select>
            ", "
        </span>
    }
    .into_any()
}

/// Whoever sees only what is their own does not choose by owner.
fn is_offered(client: Client, record_type: RecordType, name: &str) -> bool {
    let own = client.me().with_untracked(|me| me.actor.reach(record_type, Action::Read) == Reach::Own);
    !(name == "owner" && own && describe(record_type).reading == Reading::Reach)
}

fn options(client: Client, field: &Field) -> Vec<(String, String)> {
    match field.kind {
        Kind::Choice(choices) | Kind::Choices(choices) => {
            choices.iter().map(|choice| (choice.value.to_owned(), client.say(choice.label).to_owned())).collect()
        }
        Kind::Link(to) => {
            let known = client.directory().with(|index| index.choices(to)).unwrap_or_default();
            let mut all: Vec<_> = known.into_iter().map(|(id, title)| (id.to_string(), title)).collect();
            if !field.required {
                let nothing = if to == RecordType::User { Word::FilterNobody } else { Word::BoardOfNothing };
                all.push((NOBODY.to_owned(), client.say(nothing).to_owned()));
            }
            all
        }
        _ => Vec::new(),
    }
}

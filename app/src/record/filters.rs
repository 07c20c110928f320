//! The filter of a list, read as a sentence.

use std::time::Duration;

use crate::kit::erased::live;
use domain::permission::{Action, Reach};
use domain::record::{Kind, Reading, RecordType, describe};
use domain::words::Word;
use leptos::prelude::*;

use super::wanted::{NOBODY, Wanted};
use crate::client::{Client, use_client};

/// How long after the last key the list is asked.
const PAUSE: Duration = Duration::from_millis(200);

/// What the list shows, as selects and a text in a sentence.
#[component]
pub fn Filters(
    /// The type.
    record_type: RecordType,
    /// The fields that can be chosen by.
    quick: &'static [&'static str],
    /// What is wanted.
    wanted: Memo<Wanted>,
    /// Gets what is wanted instead.
    on_want: Callback<Wanted>,
) -> impl IntoView {
    let client = use_client();
    let picks: Vec<_> = quick
        .iter()
        .filter(|name| is_offered(client, record_type, name))
        .map(|name| view! { <Pick record_type=record_type name=name wanted=wanted on_want=on_want /> }.into_any())
        .collect();
    let text = RwSignal::new(wanted.with_untracked(|wanted| wanted.text.clone()));
    let turn = StoredValue::new(0_u32);
    let say = move |typed: String| {
        text.set(typed);
        turn.update_value(|turn| *turn += 1);
        let mine = turn.get_value();
        let later = move || {
            if turn.try_get_value() == Some(mine) {
                on_want.run(Wanted { text: text.get_untracked(), ..wanted.get_untracked() });
            }
        };
        set_timeout(later, PAUSE);
    };
    let clear = move |_| {
        text.set(String::new());
        on_want.run(Wanted { sort: wanted.with_untracked(|wanted| wanted.sort.clone()), ..Wanted::default() });
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
                on_want.run(Wanted { text: text.get_untracked(), ..wanted.get_untracked() });
            }
        >
            {picks}
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
            {live(move || {
                set()
                    .then(|| {
                        view! {
                            <button class="button" type="button" data-kind="plain" data-size="small" on:click=clear>
                                {client.say(Word::FilterClear)}
                            </button>
                        }.into_any()
                    })
            })}
        </form>
    }
    .into_any()
}

#[component]
fn Pick(record_type: RecordType, name: &'static str, wanted: Memo<Wanted>, on_want: Callback<Wanted>) -> impl IntoView {
    let client = use_client();
    let Some(field) = describe(record_type).field(name) else {
        return ().into_any();
    };
    let current = Memo::new(move |_| wanted.with(|wanted| wanted.pick(name).unwrap_or_default().to_owned()));
    let options = Memo::new(move |_| options(client, field.kind));
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
                on:change=move |event| on_want.run(wanted.get_untracked().picking(name, event_target_value(&event)))
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

fn options(client: Client, kind: Kind) -> Vec<(String, String)> {
    match kind {
        Kind::Choice(choices) | Kind::Choices(choices) => {
            choices.iter().map(|choice| (choice.value.to_owned(), client.say(choice.label).to_owned())).collect()
        }
        Kind::Link(to) => {
            let known = client.directory().with(|index| index.choices(to)).unwrap_or_default();
            let mut all: Vec<_> = known.into_iter().map(|(id, title)| (id.to_string(), title)).collect();
            all.push((NOBODY.to_owned(), client.say(Word::FilterNobody).to_owned()));
            all
        }
        _ => Vec::new(),
    }
}

/// A label within a sentence.
fn lower(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

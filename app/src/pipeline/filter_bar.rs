//! The filter in force, as a sentence.

use std::time::Duration;

use crate::kit::erased::live;
use domain::id::Id;
use domain::money::{Currency, format_amount, parse_amount};
use domain::questions::BoardFilter;
use domain::record::RecordType;
use domain::when::format_day;
use domain::words::Word;
use leptos::prelude::*;

use super::filter_choice::ChoiceFilter;
use super::filter_range::RangeFilter;
use super::store::BoardStore;
use crate::client::{Client, DirectoryIndex};
use crate::kit::{Held, sign_of};

/// How long after the last key the board is asked.
const PAUSE: Duration = Duration::from_millis(250);

/// The sentence.
#[component]
pub fn FilterBar(store: BoardStore) -> impl IntoView {
    let client = store.client;
    let filter = Memo::new(move |_| store.question.with(|question| question.filter.clone()));
    let change = move |change: &dyn Fn(&mut BoardFilter)| {
        let mut filter = store.filter();
        change(&mut filter);
        store.filter_by(&filter);
    };
    let people = Memo::new(move |_| client.directory().with(|directory| named(directory, directory.active_users().map(|user| user.id))));
    let teams = Memo::new(move |_| {
        client.directory().with(|directory| named(directory, directory.teams.iter().filter(|team| !team.is_deleted()).map(|team| team.id)))
    });
    let owners_chosen = Memo::new(move |_| filter.with(|filter| filter.owners.clone()));
    let teams_chosen = Memo::new(move |_| filter.with(|filter| filter.teams.clone()));
    let set_owners = Callback::new(move |owners: Vec<Id>| change(&|filter| filter.owners.clone_from(&owners)));
    let set_teams = Callback::new(move |teams: Vec<Id>| change(&|filter| filter.teams.clone_from(&teams)));
    let currency = Memo::new(move |_| client.me().with(|me| me.currency.clone()));
    let worth = Memo::new(move |_| filter.with(|filter| currency.with(|code| worth(client, filter, code))));
    let closing = Memo::new(move |_| filter.with(|filter| closing(client, filter)));
    let set_worth = Callback::new(move |(from, to): (String, String)| {
        let code = currency.get_untracked();
        let read = |text: &str| parse_amount(text, client.lang(), Currency::parse(&code).unwrap_or(Currency::USD)).ok().filter(|n| *n >= 0);
        change(&|filter| (filter.value_from, filter.value_to) = (read(&from), read(&to)));
    });
    let set_closing = Callback::new(move |(from, to): (String, String)| {
        let day = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        change(&|filter| (filter.close_from, filter.close_to) = (day(&from), day(&to)));
    });
    let amounts = Signal::derive(move || {
        let write = |minor: Option<i64>| {
            minor.zip(Currency::parse(&currency.get())).map(|(minor, currency)| format_amount(minor, currency, client.lang()))
        };
        filter.with(|filter| (write(filter.value_from).unwrap_or_default(), write(filter.value_to).unwrap_or_default()))
    });
    let days = Signal::derive(move || {
        filter.with(|filter| (filter.close_from.clone().unwrap_or_default(), filter.close_to.clone().unwrap_or_default()))
    });
    let text = Held::of(move || filter.with(|filter| filter.text.clone()));
    let tags = Held::of(move || filter.with(|filter| filter.tags.join(", ")));
    let turn = StoredValue::new(0u32);
    let later = move |apply: Box<dyn Fn(&mut BoardFilter)>| {
        turn.update_value(|turn| *turn += 1);
        let mine = turn.get_value();
        set_timeout(
            move || {
                if turn.try_get_value() == Some(mine) {
                    change(&*apply);
                }
            },
            PAUSE,
        );
    };
    let set = move |is: bool| is.then_some("");
    let sees_value = client.shape_now().field(RecordType::Opportunity, "value").is_some();
    let worth_part = sees_value.then(|| {
        view! {
            ", "
            <span>{client.say(Word::FilterWorth)}</span>
            " "
            <RangeFilter
                id="filter-worth"
                label=Word::Value
                text=Signal::derive(move || worth.get().unwrap_or_else(|| client.say(Word::FilterAnyValue).to_owned()))
                is_set=Signal::derive(move || worth.with(Option::is_some))
                bounds=amounts
                on_apply=set_worth
            />
        }
        .into_any()
    });
    view! {
        <div class="filters" role="search" aria-label=client.say(Word::BoardFilter)>
            <span>{client.say(Word::FilterDealsOf)}</span>
            " "
            <ChoiceFilter
                id="filter-owners"
                label=Word::Owner
                any=Word::FilterAnyone
                choices=people
                chosen=owners_chosen
                on_choose=set_owners
            />
            " "
            <span>{client.say(Word::FilterInTeam)}</span>
            " "
            <ChoiceFilter
                id="filter-teams"
                label=Word::Team
                any=Word::FilterAnyTeam
                choices=teams
                chosen=teams_chosen
                on_choose=set_teams
            />
            {worth_part}
            ", "
            <span>{client.say(Word::FilterClosing)}</span>
            " "
            <RangeFilter
                id="filter-closing"
                label=Word::ExpectedClose
                days=true
                text=Signal::derive(move || closing.get().unwrap_or_else(|| client.say(Word::FilterAnyTime).to_owned()))
                is_set=Signal::derive(move || closing.with(Option::is_some))
                bounds=days
                on_apply=set_closing
            />
            ", "
            <select
                class="filter"
                aria-label=client.say(Word::FilterFreshness)
                data-set=move || set(filter.with(|filter| filter.stale))
                on:change=move |event| {
                    let stale = event_target_value(&event) == "1";
                    change(&|filter| filter.stale = stale);
                }
            >
                <option value="" selected=move || filter.with(|filter| !filter.stale)>
                    {client.say(Word::FilterStaleOrNot)}
                </option>
                <option value="1" selected=move || filter.with(|filter| filter.stale)>
                    {client.say(Word::FilterStaleOnly)}
                </option>
            </select>
            ", "
            <span>{client.say(Word::FilterTagged)}</span>
            " "
            <input
                class="filter-text"
                autocomplete="off"
                aria-label=client.say(Word::Tags)
                placeholder=client.say(Word::FilterAnything)
                value=tags.text().get_untracked()
                prop:value=tags.text()
                on:focus=move |_| tags.hold()
                on:blur=move |_| tags.follow()
                on:change=move |event| {
                    let typed = tags_of(&event_target_value(&event));
                    change(&|filter| filter.tags.clone_from(&typed));
                }
            />
            ", "
            <span>{client.say(Word::FilterNamed)}</span>
            " "
            <input
                class="filter-text"
                type="search"
                autocomplete="off"
                aria-label=client.say(Word::Name)
                placeholder=client.say(Word::FilterAnything)
                value=text.text().get_untracked()
                prop:value=text.text()
                on:focus=move |_| text.hold()
                on:blur=move |_| text.follow()
                on:input=move |event| {
                    let typed = event_target_value(&event);
                    later(Box::new(move |filter| filter.text.clone_from(&typed)));
                }
            />
            {live(move || {
                filter.with(|filter| !filter.is_plain())
                    .then(|| {
                        view! {
                            <button
                                class="button"
                                type="button"
                                data-kind="plain"
                                data-size="small"
                                on:click=move |_| store.filter_by(&BoardFilter { period: store.filter().period, ..BoardFilter::default() })
                            >
                                {client.say(Word::FilterClear)}
                            </button>
                        }.into_any()
                    })
            })}
        </div>
    }
    .into_any()
}

fn named(directory: &DirectoryIndex, ids: impl Iterator<Item = Id>) -> Vec<(Id, String)> {
    ids.filter_map(|id| Some((id, directory.title(id)?))).collect()
}

/// Tags as they are typed, parted by commas.
fn tags_of(text: &str) -> Vec<String> {
    text.split(',').map(|tag| tag.trim().to_owned()).filter(|tag| !tag.is_empty()).collect()
}

fn worth(client: Client, filter: &BoardFilter, code: &str) -> Option<String> {
    let write = |minor: i64| match Currency::parse(code) {
        Some(currency) => format!("{} {}", format_amount(minor, currency, client.lang()), sign_of(code)),
        None => minor.to_string(),
    };
    between(client, filter.value_from.map(write), filter.value_to.map(write), Word::FilterAtLeast, Word::FilterAtMost)
}

fn closing(client: Client, filter: &BoardFilter) -> Option<String> {
    let write = |day: &Option<String>| Some(format_day(day.as_ref()?.parse().ok()?, client.lang()));
    between(client, write(&filter.close_from), write(&filter.close_to), Word::FilterSince, Word::FilterTill)
}

fn between(client: Client, from: Option<String>, to: Option<String>, low: Word, high: Word) -> Option<String> {
    match (from, to) {
        (Some(from), Some(to)) => Some(client.fill(Word::FilterBetween, &[&from, &to])),
        (Some(from), None) => Some(client.fill(low, &[&from])),
        (None, Some(to)) => Some(client.fill(high, &[&to])),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_parted_by_commas() {
        assert_eq!(tags_of(" gia hạn , , vip"), ["gia hạn", "vip"]);
        assert!(tags_of(" ").is_empty());
    }
}

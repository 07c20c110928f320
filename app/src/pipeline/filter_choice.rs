//! A word of the filter sentence that stands for some out of many: nobody chosen is everybody.

use domain::fold::fold;
use domain::id::Id;
use domain::words::Word;
use leptos::prelude::*;

use crate::client::use_client;
use crate::kit::Menu;
use crate::kit::erased::{each, live};

/// From so many on there is a field to find them by.
const MANY: usize = 8;

/// The word, and the list that it opens.
#[component]
pub fn ChoiceFilter(
    /// The id of the list's popover.
    id: &'static str,
    /// What they are.
    label: Word,
    /// What it reads as when none is chosen.
    any: Word,
    /// All that can be chosen, in order.
    choices: Memo<Vec<(Id, String)>>,
    /// Those that are.
    chosen: Memo<Vec<Id>>,
    /// Gets those that are chosen now.
    on_choose: Callback<Vec<Id>>,
) -> impl IntoView {
    let client = use_client();
    let sought = RwSignal::new(String::new());
    // A company has some hundred people, and hardly any page load is about choosing one.
    let opened = RwSignal::new(false);
    let text = move || {
        let names = choices.with(|choices| chosen.with(|chosen| named(choices, chosen)));
        if names.is_empty() { client.say(any).to_owned() } else { listed(&names, client.say(Word::OrWord)) }
    };
    let search = move || {
        choices.with(|choices| choices.len() >= MANY).then(|| {
            view! {
                <input
                    class="input"
                    type="search"
                    autocomplete="off"
                    aria-label=client.say(Word::FilterFind)
                    placeholder=client.say(Word::FilterFind)
                    prop:value=sought
                    on:input=move |event| sought.set(event_target_value(&event))
                />
            }
            .into_any()
        })
    };
    let found = move || {
        let sought = sought.with(|sought| fold(sought));
        choices.with(|choices| choices.iter().filter(|(_, name)| fold(name).contains(&sought)).cloned().collect::<Vec<_>>())
    };
    let line = move |(each, name): (Id, String)| {
        let is = move || chosen.with(|chosen| chosen.contains(&each));
        let turn = move |_| {
            let mut now = chosen.get_untracked();
            match now.iter().position(|other| *other == each) {
                Some(at) => drop(now.remove(at)),
                None => now.push(each),
            }
            on_choose.run(now);
        };
        view! {
            <label class="check">
                <input type="checkbox" prop:checked=is on:change=turn />
                <span>{name}</span>
            </label>
        }
        .into_any()
    };
    view! {
        <button class="filter" type="button" data-set=move || chosen.with(|chosen| !chosen.is_empty()).then_some("") popovertarget=id>
            <span class="unseen">{client.say(label)} ": "</span>
            {live(text)}
        </button>
        <Menu id=id label=client.say(label) loose=true opened=opened>
            {live(move || opened.get().then(|| {
                view! {
                    <div class="choices">
                        {live(search)}
                        {each(found, |(id, name)| (*id, name.clone()), line)}
                    </div>
                }.into_any()
            }))}
        </Menu>
    }
    .into_any()
}

fn named(choices: &[(Id, String)], chosen: &[Id]) -> Vec<String> {
    choices.iter().filter(|(id, _)| chosen.contains(id)).map(|(_, name)| name.clone()).collect()
}

/// Names in a sentence: one, two, or the first and how many more.
fn listed(names: &[String], or: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [one, other] => format!("{one} {or} {other}"),
        [first, rest @ ..] => format!("{first} +{}", rest.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_read_as_part_of_a_sentence() {
        let names = |count: usize| ["An", "Bình", "Chi"][..count].iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert_eq!(listed(&names(1), "or"), "An");
        assert_eq!(listed(&names(2), "hoặc"), "An hoặc Bình");
        assert_eq!(listed(&names(3), "or"), "An +2");
    }
}

//! What hangs on the search box while it has the focus, and the list that the palette has as well.

use domain::search::Sought;
use domain::words::Word;
use leptos::prelude::*;

use super::hits::{Asked, picks_of, picks_of_all, picks_of_recent, picks_to_make, seek};
use super::picker::{Pick, Picker};
use crate::client::{Client, use_client};
use crate::commands::{Over, PALETTE, Register, keys_shown};
use crate::kit::erased::{Together, live};
use crate::kit::{Glyph, Icon};
use crate::pages::Part;

/// The list under the search box.
pub struct SearchPanel {
    /// What is typed there, and where the choice is.
    pub picker: Picker,
    /// Where the palette is opened.
    pub register: Register,
    /// Closes it.
    pub close: Callback<()>,
}

impl Part for SearchPanel {
    fn draw(self) -> AnyView {
        let (client, picker, register, close) = (use_client(), self.picker, self.register, self.close);
        let asked = seek(client, picker.text);
        Effect::new(move |_| {
            asked.with(|asked| match asked {
                Asked::Nothing => picker.show(picks_of_recent(client), false, false),
                asked => {
                    let text = picker.text.get_untracked();
                    let found = picks_of(client, asked.hits(), "").into_iter().chain(picks_of_all(client, asked.hits(), &text));
                    let picks = found.chain(picks_to_make(client, asked, &text)).collect();
                    picker.show(picks, asked.is_waiting(), asked.is_vain());
                }
            });
        });
        let palette = move |_| {
            close.run(());
            register.over.set(Some(Over::Palette));
        };
        view! {
            <div class="search-panel">
                <Choices picker=picker asked=asked close=close label=Word::Search hint=Word::SearchHint />
                <p class="search-foot">
                    <button class="button" type="button" data-kind="plain" data-size="small" tabindex="-1" on:mousedown=stay on:click=palette>
                        <Glyph icon=Icon::Menu />
                        {client.say(Word::CommandPalette)}
                        {draw_keys(PALETTE)}
                    </button>
                </p>
            </div>
        }
        .into_any()
    }
}

/// The field keeps the focus: leaving it would close the list before the click arrives.
pub fn stay(event: leptos::ev::MouseEvent) {
    event.prevent_default();
}

/// The list, or why there is none; a live region tells how much there is.
#[component]
pub fn Choices(
    /// What can be chosen.
    picker: Picker,
    /// What is known about what is typed.
    asked: RwSignal<Asked>,
    /// Closes it.
    close: Callback<()>,
    /// What the list is.
    label: Word,
    /// What stands there before anything is typed.
    hint: Word,
) -> impl IntoView {
    let client = use_client();
    let note = move || {
        let none = picker.picks.with(Vec::is_empty);
        let says = asked.with(|asked| asked.says(client));
        let hint = || (none && asked.with(|asked| *asked == Asked::Nothing)).then(|| client.say(hint).to_owned());
        says.filter(|_| none || asked.with(|asked| matches!(asked, Asked::Failed(_)))).or_else(hint)
    };
    let told = move || match asked.with(Asked::is_waiting) {
        true => String::new(),
        false => {
            let nothing = client.say(Word::NothingFound);
            let is_first = |picks: &Vec<Pick>| picks.first().is_some_and(|pick| pick.group == nothing);
            let says = picker.picks.with(is_first).then(|| nothing.to_owned()).or_else(note);
            says.unwrap_or_else(|| client.fill(Word::ChoicesTold, &[&picker.picks.with(Vec::len).to_string()]))
        }
    };
    view! {
        {live(move || picker.picks.with(|picks| !picks.is_empty()).then(|| draw_list(client, picker, close, label)))}
        {live(move || note().map(|note| view! { <p class="combobox-note" aria-hidden="true">{note}</p> }.into_any()))}
        <p class="unseen" role="status">
            {live(told)}
        </p>
    }
    .into_any()
}

fn draw_list(client: Client, picker: Picker, close: Callback<()>, label: Word) -> AnyView {
    let sought = picker.text.with_untracked(|text| Sought::readings(text).into_iter().next().unwrap_or_default());
    let picks = picker.picks.get();
    let mut groups: Vec<(String, Vec<AnyView>)> = Vec::new();
    for (at, pick) in picks.into_iter().enumerate() {
        let group = pick.group.clone();
        let drawn = draw_pick(picker, close, &sought, at, pick);
        match groups.last_mut().filter(|(last, _)| *last == group) {
            Some((_, picks)) => picks.push(drawn),
            None => groups.push((group, vec![drawn])),
        }
    }
    let group = |(name, picks): (String, Vec<AnyView>)| {
        let label = name.clone();
        match name.is_empty() {
            true => picks.together(),
            false => view! {
                <ul role="group" aria-label=label>
                    <li class="menu-title" role="presentation">{name}</li>
                    {picks}
                </ul>
            }
            .into_any(),
        }
    };
    view! {
        <ul class="picks" role="listbox" id=picker.list_id() aria-label=client.say(label)>
            {groups.into_iter().map(group).together()}
        </ul>
    }
    .into_any()
}

fn draw_pick(picker: Picker, close: Callback<()>, sought: &Sought, at: usize, pick: Pick) -> AnyView {
    let id = picker.pick_id(at);
    let shown = id.clone();
    // Whoever walks by keyboard sees where they are.
    Effect::new(move |before: Option<bool>| {
        let here = picker.at.get() == at;
        if here
            && before.is_some()
            && let Some(element) = document().get_element_by_id(&shown)
        {
            into_view(&element);
        }
        here
    });
    let found = pick.found.map(|(label, text)| {
        view! {
            <span class="under">
                {(!label.is_empty()).then(|| view! { <span class="faint">{label} ": "</span> }.into_any())}
                {marked(sought, &text)}
            </span>
        }
        .into_any()
    });
    let detail = (!pick.detail.is_empty()).then(|| view! { <span class="under">{marked(sought, &pick.detail)}</span> }.into_any());
    view! {
        <li
            class="combobox-option"
            role="option"
            id=id
            aria-selected=move || if picker.at.get() == at { "true" } else { "false" }
            on:mousedown=stay
            on:click=move |_| picker.choose(at, close)
        >
            <Glyph icon=pick.icon />
            <span class="pick-text">
                <span class="pick-title">{marked(sought, &pick.title)}</span>
                {detail}
                {found}
            </span>
            {pick.keys.first().map(|keys| draw_keys(keys))}
        </li>
    }
    .into_any()
}

/// Keys, one sign each.
pub fn draw_keys(keys: &str) -> AnyView {
    let signs = keys_shown(keys).into_iter().map(|key| view! { <kbd>{key}</kbd> }.into_any()).together();
    view! { <span class="keys">{signs}</span> }.into_any()
}

fn marked(sought: &Sought, text: &str) -> AnyView {
    let piece = |(piece, hit): (&str, bool)| match hit {
        true => view! { <mark>{piece.to_owned()}</mark> }.into_any(),
        false => piece.to_owned().into_any(),
    };
    sought.pieces(text).into_iter().map(piece).together()
}

fn into_view(element: &web_sys::Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

//! The palette: whatever can be done here, the last records, and every record by its name.

use domain::lang::Lang;
use domain::questions::Hit;
use domain::record::Shape;
use domain::sort::sort_by_key;
use domain::words::Word;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::hits::{Asked, picks_of, picks_of_all, picks_of_recent, picks_to_make, seek};
use super::panel::Choices;
use super::picker::{Pick, Picker};
use super::search_box::LONGEST;
use crate::client::{Client, use_client};
use crate::commands::{Act, BEGUN, Command, Register, SURE, likeness, of_text};
use crate::kit::{Glyph, Icon};
use crate::pages::Part;

/// Commands that are offered at most.
const MOST: usize = 40;

/// The palette, or with records only the search of a phone.
pub struct Palette {
    /// What can be done.
    pub register: Register,
    /// Whether commands are offered.
    pub commands: bool,
}

impl Part for Palette {
    fn draw(self) -> AnyView {
        view! { <Dialog register=self.register commands=self.commands /> }.into_any()
    }
}

#[component]
fn Dialog(register: Register, commands: bool) -> impl IntoView {
    let client = use_client();
    let picker = Picker::new(register);
    let asked = seek(client, picker.text);
    let offered = StoredValue::new(if commands { register.commands() } else { Vec::new() });
    Effect::new(move |_| {
        let typed = picker.text.get();
        let picks = asked.with(|asked| offered.with_value(|offered| picks(client, &typed, offered, asked)));
        // A command that is surely meant waits for no records.
        let is_command = picks.first().is_some_and(|pick| pick.group == client.say(Word::CommandPalette));
        let (waiting, vain) = asked.with(|asked| (asked.is_waiting(), asked.is_vain()));
        picker.show(picks, !is_command && waiting, !is_command && vain);
    });
    let dialog = NodeRef::<html::Dialog>::new();
    // Its code may have come just now, and then it is not in the page yet.
    request_animation_frame(move || {
        if let Some(dialog) = dialog.try_get_untracked().flatten() {
            dialog.show_modal().ok();
            picker.open.set(true);
        }
    });
    // Closed by itself it gives the focus back; then it is taken away.
    let close = Callback::new(move |()| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    });
    let keys = move |event: KeyboardEvent| {
        picker.press(&event, close);
    };
    let (name, hint) = match commands {
        true => (Word::CommandPalette, Word::CommandHint),
        false => (Word::Search, Word::SearchHint),
    };
    view! {
        <dialog
            class="palette"
            aria-label=client.say(name)
            node_ref=dialog
            on:close=move |_| register.over.set(None)
            on:mousedown=move |event| {
                let outside = event.target().zip(dialog.get_untracked()).is_some_and(|(target, dialog)| {
                    *AsRef::<web_sys::EventTarget>::as_ref(&dialog) == target
                });
                if outside {
                    close.run(());
                }
            }
        >
            <div class="palette-body">
                <div class="search">
                    <Glyph icon=if commands { Icon::ChevronRight } else { Icon::Search } />
                    <input
                        // In a search Escape would empty the field, and the palette would stay.
                        type="text"
                        role="combobox"
                        autofocus
                        autocomplete="off"
                        spellcheck="false"
                        enterkeyhint="go"
                        maxlength=LONGEST
                        aria-label=client.say(name)
                        placeholder=client.say(hint)
                        aria-autocomplete="list"
                        aria-expanded=move || if picker.active().is_some() { "true" } else { "false" }
                        aria-controls=move || picker.active().map(|_| picker.list_id())
                        aria-activedescendant=move || picker.active()
                        prop:value=picker.text
                        on:input=move |event| picker.text.set(event_target_value(&event))
                        on:keydown=keys
                    />
                    <button class="icon-button" type="button" aria-label=client.say(Word::Close) on:click=move |_| close.run(())>
                        <Glyph icon=Icon::Close />
                    </button>
                </div>
                <div class="palette-list">
                    <Choices picker=picker asked=asked close=close label=name hint=hint />
                </div>
            </div>
        </dialog>
    }
    .into_any()
}

/// What can be chosen: what is in front of the user, the last records, and where to go; once something is typed, the commands
/// that answer it, the best first, and the records.
fn picks(client: Client, typed: &str, offered: &[Command], asked: &Asked) -> Vec<Pick> {
    let words = of_text(typed);
    if words.is_empty() {
        let mut first: Vec<&Command> = offered.iter().filter(|command| !command.typed && !matches!(command.act, Act::Told)).collect();
        sort_by_key(&mut first, |command| command.group);
        let split = first.iter().take_while(|command| command.group == crate::commands::Group::Here).count();
        let pick = |command: &&Command| pick_of(client, command, client.say(command.group.word()));
        let (here, rest) = first.split_at(split);
        return here.iter().map(pick).chain(picks_of_recent(client)).chain(rest.iter().map(pick)).collect();
    }
    let shape = client.shape_now();
    let mut liked: Vec<(u32, &Command)> =
        offered.iter().filter_map(|command| Some((liking(&shape, client.lang(), &words, command)?, command))).collect();
    sort_by_key(&mut liked, |(score, command)| (std::cmp::Reverse(*score), command.group));
    let group = client.say(Word::CommandPalette);
    // What has the letters only somewhere in it comes after the records that have the words.
    let surely = liked.iter().take(MOST).take_while(|(score, _)| *score >= SURE * words.len() as u32).count();
    let pick = |(_, command): &(u32, &Command)| pick_of(client, command, group);
    let (sure, perhaps) = liked[..liked.len().min(MOST)].split_at(surely);
    let found = records(client, asked.hits(), offered.is_empty());
    let all = picks_of_all(client, asked.hits(), typed);
    let makes = picks_to_make(client, asked, typed);
    sure.iter().map(pick).chain(found).chain(all).chain(perhaps.iter().map(pick)).chain(makes).collect()
}

fn records(client: Client, hits: &[Hit], alone: bool) -> Vec<Pick> {
    picks_of(client, hits, if alone { "" } else { client.say(Word::RecordsFound) })
}

/// How well a command answers words, by what it is called here and by what it is called elsewhere.
fn liking(shape: &Shape, lang: Lang, words: &[String], command: &Command) -> Option<u32> {
    if matches!(command.act, Act::Told) {
        return None;
    }
    let in_language = |lang: Lang| likeness(words, &[Shape::plain(), shape].map(|shape| command.name.text(shape, lang)));
    // A name that is not on the screen surprises whoever looks for a record, unless it is what they begin to write.
    let elsewhere = in_language(lang.other()).map(|likes| if likes >= BEGUN { likes } else { likes.min(SURE - 1) });
    in_language(lang).max(elsewhere)
}

fn pick_of(client: Client, command: &Command, group: &str) -> Pick {
    Pick {
        group: group.to_owned(),
        icon: command.icon,
        title: command.name.text(&client.shape_now(), client.lang()),
        detail: String::new(),
        found: None,
        keys: command.keys,
        act: command.act.clone(),
    }
}

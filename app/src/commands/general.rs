//! What can be done wherever one is.

use domain::lang::Lang;
use domain::record::{Record, RecordType};
use domain::words::Word;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::keys::PALETTE;
use super::register::{Command, Group, Over, Register, Said, offer};
use crate::client::{Client, use_client};
use crate::frame::{Place, Theme, ThemeChoice, use_theme};
use crate::kit::Icon;
use crate::me::speak;

/// What can be made: its icon, its word, its record type, and the address that opens the form.
pub const MAKES: [(Icon, Word, RecordType, &str); 5] = [
    (Icon::Board, Word::NewDeal, RecordType::Opportunity, "/pipeline?new=1"),
    (Icon::Lead, Word::NewLead, RecordType::Lead, "/leads?new=1"),
    (Icon::Contacts, Word::NewContact, RecordType::Party, "/contacts?new=1"),
    (Icon::Item, Word::NewItem, RecordType::Item, "/items?new=1"),
    (Icon::Competitor, Word::NewCompetitor, RecordType::Competitor, "/competitors?new=1"),
];

/// Offers what every page has: where to go, what to make, one's own affairs, and the keys that fields answer.
pub fn offer_general(register: Register) {
    let (client, theme) = (use_client(), use_theme());
    offer(move || [keys(register, client), places(client), makes(client), own(client, theme)].concat());
}

fn keys(register: Register, client: Client) -> Vec<Command> {
    let general = Group::General;
    let mut keys = vec![
        Command::run(Word::Search, general, Icon::Search, move || focus_search(register)).by(&["/"]),
        Command::run(Word::CommandPalette, general, Icon::Menu, move || register.over.set(Some(Over::Palette))).once_typed().by(&[PALETTE]),
        Command::run(Word::KeyboardKeys, general, Icon::Info, move || register.over.set(Some(Over::Keys))).by(&["?"]),
        Command::run(Word::UndoWord, general, Icon::Undo, move || client.undo()).by(&["Mod+z"]),
        Command::run(Word::RedoWord, general, Icon::Redo, move || client.redo()).by(&["Mod+Shift+z", "Mod+y"]),
        Command::told(Word::KeyEdit, Group::Writing, &["Enter", "F2"]),
        Command::told(Word::KeyGiveUp, Group::Writing, &["Escape"]),
        Command::told(Word::KeySave, Group::Writing, &["Mod+Enter"]),
    ];
    if may_make(client, RecordType::Opportunity) {
        keys.push(Command { typed: true, ..Command::run(Word::NewThing, Group::Make, Icon::Plus, press_new) }.by(&["n"]));
    }
    keys
}

fn places(client: Client) -> Vec<Command> {
    let all = [&Place::WORK[..], &[Place::Me], &Place::ADMINISTRATION].concat();
    let places = client.me().with(|me| Place::shown_to(&me.actor, &all).collect::<Vec<_>>());
    let to_place = |place: &Place| Command::go(place.word(), Group::Go, place.icon(), place.path());
    let mut commands: Vec<Command> = places.iter().map(to_place).collect();
    if places.contains(&Place::Pipeline) {
        commands.push(Command::go(Word::DealList, Group::Go, Icon::Menu, "/deals").once_typed());
    }
    let directory = client.directory().get();
    if directory.pipelines().len() > 1 {
        let pipelines = directory.pipelines().iter().filter_map(|(id, _)| directory.record(*id));
        let to = |record: &Record| format!("/pipeline/{}", record.id);
        commands.extend(pipelines.map(|record| Command::go(Said::named(Word::PipelineNamed, record), Group::Go, Icon::Board, to(record))));
    }
    commands
}

/// Whether the user may make one.
pub fn may_make(client: Client, record_type: RecordType) -> bool {
    client.me().with(|me| me.actor.may_create(record_type))
}

fn makes(client: Client) -> Vec<Command> {
    let may = MAKES.into_iter().filter(|(_, _, record_type, _)| may_make(client, *record_type));
    may.map(|(icon, word, _, to)| Command::go(word, Group::Make, icon, to)).collect()
}

fn own(client: Client, theme: ThemeChoice) -> Vec<Command> {
    let look = |each: Theme| {
        let name = Said::of(Word::LookNamed, each.word());
        Command::run(name, Group::General, each.icon(), move || theme.set(each)).once_typed()
    };
    let language = |(lang, name): (Lang, &str)| {
        let name = Said::with(Word::LanguageNamed, name);
        Command::run(name, Group::General, Icon::Language, move || speak(client, lang)).once_typed()
    };
    let languages = [(Lang::En, "English"), (Lang::Vi, "Tiếng Việt")].into_iter().filter(|(lang, _)| *lang != client.lang());
    let leave = Command::run(Word::SignOut, Group::General, Icon::SignOut, move || client.sign_out());
    Theme::ALL.into_iter().map(look).chain(languages.map(language)).chain([leave]).collect()
}

/// The box in the bar gets the focus; where there is no room for it, the search opens over the page.
fn focus_search(register: Register) {
    match element("#search") {
        Some(input) if input.offset_width() > 0 => {
            input.focus().ok();
        }
        _ => register.over.set(Some(Over::Search)),
    }
}

fn press_new() {
    if let Some(button) = element("button[popovertarget=new]") {
        button.click();
    }
}

fn element(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}

//! Commands, and what is offered of them at the moment.

use std::sync::Arc;

use domain::lang::Lang;
use domain::record::{Label, Record, Shape};
use domain::words::{Word, filled};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::kit::Icon;

/// A command's name, said in either language: whoever types finds it by both.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    word: Word,
    params: Vec<Param>,
}

#[derive(Clone, Debug, PartialEq)]
enum Param {
    Text(String),
    Label(Label),
    Named { en: String, vi: String },
}

impl Said {
    /// A word with a text in it, such as a name.
    pub fn with(word: Word, text: impl Into<String>) -> Self {
        Self { word, params: vec![Param::Text(text.into())] }
    }

    /// A word with the name of something in it that has one in both languages.
    pub fn of(word: Word, name: impl Into<Label>) -> Self {
        Self { word, params: vec![Param::Label(name.into())] }
    }

    /// A word with the name of a record that has one in both languages.
    pub fn named(word: Word, record: &Record) -> Self {
        let [en, vi] = ["name", "name_vi"].map(|field| record.text(field).to_owned());
        Self { word, params: vec![Param::Named { en, vi }] }
    }

    /// In a language, with the words that stand for those of the product.
    pub fn text(&self, shape: &Shape, lang: Lang) -> String {
        let called = |label: &Label| match label {
            Label::Word(word) => shape.say(*word).text(lang).to_owned(),
            Label::Own { .. } => label.text(lang).to_owned(),
        };
        let param = |param: &'_ Param| match param {
            Param::Text(text) => text.clone(),
            Param::Named { vi, .. } if lang == Lang::Vi && !vi.is_empty() => vi.clone(),
            Param::Named { en, .. } => en.clone(),
            Param::Label(label) => called(label),
        };
        let params: Vec<String> = self.params.iter().map(param).collect();
        let params: Vec<&str> = params.iter().map(String::as_str).collect();
        filled(shape.say(self.word).text(lang), &params)
    }
}

impl From<Word> for Said {
    fn from(word: Word) -> Self {
        Self { word, params: Vec::new() }
    }
}

/// Under which heading commands stand, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// What is in front of the user.
    Here,
    /// Where one can go.
    Go,
    /// What can be made.
    Make,
    /// The user's own affairs, and what goes everywhere.
    General,
    /// Keys of the board, which answers them itself.
    Board,
    /// Keys where something is written.
    Writing,
}

impl Group {
    /// The heading.
    pub const fn word(self) -> Word {
        match self {
            Self::Here => Word::CommandsHere,
            Self::Go => Word::CommandsGo,
            Self::Make => Word::NewThing,
            Self::General => Word::CommandsGeneral,
            Self::Board => Word::NavPipeline,
            Self::Writing => Word::CommandsWriting,
        }
    }
}

/// What a command does.
#[derive(Clone)]
pub enum Act {
    /// Goes to an address.
    Go(String),
    /// Does something; whoever asked for the command may be gone by then.
    Do(Arc<dyn Fn() + Send + Sync>),
    /// Nothing by itself: where its keys count, they are answered there. Only the sheet tells of it.
    Told,
}

/// Something that can be done.
#[derive(Clone)]
pub struct Command {
    /// What it is called.
    pub name: Said,
    /// Its heading.
    pub group: Group,
    /// Its icon.
    pub icon: Icon,
    /// Its keys, any of them: what `KeyboardEvent.key` says, after `Mod+` for Control or ⌘ and `Shift+`.
    pub keys: &'static [&'static str],
    /// Whether it is offered only once something is typed, for there are many like it.
    pub typed: bool,
    /// What it does.
    pub act: Act,
}

impl Command {
    /// A command that does something.
    pub fn run(name: impl Into<Said>, group: Group, icon: Icon, f: impl Fn() + Send + Sync + 'static) -> Self {
        Self { name: name.into(), group, icon, keys: &[], typed: false, act: Act::Do(Arc::new(f)) }
    }

    /// A command that leads to an address.
    pub fn go(name: impl Into<Said>, group: Group, icon: Icon, to: impl Into<String>) -> Self {
        Self { name: name.into(), group, icon, keys: &[], typed: false, act: Act::Go(to.into()) }
    }

    /// Keys that are answered elsewhere.
    pub fn told(name: Word, group: Group, keys: &'static [&'static str]) -> Self {
        Self { name: name.into(), group, icon: Icon::Info, keys, typed: false, act: Act::Told }
    }

    /// With keys.
    #[must_use]
    pub fn by(self, keys: &'static [&'static str]) -> Self {
        Self { keys, ..self }
    }

    /// Only once something is typed.
    #[must_use]
    pub fn once_typed(self) -> Self {
        Self { typed: true, ..self }
    }
}

/// What is open over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// The palette: commands and records.
    Palette,
    /// The search, where the bar has no room for its box.
    Search,
    /// The sheet of keys.
    Keys,
}

type Offer = Arc<dyn Fn() -> Vec<Command> + Send + Sync>;

/// What is offered at the moment.
#[derive(Clone, Copy)]
pub struct Register {
    offers: StoredValue<Vec<(u64, Offer)>>,
    next: StoredValue<u64>,
    go: Callback<String>,
    /// What is open over the page.
    pub over: RwSignal<Option<Over>>,
}

/// Puts an empty register into the context, once for the frame.
pub fn provide_register() -> Register {
    let navigate = use_navigate();
    let go = Callback::new(move |to: String| navigate(&to, NavigateOptions::default()));
    let register = Register { offers: StoredValue::default(), next: StoredValue::new(0), go, over: RwSignal::new(None) };
    provide_context(register);
    register
}

/// Offers commands for as long as the current owner lives. They are asked for when somebody looks, and again each time.
pub fn offer(commands: impl Fn() -> Vec<Command> + Send + Sync + 'static) {
    if cfg!(feature = "ssr") {
        return;
    }
    let Some(register) = use_context::<Register>() else {
        return;
    };
    let id = register.next.get_value();
    register.next.set_value(id + 1);
    register.offers.update_value(|offers| offers.push((id, Arc::new(commands))));
    on_cleanup(move || {
        register.offers.try_update_value(|offers| offers.retain(|(other, _)| *other != id));
    });
}

impl Register {
    /// Everything that can be done now; what was offered last comes last.
    pub fn commands(self) -> Vec<Command> {
        let offers: Vec<Offer> = self.offers.with_value(|offers| offers.iter().map(|(_, offer)| Arc::clone(offer)).collect());
        untrack(|| offers.iter().flat_map(|offer| offer()).collect())
    }

    /// Does it.
    pub fn act(self, act: &Act) {
        match act {
            Act::Go(to) => self.go.run(to.clone()),
            Act::Do(f) => f(),
            Act::Told => {}
        }
    }
}

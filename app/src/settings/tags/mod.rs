//! Tags with colours: the words that matter, and those that are used without one.

mod rename;
mod row;
mod used;

use domain::questions::UsedTag;
use domain::record::RecordType;
use domain::words::Word;
use leptos::prelude::*;
use leptos_meta::Title;
use serde_json::{Map, Value};

use self::rename::{RenameDialog, Renaming};
use self::row::Row;
use self::used::Used;
use super::draft::{Draft, DraftDialog, Drafting};
use super::guard::ForAdministrators;
use super::part::Part;
use super::retired::Retired;
use crate::client::use_client;
use crate::kit::erased::{each, live};
use crate::kit::{Empty, Glyph, Icon, tag};
use crate::pages::Page;

const FIELDS: &[&str] = &["name", "color"];

/// Tags and their colours.
pub struct TagsPage;

impl Page for TagsPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        let client = use_client();
        view! {
            <Title text=client.say(Word::Tags) />
            <ForAdministrators heading=client.say(Word::Tags)>
                <Tags />
            </ForAdministrators>
        }
        .into_any()
    }
}

#[component]
fn Tags() -> impl IntoView {
    let client = use_client();
    let (drafting, renaming, used) = (Drafting::new(), Renaming::new(), Used::follow(client));
    let tags = Memo::new(move |_| client.directory().with(|index| index.tags().iter().map(|(id, _)| *id).collect::<Vec<_>>()));
    let add = move |word: Option<String>| {
        let color = Some(("color".to_owned(), Value::from("blue")));
        let known = color.into_iter().chain(word.map(|word| ("name".to_owned(), Value::from(word)))).collect::<Map<_, _>>();
        drafting.begin(Draft::of_new(client.say(Word::NewTag).to_owned(), RecordType::Tag, FIELDS, known));
    };
    let list = move || match tags.with(Vec::is_empty) {
        true => view! { <Empty icon=Icon::Tag title=client.say(Word::NoTags) text=client.say(Word::NoTagsHint) /> }.into_any(),
        false => view! {
            <ul class="lines">
                {each(move || tags.get(), |id| *id, move |id| view! { <Row id=id used=used renaming=renaming /> }.into_any())}
            </ul>
        }
        .into_any(),
    };
    view! {
        <div class="page">
            <div class="page-head">
                <h1>{client.say(Word::Tags)}</h1>
                <div class="button-row">
                    <button class="button" type="button" data-kind="primary" on:click=move |_| add(None)>
                        <Glyph icon=Icon::Plus />
                        {client.say(Word::NewTag)}
                    </button>
                </div>
            </div>
            <div class="settings">
                <Part id="tags" title=client.say(Word::Color) text=client.say(Word::TagsText)>
                    {live(list)}
                    <Retired record_type=RecordType::Tag keep=Callback::new(|_| true) />
                </Part>
                <Plain used=used on_add=Callback::new(move |word| add(Some(word))) />
            </div>
        </div>
        <DraftDialog drafting=drafting />
        <RenameDialog renaming=renaming used=used />
    }
    .into_any()
}

/// The words that are used and have no colour.
#[component]
fn Plain(used: Used, on_add: Callback<String>) -> impl IntoView {
    let client = use_client();
    let plain = Memo::new(move |_| {
        let known = |word: &str| client.directory().with(|index| index.of(RecordType::Tag).any(|tag| tag.text("name") == word));
        used.words().into_iter().filter(|tag| !known(&tag.word)).map(|tag| tag.word).collect::<Vec<_>>()
    });
    let line = move |word: String| {
        let (of_count, of_button, name) = (word.clone(), word.clone(), format!("{}: {word}", client.say(Word::GiveColor)));
        view! {
            <li class="tag-line">
                <span>{tag(client, word)}</span>
                <span class="quiet">{live(move || used.told(client, &of_count))}</span>
                <button class="button" type="button" data-size="small" aria-label=name on:click=move |_| on_add.run(of_button.clone())>
                    {client.say(Word::GiveColor)}
                </button>
            </li>
        }
        .into_any()
    };
    let any = Memo::new(move |_| !plain.with(Vec::is_empty));
    live(move || {
        any.get().then(|| {
            view! {
                <Part id="plain-tags" title=client.say(Word::PlainTags) text=client.say(Word::PlainTagsText)>
                    <ul class="lines">{each(move || plain.get(), String::clone, line)}</ul>
                </Part>
            }
            .into_any()
        })
    })
}

/// How many records have a word.
fn count_in(words: &[UsedTag], word: &str) -> i64 {
    words.iter().find(|tag| tag.word == word).map_or(0, |tag| tag.records)
}

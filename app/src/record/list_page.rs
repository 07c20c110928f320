//! The page of a record type's list: the table, and the form for a new one.

use domain::questions::Sort;
use domain::record::{RecordType, describe};
use domain::words::Word;
use leptos::prelude::*;
use leptos_meta::Title;

use super::entry::Entry;
use super::keys::open_by_key;
use super::list::RecordList;
use crate::client::use_client;
use crate::kit::erased::live;
use crate::kit::{Empty, Glyph, Icon, lasting};

/// What tells the list of one record type from that of another.
pub struct ListLook {
    /// The type.
    pub record_type: RecordType,
    /// Its icon.
    pub icon: Icon,
    /// The word on the button that makes one.
    pub new: Word,
    /// What stands there while there is none, and what to do then.
    pub none: (Word, Word),
    /// The columns after the name.
    pub columns: &'static [&'static str],
    /// The columns that a phone shows too.
    pub narrow: &'static [&'static str],
    /// The field that stands under the name on a phone.
    pub under: &'static str,
    /// The fields that can be chosen by.
    pub quick: &'static [&'static str],
    /// Whether initials stand before the name.
    pub initials: bool,
    /// Whether it is sorted by name; otherwise the newest come first.
    pub by_name: bool,
}

/// The page.
#[component]
pub fn ListPage(
    /// What it looks like.
    look: &'static ListLook,
    /// Draws the form for a new one.
    form: Callback<Entry, AnyView>,
) -> impl IntoView {
    let client = use_client();
    let entry = Entry::new(look.record_type);
    let may_create = client.me().with_untracked(|me| me.actor.may_create(look.record_type));
    if may_create {
        open_by_key(entry);
    }
    let button = move || {
        may_create.then(|| {
            view! {
                <button class="button" type="button" data-kind="primary" aria-keyshortcuts="n" on:click=move |_| entry.open.set(true)>
                    <Glyph icon=Icon::Plus />
                    {live(move || client.named(look.new))}
                </button>
            }
            .into_any()
        })
    };
    let (none, hint) = look.none;
    let empty = move || view! { <Empty icon=look.icon title=client.say(none) text=client.say(hint) action=button /> }.into_any();
    let description = describe(look.record_type);
    let sort = look.by_name.then(|| Sort { field: description.title.to_owned(), descending: false });
    view! {
        <Title text=lasting(move || client.named(description.many).to_owned()) />
        <RecordList look=look sort=sort toolbar=button empty=empty />
        {may_create.then(|| form.run(entry))}
    }
    .into_any()
}

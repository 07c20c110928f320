use crate::pages::Page;
use domain::questions::Sort;
use domain::record::RecordType;
use domain::words::Word;
use leptos::prelude::*;
use leptos_meta::Title;

use super::new::NewContact;
use crate::client::use_client;
use crate::kit::{Empty, Glyph, Icon};
use crate::record::{RecordList, open_by_key};

/// The columns after the name.
const COLUMNS: &[&str] = &["kind", "roles", "emails", "phones", "industry", "owner"];

/// All people and organisations.
pub struct ContactsPage;

impl Page for ContactsPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        let client = use_client();
        let open = RwSignal::new(false);
        let may_create = client.me().with_untracked(|me| me.actor.may_create(RecordType::Party));
        if may_create {
            open_by_key(open);
        }
        let button = move || {
            may_create.then(|| {
                view! {
                    <button class="button" type="button" data-kind="primary" aria-keyshortcuts="n" on:click=move |_| open.set(true)>
                        <Glyph icon=Icon::Plus />
                        {client.say(Word::NewContact)}
                    </button>
                }
            })
        };
        let empty = move || {
            view! {
                <Empty icon=Icon::Contacts title=client.say(Word::NoContacts) text=client.say(Word::NoContactsHint) action=button />
            }
        };
        view! {
            <Title text=client.say(Word::Contacts) />
            <RecordList
                record_type=RecordType::Party
                title=Word::Contacts
                columns=COLUMNS
                under="emails"
                quick=&["kind", "roles", "owner"]
                initials=true
                sort=Sort { field: "name".into(), descending: false }
                toolbar=button
                empty=empty
            />
            <NewContact open=open />
        }
        .into_any()
    }
}

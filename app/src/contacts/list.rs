use domain::record::RecordType;
use domain::words::Word;
use leptos::prelude::*;

use super::new::NewContact;
use crate::kit::Icon;
use crate::pages::Page;
use crate::record::{ListLook, ListPage};

static LOOK: ListLook = ListLook {
    record_type: RecordType::Party,
    icon: Icon::Contacts,
    new: Word::NewContact,
    none: (Word::NoContacts, Word::NoContactsHint),
    columns: &["kind", "roles", "emails", "phones", "industry", "owner"],
    narrow: &[],
    under: "emails",
    quick: &["kind", "roles", "owner"],
    initials: true,
    by_name: true,
};

/// All people and organisations.
pub struct ContactsPage;

impl Page for ContactsPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        view! { <ListPage look=&LOOK form=Callback::new(|entry| view! { <NewContact entry=entry /> }.into_any()) /> }.into_any()
    }
}

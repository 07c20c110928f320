use domain::record::RecordType;
use domain::words::Word;
use leptos::prelude::*;

use crate::kit::Icon;
use crate::pages::Page;
use crate::record::{ListLook, ListPage, QuickDialog};

/// What is asked of a new lead: a name and one way to reach them are enough.
const ENTRY: &[&str] = &["contact_name", "company_name", "email", "phone", "source", "need"];

static LOOK: ListLook = ListLook {
    record_type: RecordType::Lead,
    icon: Icon::Lead,
    new: Word::NewLead,
    none: (Word::NoLeads, Word::NoLeadsHint),
    columns: &["company_name", "status", "email", "phone", "source", "owner", "number"],
    narrow: &["status"],
    under: "company_name",
    quick: &["status", "source", "owner"],
    initials: false,
    by_name: false,
};

/// All leads.
pub struct LeadsPage;

impl Page for LeadsPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        let form =
            Callback::new(|entry| view! { <QuickDialog entry=entry fields=ENTRY title=Word::NewLead hint=Word::NewLeadHint /> }.into_any());
        view! { <ListPage look=&LOOK form=form /> }.into_any()
    }
}

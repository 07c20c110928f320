use crate::pages::Page;
use domain::record::RecordType;
use domain::words::Word;
use leptos::prelude::*;
use leptos_meta::Title;

use crate::client::use_client;
use crate::kit::{Empty, Glyph, Icon};
use crate::record::{QuickDialog, RecordList, open_by_key};

/// The columns after the name.
const COLUMNS: &[&str] = &["company_name", "status", "email", "phone", "source", "owner", "number"];
/// What is asked of a new lead: a name and one way to reach them are enough.
const ENTRY: &[&str] = &["contact_name", "company_name", "email", "phone", "source", "need"];

/// All leads.
pub struct LeadsPage;

impl Page for LeadsPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        let client = use_client();
        let open = RwSignal::new(false);
        let may_create = client.me().with_untracked(|me| me.actor.may_create(RecordType::Lead));
        if may_create {
            open_by_key(open);
        }
        let button = move || {
            may_create.then(|| {
                view! {
                    <button class="button" type="button" data-kind="primary" aria-keyshortcuts="n" on:click=move |_| open.set(true)>
                        <Glyph icon=Icon::Plus />
                        {client.say(Word::NewLead)}
                    </button>
                }
            })
        };
        let empty = move || {
            view! {
                <Empty icon=Icon::Lead title=client.say(Word::NoLeads) text=client.say(Word::NoLeadsHint) action=button />
            }
        };
        view! {
            <Title text=client.say(Word::Leads) />
            <RecordList
                record_type=RecordType::Lead
                title=Word::Leads
                columns=COLUMNS
                narrow=&["status"]
                under="company_name"
                quick=&["status", "source", "owner"]
                toolbar=button
                empty=empty
            />
            <QuickDialog open=open record_type=RecordType::Lead fields=ENTRY title=Word::NewLead hint=Word::NewLeadHint />
        }
        .into_any()
    }
}

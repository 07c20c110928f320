//! A record made in seconds: a dialog with the few fields that matter.

use std::collections::BTreeMap;

use domain::id::Id;
use domain::record::{RecordType, describe};
use domain::refusal::{Code, Refusal};
use domain::sort::map_of;
use domain::verbs::CreateRecord;
use domain::words::Word;
use leptos::prelude::*;
use serde_json::{Map, Value};

use super::double::DoubleWarning;
use super::entry::Entry;
use super::keys::focus_dialog;
use super::query::titles_of_fields;
use crate::client::use_client;
use crate::kit::{Dialog, RecordForm};

/// A dialog with the form for a new record.
#[component]
pub fn QuickDialog(
    /// What is made.
    entry: Entry,
    /// The fields, in order.
    fields: &'static [&'static str],
    /// The heading.
    title: Word,
    /// A sentence under the heading.
    #[prop(optional)]
    hint: Option<Word>,
    /// What is known already.
    #[prop(into, optional)]
    initial: Signal<Map<String, Value>>,
    /// Titles of what is known already.
    #[prop(into, optional)]
    titles: Signal<BTreeMap<Id, String>>,
) -> impl IntoView {
    let client = use_client();
    let hint = hint.map(|hint| client.say(hint)).unwrap_or_default();
    focus_dialog(entry.open);
    view! {
        <Dialog open=entry.open title=client.say(title) hint=hint wide=true>
            <QuickCreate entry=entry fields=fields initial=initial.get_untracked() entered=entry.begun() titles=titles />
        </Dialog>
    }
    .into_any()
}

/// The form itself. It closes at once; what the server refuses opens it again with everything that was entered.
#[component]
pub fn QuickCreate(
    /// What is made.
    entry: Entry,
    /// The fields, in order.
    fields: &'static [&'static str],
    /// What is known already, also in fields that the form does not show.
    initial: Map<String, Value>,
    /// What was entered before.
    entered: Map<String, Value>,
    /// Titles of what it begins with.
    #[prop(into, optional)]
    titles: Signal<BTreeMap<Id, String>>,
) -> impl IntoView {
    let client = use_client();
    let Entry { record_type, refused, .. } = entry;
    let warns = matches!(record_type, RecordType::Lead | RecordType::Party);
    let held = entered.clone().into_iter();
    let known = initial.clone().into_iter().filter(|(name, _)| !fields.contains(&name.as_str()) || !entered.contains_key(name));
    entry.fields.set(held.chain(known).collect());
    entry.knows(&initial);
    let found = titles_of_fields(client, record_type, &entered);
    let titles = Signal::derive(move || map_of(found.get().into_iter().chain(titles.get())));
    let submit = Callback::new(move |fields: Map<String, Value>| {
        let Some(name) = name_of(record_type, &fields) else {
            return refused.set(Some(Refusal::of(Code::NameNeeded).on("contact_name")));
        };
        let told = client.fill(Word::ToldMade, &[&name]);
        entry.close();
        client.send_told(CreateRecord { record_type, id: client.new_id(), fields: fields.clone() }, told).then_shown(move |outcome| {
            let Err(refusal) = outcome else { return false };
            refused.try_set(Some(refusal.clone()));
            entry.begin(fields)
        });
    });
    let under = move || warns.then(|| view! { <DoubleWarning record_type=record_type fields=entry.fields /> }.into_any());
    view! {
        <RecordForm
            record_type=record_type
            fields=fields
            initial=initial
            entered=entered
            titles=titles
            on_submit=submit
            errors=refused
            submit=Word::Create
            in_dialog=true
            on_cancel=Callback::new(move |()| entry.close())
            on_change=Callback::new(move |fields| entry.fields.set(fields))
            children=under
        />
    }
    .into_any()
}

/// What the new record will be called; `None` when nothing says it.
fn name_of(record_type: RecordType, fields: &Map<String, Value>) -> Option<String> {
    let names: &[&str] = match record_type {
        RecordType::Lead => &["contact_name", "company_name", "email", "phone"],
        _ => &[describe(record_type).title],
    };
    let filled = names.iter().filter_map(|name| fields.get(*name)?.as_str());
    filled.map(str::trim).find(|text| !text.is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_lead_is_called_by_what_is_known() {
        let name = |fields: Value| name_of(RecordType::Lead, fields.as_object().expect("an object"));
        assert_eq!(name(json!({"company_name": "Isdom", "email": "a@b.vn"})).as_deref(), Some("Isdom"));
        assert_eq!(name(json!({"contact_name": "  ", "need": "soon"})), None);
    }
}

//! A dialog with the short form of a record: a new one, or one that changes.

use domain::id::Id;
use domain::record::{Record, RecordType, describe};
use domain::refusal::{Code, Refusal};
use domain::verbs::{ChangeRecord, CreateRecord};
use domain::words::Word;
use leptos::prelude::*;
use serde_json::{Map, Value};

use crate::client::{Client, Sent, use_client};
use crate::kit::erased::live;
use crate::kit::heed;
use crate::kit::{Banner, BannerKind, Dialog, FieldText, RecordForm};
use crate::record::focus_dialog;

/// The fields of what has a name in both languages.
pub const NAMES: &[&str] = &["name", "name_vi"];

/// The field with the values of a choice.
const OPTIONS: &str = "options";

/// What the dialog is about.
#[derive(Clone)]
pub struct Draft {
    title: String,
    record_type: RecordType,
    /// The record that changes, and the journal number at which its author saw it.
    changes: Option<(Id, i64)>,
    fields: &'static [&'static str],
    known: Map<String, Value>,
    submit: Word,
    beside: Option<ViewFn>,
}

impl Draft {
    /// A new record; `known` is what it has besides the fields of the form, or what stands in them at first.
    pub fn of_new(title: String, record_type: RecordType, fields: &'static [&'static str], known: Map<String, Value>) -> Self {
        // To whoever sets something, what it is about was there before.
        let submit = if record_type == RecordType::PropertySetter { Word::Save } else { Word::Create };
        Self { title, record_type, changes: None, fields, known, submit, beside: None }
    }

    /// Some fields of a record that is there.
    pub fn of_record(title: String, record: &Record, fields: &'static [&'static str]) -> Self {
        let known = fields.iter().filter(|name| !record.get(name).is_null()).map(|name| ((*name).to_owned(), record.get(name).clone()));
        Self {
            title,
            record_type: record.record_type,
            changes: Some((record.id, record.n)),
            fields,
            known: known.collect(),
            submit: Word::Save,
            beside: None,
        }
    }

    /// The same with something under the fields.
    pub fn with(self, beside: ViewFn) -> Self {
        Self { beside: Some(beside), ..self }
    }

    fn send(&self, client: Client, id: Id, fields: Map<String, Value>) -> Sent {
        let name = fields.get(describe(self.record_type).title).and_then(Value::as_str).unwrap_or(&self.title).to_owned();
        let told = if self.submit == Word::Save { Word::ChangedNamed } else { Word::AddedNamed };
        let told = client.fill(told, &[&name]);
        let record_type = self.record_type;
        // What is changed about a user is not taken back by a button.
        let undoable = record_type != RecordType::User;
        match self.changes {
            None if undoable => client.send_told(CreateRecord { record_type, id, fields }, told),
            None => client.send(CreateRecord { record_type, id, fields }),
            Some((id, seen)) => {
                let verb = ChangeRecord { record_type, id, fields: changed(self.fields, &self.known, fields) };
                if undoable { client.send_since_told(verb, seen, told) } else { client.send_since(verb, seen) }
            }
        }
    }
}

/// What of a form differs from what it began with. A form leaves out what is empty; a change says so.
fn changed(names: &[&str], known: &Map<String, Value>, mut fields: Map<String, Value>) -> Map<String, Value> {
    for name in names {
        fields.entry((*name).to_owned()).or_insert(Value::Null);
    }
    fields.retain(|name, value| known.get(name).unwrap_or(&Value::Null) != value);
    fields
}

/// The options of a choice that somebody else added meanwhile stay: whoever saves again has not taken them out.
fn with_theirs(mut fields: Map<String, Value>, known: &Map<String, Value>, theirs: Option<&Record>) -> Map<String, Value> {
    let entries = |value: Option<&Value>| value.and_then(Value::as_array).cloned().unwrap_or_default();
    let has = |list: &[Value], option: &Value| list.iter().any(|other| other["value"] == option["value"]);
    let Some(theirs) = theirs.map(|record| entries(record.fields.get(OPTIONS))).filter(|_| fields.contains_key(OPTIONS)) else {
        return fields;
    };
    let (mut mine, known) = (entries(fields.get(OPTIONS)), entries(known.get(OPTIONS)));
    mine.extend(theirs.into_iter().filter(|option| !has(&known, option)));
    fields.insert(OPTIONS.to_owned(), Value::from(mine));
    fields
}

/// Tells what somebody else wrote while the form was filled in.
fn theirs(client: Client, refusal: &Refusal) -> Option<AnyView> {
    let current = refusal.current.as_deref().filter(|_| refusal.code == Code::Conflict)?;
    let field = describe(current.record_type).field(refusal.field.as_deref()?)?;
    let value = Signal::stored(current.get(field.name).clone());
    let view = view! {
        <Banner kind=BannerKind::Conflict>
            <p>{client.fill(Word::ChangedMeanwhile, &[client.say(field.label)])} " " <FieldText field=field value=value /></p>
            <p>{client.say(if field.name == OPTIONS { Word::SaveWithTheirs } else { Word::SaveOverTheirs })}</p>
        </Banner>
    };
    Some(view.into_any())
}

/// The dialog's state.
#[derive(Clone, Copy)]
pub struct Drafting {
    open: RwSignal<bool>,
    draft: RwSignal<Option<Draft>>,
    refused: RwSignal<Option<Refusal>>,
    busy: RwSignal<bool>,
}

impl Drafting {
    /// Closed.
    pub fn new() -> Self {
        Self { open: RwSignal::new(false), draft: RwSignal::new(None), refused: RwSignal::new(None), busy: RwSignal::new(false) }
    }

    /// Opens the dialog.
    pub fn begin(self, draft: Draft) {
        self.refused.set(None);
        self.busy.set(false);
        self.draft.set(Some(draft));
        self.open.set(true);
    }
}

/// The dialog; a page has one for all its drafts.
#[component]
pub fn DraftDialog(
    /// Its state.
    drafting: Drafting,
    /// Gets the id of what was made, once it is.
    #[prop(optional, into)]
    on_made: Option<Callback<(RecordType, Id)>>,
) -> impl IntoView {
    let client = use_client();
    let Drafting { open, draft, refused, busy } = drafting;
    focus_dialog(open);
    let title = Signal::derive(move || draft.with(|draft| draft.as_ref().map(|draft| draft.title.clone()).unwrap_or_default()));
    let since = StoredValue::new(None::<i64>);
    let theirs_now = StoredValue::new(None::<Box<Record>>);
    Effect::new(move |_| {
        heed(&draft);
        since.set_value(None);
        theirs_now.set_value(None);
    });
    let submit = Callback::new(move |fields: Map<String, Value>| {
        let Some(draft) = draft.get_untracked() else {
            return;
        };
        busy.set(true);
        refused.set(None);
        let id = client.new_id();
        let draft = match since.get_value() {
            Some(now) => Draft { changes: draft.changes.map(|(id, _)| (id, now)), ..draft },
            None => draft,
        };
        let fields = theirs_now.with_value(|theirs| with_theirs(fields, &draft.known, theirs.as_deref()));
        draft.send(client, id, fields).then_shown(move |outcome| {
            busy.try_set(false);
            match outcome {
                Ok(_) => {
                    open.try_set(false);
                    if let (None, Some(on_made)) = (draft.changes, on_made) {
                        on_made.try_run((draft.record_type, id));
                    }
                    false
                }
                Err(refusal) => {
                    // Who saves again has seen what stands there now.
                    let now = refusal.current.as_ref().filter(|_| refusal.code == Code::Conflict).map(|record| record.n);
                    since.try_set_value(now);
                    theirs_now.try_set_value(refusal.current.clone());
                    refused.try_set(Some(refusal.clone()));
                    open.try_get_untracked() == Some(true)
                }
            }
        });
    });
    view! {
        <Dialog open=open title=title>
            {live(move || refused.with(|refusal| refusal.as_ref().and_then(|refusal| theirs(client, refusal))))}
            {live(move || {
                draft
                    .get()
                    .map(|draft| {
                        view! {
                            <RecordForm
                                record_type=draft.record_type
                                fields=draft.fields
                                initial=draft.known
                                errors=refused
                                busy=busy
                                submit=draft.submit
                                in_dialog=true
                                on_cancel=Callback::new(move |()| open.set(false))
                                on_submit=submit
                                children=draft.beside.unwrap_or_default()
                            />
                        }.into_any()
                    })
            })}
        </Dialog>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_others_added_to_a_choice_stays() {
        let object = |value: Value| value.as_object().cloned().unwrap_or_default();
        let options = |names: &[&str]| json!({ "options": names.iter().map(|name| json!({ "value": name })).collect::<Vec<_>>() });
        let (known, mine, theirs) = (options(&["a", "b"]), options(&["b", "c"]), options(&["a", "b", "d"]));
        let theirs = Record { record_type: RecordType::CustomField, id: Id::nil(), n: 2, fields: object(theirs) };
        let merged = with_theirs(object(mine.clone()), &object(known.clone()), Some(&theirs));
        assert_eq!(Value::Object(merged), options(&["b", "c", "d"]));
        assert_eq!(Value::Object(with_theirs(object(mine.clone()), &object(known), None)), mine);
    }

    #[test]
    fn what_was_emptied_is_said_to_be_empty_and_what_is_as_it_was_is_not_said() {
        let object = |value: Value| value.as_object().cloned().unwrap_or_default();
        let known = object(json!({"name": "A", "name_vi": "B", "hint": "C"}));
        let changed = changed(&["name", "name_vi", "hint", "options"], &known, object(json!({"name": "A", "hint": "D"})));
        assert_eq!(Value::Object(changed), json!({"name_vi": null, "hint": "D"}));
    }
}

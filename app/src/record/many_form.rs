//! The form that changes a field of all selected rows.

use std::collections::BTreeMap;

use domain::number::format_count;
use domain::record::{Field, Kind};
use domain::refusal::{Code, Refusal};
use domain::verbs::ChangeRecords;
use domain::words::Word;
use leptos::ev;
use leptos::prelude::*;
use serde_json::{Map, Value};

use super::cell_editor::is_written;
use super::many::send_many;
use super::table::Shape;
use crate::client::{Client, use_client};
use crate::kit::erased::{Together, live};
use crate::kit::{FieldInput, complaint, fresh_id};

/// What happens to a field of several.
const MODES: [(&str, Word); 3] = [("add", Word::ManyAdd), ("remove", Word::ManyRemove), ("set", Word::ManySet)];

/// The fields that somebody may write in some records of a list.
pub fn written(client: Client, shape: Shape) -> Vec<&'static Field> {
    let fields = client.shape_now();
    fields.fields(shape.record_type).filter(|field| !field.layout.hidden && is_written(client, shape.record_type, field)).collect()
}

/// The currency of a field's amounts in all selected rows; `None` where they differ or are not all known.
fn currency_of(client: Client, shape: Shape, field: &Field) -> Option<String> {
    let Kind::Money(name) = field.kind else { return Some(String::new()) };
    let one = |id| {
        let (record, _) = shape.known(id)?;
        Some(untrack(|| client.currency_of(record.get(name).as_str())))
    };
    let mut all = untrack(|| shape.selection.ids()).into_iter().map(one);
    let first = all.next()??;
    all.all(|each| each.as_ref() == Some(&first)).then_some(first)
}

/// The form.
#[component]
pub fn ManyForm(
    /// How the list is drawn.
    shape: Shape,
    /// Whether it is open.
    open: RwSignal<bool>,
    /// The field that it begins with; otherwise one is chosen.
    begins: Option<&'static str>,
) -> impl IntoView {
    let client = use_client();
    let fields: Vec<_> = written(client, shape).into_iter().filter_map(|field| Some((field, currency_of(client, shape, field)?))).collect();
    let first = fields.iter().map(|(field, _)| field.name).find(|name| begins.is_none_or(|begins| begins == *name)).unwrap_or_default();
    let name = RwSignal::new(first);
    let mode = RwSignal::new("add");
    let value = RwSignal::new(Value::Null);
    let error = RwSignal::new(None::<String>);
    let fields = StoredValue::new(fields);
    let field = Memo::new(move |_| fields.with_value(|fields| fields.iter().find(|(field, _)| field.name == name.get()).cloned()));
    let several = Memo::new(move |_| field.with(|field| field.as_ref().is_some_and(|(field, _)| field.is_list())));
    let change = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let Some((field, _)) = field.get_untracked() else { return };
        let mode = if several.get_untracked() { mode.get_untracked() } else { "set" };
        let clean = value.with_untracked(|value| field.clean(value));
        // Adding nothing is no change.
        let clean = clean.and_then(|clean| match mode != "set" && clean.as_array().is_none_or(Vec::is_empty) {
            true => Err(Refusal::of(Code::Required)),
            false => Ok(clean),
        });
        match clean {
            Err(refusal) => error.set(Some(complaint(client, field, &refusal))),
            Ok(clean) => {
                open.set(false);
                let given = Map::from_iter([(field.name.to_owned(), clean)]);
                send_many(shape, Word::ToldMany, |records| verb(shape, records, mode, given.clone()));
            }
        }
    };
    let (field_id, mode_id) = (fresh_id(), fresh_id());
    let option = move |(field, _): &(&'static Field, String)| {
        let name = field.name;
        view! { <option value=name selected=name == first>{client.say(field.label)}</option> }.into_any()
    };
    let options = fields.with_value(|fields| fields.iter().map(option).together());
    let choose = move |event| {
        let chosen = event_target_value(&event);
        let chosen = fields.with_value(|fields| fields.iter().map(|(field, _)| field.name).find(|name| *name == chosen));
        error.set(None);
        value.set(Value::Null);
        name.set(chosen.unwrap_or_default());
    };
    let choosing = begins.is_none().then(|| {
        view! {
            <div class="field">
                <label r#for=field_id.clone()>{client.say(Word::FilterField)}</label>
                <select class="input" id=field_id on:change=choose>{options}</select>
            </div>
        }
        .into_any()
    });
    let modes = move || {
        let id = mode_id.clone();
        several.get().then(|| {
            let option = |(value, word): (&'static str, Word)| view! { <option value=value>{client.say(word)}</option> }.into_any();
            let choose = move |event| {
                let chosen = event_target_value(&event);
                mode.set(MODES.iter().map(|(value, _)| *value).find(|value| *value == chosen).unwrap_or("set"));
            };
            view! {
                <div class="field">
                    <label r#for=id.clone()>{client.say(Word::ManyMode)}</label>
                    <select class="input" id=id on:change=choose>{MODES.into_iter().map(option).together()}</select>
                </div>
            }
            .into_any()
        })
    };
    let input = move || {
        field.get().map(|(field, currency)| {
            let titles = Signal::stored(BTreeMap::new());
            view! { <FieldInput field=field value=value titles=titles error=error currency=Signal::stored(currency) tells_currency=true /> }
                .into_any()
        })
    };
    let count = move || format_count(shape.selection.len() as i64, client.lang());
    view! {
        <form on:submit=change novalidate=true>
            <div class="dialog-body">
                <div class="form">
                    {choosing}
                    {live(modes)}
                    {live(input)}
                </div>
            </div>
            <footer class="dialog-foot">
                <button class="button" type="button" on:click=move |_| open.set(false)>
                    {client.say(Word::Cancel)}
                </button>
                <button class="button" data-kind="primary">
                    {move || client.fill(Word::ChangeMany, &[&count()])}
                </button>
            </footer>
        </form>
    }
    .into_any()
}

fn verb(shape: Shape, records: Vec<domain::id::Id>, mode: &str, given: Map<String, Value>) -> ChangeRecords {
    let nothing = Map::new;
    let (fields, add, remove) = match mode {
        "add" => (nothing(), given, nothing()),
        "remove" => (nothing(), nothing(), given),
        _ => (given, nothing(), nothing()),
    };
    ChangeRecords { record_type: shape.record_type, records, fields, add, remove }
}

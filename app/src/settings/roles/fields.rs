use domain::permission::{FieldAccess, is_needed};
use domain::record::{Field, RecordType, Writer, describe};
use domain::words::Word;
use leptos::prelude::*;

use super::edit::Edited;
use crate::client::use_client;
use crate::kit::erased::{Together, live};

/// What a select says of a field: it follows the record, is only read, or is not there.
const CHOICES: [(&str, Option<FieldAccess>, Word); 3] = [
    ("write", None, Word::FieldAsRecord),
    ("read", Some(FieldAccess::Read), Word::FieldOnlyRead),
    ("none", Some(FieldAccess::None), Word::FieldHidden),
];

/// Per record type its fields, each with what the role may do with it.
#[component]
pub(super) fn FieldRights(edited: Edited) -> impl IntoView {
    let client = use_client();
    let of_type = move |record_type: RecordType| {
        let fields = move || {
            let fields: Vec<&'static Field> = client.shape().fields(record_type).filter(|field| field.name != "source_key").collect();
            fields.into_iter().map(|field| line(edited, record_type, field)).together()
        };
        let less = move || {
            let less = edited.rights().fields.get(&record_type).map_or(0, std::collections::BTreeMap::len);
            (less > 0).then(|| client.fill(Word::FieldsLess, &[&less.to_string()]))
        };
        view! {
            <details class="fold">
                <summary>
                    {client.say(describe(record_type).many)} " " <span class="quiet">{live(less)}</span>
                </summary>
                <ul class="lines">{live(fields)}</ul>
            </details>
        }
        .into_any()
    };
    RecordType::granted().map(of_type).together()
}

fn line(edited: Edited, record_type: RecordType, field: &'static Field) -> AnyView {
    let client = use_client();
    let current = Memo::new(move |_| edited.rights().access(record_type, field.name));
    let offered = CHOICES.into_iter().filter(move |(_, access, _)| match access {
        Some(FieldAccess::None) => !is_needed(record_type, field.name),
        Some(FieldAccess::Read) => field.writer != Writer::Verb,
        None => true,
    });
    let option = move |(value, access, word): (&'static str, Option<FieldAccess>, Word)| {
        let is = move || current.get() == access;
        view! { <option value=value selected=untrack(is) prop:selected=is>{client.say(word)}</option> }.into_any()
    };
    let choose = move |event| {
        let value = event_target_value(&event);
        let Some((_, access, _)) = CHOICES.into_iter().find(|(name, ..)| *name == value) else {
            return;
        };
        edited.change(|rights| {
            let fields = rights.fields.entry(record_type).or_default();
            match access {
                Some(access) => fields.insert(field.name.to_owned(), access),
                None => fields.remove(field.name),
            };
            rights.fields.retain(|_, fields| !fields.is_empty());
        });
    };
    let label = format!("{}: {}", client.say(describe(record_type).one), client.say(field.label));
    view! {
        <li class="line">
            <span class="line-text">{client.say(field.label)}</span>
            <span class="line-end">
                <select class="inline" data-framed=!edited.is_fixed() aria-label=label disabled=edited.is_fixed() on:change=choose>
                    {offered.map(option).together()}
                </select>
            </span>
        </li>
    }
    .into_any()
}

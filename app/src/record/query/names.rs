//! What the records are called that a query names.

use std::collections::BTreeMap;

use domain::id::Id;
use domain::query::{Query, Test, kind_of};
use domain::questions::Read;
use domain::record::{Kind, RecordType};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::{Map, Value};

use crate::client::Client;

/// Titles by id, filled in as they become known.
pub type Titles = RwSignal<BTreeMap<Id, String>>;

/// The titles of the records in a query that are not in the directory.
pub fn titles_of(client: Client, record_type: RecordType, query: Signal<Query>) -> Titles {
    let titles = Titles::default();
    Effect::new(move |_| learn(client, titles, query.with(|query| linked(client, record_type, query))));
    titles
}

/// The titles of the records that some fields link to and that are not in the directory.
pub fn titles_of_fields(client: Client, record_type: RecordType, fields: &Map<String, Value>) -> Titles {
    let titles = Titles::default();
    let linked_by = |(name, value): (&String, &Value)| {
        let to = links_to(client, record_type, name);
        let ids = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice).iter();
        to.into_iter().flat_map(|to| ids.clone().filter_map(move |id| Some((to, id.as_str()?.parse().ok()?)))).collect::<Vec<_>>()
    };
    let linked: Vec<(RecordType, Id)> = fields.iter().flat_map(linked_by).collect();
    Effect::new(move |_| learn(client, titles, linked.clone()));
    titles
}

fn learn(client: Client, titles: Titles, linked: Vec<(RecordType, Id)>) {
    for (to, id) in linked {
        let known = client.directory().with_untracked(|index| index.title(id).is_some());
        if known || titles.with_untracked(|titles| titles.contains_key(&id)) {
            continue;
        }
        spawn_local(async move {
            if let Ok(view) = client.ask(&Read { record_type: to, id }).await {
                titles.try_update(|titles| titles.insert(id, view.record.title().to_owned()));
            }
        });
    }
}

fn links_to(client: Client, record_type: RecordType, field: &str) -> Option<RecordType> {
    match kind_of(&client.shape_now(), record_type, field) {
        Some(Kind::Link(to) | Kind::Links(to)) => Some(to),
        _ => None,
    }
}

/// What a record is called, as far as it is known.
pub fn name_of(client: Client, titles: Titles, _to: RecordType, id: &str) -> Option<String> {
    let id: Id = id.parse().ok()?;
    client.directory().with(|index| index.title(id)).or_else(|| titles.with(|titles| titles.get(&id).cloned()))
}

fn linked(client: Client, record_type: RecordType, query: &Query) -> Vec<(RecordType, Id)> {
    let of_clause = |clause: &domain::query::Clause| {
        let Some(to) = links_to(client, record_type, &clause.field) else { return Vec::new() };
        match &clause.test {
            Test::AnyOf(values) | Test::NoneOf(values) => values.iter().filter_map(|value| Some((to, value.parse().ok()?))).collect(),
            _ => Vec::new(),
        }
    };
    query.clauses().into_iter().flat_map(of_clause).collect()
}

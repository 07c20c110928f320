//! What the records are called that a query names.

use std::collections::BTreeMap;

use domain::id::Id;
use domain::query::{Query, Test, kind_of};
use domain::questions::Read;
use domain::record::{Kind, RecordType};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::client::Client;

/// Titles by id, filled in as they become known.
pub type Titles = RwSignal<BTreeMap<Id, String>>;

/// The titles of the records in a query that are not in the directory.
pub fn titles_of(client: Client, record_type: RecordType, query: Signal<Query>) -> Titles {
    let titles = Titles::default();
    Effect::new(move |_| {
        for (to, id) in query.with(|query| linked(client, record_type, query)) {
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
    });
    titles
}

/// What a record is called, as far as it is known.
pub fn name_of(client: Client, titles: Titles, _to: RecordType, id: &str) -> Option<String> {
    let id: Id = id.parse().ok()?;
    client.directory().with(|index| index.title(id)).or_else(|| titles.with(|titles| titles.get(&id).cloned()))
}

fn linked(client: Client, record_type: RecordType, query: &Query) -> Vec<(RecordType, Id)> {
    let of_clause = |clause: &domain::query::Clause| {
        let to = match kind_of(&client.shape_now(), record_type, &clause.field) {
            Some(Kind::Link(to) | Kind::Links(to)) => to,
            _ => return Vec::new(),
        };
        match &clause.test {
            Test::AnyOf(values) | Test::NoneOf(values) => values.iter().filter_map(|value| Some((to, value.parse().ok()?))).collect(),
            _ => Vec::new(),
        }
    };
    query.clauses().into_iter().flat_map(of_clause).collect()
}

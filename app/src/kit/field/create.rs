//! Making the record that a link is to, from nothing but its name.

use domain::id::Id;
use domain::record::RecordType;
use domain::verbs::CreateRecord;
use leptos::prelude::*;
use serde_json::{Map, Value, json};

use crate::client::Client;

/// Makes a record of that type by its name, where the user may and a name is enough; `made` gets its id and name.
pub fn creator(client: Client, record_type: RecordType, made: impl Fn((Id, String)) + Send + Sync + 'static) -> Option<Callback<String>> {
    let currency = client.me().with_untracked(|me| me.currency.clone());
    let known = match record_type {
        RecordType::Party => json!({ "kind": "organisation" }),
        RecordType::Item => json!({ "kind": "product", "currency": currency }),
        _ => return None,
    };
    let may_create = client.me().with_untracked(|me| me.actor.may_create(record_type));
    may_create.then(|| {
        Callback::new(move |name: String| {
            let id = client.new_id();
            let mut fields = known.as_object().cloned().unwrap_or_else(Map::new);
            fields.insert("name".to_owned(), Value::from(name.clone()));
            client.send(CreateRecord { record_type, id, fields });
            made((id, name));
        })
    })
}

//! Making the record that a link is to, from nothing but its name.

use domain::id::Id;
use domain::record::{RecordType, describe};
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
        _ => json!({}),
    };
    if !is_enough(record_type, &known) {
        return None;
    }
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

/// Whether people need to say no more than the name.
fn is_enough(record_type: RecordType, known: &Value) -> bool {
    let description = describe(record_type);
    let named = description.field(description.title).is_some_and(|title| title.required);
    named && description.fields.iter().all(|field| !field.required || field.name == description.title || known.get(field.name).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_needs_more_than_a_name_is_not_made_of_one() {
        assert!(is_enough(RecordType::Party, &json!({ "kind": "organisation" })));
        assert!(is_enough(RecordType::Competitor, &json!({})));
        assert!(!is_enough(RecordType::Opportunity, &json!({})));
        assert!(!is_enough(RecordType::Lead, &json!({})));
    }
}

//! Records that tell of fields: views, settings of fields, stages. To whom fields are hidden they do not tell what is asked of those.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::query::{CONCEALED, Query, Test};
use crate::record::{Record, RecordType, Shape};

/// Fields that are not told, by the record type that has them.
pub type Concealed = BTreeMap<RecordType, BTreeSet<String>>;

/// What tells of fields of other records.
const TELLING: [(RecordType, &[&str]); 3] = [
    (RecordType::SavedView, &["selection", "columns", "sorted_by", "grouped_by", "board_by", "lanes"]),
    (RecordType::PropertySetter, &["required_when"]),
    (RecordType::Stage, &["required_fields"]),
];

/// The fields of a record type that tell of fields of other records.
pub fn telling(record_type: RecordType) -> &'static [&'static str] {
    TELLING.iter().find(|(telling, _)| *telling == record_type).map_or(&[], |(_, names)| names)
}

/// All record types with such fields.
pub fn all_telling() -> impl Iterator<Item = (RecordType, &'static str)> {
    TELLING.into_iter().flat_map(|(record_type, names)| names.iter().map(move |name| (record_type, *name)))
}

/// Of whose fields a record tells.
pub fn told_of(record: &Record) -> Option<RecordType> {
    match record.record_type {
        RecordType::SavedView => RecordType::parse(record.text("record_type")),
        RecordType::PropertySetter => RecordType::parse(record.text("of")),
        RecordType::Stage => Some(RecordType::Opportunity),
        _ => None,
    }
}

/// Takes out of fields of a record what they tell of fields of `of` that are concealed; that something is asked stays, of a field that is none.
pub fn conceal(shape: &Shape, record_type: RecordType, of: RecordType, fields: &mut Map<String, Value>, concealed: &Concealed) {
    let Some(names) = concealed.get(&of) else { return };
    for telling in telling(record_type) {
        let Some(value) = fields.get_mut(*telling) else { continue };
        match value {
            Value::String(text) => *text = concealed_in(shape, of, telling, text, names),
            Value::Array(list) => list.retain(|name| !name.as_str().is_some_and(|name| names.contains(name))),
            _ => {}
        }
    }
}

fn concealed_in(shape: &Shape, of: RecordType, telling: &str, text: &str, names: &BTreeSet<String>) -> String {
    match telling {
        "selection" | "required_when" => {
            let query = Query::read(shape, of, text).map(|query| query.concealing(names));
            query.unwrap_or_else(|_| Query::of(CONCEALED, Test::Filled)).write()
        }
        "columns" => {
            let is_shown = |column: &&str| !names.contains(column.split('.').next().unwrap_or_default());
            text.split('~').filter(is_shown).collect::<Vec<_>>().join("~")
        }
        _ => {
            let name = text.trim_start_matches('-');
            if names.contains(name) { text.replace(name, CONCEALED) } else { text.to_owned() }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_hidden_is_told_nowhere_and_the_rest_stays() {
        let concealed = Concealed::from([(RecordType::Opportunity, BTreeSet::from(["value".to_owned()]))]);
        let told = |record_type: RecordType, fields: Value| {
            let mut fields = fields.as_object().cloned().unwrap_or_default();
            conceal(Shape::plain(), record_type, RecordType::Opportunity, &mut fields, &concealed);
            Value::Object(fields)
        };
        let view = json!({ "name": "Big", "selection": "value.min.5-USD~owner.me", "columns": "name.300~value.80~stage", "sorted_by": "-value",
            "grouped_by": "stage", "lanes": "value" });
        let expected = json!({ "name": "Big", "selection": "not_shown.filled~owner.me", "columns": "name.300~stage", "sorted_by": "-not_shown",
            "grouped_by": "stage", "lanes": "not_shown" });
        assert_eq!(told(RecordType::SavedView, view.clone()), expected);
        assert_eq!(told(RecordType::SavedView, json!({ "selection": "((" })), json!({ "selection": "not_shown.filled" }));
        assert_eq!(
            told(RecordType::PropertySetter, json!({ "required_when": "value.filled" })),
            json!({ "required_when": "not_shown.filled" })
        );
        assert_eq!(told(RecordType::Stage, json!({ "required_fields": ["value", "party"] })), json!({ "required_fields": ["party"] }));
        let mut fields = view.as_object().cloned().unwrap_or_default();
        conceal(Shape::plain(), RecordType::SavedView, RecordType::Lead, &mut fields, &concealed);
        assert_eq!(Value::Object(fields), view, "leads have another field of that name");
    }
}

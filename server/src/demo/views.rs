//! Lists that the company keeps: what somebody who looks around would ask for first.

use chrono::{DateTime, Utc};
use domain::id::Id;
use domain::query::{Clause, Query, Span, Test};
use domain::record::RecordType;
use serde_json::{Value, json};

use super::script::Script;

/// Keeps them, for everybody; two stand in the side bar with how many they have.
pub(super) fn keep(script: &mut Script, administrator: Id, at: DateTime<Utc>) {
    let open = || asks("outcome", any(&["open"]));
    let mut view = |name: &str, name_vi: &str, record_type: RecordType, selection: Vec<Query>, more: Value| {
        let mut fields = json!({
            "name": name, "name_vi": name_vi, "record_type": record_type.name(), "shared": "everyone",
            "selection": Query::All(selection).write(),
        });
        if let (Value::Object(fields), Value::Object(more)) = (&mut fields, more) {
            fields.extend(more);
        }
        script.create(at, administrator, RecordType::SavedView, fields);
    };
    view(
        "Closing this quarter",
        "Chốt trong quý này",
        RecordType::Opportunity,
        vec![open(), asks("expected_close", Test::During(Span::ThisQuarter))],
        json!({ "sorted_by": "expected_close", "pinned": true, "segment": true }),
    );
    view(
        "My deals by stage",
        "Cơ hội của tôi theo giai đoạn",
        RecordType::Opportunity,
        vec![asks("owner", Test::Me), open()],
        json!({ "grouped_by": "stage" }),
    );
    view(
        "Waiting for a week",
        "Chờ hơn một tuần",
        RecordType::Lead,
        vec![asks("status", any(&["new", "contacted"])), asks("created_at", Test::OlderThan(7))],
        json!({ "sorted_by": "created_at", "pinned": true, "segment": true }),
    );
    view("Leads by status", "Theo trạng thái", RecordType::Lead, Vec::new(), json!({ "presentation": "board", "board_by": "status" }));
    view(
        "Key accounts",
        "Khách hàng lớn",
        RecordType::Party,
        vec![asks("tags", any(&["key account", "khách lớn"]))],
        json!({ "sorted_by": "name" }),
    );
}

fn asks(field: &str, test: Test) -> Query {
    Query::Where(Clause { field: field.to_owned(), test })
}

fn any(values: &[&str]) -> Test {
    Test::AnyOf(values.iter().map(|value| (*value).to_owned()).collect())
}

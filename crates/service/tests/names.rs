//! What people choose by name is told apart by it: no two that stand are called the same.

use domain::record::RecordType::{self, CustomField, LostReason, Pipeline, PropertySetter, Role, Section, Stage, Team};
use domain::refusal::Code;
use domain::verbs::{ChangeRecord, DeleteRecord, RestoreRecord};
use futures::FutureExt;
use serde_json::{Value, json};
use testing::{TestBook, on_both};

async fn make(book: &TestBook, record_type: RecordType, fields: Value) -> Result<(), (Code, Option<String>)> {
    let made = book.create(book.people.administrator, record_type, fields).await;
    made.map(drop).map_err(|refusal| (refusal.code, refusal.field))
}

fn taken(field: &str) -> Result<(), (Code, Option<String>)> {
    Err((Code::CalledSo, Some(field.to_owned())))
}

#[tokio::test]
async fn no_two_that_stand_are_called_the_same() {
    on_both(|book| {
        async move {
            let [sales, other] = [
                book.sales.pipeline,
                book.create(book.people.administrator, Pipeline, json!({ "name": "Renewals" })).await.expect("a pipeline"),
            ];
            let stage = |pipeline, name: &str| json!({ "pipeline": pipeline, "name": name, "outcome": "open" });
            let twice = [
                (Role, json!({ "name": "Partner", "rights": {} })),
                (Team, json!({ "name": "Đội Tây" })),
                (Pipeline, json!({ "name": "Projects", "name_vi": "Dự án" })),
                (Stage, stage(sales, "Site visit")),
                (LostReason, json!({ "name": "Went quiet" })),
                (Section, json!({ "of": "lead", "name": "Roof" })),
                (CustomField, json!({ "of": "lead", "name": "Roof area", "name_vi": "Diện tích mái", "kind": "number" })),
            ];
            for (record_type, fields) in twice {
                assert_eq!(make(book, record_type, fields.clone()).await, Ok(()), "{fields}");
                let mut again = fields;
                again["name"] = json!(again["name"].as_str().unwrap_or_default().to_uppercase());
                assert_eq!(make(book, record_type, again.clone()).await, taken("name"), "{again}");
            }
            // Elsewhere it may be called so.
            assert_eq!(make(book, Stage, stage(other, "Site visit")).await, Ok(()));
            assert_eq!(make(book, Section, json!({ "of": "party", "name": "Roof" })).await, Ok(()));
            assert_eq!(make(book, CustomField, json!({ "of": "party", "name": "Roof area", "kind": "text" })).await, Ok(()));
            // Marks make another word, and the other language counts too.
            assert_eq!(make(book, LostReason, json!({ "name": "Bán" })).await, Ok(()));
            assert_eq!(make(book, LostReason, json!({ "name": "Bàn" })).await, Ok(()));
            assert_eq!(make(book, Pipeline, json!({ "name": "Builds", "name_vi": "dự án" })).await, taken("name_vi"));
            // What the product has is called something, too.
            assert_eq!(make(book, Role, json!({ "name": "salesperson", "rights": {} })).await, taken("name"));
            assert_eq!(make(book, CustomField, json!({ "of": "lead", "name": "E-mail", "kind": "text" })).await, taken("name"));
            assert_eq!(make(book, PropertySetter, json!({ "of": "lead", "name": "Deal", "plural": "Deals" })).await, taken("name"));
            assert_eq!(make(book, PropertySetter, json!({ "of": "lead", "field": "email", "name": "roof area" })).await, taken("name"));
            assert_eq!(make(book, PropertySetter, json!({ "of": "lead", "field": "email", "name": "Mail" })).await, Ok(()));
            assert_eq!(make(book, CustomField, json!({ "of": "lead", "name": "E-mail", "kind": "text" })).await, Ok(()));
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_name_is_free_again_once_its_record_has_gone_and_taken_when_it_comes_back() {
    on_both(|book| {
        async move {
            let admin = book.people.administrator;
            let reason = |name: &str| json!({ "name": name });
            let first = book.create(admin, LostReason, reason("Went quiet")).await.expect("a reason");
            book.submit(admin, &DeleteRecord { record_type: LostReason, id: first }).await.expect("retired");
            let second = book.create(admin, LostReason, reason("Went quiet")).await.expect("the name is free");
            let back = RestoreRecord { record_type: LostReason, id: first };
            assert_eq!(book.submit(admin, &back).await.map(drop).map_err(|refusal| refusal.code), Err(Code::CalledSo));
            let rename = |name: &str| ChangeRecord {
                record_type: LostReason,
                id: second,
                fields: serde_json::from_value(reason(name)).expect("fields"),
            };
            assert_eq!(book.submit(admin, &rename("went Quiet")).await.map(drop), Ok(()), "its own name in other letters");
            book.submit(admin, &rename("Gone")).await.expect("renamed");
            book.submit(admin, &back).await.expect("comes back");
            assert_eq!(book.submit(admin, &rename("Went quiet")).await.map(drop).map_err(|refusal| refusal.code), Err(Code::CalledSo));
            vec![]
        }
        .boxed()
    })
    .await;
}

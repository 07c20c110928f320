//! Hostile words in every field come out as words on every surface.

use domain::id::Id;
use domain::record::{Kind, Record, RecordType, Writer, describe};
use futures::FutureExt;
use serde_json::{Map, Value, json};
use testing::{TestBook, on_both};

use super::visit::{Seen, Visit};

/// Closes whatever it may stand in, and begins what must not begin.
const HOSTILE: &str = "x\"'`></script></title></textarea><script>steal(1)</script><img src=x onerror=steal(2)>{{7*7}}${7*7}%00&lt;b&gt;'; DROP TABLE parties; -- =1+1";

/// Fits a short line, and is as bad.
const SHORT: &str = "\"'><svg/onload=steal(3)>";

fn words(most: usize) -> &'static str {
    if HOSTILE.chars().count() <= most { HOSTILE } else { SHORT }
}

/// A record whose every text is hostile.
fn hostile(record_type: RecordType) -> Map<String, Value> {
    let mut fields = Map::new();
    for field in describe(record_type).fields.iter().filter(|field| matches!(field.writer, Writer::Person | Writer::Creation)) {
        let value = match field.kind {
            Kind::Line(most) | Kind::Text(most) if most >= SHORT.len() => json!(words(most)),
            Kind::Tags => json!([words(40), "<blink>"]),
            Kind::Emails => json!([{ "value": "o'brien+<x>@example.com", "label": words(40) }]),
            Kind::Phones => json!([{ "value": "0912 345 678", "label": words(40) }]),
            Kind::Addresses => json!([{ "street": words(120), "city": words(80) }]),
            Kind::Website => json!("https://example.com/?a=\"><script>steal(4)</script>&b='"),
            _ => continue,
        };
        fields.insert(field.name.to_owned(), value);
    }
    fields
}

/// Makes the record, leaving out what the field itself refuses.
async fn make(book: &TestBook, record_type: RecordType, given: Value) -> Id {
    let admin = book.people.administrator;
    let mut fields = hostile(record_type);
    fields.extend(given.as_object().cloned().unwrap_or_default());
    loop {
        match book.create(admin, record_type, Value::Object(fields.clone())).await {
            Ok(id) => return id,
            Err(refusal) => {
                let field = refusal.field.as_deref().unwrap_or_else(|| panic!("{record_type:?}: {refusal:?}"));
                assert!(fields.remove(field).is_some(), "{record_type:?}: {refusal:?}");
            }
        }
    }
}

/// The words are there, and a browser makes nothing of them; that no script and no handler came of them is looked at with every
/// page.
fn harmless(seen: &Seen, what: &str) {
    assert!(seen.text.contains("steal("), "{what} shows the words");
    for (tag, attributes) in seen.tags() {
        let made = tag == "img" && attributes.get("src").is_some_and(|src| src == "x");
        assert!(!made && tag != "svg/onload=steal(3)" && tag != "blink", "{what}: <{tag} {attributes:?}>");
    }
}

#[tokio::test]
async fn hostile_words_stay_words_on_pages_and_in_the_api() {
    on_both(|book| {
        async move {
            let sales = &book.sales;
            let party = make(book, RecordType::Party, json!({ "kind": "organisation" })).await;
            let person = make(book, RecordType::Party, json!({ "kind": "person" })).await;
            make(book, RecordType::Relationship, json!({ "person": person, "organisation": party })).await;
            let item = make(book, RecordType::Item, json!({ "kind": "product" })).await;
            let lead = make(book, RecordType::Lead, json!({ "items": [item] })).await;
            let place = json!({ "pipeline": sales.pipeline, "stage": sales.stages[0], "currency": "USD", "party": party, "contacts": [person], "lead": lead });
            let deal = make(book, RecordType::Opportunity, place).await;
            for (about_type, about) in [("party", party), ("lead", lead), ("opportunity", deal)] {
                make(book, RecordType::Note, json!({ "about_type": about_type, "about": about, "body": HOSTILE })).await;
            }
            make(book, RecordType::Team, json!({})).await;
            make(book, RecordType::LostReason, json!({})).await;
            make(book, RecordType::Stage, json!({ "pipeline": sales.pipeline, "outcome": "open" })).await;

            let admin = Visit::of(book, "ada@example.com").await;
            let mut pages: Vec<String> = ["/pipeline", "/leads", "/contacts", "/items", "/settings/people", "/settings/pipelines"].map(str::to_owned).into();
            pages.extend([format!("/deals/{deal}"), format!("/leads/{lead}"), format!("/contacts/{party}"), format!("/contacts/{person}"), format!("/items/{item}")]);
            for page in &pages {
                harmless(&admin.get(page).await, page);
            }
            admin.get("/contacts?q=%22%3E%3Cscript%3Esteal(1)%3C/script%3E").await;
            harmless(&Visit::stranger(book).get("/sign-in?email=%22%3E%3Cscript%3Esteal(1)%3C/script%3E").await, "the way back to the form");
            comes_back_as_it_was(book, deal, RecordType::Opportunity).await;
            comes_back_as_it_was(book, party, RecordType::Party).await;
            vec![]
        }
        .boxed()
    })
    .await;
}

/// What was written is what is read, and what finds it.
async fn comes_back_as_it_was(book: &TestBook, id: Id, record_type: RecordType) {
    let question = json!({ "type": record_type, "id": id });
    let answer = book.service.ask(book.people.administrator, None, "read", question).await.expect("it is there");
    let record: Record = serde_json::from_value(answer["record"].clone()).expect("a record");
    assert_eq!(record.text("name"), HOSTILE);
    let found = json!({ "type": record_type, "text": HOSTILE });
    let found = book.service.ask(book.people.administrator, None, "suggest", found).await.expect("answered");
    assert!(found.as_array().into_iter().flatten().any(|s| s["id"] == json!(id) && s["title"] == HOSTILE), "{found}");
}

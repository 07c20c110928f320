//! The OpenAPI document: as it was, and whole.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::Request;
use serde_json::Value;

use super::ask::Api;
use crate::rest::openapi::document;
use crate::rest::table::table;
use domain::record::Shape;

#[test]
fn the_document_is_as_it_was() {
    let document = serde_json::to_value(document(Shape::plain())).expect("the document is JSON");
    insta::assert_snapshot!("openapi", parts(&document, "", 3).join("\n"));
}

/// Each operation and each component in a line of its own, so that a change shows where it is.
fn parts(value: &Value, path: &str, depth: usize) -> Vec<String> {
    match value {
        Value::Object(map) if depth > 0 && path != "/info" => {
            map.iter().flat_map(|(key, value)| parts(value, &format!("{path}/{key}"), depth - 1)).collect()
        }
        value => vec![format!("{path} {value}")],
    }
}

#[tokio::test]
async fn everybody_may_read_it() {
    let book = testing::TestBook::sqlite().await;
    let told = Api::of(&book).send(Request::get("/api/v1/openapi.json").body(Body::empty()).expect("a request")).await;
    assert_eq!(told.status, 200);
    assert_eq!(told.body, serde_json::to_value(document(Shape::plain())).expect("the document is JSON"));
    book.close().await;
}

#[test]
fn every_route_is_in_it_under_a_name_of_its_own() {
    let document = serde_json::to_value(document(Shape::plain())).expect("the document is JSON");
    let mut names = BTreeSet::new();
    for route in table() {
        let method = format!("{:?}", route.method).to_lowercase();
        let operation = &document["paths"][&route.path][&method];
        let name = operation["operationId"].as_str().unwrap_or_else(|| panic!("{method} {} is not in the document", route.path));
        assert!(names.insert(name.to_owned()), "{name} twice");
    }
}

#[test]
fn every_reference_leads_somewhere() {
    let document = serde_json::to_value(document(Shape::plain())).expect("the document is JSON");
    let mut references = BTreeSet::new();
    collect(&document, &mut references);
    for reference in references {
        assert!(document.pointer(reference.trim_start_matches('#')).is_some(), "{reference}");
    }
}

fn collect(value: &Value, references: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            references.extend(map.get("$ref").and_then(Value::as_str).map(str::to_owned));
            map.values().for_each(|v| collect(v, references));
        }
        Value::Array(list) => list.iter().for_each(|v| collect(v, references)),
        _ => {}
    }
}

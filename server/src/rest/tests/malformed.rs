//! Broken requests: the right status, the field's name, and nothing written.

use axum::body::Body;
use axum::http::Request;
use domain::record::{Field, Kind, RecordType, Writer, describe};
use futures::FutureExt;
use serde_json::{Value, json};

use super::ask::Api;
use super::life::sample;

/// Values that a field of the kind refuses.
fn bad_values(field: &Field) -> Vec<Value> {
    let mut bad = vec![json!({ "no": "object" })];
    let nul = json!("a\u{0}b");
    match field.kind {
        Kind::Line(max) | Kind::Text(max) => bad.extend([nul, json!("x".repeat(max + 1)), json!(7), json!([]), json!(true)]),
        Kind::Int(low, high) => bad.extend([json!(low - 1), json!(high + 1), json!("7"), json!(1.5), json!(1e300)]),
        Kind::Number(_) => bad.extend([json!(i64::MAX), json!("7"), json!(0.5)]),
        Kind::Role => bad.extend([json!("boss"), json!("018f0000-0000-7000-8000-00000000dead"), nul, json!(1)]),
        Kind::Roles => bad.extend([json!(["boss"]), json!("salesperson"), json!([1])]),
        Kind::Rights => {
            bad.extend([json!("all"), json!({ "grants": { "planet": {} } }), json!({ "grants": { "lead": { "change": "all" } } })])
        }
        Kind::Options => bad.extend([json!(["a"]), json!([{ "label": "x".repeat(81) }]), json!([{ "colour": "red" }])]),
        Kind::Money(_) => bad.extend([json!(-1), json!(u64::MAX), json!("7"), json!(0.5)]),
        Kind::Percent => bad.extend([json!(-1), json!(101), json!("7")]),
        Kind::Day => {
            bad.extend([json!("2026-02-30"), json!("24/12/2026"), json!("-0001-01-01"), json!("+262142-12-31"), nul, json!(20_261_224)])
        }
        Kind::Instant => bad.extend([json!("yesterday"), nul]),
        Kind::Bool => bad.extend([json!("true"), json!(1)]),
        Kind::Choice(_) => bad.extend([json!("nonsense"), nul, json!(1)]),
        Kind::Link(_) => bad.extend([json!("018f0000-0000-7000-8000-00000000dead"), json!("me"), nul, json!(1)]),
        Kind::Links(_) => bad.extend([json!(["018f0000-0000-7000-8000-00000000dead"]), json!(["me"]), json!("me"), json!([1])]),
        Kind::Tags => bad.extend([json!(["x".repeat(41)]), json!(["a\u{0}"]), json!(vec!["x"; 101]), json!("x"), json!([1])]),
        Kind::Choices(_) | Kind::FieldNames => bad.extend([json!(["nonsense"]), json!([1]), json!("x")]),
        Kind::Email => bad.extend([json!("nobody"), json!("a@b@c"), nul]),
        Kind::Phone => bad.extend([json!("call me"), nul]),
        Kind::Website => bad.extend([json!("javascript:alert(1)"), nul]),
        Kind::Emails => {
            bad.extend([json!(["a@example.com"]), json!([{ "value": "nobody" }]), json!([{ "value": "a@example.com", "x": 1 }])])
        }
        Kind::Phones => bad.extend([json!(["1"]), json!([{ "value": "call me" }])]),
        Kind::Addresses => bad.extend([json!(["here"]), json!([{ "city": "x".repeat(121) }]), json!([{ "planet": "Earth" }])]),
        Kind::Currency => bad.extend([json!("USDX"), json!("US1"), nul]),
        Kind::Rate => bad.extend([json!("-1"), json!("a lot"), json!(1.5), nul]),
    }
    bad
}

#[tokio::test]
async fn every_field_of_every_type_refuses_what_is_not_its_kind() {
    testing::on_both(|book| {
        async move {
            let api = Api::of(book);
            let administrator = book.people.administrator;
            let head = book.service.db().head().await.expect("the head is read");
            let mut told = Vec::new();
            for record_type in RecordType::ALL {
                let (good, _) = sample(book, record_type);
                let path = format!("/{}", record_type.plural());
                for field in describe(record_type).fields {
                    let bad = if field.writer == Writer::Verb { vec![json!("x")] } else { bad_values(field) };
                    for value in bad {
                        let mut body = good.clone();
                        body[field.name] = value.clone();
                        let refused = api.post(administrator, &path, body).await;
                        assert_eq!(
                            (refused.status.as_u16(), refused.body["field"].as_str()),
                            (422, Some(field.name)),
                            "{record_type:?} {value}: {refused:?}"
                        );
                        told.push(refused.body.to_string());
                    }
                }
                for (field, code) in [
                    ("nonsense", "unknown_field"),
                    ("n", "unknown_field"),
                    ("type", "unknown_field"),
                    ("created_at", "unknown_field"),
                    ("id", "not_an_id"),
                ] {
                    let mut body = good.clone();
                    body[field] = json!("x");
                    let refused = api.post(administrator, &path, body).await;
                    assert_eq!((refused.code(), refused.body["field"].as_str()), (code, Some(field)), "{record_type:?}");
                }
            }
            assert_eq!(book.service.db().head().await.expect("the head is read"), head, "nothing was written");
            told
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn broken_questions_are_refused() {
    testing::on_both(|book| {
        async move {
            let api = Api::of(book);
            let cursor = |value: &str| format!("cursor={value}");
            let many = (0..101).map(|i| format!("tags={i}")).collect::<Vec<_>>().join("&");
            let questions = [
                ("limit=0".to_owned(), "too_small", "limit"),
                ("limit=201".to_owned(), "too_large", "limit"),
                ("limit=ten".to_owned(), "wrong_type", "limit"),
                ("deleted=maybe".to_owned(), "wrong_type", "deleted"),
                ("sort=nonsense".to_owned(), "unknown_field", "sort"),
                ("sort=tags".to_owned(), "unknown_field", "sort"),
                ("nonsense=1".to_owned(), "unknown_field", "nonsense"),
                ("value=lots".to_owned(), "wrong_type", "value"),
                ("value=-1".to_owned(), "too_small", "value"),
                ("expected_close=2026-02-30".to_owned(), "not_a_day", "expected_close"),
                ("owner=me".to_owned(), "not_an_id", "owner"),
                ("outcome=maybe".to_owned(), "not_a_choice", "outcome"),
                ("name=a%00b".to_owned(), "control_character", "name"),
                ("q=a%00b".to_owned(), "control_character", "q"),
                (format!("q={}", "x".repeat(201)), "too_long", "q"),
                (format!("name={}", "x".repeat(9000)), "too_long", "query"),
                (many, "too_many", "query"),
                ("filter=%7B".to_owned(), "malformed", "filter"),
                (filter(&json!({ "is": ["name", "x"] })), "malformed", "filter"),
                (filter(&json!({ "in": ["nonsense", ["x"]] })), "unknown_field", "nonsense"),
                (filter(&json!({ "in": ["value", ["x"]] })), "unknown_field", "value"),
                (filter(&json!({ "at_least": ["expected_close", "soon"] })), "unknown_field", "expected_close"),
                (filter(&json!({ "at_least": ["expected_close", "-262143-01-01"] })), "unknown_field", "expected_close"),
                (filter(&json!({ "in": ["name", ["a\u{0}"]] })), "control_character", "filter"),
                (filter(&json!({ "has": ["tags", "a\u{0}"] })), "control_character", "filter"),
                (filter(&json!({ "words": "x ".repeat(101) })), "too_long", "filter"),
                (cursor("nonsense!"), "malformed", "cursor"),
                (cursor("e30"), "malformed", "cursor"),
                (
                    format!("sort=value&{}", cursor(&base64(r#"{"value":"x","id":"018f0000-0000-7000-8000-000000000001"}"#))),
                    "malformed",
                    "cursor",
                ),
                (
                    format!("sort=name&{}", cursor(&base64(r#"{"value":"\u0000","id":"018f0000-0000-7000-8000-000000000001"}"#))),
                    "malformed",
                    "cursor",
                ),
                (
                    format!("sort=created_at&{}", cursor(&base64(r#"{"value":"never","id":"018f0000-0000-7000-8000-000000000001"}"#))),
                    "malformed",
                    "cursor",
                ),
            ];
            let mut told = Vec::new();
            for (question, code, field) in questions {
                let refused = api.get(book.people.administrator, &format!("/opportunities?{question}")).await;
                assert_eq!((refused.code(), refused.body["field"].as_str()), (code, Some(field)), "{question}: {refused:?}");
                told.push(refused.line());
            }
            told
        }
        .boxed()
    })
    .await;
}

fn filter(filter: &Value) -> String {
    form_urlencoded::Serializer::new(String::new()).append_pair("filter", &filter.to_string()).finish()
}

/// Enough of base64url for a cursor that somebody made up.
fn base64(text: &str) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut written = String::new();
    for chunk in text.as_bytes().chunks(3) {
        let bits = chunk.iter().enumerate().fold(0_u32, |bits, (i, byte)| bits | u32::from(*byte) << (16 - 8 * i));
        written.extend((0..=chunk.len()).map(|i| char::from(LETTERS[(bits >> (18 - 6 * i)) as usize & 63])));
    }
    written
}

#[tokio::test]
async fn broken_requests_are_refused() {
    let book = testing::TestBook::sqlite().await;
    let api = Api::of(&book);
    let token = book.service.make_token(book.people.seller, "test").await.expect("a token is made");
    let send = async |method: &str, path: &str, kind: Option<&str>, body: Vec<u8>| {
        let mut request =
            Request::builder().method(method).uri(format!("/api/v1{path}")).header("authorization", format!("Bearer {token}"));
        if let Some(kind) = kind {
            request = request.header("content-type", kind);
        }
        let told = api.send(request.body(Body::from(body)).expect("a request")).await;
        (told.status.as_u16(), told.code().to_owned(), told.headers.get("allow").cloned())
    };
    let json = Some("application/json");
    let refused = |status: u16, code: &str| (status, code.to_owned(), None);
    for body in ["{", "[]", "\"x\"", "7", "nul", "{\"contact_name\":\"a\",}", "{\"contact_name\":\"\\ud800\"}"] {
        assert_eq!(send("POST", "/leads", json, body.into()).await, refused(400, "malformed"), "{body}");
    }
    assert_eq!(send("POST", "/leads", json, b"{\"contact_name\":\"\xff\"}".to_vec()).await, refused(400, "malformed"), "not UTF-8");
    assert_eq!(send("POST", "/leads", json, "{\"a\":".repeat(5000).into()).await, refused(400, "malformed"), "too deep");
    for kind in [None, Some("text/plain"), Some("application/x-www-form-urlencoded"), Some("multipart/form-data"), Some("nonsense")] {
        assert_eq!(send("POST", "/leads", kind, b"{\"contact_name\":\"a\"}".to_vec()).await, refused(415, "not_json"), "{kind:?}");
    }
    let big = format!("{{\"contact_name\":\"{}\"}}", "x".repeat(1024 * 1024));
    assert_eq!(send("POST", "/leads", json, big.into()).await, refused(413, "too_big"));
    for path in ["/nonsense", "/leads/x/y/z", "/Leads", "/leads/", "//leads", "/opportunities/x/steal"] {
        assert_eq!(send("GET", path, None, Vec::new()).await, refused(404, "not_found"), "{path}");
    }
    for id in ["x", "018f0000-0000-7000-8000-00000000dead", "%00", "%ff", "..%2f..", "1%27%20OR%201=1"] {
        assert_eq!(send("GET", &format!("/leads/{id}"), None, Vec::new()).await, refused(404, "not_found"), "{id}");
    }
    assert_eq!(send("POST", "/leads?seen=-1", json, b"{\"contact_name\":\"a\"}".to_vec()).await, refused(422, "too_small"));
    let (status, code, allow) = send("PUT", "/leads", json, b"{}".to_vec()).await;
    assert_eq!((status, code.as_str(), allow.as_deref()), (405, "wrong_method", Some("GET,HEAD,POST")));
    let (status, _, allow) = send("POST", "/me", json, b"{}".to_vec()).await;
    assert_eq!((status, allow.as_deref()), (405, Some("GET,HEAD")));
    assert_eq!(send("POST", "/leads?x=1", json, b"{}".to_vec()).await, refused(422, "unknown_field"));
    assert_eq!(
        send("POST", "/leads", Some("application/merge-patch+json; charset=utf-8"), b"{\"contact_name\":\"a\"}".to_vec()).await.0,
        201
    );
    book.close().await;
}

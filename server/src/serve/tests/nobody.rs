//! Nobody gets in who is not signed in, nothing changes by reading, and what is refused changes nothing.

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use chrono::Duration;
use domain::acts::{Act, ChangeMe, ChangePassword, EndSession, MakeLink, MakeToken, MyAccess, RevokeToken, ViewAs};
use domain::command::{Question, Verb};
use domain::id::Id;
use domain::questions::{
    Board, Column, Directory, Duplicates, Figures, Fillings, Groups, List, Matching, Me, Read, Search, Segments, Suggest, Timeline,
    UsedTags,
};
use domain::record::RecordType;
use domain::verbs::{ChangeRecord, CreateRecord, DisableUser, FieldKindChange};
use serde_json::{Value, json};
use testing::{Dump, PASSWORD, TestBook};

use super::sign_in;
use super::visit::{Seen, Visit, pages};
use crate::rest::table::{Action, Method as Sort, Route, table};

fn method(route: &Route) -> Method {
    match route.method {
        Sort::Get => Method::GET,
        Sort::Post => Method::POST,
        Sort::Patch => Method::PATCH,
        Sort::Delete => Method::DELETE,
    }
}

/// A record of each type, of somebody in the south.
async fn records(book: &TestBook) -> Vec<(RecordType, Id)> {
    let (admin, sales) = (book.people.administrator, &book.sales);
    let note = json!({ "about_type": "opportunity", "about": sales.deals[2], "body": "Hm." });
    let tie = json!({ "person": sales.party, "organisation": sales.party });
    let view = json!({ "name": "Theirs", "record_type": "lead", "owner": book.people.stranger, "shared": "everyone" });
    let rate = json!({ "currency": "VND", "rate": "0.00004" });
    let theirs = json!({ "kind": "person", "name": "Minh", "owner": book.people.stranger });
    let thing = json!({ "kind": "service", "name": "Training", "owner": book.people.stranger });
    let make = async |record_type, fields| (record_type, book.create(admin, record_type, fields).await.expect("made"));
    vec![
        (RecordType::Team, book.people.south),
        (RecordType::User, book.people.stranger),
        (RecordType::Pipeline, sales.pipeline),
        (RecordType::Stage, sales.stages[0]),
        (RecordType::LostReason, sales.lost_reasons[0]),
        (RecordType::Lead, sales.leads[2]),
        (RecordType::Opportunity, sales.deals[2]),
        make(RecordType::Party, theirs).await,
        make(RecordType::Item, thing).await,
        make(RecordType::Competitor, json!({ "name": "Nhà Xinh", "owner": book.people.stranger })).await,
        make(RecordType::Tag, json!({ "name": "vip", "color": "red" })).await,
        make(RecordType::Relationship, tie).await,
        make(RecordType::ExchangeRate, rate).await,
        make(RecordType::Note, note).await,
        make(RecordType::SavedView, view).await,
        make(RecordType::CustomField, json!({ "of": "lead", "name": "Size", "kind": "text" })).await,
        make(RecordType::PropertySetter, json!({ "of": "lead", "name": "Enquiry" })).await,
        make(RecordType::Section, json!({ "of": "lead", "name": "Delivery" })).await,
        make(RecordType::Role, json!({ "name": "Back office", "rights": {} })).await,
    ]
}

/// The address of a route for the record that it is about.
fn address(route: &Route, records: &[(RecordType, Id)]) -> String {
    let record_type = match route.action {
        Action::List(t)
        | Action::Create(t)
        | Action::Read(t)
        | Action::Change(t)
        | Action::Delete(t)
        | Action::Restore(t)
        | Action::Timeline(t) => t,
        Action::Move | Action::Win | Action::Lose | Action::Undo => RecordType::Opportunity,
        Action::Convert | Action::ChangeMany | Action::DeleteMany | Action::RestoreMany => RecordType::Lead,
        Action::Retire => RecordType::Stage,
        Action::RenameTag => RecordType::Tag,
        Action::ChangeKind => RecordType::CustomField,
        Action::Disable | Action::Enable | Action::HandOver => RecordType::User,
        Action::Board | Action::Search | Action::Me | Action::OpenApi => RecordType::Pipeline,
    };
    let (_, id) = records.iter().find(|(t, _)| *t == record_type).expect("there is one of each type");
    format!("/api/v1{}", route.path.replace("{id}", &id.to_string()))
}

/// The pages, with ids and tokens in their addresses.
fn page_addresses(records: &[(RecordType, Id)]) -> Vec<String> {
    let id = |wanted: RecordType| records.iter().find(|(t, _)| *t == wanted).map(|(_, id)| id.to_string()).unwrap_or_default();
    let address = |page: &String| match page.split_once(":id") {
        Some(("/deals/", _)) => page.replace(":id", &id(RecordType::Opportunity)),
        Some(("/leads/", _)) => page.replace(":id", &id(RecordType::Lead)),
        Some(("/competitors/", _)) => page.replace(":id", &id(RecordType::Competitor)),
        Some(("/items/", _)) => page.replace(":id", &id(RecordType::Item)),
        Some(_) => page.replace(":id", &id(RecordType::Party)),
        None => page.replace(":pipeline", &id(RecordType::Pipeline)).replace(":token", "guess"),
    };
    pages().iter().map(address).collect()
}

/// Every question but the one that asks whose a one-time link is; a new one without a line here fails.
fn questions(book: &TestBook, records: &[(RecordType, Id)]) -> Vec<(&'static str, Value)> {
    let sales = &book.sales;
    let (_, field) = records.iter().find(|(t, _)| *t == RecordType::CustomField).expect("there is one of each type");
    let asked = vec![
        (Me::NAME, json!({})),
        (Directory::NAME, json!({})),
        (MyAccess::NAME, json!({})),
        (Board::NAME, json!({})),
        (Column::NAME, json!({ "stage": sales.stages[0] })),
        (List::NAME, json!(List::of(RecordType::Opportunity))),
        (Read::NAME, json!({ "type": "opportunity", "id": sales.deals[0] })),
        (Timeline::NAME, json!({ "type": "opportunity", "id": sales.deals[0] })),
        (UsedTags::NAME, json!({})),
        (Suggest::NAME, json!({ "type": "party", "text": "d" })),
        (Search::NAME, json!({ "text": "d" })),
        (Fillings::NAME, json!({})),
        (FieldKindChange::NAME, json!({ "change": { "field": field, "kind": "number" } })),
        (Matching::NAME, json!({ "type": "lead" })),
        (Figures::NAME, json!({ "type": "lead" })),
        (Segments::NAME, json!({ "views": [] })),
        (Groups::NAME, json!({ "type": "lead", "by": "status" })),
        (Duplicates::NAME, json!({ "type": "lead", "fields": { "company_name": "Lan Ltd" } })),
    ];
    assert!(service::QUESTIONS.iter().all(|name| asked.iter().any(|(asked, _)| asked == name)), "{:?}", service::QUESTIONS);
    asked
}

/// Every act; a new one without a line here fails.
fn acts(book: &TestBook) -> Vec<(&'static str, Value)> {
    let done = vec![
        (ChangeMe::NAME, json!({ "fields": { "name": "Me" } })),
        (ChangePassword::NAME, json!({ "old": PASSWORD, "new": "another long password" })),
        (MakeToken::NAME, json!({ "name": "mine" })),
        (RevokeToken::NAME, json!({ "token": Id::from_u128(1) })),
        (EndSession::NAME, json!({ "session": Id::from_u128(1) })),
        (MakeLink::NAME, json!({ "user": book.people.administrator })),
        (ViewAs::NAME, json!({ "user": book.people.seller })),
    ];
    let registry = include_str!("../../../../crates/service/src/acts.rs");
    // The registry answers two questions as well.
    assert_eq!(registry.matches("::NAME =>").count(), done.len() + 2);
    done
}

async fn send_to_api(visit: &Visit, route: &Route, address: &str, token: Option<&str>, body: &Value) -> Seen {
    let mut request = visit.request(method(route), address);
    if let Some(token) = token {
        request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
    }
    let body = if matches!(route.method, Sort::Post | Sort::Patch) {
        request = request.header(header::CONTENT_TYPE, "application/json");
        Body::from(body.to_string())
    } else {
        Body::empty()
    };
    visit.send(request.body(body).expect("a request")).await
}

#[tokio::test]
async fn every_door_is_closed_to_whoever_is_not_signed_in() {
    let book = TestBook::sqlite().await;
    let records = records(&book).await;
    let before = Dump::of(book.service.db()).await;
    let nobody = Visit::stranger(&book);
    let guessed = nobody.with("rapport=guessed");
    for visit in [&nobody, &guessed] {
        for route in table() {
            for token in [None, Some("rpt_guessed"), Some("")] {
                let seen = send_to_api(visit, &route, &address(&route, &records), token, &json!({})).await;
                let expected = if route.action == Action::OpenApi { StatusCode::OK } else { StatusCode::UNAUTHORIZED };
                assert_eq!(seen.status, expected, "{route:?}: {}", seen.text);
            }
        }
        for page in page_addresses(&records) {
            let seen = visit.get(&page).await;
            let is_public = page == "/sign-in" || page.starts_with("/welcome/");
            let status = if is_public { StatusCode::OK } else { StatusCode::SEE_OTHER };
            assert_eq!(seen.status, status, "{page}");
            let to = if page == "/set-up" { "/" } else { "/sign-in?next=" };
            assert!(is_public || seen.header("location").starts_with(to), "{page} leads to {}", seen.header("location"));
        }
        for (name, question) in questions(&book, &records) {
            assert_eq!(visit.ask(name, question).await.status, StatusCode::UNAUTHORIZED, "{name}");
        }
        let verb = CreateRecord { record_type: RecordType::Party, id: Id::from_u128(1), fields: Default::default() };
        let envelope = json!({ "envelope": { "id": Id::from_u128(2), "name": CreateRecord::NAME, "payload": verb } });
        assert_eq!(visit.rpc("send", &envelope).await.status, StatusCode::UNAUTHORIZED);
        for (name, payload) in acts(&book) {
            assert_eq!(visit.rpc("act", &json!({ "name": name, "payload": payload })).await.status, StatusCode::UNAUTHORIZED, "{name}");
        }
        assert_eq!(visit.get("/live").await.status, StatusCode::UNAUTHORIZED);
        let seen = visit.get("/metrics").await;
        assert_eq!((seen.status, seen.text.as_str()), (StatusCode::NOT_FOUND, ""), "the metrics, without a token");
    }
    let with_token = Visit::told(&book, &["--metrics-token", "open sesame"]);
    for token in [None, Some("open"), Some("")] {
        let brought = token.map_or(String::new(), |token| format!("Bearer {token}"));
        let request = with_token.request(Method::GET, "/metrics").header(header::AUTHORIZATION, brought);
        let seen = with_token.send(request.body(Body::empty()).expect("a request")).await;
        assert_eq!((seen.status, seen.text.as_str()), (StatusCode::UNAUTHORIZED, ""), "the metrics, with {token:?}");
    }
    assert_eq!(Dump::of(book.service.db()).await.difference(&before), None);
    book.close().await;
}

/// What a connection reaches beside the API, the pages and the files of the site, all of which are walked over here.
const DOORS: [&str; 9] =
    ["/healthz", "/live", "/metrics", "/rpc/{*name}", "/set-up", "/sign-in", "/sign-out", "/site/{*path}", "/welcome/{token}"];

/// A new route must be walked over like the others, or be named here by whoever thought of it.
#[tokio::test]
async fn every_route_is_one_that_somebody_thought_of() {
    let book = TestBook::sqlite().await;
    // The router tells its paths to whoever debugs it, and to nobody else.
    let told = format!("{:?}", Visit::stranger(&book).router);
    // What the API does not know is not there, for anybody.
    let mut known: Vec<String> = DOORS.iter().chain(&["/api/v1", "/api/v1/"]).map(|door| (*door).to_owned()).collect();
    known.extend(table().iter().map(|route| format!("/api/v1{}", route.path)));
    known.extend(crate::site::Site::fixed().map(str::to_owned));
    // The root alone stands for what is no route: for the pages, and for what is unknown.
    let is_route = |part: &&str| part.len() > 1 && part.starts_with('/') && !part.contains("__private");
    let mut there: Vec<&str> = told.split('"').filter(is_route).collect();
    there.sort_unstable();
    there.dedup();
    let unknown: Vec<_> = there.iter().filter(|path| !known.iter().any(|known| known == *path)).collect();
    assert!(unknown.is_empty(), "nobody thought of {unknown:?}");
    for door in DOORS {
        assert!(there.contains(&door), "{door} among {there:?}");
    }
    book.close().await;
}

#[tokio::test]
async fn nothing_changes_by_reading() {
    let book = TestBook::sqlite().await;
    let records = records(&book).await;
    let admin = Visit::of(&book, "ada@example.com").await;
    let token = book.service.make_token(book.people.administrator, "test").await.expect("a token");
    let before = Dump::of(book.service.db()).await;
    for route in table() {
        for method in [Method::GET, Method::HEAD, Method::OPTIONS] {
            let request = admin.request(method, &address(&route, &records)).header(header::AUTHORIZATION, format!("Bearer {token}"));
            let status = admin.send(request.body(Body::empty()).expect("a request")).await.status;
            assert!(status.is_success() || status == StatusCode::METHOD_NOT_ALLOWED, "{route:?}: {status}");
        }
    }
    for page in page_addresses(&records) {
        let seen = admin.get(&page).await;
        assert!(seen.status.is_success() || seen.status.is_redirection(), "{page}: {} {}", seen.status, seen.text);
    }
    for (name, question) in questions(&book, &records) {
        let seen = admin.ask(name, question).await;
        assert_eq!(seen.status, StatusCode::OK, "{name}: {}", seen.text);
    }
    let envelope = json!({ "id": Id::from_u128(2), "name": DisableUser::NAME, "payload": { "user": book.people.seller } }).to_string();
    let query: String = form_urlencoded::Serializer::new(String::new()).append_pair("envelope", &envelope).finish();
    for path in [
        "/sign-out".to_owned(),
        "/healthz".to_owned(),
        format!("/rpc/send?{query}"),
        "/rpc/act?name=make_token&payload=%7B%22name%22%3A%22x%22%7D".to_owned(),
        format!("/sign-in?email=nam@example.com&password={}", PASSWORD.replace(' ', "+")),
    ] {
        let status = admin.get(&path).await.status;
        assert_ne!(status, StatusCode::INTERNAL_SERVER_ERROR, "{path}");
    }
    assert_eq!(Dump::of(book.service.db()).await.difference(&before), None);
    book.close().await;
}

/// What somebody sends who may not, or who sends what cannot be.
fn bodies(route: &Route, book: &TestBook) -> Vec<Value> {
    let good = match route.action {
        Action::Move => json!({ "stage": book.sales.stages[1] }),
        Action::Lose => json!({ "lost_reason": book.sales.lost_reasons[0] }),
        Action::HandOver => json!({ "to": book.people.seller }),
        Action::ChangeKind => json!({ "kind": "long_text" }),
        Action::ChangeMany => json!({ "type": "lead", "records": [book.sales.leads[2]], "fields": { "need": "Chairs" } }),
        Action::DeleteMany | Action::RestoreMany => json!({ "type": "lead", "records": [book.sales.leads[2]] }),
        Action::Change(RecordType::Relationship) => json!({ "role": "Owner" }),
        Action::Change(RecordType::Note) => json!({ "body": "Oh." }),
        Action::Change(RecordType::ExchangeRate) => json!({ "rate": "2" }),
        Action::Change(RecordType::Lead) => json!({ "need": "Chairs" }),
        Action::Change(_) => json!({ "name": "Mine" }),
        Action::Create(RecordType::Lead) => json!({ "contact_name": "Minh", "owner": book.people.stranger }),
        _ => json!({}),
    };
    vec![good, json!({ "nonsense": 1 }), json!([]), Value::Null]
}

#[tokio::test]
async fn what_is_refused_changes_nothing() {
    let book = TestBook::sqlite().await;
    let records = records(&book).await;
    let visit = Visit::stranger(&book);
    let mut tokens = Vec::new();
    for user in [book.people.observer, book.people.seller] {
        tokens.push(book.service.make_token(user, "test").await.expect("a token"));
    }
    let before = Dump::of(book.service.db()).await;
    let mut refused = 0;
    for (who, token) in ["observer", "seller"].into_iter().zip(&tokens) {
        for route in table().iter().filter(|route| route.method != Sort::Get) {
            // Everybody may tie people and companies, and show what is shown; only what is refused is asked for.
            let anyone = matches!(
                route.action,
                Action::Change(RecordType::Relationship)
                    | Action::Delete(RecordType::Relationship)
                    | Action::Restore(RecordType::Relationship)
            );
            for body in bodies(route, &book) {
                if who == "seller"
                    && anyone
                    && (body.as_object().is_some_and(|o| !o.contains_key("nonsense")) || route.method == Sort::Delete)
                {
                    continue;
                }
                let seen = send_to_api(&visit, route, &address(route, &records), Some(token), &body).await;
                assert!(seen.status.is_client_error(), "{who} {route:?} {body}: {} {}", seen.status, seen.text);
                refused += 1;
            }
        }
    }
    assert!(refused > 300, "{refused} refusals");
    assert_eq!(Dump::of(book.service.db()).await.difference(&before), None);
    book.close().await;
}

/// Whether a browser is still signed in, by all that asks.
async fn is_in(visit: &Visit) -> bool {
    let page = visit.get("/leads").await.status == StatusCode::OK;
    let asked = visit.ask(Me::NAME, json!({})).await.status == StatusCode::OK;
    assert_eq!(page, asked, "pages and questions agree");
    page
}

#[tokio::test]
async fn sessions_end_when_they_must() {
    let book = TestBook::sqlite().await;
    let open = async |email: &str| Visit::of(&book, email).await;
    let nam = open("nam@example.com").await;
    assert!(is_in(&nam).await);
    for _ in 0..9 {
        book.clock.advance(Duration::days(9));
        assert!(is_in(&nam).await, "a session that is used goes on");
    }
    book.clock.advance(Duration::days(10));
    assert!(!is_in(&nam).await, "but not for ever");

    let nam = open("nam@example.com").await;
    book.clock.advance(Duration::days(14) + Duration::seconds(1));
    assert!(!is_in(&nam).await, "unused");

    let (here, there) = (open("nam@example.com").await, open("nam@example.com").await);
    let act = json!({ "name": ChangePassword::NAME, "payload": { "old": PASSWORD, "new": PASSWORD } });
    assert_eq!(here.rpc("act", &act).await.status, StatusCode::OK);
    assert_eq!((is_in(&here).await, is_in(&there).await), (true, false), "a new password ends the others");

    let out = here.request(Method::POST, "/sign-out").body(Body::empty()).expect("a request");
    assert_eq!(here.send(out).await.header("clear-site-data"), "\"cache\", \"storage\"");
    assert!(!is_in(&here).await, "signed out");

    let nam = open("nam@example.com").await;
    let token = book.service.make_token(book.people.seller, "test").await.expect("a token");
    let me = Route { method: Sort::Get, path: "/me".into(), action: Action::Me };
    assert_eq!(send_to_api(&nam, &me, "/api/v1/me", Some(&token), &Value::Null).await.status, StatusCode::OK);
    book.submit(book.people.administrator, &DisableUser { user: book.people.seller }).await.expect("disabled");
    assert!(!is_in(&nam).await, "disabled");
    assert_eq!(nam.get("/live").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(send_to_api(&nam, &me, "/api/v1/me", Some(&token), &Value::Null).await.status, StatusCode::UNAUTHORIZED);
    book.close().await;
}

#[tokio::test]
async fn a_cookie_is_never_a_token_and_a_session_is_nobody_elses() {
    let book = TestBook::sqlite().await;
    let visit = Visit::stranger(&book);
    let (nam, sam) = (sign_in(&visit.router, "nam@example.com").await, sign_in(&visit.router, "sam@example.com").await);
    let (theirs, ours) = (visit.with(&nam), visit.with(&sam));
    let (sessions, _) = book.service.accesses(book.people.seller).await.expect("answers");
    let end = json!({ "name": "end_session", "payload": { "session": sessions[0].id } });
    assert_eq!(ours.rpc("act", &end).await.status, StatusCode::NOT_FOUND, "the session of somebody else");
    assert!(is_in(&theirs).await);
    let change = ChangeRecord { record_type: RecordType::Opportunity, id: book.sales.deals[0], fields: Default::default() };
    let envelope = json!({ "envelope": { "id": Id::from_u128(7), "name": ChangeRecord::NAME, "payload": change } });
    let foreign = ours.request(Method::POST, "/rpc/send").header(header::CONTENT_TYPE, "application/json");
    let mut foreign = foreign.body(Body::from(envelope.to_string())).expect("a request");
    foreign.headers_mut().insert("sec-fetch-site", header::HeaderValue::from_static("cross-site"));
    assert_eq!(ours.send(foreign).await.status, StatusCode::FORBIDDEN, "another site's page");
    book.close().await;
}

#[tokio::test]
async fn every_sort_of_answer_tells_the_browser_what_to_refuse() {
    let book = TestBook::sqlite().await;
    let admin = Visit::of(&book, "ada@example.com").await;
    let mut statuses = Vec::new();
    let mut look = async |request: axum::http::request::Builder, body: Body| {
        statuses.push(admin.send(request.body(body).expect("a request")).await.status.as_u16());
    };
    let files = [crate::site::Site::script(), crate::site::Site::stylesheet()];
    for path in
        files.into_iter().flatten().chain(["/", "/pipeline", "/nothing/here", "/site/nothing.js", "/sign-in", "/healthz", "/favicon.ico"])
    {
        look(admin.request(Method::GET, path), Body::empty()).await;
    }
    look(admin.request(Method::DELETE, "/healthz"), Body::empty()).await;
    look(admin.request(Method::PUT, "/sign-in"), Body::empty()).await;
    look(admin.request(Method::POST, "/sign-in"), Body::from("nonsense")).await;
    let form = admin.request(Method::POST, "/sign-in").header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    look(form, Body::from(vec![b'x'; 2 * 1024 * 1024])).await;
    look(admin.request(Method::POST, "/rpc/nothing"), Body::empty()).await;
    look(admin.request(Method::POST, "/rpc/ask"), Body::from("{")).await;
    look(Request::post("/sign-out").header("sec-fetch-site", "cross-site"), Body::empty()).await;
    look(admin.request(Method::GET, "/api/v1/nothing"), Body::empty()).await;
    book.service.db().close().await;
    look(admin.request(Method::GET, "/pipeline"), Body::empty()).await;
    look(admin.request(Method::GET, "/healthz"), Body::empty()).await;
    for wanted in [200, 303, 400, 403, 404, 405, 413, 415, 503] {
        assert!(statuses.contains(&wanted), "{wanted} among {statuses:?}");
    }
    assert!(!statuses.contains(&500), "{statuses:?}");
    let pages = (Visit::of(&TestBook::sqlite().await, "nam@example.com").await, "/leads");
    assert_ne!(pages.0.get(pages.1).await.nonce().map(str::to_owned), pages.0.get(pages.1).await.nonce().map(str::to_owned));
}

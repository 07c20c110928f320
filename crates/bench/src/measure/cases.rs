//! What is measured.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use domain::filter::Filter;
use domain::id::Id;
use domain::query::Query;
use domain::questions::{BoardFilter, Period, Sort};
use domain::record::{RecordType, Shape, describe};
use domain::verbs::MoveOpportunity;
use serde_json::{Map, Value, json};
use service::{Clock, Ids, SystemClock, SystemIds};

use super::book::{Book, Who};
use super::client::Request;

/// Something that is measured: the requests of a number, so that not the same is asked again and again.
pub struct Case {
    /// What the table calls it.
    pub name: String,
    /// Who asks.
    pub who: Who,
    /// The request of a number.
    pub request: Box<dyn Fn(usize) -> Request + Sync>,
}

fn case(name: &str, who: Who, request: impl Fn(usize) -> Request + Sync + 'static) -> Case {
    Case { name: name.to_owned(), who, request: Box::new(request) }
}

const EVERYBODY: [Who; 3] = [Who::Administrator, Who::Manager, Who::Salesperson];

/// Every case.
pub fn all(book: &Book) -> Vec<Case> {
    let mut cases = Vec::new();
    cases.extend(boards(book));
    cases.extend(records(book));
    cases.extend(lists());
    cases.extend(next_pages());
    cases.extend(scrolling(book));
    cases.extend(figures());
    cases.extend(typing());
    cases.extend(searching());
    cases.extend(moves(book));
    cases
}

fn board(filter: BoardFilter) -> Request {
    Request::Ask("board", json!({ "filter": filter }))
}

fn boards(book: &Book) -> Vec<Case> {
    let mut cases = Vec::new();
    for who in EVERYBODY {
        cases.push(case("board page", who, |_| Request::Page("/".into())));
        cases.push(case("board", who, |_| board(BoardFilter::default())));
    }
    let stages = book.open.clone();
    for who in EVERYBODY {
        let stages = stages.clone();
        cases.push(case("column, next cards", who, move |number| {
            Request::Ask("column", json!({ "stage": stages[number % stages.len()], "after": ["a0", Id::nil()] }))
        }));
    }
    let none = BoardFilter::default;
    let (seller, team) = (book.seller, book.team);
    let filters = [
        ("owner", BoardFilter { owners: vec![seller], ..none() }),
        ("team", BoardFilter { teams: vec![team], ..none() }),
        ("value", BoardFilter { value_from: Some(50_000_000), ..none() }),
        ("stale", BoardFilter { stale: true, ..none() }),
        ("tag", BoardFilter { tags: vec!["tender".into()], ..none() }),
        ("closing this year", BoardFilter { close_from: Some("2026-01-01".into()), close_to: Some("2026-12-31".into()), ..none() }),
        ("text, common", BoardFilter { text: "máy".into(), ..none() }),
        ("text, two words", BoardFilter { text: "plotter hoa binh".into(), ..none() }),
        ("text, number", BoardFilter { text: "O-000777".into(), ..none() }),
        ("all periods", BoardFilter { period: Period::All, ..none() }),
    ];
    for (name, filter) in filters {
        cases.push(case(&format!("board by {name}"), Who::Administrator, move |_| board(filter.clone())));
    }
    for (name, filter) in
        [("value", BoardFilter { value_from: Some(50_000_000), ..none() }), ("text", BoardFilter { text: "máy".into(), ..none() })]
    {
        let own = filter.clone();
        cases.push(case(&format!("board by {name}"), Who::Manager, move |_| board(filter.clone())));
        cases.push(case(&format!("board by {name}"), Who::Salesperson, move |_| board(own.clone())));
    }
    cases
}

fn records(book: &Book) -> Vec<Case> {
    let parties = book.parties.clone();
    let of = move |number: usize, parties: &[Id]| parties[number % parties.len()];
    let (page, read, timeline) = (parties.clone(), parties.clone(), parties);
    let deals = book.own_deals.clone();
    vec![
        case("party page", Who::Salesperson, move |n| Request::Page(format!("/contacts/{}", of(n, &page)))),
        case("party", Who::Salesperson, move |n| Request::Ask("read", json!({ "type": "party", "id": of(n, &read) }))),
        case("party's timeline", Who::Salesperson, move |n| Request::Ask("timeline", json!({ "type": "party", "id": of(n, &timeline) }))),
        case("deal page", Who::Salesperson, move |n| Request::Page(format!("/deals/{}", of(n, &deals)))),
    ]
}

fn list(record_type: RecordType, more: Value) -> Request {
    let mut question = json!({ "type": record_type, "filter": Filter::everything(), "limit": 50, "uncounted": true });
    if let (Some(question), Value::Object(more)) = (question.as_object_mut(), more) {
        question.extend(more);
    }
    Request::Ask("list", question)
}

fn sorted(field: &str, descending: bool) -> Value {
    json!({ "sort": Sort { field: field.into(), descending } })
}

fn lists() -> Vec<Case> {
    let mut cases = Vec::new();
    for who in EVERYBODY {
        cases.push(case("lead list page", who, |_| Request::Page("/leads".into())));
        cases.push(case("leads, first page", who, |_| list(RecordType::Lead, json!({}))));
    }
    let status = |status: &str| json!({ "filter": Filter::is("status", status) });
    let shapes: [(&str, RecordType, Value); 13] = [
        ("leads by name", RecordType::Lead, sorted("title", false)),
        ("leads by company", RecordType::Lead, sorted("company_name", false)),
        ("leads by status", RecordType::Lead, sorted("status", true)),
        ("leads that are new", RecordType::Lead, status("new")),
        ("leads, text", RecordType::Lead, json!({ "text": "hoa binh" })),
        ("parties by name", RecordType::Party, sorted("name", false)),
        ("parties, text", RecordType::Party, json!({ "text": "nguyen an" })),
        ("parties, kind", RecordType::Party, json!({ "filter": Filter::is("kind", "organisation") })),
        ("parties by industry", RecordType::Party, sorted("industry", false)),
        ("parties, tag", RecordType::Party, json!({ "filter": Filter::Has("tags".into(), Value::from("start-up")) })),
        ("deals by value", RecordType::Opportunity, sorted("value", true)),
        ("deals by customer", RecordType::Opportunity, sorted("party", false)),
        ("deals by owner", RecordType::Opportunity, sorted("owner", false)),
    ];
    for (name, record_type, more) in shapes {
        cases.push(case(name, Who::Administrator, move |_| list(record_type, more.clone())));
    }
    for (name, more) in [("leads by company", sorted("company_name", false)), ("leads that are new", status("new"))] {
        cases.push(case(name, Who::Salesperson, move |_| list(RecordType::Lead, more.clone())));
    }
    cases
}

/// Pages after a place in the midst of everything.
fn next_pages() -> Vec<Case> {
    let places = [("created_at", true, "2025-06-01T00:00:00.000000Z"), ("name", false, "Hà"), ("name", true, "Hà")];
    let next = |(field, descending, value): (&str, bool, &str)| {
        let cursor = json!({ "value": value, "id": Id::nil() }).to_string();
        let mut more = sorted(field, descending);
        more["cursor"] = json!(BASE64_URL_SAFE_NO_PAD.encode(cursor));
        let name = format!("parties by {field}{}, next page", if descending { ", descending" } else { "" });
        case(&name, Who::Administrator, move |_| list(RecordType::Party, more.clone()))
    };
    places.map(next).into()
}

/// Jumps of the scroll bar, to a tenth after the other of the whole.
fn scrolling(book: &Book) -> Vec<Case> {
    let mut cases = Vec::new();
    for (record_type, count) in book.counts {
        for (name, sort) in [("newest first", sorted("created_at", true)), ("by name", sorted(describe(record_type).title, false))] {
            let jump = move |number: usize| {
                let mut more = sort.clone();
                more["offset"] = json!(count * (number as u64 % 10) / 10);
                more["limit"] = json!(100);
                list(record_type, more)
            };
            cases.push(case(&format!("{} {name}, jump", record_type.plural()), Who::Administrator, jump));
        }
    }
    for who in [Who::Manager, Who::Salesperson] {
        let jump = |number: usize| list(RecordType::Lead, json!({ "offset": (number % 10) * 40, "limit": 100 }));
        cases.push(case("leads newest first, jump", who, jump));
    }
    cases
}

/// Counts, sums and groups.
fn figures() -> Vec<Case> {
    let ask = |name: &'static str, more: Value| move |_: usize| Request::Ask(name, more.clone());
    let deals = json!({ "type": RecordType::Opportunity, "sums": ["value", "budget", "recurring_value"] });
    let query = |record_type: RecordType, text: &str| Query::read(Shape::plain(), record_type, text).unwrap_or_default();
    let asked = |record_type: RecordType, text: &str| json!({ "type": record_type, "query": query(record_type, text) });
    let mut cases = Vec::new();
    for who in EVERYBODY {
        cases.push(case("leads, count", who, ask("figures", json!({ "type": RecordType::Lead }))));
        cases.push(case("deals, count and sums", who, ask("figures", deals.clone())));
        cases.push(case("leads by status, groups", who, ask("groups", json!({ "type": RecordType::Lead, "by": "status" }))));
    }
    for (name, record_type, text) in [
        ("parties, count", RecordType::Party, ""),
        ("organisations, count", RecordType::Party, "kind.any.organisation"),
        ("parties of this quarter, count", RecordType::Party, "created_at.this_quarter"),
        ("new leads, count", RecordType::Lead, "status.any.new"),
        ("leads of nobody, count", RecordType::Lead, "owner.empty"),
        ("leads of my teams, count", RecordType::Lead, "owner.teams"),
    ] {
        cases.push(case(name, Who::Administrator, ask("figures", asked(record_type, text))));
        let first = json!({ "query": query(record_type, text) });
        cases.push(case(&name.replace("count", "first page"), Who::Administrator, move |_| list(record_type, first.clone())));
    }
    for by in ["stage", "owner", "expected_close", "tags"] {
        let groups = json!({ "type": RecordType::Opportunity, "by": by, "sums": ["value"] });
        cases.push(case(&format!("deals by {by}, groups with sums"), Who::Administrator, ask("groups", groups)));
    }
    cases
}

/// Lists and figures by the field that the measure of a formula adds to parties.
pub fn by_formula() -> Vec<Case> {
    let field = super::formula::FIELD;
    let is = |text: &str| json!({ "filter": Filter::is(field, text) });
    let contains = |text: &str| json!({ "filter": Filter::Contains(field.into(), text.into()) });
    let mut cases = Vec::new();
    for (name, more) in [
        ("parties by formula", sorted(field, false)),
        ("parties by formula, descending", sorted(field, true)),
        ("parties by formula, nobody's", is("QQXYZZY person")),
        ("parties by formula, contains", contains("nguyen")),
    ] {
        for who in [Who::Administrator, Who::Salesperson] {
            let more = more.clone();
            cases.push(case(name, who, move |_| list(RecordType::Party, more.clone())));
        }
    }
    let jump = move |number: usize| {
        let mut more = sorted(field, false);
        more["offset"] = json!(number % 10 * 100_000);
        list(RecordType::Party, more)
    };
    cases.push(case("parties by formula, jump", Who::Administrator, jump));
    cases
}

fn typing() -> Vec<Case> {
    let typed: [(&str, RecordType, &'static [&'static str]); 6] = [
        ("type-ahead, prefix", RecordType::Party, &["hoa b", "thien", "truo", "vinh l", "schn", "ben"]),
        ("type-ahead, two letters", RecordType::Party, &["le", "vu", "an", "ho"]),
        ("type-ahead, very common", RecordType::Party, &["nguyen", "công ty", "nguyen van"]),
        ("type-ahead, whole name", RecordType::Party, &["nguyen van an", "tran thi linh"]),
        ("type-ahead, phone", RecordType::Party, &["8428000001", "8490000012"]),
        ("type-ahead, deals", RecordType::Opportunity, &["plot", "may in", "hoa"]),
    ];
    let mut cases = Vec::new();
    for (name, record_type, texts) in typed {
        cases.push(case(name, Who::Salesperson, move |number| {
            Request::Ask("suggest", json!({ "type": record_type, "text": texts[number % texts.len()] }))
        }));
    }
    cases
}

/// What is typed into the search that goes over everything.
fn searching() -> Vec<Case> {
    let typed: [(&str, &'static [&'static str]); 10] = [
        ("search, prefix", &["hoa b", "thien", "truo", "vinh l", "schn", "ben", "plot"]),
        ("search, two letters", &["le", "vu", "an", "ho"]),
        ("search, very common", &["nguyen", "cong ty", "nguyen van", "may", "com"]),
        ("search, whole name", &["nguyen van an", "tran thi linh", "le hoang vu"]),
        ("search, two words of many", &["thien phuc", "hoa thinh", "anh duc"]),
        ("search, inside a word", &["guye", "lotte", "rinter", "chnei"]),
        ("search, phone", &["8428000001", "+84 90 000 0012", "0900 000"]),
        ("search, number", &["O-000777", "L-000042", "000123"]),
        ("search, of two that belong together", &["plotter thien phuc", "hoa binh qqscanner", "may hoa thinh"]),
        ("search, nothing", &["qqxyzzy", "nguyen qqxyzzy", "zzz an"]),
    ];
    let mut cases = Vec::new();
    for who in EVERYBODY {
        for (name, texts) in typed {
            cases.push(case(name, who, move |number| Request::Ask("search", json!({ "text": texts[number % texts.len()] }))));
        }
    }
    cases
}

/// Moves a deal to the top of a stage.
pub fn movement(deals: &[Id], stages: &[Id], number: usize) -> Request {
    // A stride that shares no factor with the lengths, so that a deal rarely goes where it is.
    let (deal, stage) = (deals[number % deals.len()], stages[(number * 7 + number / deals.len()) % stages.len()]);
    let verb = MoveOpportunity { opportunity: deal, stage, after: None, fields: Map::new() };
    Request::Send(json!({ "id": SystemIds.next(SystemClock.now()), "name": "move_opportunity", "payload": verb }))
}

fn moves(book: &Book) -> Vec<Case> {
    let (deals, own, stages) = (book.deals.clone(), book.own_deals.clone(), book.open.clone());
    let same = stages.clone();
    vec![
        case("move", Who::Administrator, move |n| movement(&deals, &stages, n)),
        case("move", Who::Salesperson, move |n| movement(&own, &same, n)),
    ]
}

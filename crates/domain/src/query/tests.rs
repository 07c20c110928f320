use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;
use serde_json::{Map, json};

use super::*;
use crate::filter::Filter;
use crate::id::Id;
use crate::lang::Lang;
use crate::permission::{Actor, Role};
use crate::record::describe;
use crate::when::Clock;

fn actor() -> Actor {
    let (team, below) = (Id::from_u128(20), Id::from_u128(21));
    Actor::of(Id::from_u128(7), Role::Manager, Some(team), vec![team, below])
}

/// Half past one in the night of Thursday, 26 November in Hà Nội, still the 25th in UTC.
fn clock() -> Clock {
    Clock { now: "2026-11-25T18:30:00Z".parse().expect("an instant"), offset_minutes: 420 }
}

fn resolved(record_type: RecordType, text: &str) -> Filter {
    let query = Query::read(Shape::plain(), record_type, text).expect("a query");
    query.resolve(record_type, &Asker { shape: Shape::plain(), clock: clock(), actor: &actor() })
}

fn matches(record_type: RecordType, text: &str, fields: Value) -> bool {
    let fields: Map<String, Value> = fields.as_object().cloned().expect("fields");
    resolved(record_type, text).matches(Shape::plain(), record_type, &|name| fields.get(name).unwrap_or(&Value::Null))
}

fn days(span: Span) -> (String, String) {
    let (from, to) = span.days(clock().today());
    (from.to_string(), to.to_string())
}

#[test]
fn spans_are_told_from_the_askers_today() {
    for (span, from, to) in [
        (Span::Yesterday, "2026-11-25", "2026-11-25"),
        (Span::Today, "2026-11-26", "2026-11-26"),
        (Span::Tomorrow, "2026-11-27", "2026-11-27"),
        (Span::LastWeek, "2026-11-16", "2026-11-22"),
        (Span::ThisWeek, "2026-11-23", "2026-11-29"),
        (Span::NextWeek, "2026-11-30", "2026-12-06"),
        (Span::LastMonth, "2026-10-01", "2026-10-31"),
        (Span::ThisMonth, "2026-11-01", "2026-11-30"),
        (Span::NextMonth, "2026-12-01", "2026-12-31"),
        (Span::LastQuarter, "2026-07-01", "2026-09-30"),
        (Span::ThisQuarter, "2026-10-01", "2026-12-31"),
        (Span::NextQuarter, "2027-01-01", "2027-03-31"),
        (Span::LastYear, "2025-01-01", "2025-12-31"),
        (Span::ThisYear, "2026-01-01", "2026-12-31"),
        (Span::NextYear, "2027-01-01", "2027-12-31"),
    ] {
        assert_eq!(days(span), (from.to_owned(), to.to_owned()), "{span:?}");
    }
}

#[test]
fn spans_at_the_ends_of_the_calendar_do_not_break() {
    for today in [NaiveDate::MIN, NaiveDate::MAX] {
        for span in Span::ALL {
            let (from, to) = span.days(today);
            assert!(from <= to);
        }
    }
}

#[test]
fn a_day_of_instants_is_the_askers_day() {
    let today = |at: &str| matches(RecordType::Lead, "created_at.today", json!({ "created_at": at }));
    assert!(!today("2026-11-25T16:59:59.999999Z"));
    assert!(today("2026-11-25T17:00:00.000000Z"));
    assert!(today("2026-11-26T16:59:59.999999Z"));
    assert!(!today("2026-11-26T17:00:00.000000Z"));
}

#[test]
fn days_are_told_in_plain_forms() {
    let close =
        |text: &str, day: &str| matches(RecordType::Opportunity, &format!("expected_close.{text}"), json!({ "expected_close": day }));
    assert!(close("this_quarter", "2026-12-31") && !close("this_quarter", "2027-01-01"));
    assert!(close("last.30", "2026-10-27") && !close("last.30", "2026-10-26") && !close("last.30", "2026-11-27"));
    assert!(close("older.30", "2026-10-26") && !close("older.30", "2026-10-27"));
    assert!(close("next.7", "2026-12-03") && !close("next.7", "2026-12-04") && !close("next.7", "2026-11-25"));
    assert!(close("before.2026-11-26", "2026-11-25") && !close("before.2026-11-26", "2026-11-26"));
    assert!(close("after.2026-11-26", "2026-11-27") && !close("after.2026-11-26", "2026-11-26"));
    assert!(close("between.2026-11-01.2026-11-30", "2026-11-30") && !close("between.2026-11-01.2026-11-30", "2026-12-01"));
    assert!(matches(RecordType::Opportunity, "expected_close.empty", json!({})) && !close("empty", "2026-11-26"));
}

#[test]
fn people_are_told_by_who_asks() {
    let owner = |text: &str, owner: u128, team: u128| {
        let fields = json!({ "owner": Id::from_u128(owner), "team": Id::from_u128(team) });
        matches(RecordType::Lead, &format!("owner.{text}"), fields)
    };
    assert!(owner("me", 7, 20) && !owner("me", 8, 20));
    assert!(owner("team", 8, 20) && !owner("team", 8, 21));
    assert!(owner("teams", 8, 21) && !owner("teams", 8, 22));
    assert!(matches(RecordType::Lead, "owner.empty", json!({ "owner": null })));
    let nobody = Actor { team: None, teams: Vec::new(), ..actor() };
    let query = Query::of("owner", Test::MyTeams);
    assert_eq!(query.resolve(RecordType::Lead, &Asker { shape: Shape::plain(), clock: clock(), actor: &nobody }), Filter::nothing());
}

#[test]
fn texts_numbers_lists_and_amounts_are_asked() {
    let lead = |text: &str, fields: Value| matches(RecordType::Lead, text, fields);
    assert!(lead("company_name.has.đông á", json!({ "company_name": "Công ty Đông Á Foods" })));
    assert!(lead("company_name.has.ĐÔNG á", json!({ "company_name": "đông á" })));
    assert!(!lead("company_name.has.tây", json!({ "company_name": "Đông Á" })));
    assert!(lead("company_name.isnt.Isdom", json!({})) && !lead("company_name.is.Isdom", json!({})));
    assert!(lead("tags.any.vip.new", json!({ "tags": ["new"] })) && !lead("tags.none.vip.new", json!({ "tags": ["new"] })));
    assert!(lead("tags.none.vip", json!({ "tags": [] })));
    let deal = |text: &str, fields: Value| matches(RecordType::Opportunity, text, fields);
    assert!(deal("value.min.100", json!({ "value": 100, "currency": "USD" })));
    assert!(deal("value.min.100-USD", json!({ "value": 100, "currency": "USD" })));
    assert!(!deal("value.min.100-USD", json!({ "value": 100, "currency": "VND" })));
    assert!(deal("probability.between.10.20", json!({ "probability": 20 })) && !deal("probability.max.10", json!({})));
}

#[test]
fn groups_stand_in_groups() {
    let text = "status.any.new~(owner.me!owner.empty)";
    assert!(matches(RecordType::Lead, text, json!({ "status": "new" })));
    assert!(!matches(RecordType::Lead, text, json!({ "status": "new", "owner": Id::from_u128(9) })));
    assert_eq!(Query::read(Shape::plain(), RecordType::Lead, text).expect("read").write(), text);
    let one = Query::Any(vec![Query::of("owner", Test::Me)]);
    assert_eq!(Query::read(Shape::plain(), RecordType::Lead, &one.write()).expect("read"), Query::All(vec![one]));
    assert!(!matches(RecordType::Lead, &Query::Any(Vec::new()).write(), json!({})));
}

#[test]
fn what_is_no_query_is_refused() {
    for text in [
        "status",
        "status.any",
        "status.odd",
        ".any.x",
        "(status.empty",
        "status.empty)",
        "a.empty~b.empty!c.empty",
        "value.min.x",
        "name.has.*4",
        "name.has.*ff",
    ] {
        assert_eq!(Query::read(Shape::plain(), RecordType::Opportunity, text).map_err(|r| r.code), Err(Code::Malformed), "{text}");
    }
    let many = vec!["tags.empty"; 1_000].join("~");
    assert_eq!(Query::read(Shape::plain(), RecordType::Lead, &many).map_err(|r| r.code), Err(Code::TooLong));
    let many = Query::Any(vec![Query::of("tags", Test::Empty); 1_000]);
    assert_eq!(
        many.check(Shape::plain(), RecordType::Lead).map_err(|r| (r.code, r.params)),
        Err((Code::TooMany, vec![MOST_CLAUSES.to_string()]))
    );
    let deep = format!("{}tags.empty{}", "(".repeat(3_000), ")".repeat(3_000));
    assert_eq!(Query::read(Shape::plain(), RecordType::Lead, &deep).map_err(|r| r.code), Err(Code::Malformed));
    let deep = (0..200).fold(Query::of("tags", Test::Empty), |query, _| Query::All(vec![query]));
    assert_eq!(deep.check_size().map_err(|r| r.code), Err(Code::Malformed));
}

#[test]
fn a_clause_that_cannot_be_asked_is_named_and_the_rest_stays() {
    let text = "gone.any.x~status.any.new~(value.min.3!owner.me)~status.any.odd";
    let query = Query::read(Shape::plain(), RecordType::Lead, text).expect("read");
    let named: Vec<(String, bool)> = query.faults(Shape::plain(), RecordType::Lead).into_iter().map(|f| (f.field, f.known)).collect();
    assert_eq!(named, [("gone".to_owned(), false), ("value".to_owned(), false), ("status".to_owned(), true)]);
    assert_eq!(query.write(), text);
    assert_eq!(query.sound(Shape::plain(), RecordType::Lead).write(), "status.any.new~(!owner.me)");
    assert_eq!(
        query.check(Shape::plain(), RecordType::Lead).map_err(|r| (r.code, r.field)),
        Err((Code::UnknownField, Some("gone".to_owned())))
    );
    let nothing = query.resolve(RecordType::Lead, &Asker { shape: Shape::plain(), clock: clock(), actor: &actor() });
    assert!(!nothing.matches(Shape::plain(), RecordType::Lead, &|_| &Value::Null));
}

#[test]
fn a_query_reads_as_a_sentence_in_both_languages() {
    let text = "status.any.new.contacted~created_at.this_quarter~(owner.me!owner.empty)~tags.none.vip";
    let query = Query::read(Shape::plain(), RecordType::Lead, text).expect("read");
    let names = |_: RecordType, _: &str| None;
    assert_eq!(
        query.say(Shape::plain(), RecordType::Lead, Lang::En, &names),
        "status is New or Contacted and created is this quarter and (owner is me or owner is nobody) and tags does not have vip"
    );
    assert_eq!(
        query.say(Shape::plain(), RecordType::Lead, Lang::Vi, &names),
        "trạng thái là Mới hoặc Đã liên hệ và ngày tạo là quý này và (người phụ trách là tôi hoặc người phụ trách chưa có ai) và nhãn không có vip"
    );
    let amount = Query::read(Shape::plain(), RecordType::Opportunity, "value.between.100000-USD.200050-USD").expect("read");
    assert_eq!(amount.say(Shape::plain(), RecordType::Opportunity, Lang::En, &names), "value is between 1,000.00 USD and 2,000.50 USD");
    let unseen = Query::read(Shape::plain(), RecordType::Lead, "gone.is.1000~owner.me").expect("read");
    assert_eq!(unseen.say(Shape::plain(), RecordType::Lead, Lang::En, &names), "a condition that is left out and owner is me");
}

#[test]
fn every_test_that_is_offered_is_carried_and_said() {
    for record_type in RecordType::ALL {
        for field in describe(record_type).fields.iter().map(|f| f.name).chain(["created_at"]) {
            let kind = kind_of(Shape::plain(), record_type, field).expect("it has one");
            for offer in offers(Shape::plain(), record_type, field) {
                let value = sample(kind, offer.name);
                let values: Vec<Value> = match offer.asks {
                    Asked::Nothing => Vec::new(),
                    Asked::Two => vec![value.clone(), value],
                    _ => vec![value],
                };
                let test = Test::of(offer.name, &values).expect("a test");
                let query = Query::All(vec![Query::of(field, test)]);
                assert_eq!(query.faults(Shape::plain(), record_type), [], "{record_type:?} {}", query.write());
                assert_eq!(Query::read(Shape::plain(), record_type, &query.write()).expect("read"), query);
                assert_eq!(serde_json::from_value::<Query>(serde_json::to_value(&query).expect("JSON")).expect("read"), query);
                let filter = query.resolve(record_type, &Asker { shape: Shape::plain(), clock: clock(), actor: &actor() });
                assert_eq!(filter.fault(Shape::plain(), record_type), None, "{filter:?}");
                assert!(!query.say(Shape::plain(), record_type, Lang::Vi, &|_, _| None).contains('{'));
            }
        }
    }
}

fn sample(kind: Kind, test: &str) -> Value {
    match (class_of(kind), kind) {
        (Class::Day, _) if matches!(test, "last" | "older" | "next") => json!(30),
        (Class::Day, _) => json!("2026-11-26"),
        (Class::Number, _) => json!(5),
        (Class::Money, _) => amount_in(5, "USD"),
        (_, Kind::Choice(choices) | Kind::Choices(choices)) => json!(choices[0].value),
        (Class::Link | Class::Person, _) | (_, Kind::Links(_)) => json!(Id::from_u128(1)),
        _ => json!("a.b~c"),
    }
}

proptest! {
    #[test]
    fn any_text_is_a_value(text in "[^\\x00]{1,40}") {
        let query = Query::All(vec![Query::of("company_name", Test::Is(json!(text)))]);
        prop_assert_eq!(Query::read(Shape::plain(), RecordType::Lead, &query.write()).expect("read"), query);
    }

    #[test]
    fn no_text_breaks_the_reader(text: String, rest in "[a-z.~!()*0-9-]{0,60}") {
        let _ = Query::read(Shape::plain(), RecordType::Lead, &text);
        if let Ok(query) = Query::read(Shape::plain(), RecordType::Opportunity, &rest) {
            prop_assert_eq!(Query::read(Shape::plain(), RecordType::Opportunity, &query.write()).expect("read").write(), query.write());
        }
    }

    #[test]
    fn the_last_days_and_what_is_older_share_no_day(n in 0u32..5_000, away in -6_000i64..0) {
        let day = (clock().today() + TimeDelta::days(away)).to_string();
        let close = |test: &str| matches(RecordType::Opportunity, &format!("expected_close.{test}.{n}"), json!({ "expected_close": day }));
        prop_assert!(close("last") != close("older"));
    }

    #[test]
    fn not_and_is_part_all_records(text in "[a-zA-Z đĐ]{1,5}", held in proptest::option::of("[a-zA-Z đĐ]{1,5}")) {
        let ask = |test: Test| Query::of("company_name", test).resolve(RecordType::Lead, &Asker { shape: Shape::plain(), clock: clock(), actor: &actor() });
        let held = json!(held);
        let fits = |filter: Filter| filter.matches(Shape::plain(), RecordType::Lead, &|_| &held);
        prop_assert!(fits(ask(Test::Is(json!(text)))) != fits(ask(Test::IsNot(json!(text)))));
        prop_assert!(fits(ask(Test::Empty)) != fits(ask(Test::Filled)));
    }
}

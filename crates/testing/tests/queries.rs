//! Whatever can be asked is answered alike by the filter in memory and by both databases.

use std::collections::BTreeSet;

use domain::filter::Filter;
use domain::id::Id;
use domain::permission::{Actor, Role};
use domain::query::{Asked, Asker, Class, Query, Test, amount_in, class_of, kind_of, offers};
use domain::questions::Sort;
use domain::record::{Kind, Record, RecordType, Shape, describe};
use domain::when::Clock;
use futures::FutureExt;
use serde_json::{Value, json};
use service::Clock as _;
use store::Work;
use store::list::Page;
use testing::{TestBook, live_through, on_both};

fn actors(book: &TestBook) -> [Actor; 3] {
    let people = &book.people;
    let actor = |user, role, team: Option<_>| Actor::of(user, role, team, team.into_iter().collect());
    [
        actor(people.administrator, Role::Administrator, None),
        actor(people.manager, Role::Manager, Some(people.north)),
        actor(people.seller, Role::Salesperson, Some(people.north)),
    ]
}

async fn found(work: &mut Work, actor: &Actor, record_type: RecordType, filter: &Filter) -> Vec<Record> {
    let sort = Sort { field: "created_at".into(), descending: false };
    let page = Page { filter, sort, linked: None, after: None, offset: 0, limit: 10_000, deleted: false };
    work.page(&actor.scope(record_type), &page).await.expect("the database answers")
}

/// Values to ask a field for: what stands in it, and what stands next to that.
fn values(kind: Kind, name: &str, records: &[Record]) -> Vec<Value> {
    let held = records.iter().flat_map(|record| match record.get(name) {
        Value::Array(list) => list.clone(),
        other => vec![other.clone()],
    });
    let mut found: Vec<Value> = Vec::new();
    for value in held.filter(|value| !value.is_null()) {
        let value = match (class_of(kind), &value) {
            (Class::Day, Value::String(text)) => json!(text[..10]),
            (Class::Text, Value::String(text)) => json!(text.chars().take(30).collect::<String>().trim()),
            (Class::Money, Value::Number(number)) => amount_in(number.as_i64().unwrap_or_default(), "USD"),
            _ => value,
        };
        if !found.contains(&value) && found.len() < 4 {
            found.push(value);
        }
    }
    found
}

fn tests(record_type: RecordType, name: &str, records: &[Record]) -> Vec<Test> {
    let kind = kind_of(Shape::plain(), record_type, name).expect("it has a kind");
    let values = values(kind, name, records);
    let mut tests = Vec::new();
    for offer in offers(Shape::plain(), record_type, name) {
        let given: Vec<Vec<Value>> = match offer.asks {
            Asked::Nothing => vec![Vec::new()],
            Asked::Days => [0, 1, 7, 400].map(|days| vec![json!(days)]).to_vec(),
            Asked::One => values.iter().map(|value| vec![value.clone()]).collect(),
            Asked::Two => values.iter().zip(values.iter().rev()).map(|(from, to)| vec![from.clone(), to.clone()]).collect(),
            Asked::Several if values.is_empty() => Vec::new(),
            Asked::Several => vec![values[..1].to_vec(), values.clone()],
        };
        tests.extend(given.iter().filter_map(|given| Test::of(offer.name, given)));
    }
    tests
}

#[tokio::test]
async fn what_is_asked_is_answered_alike_in_memory_and_by_the_database() {
    on_both(|book| {
        async move {
            live_through(book).await;
            let clock = Clock { now: book.clock.now(), offset_minutes: 420 };
            let mut work = book.service.db().read().await.expect("the database answers");
            let mut told = Vec::new();
            for actor in actors(book) {
                for record_type in RecordType::ALL {
                    let all = found(&mut work, &actor, record_type, &Filter::everything()).await;
                    let fields = describe(record_type).fields.iter().map(|field| field.name).chain(["created_at"]);
                    for name in fields {
                        let mut before: Option<Query> = None;
                        for test in tests(record_type, name, &all) {
                            let one = Query::of(name, test);
                            // Beside itself also together with the one before it, both ways.
                            let pair = before.replace(one.clone()).map(|other| vec![other, one.clone()]);
                            let pairs = pair.into_iter().flat_map(|pair| [Query::Any(pair.clone()), Query::All(pair)]);
                            for query in std::iter::once(one).chain(pairs) {
                                let (expected, filter) = expected(&query, record_type, &actor, clock, &all);
                                let given: BTreeSet<Id> =
                                    found(&mut work, &actor, record_type, &filter).await.iter().map(|record| record.id).collect();
                                assert_eq!(given, expected, "{record_type:?} {}: {filter:?}", query.write());
                                told.push(format!("{record_type:?} {}: {}", query.write(), given.len()));
                            }
                        }
                    }
                }
            }
            assert!(told.len() > 2_000, "{}", told.len());
            // Ids are made anew for each book.
            told.into_iter().map(|line| line.rsplit_once(": ").map(|(_, count)| count.to_owned()).unwrap_or_default()).collect()
        }
        .boxed()
    })
    .await;
}

fn expected(query: &Query, record_type: RecordType, actor: &Actor, clock: Clock, all: &[Record]) -> (BTreeSet<Id>, Filter) {
    let filter = query.resolve(record_type, &Asker { shape: Shape::plain(), clock, actor });
    assert_eq!(filter.fault(Shape::plain(), record_type), None, "{}", query.write());
    let ids = all.iter().filter(|record| filter.matches(Shape::plain(), record_type, &|field| record.get(field))).map(|record| record.id);
    (ids.collect(), filter)
}

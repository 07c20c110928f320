//! However the deals of a filter are found, they are the same ones in the same order.

use domain::filter::Filter;
use domain::permission::{Actor, Role};
use domain::record::RecordType;
use domain::verbs::ChangeRecord;
use futures::FutureExt;
use serde_json::{Map, Value, json};
use store::board::Alike;
use store::filter::Finding;
use testing::TestBook;

fn actors(book: &TestBook) -> [Actor; 3] {
    let people = &book.people;
    let actor = |user, role, team: Option<_>| Actor::of(user, role, team, team.into_iter().collect());
    [
        actor(people.administrator, Role::Administrator, None),
        actor(people.manager, Role::Manager, Some(people.north)),
        actor(people.seller, Role::Salesperson, Some(people.north)),
    ]
}

#[tokio::test]
async fn every_way_of_finding_finds_the_same() {
    testing::on_both(|book| {
        async move {
            for deal in &book.sales.deals[..2] {
                let fields = Map::from_iter([("tags".to_owned(), json!(["tender"]))]);
                let tagged = ChangeRecord { record_type: RecordType::Opportunity, id: *deal, fields };
                book.submit(book.people.administrator, &tagged).await.expect("the deal gets a tag");
            }
            let filters = [
                Filter::everything(),
                Filter::Words("dea".into()),
                Filter::Words("nora deal".into()),
                Filter::Words("nobody".into()),
                Filter::Has("tags".into(), Value::from("tender")),
                Filter::Not(Box::new(Filter::Has("tags".into(), Value::from("tender")))),
                Filter::Words("tender".into()).and(Filter::AtLeast("value".into(), Value::from(150_000))),
            ];
            let mut work = book.service.db().read().await.expect("the database answers");
            let mut told = Vec::new();
            for actor in actors(book) {
                let scope = actor.scope(RecordType::Opportunity);
                for filter in &filters {
                    let mut totals = Vec::new();
                    for finding in [Finding::First, Finding::Among, Finding::RowByRow] {
                        let alike = Alike { stages: book.sales.stages.clone(), filter: filter.clone(), finding };
                        totals.push(work.count_stages(&scope, &alike).await.expect("the deals are counted"));
                    }
                    assert!(totals.iter().all(|t| *t == totals[0]), "{filter:?}: {totals:?}");
                    let stage = book.sales.stages[0];
                    let sorted = work.cards(&scope, stage, filter, Some(Finding::Among), None, 10).await.expect("the deals are found");
                    let walked = work.cards(&scope, stage, filter, None, None, 10).await.expect("the deals are found");
                    assert_eq!(sorted, walked, "{filter:?}");
                    assert_eq!(totals[0].get(&stage).map_or(0, |t| t.deals()), sorted.len() as i64, "{filter:?}");
                    told.push(sorted.iter().map(|card| card.name.as_str()).collect::<Vec<_>>().join(", "));
                }
            }
            assert_eq!(told[1], "Sam's deal, Nora's deal, Nam's deal");
            assert_eq!(told[2], "Nora's deal");
            told
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn totals_of_an_owner_are_the_same_kept_and_counted() {
    testing::on_both(|book| {
        async move {
            let mut told = Vec::new();
            for filter in [json!({ "owners": [book.people.seller] }), json!({ "teams": [book.people.north] })] {
                let mut counted = filter.clone();
                counted["value_from"] = json!(0);
                let mut views = Vec::new();
                for filter in [filter, counted] {
                    let view = book.service.ask(book.people.administrator, None, "board", json!({ "filter": filter })).await;
                    views.push(view.expect("a board"));
                }
                assert_eq!(views[0], views[1]);
                told.push(views[0]["columns"][0]["total"].to_string());
            }
            assert!(told[0].contains("\"count\":1") && told[1].contains("\"count\":2"), "{told:?}");
            told
        }
        .boxed()
    })
    .await;
}

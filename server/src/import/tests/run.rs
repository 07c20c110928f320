//! A trial, a run, a second run, and what is there afterwards.

use domain::id::Id;
use domain::record::RecordType;
use futures::FutureExt;
use serde_json::{Value, json};
use testing::{TestBook, on_both};

use super::{Ended, Options, fixtures, import, imported, options};

/// The report without the lines that name the batch, and without what only a real run says.
fn numbers(said: &str) -> Vec<&str> {
    said.lines().filter(|line| !line.contains("Batch") && !line.contains("trial:") && !line.starts_with("The people")).collect()
}

#[tokio::test]
async fn a_trial_says_what_the_run_does_and_a_second_run_does_nothing() {
    on_both(|book| {
        async move {
            let head = book.service.db().head().await.expect("the head is read");
            let trial = Options { dry_run: true, ..options(&fixtures()) };
            let (ended, foretold) = import(book, &trial).await;
            assert_eq!(ended, Ended::Refused);
            assert_eq!(book.service.db().head().await.ok(), Some(head), "a trial writes nothing");
            let (ended, said) = import(book, &options(&fixtures())).await;
            assert_eq!(ended, Ended::Refused);
            assert_eq!(numbers(&foretold), numbers(&said));
            assert!(testing::counted(book.service.db()).await.contains("opportunities"), "the planner knows how many deals there are");
            assert!(said.contains("14 read, 4 created, 0 changed, 0 unchanged, 10 refused"), "{said}");
            let after = book.service.db().head().await.expect("the head is read");
            let (_, again) = import(book, &options(&fixtures())).await;
            assert!(again.contains("14 read, 0 created, 0 changed, 4 unchanged, 10 refused"), "{again}");
            assert_eq!(book.service.db().head().await.ok(), Some(after), "a second run writes nothing");
            vec![said, again]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn facts_are_as_the_files_tell_them() {
    on_both(|book| {
        async move {
            import(book, &options(&fixtures())).await;
            let deals = imported(book, RecordType::Opportunity).await;
            let deal =
                |key: &str| deals.iter().find(|d| d.text("source_key") == format!("trial.deal:{key}")).expect("the deal is in").clone();
            let won = deal("D1");
            assert_eq!((won.text("name"), won.text("closed_on"), won.text("outcome")), ("Isdom – GTX Pro", "2017-03-01", "won"));
            assert_eq!((won.get("value"), won.text("created_at")), (&json!(105_400), "2016-10-20T11:00:00.000000Z"));
            assert_eq!((won.get("probability"), won.text("stage_since")), (&json!(100), "2017-03-01T12:00:00.000000Z"));
            let open = deal("D2");
            assert_eq!((open.get("party"), open.get("value"), open.text("name")), (&Value::Null, &Value::Null, "MG Special – D2"));
            assert_eq!((deal("D3").get("value"), deal("D3").get("lost_reason")), (&json!(0), &Value::Null));
            let parties = imported(book, RecordType::Party).await;
            let hatfan = parties.iter().find(|p| p.text("name") == "Hatfan").expect("the account is in");
            let isdom = parties.iter().find(|p| p.text("name") == "Isdom").expect("the account is in");
            assert_eq!(
                (hatfan.link("parent"), hatfan.get("revenue"), hatfan.get("employees")),
                (Some(isdom.id), &json!(110_004_000_000_i64), &json!(2822))
            );
            assert!(parties.iter().any(|p| p.text("name") == "Isdom, \"the\" company"));
            let users = imported(book, RecordType::User).await;
            assert!(
                users
                    .iter()
                    .any(|u| u.text("email") == "do.van.ut@import.invalid" && u.text("status") == "invited" && u.link("team").is_some())
            );
            let owner = users.iter().find(|u| u.text("name") == "Moses Frase").expect("the agent is in");
            assert_eq!((won.link("owner"), won.link("team")), (Some(owner.id), owner.link("team")));
            intervals(book, won.id).await
        }
        .boxed()
    })
    .await;
}

/// How the journal tells a deal: what it was from when until when.
async fn intervals(book: &TestBook, deal: Id) -> Vec<String> {
    let mut work = book.service.db().read().await.expect("the database answers");
    let sql = "SELECT since, until, value FROM opportunity_intervals WHERE opportunity = $1 ORDER BY since";
    let rows = work.all(sql, sea_query::Values(vec![deal.into()])).await.expect("the intervals are read");
    let told: Vec<String> = rows
        .iter()
        .map(|row| {
            let since: chrono::DateTime<chrono::Utc> = row.get("since").expect("since");
            let until: Option<chrono::DateTime<chrono::Utc>> = row.get("until").expect("until");
            let value: Option<i64> = row.get("value").expect("value");
            format!("{since:?} {until:?} {value:?}")
        })
        .collect();
    assert_eq!(told, ["2016-10-20T11:00:00Z Some(2017-03-01T12:00:00Z) None", "2017-03-01T12:00:00Z None Some(105400)"]);
    told
}

#[tokio::test]
async fn a_run_that_was_cut_off_is_the_same_batch() {
    on_both(|book| {
        async move {
            let batch = Some(book.service.new_id());
            let (_, said) = import(book, &Options { batch, ..options(&fixtures()) }).await;
            let head = book.service.db().head().await.expect("the head is read");
            let (_, again) = import(book, &Options { batch, ..options(&fixtures()) }).await;
            assert_eq!(said, again, "the first answers come again");
            assert_eq!(book.service.db().head().await.ok(), Some(head));
            vec![said]
        }
        .boxed()
    })
    .await;
}

//! The clock jumps: over daylight saving, over the end of a year, back and far ahead. Order, staleness and days stay right.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::command::Question;
use domain::id::Id;
use domain::questions::{Board, BoardFilter, BoardView, List, ListView, Me, MeView, Period, Timeline, TimelineView};
use domain::record::RecordType;
use domain::refusal::Code;
use domain::verbs::{MoveOpportunity, Undo};
use futures::FutureExt;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use testing::{PASSWORD, TestBook, on_both};

async fn ask<Q: Question>(book: &TestBook, user: Id, question: &Q) -> Q::Answer
where
    Q::Answer: DeserializeOwned,
{
    let answer = book.service.ask(user, None, Q::NAME, json!(question)).await.expect("answered");
    serde_json::from_value(answer).expect("as described")
}

/// Sets the clock, forward or back.
fn set(book: &TestBook, to: &str) {
    let to: DateTime<Utc> = to.parse().expect("an instant");
    book.clock.advance(to - book.service.clock().now());
}

async fn go(book: &TestBook, deal: usize, stage: usize) -> Id {
    let fields = Map::new();
    let verb = MoveOpportunity { opportunity: book.sales.deals[deal], stage: book.sales.stages[stage], after: None, fields };
    let envelope = book.service.envelope(&verb);
    let command = envelope.id;
    book.service.submit(book.people.administrator, envelope).await.expect("moved");
    command
}

async fn deal(book: &TestBook, i: usize, field: &str) -> Value {
    let question = json!({ "type": "opportunity", "id": book.sales.deals[i] });
    book.service.ask(book.people.administrator, None, "read", question).await.expect("there")["record"]["fields"][field].clone()
}

/// Deals in the first four columns that are stale.
async fn stale(book: &TestBook) -> Vec<i64> {
    let filter = BoardFilter { stale: true, ..BoardFilter::default() };
    let view: BoardView = ask(book, book.people.administrator, &Board { pipeline: None, filter }).await;
    view.columns[..4].iter().map(|column| column.total.deals()).collect()
}

#[tokio::test]
async fn the_day_of_a_user_follows_daylight_saving() {
    on_both(|book| {
        async move {
            let user = book.people.seller;
            let zone = |zone: &str| Map::from_iter([("time_zone".to_owned(), json!(zone))]);
            let mut told = Vec::new();
            for (name, at, minutes, day) in [
                ("Europe/Berlin", "2027-03-28T00:59:59Z", 60, "2027-03-28"),
                ("Europe/Berlin", "2027-03-28T01:00:00Z", 120, "2027-03-28"),
                ("Europe/Berlin", "2027-10-31T00:59:59Z", 120, "2027-10-31"),
                ("Europe/Berlin", "2027-10-31T01:00:00Z", 60, "2027-10-31"),
                ("America/New_York", "2027-11-07T05:59:59Z", -240, "2027-11-07"),
                ("America/New_York", "2027-11-07T06:00:00Z", -300, "2027-11-07"),
                ("Asia/Ho_Chi_Minh", "2027-12-31T16:59:59Z", 420, "2027-12-31"),
                ("Asia/Ho_Chi_Minh", "2027-12-31T17:00:00Z", 420, "2028-01-01"),
                ("Pacific/Kiritimati", "2028-02-28T10:00:00Z", 840, "2028-02-29"),
                ("America/St_Johns", "2028-03-01T03:29:59Z", -210, "2028-02-29"),
            ] {
                set(book, at);
                book.service.change_me(user, zone(name)).await.expect("changed");
                let me: MeView = ask(book, user, &Me {}).await;
                let now: DateTime<Utc> = me.now.parse().expect("an instant");
                let clock = domain::when::Clock { now, offset_minutes: me.offset_minutes };
                assert_eq!((me.offset_minutes, clock.today().to_string().as_str()), (minutes, day), "{name} {at}");
                assert_eq!(clock.days_until(NaiveDate::from_ymd_opt(2028, 3, 1).expect("a day")), days(day, "2028-03-01"), "{name} {at}");
                told.push(json!(me).to_string());
            }
            told
        }
        .boxed()
    })
    .await;
}

fn days(from: &str, to: &str) -> i64 {
    let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
    (day(to) - day(from)).num_days()
}

#[tokio::test]
async fn a_deal_grows_stale_by_hours_that_passed_whatever_the_clocks_show() {
    on_both(|book| {
        async move {
            // Fourteen days over the night in which Berlin and New York lose an hour or win one.
            for (from, last, over) in [
                ("2027-03-20T12:00:00Z", "2027-04-03T11:59:59Z", "2027-04-03T12:00:00Z"),
                ("2027-10-25T12:00:00Z", "2027-11-08T11:59:59Z", "2027-11-08T12:00:00Z"),
                ("2027-12-24T00:00:00Z", "2028-01-06T23:59:59Z", "2028-01-07T00:00:00Z"),
                ("2028-02-20T00:00:00Z", "2028-03-04T23:59:59Z", "2028-03-05T00:00:00Z"),
            ] {
                set(book, from);
                for i in 0..3 {
                    go(book, i, 2).await;
                    go(book, i, 1).await;
                }
                set(book, last);
                assert_eq!(stale(book).await, [0, 0, 0, 0], "from {from}");
                set(book, over);
                assert_eq!(stale(book).await, [0, 3, 0, 0], "from {from}");
            }
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn what_is_won_at_the_end_of_a_year_counts_in_its_year_and_quarter() {
    on_both(|book| {
        async move {
            let admin = book.people.administrator;
            let won = async |period: Period| {
                let view: BoardView =
                    ask(book, admin, &Board { pipeline: None, filter: BoardFilter { period, ..BoardFilter::default() } }).await;
                let filter = BoardFilter { period, value_from: Some(0), ..BoardFilter::default() };
                let counted: BoardView = ask(book, admin, &Board { pipeline: None, filter }).await;
                assert_eq!(view.columns[4].total, counted.columns[4].total, "kept and counted");
                view.columns[4].total.deals()
            };
            let periods = [Period::Month, Period::Quarter, Period::Year, Period::All];
            let mut told = Vec::new();
            let mut count = async |expected: [i64; 4]| {
                let mut counted = [0; 4];
                for (i, period) in periods.into_iter().enumerate() {
                    counted[i] = won(period).await;
                }
                assert_eq!(counted, expected);
                told.push(format!("{counted:?}"));
            };
            set(book, "2027-12-31T23:59:59.999999Z");
            go(book, 0, 4).await;
            assert_eq!(deal(book, 0, "closed_on").await, "2027-12-31");
            count([1, 1, 1, 1]).await;
            book.clock.advance(Duration::microseconds(1));
            count([0, 0, 0, 1]).await;
            let second = go(book, 1, 4).await;
            assert_eq!(deal(book, 1, "closed_on").await, "2028-01-01");
            count([1, 1, 1, 2]).await;
            set(book, "2028-04-01T00:00:00Z");
            count([0, 0, 1, 2]).await;
            book.submit(admin, &Undo { command: second }).await.expect("taken back in another quarter");
            count([0, 0, 0, 1]).await;
            told
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_clock_that_is_set_back_changes_no_order() {
    on_both(|book| {
        async move {
            let admin = book.people.administrator;
            let mut reader = book.service.listen(admin, None).await.expect("listens");
            let head = book.service.db().head().await.expect("answers");
            set(book, "2027-11-07T06:30:00Z");
            let first = go(book, 0, 1).await;
            set(book, "2027-11-07T05:30:00Z");
            let second = go(book, 0, 2).await;
            set(book, "2026-01-01T00:00:00Z");
            let third = go(book, 0, 3).await;
            reader.changed().await;
            let heard: Vec<(i64, Id)> = reader.next().await.expect("events").iter().map(|event| (event.n, event.command)).collect();
            assert_eq!(heard, [(head + 1, first), (head + 2, second), (head + 3, third)], "the stream goes by numbers");
            let question = Timeline { record_type: RecordType::Opportunity, id: book.sales.deals[0], before: None };
            let timeline: TimelineView = ask(book, admin, &question).await;
            let commands: Vec<Id> = timeline.entries.iter().take(3).map(|entry| entry.command).collect();
            assert_eq!(commands, [third, second, first], "and so does the timeline");
            assert_eq!(stale(book).await, [0, 0, 0, 0], "what lies ahead is not stale");
            book.submit(admin, &Undo { command: third }).await.expect("the last one is the last");
            assert_eq!(deal(book, 0, "stage").await, json!(book.sales.stages[2]));
            // New records do not collide with those of the hour that comes twice.
            for _ in 0..3 {
                let lead = json!({ "contact_name": "An" });
                book.create(book.people.seller, RecordType::Lead, lead).await.expect("a lead");
            }
            let leads: ListView = ask(book, admin, &List::of(RecordType::Lead)).await;
            assert_eq!(leads.records.len(), 6);
            vec![json!(timeline).to_string()]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_clock_that_is_set_back_keeps_nobody_out() {
    on_both(|book| {
        async move {
            let sign_in = |password: &'static str| book.service.sign_in("nam@example.com", password, "1.2.3.4", "", false);
            let session = sign_in(PASSWORD).await.expect("signed in").secret;
            set(book, "2027-11-07T06:30:00Z");
            for _ in 0..6 {
                drop(sign_in("guess guess guess").await);
            }
            assert_eq!(sign_in(PASSWORD).await.expect_err("too many").code, Code::SlowDown);
            set(book, "2026-11-03T05:30:00Z");
            assert!(book.service.session(&session).await.expect("answers").is_some(), "the session of yesterday is good");
            sign_in(PASSWORD).await.expect("nobody waits for a year that did not come");
            vec![]
        }
        .boxed()
    })
    .await;
}

//! Two services on one database: what one accepts reaches the streams of the other.

use std::sync::Arc;

use domain::record::RecordType;
use domain::verbs::ChangeRecord;
use serde_json::{Map, json};
use service::{LiveReader, Service, SystemIds};
use store::Db;
use testing::TestBook;

/// Another process on the book's database.
async fn other(book: &TestBook) -> Service {
    let db = Db::open(&book.url()).await.expect("the database opens twice");
    Service::new(db, book.clock.clone(), Arc::new(SystemIds), "test")
}

async fn change(book: &TestBook, value: i64) -> Option<i64> {
    let fields = Map::from_iter([("value".to_owned(), json!(value))]);
    let verb = ChangeRecord { record_type: RecordType::Opportunity, id: book.sales.deals[0], fields };
    book.submit(book.people.seller, &verb).await.expect("changed").n
}

async fn hears(reader: &mut LiveReader, n: Option<i64>, value: i64) {
    reader.changed().await;
    let events = reader.next().await.expect("events");
    assert_eq!(events.iter().map(|e| Some(e.n)).collect::<Vec<_>>(), [n]);
    let record = events[0].changes[0].record.as_ref().expect("in reach");
    assert_eq!(record.get("value"), &json!(value));
}

#[tokio::test]
async fn postgres_tells_the_other_process_at_once() {
    let Some(book) = TestBook::postgres().await else { return };
    let service = other(&book).await;
    let heard = service.db().notifications().await.expect("the database answers").expect("PostgreSQL tells");
    let mut reader = service.listen(book.people.manager, None).await.expect("listens");
    // No poll here: only the notification can wake the reader.
    let hearing = tokio::spawn({
        let service = service.clone();
        async move { service.hear(heard).await }
    });
    for value in [1, 2, 3] {
        let n = change(&book, value).await;
        hears(&mut reader, n, value).await;
    }
    hearing.abort();
    service.db().close().await;
    book.close().await;
}

/// On PostgreSQL this is a notification that was lost.
async fn is_found_by_looking(book: TestBook) {
    let service = other(&book).await;
    let mut reader = service.listen(book.people.manager, None).await.expect("listens");
    let looking = tokio::spawn(service.clone().watch_journal());
    for value in [1, 2] {
        let n = change(&book, value).await;
        hears(&mut reader, n, value).await;
    }
    looking.abort();
    service.db().close().await;
    book.close().await;
}

#[tokio::test]
async fn what_nobody_told_is_found_by_looking_on_sqlite() {
    is_found_by_looking(TestBook::sqlite().await).await;
}

#[tokio::test]
async fn what_nobody_told_is_found_by_looking_on_postgres() {
    if let Some(book) = TestBook::postgres().await {
        is_found_by_looking(book).await;
    }
}

//! A stream ends at once when its session does, however it ends, and nobody else's does.

use std::sync::Arc;

use domain::id::Id;
use domain::verbs::DisableUser;
use futures::FutureExt;
use futures::future::BoxFuture;
use serde_json::{Map, json};
use service::{LiveReader, Service, SystemIds};
use store::Db;
use testing::{PASSWORD, TestBook, on_both};

/// A stream of a new session of Nam's.
async fn stream(book: &TestBook, service: &Service) -> (LiveReader, Id) {
    let signed = book.service.sign_in("nam@example.com", PASSWORD, "", "", false).await.expect("signed in");
    let session = book.service.session(&signed.secret).await.expect("answers").expect("good").id;
    let mut reader = service.listen(signed.user, None).await.expect("listens").of_session(session);
    reader.changed().now_or_never().expect("the first look is at once");
    assert_eq!(reader.next().await.expect("the session is there"), []);
    assert!(reader.changed().now_or_never().is_none(), "there is nothing to tell");
    (reader, session)
}

type End = for<'a> fn(&'a TestBook, Id) -> BoxFuture<'a, ()>;

const ENDS: [(&str, End); 4] = [
    ("ended", |book, session| async move { book.service.end_session(book.people.seller, session).await.expect("ended") }.boxed()),
    ("password changed elsewhere", |book, _| {
        async move { book.service.change_password(book.people.seller, None, PASSWORD, PASSWORD).await.expect("changed") }.boxed()
    }),
    ("one-time link", |book, _| {
        async move {
            let link = book.service.one_time_link(None, book.people.seller).await.expect("a link");
            book.service.use_link(&link.secret, PASSWORD).await.expect("used");
        }
        .boxed()
    }),
    ("disabled", |book, _| {
        async move {
            book.submit(book.people.administrator, &DisableUser { user: book.people.seller }).await.expect("disabled");
        }
        .boxed()
    }),
];

#[tokio::test]
async fn a_stream_ends_at_once_with_its_session() {
    on_both(|book| {
        async move {
            let mut colleague = book.service.listen(book.people.colleague, None).await.expect("listens");
            for (how, end) in ENDS {
                let (mut reader, session) = stream(book, &book.service).await;
                end(book, session).await;
                reader.changed().now_or_never().unwrap_or_else(|| panic!("{how}: woken without waiting"));
                assert!(reader.next().await.is_err(), "{how}");
                assert!(reader.is_over().await || how == "disabled", "{how}");
            }
            colleague.next().await.expect("another's stream goes on");
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn the_session_that_changes_the_password_goes_on() {
    on_both(|book| {
        async move {
            let (mut reader, session) = stream(book, &book.service).await;
            book.service.change_password(book.people.seller, Some(session), PASSWORD, "another long password").await.expect("changed");
            reader.changed().now_or_never().expect("looks again");
            assert_eq!(reader.next().await.expect("goes on"), []);
            assert!(!reader.is_over().await);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn what_writes_no_entry_wakes_nobody_for_one() {
    on_both(|book| {
        async move {
            let mut reader = book.service.listen(book.people.colleague, None).await.expect("listens");
            assert_eq!(reader.next().await.expect("events"), []);
            let link = book.service.one_time_link(None, book.people.seller).await.expect("a link");
            book.service.use_link(&link.secret, PASSWORD).await.expect("used by somebody who is active already");
            let fields = Map::from_iter([("language".to_owned(), json!("vi"))]);
            book.service.change_me(book.people.seller, fields).await.expect("nothing changes");
            reader.changed().now_or_never().expect("a session may have ended");
            assert_eq!(reader.next().await.expect("it was not this one"), []);
            assert!(reader.changed().now_or_never().is_none(), "no number is waited for that nobody has");
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_session_that_ends_in_another_process_is_heard_of_or_found_out() {
    let other = async |book: &TestBook| {
        let db = Db::open(&book.url()).await.expect("the database opens twice");
        Service::new(db, book.clock.clone(), Arc::new(SystemIds), "test")
    };
    let book = TestBook::sqlite().await;
    let service = other(&book).await;
    let (mut reader, session) = stream(&book, &service).await;
    book.service.end_session(book.people.seller, session).await.expect("ended");
    assert!(reader.is_over().await, "the heartbeat finds it out");
    service.db().close().await;
    book.close().await;
    let Some(book) = TestBook::postgres().await else { return };
    let service = other(&book).await;
    let heard = service.db().notifications().await.expect("the database answers").expect("PostgreSQL tells");
    let hearing = tokio::spawn({
        let service = service.clone();
        async move { service.hear(heard).await }
    });
    let (mut reader, session) = stream(&book, &service).await;
    book.service.end_session(book.people.seller, session).await.expect("ended");
    reader.changed().await;
    assert!(reader.next().await.is_err(), "woken by the other process");
    hearing.abort();
    service.db().close().await;
    book.close().await;
}

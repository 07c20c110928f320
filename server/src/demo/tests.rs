//! The demo on both databases.

use std::sync::Arc;

use domain::permission::Role;
use service::{Clock, Service, SystemClock, SystemIds};

use super::{Options, Size, begin, cast, load, run};

/// As much as shows every kind of story and does not take half a minute to tell.
const SMALL: Size = Size { deals: 40, leads: 20 };

async fn service_on(backend: &testing::Backend) -> Service {
    Service::new(backend.open().await, Arc::new(SystemClock), Arc::new(SystemIds), "test")
}

async fn is_worth_looking_at(backend: testing::Backend) {
    let service = service_on(&backend).await;
    run(&service, Options { if_empty: true, size: SMALL }).await.expect("the demo is loaded");
    assert_eq!(service.db().verify().await.expect("the book can be verified"), Vec::<String>::new());
    assert!(testing::counted(service.db()).await.contains("opportunities"), "the planner knows how many deals there are");
    let users = service.users().await.expect("the users are read");
    assert_eq!(users.len(), 12);
    for role in Role::ALL {
        assert!(users.iter().any(|u| u.text("role") == role.name()), "{role:?}");
    }
    for (_, email) in cast::SIGN_INS {
        service.sign_in(email, cast::PASSWORD, "127.0.0.1", "test", false).await.expect("the printed sign-ins are right");
    }
    let head = service.db().head().await.expect("the head is read");
    run(&service, Options { if_empty: true, size: SMALL }).await.expect("a second time nothing happens");
    assert!(run(&service, Options { if_empty: false, size: SMALL }).await.is_err(), "people are there already");
    assert_eq!(service.db().head().await.ok(), Some(head));
    service.db().close().await;
    backend.remove().await;
}

#[tokio::test]
async fn the_demo_is_worth_looking_at_on_sqlite() {
    is_worth_looking_at(testing::Backend::sqlite()).await;
}

#[tokio::test]
async fn the_demo_is_worth_looking_at_on_postgres() {
    if let Some(backend) = testing::Backend::postgres().await {
        is_worth_looking_at(backend).await;
    }
}

#[tokio::test]
async fn a_demo_that_was_cut_off_goes_on() {
    let backend = testing::Backend::sqlite();
    let service = service_on(&backend).await;
    let now = begin(&service).await.expect("the database answers").expect("the book is new");
    let mut script = super::Script::new(now);
    let began = script.days_ago(super::PAST.num_days());
    cast::hire(&service, &mut script, began).await.expect("people join");
    assert_eq!(begin(&service).await.ok().flatten(), Some(now), "it goes on with the same now");
    load(&service, now, SMALL).await.expect("the rest is loaded");
    assert_eq!(service.users().await.expect("the users are read").len(), 12);
    assert!(begin(&service).await.is_ok_and(|now| now.is_none()), "there is nothing left to load");
    assert!(SystemClock.now() >= now);
    service.db().close().await;
    backend.remove().await;
}

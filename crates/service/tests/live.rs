//! The live stream: what a reader may see, what is gone, and catching up.

use domain::id::Id;
use domain::record::RecordType;
use domain::verbs::{ChangeRecord, DisableUser};
use futures::FutureExt;
use serde_json::{Map, Value, json};
use testing::{TestBook, on_both};

async fn give(book: &TestBook, i: usize, owner: Id) {
    let fields: Map<String, Value> = Map::from_iter([("owner".to_owned(), json!(owner))]);
    let change = ChangeRecord { record_type: RecordType::Opportunity, id: book.sales.deals[i], fields };
    book.submit(book.people.administrator, &change).await.expect("given");
}

#[tokio::test]
async fn who_loses_sight_hears_gone_and_who_gains_it_gets_the_card() {
    on_both(|book| {
        async move {
            let people = &book.people;
            let mut seller = book.service.listen(people.seller, None).await.expect("listens");
            let mut stranger = book.service.listen(people.stranger, None).await.expect("listens");
            let mut colleague = book.service.listen(people.colleague, None).await.expect("listens");
            give(book, 0, people.stranger).await;
            seller.changed().await;
            let lost = seller.next().await.expect("events");
            let gained = stranger.next().await.expect("events");
            assert!(lost[0].changes[0].record.is_none(), "gone");
            assert!(gained[0].changes[0].record.is_some() && gained[0].changes[0].before.is_none(), "new to the reader");
            assert_eq!(colleague.next().await.expect("events"), []);
            vec![json!(lost).to_string(), json!(gained).to_string()]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_reader_who_was_away_gets_what_was_missed() {
    on_both(|book| {
        async move {
            let people = &book.people;
            let head = book.service.db().head().await.expect("answers");
            give(book, 0, people.colleague).await;
            give(book, 1, people.seller).await;
            let mut reader = book.service.listen(people.manager, Some(head)).await.expect("listens");
            reader.changed().await;
            let missed = reader.next().await.expect("events");
            assert_eq!(missed.iter().map(|e| e.n).collect::<Vec<_>>(), [head + 1, head + 2]);
            assert_eq!(reader.at, head + 2);
            assert_eq!(reader.next().await.expect("events"), []);
            vec![json!(missed).to_string()]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_disabled_user_and_a_changed_role_end_the_stream() {
    on_both(|book| {
        async move {
            let people = &book.people;
            let mut seller = book.service.listen(people.seller, None).await.expect("listens");
            let mut colleague = book.service.listen(people.colleague, None).await.expect("listens");
            assert_eq!(colleague.next().await.expect("events"), []);
            book.submit(people.administrator, &DisableUser { user: people.seller }).await.expect("disabled");
            assert!(seller.next().await.is_err());
            let fields = Map::from_iter([("role".to_owned(), json!("manager"))]);
            book.submit(people.administrator, &ChangeRecord { record_type: RecordType::User, id: people.colleague, fields })
                .await
                .expect("promoted");
            assert!(colleague.next().await.is_err());
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn who_is_woken_for_nothing_waits_again() {
    on_both(|book| {
        async move {
            let mut reader = book.service.listen(book.people.seller, None).await.expect("listens");
            reader.next().await.expect("events");
            book.service.woken(reader.at + 5);
            reader.changed().await;
            assert_eq!(reader.next().await.expect("events"), []);
            assert_eq!(reader.changed().now_or_never(), None, "nothing else happened");
            book.create(book.people.seller, RecordType::Party, json!({ "kind": "person", "name": "An" })).await.expect("a contact");
            reader.changed().await;
            assert_eq!(reader.next().await.expect("events").len(), 1);
            assert_eq!(reader.changed().now_or_never(), None, "that was all");
            vec![]
        }
        .boxed()
    })
    .await;
}

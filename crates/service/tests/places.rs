//! Places that grew too long get short keys: the order stays, boards begin anew, and the book agrees with its journal.

use domain::id::Id;
use domain::place::MAX_LEN;
use domain::questions::{Board, BoardFilter, BoardView};
use domain::verbs::{MoveOpportunity, Undo};
use futures::FutureExt;
use serde_json::{Map, json};
use testing::{TestBook, on_both};

/// The cards of the first column, with their places.
async fn cards(book: &TestBook) -> Vec<(Id, String)> {
    let question = json!(Board { pipeline: None, filter: BoardFilter::default() });
    let answer = book.service.ask(book.people.administrator, None, "board", question).await.expect("a board");
    let view: BoardView = serde_json::from_value(answer).expect("as described");
    view.columns[0].cards.iter().map(|card| (card.id, card.place.clone())).collect()
}

async fn put(book: &TestBook, card: Id, after: Id) -> Id {
    let verb = MoveOpportunity { opportunity: card, stage: book.sales.stages[0], after: Some(after), fields: Map::new() };
    let envelope = book.service.envelope(&verb);
    let command = envelope.id;
    book.service.submit(book.people.administrator, envelope).await.expect("moved");
    command
}

/// Two cards go under a third by turns until a key is too long.
async fn crowd(book: &TestBook) {
    let [top, one, other] = book.sales.deals;
    for turn in 0..400 {
        put(book, if turn % 2 == 0 { one } else { other }, top).await;
        if cards(book).await.iter().any(|(_, place)| place.len() > MAX_LEN) {
            return;
        }
    }
    panic!("400 moves into one gap made no long key");
}

fn order(cards: &[(Id, String)]) -> Vec<Id> {
    cards.iter().map(|(id, _)| *id).collect()
}

#[tokio::test]
async fn long_keys_become_short_ones_in_the_same_order() {
    on_both(|book| {
        async move {
            let [top, one, other] = book.sales.deals;
            assert_eq!(book.service.relieve_places().await.expect("answers"), 0);
            let mut reader = book.service.listen(book.people.administrator, None).await.expect("listens");
            crowd(book).await;
            while reader.changed().now_or_never().is_some() {
                reader.next().await.expect("events");
            }
            assert!(reader.changed().now_or_never().is_none());
            let (before, head) = (cards(book).await, book.service.db().head().await.expect("answers"));
            assert!(book.service.relieve_places().await.expect("answers") > 0);
            let after = cards(book).await;
            assert_eq!(order(&before), order(&after));
            assert!(after.iter().all(|(_, place)| place.len() <= 16), "{after:?}");
            assert_eq!(book.service.db().head().await.ok(), Some(head), "nothing happened to any deal");
            assert_eq!(book.service.relieve_places().await.expect("answers"), 0);
            reader.changed().now_or_never().expect("the open board hears of it at once");
            assert!(reader.next().await.is_err(), "and begins anew");
            let mut reader = book.service.listen(book.people.administrator, None).await.expect("listens");
            assert_eq!(reader.next().await.expect("the new board goes on"), []);
            assert!(!reader.is_over().await);
            let command = put(book, top, one).await;
            assert_eq!(
                order(&cards(book).await).iter().position(|id| *id == top),
                order(&cards(book).await).iter().position(|id| *id == one).map(|i| i + 1)
            );
            book.submit(book.people.administrator, &Undo { command }).await.expect("taken back");
            put(book, other, top).await;
            after.into_iter().map(|(_, place)| place).collect()
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn the_job_works_when_a_long_key_was_made() {
    on_both(|book| {
        async move {
            let mut reader = book.service.listen(book.people.administrator, None).await.expect("listens");
            let job = tokio::spawn(book.service.clone().watch_places());
            crowd_or_relieved(book).await;
            loop {
                reader.changed().await;
                if reader.next().await.is_err() {
                    break;
                }
            }
            assert!(cards(book).await.iter().all(|(_, place)| place.len() <= MAX_LEN));
            job.abort();
            vec![]
        }
        .boxed()
    })
    .await;
}

/// As many moves as make a long key, whether the job comes between or not.
async fn crowd_or_relieved(book: &TestBook) {
    let [top, one, other] = book.sales.deals;
    for turn in 0..300 {
        put(book, if turn % 2 == 0 { one } else { other }, top).await;
    }
}

#[tokio::test]
async fn the_journal_still_vouches_for_places_written_since() {
    let book = TestBook::sqlite().await;
    crowd(&book).await;
    book.service.relieve_places().await.expect("answers");
    let [top, one, _] = book.sales.deals;
    put(&book, one, top).await;
    assert_eq!(book.service.db().verify().await.expect("verified"), Vec::<String>::new());
    let mut work = book.service.db().begin().await.expect("the database answers");
    work.run("UPDATE opportunities SET place = 'a0zz' WHERE id = $1", sea_query::Values(vec![one.into()])).await.expect("written");
    work.commit().await.expect("written");
    assert!(book.service.db().verify().await.expect("verified").iter().any(|fault| fault.contains("place")));
}

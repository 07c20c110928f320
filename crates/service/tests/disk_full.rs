//! The disk is full: commands are refused clearly, nothing is half written, reading goes on, and so does writing when there
//! is room again.

use domain::command::Question;
use domain::questions::{List, ListView};
use domain::record::RecordType;
use domain::refusal::Code;
use domain::verbs::ChangeRecord;
use serde_json::{Map, json};
use testing::{Dump, TestBook, leave_room};

async fn deals(book: &TestBook) -> usize {
    let question = json!(List { limit: 200, ..List::of(RecordType::Opportunity) });
    let answer = book.service.ask(book.people.administrator, None, List::NAME, question).await.expect("reading goes on");
    serde_json::from_value::<ListView>(answer).expect("as described").records.len()
}

/// A change that needs pages.
fn long(book: &TestBook, i: usize) -> ChangeRecord {
    let name = format!("{i} {}", "long ".repeat(38));
    let tags: Vec<String> = (0..90).map(|tag| format!("{i} {tag} {}", "x".repeat(20))).collect();
    let fields = Map::from_iter([("name".to_owned(), json!(name)), ("tags".to_owned(), json!(tags))]);
    ChangeRecord { record_type: RecordType::Opportunity, id: book.sales.deals[0], fields }
}

#[tokio::test]
async fn a_full_disk_refuses_clearly_and_hurts_nothing() {
    let book = TestBook::sqlite().await;
    let db = book.service.db();
    let mut refused = 0;
    for i in 0..40 {
        leave_room(db, i % 4).await;
        let before = Dump::of(db).await;
        let envelope = book.service.envelope(&long(&book, i as usize));
        match book.service.submit(book.people.seller, envelope.clone()).await {
            Ok(_) => {}
            Err(refusal) => {
                refused += 1;
                assert_eq!(refusal.code, Code::Unavailable, "{refusal:?}");
                assert_eq!(Dump::of(db).await.difference(&before), None, "nothing is half written");
                assert_eq!(deals(&book).await, 3);
                leave_room(db, 10_000).await;
                book.service.submit(book.people.seller, envelope).await.expect("there is room again");
            }
        }
    }
    assert!(refused > 10, "the disk was full {refused} times");
    book.close().await;
}

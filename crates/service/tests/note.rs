//! Notes: the author, the managers of the author's team and administrators change them, and can take that back.

use domain::id::Id;
use domain::record::RecordType;
use domain::refusal::Code;
use domain::verbs::{ChangeRecord, DeleteRecord, RestoreRecord, Undo};
use futures::FutureExt;
use serde_json::{Map, json};
use testing::{TestBook, on_both};

async fn write(book: &TestBook, user: Id, note: Id, body: &str) -> Result<Id, Code> {
    let fields = Map::from_iter([("body".to_owned(), json!(body))]);
    let envelope = book.service.envelope(&ChangeRecord { record_type: RecordType::Note, id: note, fields });
    let command = envelope.id;
    book.service.submit(user, envelope).await.map(|_| command).map_err(|refusal| refusal.code)
}

async fn body(book: &TestBook, note: Id) -> String {
    let mut work = book.service.db().read().await.expect("the database answers");
    work.load(RecordType::Note, note).await.expect("the database answers").expect("the note is there").text("body").to_owned()
}

#[tokio::test]
async fn a_note_is_changed_by_its_author_and_whoever_manages_the_author() {
    on_both(|book| {
        async move {
            let people = &book.people;
            let about = json!({ "about_type": "party", "about": book.sales.party, "body": "Call before noon." });
            let note = book.create(people.seller, RecordType::Note, about).await.expect("written");
            for user in [people.seller, people.manager, people.top_manager, people.administrator] {
                let command = write(book, user, note, "Call after noon.").await.expect("changed");
                assert_eq!(body(book, note).await, "Call after noon.");
                book.submit(user, &Undo { command }).await.expect("taken back");
                assert_eq!(body(book, note).await, "Call before noon.");
                book.submit(user, &DeleteRecord { record_type: RecordType::Note, id: note }).await.expect("deleted");
                book.submit(user, &RestoreRecord { record_type: RecordType::Note, id: note }).await.expect("shown again");
            }
            for user in [people.colleague, people.stranger, people.observer, people.watcher] {
                assert_eq!(write(book, user, note, "No.").await, Err(Code::NotAllowed));
            }
            let theirs = json!({ "about_type": "party", "about": book.sales.party, "body": "From the south." });
            let theirs = book.create(people.stranger, RecordType::Note, theirs).await.expect("written");
            assert_eq!(write(book, people.manager, theirs, "No.").await, Err(Code::NotAllowed), "another team's");
            assert!(write(book, people.top_manager, theirs, "Yes.").await.is_ok(), "a team below");
            vec![body(book, note).await, body(book, theirs).await]
        }
        .boxed()
    })
    .await;
}

//! Many records at once.

use domain::command::{Accepted, Envelope};
use domain::id::Id;
use domain::questions::Read;
use domain::record::{Record, RecordType};
use domain::refusal::{Code, Refusal};
use domain::verbs::{ChangeRecord, ChangeRecords, DeleteRecord, DeleteRecords, Many, RestoreRecords, Undo};
use futures::FutureExt;
use serde_json::{Map, Value, json};
use testing::{TestBook, on_both};

async fn lead(book: &TestBook, user: Id, id: Id) -> Option<Record> {
    book.ask(user, &Read { record_type: RecordType::Lead, id }).await.ok().map(|view| view.record)
}

fn map(value: Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}

fn change(records: &[Id], given: Value) -> ChangeRecords {
    let part = |name: &str| map(given[name].clone());
    let [fields, add, remove] = ["fields", "add", "remove"].map(part);
    ChangeRecords { record_type: RecordType::Lead, records: records.to_vec(), fields, add, remove }
}

fn many(accepted: &Accepted) -> (usize, Vec<(Id, Code)>) {
    let many: Many = serde_json::from_value(accepted.answer.clone()).expect("as described");
    (many.done, many.left.into_iter().map(|left| (left.record, left.refusal.code)).collect())
}

fn code<T: std::fmt::Debug>(refused: Result<T, Refusal>) -> Code {
    refused.expect_err("refused").code
}

/// Leads of somebody, with a tag each.
async fn leads(book: &TestBook, owner: Id, count: usize) -> Vec<Id> {
    let mut made = Vec::new();
    for i in 0..count {
        let fields = json!({ "contact_name": format!("Lead {i}"), "need": "chairs", "tags": [format!("t{i}"), "old"], "owner": owner });
        made.push(book.create(book.people.administrator, RecordType::Lead, fields).await.expect("made"));
    }
    made
}

#[tokio::test]
async fn many_change_in_one_command_once_and_are_taken_back_as_a_whole() {
    on_both(|book| {
        async move {
            let seller = book.people.seller;
            let ids = leads(book, seller, 3).await;
            let verb = change(&ids, json!({ "fields": { "need": "tables" }, "add": { "tags": ["new"] }, "remove": { "tags": ["old"] } }));
            let envelope = book.service.envelope(&verb);
            let accepted = book.service.submit(seller, envelope.clone()).await.expect("changed");
            assert_eq!(many(&accepted), (3, vec![]));
            let again = book.service.submit(seller, envelope.clone()).await.expect("the same command");
            assert_eq!(again, accepted);
            for (i, id) in ids.iter().enumerate() {
                let record = lead(book, seller, *id).await.expect("there");
                assert_eq!((record.text("need"), record.n), ("tables", accepted.n.expect("it changed something")));
                assert_eq!(*record.get("tags"), json!([format!("t{i}"), "new"]));
            }
            book.submit(seller, &Undo { command: envelope.id }).await.expect("taken back");
            let record = lead(book, seller, ids[2]).await.expect("there");
            assert_eq!((record.text("need"), record.get("tags")), ("chairs", &json!(["t2", "old"])));
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_changed_is_left_and_told() {
    on_both(|book| {
        async move {
            let people = &book.people;
            let mine = leads(book, people.seller, 2).await;
            let [theirs, colleagues] = [leads(book, people.stranger, 1).await[0], leads(book, people.colleague, 1).await[0]];
            let gone = leads(book, people.seller, 1).await[0];
            book.submit(people.seller, &DeleteRecord { record_type: RecordType::Lead, id: gone }).await.expect("deleted");
            let never = book.service.new_id();
            let all = [mine[0], theirs, gone, never, mine[1]];
            let accepted = book.submit(people.seller, &change(&all, json!({ "fields": { "need": "desks" } }))).await.expect("some are");
            let left = vec![(theirs, Code::NotFound), (gone, Code::Deleted), (never, Code::NotFound)];
            assert_eq!(many(&accepted), (2, left));
            // What nobody of them can have is refused as it would be for one, and so is what is nobody's to change.
            let refused = |user, verb: ChangeRecords| async move { code(book.submit(user, &verb).await) };
            assert_eq!(refused(people.seller, change(&[theirs], json!({ "fields": { "need": "x" } }))).await, Code::NotFound);
            assert_eq!(refused(people.observer, change(&[colleagues], json!({ "fields": { "need": "x" } }))).await, Code::NotAllowed);
            for (given, expected) in [
                (json!({ "fields": { "nonsense": 1 } }), Code::UnknownField),
                (json!({ "fields": { "need": 1 } }), Code::WrongType),
                (json!({ "add": { "need": ["x"] } }), Code::WrongType),
                (json!({ "add": { "tags": "x" } }), Code::WrongType),
                (json!({ "fields": { "owner": people.stranger } }), Code::NotAllowed),
                (json!({ "fields": { "source_key": "x" } }), Code::Taken),
            ] {
                assert_eq!(refused(people.seller, change(&mine, given.clone())).await, expected, "{given}");
            }
            let twice = change(&[mine[0], mine[0]], json!({ "fields": { "need": "x" } }));
            assert_eq!(refused(people.seller, twice).await, Code::Malformed);
            assert_eq!(refused(people.seller, change(&[never; 501], json!({}))).await, Code::TooMany);
            let stages = DeleteRecords { record_type: RecordType::Stage, records: book.sales.stages.clone() };
            assert_eq!(code(book.submit(people.administrator, &stages).await), Code::Malformed);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn what_somebody_else_wrote_meanwhile_stays() {
    on_both(|book| {
        async move {
            let people = &book.people;
            let ids = leads(book, people.seller, 2).await;
            let seen = book.service.db().head().await.expect("the head");
            let theirs = ChangeRecord { record_type: RecordType::Lead, id: ids[0], fields: map(json!({ "need": "lamps" })) };
            book.submit(people.manager, &theirs).await.expect("changed");
            let verb = change(&ids, json!({ "fields": { "need": "desks" } }));
            let envelope = Envelope { seen: Some(seen), ..book.service.envelope(&verb) };
            let accepted = book.service.submit(people.seller, envelope).await.expect("the other is changed");
            assert_eq!(many(&accepted), (1, vec![(ids[0], Code::Conflict)]));
            assert_eq!(lead(book, people.seller, ids[0]).await.expect("there").text("need"), "lamps");
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn many_are_deleted_and_shown_again() {
    on_both(|book| {
        async move {
            let people = &book.people;
            let ids = leads(book, people.seller, 3).await;
            let delete = book.service.envelope(&DeleteRecords { record_type: RecordType::Lead, records: ids.clone() });
            assert_eq!(many(&book.service.submit(people.seller, delete.clone()).await.expect("deleted")), (3, vec![]));
            assert!(lead(book, people.seller, ids[1]).await.is_some_and(|record| record.is_deleted()));
            let restore = book.service.envelope(&RestoreRecords { record_type: RecordType::Lead, records: vec![ids[1]] });
            assert_eq!(many(&book.service.submit(people.seller, restore.clone()).await.expect("restored")), (1, vec![]));
            assert!(lead(book, people.seller, ids[1]).await.is_some_and(|record| !record.is_deleted()));
            let verb = RestoreRecords { record_type: RecordType::Lead, records: ids.clone() };
            assert_eq!(code(book.submit(people.observer, &verb).await), Code::NotAllowed);
            // As of one: what somebody did since then is in the way of taking back.
            assert_eq!(code(book.submit(people.seller, &Undo { command: delete.id }).await), Code::Conflict);
            book.submit(people.seller, &Undo { command: restore.id }).await.expect("taken back");
            book.submit(people.seller, &Undo { command: delete.id }).await.expect("taken back as a whole");
            assert!(lead(book, people.seller, ids[2]).await.is_some_and(|record| !record.is_deleted()));
            vec![]
        }
        .boxed()
    })
    .await;
}

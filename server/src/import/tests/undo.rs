//! Taking an import back, and who may import at all.

use domain::record::RecordType;
use domain::refusal::Code;
use domain::verbs::{ChangeRecord, DeleteRecord, ImportRecords, UndoImport};
use futures::FutureExt;
use serde_json::{Map, Value, json};
use testing::{TestBook, on_both};

use super::{Ended, Options, batch_of, fixtures, import, imported, list, options};

#[tokio::test]
async fn an_import_is_taken_back_whole_and_can_come_again() {
    on_both(|book| {
        async move {
            let (_, said) = import(book, &options(&fixtures())).await;
            let batch = batch_of(&said);
            let (ended, undone) = import(book, &Options { undo: Some(batch), ..Options::default() }).await;
            assert_eq!(ended, Ended::Well, "{undone}");
            for record_type in [RecordType::Opportunity, RecordType::Party, RecordType::Item, RecordType::Team] {
                assert_eq!(imported(book, record_type).await.len(), 0, "{record_type:?}");
            }
            assert!(imported(book, RecordType::User).await.iter().all(|u| u.text("status") == "disabled"));
            assert!(!list(book, RecordType::Pipeline).await.iter().any(|p| p.text("name") == "Trial"));
            let (_, listed) = import(book, &Options { batches: true, ..Options::default() }).await;
            assert!(listed.contains("taken back"), "{listed}");
            let (ended, nothing) = import(book, &Options { undo: Some(batch), ..Options::default() }).await;
            assert_eq!((ended, nothing.as_str()), (Ended::Well, "0 changes taken back, 0 left because somebody works with them.\n"));
            let (_, again) = import(book, &options(&fixtures())).await;
            assert!(again.contains("14 read, 4 created, 0 changed, 0 unchanged, 10 refused"), "{again}");
            assert!(imported(book, RecordType::User).await.iter().all(|u| u.text("status") == "invited"));
            assert_eq!(imported(book, RecordType::Opportunity).await.len(), 4);
            vec![undone, listed, again]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn what_people_did_since_stays() {
    on_both(|book| {
        async move {
            let (_, said) = import(book, &options(&fixtures())).await;
            let parties = imported(book, RecordType::Party).await;
            let named = |name: &str| parties.iter().find(|p| p.text("name") == name).map(|p| p.id).expect("the account is in");
            let (hatfan, isdom) = (named("Hatfan"), named("Isdom"));
            let administrator = book.people.administrator;
            let fields = Map::from_iter([("parent".to_owned(), Value::Null), ("website".to_owned(), json!("https://hatfan.example"))]);
            book.submit(administrator, &ChangeRecord { record_type: RecordType::Party, id: hatfan, fields })
                .await
                .expect("a party is changed");
            book.submit(administrator, &DeleteRecord { record_type: RecordType::Party, id: isdom }).await.expect("a party is deleted");
            let (_, again) = import(book, &options(&fixtures())).await;
            assert!(again.contains("1 stay deleted"), "{again}");
            let now = imported(book, RecordType::Party).await;
            let kept = now.iter().find(|p| p.id == hatfan).expect("the account is there");
            assert_eq!(kept.text("website"), "https://hatfan.example");
            assert!(!now.iter().any(|p| p.id == isdom), "what somebody deleted stays deleted");
            let (_, undone) = import(book, &Options { undo: Some(batch_of(&said)), ..Options::default() }).await;
            vec![again, undone]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn only_administrators_import() {
    let book = TestBook::sqlite().await;
    for user in [book.people.seller, book.people.top_manager, book.people.watcher] {
        let refused = book.submit(user, &ImportRecords { records: Vec::new() }).await.map_err(|r| r.code);
        assert_eq!(refused.err(), Some(Code::NotAllowed));
        let refused = book.submit(user, &UndoImport { command: book.service.new_id() }).await.map_err(|r| r.code);
        assert_eq!(refused.err(), Some(Code::NotAllowed));
    }
    let (ended, said) = import(&book, &Options { user: Some("nam@example.com".into()), ..options(&fixtures()) }).await;
    assert_eq!((ended, said.as_str()), (Ended::Unusable, "nam@example.com is not an active administrator.\n"));
    book.close().await;
}

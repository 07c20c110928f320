//! The book itself is the same on both databases.

use domain::record::{RecordType, describe};
use futures::FutureExt;
use serde_json::json;

#[tokio::test]
async fn a_new_book_is_the_same_on_both_databases() {
    testing::on_both(|book| {
        async move {
            let mut told = Vec::new();
            for record_type in RecordType::ALL {
                let question =
                    json!({ "type": record_type, "filter": { "all": [] }, "limit": 200, "sort": { "field": describe(record_type).title } });
                let answer = book.service.ask(book.people.administrator, None, "list", question).await;
                told.push(answer.map_or_else(|refusal| refusal.to_string(), |a| a.to_string()));
            }
            told
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn everybody_signs_in() {
    let book = testing::TestBook::sqlite().await;
    for name in ["ada", "tom", "mai", "nam", "nora", "sam", "olga", "otto"] {
        let signed_in = book.service.sign_in(&format!("{name}@example.com"), testing::PASSWORD, "127.0.0.1", "test", false).await;
        assert!(signed_in.is_ok(), "{name}: {signed_in:?}");
    }
    book.close().await;
}

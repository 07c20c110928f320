//! What the planners go by is there after a load, and on SQLite in whatever is served.

use domain::record::RecordType;
use serde_json::json;
use testing::{TestBook, counted};

#[tokio::test]
async fn what_was_loaded_is_counted_on_both_databases() {
    testing::on_both(|book| {
        Box::pin(async move {
            book.service.db().count_loaded().await.expect("it counts");
            let counted = counted(book.service.db()).await;
            let wanted = ["journal", "journal_changes", "leads", "opportunities", "parties", "search_tokens", "stage_totals", "users"];
            wanted
                .iter()
                .map(|table| format!("{table}: {}", counted.contains(*table)))
                .inspect(|told| assert!(told.ends_with("true"), "{told}"))
                .collect()
        })
    })
    .await;
}

#[tokio::test]
async fn a_served_file_gets_statistics_and_new_ones_when_it_has_grown() {
    let book = TestBook::sqlite().await;
    assert!(counted(book.service.db()).await.is_empty());
    let job = tokio::spawn(book.service.clone().watch_statistics());
    while !counted(book.service.db()).await.contains("leads") {
        tokio::task::yield_now().await;
    }
    job.abort();
    let rows = async || {
        let mut work = book.service.db().read().await.expect("it answers");
        let told = work.first("SELECT stat FROM sqlite_stat1 WHERE idx = 'leads_created'", store::args![]).await.expect("it answers");
        told.expect("it has statistics").get::<String>("stat").expect("text")
    };
    let before = rows().await;
    for lead in 0..60 {
        let fields = json!({ "contact_name": format!("Lead {lead}") });
        book.create(book.people.seller, RecordType::Lead, fields).await.expect("accepted");
    }
    book.service.db().tend_statistics().await.expect("it counts");
    assert_ne!(rows().await, before, "ten times as many leads are counted again");
    // Whoever wrote meanwhile did not lose the connection's settings, and nothing is locked.
    book.create(book.people.seller, RecordType::Lead, json!({ "contact_name": "Last" })).await.expect("accepted");
    book.close().await;
}

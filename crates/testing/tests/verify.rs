//! What is stored twice and disagrees is named.

use futures::FutureExt;
use store::args;

/// What is broken, and how the fault begins.
const BROKEN: [(&str, &str); 9] = [
    ("UPDATE parties SET name = 'Somebody else'", "party "),
    ("DELETE FROM journal_changes WHERE record_type = 'item'", "item "),
    ("UPDATE search_tokens SET weight = weight + 1 WHERE record_type = 'lead'", "search_tokens of lead "),
    ("DELETE FROM word_endings", "word_endings: "),
    ("DELETE FROM record_entries", "record_entries of opportunity "),
    ("UPDATE identity_keys SET key = 'x' WHERE record_type = 'party'", "identity_keys of party "),
    ("UPDATE stage_totals SET sum = sum + 1", "stage_totals "),
    ("DELETE FROM opportunity_intervals", "opportunity_intervals of opportunity "),
    ("UPDATE journal_head SET n = n + 1", "journal: head "),
];

#[tokio::test]
async fn each_difference_is_named() {
    testing::on_both(|book| {
        async move {
            let tagged = domain::verbs::ChangeRecord {
                record_type: domain::record::RecordType::Opportunity,
                id: book.sales.deals[0],
                fields: serde_json::Map::from_iter([("tags".to_owned(), serde_json::json!(["tender"]))]),
            };
            book.submit(book.people.administrator, &tagged).await.expect("the deal gets a tag");
            let mut told = Vec::new();
            for (sql, begins) in BROKEN {
                let mut work = book.service.db().begin().await.expect("the database answers");
                work.run(sql, args![]).await.expect("the database can be broken");
                let faults = work.verify().await.expect("what is broken can be verified");
                work.rollback().await.expect("the database is whole again");
                assert!(faults.iter().any(|f| f.starts_with(begins)), "{sql}: {faults:?}");
                told.push(faults.len().to_string());
            }
            told
        }
        .boxed()
    })
    .await;
}

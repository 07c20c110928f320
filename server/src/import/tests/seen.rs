//! An import of one process shows in the streams of another.

use std::sync::Arc;

use domain::record::RecordType;
use futures::FutureExt;
use service::{Service, SystemIds};
use store::Db;
use testing::on_both;

use super::{fixtures, import, options};

#[tokio::test]
async fn an_import_is_seen_by_those_who_look_on_from_another_process() {
    on_both(|book| {
        async move {
            let db = Db::open(&book.url()).await.expect("the database opens twice");
            let service = Service::new(db, book.clock.clone(), Arc::new(SystemIds), "test");
            let mut reader = service.listen(book.people.administrator, None).await.expect("listens");
            let looking = tokio::spawn(service.clone().watch_journal());
            import(book, &options(&fixtures())).await;
            let head = book.service.db().head().await.expect("the head is read");
            let mut told = Vec::new();
            while reader.at < head {
                reader.changed().await;
                for event in reader.next().await.expect("events") {
                    told.extend(event.changes.iter().map(|c| (c.record_type, c.id)));
                }
            }
            looking.abort();
            service.db().close().await;
            told.sort_unstable();
            told.dedup();
            let of = |record_type| told.iter().filter(|(t, _)| *t == record_type).count();
            assert_eq!((of(RecordType::Opportunity), of(RecordType::Party), of(RecordType::User)), (4, 3, 3));
            vec![]
        }
        .boxed()
    })
    .await;
}

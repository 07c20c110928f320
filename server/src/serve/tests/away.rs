//! The database fails while a page is drawn: the page says so, and nobody gets an empty screen.

use axum::http::StatusCode;
use testing::{Dump, Failing, TestBook, failing};

use super::visit::Visit;

#[tokio::test]
async fn a_page_whose_database_fails_at_any_call_is_a_page_all_the_same() {
    let book = TestBook::sqlite().await;
    let visit = Visit::of(&book, "mai@example.com").await;
    let before = Dump::of(book.service.db()).await;
    let pages = [
        "/pipeline".to_owned(),
        "/leads".to_owned(),
        format!("/deals/{}", book.sales.deals[0]),
        format!("/contacts/{}", book.sales.party),
        "/settings/people".to_owned(),
    ];
    for page in pages {
        let whole = visit.get(&page).await;
        for at in 1.. {
            let (seen, calls) = failing(Failing::Once(at), visit.get(&page)).await;
            if calls < at {
                assert_eq!(seen.status, whole.status);
                break;
            }
            let status = seen.status;
            assert!(matches!(status, StatusCode::OK | StatusCode::SERVICE_UNAVAILABLE), "{page}, call {at} of {calls}: {status}");
            assert!(!seen.text.trim().is_empty(), "{page}, call {at}");
            assert_ne!(
                seen.text.replace(seen.nonce().unwrap_or("-"), ""),
                whole.text.replace(whole.nonce().unwrap_or("-"), ""),
                "{page}, call {at}"
            );
        }
    }
    assert_eq!(Dump::of(book.service.db()).await.difference(&before), None);
    book.close().await;
}

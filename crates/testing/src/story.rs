//! One story for both databases.

use futures::future::BoxFuture;

use crate::backend::Backend;
use crate::book::TestBook;

/// Runs a story on each database, verifies the book after it, and compares what it told line by line.
///
/// # Panics
/// When the databases tell different things, or what is stored twice disagrees.
pub async fn on_both(story: impl for<'a> Fn(&'a TestBook) -> BoxFuture<'a, Vec<String>>) {
    let sqlite = tell(Backend::sqlite(), &story).await;
    let Some(backend) = Backend::postgres().await else { return };
    let postgres = tell(backend, &story).await;
    for (line, (one, other)) in sqlite.iter().zip(&postgres).enumerate() {
        let at = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
        let around = |told: &str| told.chars().skip(at.saturating_sub(200)).take(400).collect::<String>();
        assert_eq!(around(one), around(other), "line {line}, character {at}: SQLite on the left, PostgreSQL on the right");
    }
    assert_eq!(sqlite.len(), postgres.len(), "both databases tell as many lines");
}

async fn tell(backend: Backend, story: &impl for<'a> Fn(&'a TestBook) -> BoxFuture<'a, Vec<String>>) -> Vec<String> {
    let book = TestBook::on(backend).await;
    let told = story(&book).await;
    book.close().await;
    told
}

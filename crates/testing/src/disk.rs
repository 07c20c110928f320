//! A disk that is full.

use sqlx::AssertSqlSafe;
use store::Db;

/// Leaves a SQLite file room for so many more pages. The limit is the writing connection's, and goes with it.
///
/// # Panics
/// On PostgreSQL, and when the database does not answer.
pub async fn leave_room(db: &Db, pages: i64) {
    let Db::Sqlite { write, .. } = db else { panic!("only a SQLite file can be told how large it may be") };
    let there: i64 = sqlx::query_scalar("PRAGMA page_count").fetch_one(write).await.expect("the file tells its pages");
    let limit = AssertSqlSafe(format!("PRAGMA max_page_count = {}", there + pages));
    sqlx::query(limit).execute(write).await.expect("the file takes a limit");
}

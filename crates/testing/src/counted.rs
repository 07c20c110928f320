//! What a database has statistics of.

use std::collections::BTreeSet;

use store::Db;

/// The tables whose rows the planner has statistics of.
///
/// # Panics
/// When the database does not answer.
pub async fn counted(db: &Db) -> BTreeSet<String> {
    let tables: sqlx::Result<Vec<String>> = match db {
        Db::Sqlite { read, .. } => {
            let there = sqlx::query_scalar::<_, bool>("SELECT count(*) > 0 FROM sqlite_schema WHERE name = 'sqlite_stat1'");
            match there.fetch_one(read).await {
                Ok(true) => sqlx::query_scalar("SELECT DISTINCT tbl FROM sqlite_stat1").fetch_all(read).await,
                Ok(false) => Ok(Vec::new()),
                Err(error) => Err(error),
            }
        }
        Db::Postgres { pool, .. } => {
            sqlx::query_scalar("SELECT DISTINCT tablename::text FROM pg_stats WHERE schemaname = 'public'").fetch_all(pool).await
        }
    };
    tables.expect("the database tells").into_iter().collect()
}

//! A whole database as text: what two dumps have in common was not touched in between.

use std::collections::BTreeMap;

use sqlx::{AssertSqlSafe, PgPool, Row, SqlitePool};
use store::Db;

/// Every row of every table as text, sorted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dump(BTreeMap<String, Vec<String>>);

impl Dump {
    /// Reads all of it.
    ///
    /// # Panics
    /// When the database does not answer.
    pub async fn of(db: &Db) -> Dump {
        let tables = match db {
            Db::Sqlite { read, .. } => sqlite(read).await,
            Db::Postgres { pool, .. } => postgres(pool).await,
        };
        Dump(tables.expect("every table can be read"))
    }

    /// Rows of all tables.
    pub fn rows(&self) -> usize {
        self.0.values().map(Vec::len).sum()
    }

    /// The first difference from what was before; `None` when there is none.
    pub fn difference(&self, before: &Dump) -> Option<String> {
        let nothing = Vec::new();
        self.0.iter().find_map(|(table, rows)| {
            let old = before.0.get(table).unwrap_or(&nothing);
            if rows == old {
                return None;
            }
            let new: Vec<&String> = rows.iter().filter(|row| !old.contains(row)).take(3).collect();
            let gone: Vec<&String> = old.iter().filter(|row| !rows.contains(row)).take(3).collect();
            Some(format!("{table}: new {new:?}, gone {gone:?}"))
        })
    }
}

async fn sqlite(pool: &SqlitePool) -> sqlx::Result<BTreeMap<String, Vec<String>>> {
    let names = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    // All tables in one state.
    let mut tx = pool.begin().await?;
    let mut tables = BTreeMap::new();
    for table in sqlx::query_scalar::<_, String>(names).fetch_all(&mut *tx).await? {
        let columns = "SELECT group_concat('quote(\"' || name || '\")', ' || '','' || ') FROM pragma_table_info($1)";
        let columns: String = sqlx::query_scalar(columns).bind(&table).fetch_one(&mut *tx).await?;
        let rows = sqlx::query(AssertSqlSafe(format!("SELECT {columns} FROM \"{table}\" ORDER BY 1"))).fetch_all(&mut *tx).await?;
        tables.insert(table, rows.iter().map(|row| row.try_get(0)).collect::<sqlx::Result<_>>()?);
    }
    Ok(tables)
}

async fn postgres(pool: &PgPool) -> sqlx::Result<BTreeMap<String, Vec<String>>> {
    let mut tx = pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?;
    let mut tables = BTreeMap::new();
    let names = "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'";
    for table in sqlx::query_scalar::<_, String>(names).fetch_all(&mut *tx).await? {
        let rows = sqlx::query_scalar(AssertSqlSafe(format!("SELECT t::text FROM \"{table}\" t ORDER BY 1"))).fetch_all(&mut *tx).await?;
        tables.insert(table, rows);
    }
    Ok(tables)
}

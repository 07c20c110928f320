//! Many rows of one table in few statements.

use sea_query::{Alias, Expr, OnConflict, Query, Value};

use crate::db::{Result, Work};

/// Rows in one statement, so that it stays below what databases take as parameters.
pub(crate) const ROWS: usize = 500;

/// Inserts rows, each with a value for each column.
///
/// # Errors
/// The database's.
pub(crate) async fn insert<R: AsRef<[Value]>>(
    work: &mut Work,
    table: &'static str,
    columns: impl AsRef<[&'static str]>,
    rows: Vec<R>,
) -> Result<()> {
    insert_or(work, table, columns.as_ref(), &rows, None).await
}

/// Inserts rows, and does what is said with those that are there already.
///
/// # Errors
/// The database's.
pub(crate) async fn insert_or<R: AsRef<[Value]>>(
    work: &mut Work,
    table: &'static str,
    columns: &[&'static str],
    rows: &[R],
    there: Option<OnConflict>,
) -> Result<()> {
    for chunk in rows.chunks(ROWS) {
        let mut insert = Query::insert();
        insert.into_table(Alias::new(table)).columns(columns.iter().copied().map(Alias::new));
        for row in chunk {
            insert.values_panic(row.as_ref().iter().cloned().map(Expr::val));
        }
        if let Some(there) = &there {
            insert.on_conflict(there.clone());
        }
        work.run_built(&insert).await?;
    }
    Ok(())
}

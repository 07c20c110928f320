//! Many rows of one table in few statements.

use sea_query::{Alias, Expr, Query, Value};

use crate::db::{Result, Work};

/// Rows in one statement, so that it stays below what databases take as parameters.
const ROWS: usize = 500;

/// Inserts rows, each with a value for each column.
///
/// # Errors
/// The database's.
pub(super) async fn insert<const N: usize>(
    work: &mut Work,
    table: &'static str,
    columns: [&'static str; N],
    rows: Vec<[Value; N]>,
) -> Result<()> {
    for chunk in rows.chunks(ROWS) {
        let mut insert = Query::insert();
        insert.into_table(Alias::new(table)).columns(columns.map(Alias::new));
        for row in chunk {
            insert.values_panic(row.iter().cloned().map(Expr::val));
        }
        work.run_built(&insert).await?;
    }
    Ok(())
}

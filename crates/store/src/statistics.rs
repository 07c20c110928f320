//! What the planners of the databases go by.

use crate::db::{Db, Result};

/// Of the product's tables only: of the server's own an ordinary user is refused, with a warning for each.
const OWN: &str = "DO $$ DECLARE own text; BEGIN
    FOR own IN SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname = current_schema() AND tableowner = current_user
    LOOP EXECUTE 'ANALYZE ' || own; END LOOP;
END $$";

impl Db {
    /// Has SQLite count what has no statistics or is ten times as large as when they were made: one table after the other, and
    /// 50,000 rows of each index, so that nobody who writes waits longer than a third of a second. What reads
    /// learns of it with its next connection, half an hour later at the latest. PostgreSQL sees to its own.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn tend_statistics(&self) -> Result<()> {
        let Db::Sqlite { write, .. } = self else { return Ok(()) };
        // 0x10000: the connection that writes is not the one whose questions show what is missing. 1: it only tells what to do,
        // for it would do all in one transaction.
        let wanted: Vec<String> = sqlx::query_scalar("PRAGMA optimize = 0x10003").fetch_all(write).await?;
        for analyze in wanted {
            let mut work = self.begin().await?;
            work.run_told(analyze).await?;
            work.commit().await?;
        }
        Ok(())
    }

    /// Has the database count what was just loaded.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn count_loaded(&self) -> Result<()> {
        match self {
            Db::Sqlite { .. } => self.tend_statistics().await,
            Db::Postgres { pool, .. } => {
                // It would see to it by itself, but some minutes later.
                sqlx::query(OWN).execute(pool).await?;
                Ok(())
            }
        }
    }
}

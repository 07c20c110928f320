//! What imports need to know of the journal.

use chrono::{DateTime, Utc};
use domain::id::Id;
use domain::record::{RecordType, describe};
use sea_query::{Alias, Expr, ExprTrait, Func, Query};

use crate::args;
use crate::db::{Result, Work};

/// An import that was run.
#[derive(Debug, Clone)]
pub struct Batch {
    /// Its id.
    pub id: Id,
    /// Who ran it.
    pub actor: Id,
    /// When its first command was recorded.
    pub began_at: DateTime<Utc>,
    /// Records that it created.
    pub created: i64,
    /// Changes that it made to records that were there, and to its own.
    pub changed: i64,
    /// Commands of it that were taken back.
    pub taken_back: i64,
    /// Commands.
    pub commands: i64,
}

impl Work {
    /// The imports, last first, at most so many.
    ///
    /// # Errors
    /// The database's.
    pub async fn batches(&mut self, limit: i64) -> Result<Vec<Batch>> {
        let rows = self
            .all(
                "SELECT g.batch, f.actor, f.recorded_at, g.commands, \
                 (SELECT count(*) FROM journal j JOIN journal_changes c ON c.n = j.n WHERE j.batch = g.batch AND j.undoes IS NULL AND c.op = 'create') AS created, \
                 (SELECT count(*) FROM journal j JOIN journal_changes c ON c.n = j.n WHERE j.batch = g.batch AND j.undoes IS NULL AND c.op = 'change') AS changed, \
                 (SELECT count(*) FROM journal u WHERE u.batch = g.batch AND u.undoes IS NOT NULL) AS taken_back \
                 FROM (SELECT batch, MIN(n) AS first, count(*) AS commands FROM journal WHERE batch IS NOT NULL AND undoes IS NULL GROUP BY batch) g \
                 JOIN journal f ON f.n = g.first ORDER BY g.first DESC LIMIT $1",
                args![limit],
            )
            .await?;
        rows.iter()
            .map(|row| {
                Ok(Batch {
                    id: row.get("batch")?,
                    actor: row.get("actor")?,
                    began_at: row.get("recorded_at")?,
                    created: row.get("created")?,
                    changed: row.get("changed")?,
                    taken_back: row.get("taken_back")?,
                    commands: row.get("commands")?,
                })
            })
            .collect()
    }

    /// When an entry took effect, and whether it takes another one back.
    ///
    /// # Errors
    /// The database's.
    pub async fn effect_of(&mut self, n: i64) -> Result<Option<(DateTime<Utc>, bool)>> {
        let row = self.first("SELECT effective_at, undoes FROM journal WHERE n = $1", args![n]).await?;
        row.map(|row| Ok((row.get("effective_at")?, row.get::<Option<Id>>("undoes")?.is_some()))).transpose()
    }

    /// Who ran an import; `None` when there is none with that id.
    ///
    /// # Errors
    /// The database's.
    pub async fn batch_actor(&mut self, batch: Id) -> Result<Option<Id>> {
        let row = self.first("SELECT actor FROM journal WHERE batch = $1 AND undoes IS NULL ORDER BY n LIMIT 1", args![batch]).await?;
        row.map(|row| row.get("actor")).transpose()
    }

    /// Source keys of a record type that begin so, of records that are not deleted, at most so many.
    ///
    /// # Errors
    /// The database's.
    pub async fn source_keys(&mut self, record_type: RecordType, prefix: &str, limit: u64) -> Result<Vec<(String, Id)>> {
        let key = || Expr::col(Alias::new("source_key"));
        let select = Query::select()
            .columns([Alias::new("id"), Alias::new("source_key")])
            .from(Alias::new(describe(record_type).table))
            .and_where(Expr::expr(Func::cust(Alias::new("substr")).args([key(), Expr::val(1_i32), Expr::val(length(prefix))])).eq(prefix))
            .and_where(Expr::col(Alias::new("deleted_at")).is_null())
            .limit(limit)
            .take();
        self.all_built(&select).await?.iter().map(|row| Ok((row.get("source_key")?, row.get("id")?))).collect()
    }
}

fn length(text: &str) -> i32 {
    i32::try_from(text.chars().count()).unwrap_or(i32::MAX)
}

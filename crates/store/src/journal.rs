//! The journal: what every command did, and the lock that makes its numbers gap-free and in commit order.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::command::{Change, FieldChange, Op};
use domain::id::Id;
use domain::permission::Standing;
use domain::record::{Record, RecordType};
use sea_query::{Alias, Expr, ExprTrait, Query, Value as Column};
use serde_json::Value;
use sqlx::types::Json;

use crate::args;
use crate::db::{Db, Error, Result, Row, Work};
use crate::shape::SHAPING;
use crate::{projection, rows};

/// The head of a journal entry.
#[derive(Debug, Clone)]
pub struct Head {
    /// The command.
    pub command: Id,
    /// Who.
    pub actor: Id,
    /// The verb.
    pub verb: String,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// When it took effect.
    pub effective_at: DateTime<Utc>,
    /// The queue it was sent from.
    pub queue: Option<Id>,
    /// The import it belongs to.
    pub batch: Option<Id>,
    /// The command that it takes back.
    pub undoes: Option<Id>,
}

/// A change with where its record stood before and after, for permission.
#[derive(Debug, Clone)]
pub struct JournalChange {
    /// The journal number.
    pub n: i64,
    /// The command.
    pub command: Id,
    /// Who.
    pub actor: Id,
    /// What changed.
    pub change: Change,
    /// Where it stood before.
    pub before: Standing,
    /// Where it stands after.
    pub after: Standing,
}

/// What was remembered of an accepted command.
#[derive(Debug, Clone)]
pub struct Remembered {
    /// Who sent it.
    pub actor: Id,
    /// The hash of its name and payload.
    pub payload_hash: Vec<u8>,
    /// Its journal number.
    pub n: Option<i64>,
    /// Its answer.
    pub answer: Value,
    /// The verb goes on in a command of its own.
    pub unfinished: bool,
}

impl Db {
    /// The number of the last entry.
    ///
    /// # Errors
    /// The database's.
    pub async fn head(&self) -> Result<i64> {
        let mut work = self.read().await?;
        work.head().await
    }
}

impl Work {
    /// The number of the last entry in this state.
    ///
    /// # Errors
    /// The database's.
    pub async fn head(&mut self) -> Result<i64> {
        let row = self.first("SELECT n FROM journal_head", args![]).await?;
        row.ok_or_else(|| Error::Stored("journal_head is empty".into()))?.get("n")
    }

    /// When the last entry was recorded.
    ///
    /// # Errors
    /// The database's.
    pub async fn last_recorded(&mut self) -> Result<Option<DateTime<Utc>>> {
        let row = self.first("SELECT recorded_at FROM journal ORDER BY n DESC LIMIT 1", args![]).await?;
        row.map(|row| row.get("recorded_at")).transpose()
    }

    /// Takes the one-writer lock and the next number. Every transaction that writes records begins with this.
    ///
    /// # Errors
    /// The database's.
    pub async fn next_number(&mut self) -> Result<i64> {
        let row = self.first("UPDATE journal_head SET n = n + 1 WHERE id = 1 RETURNING n", args![]).await?;
        row.ok_or_else(|| Error::Stored("journal_head is empty".into()))?.get("n")
    }

    /// Takes the lock and so many numbers in a row, and gives the first.
    ///
    /// # Errors
    /// The database's.
    pub(crate) async fn next_numbers(&mut self, many: usize) -> Result<i64> {
        let many = i64::try_from(many).unwrap_or(i64::MAX);
        let row = self.first("UPDATE journal_head SET n = n + $1 WHERE id = 1 RETURNING n", args![many]).await?;
        let last: i64 = row.ok_or_else(|| Error::Stored("journal_head is empty".into()))?.get("n")?;
        Ok(last - many + 1)
    }

    /// Gives back a number that was not used, in the transaction that took it.
    ///
    /// # Errors
    /// The database's.
    pub async fn return_number(&mut self) -> Result<()> {
        self.run("UPDATE journal_head SET n = n - 1 WHERE id = 1", args![]).await?;
        Ok(())
    }

    /// Writes state rows, what derives from them, and the journal entry; wakes the listeners of other processes.
    ///
    /// # Errors
    /// The database's.
    pub async fn record_entry(&mut self, n: i64, head: &Head, changes: &[Change]) -> Result<()> {
        self.insert_heads(vec![head_row(n, head)]).await?;
        // What records are shaped by comes first: values are kept as their fields say.
        let (shaping, rest): (Vec<&Change>, Vec<&Change>) = changes.iter().partition(|change| SHAPING.contains(&change.record_type));
        for (seq, change) in shaping.into_iter().chain(rest).enumerate() {
            self.record_change(n, seq, head.effective_at, change).await?;
        }
        self.tell_others(&n.to_string()).await
    }

    pub(crate) async fn insert_heads(&mut self, rows: Vec<[Column; 9]>) -> Result<()> {
        let columns = ["n", "command", "actor", "verb", "recorded_at", "effective_at", "queue", "batch", "undoes"];
        rows::insert(self, "journal", columns, rows).await
    }

    pub(crate) async fn insert_changes(&mut self, rows: Vec<[Column; 10]>) -> Result<()> {
        let columns = ["n", "seq", "record_type", "record", "op", "fields", "owner_before", "team_before", "owner_after", "team_after"];
        rows::insert(self, "journal_changes", columns, rows).await
    }

    /// Lets the streams of other processes look, when this transaction is committed, at what the journal does not tell.
    pub(crate) async fn tell_to_look(&mut self) -> Result<()> {
        self.tell_others("look").await
    }

    /// Tells the other processes when this transaction is committed; on SQLite nobody hears it.
    pub(crate) async fn tell_others(&mut self, what: &str) -> Result<()> {
        if self.is_postgres() {
            self.all("SELECT pg_notify('rapport', $1)", args![what]).await?;
        }
        Ok(())
    }

    async fn record_change(&mut self, n: i64, seq: usize, at: DateTime<Utc>, change: &Change) -> Result<()> {
        let before = match change.op {
            Op::Create => None,
            Op::Change => self.load(change.record_type, change.id).await?,
        };
        self.write(change, before.as_ref(), n).await?;
        if change.record_type.is_small() {
            self.reshape().await?;
        }
        let after = self.load(change.record_type, change.id).await?.ok_or_else(|| Error::Stored(format!("{} vanished", change.id)))?;
        self.insert_changes(vec![change_row(n, seq, change, before.as_ref(), &after)?]).await?;
        projection::keep(self, before.as_ref(), &after, change, n, at).await
    }

    /// Whether a record of any type has, or had, one of these ids.
    ///
    /// # Errors
    /// The database's.
    pub async fn is_known(&mut self, ids: &BTreeSet<Id>) -> Result<bool> {
        if ids.is_empty() {
            return Ok(false);
        }
        let known = Query::select()
            .column(Alias::new("record"))
            .from(Alias::new("journal_changes"))
            .and_where(Expr::col(Alias::new("record")).is_in(ids.iter().copied()))
            .limit(1)
            .take();
        Ok(!self.all_built(&known).await?.is_empty())
    }

    /// The changes after a number, oldest first, of at most so many entries.
    ///
    /// # Errors
    /// The database's.
    pub async fn changes_since(&mut self, after: i64, entries: i64) -> Result<Vec<JournalChange>> {
        let rows = self
            .all(
                "SELECT c.n, j.command, j.actor, c.record_type, c.record, c.op, c.fields, c.owner_before, c.team_before, c.owner_after, c.team_after \
                 FROM journal_changes c JOIN journal j ON j.n = c.n WHERE c.n > $1 AND c.n <= $2 ORDER BY c.n, c.seq",
                args![after, after.saturating_add(entries)],
            )
            .await?;
        rows.iter().map(journal_change).collect()
    }

    /// The changes of one command, in order.
    ///
    /// # Errors
    /// The database's.
    pub async fn changes_of(&mut self, command: Id) -> Result<Vec<JournalChange>> {
        let rows = self
            .all(
                "SELECT c.n, j.command, j.actor, c.record_type, c.record, c.op, c.fields, c.owner_before, c.team_before, c.owner_after, c.team_after \
                 FROM journal j JOIN journal_changes c ON j.n = c.n WHERE j.command = $1 ORDER BY c.seq",
                args![command],
            )
            .await?;
        rows.iter().map(journal_change).collect()
    }

    /// Whether a command was taken back by one that stands: the number of undos of it that were not undone themselves.
    ///
    /// # Errors
    /// The database's.
    pub async fn is_undone(&mut self, command: Id) -> Result<bool> {
        let row = self
            .first(
                "SELECT count(*) AS undos FROM journal u WHERE u.undoes = $1 AND NOT EXISTS (SELECT 1 FROM journal r WHERE r.undoes = u.command)",
                args![command],
            )
            .await?;
        Ok(row.map(|r| r.get::<i64>("undos")).transpose()?.unwrap_or(0) > 0)
    }

    /// The fields of a record that entries after a number wrote, entries of one queue left out.
    ///
    /// # Errors
    /// The database's.
    pub async fn fields_since(&mut self, record: Id, after: i64, except_queue: Option<Id>) -> Result<Vec<String>> {
        let rows = self
            .all(
                "SELECT c.fields, j.queue FROM journal_changes c JOIN journal j ON j.n = c.n WHERE c.record = $1 AND c.n > $2 ORDER BY c.n",
                args![record, after],
            )
            .await?;
        fields_of_others(&rows, except_queue)
    }

    /// The same, but for what was taken back since, and what took it back: together they changed nothing.
    ///
    /// # Errors
    /// The database's.
    pub async fn standing_fields_since(&mut self, record: Id, after: i64, except_queue: Option<Id>) -> Result<Vec<String>> {
        let rows = self
            .all(
                "SELECT c.fields, j.queue FROM journal_changes c JOIN journal j ON j.n = c.n WHERE c.record = $1 AND c.n > $2 \
                 AND NOT EXISTS (SELECT 1 FROM journal u WHERE u.undoes = j.command AND NOT EXISTS (SELECT 1 FROM journal r WHERE r.undoes = u.command)) \
                 AND NOT EXISTS (SELECT 1 FROM journal t WHERE t.command = j.undoes AND t.n > $2) ORDER BY c.n",
                args![record, after],
            )
            .await?;
        fields_of_others(&rows, except_queue)
    }

    /// What was remembered under a command id.
    ///
    /// # Errors
    /// The database's.
    pub async fn remembered(&mut self, command: Id) -> Result<Option<Remembered>> {
        let row = self.first("SELECT actor, payload_hash, n, answer, unfinished FROM commands WHERE id = $1", args![command]).await?;
        row.map(|row| {
            Ok(Remembered {
                actor: row.get("actor")?,
                payload_hash: row.get("payload_hash")?,
                n: row.get("n")?,
                answer: row.get::<Json<Value>>("answer")?.0,
                unfinished: row.get("unfinished")?,
            })
        })
        .transpose()
    }

    /// Remembers an accepted command.
    ///
    /// # Errors
    /// The database's.
    pub async fn remember(&mut self, command: Id, name: &str, what: &Remembered) -> Result<()> {
        self.run(
            "INSERT INTO commands (id, actor, name, payload_hash, n, answer, unfinished) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            args![command, what.actor, name, what.payload_hash.clone(), what.n, what.answer.clone(), what.unfinished],
        )
        .await?;
        Ok(())
    }

    /// The commands of an import, last first.
    ///
    /// # Errors
    /// The database's.
    pub async fn commands_of_batch(&mut self, batch: Id) -> Result<Vec<Id>> {
        let rows = self.all("SELECT command FROM journal WHERE batch = $1 AND undoes IS NULL ORDER BY n DESC", args![batch]).await?;
        rows.iter().map(|row| row.get("command")).collect()
    }

    /// The next number of a series, from 1; without gaps, because it is taken in the transaction that uses it.
    ///
    /// # Errors
    /// The database's.
    pub async fn next_in_series(&mut self, name: &'static str) -> Result<i64> {
        self.many_of_series(name, 1).await
    }

    /// Takes the next so many numbers of a series, and gives the last of them.
    ///
    /// # Errors
    /// The database's.
    pub async fn many_of_series(&mut self, name: &'static str, many: i64) -> Result<i64> {
        let row = self
            .first(
                "INSERT INTO series (name, last) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET last = series.last + excluded.last RETURNING last",
                args![name, many],
            )
            .await?;
        row.ok_or_else(|| Error::Stored(format!("series {name}")))?.get("last")
    }
}

/// A journal entry as its row.
pub(crate) fn head_row(n: i64, head: &Head) -> [Column; 9] {
    [
        n.into(),
        head.command.into(),
        head.actor.into(),
        head.verb.as_str().into(),
        head.recorded_at.into(),
        head.effective_at.into(),
        head.queue.into(),
        head.batch.into(),
        head.undoes.into(),
    ]
}

/// A change as its row, with where the record stood before and stands after.
pub(crate) fn change_row(n: i64, seq: usize, change: &Change, before: Option<&Record>, after: &Record) -> Result<[Column; 10]> {
    let (from, to) = (before.map(Record::standing).unwrap_or_default(), after.standing());
    Ok([
        n.into(),
        i64::try_from(seq).unwrap_or(i64::MAX).into(),
        change.record_type.name().into(),
        change.id.into(),
        if change.op == Op::Create { "create" } else { "change" }.into(),
        serde_json::to_value(&change.fields).map_err(|e| Error::Stored(e.to_string()))?.into(),
        from.owner.into(),
        from.team.into(),
        to.owner.into(),
        to.team.into(),
    ])
}

fn fields_of_others(rows: &[Row], except_queue: Option<Id>) -> Result<Vec<String>> {
    let mut fields = Vec::new();
    for row in rows {
        let queue: Option<Id> = row.get("queue")?;
        if queue.is_some() && queue == except_queue {
            continue;
        }
        fields.extend(row.get::<Json<Vec<FieldChange>>>("fields")?.0.into_iter().map(|f| f.field));
    }
    Ok(fields)
}

fn journal_change(row: &Row) -> Result<JournalChange> {
    let name: String = row.get("record_type")?;
    let record_type = RecordType::parse(&name).ok_or_else(|| Error::Stored(name))?;
    let op = if row.get::<String>("op")? == "create" { Op::Create } else { Op::Change };
    Ok(JournalChange {
        n: row.get("n")?,
        command: row.get("command")?,
        actor: row.get("actor")?,
        change: Change { record_type, id: row.get("record")?, op, fields: row.get::<Json<Vec<FieldChange>>>("fields")?.0 },
        before: Standing { owner: row.get("owner_before")?, team: row.get("team_before")?, ..Standing::default() },
        after: Standing { owner: row.get("owner_after")?, team: row.get("team_after")?, ..Standing::default() },
    })
}

/// What a process on the same PostgreSQL tells the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// An entry with that number was written.
    Entry(i64),
    /// Something changed that streams go by and the journal does not tell: sessions ended, places got new keys.
    Look,
}

/// What processes on the same PostgreSQL tell each other.
pub struct Notifications(sqlx::postgres::PgListener);

impl Notifications {
    /// The next that was told.
    ///
    /// # Errors
    /// When the connection is lost.
    pub async fn next(&mut self) -> Result<Heard> {
        Ok(self.0.recv().await?.payload().parse().map_or(Heard::Look, Heard::Entry))
    }
}

impl Db {
    /// Begins to hear what other processes tell; `None` on SQLite.
    ///
    /// # Errors
    /// The database's.
    pub async fn notifications(&self) -> Result<Option<Notifications>> {
        let Db::Postgres { pool, away, .. } = self else { return Ok(None) };
        let mut listener = away.wait(sqlx::postgres::PgListener::connect_with(pool)).await?;
        listener.listen("rapport").await?;
        Ok(Some(Notifications(listener)))
    }
}

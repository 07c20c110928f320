//! Putting a backup in the place of a SQLite database.

use std::io;
use std::os::unix::fs::{MetadataExt, chown};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use sqlx::Connection;
use sqlx::sqlite::SqliteConnection;

use crate::backup::{SIDES, Trouble, beside, copy, folder, head, open, primary_code, remove, remove_sides, settle, sync_folder};
use crate::db::{Db, sqlite_file};

/// SQLite's code for a file that is not as it must be.
const DAMAGED: i32 = 11;

/// A backup that was put in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The number of the last journal entry in it.
    pub head: i64,
    /// Where the file is that stood there before.
    pub kept: Option<PathBuf>,
}

/// Puts a backup in the place of the database at an address, after it was brought to this version and verified beside it.
/// What stood there before is kept beside, under a name with that time. A database with data, or one that cannot be read,
/// is replaced only when that is wanted, and one that is in use never.
///
/// # Errors
/// As [`Trouble`] says; then the database is as it was.
pub async fn restore(url: &str, from: &Path, replace: bool, at: DateTime<Utc>) -> Result<Restored, Trouble> {
    let place = sqlite_file(url).ok_or(Trouble::Postgres)?;
    if !from.is_file() {
        return Err(Trouble::Missing(from.to_owned()));
    }
    // Looked at first, so that nobody waits for a long verification to hear it.
    if let Some(old) = Old::take(&place, replace).await? {
        old.leave().await?;
    }
    let prepared = beside(&place, ".restoring");
    let restored = match prepare(from, &prepared).await {
        Ok(head) => put(&prepared, &place, replace, at).await.map(|kept| Restored { head, kept }),
        Err(trouble) => Err(trouble),
    };
    if restored.is_err() {
        remove(&prepared)?;
        remove_sides(&prepared)?;
    }
    restored
}

/// A copy of the backup, of this version and sound, in one file.
async fn prepare(from: &Path, prepared: &Path) -> Result<i64, Trouble> {
    let copied = copy(from, prepared).await.map_err(|trouble| match trouble {
        Trouble::Database(error) if primary_code(&error) == Some(DAMAGED) => Trouble::Damaged(from.to_owned()),
        Trouble::Database(error) if is_unreadable(&error) => Trouble::NotOurs(from.to_owned()),
        other => other,
    })?;
    if copied == 0 {
        return Err(Trouble::Empty(from.to_owned()));
    }
    let db = Db::open(&prepared.to_string_lossy()).await?;
    let examined = examine(&db, from).await;
    db.close().await;
    let head = examined?;
    // The pragma leaves no second file behind, which could stay when the first one is renamed.
    let mut connection = open(prepared).await?;
    sqlx::query("PRAGMA journal_mode = DELETE").execute(&mut connection).await?;
    connection.close().await?;
    Ok(head)
}

async fn examine(db: &Db, from: &Path) -> Result<i64, Trouble> {
    if let Some(at) = db.schema().await?.filter(|at| *at > db.newest_schema()) {
        return Err(Trouble::Newer(from.to_owned(), at, db.newest_schema()));
    }
    db.migrate().await.map_err(Trouble::Migration)?;
    let mut faults = db.damage().await?;
    if faults.is_empty() {
        faults = db.verify().await?;
    }
    if faults.is_empty() { Ok(db.head().await?) } else { Err(Trouble::Unsound(faults)) }
}

impl Db {
    /// What SQLite itself finds wrong with its file; PostgreSQL looks after its own.
    async fn damage(&self) -> crate::Result<Vec<String>> {
        let Db::Sqlite { read, .. } = self else { return Ok(Vec::new()) };
        let mut faults: Vec<String> = sqlx::query_scalar("PRAGMA integrity_check").fetch_all(read).await?;
        faults.retain(|line| line != "ok");
        let orphans = sqlx::query("PRAGMA foreign_key_check").fetch_all(read).await?.len();
        if orphans > 0 {
            faults.push(format!("{orphans} rows point to rows that do not exist"));
        }
        Ok(faults)
    }
}

/// The backup takes its place; gives where the old file is.
async fn put(prepared: &Path, place: &Path, replace: bool, at: DateTime<Utc>) -> Result<Option<PathBuf>, Trouble> {
    let old = Old::take(place, replace).await?;
    let kept = name_to_keep(place, at);
    let was_there = old.is_some();
    let done = exchange(prepared, place, &kept, was_there);
    if let Some(old) = old {
        old.leave().await?;
    }
    done.map(|()| was_there.then_some(kept))
}

/// A name that nothing has: of two in a second the later one gets a number.
fn name_to_keep(place: &Path, at: DateTime<Utc>) -> PathBuf {
    let first = beside(place, &format!(".before-restore-{}", at.format("%Y%m%d-%H%M%S")));
    let others = (2..).map(|number| beside(&first, &format!("-{number}")));
    std::iter::once(first.clone()).chain(others).find(|name| !name.exists()).unwrap_or(first)
}

/// At no moment is there no file.
fn exchange(prepared: &Path, place: &Path, kept: &Path, was_there: bool) -> Result<(), Trouble> {
    let told = |error| Trouble::File(kept.to_owned(), error);
    if was_there {
        keep(place, kept).map_err(told)?;
    }
    move_sides(place, kept).map_err(told)?;
    give_to_owner(prepared, place).map_err(|error| Trouble::File(prepared.to_owned(), error))?;
    settle(prepared, place)?;
    Ok(())
}

/// Gives the old file a second name, which nothing else has.
fn keep(place: &Path, kept: &Path) -> io::Result<()> {
    match std::fs::hard_link(place, kept) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        // Not every file system knows second names; then it is a copy.
        Err(_) => std::fs::copy(place, kept).map(|_| ()),
        Ok(()) => Ok(()),
    }?;
    sync_folder(kept)
}

fn move_sides(place: &Path, kept: &Path) -> io::Result<()> {
    for side in SIDES.into_iter().filter(|side| beside(place, side).exists()) {
        std::fs::rename(beside(place, side), beside(kept, side))?;
    }
    Ok(())
}

/// Whoever could open the old file can open the new one, whoever restores it; without an old one, whoever owns the folder.
fn give_to_owner(prepared: &Path, place: &Path) -> io::Result<()> {
    let (old, mine) = (std::fs::metadata(place).ok(), std::fs::metadata(prepared)?);
    let model = match &old {
        Some(old) => old.clone(),
        None => std::fs::metadata(folder(place))?,
    };
    if let Some(old) = old {
        std::fs::set_permissions(prepared, old.permissions())?;
    }
    if (mine.uid(), mine.gid()) == (model.uid(), model.gid()) {
        return Ok(());
    }
    match chown(prepared, Some(model.uid()), Some(model.gid())) {
        // Only the system's administrator gives files away; anybody else restores for themselves.
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Ok(()),
        done => done,
    }
}

/// The database that stands where the backup is to go, held so that nobody else begins to use it; without a connection when
/// it cannot be read.
struct Old(Option<SqliteConnection>);

impl Old {
    /// `None` when there is nothing.
    async fn take(place: &Path, replace: bool) -> Result<Option<Old>, Trouble> {
        if !place.exists() {
            return Ok(None);
        }
        match hold(place).await {
            Ok((_, true)) if !replace => Err(Trouble::HasData(place.to_owned())),
            Ok((connection, _)) => Ok(Some(Old(Some(connection)))),
            Err(Trouble::Database(error)) if is_busy(&error) => Err(Trouble::InUse(place.to_owned())),
            Err(Trouble::Database(error)) if is_unreadable(&error) && replace => Ok(Some(Old(None))),
            Err(Trouble::Database(error)) if is_unreadable(&error) => Err(Trouble::Unreadable(place.to_owned())),
            Err(trouble) => Err(trouble),
        }
    }

    async fn leave(self) -> Result<(), Trouble> {
        if let Some(connection) = self.0 {
            connection.close().await?;
        }
        Ok(())
    }
}

/// Everything into one file, and the only connection to it; whether there is something in it. Refused as busy while
/// somebody else has the file open.
async fn hold(place: &Path) -> Result<(SqliteConnection, bool), Trouble> {
    let mut connection = open(place).await?;
    sqlx::query("PRAGMA busy_timeout = 1000").execute(&mut connection).await?;
    // SQLite leaves the write-ahead log only when nobody else has the file open.
    let mode: String = sqlx::query_scalar("PRAGMA journal_mode = DELETE").fetch_one(&mut connection).await?;
    if mode != "delete" {
        return Err(Trouble::InUse(place.to_owned()));
    }
    sqlx::query("BEGIN EXCLUSIVE").execute(&mut connection).await?;
    let has_data = match head(&mut connection).await? {
        Some(n) => n > 0,
        None => sqlx::query_scalar::<_, i64>("SELECT count(*) FROM sqlite_schema").fetch_one(&mut connection).await? > 0,
    };
    Ok((connection, has_data))
}

fn is_busy(error: &crate::Error) -> bool {
    primary_code(error).is_some_and(|code| code == 5 || code == 6)
}

/// Damaged, or not a database at all.
fn is_unreadable(error: &crate::Error) -> bool {
    primary_code(error).is_some_and(|code| code == DAMAGED || code == 26)
}

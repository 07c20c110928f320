//! A copy of a SQLite database while it is in use.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection};

use crate::db::sqlite_file;

/// Why there is no backup, or nothing was restored; then everything is as it was.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The database is on a PostgreSQL server.
    #[error("This database is on a PostgreSQL server. Back it up with pg_dump --format=custom, and restore it with pg_restore.")]
    Postgres,
    /// There is no such file.
    #[error("There is no file {0}.")]
    Missing(PathBuf),
    /// A backup never takes the place of another file.
    #[error("There is a file {0} already. Name one that does not exist.")]
    Exists(PathBuf),
    /// Another backup is being written under that name.
    #[error("Another backup to {0} is being written.")]
    BeingWritten(PathBuf),
    /// There is no room left.
    #[error("The disk of {0} is full.")]
    NoRoom(PathBuf),
    /// Of what was a database not everything is there.
    #[error("{0} is damaged. Take another backup.")]
    Damaged(PathBuf),
    /// There is nothing in the backup.
    #[error("{0} is the database of nobody: there is nothing in it.")]
    Empty(PathBuf),
    /// A newer version made the backup.
    #[error("{0} is at version {1}, and this Rapport knows {2} only. Restore it with the Rapport that wrote it, or a newer one.")]
    Newer(PathBuf, i64, i64),
    /// The file is not a database of this product.
    #[error("{0} is not a database of Rapport.")]
    NotOurs(PathBuf),
    /// Something has the database open.
    #[error("{0} is in use. End the Rapport that serves it, and restore then.")]
    InUse(PathBuf),
    /// There is something in the database that would be replaced.
    #[error("{0} has data. Say --replace to put the backup in its place; the old file is kept beside.")]
    HasData(PathBuf),
    /// The database that would be replaced cannot be read.
    #[error("{0} cannot be read as a database. Say --replace to put the backup in its place; the old file is kept beside.")]
    Unreadable(PathBuf),
    /// Its migration failed.
    #[error("The backup could not be brought to this version: {0}")]
    Migration(crate::Error),
    /// The backup contradicts itself.
    #[error("The backup is not sound:\n{}", .0.join("\n"))]
    Unsound(Vec<String>),
    /// The database refused.
    #[error(transparent)]
    Database(#[from] crate::Error),
    /// The file system refused.
    #[error("{0}: {1}")]
    File(PathBuf, io::Error),
}

impl From<sqlx::Error> for Trouble {
    fn from(error: sqlx::Error) -> Trouble {
        Trouble::Database(error.into())
    }
}

/// A backup that was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Backup {
    /// The number of the last journal entry in it.
    pub head: i64,
    /// Its size.
    pub bytes: u64,
}

/// Writes one state of a database, of this moment or later, into a new file that only its owner may read. Whoever serves the
/// database goes on to read and write meanwhile.
///
/// # Errors
/// As [`Trouble`] says; then there is no new file.
pub async fn backup(url: &str, to: &Path) -> Result<Backup, Trouble> {
    let from = existing(url)?;
    if to.exists() {
        return Err(Trouble::Exists(to.to_owned()));
    }
    let part = beside(to, ".part");
    let held = reserve(&part, to)?;
    let made = match copy(&from, &part).await {
        Ok(head) => settle_new(&part, to).map(|bytes| Backup { head, bytes }),
        Err(trouble) => Err(trouble),
    };
    if made.is_err() {
        remove(&part)?;
        remove_sides(&part)?;
    }
    drop(held);
    made
}

/// The file that a backup is written to until it is whole. What a process that was killed left there is written over; another
/// that still writes is not disturbed.
fn reserve(part: &Path, to: &Path) -> Result<File, Trouble> {
    let told = |error| Trouble::File(part.to_owned(), error);
    let file = OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(part).map_err(told)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Trouble::BeingWritten(to.to_owned())),
        Err(TryLockError::Error(error)) => Err(told(error)),
    }
}

/// The file of an address, which must be there: opening would make it.
pub(crate) fn existing(url: &str) -> Result<PathBuf, Trouble> {
    let file = sqlite_file(url).ok_or(Trouble::Postgres)?;
    if file.is_file() { Ok(file) } else { Err(Trouble::Missing(file)) }
}

/// Copies what a database has into a file in which nothing is kept, and gives the copy's last journal number.
pub(crate) async fn copy(from: &Path, to: &Path) -> Result<i64, Trouble> {
    // SQLite writes into an empty file what it would write into a new one; this one has its rights from the beginning.
    let emptied = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(to);
    emptied.map_err(|error| Trouble::File(to.to_owned(), error))?;
    remove_sides(to)?;
    let mut connection = open(from).await?;
    let copied = sqlx::query("VACUUM INTO $1").bind(to.to_string_lossy().into_owned()).execute(&mut connection).await;
    copied.map_err(|error| match crate::Error::from(error) {
        error if primary_code(&error) == Some(13) => Trouble::NoRoom(to.to_owned()),
        error => Trouble::Database(error),
    })?;
    connection.close().await?;
    let mut copied = open(to).await?;
    let head = head(&mut copied).await?.ok_or_else(|| Trouble::NotOurs(from.to_owned()))?;
    copied.close().await?;
    Ok(head)
}

/// Opens a file that is there, as it is.
pub(crate) async fn open(file: &Path) -> Result<SqliteConnection, Trouble> {
    let options = SqliteConnectOptions::new().filename(file).create_if_missing(false).busy_timeout(Duration::from_secs(10));
    Ok(options.pragma("trusted_schema", "OFF").connect().await?)
}

/// The last journal number of a database, `None` when it is not one of this product.
pub(crate) async fn head(connection: &mut SqliteConnection) -> Result<Option<i64>, Trouble> {
    let known = "SELECT count(*) FROM sqlite_schema WHERE name IN ('journal_head', '_sqlx_migrations')";
    if sqlx::query_scalar::<_, i64>(known).fetch_one(&mut *connection).await? < 2 {
        return Ok(None);
    }
    Ok(Some(sqlx::query_scalar("SELECT n FROM journal_head").fetch_one(connection).await?))
}

/// Makes a file last and gives it a name that nothing has.
fn settle_new(part: &Path, to: &Path) -> Result<u64, Trouble> {
    settle_by(part, to, |part, to| match std::fs::hard_link(part, to) {
        Ok(()) => std::fs::remove_file(part),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        // Not every file system knows second names.
        Err(_) => std::fs::rename(part, to),
    })
}

/// Makes a file last and gives it its name; the name shows what it did, or all of it.
pub(crate) fn settle(part: &Path, to: &Path) -> Result<u64, Trouble> {
    settle_by(part, to, |part, to| std::fs::rename(part, to))
}

fn settle_by(part: &Path, to: &Path, name: impl FnOnce(&Path, &Path) -> io::Result<()>) -> Result<u64, Trouble> {
    let told = |error: io::Error| match error.kind() {
        io::ErrorKind::AlreadyExists => Trouble::Exists(to.to_owned()),
        _ => Trouble::File(to.to_owned(), error),
    };
    let file = File::open(part).map_err(told)?;
    file.sync_all().map_err(told)?;
    name(part, to).map_err(told)?;
    sync_folder(to).map_err(told)?;
    Ok(file.metadata().map_err(told)?.len())
}

/// Makes the names in a file's folder last.
pub(crate) fn sync_folder(file: &Path) -> io::Result<()> {
    File::open(folder(file))?.sync_all()
}

/// The folder that a file is in.
pub fn folder(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A file beside another, with more at the end of its name.
pub(crate) fn beside(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.to_owned().into_os_string();
    name.push(suffix);
    PathBuf::from(name)
}

pub(crate) fn remove(file: &Path) -> Result<(), Trouble> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Trouble::File(file.to_owned(), error)),
        _ => Ok(()),
    }
}

/// What SQLite keeps beside a file while it is open or after an accident. It belongs to that file and would spoil another.
pub(crate) const SIDES: [&str; 3] = ["-wal", "-shm", "-journal"];

pub(crate) fn remove_sides(file: &Path) -> Result<(), Trouble> {
    SIDES.into_iter().try_for_each(|side| remove(&beside(file, side)))
}

/// SQLite's result code without what it says in addition.
pub(crate) fn primary_code(error: &crate::Error) -> Option<i32> {
    let crate::Error::Sqlx(sqlx::Error::Database(error)) = error else { return None };
    Some(error.code()?.parse::<i32>().ok()? & 0xff)
}

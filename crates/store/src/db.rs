//! The two pools behind one enum, and the one way in which a statement reaches either.

use std::fs::OpenOptions;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

use sea_query::{PostgresQueryBuilder, SqliteQueryBuilder, Values};
use sea_query_sqlx::{SqlxBinder, SqlxValues};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions, PgRow};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteRow, SqliteSynchronous};
use sqlx::{
    AssertSqlSafe, ConnectOptions, Connection, Executor, PgPool, Postgres, Row as _, Sqlite, SqliteConnection, SqlitePool, Transaction,
};

use crate::away::Away;
use crate::measure::measured;
use crate::search::CommonWords;
use crate::shape::{Shaped, Shapes};

/// What a database call can fail with.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The driver's own error.
    #[error(transparent)]
    Sqlx(#[from] sqlx::Error),
    /// A migration failed.
    #[error(transparent)]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// The PostgreSQL server cannot be reached.
    #[error("the database server cannot be reached")]
    Away,
    /// A stored value is not what its description says.
    #[error("stored value: {0}")]
    Stored(String),
    /// A file could not be copied or put back.
    #[error("file: {0}")]
    File(#[from] std::io::Error),
}

/// The result of a database call.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// Whether a value that must be unique was there already.
    pub fn is_unique_violation(&self) -> bool {
        matches!(self, Error::Sqlx(sqlx::Error::Database(e)) if e.is_unique_violation())
    }

    /// Whether the same work may succeed when it is tried again at once.
    pub fn is_transient(&self) -> bool {
        match self {
            Error::Sqlx(sqlx::Error::Database(e)) => matches!(e.code().as_deref(), Some("40001" | "40P01" | "5" | "517")),
            _ => false,
        }
    }
}

/// The database.
#[derive(Debug, Clone)]
pub enum Db {
    /// One file: one writer, many readers.
    Sqlite {
        /// The one connection that writes.
        write: SqlitePool,
        /// The connections that read.
        read: SqlitePool,
        /// What the process remembers of it.
        memory: Memory,
    },
    /// A PostgreSQL server.
    Postgres {
        /// The connections.
        pool: PgPool,
        /// Whether there is a server to connect to.
        away: Away,
        /// What the process remembers of it.
        memory: Memory,
    },
}

/// A transaction on either database; everything in this crate works through one.
pub struct Work {
    on: On,
    pub(crate) shaped: Shaped,
    pub(crate) common: CommonWords,
}

/// What a process remembers of a database.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    /// The record types as they were last read.
    shapes: Shapes,
    /// Words that very many records have.
    common: CommonWords,
}

/// What a transaction runs on.
enum On {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// A row of either database.
pub enum Row {
    /// Of SQLite.
    Sqlite(SqliteRow),
    /// Of PostgreSQL.
    Postgres(PgRow),
}

/// From when on what is committed outlives a machine that stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Held {
    Always,
    /// When the system gets to it.
    Later,
}

impl Held {
    const fn synchronous(self) -> SqliteSynchronous {
        match self {
            Held::Always => SqliteSynchronous::Full,
            Held::Later => SqliteSynchronous::Off,
        }
    }

    /// Of the one connection that fills: what it would read again and again from the file.
    const fn cache(self) -> &'static str {
        match self {
            Held::Always => "-8000",
            Held::Later => "-2000000",
        }
    }
}

/// The arguments of a statement, in order.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => { $crate::sea_query::Values(vec![$($crate::sea_query::Value::from($value)),*]) };
}

/// The file that an address names; `None` when it names a PostgreSQL server.
pub fn sqlite_file(url: &str) -> Option<PathBuf> {
    let server = url.starts_with("postgres://") || url.starts_with("postgresql://");
    (!server).then(|| PathBuf::from(url.strip_prefix("sqlite://").unwrap_or(url)))
}

impl Db {
    /// Opens `sqlite://path`, a bare path, or `postgres://…`. A SQLite file is made when it is missing.
    ///
    /// # Errors
    /// When the address is malformed or the database does not answer.
    pub async fn open(url: &str) -> Result<Db> {
        Db::open_as(url, Held::Always).await
    }

    /// Opens a database that is only being filled: nothing waits for the disk, and what a machine that stops leaves of it is of no use.
    ///
    /// # Errors
    /// As `open`.
    pub async fn open_to_fill(url: &str) -> Result<Db> {
        Db::open_as(url, Held::Later).await
    }

    async fn open_as(url: &str, held: Held) -> Result<Db> {
        let Some(path) = sqlite_file(url) else {
            let mut options = PgConnectOptions::from_str(url)?.application_name("rapport");
            if held == Held::Later {
                options = options.options([("synchronous_commit", "off")]);
            }
            let pool = PgPoolOptions::new().max_connections(20).acquire_timeout(Duration::from_secs(5));
            let pool = match pool.connect_with(options.clone()).await {
                // The pool says only that it waited; one connection says for what.
                Err(sqlx::Error::PoolTimedOut) => return Err(options.connect().await.err().unwrap_or(sqlx::Error::PoolTimedOut).into()),
                opened => opened?,
            };
            return Ok(Db::Postgres { pool, away: Away::from(options), memory: Memory::default() });
        };
        make_private(&path);
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(held.synchronous())
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10))
            .pragma("trusted_schema", "OFF")
            .pragma("temp_store", "MEMORY")
            // In KiB and for each of nine connections; what it does not hold, the system's own cache mostly does.
            .pragma("cache_size", held.cache())
            // So many rows of an index are looked at for statistics: with few, a stage of half the deals seems as rare as an owner.
            .analysis_limit(50_000)
            .statement_cache_capacity(100);
        let pool = SqlitePoolOptions::new()
            .acquire_timeout(Duration::from_secs(20))
            .after_release(|connection, _| Box::pin(is_out_of_transaction(connection)));
        let write = pool.clone().max_connections(1).connect_with(options.clone()).await?;
        let read = pool.max_connections(8).connect_with(options).await?;
        Ok(Db::Sqlite { write, read, memory: Memory::default() })
    }

    /// Begins a transaction that writes.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn begin(&self) -> Result<Work> {
        #[cfg(feature = "faults")]
        crate::fault::call()?;
        let on = match self {
            Db::Sqlite { write, .. } => On::Sqlite(measured("begin", write.begin_with("BEGIN IMMEDIATE")).await?),
            Db::Postgres { pool, away, .. } => On::Postgres(measured("begin", away.wait(pool.begin())).await?),
        };
        Ok(self.work(on))
    }

    /// Begins a transaction that reads one state of everything.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn read(&self) -> Result<Work> {
        #[cfg(feature = "faults")]
        crate::fault::call()?;
        let on = match self {
            Db::Sqlite { read, .. } => On::Sqlite(measured("read", read.begin_with("BEGIN DEFERRED")).await?),
            Db::Postgres { pool, away, .. } => {
                let begun = away.wait(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
                On::Postgres(measured("read", begun).await?)
            }
        };
        Ok(self.work(on))
    }

    fn work(&self, on: On) -> Work {
        let (Db::Sqlite { memory, .. } | Db::Postgres { memory, .. }) = self;
        Work { on, shaped: Shaped::by(&memory.shapes), common: memory.common.clone() }
    }

    /// Closes every connection.
    pub async fn close(&self) {
        match self {
            Db::Sqlite { write, read, .. } => {
                read.close().await;
                write.close().await;
            }
            Db::Postgres { pool, .. } => pool.close().await,
        }
    }
}

/// Makes a file that is not there, for nobody else to read; what SQLite keeps beside it has its rights. Where it cannot, SQLite says why.
fn make_private(path: &Path) {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).ok();
}

/// Whether a connection may be used again. On a full disk SQLite takes a transaction back by itself; the driver then cannot,
/// believes that it is still in it, and would begin no other.
async fn is_out_of_transaction(connection: &mut SqliteConnection) -> sqlx::Result<bool> {
    if connection.is_in_transaction() {
        // What was dropped is taken back before the answer comes.
        connection.ping().await?;
    }
    Ok(!connection.is_in_transaction())
}

impl Work {
    /// Makes what was done last.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn commit(self) -> Result<()> {
        #[cfg(feature = "faults")]
        crate::fault::call()?;
        match self.on {
            On::Sqlite(tx) => measured("commit", tx.commit()).await?,
            On::Postgres(tx) => measured("commit", tx.commit()).await?,
        }
        #[cfg(feature = "faults")]
        crate::fault::committed()?;
        Ok(())
    }

    /// Takes back what was done.
    ///
    /// # Errors
    /// When the database does not answer; then it takes it back by itself.
    pub async fn rollback(self) -> Result<()> {
        match self.on {
            On::Sqlite(tx) => tx.rollback().await?,
            On::Postgres(tx) => tx.rollback().await?,
        }
        Ok(())
    }

    /// All rows that a statement gives. The text is the same on both databases.
    ///
    /// # Errors
    /// The driver's.
    pub async fn all(&mut self, sql: &'static str, args: Values) -> Result<Vec<Row>> {
        measured("fetch", self.fetch(sql.to_owned(), SqlxValues(args))).await
    }

    /// The first row that a statement gives.
    ///
    /// # Errors
    /// The driver's.
    pub async fn first(&mut self, sql: &'static str, args: Values) -> Result<Option<Row>> {
        Ok(self.all(sql, args).await?.into_iter().next())
    }

    /// Runs a statement and gives the number of rows that it wrote.
    ///
    /// # Errors
    /// The driver's.
    pub async fn run(&mut self, sql: &'static str, args: Values) -> Result<u64> {
        measured("execute", self.execute(sql.to_owned(), SqlxValues(args))).await
    }

    /// All rows that a built statement gives.
    ///
    /// # Errors
    /// The driver's.
    pub async fn all_built(&mut self, statement: &impl SqlxBinder) -> Result<Vec<Row>> {
        let (sql, values) = self.build(statement);
        measured("fetch", self.fetch(sql, values)).await
    }

    /// Runs a built statement and gives the number of rows that it wrote.
    ///
    /// # Errors
    /// The driver's.
    pub async fn run_built(&mut self, statement: &impl SqlxBinder) -> Result<u64> {
        let (sql, values) = self.build(statement);
        measured("execute", self.execute(sql, values)).await
    }

    /// Runs a statement that the database itself told.
    ///
    /// # Errors
    /// The driver's.
    pub(crate) async fn run_told(&mut self, sql: String) -> Result<u64> {
        measured("execute", self.execute(sql, SqlxValues(Values(Vec::new())))).await
    }

    /// Whether it is PostgreSQL, for the few statements that need a second text.
    pub fn is_postgres(&self) -> bool {
        matches!(self.on, On::Postgres(_))
    }

    fn build(&self, statement: &impl SqlxBinder) -> (String, SqlxValues) {
        match self.on {
            On::Sqlite(_) => statement.build_sqlx(SqliteQueryBuilder),
            On::Postgres(_) => statement.build_sqlx(PostgresQueryBuilder),
        }
    }

    // The only places where a text that is not static reaches the driver: it comes from a static text, from sea-query, or from
    // SQLite itself.
    async fn fetch(&mut self, sql: String, values: SqlxValues) -> Result<Vec<Row>> {
        #[cfg(feature = "faults")]
        crate::fault::call()?;
        Ok(match &mut self.on {
            On::Sqlite(tx) => tx.fetch_all(sqlx::query_with(AssertSqlSafe(sql), values)).await?.into_iter().map(Row::Sqlite).collect(),
            On::Postgres(tx) => tx.fetch_all(sqlx::query_with(AssertSqlSafe(sql), values)).await?.into_iter().map(Row::Postgres).collect(),
        })
    }

    async fn execute(&mut self, sql: String, values: SqlxValues) -> Result<u64> {
        #[cfg(feature = "faults")]
        crate::fault::call()?;
        Ok(match &mut self.on {
            On::Sqlite(tx) => tx.execute(sqlx::query_with(AssertSqlSafe(sql), values)).await?.rows_affected(),
            On::Postgres(tx) => tx.execute(sqlx::query_with(AssertSqlSafe(sql), values)).await?.rows_affected(),
        })
    }
}

impl Row {
    /// The value of a column, by name.
    ///
    /// # Errors
    /// When there is no such column or it has another type.
    pub fn get<T>(&self, column: &str) -> Result<T>
    where
        T: for<'r> sqlx::Decode<'r, Sqlite> + sqlx::Type<Sqlite> + for<'r> sqlx::Decode<'r, Postgres> + sqlx::Type<Postgres>,
    {
        Ok(match self {
            Row::Sqlite(row) => row.try_get(column)?,
            Row::Postgres(row) => row.try_get(column)?,
        })
    }
}

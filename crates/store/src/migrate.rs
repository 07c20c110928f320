//! Migrations: all or nothing.

use std::path::PathBuf;

use sqlx::SqliteConnection;
use sqlx::migrate::Migrator;

use crate::db::{Db, Result};

static SQLITE: Migrator = sqlx::migrate!("../../migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("../../migrations/postgres");

impl Db {
    /// Brings the schema to this version. When it fails, the database is as it was: PostgreSQL takes back the
    /// transaction around all migrations, SQLite gets back the copy that was made before.
    ///
    /// # Errors
    /// The migration's.
    pub async fn migrate(&self) -> Result<()> {
        match self {
            Db::Postgres { pool, .. } => {
                let mut tx = pool.begin().await?;
                sqlx::query("SELECT pg_advisory_xact_lock(7203114)").execute(&mut *tx).await?;
                POSTGRES.run_direct(None, &mut *tx, false).await?;
                tx.commit().await?;
                Ok(())
            }
            Db::Sqlite { .. } => self.migrate_file().await,
        }
    }

    /// The version of the schema; `None` before the first migration.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn schema(&self) -> Result<Option<i64>> {
        let newest = "SELECT max(version) FROM _sqlx_migrations WHERE success";
        Ok(match self {
            Db::Sqlite { read, .. } => {
                let there = "SELECT count(*) > 0 FROM sqlite_schema WHERE name = '_sqlx_migrations'";
                if !sqlx::query_scalar::<_, bool>(there).fetch_one(read).await? {
                    return Ok(None);
                }
                sqlx::query_scalar(newest).fetch_one(read).await?
            }
            Db::Postgres { pool, .. } => {
                let there = "SELECT to_regclass('_sqlx_migrations') IS NOT NULL";
                if !sqlx::query_scalar::<_, bool>(there).fetch_one(pool).await? {
                    return Ok(None);
                }
                sqlx::query_scalar(newest).fetch_one(pool).await?
            }
        })
    }

    /// The version of the schema that [`Db::migrate`] brings it to.
    pub fn newest_schema(&self) -> i64 {
        self.migrations().iter().map(|migration| migration.version).max().unwrap_or_default()
    }

    /// The first migration that was done with another text than it has in this version.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn changed_migration(&self) -> Result<Option<i64>> {
        let done = "SELECT version, checksum FROM _sqlx_migrations ORDER BY version";
        let done: Vec<(i64, Vec<u8>)> = match self {
            Db::Sqlite { read, .. } => sqlx::query_as(done).fetch_all(read).await?,
            Db::Postgres { pool, .. } => sqlx::query_as(done).fetch_all(pool).await?,
        };
        let is_changed = |(version, checksum): &(i64, Vec<u8>)| {
            self.migrations().iter().any(|migration| migration.version == *version && *migration.checksum != **checksum)
        };
        Ok(done.into_iter().find(is_changed).map(|(version, _)| version))
    }

    /// Whether a SQLite file has tables, and none of this product. Of a PostgreSQL database something else may have its own.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn is_foreign(&self) -> Result<bool> {
        let Db::Sqlite { read, .. } = self else { return Ok(false) };
        Ok(self.schema().await?.is_none() && sqlx::query_scalar("SELECT count(*) > 0 FROM sqlite_schema").fetch_one(read).await?)
    }

    fn migrations(&self) -> &'static Migrator {
        match self {
            Db::Sqlite { .. } => &SQLITE,
            Db::Postgres { .. } => &POSTGRES,
        }
    }

    async fn migrate_file(&self) -> Result<()> {
        let Db::Sqlite { write, read, .. } = self else { return Ok(()) };
        let path = PathBuf::from(write.connect_options().get_filename());
        let mut connection = write.acquire().await?;
        let applied = sqlx::query_scalar::<_, i64>("SELECT count(*) FROM sqlite_schema WHERE name = '_sqlx_migrations'")
            .fetch_one(&mut *connection)
            .await?;
        let done = match applied {
            0 => 0,
            _ => sqlx::query_scalar::<_, i64>("SELECT count(*) FROM _sqlx_migrations WHERE success").fetch_one(&mut *connection).await?,
        };
        if done == 0 || usize::try_from(done).is_ok_and(|n| n >= SQLITE.iter().count()) {
            return Ok(SQLITE.run_direct(None, &mut *connection, false).await?);
        }
        let copy = path.with_extension("before-migration");
        if copy.exists() {
            std::fs::remove_file(&copy)?;
        }
        sqlx::query("VACUUM INTO $1").bind(copy.to_string_lossy().into_owned()).execute(&mut *connection).await?;
        let outcome = bring_up(&mut connection).await;
        drop(connection);
        if let Err(error) = outcome {
            read.close().await;
            write.close().await;
            for suffix in ["-wal", "-shm"] {
                let mut side = path.clone().into_os_string();
                side.push(suffix);
                if PathBuf::from(&side).exists() {
                    std::fs::remove_file(&side)?;
                }
            }
            std::fs::rename(&copy, &path)?;
            return Err(error);
        }
        std::fs::remove_file(&copy)?;
        Ok(())
    }
}

/// What was counted before says nothing of indexes that are new.
async fn bring_up(connection: &mut SqliteConnection) -> Result<()> {
    SQLITE.run_direct(None, &mut *connection, false).await?;
    sqlx::query("ANALYZE").execute(connection).await?;
    Ok(())
}

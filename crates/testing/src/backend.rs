//! A fresh, migrated database for one test.

use service::{Clock, Ids, SystemClock, SystemIds};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use store::Db;
use tempfile::TempDir;

/// Where a test's database lives.
#[derive(Debug)]
pub enum Backend {
    /// A file in a folder that goes with the test.
    Sqlite(TempDir),
    /// A database of its own in a cluster.
    Postgres {
        /// The cluster's address.
        cluster: String,
        /// The database.
        name: String,
    },
}

impl Backend {
    /// A new SQLite file.
    ///
    /// # Panics
    /// When there is no room for it.
    pub fn sqlite() -> Backend {
        Backend::Sqlite(tempfile::tempdir().expect("a folder for the test"))
    }

    /// A new database in the cluster that `RAPPORT_TEST_POSTGRES` names; `None` without one.
    ///
    /// # Panics
    /// When the cluster does not answer.
    pub async fn postgres() -> Option<Backend> {
        let cluster = std::env::var("RAPPORT_TEST_POSTGRES").ok()?;
        Some(Backend::in_cluster(cluster).await)
    }

    /// A new database in a cluster.
    ///
    /// # Panics
    /// When the cluster does not answer.
    pub async fn in_cluster(cluster: String) -> Backend {
        let name = format!("t_{}", SystemIds.next(SystemClock.now()).simple());
        tell(&cluster, format!("CREATE DATABASE \"{name}\"")).await;
        Backend::Postgres { cluster, name }
    }

    /// The address under which the database is opened.
    pub fn url(&self) -> String {
        match self {
            Backend::Sqlite(folder) => format!("sqlite://{}", folder.path().join("test.db").display()),
            Backend::Postgres { cluster, name } => match cluster.rsplit_once('/') {
                Some((server, _)) => format!("{server}/{name}"),
                None => cluster.clone(),
            },
        }
    }

    /// Opens it with the schema of today.
    ///
    /// # Panics
    /// When it does not answer or a migration fails.
    pub async fn open(&self) -> Db {
        let db = Db::open(&self.url()).await.expect("the test's database opens");
        db.migrate().await.expect("the migrations succeed");
        db
    }

    /// Removes it.
    pub async fn remove(self) {
        match self {
            Backend::Sqlite(folder) => drop(folder),
            Backend::Postgres { cluster, name } => tell(&cluster, format!("DROP DATABASE \"{name}\" WITH (FORCE)")).await,
        }
    }
}

async fn tell(cluster: &str, sql: String) {
    let mut connection = PgConnection::connect(cluster).await.expect("the cluster answers");
    sqlx::query(AssertSqlSafe(sql)).execute(&mut connection).await.expect("the cluster makes and drops databases");
    connection.close().await.expect("the connection closes");
}

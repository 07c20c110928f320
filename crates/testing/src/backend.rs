//! A fresh, migrated database for one test.

use std::str::FromStr;

use service::{Clock, Ids, SystemClock, SystemIds};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection};
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

    /// Runs the text of a dump in it, before anybody opens it.
    ///
    /// # Panics
    /// When the text is not for this database.
    pub async fn load(&self, dump: String) {
        match self {
            Backend::Sqlite(_) => {
                // Rows come before those that they point to.
                let options = SqliteConnectOptions::from_str(&self.url()).expect("an address").create_if_missing(true).foreign_keys(false);
                let mut connection = options.connect().await.expect("the test's database opens");
                // In one transaction it is written once.
                let whole = format!("BEGIN;\n{dump}\nCOMMIT;");
                sqlx::raw_sql(AssertSqlSafe(whole)).execute(&mut connection).await.expect("the dump loads");
                connection.close().await.expect("the connection closes");
            }
            Backend::Postgres { .. } => tell(&self.url(), dump).await,
        }
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
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await.expect("the cluster does what it is told");
    connection.close().await.expect("the connection closes");
}

//! Writes the fixture of this version: `scripts/with-postgres cargo run -p testing --example fixture FOLDER` leaves
//! `sqlite.sql` and `postgres.sql` there, each with the secrets that its sessions and tokens were made with at its head.

use std::error::Error;
use std::path::PathBuf;
use std::process::Command;

use sqlx::{AssertSqlSafe, Row, SqlitePool};
use store::Db;
use testing::{TestBook, live_through};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("Say which folder to write into.")?);
    let postgres = TestBook::postgres().await.ok_or("Run this by scripts/with-postgres.")?;
    for (book, file) in [(TestBook::sqlite().await, "sqlite.sql"), (postgres, "postgres.sql")] {
        let kept = live_through(&book).await;
        let dump = match book.service.db() {
            Db::Sqlite { read, .. } => dump_file(read).await?,
            Db::Postgres { .. } => dump_server(&book.url())?,
        };
        std::fs::write(folder.join(file), format!("-- session {}\n-- token {}\n{dump}", kept.session, kept.token))?;
        book.close().await;
    }
    Ok(())
}

async fn dump_file(pool: &SqlitePool) -> Result<String, Box<dyn Error>> {
    let mut lines = Vec::new();
    // Indexes come last, tables in the order in which they were made.
    let schema =
        "SELECT name, type, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type = 'index', rowid";
    for made in sqlx::query(schema).fetch_all(pool).await? {
        let (name, kind, sql): (String, String, String) = (made.try_get(0)?, made.try_get(1)?, made.try_get(2)?);
        lines.push(format!("{sql};"));
        if kind != "table" {
            continue;
        }
        let columns = "SELECT group_concat('quote(\"' || name || '\")', ' || '','' || ') FROM pragma_table_info($1)";
        let columns: String = sqlx::query_scalar(columns).bind(&name).fetch_one(pool).await?;
        // A table without rowid is read in the order of its key.
        let order = if sql.ends_with("WITHOUT ROWID") { "" } else { "ORDER BY rowid" };
        let rows = sqlx::query_scalar::<_, String>(AssertSqlSafe(format!("SELECT {columns} FROM \"{name}\" {order}")));
        lines.extend(rows.fetch_all(pool).await?.into_iter().map(|row| format!("INSERT INTO \"{name}\" VALUES ({row});")));
    }
    Ok(lines.join("\n") + "\n")
}

fn dump_server(url: &str) -> Result<String, Box<dyn Error>> {
    let done = Command::new("pg_dump").args(["--no-owner", "--no-privileges", "--inserts", url]).output()?;
    if !done.status.success() {
        return Err(String::from_utf8_lossy(&done.stderr).into());
    }
    // What only psql understands, or older and newer servers not, is left out; so is what would outlast the statement.
    let is_ours = |line: &&str| !["\\", "--", "SET ", "SELECT pg_catalog.set_config"].iter().any(|other| line.starts_with(other));
    Ok(String::from_utf8(done.stdout)?.lines().filter(is_ours).collect::<Vec<_>>().join("\n").replace("\n\n\n\n", "\n").trim().to_owned()
        + "\n")
}

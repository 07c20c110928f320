//! The database that a command is given: where it is, and whether it is one of this product and of this version. What is wrong with
//! it is told in the same words by every command, `doctor` included.

use std::fmt;
use std::path::Path;

use store::backup::folder;
use store::{Db, sqlite_file};

/// What is wrong with a database, and what to do about it.
#[derive(Debug)]
pub struct Trouble {
    /// What is wrong: a sentence.
    pub what: String,
    /// What to do about it: a sentence.
    pub advice: String,
}

impl Trouble {
    fn of(what: impl Into<String>, advice: impl Into<String>) -> Trouble {
        Trouble { what: what.into(), advice: advice.into() }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{}", self.what, self.advice)
    }
}

impl std::error::Error for Trouble {}

/// The address as the store knows it: a path, or `postgres://…`.
///
/// # Errors
/// When it names neither. What is told of it has no password in it.
pub fn address(told: &str) -> Result<String, Trouble> {
    let advice = "Set DATABASE_URL to a SQLite file, like /var/lib/rapport/rapport.db, or to postgres://user:password@host/name.";
    let told = told.trim();
    if told.starts_with("postgres://") || told.starts_with("postgresql://") {
        return Ok(told.to_owned());
    }
    let path = ["sqlite://", "sqlite:"].into_iter().find_map(|scheme| told.strip_prefix(scheme)).unwrap_or(told);
    match path.split_once("://") {
        _ if path.is_empty() => Err(Trouble::of("The address of the database is empty.", advice)),
        _ if path.starts_with(":memory:") => Err(Trouble::of("A database in memory keeps nothing.", advice)),
        Some((scheme, _)) => Err(Trouble::of(format!("Rapport keeps no data in {scheme}."), advice)),
        None if path.contains('?') => Err(Trouble::of(
            "The address of the database has a question mark: Rapport sets SQLite's options by itself.",
            "Take away the question mark and what follows it.",
        )),
        None => Ok(path.to_owned()),
    }
}

/// What people call the database at an address.
pub fn name(url: &str) -> String {
    sqlite_file(url).map_or_else(|| "The PostgreSQL database".to_owned(), |file| file.display().to_string())
}

/// Opens a database that may be new, and brings it to this version.
///
/// # Errors
/// When that cannot be done; then it is as it was.
pub async fn open(url: &str) -> Result<Db, Trouble> {
    let url = address(url)?;
    if let Some(file) = sqlite_file(&url) {
        examine_folder(&file)?;
    }
    let db = connect(&url).await?;
    let found = match standing(&db, &name(&url)).await {
        Ok(_) => migrate(&db).await,
        Err(trouble) => Err(trouble),
    };
    close_unless(db, found).await
}

/// Opens a database that is there and of this version, and changes nothing about it.
///
/// # Errors
/// When there is none, or it is of another version.
pub async fn open_existing(url: &str) -> Result<Db, Trouble> {
    let url = address(url)?;
    if let Some(file) = sqlite_file(&url).filter(|file| !file.exists()) {
        return Err(Trouble::of(format!("There is no database {}.", file.display()), "Is DATABASE_URL right? `rapport serve` makes one."));
    }
    let db = connect(&url).await?;
    let name = name(&url);
    let found = match standing(&db, &name).await {
        Ok(Standing::Right) => Ok(()),
        Ok(Standing::New) => Err(Trouble::of(format!("{name} is empty."), "Is DATABASE_URL right? `rapport serve` makes a book of it.")),
        Ok(Standing::Older(at)) => Err(Trouble::of(
            format!("{name} is at version {at}, and this Rapport is of version {}.", db.newest_schema()),
            "Make a backup, and bring it to this version with `rapport migrate`, or by starting `rapport serve` anew.",
        )),
        Err(trouble) => Err(trouble),
    };
    close_unless(db, found).await
}

async fn close_unless(db: Db, found: Result<(), Trouble>) -> Result<Db, Trouble> {
    if found.is_err() {
        db.close().await;
    }
    found.map(|()| db)
}

async fn migrate(db: &Db) -> Result<(), Trouble> {
    db.migrate().await.map_err(|e| {
        let advice = "It is as it was. Go on with the Rapport from before, and report this.";
        Trouble::of(format!("The database could not be brought to this version: {e}"), advice)
    })
}

/// Whether files can be made beside a SQLite database, as SQLite does.
///
/// # Errors
/// When they cannot.
pub fn examine_folder(file: &Path) -> Result<(), Trouble> {
    let folder = folder(file);
    let told = |error| {
        let advice = "SQLite keeps files beside the database: the user that serves must own the folder.";
        Trouble::of(format!("No file can be made in {}: {error}", folder.display()), advice)
    };
    tempfile::tempfile_in(folder).map(drop).map_err(told)
}

/// Opens what is there.
///
/// # Errors
/// When it does not answer.
pub async fn connect(url: &str) -> Result<Db, Trouble> {
    let advice = match sqlite_file(url) {
        Some(_) => "Is DATABASE_URL right, and may this user read and write the file? If it is damaged, restore a backup.",
        None => "Is DATABASE_URL right, and does the server run?",
    };
    Db::open(url).await.map_err(|error| Trouble::of(format!("{} does not answer: {error}", name(url)), advice))
}

/// How a database stands to this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// There is nothing in it.
    New,
    /// Of that version, which this one follows.
    Older(i64),
    /// Of this version.
    Right,
}

/// How a database stands to this version.
///
/// # Errors
/// When it is not one of this product, of a newer version, or cannot be read.
pub async fn standing(db: &Db, name: &str) -> Result<Standing, Trouble> {
    let unreadable = |error: store::Error| {
        Trouble::of(format!("{name} cannot be read: {error}"), "Restore a backup with `rapport restore`, or ask the server's log.")
    };
    let newest = db.newest_schema();
    match db.schema().await.map_err(unreadable)? {
        None if db.is_foreign().await.map_err(unreadable)? => {
            Err(Trouble::of(format!("{name} is a database of something else."), "Set DATABASE_URL to another file."))
        }
        None => Ok(Standing::New),
        Some(at) if at > newest => Err(Trouble::of(
            format!("{name} is at version {at}, and this Rapport knows {newest} only."),
            "Use the newer Rapport that wrote it, or restore the backup from before.",
        )),
        Some(at) => match db.changed_migration().await.map_err(unreadable)? {
            Some(changed) => Err(Trouble::of(
                format!("{name} was brought to version {changed} by another Rapport than those that were released."),
                "Use the Rapport that wrote it, or restore a backup from before.",
            )),
            None if at < newest => Ok(Standing::Older(at)),
            None => Ok(Standing::Right),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_path_or_a_server() {
        for (told, url) in [
            ("rapport.db", "rapport.db"),
            (" sqlite:///var/lib/rapport.db ", "/var/lib/rapport.db"),
            ("sqlite:good/rapport.db", "good/rapport.db"),
            ("postgres://me:secret@host/name?sslmode=require", "postgres://me:secret@host/name?sslmode=require"),
        ] {
            assert_eq!(address(told).expect("an address"), url);
        }
        for told in ["", "  ", "sqlite://", "mysql://me:secret@host/name", "sqlite:///a.db?mode=ro", ":memory:"] {
            let trouble = address(told).expect_err(told).to_string();
            assert!(!trouble.contains("secret"), "{trouble}");
        }
    }

    async fn done(url: &str, sql: &'static str) {
        let db = Db::open(url).await.expect("it opens");
        let mut work = db.begin().await.expect("the database answers");
        work.run(sql, store::args![]).await.expect("it is done");
        work.commit().await.expect("it is done");
        db.close().await;
    }

    #[tokio::test]
    async fn who_only_looks_makes_no_database_and_changes_none() {
        let folder = tempfile::tempdir().expect("a folder");
        let url = folder.path().join("rapport.db").display().to_string();
        let told = open_existing(&url).await.expect_err("there is none").to_string();
        assert!(told.contains("There is no database") && !Path::new(&url).exists(), "{told}");
        std::fs::write(&url, "").expect("a file");
        let told = open_existing(&url).await.expect_err("there is nothing in it").to_string();
        assert!(told.contains("is empty"), "{told}");
        let db = open(&url).await.expect("it is made");
        let newest = db.newest_schema();
        db.close().await;
        open_existing(&url).await.expect("it is there").close().await;
        done(&url, "DELETE FROM _sqlx_migrations WHERE version > 3").await;
        let told = open_existing(&url).await.expect_err("it is older").to_string();
        assert!(told.contains("is at version 3") && told.contains(&format!("of version {newest}")), "{told}");
        done(&url, "UPDATE _sqlx_migrations SET checksum = x'00' WHERE version = 2").await;
        for opened in [open_existing(&url).await, open(&url).await] {
            let told = opened.expect_err("nobody released that").to_string();
            assert!(told.contains("brought to version 2 by another Rapport"), "{told}");
        }
    }

    #[tokio::test]
    async fn a_file_of_something_else_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let url = folder.path().join("theirs.db").display().to_string();
        done(&url, "CREATE TABLE theirs (n INTEGER)").await;
        for opened in [open_existing(&url).await, open(&url).await] {
            let told = opened.expect_err("it is another's").to_string();
            assert!(told.contains("is a database of something else"), "{told}");
        }
    }
}

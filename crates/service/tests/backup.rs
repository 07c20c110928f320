//! Backups that are made while people write, and what restoring refuses.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::id::Id;
use domain::record::RecordType;
use serde_json::json;
use service::Clock;
use store::backup::{Trouble, backup};
use store::restore::{Restored, restore};
use store::{Db, args};
use tempfile::TempDir;
use testing::{Backend, TestBook};
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};

/// Writes leads until nobody listens, and tells each that was acknowledged.
async fn write(book: Arc<TestBook>, writer: usize, told: UnboundedSender<Id>) {
    for lead in 0.. {
        let fields = json!({ "contact_name": format!("Lead {lead} of {writer}") });
        let id = book.create(book.people.seller, RecordType::Lead, fields).await.expect("the lead is accepted");
        if told.send(id).is_err() {
            return;
        }
    }
}

async fn expect_sound(db: &Db, leads: &[Id]) {
    assert_eq!(db.verify().await.expect("can be verified"), Vec::<String>::new());
    let mut work = db.read().await.expect("the database answers");
    for id in leads {
        let lead = work.load(RecordType::Lead, *id).await.expect("the database answers");
        assert!(lead.is_some(), "lead {id} was acknowledged before the backup began");
    }
}

async fn restored(folder: &Path, from: &Path, at: chrono::DateTime<chrono::Utc>) -> (Db, Restored) {
    let url = folder.join("restored.db").display().to_string();
    let restored = restore(&url, from, false, at).await.expect("there is nothing to lose there");
    (Db::open(&url).await.expect("the restored database opens"), restored)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_backup_under_load_has_all_that_was_acknowledged_before_it_began() {
    let book = Arc::new(TestBook::sqlite().await);
    let (told, mut acknowledged) = unbounded_channel();
    let writers: Vec<_> = (0..8).map(|writer| tokio::spawn(write(book.clone(), writer, told.clone()))).collect();
    let folder = tempfile::tempdir().expect("a folder");
    let mut before = Vec::new();
    for round in 0..3 {
        for _ in 0..40 {
            before.push(acknowledged.recv().await.expect("the writers write"));
        }
        while let Ok(id) = acknowledged.try_recv() {
            before.push(id);
        }
        let file = folder.path().join(format!("{round}.backup"));
        let made = backup(&book.url(), &file).await.expect("the backup is made");
        let place = folder.path().join(round.to_string());
        fs::create_dir(&place).expect("a folder");
        let (db, restored) = restored(&place, &file, book.clock.now()).await;
        assert_eq!(restored, Restored { head: made.head, kept: None });
        expect_sound(&db, &before).await;
        db.close().await;
    }
    // The writers did not stand still for it.
    acknowledged.recv().await.expect("the writers go on");
    drop(acknowledged);
    for writer in writers {
        writer.await.expect("no writer failed");
    }
    Arc::into_inner(book).expect("nobody else has the book").close().await;
}

/// A backup of a book that ends, and a folder to restore it in.
async fn ended_book() -> (TempDir, PathBuf) {
    let book = TestBook::sqlite().await;
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("book.backup");
    backup(&book.url(), &file).await.expect("the backup is made");
    book.close().await;
    (folder, file)
}

/// Another database with a lead that the backup does not have.
async fn other_book(folder: &TempDir, file: &Path, at: chrono::DateTime<chrono::Utc>) -> (String, i64) {
    let url = folder.path().join("other.db").display().to_string();
    restore(&url, file, false, at).await.expect("there is nothing to lose there");
    let db = Db::open(&url).await.expect("it opens");
    let mut work = db.begin().await.expect("the database answers");
    work.set_setting("mark", "other").await.expect("the mark is set");
    work.commit().await.expect("the mark is set");
    let head = db.head().await.expect("the database answers");
    db.close().await;
    (url, head)
}

async fn mark(url: &str) -> Option<String> {
    let db = Db::open(url).await.expect("it opens");
    let mark = db.read().await.expect("the database answers").setting("mark").await.expect("the database answers");
    db.close().await;
    mark
}

fn at() -> chrono::DateTime<chrono::Utc> {
    testing::FixedClock::default().now()
}

/// What lies in a folder, but for the names that the test knows.
fn others(folder: &TempDir, known: &[&str]) -> Vec<String> {
    let names = fs::read_dir(folder.path()).expect("the folder").map(|entry| entry.expect("an entry").file_name());
    names.map(|name| name.to_string_lossy().into_owned()).filter(|name| !known.contains(&name.as_str())).collect()
}

#[tokio::test]
async fn a_database_with_data_is_replaced_only_when_that_is_wanted_and_kept_then() {
    let (folder, file) = ended_book().await;
    let (url, head) = other_book(&folder, &file, at()).await;
    let refused = restore(&url, &file, false, at()).await;
    assert!(matches!(refused, Err(Trouble::HasData(_))), "{refused:?}");
    assert_eq!(mark(&url).await.as_deref(), Some("other"));
    let restored = restore(&url, &file, true, at()).await.expect("it was wanted");
    assert_eq!(restored.head, head);
    assert_eq!(mark(&url).await, None);
    let kept = restored.kept.expect("the old one is kept").display().to_string();
    assert_eq!(mark(&kept).await.as_deref(), Some("other"));
}

#[tokio::test]
async fn a_database_in_use_is_not_replaced() {
    let (_folder, file) = ended_book().await;
    let book = TestBook::sqlite().await;
    let refused = restore(&book.url(), &file, true, at()).await;
    assert!(matches!(refused, Err(Trouble::InUse(_))), "{refused:?}");
    book.create(book.people.seller, RecordType::Lead, json!({ "contact_name": "Lan" })).await.expect("it goes on");
    book.close().await;
}

#[tokio::test]
async fn a_backup_that_is_not_sound_takes_no_place() {
    let (folder, file) = ended_book().await;
    let (url, _) = other_book(&folder, &file, at()).await;
    let tampered = Db::open(&file.display().to_string()).await.expect("it opens");
    let mut work = tampered.begin().await.expect("the database answers");
    work.run("UPDATE opportunities SET value = value + 1", args![]).await.expect("it is tampered with");
    work.commit().await.expect("it is tampered with");
    tampered.close().await;
    let refused = restore(&url, &file, true, at()).await;
    assert!(matches!(&refused, Err(Trouble::Unsound(faults)) if !faults.is_empty()), "{refused:?}");
    let newer = Db::open(&file.display().to_string()).await.expect("it opens");
    let mut work = newer.begin().await.expect("the database answers");
    let sql = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (9999, 'new', TRUE, x'00', 0)";
    work.run(sql, args![]).await.expect("it is of a newer version");
    work.commit().await.expect("it is of a newer version");
    newer.close().await;
    let refused = restore(&url, &file, true, at()).await;
    assert!(matches!(refused, Err(Trouble::Newer(_, 9999, _))), "{refused:?}");
    let foreign = folder.path().join("foreign");
    fs::write(&foreign, "not a database, but long enough to be looked at as one".repeat(40)).expect("a file");
    let refused = restore(&url, &foreign, true, at()).await;
    assert!(matches!(refused, Err(Trouble::NotOurs(_))), "{refused:?}");
    let whole = fs::read(&file).expect("the backup");
    fs::write(&foreign, &whole[..whole.len() / 2]).expect("a file");
    let refused = restore(&url, &foreign, true, at()).await;
    assert!(matches!(refused, Err(Trouble::Damaged(_))), "{refused:?}");
    let nobodys = Db::open(&folder.path().join("nobodys").display().to_string()).await.expect("it opens");
    nobodys.migrate().await.expect("it is empty");
    nobodys.close().await;
    let refused = restore(&url, &folder.path().join("nobodys"), true, at()).await;
    assert!(matches!(refused, Err(Trouble::Empty(_))), "{refused:?}");
    assert_eq!(mark(&url).await.as_deref(), Some("other"));
    assert_eq!(others(&folder, &["book.backup", "other.db", "foreign", "nobodys"]), Vec::<String>::new(), "nothing is left lying about");
}

#[tokio::test]
async fn a_restore_that_fails_at_the_last_step_leaves_what_was_there() {
    let (folder, file) = ended_book().await;
    let (url, _) = other_book(&folder, &file, at()).await;
    // With what it would be kept as, the name is longer than a file system has names.
    let long = "o".repeat(230);
    let long_url = folder.path().join(&long).display().to_string();
    fs::rename(url, &long_url).expect("renamed");
    let refused = restore(&long_url, &file, true, at()).await;
    assert!(matches!(refused, Err(Trouble::File(..))), "{refused:?}");
    assert_eq!(mark(&long_url).await.as_deref(), Some("other"));
    assert_eq!(others(&folder, &["book.backup", &long]), Vec::<String>::new(), "nothing is left lying about");
}

#[tokio::test]
async fn of_two_restores_in_a_second_both_keep_what_was_there() {
    let (folder, file) = ended_book().await;
    let (url, _) = other_book(&folder, &file, at()).await;
    let first = restore(&url, &file, true, at()).await.expect("it was wanted").kept.expect("the old one is kept");
    let second = restore(&url, &file, true, at()).await.expect("it was wanted").kept.expect("the old one is kept");
    assert_eq!(mark(&first.display().to_string()).await.as_deref(), Some("other"));
    assert_eq!(mark(&second.display().to_string()).await, None);
}

#[tokio::test]
async fn what_a_backup_that_was_killed_left_is_in_nobodys_way() {
    let (folder, file) = ended_book().await;
    let (url, head) = other_book(&folder, &file, at()).await;
    let again = folder.path().join("again");
    for left in ["again.part", "again.part-journal"] {
        fs::write(folder.path().join(left), "half of it").expect("a file");
    }
    let writes = fs::File::open(folder.path().join("again.part")).expect("a file");
    writes.lock().expect("it is being written");
    let refused = backup(&url, &again).await;
    assert!(matches!(refused, Err(Trouble::BeingWritten(_))), "{refused:?}");
    assert!(!again.exists(), "there is no backup before it is whole");
    drop(writes);
    assert!(backup(&url, &again).await.expect("nobody writes it any more").head >= head);
    assert_eq!(others(&folder, &["book.backup", "other.db", "again"]), Vec::<String>::new(), "nothing is left lying about");
}

#[tokio::test]
async fn a_damaged_database_is_replaced_only_when_that_is_wanted_and_kept() {
    let (folder, file) = ended_book().await;
    let place = folder.path().join("rapport.db");
    let url = place.display().to_string();
    fs::write(&place, "damaged beyond recognition ".repeat(400)).expect("a file");
    let refused = restore(&url, &file, false, at()).await;
    assert!(matches!(refused, Err(Trouble::Unreadable(_))), "{refused:?}");
    let kept = restore(&url, &file, true, at()).await.expect("it was wanted").kept.expect("the old one is kept");
    assert!(fs::read_to_string(&kept).expect("the old one").starts_with("damaged"));
    expect_sound(&Db::open(&url).await.expect("it opens"), &[]).await;
}

#[tokio::test]
async fn the_log_of_a_database_that_is_gone_does_not_spoil_the_restored_one() {
    let (folder, file) = ended_book().await;
    let url = folder.path().join("rapport.db").display().to_string();
    fs::write(folder.path().join("rapport.db-wal"), "a log").expect("a file");
    let restored = restore(&url, &file, false, at()).await.expect("there is nothing to lose there");
    assert_eq!(restored.kept, None);
    let moved = folder.path().join("rapport.db.before-restore-20261102-090000-wal");
    assert_eq!(fs::read_to_string(moved).expect("the log is kept"), "a log");
    expect_sound(&Db::open(&url).await.expect("it opens"), &[]).await;
}

#[tokio::test]
async fn a_backup_takes_no_other_files_place_and_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, file) = ended_book().await;
    assert_eq!(fs::metadata(&file).expect("the backup").permissions().mode() & 0o777, 0o600);
    let (url, _) = other_book(&folder, &file, at()).await;
    let before = fs::read(&file).expect("the backup");
    assert!(matches!(backup(&url, &file).await, Err(Trouble::Exists(_))));
    assert_eq!(fs::read(&file).expect("the backup"), before);
    let nowhere = folder.path().join("nothing.db");
    let refused = backup(&nowhere.display().to_string(), &folder.path().join("new")).await;
    assert!(matches!(refused, Err(Trouble::Missing(_))), "{refused:?}");
    assert!(!nowhere.exists(), "asking for a backup makes no database");
}

#[tokio::test]
async fn postgresql_has_tools_of_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("book.backup");
    let url = "postgres://nobody@localhost/nothing";
    let refused = backup(url, &file).await.expect_err("that is for pg_dump");
    assert!(refused.to_string().contains("pg_dump"), "{refused}");
    let refused = restore(url, &file, true, at()).await.expect_err("that is for pg_restore");
    assert!(refused.to_string().contains("pg_restore"), "{refused}");
    let Some(backend) = Backend::postgres().await else { return };
    assert!(matches!(backup(&backend.url(), &file).await, Err(Trouble::Postgres)));
    backend.remove().await;
}

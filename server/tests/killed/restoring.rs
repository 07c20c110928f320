//! A restore is killed at any moment: what is there is the old file or the new one, whole.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use domain::record::RecordType;
use rand::RngExt;
use serde_json::json;
use store::backup::backup;
use tempfile::TempDir;
use testing::{Backend, TestBook, chance, seed, times};
use tokio::runtime::Runtime;

use crate::process::{self, Rapport, free_address, rapport};

/// A database that was served when its machine stopped, and a backup of another state.
struct Given {
    folder: TempDir,
    old_head: i64,
    new_head: i64,
}

impl Given {
    fn make() -> Given {
        let folder = tempfile::tempdir().expect("a folder");
        let (old_head, new_head) = Runtime::new().expect("a runtime").block_on(async {
            let book = TestBook::on(Backend::sqlite()).await;
            let made = backup(&book.url(), &folder.path().join("new.backup")).await.expect("the backup is made");
            for lead in 0..50 {
                let fields = json!({ "contact_name": format!("Lead {lead}") });
                book.create(book.people.seller, RecordType::Lead, fields).await.expect("accepted");
            }
            let head = book.service.db().head().await.expect("it answers");
            copy_all(Path::new(book.url().trim_start_matches("sqlite://")), &folder.path().join("old.db"));
            book.close().await;
            (head, made.head)
        });
        assert!(folder.path().join("old.db-wal").metadata().is_ok_and(|wal| wal.len() > 0), "not all is in the file itself");
        Given { folder, old_head, new_head }
    }

    /// The old database in a place of its own.
    fn place(&self, round: usize) -> PathBuf {
        let place = self.folder.path().join(format!("round-{round}")).join("rapport.db");
        fs::create_dir(place.parent().expect("a folder")).expect("a folder");
        copy_all(&self.folder.path().join("old.db"), &place);
        place
    }

    /// Restores there and is killed after a while, if it is not done by then.
    fn restore(&self, place: &Path, killed_after: Option<Duration>) {
        let (url, backup) = (place.display().to_string(), self.folder.path().join("new.backup").display().to_string());
        let mut command = rapport(&["restore", &backup, "--replace", "--database-url", &url]);
        let mut child = command.stdout(Stdio::null()).spawn().expect("the executable runs");
        if let Some(after) = killed_after {
            thread::sleep(after);
            child.kill().expect("it can be killed");
        }
        let status = child.wait().expect("it is gone");
        assert!(killed_after.is_some() || status.success(), "nobody killed it: {status}");
    }
}

/// The file and what lies beside it, as a machine that stops leaves it.
fn copy_all(from: &Path, to: &Path) {
    for side in ["", "-wal"] {
        let beside = |file: &Path| PathBuf::from(format!("{}{side}", file.display()));
        fs::copy(beside(from), beside(to)).expect("it can be copied");
    }
}

/// What was there before a restore that came through is kept beside.
fn kept(place: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(place.parent().expect("a folder")).expect("the folder").map(|entry| entry.expect("an entry").path());
    entries.filter(|path| path.display().to_string().contains(".before-restore-")).collect()
}

#[test]
fn a_restore_that_is_killed_leaves_the_old_file_or_the_new_one() {
    let given = Given::make();
    let mut chance = chance(seed(0x7265_7374), 0);
    let begun = Instant::now();
    given.restore(&given.place(0), None);
    let took = begun.elapsed();
    let rounds = times("RAPPORT_RESTORE_ROUNDS", 8);
    for round in 1..=rounds {
        let place = given.place(round);
        let url = place.display().to_string();
        given.restore(&place, Some(took.mul_f64(chance.random_range(0.0..1.1))));
        process::verify(&url);
        let rapport = Rapport::start(&url, free_address());
        let head = rapport.head();
        println!("round {round}: entry {head} of {} old and {} new, after {took:?}", given.old_head, given.new_head);
        assert!(head == given.old_head || head == given.new_head, "half of something: {head}");
        drop(rapport);
        if head == given.new_head {
            let kept = kept(&place);
            assert_eq!(kept.len(), 1, "the old file is kept: {kept:?}");
            process::verify(&kept[0].display().to_string());
        }
        // What is kept is named by the second, and this second may not be over.
        kept(&place).iter().for_each(|kept| fs::remove_file(kept).expect("it can be removed"));
        // What the killed one left beside it is in nobody's way.
        given.restore(&place, None);
        let rapport = Rapport::start(&url, free_address());
        assert_eq!(rapport.head(), given.new_head);
    }
}

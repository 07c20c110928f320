//! Imports of small files; what they have in common.

mod custom;
mod files;
mod run;
mod seen;
mod undo;
mod wrong;

use std::path::{Path, PathBuf};

use domain::command::Question;
use domain::id::Id;
use domain::lang::Lang;
use domain::questions::{List, ListView};
use domain::record::{Record, RecordType};
use tempfile::TempDir;
use testing::TestBook;

use super::{Ended, Options, go};

/// This crate's folder, asked at run time: several checkouts may share what is built.
fn here() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).expect("cargo says where the crate is")
}

fn fixtures() -> PathBuf {
    here().join("tests/import")
}

fn options(folder: &Path) -> Options {
    Options { mapping: Some(fixtures().join("mapping.toml")), folder: Some(folder.to_owned()), ..Options::default() }
}

async fn import(book: &TestBook, options: &Options) -> (Ended, String) {
    import_in(book, options, Lang::En).await
}

async fn import_in(book: &TestBook, options: &Options, lang: Lang) -> (Ended, String) {
    let mut said = Vec::new();
    let ended = go(&book.service, options, lang, &mut said).await.expect("the database answers");
    (ended, String::from_utf8(said).expect("what is said is text"))
}

async fn list(book: &TestBook, record_type: RecordType) -> Vec<Record> {
    let question = serde_json::to_value(List { limit: 200, ..List::of(record_type) }).expect("a question is JSON");
    let answer = book.service.ask(book.people.administrator, None, List::NAME, question).await.expect("the list is read");
    serde_json::from_value::<ListView>(answer).expect("the list is as described").records
}

async fn imported(book: &TestBook, record_type: RecordType) -> Vec<Record> {
    list(book, record_type).await.into_iter().filter(|r| r.text("source_key").starts_with("trial.")).collect()
}

fn batch_of(said: &str) -> Id {
    let last = said.lines().last().unwrap_or_default();
    last.rsplit(' ').next().and_then(|id| id.parse().ok()).expect("the last line names the batch")
}

/// The fixtures in a folder of their own, with one file's bytes replaced.
fn folder_with(name: &str, bytes: &[u8]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder for the test");
    for file in ["people.csv", "products.csv", "accounts.csv", "deals.csv"] {
        std::fs::copy(fixtures().join(file), folder.path().join(file)).expect("the fixture is copied");
    }
    std::fs::write(folder.path().join(name), bytes).expect("the file is written");
    folder
}

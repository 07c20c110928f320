//! The databases of all versions that were released come to this one whole, and people go on to work in them.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::Duration;
use domain::command::Question;
use domain::id::Id;
use domain::questions::{Board, BoardView, List, ListView, Timeline};
use domain::record::RecordType;
use domain::verbs::{ChangeRecord, CreateRecord, MoveOpportunity, Undo};
use serde_json::{Map, json};
use service::Service;
use store::Db;
use testing::{Backend, CountingIds, Dump, FixedClock, PASSWORD, TestBook, counted, live_through};

/// A database that the code of a version wrote.
struct Released {
    version: i64,
    dump: String,
}

/// What was released, for either database, in order.
fn released(file: &str) -> Vec<Released> {
    let folder = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").expect("cargo says it")).join("tests/released");
    let entries = fs::read_dir(folder).expect("the fixtures are there").map(|entry| entry.expect("an entry").path());
    let mut all: Vec<Released> = entries
        .filter(|path| path.is_dir())
        .map(|path| Released {
            version: path.file_name().and_then(|name| name.to_str()?.parse().ok()).expect("it is named by a number"),
            dump: fs::read_to_string(path.join(file)).expect("there is one for each database"),
        })
        .collect();
    all.sort_by_key(|released| released.version);
    all
}

impl Released {
    /// What somebody who was there kept, by its name.
    fn kept(&self, what: &str) -> &str {
        let line = self.dump.lines().take(2).find_map(|line| line.strip_prefix(&format!("-- {what} ")));
        line.expect("the dump begins with it")
    }

    /// As it was left.
    async fn on(&self, backend: &Backend) -> Db {
        backend.load(self.dump.clone()).await;
        let db = Db::open(&backend.url()).await.expect("it opens");
        assert_eq!(db.schema().await.expect("it answers"), Some(self.version));
        db
    }
}

/// A service some days after everything happened.
fn service_on(db: Db) -> Service {
    let clock = FixedClock::default();
    clock.advance(Duration::days(40));
    Service::new(db, Arc::new(clock), Arc::new(CountingIds::default()), "test")
}

async fn ask<Q: Question>(service: &Service, user: Id, question: &Q) -> Q::Answer {
    let answer = service.ask(user, None, Q::NAME, json!(question)).await.expect("it is answered");
    serde_json::from_value(answer).expect("as described")
}

/// Every deal, lead, party and item that the administrator sees, with its history, and both boards.
async fn read_all(service: &Service, admin: Id) -> Vec<String> {
    let mut told = Vec::new();
    for record_type in RecordType::ALL {
        for deleted in [false, true] {
            let list: ListView = ask(service, admin, &List { deleted, ..List::of(record_type) }).await;
            told.extend(list.records.iter().map(|record| json!(record).to_string()));
        }
    }
    let pipelines: ListView = ask(service, admin, &List::of(RecordType::Pipeline)).await;
    for pipeline in pipelines.records {
        let board: BoardView = ask(service, admin, &Board { pipeline: Some(pipeline.id), ..Board::default() }).await;
        told.push(json!(board).to_string());
    }
    let found: ListView = ask(service, admin, &List { text: "dai viet".into(), ..List::of(RecordType::Party) }).await;
    assert_eq!(found.records.len(), 1, "it is found by its name");
    let timeline = json!(Timeline { record_type: RecordType::Party, id: found.records[0].id, before: None });
    told.push(service.ask(admin, None, Timeline::NAME, timeline).await.expect("it is answered").to_string());
    told
}

/// Somebody signs in, moves a deal, makes a lead and changes it, and takes one of it back.
async fn go_on(service: &Service, seller: Id) {
    let board: BoardView = ask(service, seller, &Board::default()).await;
    let (from, to) = (&board.columns[0], &board.columns[1]);
    let deal = from.cards[0].id;
    let going = service.envelope(&MoveOpportunity { opportunity: deal, stage: to.stage, after: None, fields: Map::new() });
    service.submit(seller, going.clone()).await.expect("the deal moves");
    let moved: BoardView = ask(service, seller, &Board::default()).await;
    assert_eq!(moved.columns[1].cards[0].id, deal);
    let id = service.new_id();
    let fields = Map::from_iter([("contact_name".to_owned(), json!("Hà Mới"))]);
    let lead = CreateRecord { record_type: RecordType::Lead, id, fields };
    service.submit(seller, service.envelope(&lead)).await.expect("the lead is made");
    let fields = Map::from_iter([("status".to_owned(), json!("contacted"))]);
    let change = ChangeRecord { record_type: RecordType::Lead, id, fields };
    service.submit(seller, service.envelope(&change)).await.expect("the lead is changed");
    service.submit(seller, service.envelope(&Undo { command: going.id })).await.expect("the move is taken back");
}

/// Gives what is read after the migration.
async fn comes_to_this_version(released: &Released, backend: Backend) -> Vec<String> {
    let db = released.on(&backend).await;
    let head = db.head().await.expect("it answers");
    db.migrate().await.expect("it comes to this version");
    assert_eq!(db.schema().await.expect("it answers"), Some(db.newest_schema()));
    assert_eq!(db.head().await.expect("it answers"), head);
    if let Db::Sqlite { .. } = db {
        let counted = counted(&db).await;
        assert!(counted.contains("opportunities") && counted.contains("search_tokens"), "{counted:?}");
    }
    assert_eq!(db.verify().await.expect("it can be verified"), Vec::<String>::new(), "of version {}", released.version);
    let service = service_on(db);
    let session = service.session(released.kept("session")).await.expect("it answers").expect("the browser is still signed in");
    let token = service.token(released.kept("token")).await.expect("it answers").expect("the token is still good");
    assert_eq!(session.user, token.user);
    let signed_in = service.sign_in("ada@example.com", PASSWORD, "192.0.2.7", "test", false).await.expect("the password is still right");
    let told = read_all(&service, signed_in.user).await;
    go_on(&service, session.user).await;
    assert_eq!(service.db().verify().await.expect("it can be verified"), Vec::<String>::new(), "of version {}", released.version);
    service.db().close().await;
    backend.remove().await;
    told
}

#[tokio::test]
async fn every_released_database_comes_to_this_version() {
    let mut told = BTreeMap::new();
    for released in released("sqlite.sql") {
        told.insert(released.version, comes_to_this_version(&released, Backend::sqlite()).await);
    }
    for released in released("postgres.sql") {
        let Some(backend) = Backend::postgres().await else { return };
        let postgres = comes_to_this_version(&released, backend).await;
        assert_eq!(told[&released.version], postgres, "SQLite on the left, PostgreSQL on the right");
    }
}

#[tokio::test]
async fn there_is_a_fixture_of_every_version_before_this_one() {
    let book = TestBook::sqlite().await;
    let before: Vec<i64> = (1..book.service.db().newest_schema()).collect();
    for file in ["sqlite.sql", "postgres.sql"] {
        let there: Vec<i64> = released(file).iter().map(|released| released.version).collect();
        assert_eq!(there, before, "{file}: see tests/released/README.md");
    }
    book.close().await;
}

/// A migration fails whose index is there already.
async fn fails(released: &Released, backend: Backend) {
    let db = released.on(&backend).await;
    backend.load("CREATE INDEX opportunities_own ON leads (source_key);".to_owned()).await;
    let before = Dump::of(&db).await;
    db.migrate().await.expect_err("the index is there already");
    db.close().await;
    let db = Db::open(&backend.url()).await.expect("it opens");
    assert_eq!(db.schema().await.expect("it answers"), Some(released.version));
    assert_eq!(Dump::of(&db).await.difference(&before), None, "the database is as it was");
    if let Backend::Sqlite(folder) = &backend {
        let names = fs::read_dir(folder.path()).expect("the folder").map(|entry| entry.expect("an entry").file_name());
        let left: Vec<String> = names.map(|name| name.to_string_lossy().into_owned()).filter(|name| name.contains("migration")).collect();
        assert_eq!(left, Vec::<String>::new(), "nothing is left beside it");
    }
    backend.load("DROP INDEX opportunities_own;".to_owned()).await;
    db.migrate().await.expect("once what was in its way is gone, it succeeds");
    assert_eq!(db.verify().await.expect("it can be verified"), Vec::<String>::new());
    db.close().await;
    backend.remove().await;
}

#[tokio::test]
async fn a_migration_that_fails_leaves_the_database_as_it_was() {
    fails(&released("sqlite.sql")[0], Backend::sqlite()).await;
    let Some(backend) = Backend::postgres().await else { return };
    fails(&released("postgres.sql")[0], backend).await;
}

/// What the next fixture will be made from is a sound book on both databases.
#[tokio::test]
async fn everything_can_happen_in_a_book() {
    testing::on_both(|book| {
        Box::pin(async move {
            live_through(book).await;
            let head = book.service.db().head().await.expect("it answers");
            assert!(head > 100, "{head} entries");
            read_all(&book.service, book.people.administrator).await
        })
    })
    .await;
}

//! What the doctor finds.

use std::net::SocketAddr;
use std::path::Path;

use axum::Router;
use axum::routing::get;
use chrono::{DateTime, Duration, Utc};
use rcgen::{CertificateParams, KeyPair, date_time_ymd};
use service::Clock;
use store::{Db, args};
use testing::{FixedClock, TestBook};
use tokio::net::TcpListener;

use super::Options;
use super::report::Report;
use crate::config::Config;
use crate::listen::listen;

async fn examine(url: &str, flags: &[&str]) -> Report {
    let free = [&["--addr", "127.0.0.1:0"], flags].concat();
    let flags = if flags.contains(&"--addr") { flags } else { &free };
    let verify = flags.contains(&"--verify");
    let told: Vec<&str> = flags.iter().copied().filter(|flag| *flag != "--verify").collect();
    Options { config: Config::of(&told), verify }.examine(url, &FixedClock::default()).await
}

/// Something is wrong, and it is this.
fn expect_wrong(report: &Report, what: &str) {
    let told = report.to_string();
    let line = told.lines().find(|line| line.starts_with("WRONG") && line.contains(what));
    assert!(line.is_some() && !report.is_well(), "“{what}” is not told:\n{told}");
}

fn expect_well(report: &Report, what: &str) {
    let told = report.to_string();
    assert!(report.is_well() && told.contains(what), "all is well, and “{what}” is told:\n{told}");
}

#[tokio::test]
async fn a_book_that_is_served_is_well() {
    let book = TestBook::sqlite().await;
    let report = examine(&book.url(), &["--verify"]).await;
    for what in ["answers and is at version", "Files can be made", "MB are left", "fits the journal", "is free", "agrees"] {
        expect_well(&report, what);
    }
    book.close().await;
}

#[tokio::test]
async fn a_database_that_is_not_there_yet_is_well_and_not_made() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("rapport.db");
    expect_well(&examine(&file.display().to_string(), &[]).await, "makes it");
    assert!(!file.exists());
    expect_wrong(&examine("/nowhere/rapport.db", &[]).await, "No file can be made in /nowhere");
}

#[tokio::test]
async fn a_database_that_does_not_answer_is_told() {
    expect_wrong(&examine("postgres://nobody@127.0.0.1:1/nothing", &[]).await, "does not answer");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("rapport.db");
    std::fs::write(&file, "not a database ".repeat(400)).expect("a file");
    expect_wrong(&examine(&file.display().to_string(), &[]).await, "rapport.db");
}

#[tokio::test]
async fn postgresql_is_examined_like_sqlite() {
    let Some(book) = TestBook::postgres().await else { return };
    let report = examine(&book.url(), &["--verify"]).await;
    for what in ["answers and is at version", "fits the journal", "agrees"] {
        expect_well(&report, what);
    }
    book.close().await;
}

async fn tamper(url: &str, sql: &'static str) {
    let db = Db::open(url).await.expect("it opens");
    let mut work = db.begin().await.expect("the database answers");
    work.run(sql, args![]).await.expect("it is tampered with");
    work.commit().await.expect("it is tampered with");
    db.close().await;
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_told() {
    let book = TestBook::sqlite().await;
    let newer =
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (9999, 'new', TRUE, x'00', 0)";
    tamper(&book.url(), newer).await;
    expect_wrong(&examine(&book.url(), &[]).await, "is at version 9999");
    book.close().await;
}

#[tokio::test]
async fn what_disagrees_is_told_when_it_is_asked_for() {
    let book = TestBook::sqlite().await;
    tamper(&book.url(), "UPDATE opportunities SET value = value + 1").await;
    expect_well(&examine(&book.url(), &[]).await, "answers");
    expect_wrong(&examine(&book.url(), &["--verify"]).await, "the journal says");
    tamper(&book.url(), "UPDATE opportunities SET value = value - 1").await;
    book.close().await;
}

#[tokio::test]
async fn a_demo_book_is_not_for_everybody() {
    let book = TestBook::sqlite().await;
    let fields = serde_json::json!({ "name": "Quynh", "email": "quynh.tran@demo.example", "role": "observer" });
    book.create(book.people.administrator, domain::record::RecordType::User, fields).await.expect("accepted");
    let public = ["--public-url", "https://crm.example.com", "--trusted-proxy", "127.0.0.1"];
    expect_wrong(&examine(&book.url(), &public).await, "This is the demo book");
    expect_well(&examine(&book.url(), &[]).await, "answers and is at version");
    book.close().await;
}

#[tokio::test]
async fn a_clock_behind_the_journal_is_told() {
    let book = TestBook::sqlite().await;
    book.clock.advance(Duration::hours(1));
    let fields = serde_json::json!({ "contact_name": "Lan" });
    book.create(book.people.seller, domain::record::RecordType::Lead, fields).await.expect("accepted");
    expect_wrong(&examine(&book.url(), &[]).await, "The clock says");
    book.close().await;
}

#[tokio::test]
async fn addresses_that_do_not_fit_are_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let url = folder.path().join("rapport.db").display().to_string();
    for (flags, wrong) in [
        (vec!["--public-url", "crm.example.com"], "does not begin with http"),
        (vec!["--public-url", "https://crm.example.com/crm"], "has a path"),
        (vec!["--public-url", "https://me@crm.example.com"], "has a user name"),
        (vec!["--public-url", "http://0.0.0.0:3000"], "nobody can go there"),
        (vec!["--addr", "0.0.0.0:0"], "nobody can go there"),
        (vec!["--public-url", "https://crm.example.com"], "has no certificate and trusts no proxy"),
        (vec!["--public-url", "https://crm.example.com"], "listens on 127.0.0.1:0 only"),
        (vec!["--public-url", "http://crm.example.com", "--trusted-proxy", "127.0.0.1"], "without TLS"),
        (vec!["--trusted-proxy", "0.0.0.0/0"], "everybody is believed"),
        (vec!["--tls-cert", "/nowhere.crt"], "only one of them"),
        (vec!["--addr", "192.0.2.1:3000"], "does not have the address 192.0.2.1"),
    ] {
        expect_wrong(&examine(&url, &flags).await, wrong);
    }
    let behind_a_proxy = ["--public-url", "https://crm.example.com", "--trusted-proxy", "127.0.0.1,::1"];
    expect_well(&examine(&url, &behind_a_proxy).await, "https://crm.example.com");
}

#[tokio::test]
async fn an_address_that_is_taken_is_told_unless_rapport_has_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let url = folder.path().join("rapport.db").display().to_string();
    for (answer, well) in [("{\"journal\":1}", true), ("hello", false)] {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let addr: SocketAddr = listener.local_addr().expect("an address");
        let router = Router::new().route("/healthz", get(async move || answer));
        tokio::spawn(listen(listener, router, None, std::future::pending()));
        let report = examine(&url, &["--addr", &addr.to_string()]).await;
        if well { expect_well(&report, "is being served") } else { expect_wrong(&report, "Something else listens") }
    }
}

/// A certificate for localhost that ends so long after now.
fn certificate(folder: &Path, now: DateTime<Utc>, left: Duration) -> [String; 2] {
    use chrono::Datelike;
    let end = now + left;
    let month = |at: DateTime<Utc>| u8::try_from(at.month()).expect("a month");
    let day = |at: DateTime<Utc>| u8::try_from(at.day()).expect("a day");
    let key = KeyPair::generate().expect("a key");
    let mut params = CertificateParams::new(["localhost".to_owned()]).expect("parameters");
    params.not_before = date_time_ymd(2020, 1, 1);
    params.not_after = date_time_ymd(end.year(), month(end), day(end));
    let files = ["crt", "key"].map(|kind| folder.join(format!("{}.{kind}", left.num_days())).display().to_string());
    std::fs::write(&files[0], params.self_signed(&key).expect("a certificate").pem()).expect("a file");
    std::fs::write(&files[1], key.serialize_pem()).expect("a file");
    open_to(&files[1], 0o600);
    files
}

fn open_to(file: &str, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(file, std::fs::Permissions::from_mode(mode)).expect("permissions");
}

#[tokio::test]
async fn a_certificate_is_examined_with_its_key() {
    let folder = tempfile::tempdir().expect("a folder");
    let url = folder.path().join("rapport.db").display().to_string();
    let now = FixedClock::default().now();
    let [good, soon, ended] = [90, 7, -7].map(|days| certificate(folder.path(), now, Duration::days(days)));
    let with = async |certificate: &str, key: &str, public_url: &str| {
        examine(&url, &["--tls-cert", certificate, "--tls-key", key, "--public-url", public_url]).await
    };
    let local = "https://localhost";
    expect_well(&with(&good[0], &good[1], local).await, "The certificate is good until");
    expect_well(&with(&good[0], &good[1], local).await, "The certificate is for localhost");
    expect_well(&with(&soon[0], &soon[1], local).await, "The certificate ends on");
    expect_wrong(&with(&ended[0], &ended[1], local).await, "The certificate ended on");
    expect_wrong(&with(&good[0], &soon[1], local).await, "cannot be used together");
    expect_wrong(&with("/nowhere.crt", &good[1], local).await, "cannot be read as a certificate");
    expect_wrong(&with(&good[0], &good[1], "https://crm.example.com").await, "is not for crm.example.com");
    expect_wrong(&with(&good[0], &good[1], "http://localhost").await, "begins with http://");
    open_to(&good[1], 0o644);
    expect_wrong(&with(&good[0], &good[1], local).await, "can read the key");
}

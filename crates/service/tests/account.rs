//! Accounts: signing in, guessing, one-time links, sessions, tokens.

use chrono::Duration;
use domain::record::RecordType;
use domain::refusal::Code;
use futures::FutureExt;
use serde_json::json;
use store::args;
use testing::{PASSWORD, on_both};

#[tokio::test]
async fn a_session_lasts_until_it_is_ended_or_unused_for_long() {
    on_both(|book| {
        async move {
            let signed = book.service.sign_in(" NAM@example.com ", PASSWORD, "1.2.3.4", "Firefox", true).await.expect("signed in");
            assert_eq!(signed.user, book.people.seller);
            let session = book.service.session(&signed.secret).await.expect("answers").expect("good");
            assert!(session.shared_device);
            assert!(book.service.session("guess").await.expect("answers").is_none());
            book.clock.advance(Duration::days(15));
            assert!(book.service.session(&signed.secret).await.expect("answers").is_none(), "unused for too long");
            let signed = book.service.sign_in("nam@example.com", PASSWORD, "1.2.3.4", "Firefox", false).await.expect("signed in");
            let session = book.service.session(&signed.secret).await.expect("answers").expect("good");
            book.service.end_session(book.people.stranger, session.id).await.expect_err("not theirs");
            book.service.end_session(book.people.seller, session.id).await.expect("ended");
            assert!(book.service.session(&signed.secret).await.expect("answers").is_none());
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn guessing_is_slowed_per_account_and_per_address() {
    on_both(|book| {
        async move {
            for _ in 0..5 {
                let wrong = book.service.sign_in("nam@example.com", "guess guess guess", "1.2.3.4", "", false).await.expect_err("wrong");
                assert_eq!(wrong.code, Code::WrongPassword);
            }
            let slowed = book.service.sign_in("nam@example.com", PASSWORD, "5.6.7.8", "", false).await.expect_err("the account waits");
            assert_eq!(slowed.code, Code::SlowDown);
            let slowed = book.service.sign_in("nora@example.com", PASSWORD, "1.2.3.4", "", false).await.expect_err("the address waits");
            assert_eq!(slowed.code, Code::SlowDown);
            book.service.sign_in("nora@example.com", PASSWORD, "5.6.7.8", "", false).await.expect("others do not wait");
            book.clock.advance(Duration::seconds(2));
            book.service.sign_in("nam@example.com", PASSWORD, "1.2.3.4", "", false).await.expect("after waiting");
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_one_time_link_works_once_and_ends_older_sessions() {
    on_both(|book| {
        async move {
            let people = &book.people;
            let old = book.service.sign_in("nam@example.com", PASSWORD, "", "", false).await.expect("signed in");
            book.service.one_time_link(Some(people.manager), people.seller).await.expect_err("only administrators");
            let worthless = book.service.one_time_link(Some(people.administrator), people.seller).await.expect("a link");
            let link = book.service.one_time_link(Some(people.administrator), people.seller).await.expect("a link");
            assert_eq!(book.service.link_name(&worthless.secret).await.expect_err("replaced").code, Code::Expired);
            assert_eq!(book.service.link_name(&link.secret).await.expect("good"), "Nam Nguyễn");
            assert_eq!(book.service.use_link(&link.secret, "short").await.expect_err("too short").code, Code::TooShort);
            book.service.use_link(&link.secret, "a new long password").await.expect("used");
            assert_eq!(book.service.use_link(&link.secret, "a new long password").await.expect_err("used up").code, Code::Expired);
            assert!(book.service.session(&old.secret).await.expect("answers").is_none());
            book.service.sign_in("nam@example.com", "a new long password", "", "", false).await.expect("the new password");
            let late = book.service.one_time_link(Some(people.administrator), people.seller).await.expect("a link");
            book.clock.advance(Duration::hours(73));
            assert_eq!(book.service.use_link(&late.secret, "another long password").await.expect_err("too old").code, Code::Expired);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn tokens_are_named_used_and_revoked() {
    on_both(|book| {
        async move {
            let secret = book.service.make_token(book.people.seller, "Till").await.expect("made");
            let access = book.service.token(&secret).await.expect("answers").expect("good");
            assert_eq!((access.user, access.label.as_str()), (book.people.seller, "Till"));
            book.service.revoke_token(book.people.stranger, access.id).await.expect_err("not theirs");
            book.service.revoke_token(book.people.seller, access.id).await.expect("revoked");
            assert!(book.service.token(&secret).await.expect("answers").is_none());
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn an_address_is_the_same_however_it_is_written() {
    on_both(|book| {
        async move {
            let people = &book.people;
            let fields = json!({ "name": "Linh Do", "email": "Linh.DO@Acme.VN", "role": "salesperson" });
            let linh = book.create(people.administrator, RecordType::User, fields).await.expect("invited");
            let link = book.service.one_time_link(Some(people.administrator), linh).await.expect("a link");
            book.service.use_link(&link.secret, PASSWORD).await.expect("chosen");
            for written in ["linh.do@acme.vn", "Linh.DO@Acme.VN ", "LINH.DO@ACME.VN"] {
                let signed = book.service.sign_in(written, PASSWORD, "1.2.3.4", "", false).await.expect(written);
                assert_eq!(signed.user, linh);
            }
            let twice = json!({ "name": "Another", "email": "LINH.do@acme.vn", "role": "salesperson" });
            let refused = book.create(people.administrator, RecordType::User, twice).await.expect_err("there is one already");
            assert_eq!((refused.code, refused.field.as_deref()), (Code::Taken, Some("email")));
            // Written before addresses stood in one form.
            let write = async |email: &str| {
                let mut work = book.service.db().begin().await.expect("the database answers");
                work.run("UPDATE users SET email = $1 WHERE id = $2", args![email, linh]).await.expect("written");
                work.commit().await.expect("written");
            };
            write("Linh.DO@acme.vn").await;
            let signed = book.service.sign_in("linh.do@ACME.vn", PASSWORD, "1.2.3.4", "", false).await.expect("found all the same");
            assert_eq!(signed.user, linh);
            write("linh.do@acme.vn").await;
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn whoever_administers_is_found_by_what_their_role_gives() {
    on_both(|book| {
        async move {
            let people = &book.people;
            assert_eq!(book.service.first_administrator().await.expect("there is one"), people.administrator);
            let all = book.service.administrators().await.expect("the database answers");
            assert!(all.iter().all(|user| user.text("status") == "active") && all.iter().all(|user| user.id != people.seller));
            vec![]
        }
        .boxed()
    })
    .await;
}

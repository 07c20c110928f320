//! Who gets in, and what one may not see answers like what does not exist.

use axum::body::Body;
use axum::http::Request;
use domain::id::Id;
use domain::verbs::DisableUser;
use futures::FutureExt;
use serde_json::json;

use super::ask::{Api, Told};

const MISSING: &str = "018f0000-0000-7000-8000-00000000dead";

#[tokio::test]
async fn out_of_reach_is_the_same_as_missing() {
    testing::on_both(|book| {
        async move {
            let api = Api::of(book);
            let seller = book.people.seller;
            let mut told = Vec::new();
            let hidden = [("opportunities", book.sales.deals[1]), ("opportunities", book.sales.deals[2]), ("leads", book.sales.leads[2])];
            for (plural, theirs) in hidden {
                let paths = |id: &str| [format!("/{plural}/{id}"), format!("/{plural}/{id}/timeline")];
                for (theirs, missing) in paths(&theirs.to_string()).iter().zip(&paths(MISSING)) {
                    told.push(alike(api.get(seller, theirs).await, api.get(seller, missing).await));
                }
                let (theirs, missing) = (format!("/{plural}/{theirs}"), format!("/{plural}/{MISSING}"));
                told.push(alike(
                    api.patch(seller, &theirs, json!({ "tags": ["x"] })).await,
                    api.patch(seller, &missing, json!({ "tags": ["x"] })).await,
                ));
                told.push(alike(api.delete(seller, &theirs).await, api.delete(seller, &missing).await));
                told.push(alike(
                    api.post(seller, &format!("{theirs}/restore"), json!({})).await,
                    api.post(seller, &format!("{missing}/restore"), json!({})).await,
                ));
            }
            let note = |about: Id| json!({ "about_type": "opportunity", "about": about, "body": "psst" });
            let missing: Id = MISSING.parse().expect("an id");
            let (theirs, none) =
                (api.post(seller, "/notes", note(book.sales.deals[2])).await, api.post(seller, "/notes", note(missing)).await);
            told.push(alike(theirs, none));
            told
        }
        .boxed()
    })
    .await;
}

fn alike(mut theirs: Told, mut missing: Told) -> String {
    assert!(matches!(theirs.status.as_u16(), 404 | 422), "{theirs:?}");
    theirs.headers.remove("command-id");
    missing.headers.remove("command-id");
    assert_eq!(theirs, missing);
    theirs.line()
}

#[tokio::test]
async fn only_a_good_token_gets_in() {
    let book = testing::TestBook::sqlite().await;
    let api = Api::of(&book);
    let seller = book.people.seller;
    let session = book.service.session_for(seller, "browser").await.expect("a session begins").secret;
    let token = book.service.make_token(seller, "mine").await.expect("a token is made");
    let ask = async |headers: &[(&str, String)]| {
        let request = headers.iter().fold(Request::get("/api/v1/me"), |request, (name, value)| request.header(*name, value));
        api.send(request.body(Body::empty()).expect("a request")).await
    };
    assert_eq!(ask(&[("authorization", format!("bearer {token}"))]).await.status, 200, "the scheme's case does not count");
    let bad = [
        ("authorization", "Bearer rpt_guessed".to_owned()),
        ("authorization", format!("Basic {token}")),
        ("authorization", "Bearer".to_owned()),
        ("authorization", format!("Bearer {session}")),
        ("cookie", format!("rapport={session}")),
        ("x-token", token.clone()),
    ];
    for header in bad {
        let told = ask(std::slice::from_ref(&header)).await;
        assert_eq!((told.status.as_u16(), told.code()), (401, "sign_in_first"), "{header:?}");
        assert_eq!(told.headers["www-authenticate"], "Bearer");
    }
    book.submit(book.people.administrator, &DisableUser { user: seller }).await.expect("an administrator disables");
    assert_eq!(ask(&[("authorization", format!("Bearer {token}"))]).await.status, 401, "a disabled user is out");
    book.close().await;
}

#[tokio::test]
async fn observers_write_nothing() {
    let book = testing::TestBook::sqlite().await;
    let api = Api::of(&book);
    let head = book.service.db().head().await.expect("the head is read");
    for user in [book.people.observer, book.people.watcher] {
        let deal = format!("/opportunities/{}", book.sales.deals[0]);
        assert_eq!(api.get(user, &deal).await.status, 200);
        let refused = [
            api.patch(user, &deal, json!({ "name": "Mine" })).await,
            api.delete(user, &deal).await,
            api.post(user, &format!("{deal}/win"), json!({})).await,
            api.post(user, "/leads", json!({ "contact_name": "New" })).await,
        ];
        for told in refused {
            assert_eq!((told.status.as_u16(), told.code()), (403, "not_allowed"));
        }
    }
    assert_eq!(book.service.db().head().await.expect("the head is read"), head, "nothing was written");
    book.close().await;
}

#[tokio::test]
async fn refusals_speak_the_users_language() {
    let book = testing::TestBook::sqlite().await;
    let api = Api::of(&book);
    let path = format!("/leads/{MISSING}");
    let vietnamese = api.get(book.people.seller, &path).await;
    assert_eq!(vietnamese.headers["content-language"], "vi");
    let english = api.get(book.people.colleague, &path).await;
    assert_eq!(english.headers["content-language"], "en");
    assert_ne!(vietnamese.body["detail"], english.body["detail"]);
    let asked = api.with(book.people.colleague, "GET", &path, &[("accept-language", "fr, vi;q=0.8, en;q=0.5")], None).await;
    assert_eq!(asked.body["detail"], vietnamese.body["detail"]);
    let anonymous = api.send(Request::get("/api/v1/leads").header("accept-language", "vi").body(Body::empty()).expect("a request")).await;
    assert_eq!((anonymous.status.as_u16(), anonymous.headers["content-language"].as_str()), (401, "vi"));
    book.close().await;
}

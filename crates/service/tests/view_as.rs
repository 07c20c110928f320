//! An administrator looks at the product as somebody else sees it.

use domain::command::Question;
use domain::id::Id;
use domain::questions::{List, Me, MeView};
use domain::record::RecordType;
use domain::refusal::{Code, Refusal};
use domain::verbs::ChangeRecord;
use futures::FutureExt;
use serde_json::{Map, json};
use testing::{TestBook, on_both};

async fn ask_as<Q: Question>(book: &TestBook, user: Id, viewing: Option<Id>, question: &Q) -> Result<Q::Answer, Refusal> {
    let answer = book.service.ask_as(user, viewing, None, Q::NAME, json!(question)).await?;
    Ok(serde_json::from_value(answer).expect("as described"))
}

#[tokio::test]
async fn it_shows_what_the_other_one_sees_and_nothing_can_be_written() {
    on_both(|book| {
        async move {
            let (admin, seller) = (book.people.administrator, book.people.seller);
            let secret = book.service.session_for(admin, "a browser").await.expect("a session").secret;
            let session = book.service.session(&secret).await.expect("read").expect("good");
            book.service.view_as(admin, Some(session.id), Some(seller)).await.expect("an administrator looks");
            let viewing = book.service.session(&secret).await.expect("read").expect("good").viewing;
            assert_eq!(viewing, Some(seller));

            let list = List { limit: 200, ..List::of(RecordType::Opportunity) };
            let theirs = book.ask(seller, &list).await.expect("a list");
            assert_eq!(ask_as(book, admin, viewing, &list).await.expect("a list").records, theirs.records);
            let me: MeView = ask_as(book, admin, viewing, &Me {}).await.expect("who it is");
            assert!(me.viewed && me.shared_device && me.actor.user == seller);
            assert!(!me.actor.may_create(RecordType::Lead) && !me.actor.may_change(RecordType::Opportunity, theirs.records[0].standing()));

            let mut stream = book.service.listen(admin, None).await.expect("a stream").viewing(viewing).of_session(session.id);
            let named = |name: &str| Map::from_iter([("name".to_owned(), json!(name))]);
            for (deal, name) in [(book.sales.deals[0], "Theirs"), (book.sales.deals[2], "Not theirs")] {
                let verb = ChangeRecord { record_type: RecordType::Opportunity, id: deal, fields: named(name) };
                book.submit(admin, &verb).await.expect("written");
            }
            let told = json!(stream.next().await.expect("what happened")).to_string();
            assert!(told.contains("Theirs") && !told.contains("Not theirs"), "{told}");

            book.service.view_as(admin, Some(session.id), None).await.expect("oneself again");
            assert_eq!(book.service.session(&secret).await.expect("read").expect("good").viewing, None);
            let ended = loop {
                stream.changed().await;
                if let Err(refusal) = stream.next().await {
                    break refusal;
                }
            };
            assert_eq!(ended.code, Code::SignInFirst, "it begins anew");
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn it_is_for_administrators_and_of_those_who_may_sign_in() {
    on_both(|book| {
        async move {
            let (people, nobody) = (&book.people, book.service.new_id());
            let session = book.service.session_for(people.manager, "a browser").await.expect("a session");
            let session = book.service.session(&session.secret).await.expect("read").expect("good").id;
            let look = |user: Id, seen: Id| async move {
                book.service.view_as(user, Some(session), Some(seen)).await.map_err(|refusal| refusal.code)
            };
            assert_eq!(look(people.manager, people.seller).await, Err(Code::NotAllowed));
            assert_eq!(look(people.administrator, nobody).await, Err(Code::NotFound));
            let asked = ask_as(book, people.manager, Some(people.seller), &Me {}).await;
            assert_eq!(asked.expect_err("not even when a session says so").code, Code::NotAllowed);
            vec![]
        }
        .boxed()
    })
    .await;
}

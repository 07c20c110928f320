//! Saved views: who sees them, who keeps them, and what they may say.

use domain::command::Question;
use domain::id::Id;
use domain::permission::{Extent, FieldAccess, Grant, Rights};
use domain::query::{Query, Test};
use domain::questions::{
    Directory, DirectoryView, Figures, FiguresView, Groups, GroupsView, List, ListView, MOST_SEGMENTS, Read, SegmentView, Segments, Sort,
};
use domain::record::{RecordType, Shape};
use domain::refusal::Code;
use domain::verbs::{ChangeRecord, DeleteRecord, RestoreRecord, Undo};
use futures::FutureExt;
use serde_json::{Map, Value, json};
use testing::{TestBook, on_both};

fn map(value: Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}

async fn ask<Q: Question>(book: &TestBook, user: Id, question: Q) -> Result<Q::Answer, Code> {
    let question = serde_json::to_value(question).expect("JSON");
    let answer = book.service.ask(user, None, Q::NAME, question).await.map_err(|refusal| refusal.code)?;
    Ok(serde_json::from_value(answer).expect("as described"))
}

async fn keep(book: &TestBook, user: Id, fields: Value) -> Result<Id, Code> {
    let mut all = map(json!({ "name": "New ones", "record_type": "lead", "selection": "status.any.new" }));
    all.extend(map(fields));
    book.create(user, RecordType::SavedView, Value::Object(all)).await.map_err(|refusal| refusal.code)
}

async fn change(book: &TestBook, user: Id, id: Id, fields: Value) -> Result<(), Code> {
    let verb = ChangeRecord { record_type: RecordType::SavedView, id, fields: map(fields) };
    book.submit(user, &verb).await.map(drop).map_err(|refusal| refusal.code)
}

async fn seen(book: &TestBook, id: Id) -> Vec<&'static str> {
    let people = &book.people;
    let all = [
        ("administrator", people.administrator),
        ("top manager", people.top_manager),
        ("manager", people.manager),
        ("seller", people.seller),
        ("colleague", people.colleague),
        ("stranger", people.stranger),
        ("observer", people.observer),
        ("watcher", people.watcher),
    ];
    let mut seen = Vec::new();
    for (name, user) in all {
        let read = ask(book, user, Read { record_type: RecordType::SavedView, id }).await;
        let told: DirectoryView = ask(book, user, Directory {}).await.expect("answered");
        assert_eq!(told.records.iter().any(|r| r.id == id), read.is_ok(), "{name}");
        seen.extend(read.is_ok().then_some(name));
    }
    seen
}

#[tokio::test]
async fn a_view_is_seen_by_those_with_whom_it_is_shared() {
    on_both(|book| {
        async move {
            let people = &book.people;
            let own = keep(book, people.seller, json!({})).await.expect("anybody keeps a view");
            let teams = keep(book, people.manager, json!({ "shared": "team" })).await.expect("a manager shares with the team");
            let everyones = keep(book, people.administrator, json!({ "shared": "everyone" })).await.expect("shared by an administrator");
            let mut told = Vec::new();
            for id in [own, teams, everyones] {
                told.push(seen(book, id).await.join(", "));
            }
            assert_eq!(told[0], "seller");
            assert_eq!(told[1], "administrator, top manager, manager, seller, colleague, observer, watcher");
            assert_eq!(told[2], "administrator, top manager, manager, seller, colleague, stranger, observer, watcher");
            told
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_view_is_kept_by_its_owner_and_a_shared_one_by_those_who_answer_for_it() {
    on_both(|book| {
        async move {
            let people = &book.people;
            for (user, shared) in [(people.seller, "team"), (people.seller, "everyone"), (people.manager, "everyone")] {
                assert_eq!(keep(book, user, json!({ "shared": shared })).await, Err(Code::NotAllowed), "{shared}");
            }
            assert_eq!(keep(book, people.observer, json!({})).await, Err(Code::NotAllowed));
            let own = keep(book, people.seller, json!({})).await.expect("kept");
            assert_eq!(change(book, people.seller, own, json!({ "name": "Mine" })).await, Ok(()));
            assert_eq!(change(book, people.seller, own, json!({ "shared": "team" })).await, Err(Code::NotAllowed));
            assert_eq!(change(book, people.administrator, own, json!({ "name": "Theirs" })).await, Err(Code::NotFound));
            let teams = keep(book, people.manager, json!({ "shared": "team" })).await.expect("kept");
            assert_eq!(change(book, people.seller, teams, json!({ "name": "Ours" })).await, Err(Code::NotAllowed));
            assert_eq!(change(book, people.top_manager, teams, json!({ "name": "Ours" })).await, Ok(()));
            assert_eq!(change(book, people.manager, teams, json!({ "shared": "everyone" })).await, Err(Code::NotAllowed));
            assert_eq!(change(book, people.administrator, teams, json!({ "shared": "everyone" })).await, Ok(()));
            assert_eq!(change(book, people.manager, teams, json!({ "shared": "private" })).await, Err(Code::NotAllowed));
            assert_eq!(change(book, people.administrator, teams, json!({ "shared": "private" })).await, Ok(()));
            assert_eq!(change(book, people.manager, teams, json!({ "name": "Mine again" })).await, Ok(()));
            Vec::new()
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_view_is_deleted_brought_back_and_undone_like_every_record() {
    on_both(|book| {
        async move {
            let seller = book.people.seller;
            let id = keep(book, seller, json!({})).await.expect("kept");
            book.submit(seller, &DeleteRecord { record_type: RecordType::SavedView, id }).await.expect("deleted");
            assert_eq!(change(book, seller, id, json!({ "name": "Gone" })).await, Err(Code::Deleted));
            book.submit(seller, &RestoreRecord { record_type: RecordType::SavedView, id }).await.expect("brought back");
            let verb = ChangeRecord { record_type: RecordType::SavedView, id, fields: map(json!({ "selection": "owner.me" })) };
            let envelope = book.service.envelope(&verb);
            book.service.submit(seller, envelope.clone()).await.expect("changed");
            book.submit(seller, &Undo { command: envelope.id }).await.expect("taken back");
            let view = ask(book, seller, Read { record_type: RecordType::SavedView, id }).await.expect("there");
            vec![view.record.text("selection").to_owned()]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_view_says_only_what_can_be_asked() {
    on_both(|book| {
        async move {
            let seller = book.people.seller;
            let many = vec!["tags.empty"; 400].join("~");
            for (fields, code) in [
                (json!({ "selection": "gone.any.x" }), Code::UnknownField),
                (json!({ "selection": "status.any.odd" }), Code::WrongType),
                (json!({ "selection": "((status" }), Code::Malformed),
                (json!({ "selection": many }), Code::TooMany),
                (json!({ "columns": "gone" }), Code::NotAChoice),
                (json!({ "sorted_by": "tags" }), Code::NotAChoice),
                (json!({ "grouped_by": "email" }), Code::NotAChoice),
                (json!({ "record_type": "note" }), Code::NotAChoice),
                (json!({ "presentation": "map" }), Code::NotAChoice),
            ] {
                assert_eq!(keep(book, seller, fields.clone()).await, Err(code), "{fields}");
            }
            Vec::new()
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn who_no_longer_shares_a_view_hears_that_it_is_gone() {
    on_both(|book| {
        async move {
            let (manager, seller, stranger) = (book.people.manager, book.people.seller, book.people.stranger);
            let id = keep(book, manager, json!({ "shared": "team" })).await.expect("kept");
            let mut readers = Vec::new();
            for user in [seller, stranger] {
                readers.push(book.service.listen(user, None).await.expect("listens"));
            }
            assert_eq!(change(book, manager, id, json!({ "name": "Hot" })).await, Ok(()));
            assert_eq!(change(book, manager, id, json!({ "shared": "private" })).await, Ok(()));
            assert_eq!(change(book, manager, id, json!({ "name": "Secret" })).await, Ok(()));
            let mut told = Vec::new();
            for mut reader in readers {
                let mut heard = Vec::new();
                while reader.changed().now_or_never().is_some() {
                    heard.extend(reader.next().await.expect("events").into_iter().flat_map(|event| event.changes));
                }
                assert!(heard.iter().all(|change| change.record.is_none()));
                assert!(!format!("{heard:?}").contains("Secret"));
                told.push(heard.len().to_string());
            }
            assert_eq!(told[1], "0");
            assert_ne!(told[0], "0");
            told
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn lists_are_asked_by_query_counted_grouped_and_jumped_into() {
    on_both(|book| {
        async move {
            let (admin, seller) = (book.people.administrator, book.people.seller);
            let record_type = RecordType::Lead;
            for i in 0..120 {
                let fields = json!({ "contact_name": format!("Lead {i:03}"), "status": if i % 3 == 0 { "contacted" } else { "new" }, "owner": seller });
                book.create(admin, record_type, fields).await.expect("made");
            }
            let share = |selection: &str| json!({ "shared": "everyone", "record_type": "opportunity", "selection": selection });
            let mine = keep(book, people.administrator, share("owner.me")).await;
            let all = keep(book, people.administrator, share("")).await;
            let hers = keep(book, people.administrator, json!({ "record_type": "opportunity", "selection": "" })).await;
            let views = [mine, all, hers].map(|view| view.expect("kept")).to_vec();
            let told = async |user: Id| {
                let told: Vec<SegmentView> = ask(book, user, Segments { views: views.clone() }).await.expect("answered");
                views.iter().map(|view| told.iter().find(|segment| segment.view == *view).map(|segment| segment.count)).collect::<Vec<_>>()
            };
            let counted = async |user: Id, query: Query| {
                let list = List { query, limit: 1, ..List::of(RecordType::Opportunity) };
                ask::<List>(book, user, list).await.expect("a list").count
            };
            let owned = || Query::read(Shape::plain(), RecordType::Opportunity, "owner.me").expect("a query");
            for user in [people.seller, people.manager, people.administrator, people.observer] {
                let private = if user == people.administrator { counted(user, Query::default()).await } else { None };
                assert_eq!(told(user).await, [counted(user, owned()).await, counted(user, Query::default()).await, private]);
            }
            assert_ne!(told(people.seller).await[1], told(people.administrator).await[1], "each counts what they see");

            let all = Grant { read: Extent::All, create: true, change: Extent::All, delete: Extent::All };
            let mut rights = Rights { grants: RecordType::granted().map(|of| (of, all)).collect(), ..Rights::default() };
            rights.fields.entry(RecordType::Opportunity).or_default().insert("owner".into(), FieldAccess::None);
            let role =
                book.create(people.administrator, RecordType::Role, json!({ "name": "Made", "rights": rights })).await.expect("a role");
            let give = ChangeRecord { record_type: RecordType::User, id: people.seller, fields: map(json!({ "role": role })) };
            book.submit(people.administrator, &give).await.expect("given");
            assert_eq!(told(people.seller).await[0], None, "what is asked of a hidden field is not told");
            let many = Segments { views: vec![views[0]; MOST_SEGMENTS + 1] };
            assert_eq!(ask(book, people.seller, many).await.expect_err("too many"), Code::TooMany);
            vec![]
        }
        .boxed()
    })
    .await;
}

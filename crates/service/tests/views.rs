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
            let companys = keep(book, people.top_manager, json!({ "shared": "team" })).await.expect("a manager shares with all below");
            let mut told = Vec::new();
            for id in [own, teams, everyones, companys] {
                told.push(seen(book, id).await.join(", "));
            }
            assert_eq!(told[0], "seller");
            assert_eq!(told[1], "administrator, top manager, manager, seller, colleague, observer, watcher");
            assert_eq!(told[2], "administrator, top manager, manager, seller, colleague, stranger, observer, watcher");
            assert_eq!(told[3], told[2], "the teams below belong to it");
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
            let mine = Query::All(vec![Query::of("owner", Test::Me), Query::of("status", Test::AnyOf(vec!["new".into()]))]);
            let sort = Some(Sort { field: "title".into(), descending: false });
            let list = |offset: u64, limit: u32| List { query: mine.clone(), sort: sort.clone(), offset, limit, ..List::of(record_type) };
            let names = |view: &ListView| view.records.iter().map(|r| r.text("title").to_owned()).collect::<Vec<_>>();
            let all: ListView = ask(book, seller, list(0, 200)).await.expect("answered");
            let mut told = names(&all);
            assert_eq!((told.len(), all.count), (81, Some(81)));
            for offset in [1, 40, 79, 81, 1_000] {
                let jump: ListView = ask(book, seller, list(offset, 5)).await.expect("answered");
                let expected: Vec<String> = told.iter().skip(usize::try_from(offset).expect("small")).take(5).cloned().collect();
                assert_eq!(names(&jump), expected, "{offset}");
                assert_eq!(jump.count, None);
            }
            let stranger: ListView = ask(book, book.people.stranger, list(0, 200)).await.expect("answered");
            assert_eq!(names(&stranger), ["Lewis"]);
            let everything = Query::default();
            let figures = |sums: &[&str]| Figures {
                record_type: RecordType::Opportunity,
                filter: domain::filter::Filter::everything(),
                query: everything.clone(),
                text: String::new(),
                deleted: false,
                sums: sums.iter().map(|s| (*s).to_owned()).collect(),
            };
            let largest = json!({ "name": "Large", "pipeline": book.sales.pipeline, "stage": book.sales.stages[0], "currency": "VND", "value": 1_000_000_000_000_000_i64 });
            for _ in 0..3 {
                book.create(admin, RecordType::Opportunity, largest.clone()).await.expect("made");
            }
            let view: FiguresView = ask(book, admin, figures(&["value", "budget", "value"])).await.expect("answered");
            told.push(format!("{} {:?}", view.count, view.sums));
            assert_eq!(view.count, 6);
            assert!(view.sums.iter().any(|sum| sum.currency == "VND" && sum.sum == 3_000_000_000_000_000));
            assert!(view.sums.iter().any(|sum| sum.currency == "USD" && sum.field == "value" && sum.sum == 600_000));
            assert_eq!(ask(book, admin, figures(&["name"])).await, Err(Code::NotAChoice));
            let groups = |by: &str| Groups {
                record_type,
                filter: domain::filter::Filter::everything(),
                query: everything.clone(),
                text: String::new(),
                deleted: false,
                by: by.to_owned(),
                sums: Vec::new(),
            };
            let view: GroupsView = ask(book, seller, groups("status")).await.expect("answered");
            told.push(format!("{:?}", view.groups));
            assert_eq!(view.groups.iter().map(|group| group.count).collect::<Vec<_>>(), [81, 40]);
            let view: GroupsView = ask(book, admin, groups("owner")).await.expect("answered");
            assert_eq!(view.titles.len(), 3);
            assert_eq!(ask(book, admin, groups("email")).await, Err(Code::NotAChoice));
            let deals = Groups { record_type: RecordType::Opportunity, ..groups("expected_close") };
            let close = json!({ "name": "Soon", "pipeline": book.sales.pipeline, "stage": book.sales.stages[0], "currency": "USD", "expected_close": "2026-12-24" });
            book.create(admin, RecordType::Opportunity, close).await.expect("made");
            let view: GroupsView = ask(book, admin, deals).await.expect("answered");
            told.push(format!("{:?}", view.groups));
            told
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_thousand_clauses_are_refused() {
    on_both(|book| {
        async move {
            let query = Query::Any(vec![Query::of("tags", Test::Empty); 1_000]);
            let told = ask(book, book.people.administrator, List { query, ..List::of(RecordType::Lead) }).await;
            assert_eq!(told.map(drop), Err(Code::TooMany));
            let offset = List { offset: u64::MAX, ..List::of(RecordType::Lead) };
            assert_eq!(ask(book, book.people.administrator, offset).await.map(|view| view.records.len()), Ok(0));
            Vec::new()
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_view_on_a_field_that_was_hidden_stays_whole_and_tells_nothing() {
    on_both(|book| {
        async move {
            let (admin, seller) = (book.people.administrator, book.people.seller);
            let record_type = RecordType::Opportunity;
            let selection = "value.min.50000-USD~owner.me";
            let fields = json!({ "name": "Large", "record_type": "opportunity", "selection": selection, "grouped_by": "source" });
            let view = book.create(seller, RecordType::SavedView, fields).await.expect("kept");
            let grant = Grant { read: Extent::All, create: true, change: Extent::All, delete: Extent::All };
            let mut rights = Rights { grants: RecordType::granted().map(|granted| (granted, grant)).collect(), ..Rights::default() };
            let hidden = ["value", "source"].map(|field| (field.to_owned(), FieldAccess::None));
            rights.fields.insert(record_type, hidden.into());
            let role = book.create(admin, RecordType::Role, json!({ "name": "Made", "rights": rights })).await.expect("a role");
            let give = ChangeRecord { record_type: RecordType::User, id: seller, fields: map(json!({ "role": role })) };
            book.submit(admin, &give).await.expect("given");
            // It opens, and what is not about the field can be changed.
            let read = ask(book, seller, Read { record_type: RecordType::SavedView, id: view }).await.expect("there");
            assert_eq!(read.record.text("selection"), selection);
            assert_eq!(change(book, seller, view, json!({ "name": "Larger" })).await, Ok(()));
            assert_eq!(change(book, seller, view, json!({ "grouped_by": "source" })).await, Err(Code::NotAChoice));
            assert_eq!(change(book, seller, view, json!({ "selection": "value.max.5-USD" })).await, Err(Code::UnknownField));
            // What it asks of the field is refused by every question, and so is its sum and its groups.
            let query = Query::read(Shape::plain(), record_type, selection).expect("a query");
            let list = List { query: query.clone(), ..List::of(record_type) };
            assert_eq!(ask(book, seller, list).await.map(drop), Err(Code::UnknownField));
            let everything = domain::filter::Filter::everything;
            let figures = |query: Query, sums: Vec<String>| Figures {
                record_type,
                filter: everything(),
                query,
                text: String::new(),
                deleted: false,
                sums,
            };
            assert_eq!(ask(book, seller, figures(query, Vec::new())).await.map(drop), Err(Code::UnknownField));
            assert_eq!(ask(book, seller, figures(Query::default(), vec!["value".into()])).await.map(drop), Err(Code::NotAChoice));
            let groups = |by: &str, sums: Vec<String>| Groups {
                record_type,
                filter: everything(),
                query: Query::default(),
                text: String::new(),
                deleted: false,
                by: by.into(),
                sums,
            };
            assert_eq!(ask(book, seller, groups("source", Vec::new())).await.map(drop), Err(Code::NotAChoice));
            assert_eq!(ask(book, seller, groups("stage", vec!["value".into()])).await.map(drop), Err(Code::NotAChoice));
            assert_eq!(ask(book, seller, groups("stage", Vec::new())).await.map(drop), Ok(()));
            Vec::new()
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn segments_are_counted_together_as_each_sees_them() {
    on_both(|book| {
        async move {
            let people = &book.people;
            let share = |selection: &str| json!({ "shared": "everyone", "record_type": "opportunity", "selection": selection });
            let mine = keep(book, people.administrator, share("owner.me")).await;
            let all = keep(book, people.administrator, share("source.empty")).await;
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
            let query = |text: &str| Query::read(Shape::plain(), RecordType::Opportunity, text).expect("a query");
            for user in [people.seller, people.manager, people.administrator, people.observer] {
                let private = if user == people.administrator { counted(user, Query::default()).await } else { None };
                assert_eq!(told(user).await, [counted(user, query("owner.me")).await, counted(user, query("source.empty")).await, private]);
            }
            assert_ne!(told(people.seller).await[1], told(people.administrator).await[1], "each counts what they see");

            let all = Grant { read: Extent::All, create: true, change: Extent::All, delete: Extent::All };
            let mut rights = Rights { grants: RecordType::granted().map(|of| (of, all)).collect(), ..Rights::default() };
            rights.fields.entry(RecordType::Opportunity).or_default().insert("source".into(), FieldAccess::None);
            let role =
                book.create(people.administrator, RecordType::Role, json!({ "name": "Made", "rights": rights })).await.expect("a role");
            let give = ChangeRecord { record_type: RecordType::User, id: people.seller, fields: map(json!({ "role": role })) };
            book.submit(people.administrator, &give).await.expect("given");
            assert_eq!(told(people.seller).await[1], None, "what is asked of a hidden field is not told");
            let many = Segments { views: vec![views[0]; MOST_SEGMENTS + 1] };
            assert_eq!(ask(book, people.seller, many).await.expect_err("too many"), Code::TooMany);
            vec![]
        }
        .boxed()
    })
    .await;
}

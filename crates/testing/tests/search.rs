//! Searching everywhere: the best first, all words in each, nothing out of reach, the same on both databases.

use domain::command::Verb;
use domain::filter::search_words;
use domain::id::Id;
use domain::permission::{Extent, FieldAccess, Grant, Rights};
use domain::questions::{Hit, Search, SearchView};
use domain::record::{Record, RecordType, Shape};
use domain::search::Sought;
use domain::verbs::{ChangeRecord, DeleteRecord};
use futures::FutureExt;
use rand::RngExt;
use serde_json::{Value, json};
use testing::{TestBook, chance, on_both, seed};

async fn search(book: &TestBook, user: Id, text: &str) -> Vec<Hit> {
    let question = serde_json::to_value(Search { text: text.to_owned(), limit: 50 }).expect("JSON");
    let answer = book.service.ask(user, None, "search", question).await.expect("answered");
    serde_json::from_value::<SearchView>(answer).expect("as described").hits
}

async fn titles(book: &TestBook, user: Id, text: &str) -> Vec<String> {
    search(book, user, text).await.into_iter().map(|hit| hit.title).collect()
}

async fn make(book: &TestBook, user: Id, record_type: RecordType, fields: Value) -> Id {
    book.create(user, record_type, fields).await.expect("made")
}

fn change(record_type: RecordType, id: Id, fields: Value) -> ChangeRecord {
    ChangeRecord { record_type, id, fields: fields.as_object().cloned().unwrap_or_default() }
}

async fn send<V: Verb>(book: &TestBook, user: Id, verb: V) {
    book.submit(user, &verb).await.expect("accepted");
}

#[tokio::test]
async fn anything_is_found_by_what_is_known_of_it() {
    on_both(|book| {
        async move {
            let (admin, sales) = (book.people.administrator, &book.sales);
            let an = json!({
                "kind": "person", "name": "Trần Đức Vũ", "emails": [{ "value": "vu.tran@hoabinh.vn" }],
                "phones": [{ "value": "(0901) 234-567" }], "job_title": "Buyer",
            });
            make(book, admin, RecordType::Party, an).await;
            make(book, admin, RecordType::Party, json!({ "kind": "organisation", "name": "Vinamilk" })).await;
            let body = "They were glad about the quick delivery and asked\nfor a discount on the second machine, to be talked over in May.";
            make(book, admin, RecordType::Note, json!({ "about_type": "opportunity", "about": sales.deals[1], "body": body })).await;
            let number = book.service.db().read().await.expect("read").load(RecordType::Opportunity, sales.deals[1]).await;
            let number = number.expect("read").expect("it is there").text("number").to_owned();
            let mut told = Vec::new();
            for (text, first) in [
                ("duc", "Trần Đức Vũ"),
                ("vu", "Trần Đức Vũ"),
                ("VŨ trần", "Trần Đức Vũ"),
                ("tran hoabinh.vn", "Trần Đức Vũ"),
                ("vu.tran@hoabinh.vn", "Trần Đức Vũ"),
                ("0901234567", "Trần Đức Vũ"),
                ("+84 901 234 567", "Trần Đức Vũ"),
                ("0901 234", "Trần Đức Vũ"),
                ("4567", "Trần Đức Vũ"),
                ("vu 234 567", "Trần Đức Vũ"),
                ("buyer", "Trần Đức Vũ"),
                ("milk", "Vinamilk"),
                ("nam", "Nam's deal"),
                ("gtx", "GTX Pro"),
                ("discount", "Nora's deal"),
                ("lan ltd", "Lan"),
                (number.as_str(), "Nora's deal"),
            ] {
                let hits = search(book, admin, text).await;
                assert_eq!(hits.first().map(|hit| hit.title.as_str()), Some(first), "{text}: {hits:?}");
                told.push(serde_json::to_string(&hits).expect("JSON"));
            }
            let hits = search(book, admin, "discount machine").await;
            let found = hits[0].found.clone().expect("it is in a note");
            assert_eq!((found.record_type, hits[0].record_type, hits[0].id), (RecordType::Note, RecordType::Opportunity, sales.deals[1]));
            assert!(found.text.contains("asked for a discount on the second machine"), "{}", found.text);
            for text in ["", " . ", "zzz", "duc zzz", "uc", "0901 999", "567", "9 4567"] {
                assert_eq!(titles(book, admin, text).await, Vec::<String>::new(), "{text}");
            }
            told
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn the_best_is_first() {
    on_both(|book| {
        async move {
            let (admin, sales) = (book.people.administrator, &book.sales);
            for (name, industry) in [("Banker Brothers", ""), ("Hoa Sen", "Bank"), ("Sen Bank", ""), ("Bank", ""), ("Milbank", "")] {
                make(book, admin, RecordType::Party, json!({ "kind": "organisation", "name": name, "industry": industry })).await;
            }
            let note = json!({ "about_type": "party", "about": sales.party, "body": "bank bank bank" });
            make(book, admin, RecordType::Note, note).await;
            let found = titles(book, admin, "bank").await;
            assert_eq!(found, ["Bank", "Sen Bank", "Banker Brothers", "Milbank", "Hoa Sen", "Đông Á Foods"].map(str::to_owned).to_vec());
            // What was deleted is not found, and under a new name by that only.
            let bank = search(book, admin, "bank").await[0].id;
            send(book, admin, DeleteRecord { record_type: RecordType::Party, id: bank }).await;
            let sen = search(book, admin, "sen bank").await[0].id;
            send(book, admin, change(RecordType::Party, sen, json!({ "name": "Lotus Finance" }))).await;
            assert_eq!(titles(book, admin, "bank").await[..2], ["Banker Brothers", "Milbank"].map(str::to_owned));
            assert_eq!(titles(book, admin, "otus").await, ["Lotus Finance"]);
            found
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn what_belongs_to_something_is_found_by_words_of_both() {
    on_both(|book| {
        async move {
            let (admin, people, sales) = (book.people.administrator, &book.people, &book.sales);
            let organisation = json!({ "kind": "organisation", "name": "Hòa Bình Steel" });
            let steel = make(book, admin, RecordType::Party, organisation).await;
            let lan = make(book, admin, RecordType::Party, json!({ "kind": "person", "name": "Phạm Lan Chi" })).await;
            make(book, admin, RecordType::Relationship, json!({ "person": lan, "organisation": steel })).await;
            let deal = |name: &str, owner: Id| {
                json!({ "name": name, "pipeline": sales.pipeline, "stage": sales.stages[0], "currency": "USD", "party": steel, "owner": owner })
            };
            let roof = make(book, admin, RecordType::Opportunity, deal("Solar roof", people.seller)).await;
            make(book, admin, RecordType::Opportunity, deal("Battery", people.stranger)).await;
            let note = json!({ "about_type": "opportunity", "about": roof, "body": "They insist on a warranty" });
            make(book, admin, RecordType::Note, note).await;
            let mut told = Vec::new();
            for (text, expected) in [
                ("solar hoa binh", vec!["Solar roof"]),
                ("steel solar", vec!["Solar roof"]),
                ("lan chi steel", vec!["Phạm Lan Chi"]),
                ("hòa bình lan", vec!["Phạm Lan Chi"]),
                ("warranty solar", vec!["Solar roof"]),
                ("roof warranty", vec!["Solar roof"]),
                ("warranty battery", vec![]),
                ("hoa binh", vec!["Hòa Bình Steel"]),
            ] {
                let hits = search(book, people.seller, text).await;
                assert_eq!(hits.iter().map(|hit| hit.title.as_str()).collect::<Vec<_>>(), expected, "{text}");
                told.push(serde_json::to_string(&hits).expect("JSON"));
            }
            let found = search(book, admin, "lan steel").await[0].found.clone().expect("by the organisation");
            assert_eq!((found.record_type, found.text.as_str()), (RecordType::Relationship, "Hòa Bình Steel"));
            assert_eq!(titles(book, admin, "battery steel").await, ["Battery"]);
            assert_eq!(titles(book, people.seller, "battery steel").await, Vec::<String>::new(), "it is out of reach");
            // Whoever does not see whose a deal is does not find it by that.
            let grant = Grant { read: Extent::All, create: true, change: Extent::All, delete: Extent::All };
            let mut rights = Rights { grants: RecordType::granted().map(|granted| (granted, grant)).collect(), ..Rights::default() };
            rights.fields.insert(RecordType::Opportunity, [("party".to_owned(), FieldAccess::None)].into());
            let role = make(book, admin, RecordType::Role, json!({ "name": "Narrow", "rights": rights })).await;
            send(book, admin, change(RecordType::User, people.seller, json!({ "role": role }))).await;
            assert_eq!(titles(book, people.seller, "solar steel").await, Vec::<String>::new());
            assert_eq!(titles(book, people.seller, "solar").await, ["Solar roof"]);
            told
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_note_about_what_is_not_seen_leads_nowhere() {
    on_both(|book| {
        async move {
            let (admin, people, sales) = (book.people.administrator, &book.people, &book.sales);
            for (record_type, about) in [
                ("opportunity", sales.deals[0]),
                ("opportunity", sales.deals[1]),
                ("opportunity", sales.deals[2]),
                ("lead", sales.leads[2]),
                ("party", sales.party),
            ] {
                make(book, admin, RecordType::Note, json!({ "about_type": record_type, "about": about, "body": "confidential tender" }))
                    .await;
            }
            let mut told = Vec::new();
            for (user, expected) in [
                (people.seller, vec!["Nam's deal", "Đông Á Foods"]),
                (people.manager, vec!["Nam's deal", "Nora's deal", "Đông Á Foods"]),
                (people.stranger, vec!["Lewis", "Sam's deal", "Đông Á Foods"]),
                (people.watcher, vec!["Lewis", "Nam's deal", "Nora's deal", "Sam's deal", "Đông Á Foods"]),
            ] {
                let mut found = titles(book, user, "tender").await;
                found.sort();
                assert_eq!(found, expected);
                told.push(found.join(", "));
            }
            send(book, admin, DeleteRecord { record_type: RecordType::Opportunity, id: sales.deals[0] }).await;
            assert_eq!(titles(book, people.seller, "tender").await, ["Đông Á Foods"]);
            send(book, admin, change(RecordType::Opportunity, sales.deals[1], json!({ "owner": people.seller }))).await;
            assert_eq!(titles(book, people.seller, "nora").await, ["Nora's deal"], "with its owner it comes within reach");
            assert_eq!(titles(book, people.colleague, "nora").await, Vec::<String>::new());
            told
        }
        .boxed()
    })
    .await;
}

/// Short syllables of which many names have many in common.
const SYLLABLES: [&str; 12] = ["An", "Anh", "Vũ", "Đức", "Minh", "Nguyễn", "Hòa", "Bình", "Hoà Bình", "Le", "Lee", "Ly"];

#[tokio::test]
async fn whatever_is_found_is_seen_and_has_every_word_and_nothing_of_it_is_missed() {
    on_both(|book| {
        async move {
            let (admin, people) = (book.people.administrator, &book.people);
            let mut chance = chance(seed(20_261_126), 0);
            let mut name =
                |words: usize| (0..words).map(|_| SYLLABLES[chance.random_range(0..SYLLABLES.len())]).collect::<Vec<_>>().join(" ");
            let owners = [people.seller, people.colleague, people.stranger];
            for i in 0..40 {
                let owner = owners[i % 3];
                make(book, admin, RecordType::Party, json!({ "kind": "person", "name": name(3), "owner": owner })).await;
                make(book, admin, RecordType::Lead, json!({ "contact_name": name(2), "company_name": name(2), "owner": owner })).await;
            }
            let mut told = Vec::new();
            for (user, actor) in actors(book) {
                let mut seen: Vec<Record> = Vec::new();
                let mut work = book.service.db().read().await.expect("the database answers");
                for record_type in [RecordType::Party, RecordType::Lead, RecordType::Opportunity, RecordType::Item] {
                    seen.extend(work.see_all(&actor.scope(record_type)).await.expect("read"));
                }
                drop(work);
                for text in ["an", "anh binh", "hoa b", "vu", "guy", "le", "nguyen hoa binh", "duc minh le"] {
                    let sought = Sought::readings(text).remove(0);
                    let has_all = |record: &&Record| {
                        sought
                            .score(record.title(), &search_words(Shape::plain(), record.record_type, &|field| record.get(field)))
                            .is_some()
                    };
                    let mut expected: Vec<Id> = seen.iter().filter(has_all).map(|record| record.id).collect();
                    let hits = search(book, user, text).await;
                    let mut found: Vec<Id> = hits.iter().map(|hit| hit.id).collect();
                    told.push(hits.iter().map(|hit| hit.title.as_str()).collect::<Vec<_>>().join(", "));
                    found.sort();
                    expected.sort();
                    // Where there are more than are answered, those that are must be among them.
                    assert!(found.iter().all(|id| expected.contains(id)), "{text}");
                    assert_eq!(found.len(), expected.len().min(50), "{text}: {told:?}");
                }
            }
            told
        }
        .boxed()
    })
    .await;
}

fn actors(book: &TestBook) -> [(Id, domain::permission::Actor); 3] {
    use domain::permission::{Actor, Role};
    let people = &book.people;
    let actor = |user, role, team: Option<Id>| (user, Actor::of(user, role, team, team.into_iter().collect()));
    [
        actor(people.administrator, Role::Administrator, None),
        actor(people.manager, Role::Manager, Some(people.north)),
        actor(people.seller, Role::Salesperson, Some(people.north)),
    ]
}

#[tokio::test]
async fn what_a_role_does_not_see_finds_nothing() {
    on_both(|book| {
        async move {
            let (admin, seller) = (book.people.administrator, book.people.seller);
            for owner in [seller, book.people.stranger] {
                let who = if owner == seller { "Lotus Own" } else { "Lotus Other" };
                let fields = json!({ "kind": "person", "name": who, "emails": [{ "value": "secret@lotus.vn" }], "owner": owner });
                make(book, admin, RecordType::Party, fields).await;
            }
            let party = search(book, admin, "lotus other").await[0].id;
            make(book, admin, RecordType::Note, json!({ "about_type": "party", "about": party, "body": "a quiet remark" })).await;
            assert_eq!(titles(book, seller, "secret lotus").await.len(), 2, "a salesperson reads every party");
            let grant = |read| Grant { read, create: false, change: Extent::None, delete: Extent::None };
            let mut rights = Rights { grants: RecordType::granted().map(|of| (of, grant(Extent::All))).collect(), ..Rights::default() };
            rights.grants.insert(RecordType::Party, grant(Extent::Own));
            rights.fields.entry(RecordType::Party).or_default().insert("emails".to_owned(), FieldAccess::None);
            let role = make(book, admin, RecordType::Role, json!({ "name": "Made", "rights": rights })).await;
            send(book, admin, change(RecordType::User, seller, json!({ "role": role }))).await;
            let mut told = Vec::new();
            for (text, expected) in [("lotus", vec!["Lotus Own"]), ("secret", vec![]), ("secret lotus", vec![]), ("quiet remark", vec![])] {
                let hits = search(book, seller, text).await;
                let found: Vec<&str> = hits.iter().map(|hit| hit.title.as_str()).collect();
                assert_eq!(found, expected, "{text}");
                assert!(hits.iter().all(|hit| !hit.detail.contains("secret")), "{hits:?}");
                told.push(found.join(", "));
            }
            told
        }
        .boxed()
    })
    .await;
}

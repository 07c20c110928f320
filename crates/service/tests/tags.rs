//! Tags with colours: a word is renamed on every record in one go, and nobody learns of words that they do not see.

use domain::id::Id;
use domain::permission::{Extent, FieldAccess, Grant, Rights};
use domain::questions::{List, Read, UsedTag, UsedTags};
use domain::record::RecordType;
use domain::refusal::Code;
use domain::verbs::{ChangeRecord, CreateRecord, DeleteRecord, RenameTag, RestoreRecord, Undo};
use futures::FutureExt;
use serde_json::{Map, Value, json};
use testing::{TestBook, on_both};

fn fields(value: Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}

async fn tag(book: &TestBook, record_type: RecordType, id: Id, tags: Value) {
    let verb = ChangeRecord { record_type, id, fields: fields(json!({ "tags": tags })) };
    book.submit(book.people.administrator, &verb).await.expect("tagged");
}

async fn tags_of(book: &TestBook, record_type: RecordType, id: Id) -> Value {
    let read = book.ask(book.people.administrator, &Read { record_type, id }).await.expect("read");
    read.record.get("tags").clone()
}

async fn refused(book: &TestBook, user: Id, tag: Id, name: &str) -> (Code, Option<String>) {
    let refusal = book.submit(user, &RenameTag { tag, name: name.to_owned(), merge: false }).await.expect_err("refused");
    (refusal.code, refusal.field)
}

#[tokio::test]
async fn a_tag_is_renamed_with_the_records_that_have_it_and_comes_back() {
    on_both(|book| {
        async move {
            let (people, sales) = (&book.people, &book.sales);
            let admin = people.administrator;
            let vip = book.create(admin, RecordType::Tag, json!({ "name": "vip", "color": "red" })).await.expect("a tag");
            let (deal, lead, party) = (sales.deals[2], sales.leads[0], sales.party);
            tag(book, RecordType::Opportunity, deal, json!(["a", "vip"])).await;
            tag(book, RecordType::Lead, lead, json!(["vip", "key"])).await;
            tag(book, RecordType::Party, party, json!(["vip"])).await;
            tag(book, RecordType::Party, party, json!(["VIP"])).await;
            book.submit(admin, &DeleteRecord { record_type: RecordType::Lead, id: lead }).await.expect("deleted");

            assert_eq!(refused(book, people.manager, vip, "key").await.0, Code::NotAllowed);
            assert_eq!(refused(book, admin, vip, "  ").await, (Code::Required, Some("name".into())));
            assert_eq!(refused(book, admin, Id::nil(), "key").await.0, Code::NotFound);
            let rename = book.service.envelope(&RenameTag { tag: vip, name: "key".into(), merge: false });
            let done = book.service.submit(admin, rename.clone()).await.expect("renamed");
            assert_eq!(done.answer, json!(2), "the deal, and the lead that may come back");
            assert_eq!(tags_of(book, RecordType::Opportunity, deal).await, json!(["a", "key"]));
            assert_eq!(tags_of(book, RecordType::Party, party).await, json!(["VIP"]), "another word");
            book.submit(admin, &RestoreRecord { record_type: RecordType::Lead, id: lead }).await.expect("back");
            assert_eq!(tags_of(book, RecordType::Lead, lead).await, json!(["key"]), "each word once");
            let found = List { filter: domain::filter::Filter::Has("tags".into(), json!("key")), ..List::of(RecordType::Opportunity) };
            assert_eq!(book.ask(admin, &found).await.expect("a list").records.len(), 1);

            book.submit(admin, &Undo { command: rename.id }).await.expect("taken back");
            assert_eq!(tags_of(book, RecordType::Opportunity, deal).await, json!(["a", "vip"]));
            assert_eq!(tags_of(book, RecordType::Lead, lead).await, json!(["vip", "key"]));
            let read = book.ask(admin, &Read { record_type: RecordType::Tag, id: vip }).await.expect("read");
            assert_eq!(read.record.text("name"), "vip");
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn no_two_tags_are_the_same_word() {
    on_both(|book| {
        async move {
            let admin = book.people.administrator;
            let make = async |name: &str, color: &str| {
                let id = book.service.new_id();
                let verb = CreateRecord { record_type: RecordType::Tag, id, fields: fields(json!({ "name": name, "color": color })) };
                book.submit(admin, &verb).await.map(|_| id).map_err(|refusal| (refusal.code, refusal.params.concat()))
            };
            let due = make("Gấp", "orange").await.expect("a tag");
            assert_eq!(make("gap", "red").await, Err((Code::NameTaken, "Gấp".into())));
            assert_eq!(make("loud", "neon").await, Err((Code::NotAChoice, "neon".into())));
            let other = make("other", "red").await.expect("a tag");
            assert_eq!(refused(book, admin, other, "GẤP").await, (Code::NameTaken, Some("name".into())));
            book.submit(admin, &DeleteRecord { record_type: RecordType::Tag, id: due }).await.expect("retired");
            assert_eq!(make("gấp", "red").await, Err((Code::NameTaken, "Gấp".into())), "it may come back");
            assert_eq!(refused(book, admin, due, "urgent").await.0, Code::Deleted);
            let by_hand = ChangeRecord { record_type: RecordType::Tag, id: other, fields: fields(json!({ "name": "x" })) };
            assert_eq!(book.submit(admin, &by_hand).await.expect_err("only by its verb").code, Code::ReadOnly);
            let paint = ChangeRecord { record_type: RecordType::Tag, id: other, fields: fields(json!({ "color": "blue" })) };
            assert_eq!(book.submit(book.people.seller, &paint).await.expect_err("not theirs").code, Code::NotAllowed);
            book.submit(admin, &paint).await.expect("recoloured");
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn words_are_told_of_what_one_sees() {
    on_both(|book| {
        async move {
            let (people, sales) = (&book.people, &book.sales);
            for (deal, word) in sales.deals.iter().zip(["mine", "mine", "theirs"]) {
                tag(book, RecordType::Opportunity, *deal, json!([word])).await;
            }
            tag(book, RecordType::Party, sales.party, json!(["everybody"])).await;
            let used = async |user: Id| {
                let used: Vec<UsedTag> = book.ask(user, &UsedTags {}).await.expect("answered");
                used.into_iter().map(|tag| (tag.word, tag.records)).collect::<Vec<_>>()
            };
            let told = |words: &[(&str, i64)]| words.iter().map(|(word, count)| ((*word).to_owned(), *count)).collect::<Vec<_>>();
            assert_eq!(used(people.administrator).await, told(&[("mine", 2), ("everybody", 1), ("theirs", 1)]));
            assert_eq!(used(people.seller).await, told(&[("everybody", 1), ("mine", 1)]));
            let all = Grant { read: Extent::All, create: true, change: Extent::All, delete: Extent::All };
            let mut rights = Rights { administers: true, grants: RecordType::granted().map(|of| (of, all)).collect(), ..Rights::default() };
            rights.fields.entry(RecordType::Opportunity).or_default().insert("tags".into(), FieldAccess::None);
            let admin = people.administrator;
            let role = book.create(admin, RecordType::Role, json!({ "name": "Made", "rights": rights })).await.expect("a role");
            let give = ChangeRecord { record_type: RecordType::User, id: people.seller, fields: fields(json!({ "role": role })) };
            book.submit(admin, &give).await.expect("given");
            assert_eq!(used(people.seller).await, told(&[("everybody", 1)]), "a hidden field is nowhere");
            let word = book.create(admin, RecordType::Tag, json!({ "name": "mine", "color": "red" })).await.expect("a tag");
            assert_eq!(refused(book, people.seller, word, "ours").await.0, Code::NotAllowed, "nor is it written");
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn two_tags_become_one() {
    on_both(|book| {
        async move {
            let (people, sales) = (&book.people, &book.sales);
            let admin = people.administrator;
            let make =
                async |name: &str| book.create(admin, RecordType::Tag, json!({ "name": name, "color": "red" })).await.expect("a tag");
            let (vip, key) = (make("vip").await, make("Key").await);
            tag(book, RecordType::Opportunity, sales.deals[2], json!(["a", "vip"])).await;
            tag(book, RecordType::Party, sales.party, json!(["Key", "vip"])).await;
            let merge = |merge| RenameTag { tag: vip, name: "KEY".into(), merge };
            assert_eq!(book.submit(admin, &merge(false)).await.expect_err("not by chance").code, Code::NameTaken);
            let envelope = book.service.envelope(&merge(true));
            book.service.submit(admin, envelope.clone()).await.expect("they are one");
            assert_eq!(tags_of(book, RecordType::Opportunity, sales.deals[2]).await, json!(["a", "Key"]));
            assert_eq!(tags_of(book, RecordType::Party, sales.party).await, json!(["Key"]));
            let is_gone = async |id| book.ask(admin, &Read { record_type: RecordType::Tag, id }).await.expect("read").record.is_deleted();
            assert!(is_gone(vip).await && !is_gone(key).await);

            book.submit(admin, &Undo { command: envelope.id }).await.expect("taken back");
            assert!(!is_gone(vip).await);
            assert_eq!(tags_of(book, RecordType::Party, sales.party).await, json!(["Key", "vip"]));
            book.submit(admin, &DeleteRecord { record_type: RecordType::Tag, id: key }).await.expect("retired");
            assert_eq!(book.submit(admin, &merge(true)).await.expect_err("with none that is gone").code, Code::NameTaken);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn views_ask_for_the_new_word() {
    on_both(|book| {
        async move {
            let (admin, seller) = (book.people.administrator, book.people.seller);
            let vip = book.create(admin, RecordType::Tag, json!({ "name": "vip", "color": "red" })).await.expect("a tag");
            let keep = async |selection: &str| {
                let view = json!({ "name": "Kept", "record_type": "lead", "selection": selection });
                book.create(seller, RecordType::SavedView, view).await.expect("a view")
            };
            let (one, both, other) = (
                keep("tags.any.vip").await,
                keep("(status.any.new!tags.none.a.vip.key)~tags.filled").await,
                keep("company_name.is.vip").await,
            );
            let asked = async |id| {
                let read = book.ask(seller, &Read { record_type: RecordType::SavedView, id }).await.expect("read");
                read.record.text("selection").to_owned()
            };
            let envelope = book.service.envelope(&RenameTag { tag: vip, name: "key".into(), merge: false });
            book.service.submit(admin, envelope.clone()).await.expect("renamed, in private views too");
            assert_eq!(asked(one).await, "tags.any.key");
            assert_eq!(asked(both).await, "(status.any.new!tags.none.a.key)~tags.filled");
            assert_eq!(asked(other).await, "company_name.is.vip");
            book.submit(admin, &Undo { command: envelope.id }).await.expect("taken back");
            assert_eq!(asked(one).await, "tags.any.vip");
            assert_eq!(asked(both).await, "(status.any.new!tags.none.a.vip.key)~tags.filled");

            let again = book.service.envelope(&RenameTag { tag: vip, name: "key".into(), merge: false });
            book.service.submit(admin, again.clone()).await.expect("renamed");
            let change = ChangeRecord { record_type: RecordType::SavedView, id: one, fields: fields(json!({ "selection": "tags.any.a" })) };
            book.submit(seller, &change).await.expect("changed by its owner");
            let refusal = book.submit(admin, &Undo { command: again.id }).await.expect_err("what was written since stays");
            assert_eq!((refusal.code, refusal.current), (Code::Conflict, None), "and nothing is told of it");
            vec![]
        }
        .boxed()
    })
    .await;
}

//! Fields that administrators add while others work: at once everywhere, nothing lost when they are renamed or retired.

use domain::filter::Filter;
use domain::id::Id;
use domain::questions::{Directory, Figures, Groups, List, Read, Sort, Suggest, Timeline};
use domain::record::{Record, RecordType};
use domain::refusal::Code;
use domain::verbs::{ChangeRecord, CreateRecord, DeleteRecord, ImportRecords, ImportResult, Imported, ImportedRecord, RestoreRecord, Undo};
use futures::FutureExt;
use serde_json::{Map, Value, json};
use testing::{TestBook, on_both};

fn fields(value: Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}

async fn add(book: &TestBook, field: Value) -> Id {
    let id = book.service.new_id();
    let verb = CreateRecord { record_type: RecordType::CustomField, id, fields: fields(field) };
    book.submit(book.people.administrator, &verb).await.expect("an administrator adds fields");
    id
}

fn change(record_type: RecordType, id: Id, changed: Value) -> ChangeRecord {
    ChangeRecord { record_type, id, fields: fields(changed) }
}

async fn read(book: &TestBook, user: Id, record_type: RecordType, id: Id) -> Record {
    book.ask(user, &Read { record_type, id }).await.expect("readable").record
}

async fn found(book: &TestBook, user: Id, filter: Filter) -> Vec<Id> {
    let list = List { filter, ..List::of(RecordType::Opportunity) };
    book.ask(user, &list).await.expect("a list").records.iter().map(|record| record.id).collect()
}

#[tokio::test]
async fn a_field_is_there_at_once_and_its_values_are_found() {
    on_both(|book| {
        async move {
            let (people, sales) = (&book.people, &book.sales);
            let deal = sales.deals[0];
            let licence = json!({ "of": "opportunity", "name": "Số giấy phép", "kind": "text", "searched": true });
            add(book, licence).await;
            add(book, json!({ "of": "opportunity", "name": "Area", "kind": "number", "decimals": 2 })).await;
            let colour =
                json!({ "of": "opportunity", "name": "Colour", "kind": "choice", "options": [{"label": "Đỏ"}, {"label": "Blue"}] });
            add(book, colour).await;
            let told = json!({ "custom_so_giay_phep": "GP-77 Hà Nội", "custom_area": 1250, "custom_colour": "do" });
            book.submit(people.seller, &change(RecordType::Opportunity, deal, told)).await.expect("written");
            let record = read(book, people.seller, RecordType::Opportunity, deal).await;
            assert_eq!(record.get("custom_area"), &json!(1250));
            assert_eq!(found(book, people.seller, Filter::is("custom_colour", "do")).await, [deal]);
            assert_eq!(found(book, people.seller, Filter::AtLeast("custom_area".into(), json!(1200))).await, [deal]);
            assert!(found(book, people.seller, Filter::AtLeast("custom_area".into(), json!(1251))).await.is_empty());
            let without = found(book, people.administrator, Filter::Empty("custom_colour".into())).await;
            assert!(!without.is_empty() && !without.contains(&deal));
            let suggest = Suggest { record_type: RecordType::Opportunity, text: "ha noi gp".into(), filter: Filter::everything() };
            assert_eq!(book.ask(people.seller, &suggest).await.expect("found").iter().map(|s| s.id).collect::<Vec<_>>(), [deal]);
            let timeline = Timeline { record_type: RecordType::Opportunity, id: deal, before: None };
            let told = book.ask(people.seller, &timeline).await.expect("a timeline");
            assert!(told.entries[0].fields.iter().any(|change| change.field == "custom_area" && change.after == json!(1250)));
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn what_is_retired_is_nowhere_and_comes_back_whole() {
    on_both(|book| {
        async move {
            let (people, deal) = (&book.people, book.sales.deals[0]);
            let field = add(book, json!({ "of": "opportunity", "name": "Area", "kind": "number" })).await;
            let words = add(book, json!({ "of": "opportunity", "name": "Words", "kind": "text", "searched": true })).await;
            let told = json!({ "custom_area": 12, "custom_words": "xyzzy" });
            book.submit(people.seller, &change(RecordType::Opportunity, deal, told)).await.expect("written");
            book.submit(people.administrator, &DeleteRecord { record_type: RecordType::CustomField, id: words }).await.expect("retired");
            let retire = DeleteRecord { record_type: RecordType::CustomField, id: field };
            book.submit(people.administrator, &retire).await.expect("retired");
            let record = read(book, people.seller, RecordType::Opportunity, deal).await;
            assert!(!record.fields.contains_key("custom_area"));
            let list = List { filter: Filter::is("custom_area", 12), ..List::of(RecordType::Opportunity) };
            let refusal = book.ask(people.seller, &list).await.expect_err("nobody asks for what is retired");
            assert_eq!((refusal.code, refusal.field.as_deref()), (Code::UnknownField, Some("custom_area")));
            let written = change(RecordType::Opportunity, deal, json!({ "custom_area": 13 }));
            assert_eq!(book.submit(people.seller, &written).await.expect_err("nobody writes it").code, Code::UnknownField);
            let other = change(RecordType::Opportunity, deal, json!({ "name": "Renamed meanwhile" }));
            book.submit(people.seller, &other).await.expect("the rest is written");
            let again = add(book, json!({ "of": "opportunity", "name": "Area", "kind": "text" })).await;
            let directory = book.ask(people.seller, &Directory {}).await.expect("a directory");
            let named = directory.records.iter().find(|r| r.id == again).expect("the new one");
            assert_eq!(named.text("field_name"), "custom_area_2", "a name is never used twice");
            let back = RestoreRecord { record_type: RecordType::CustomField, id: field };
            assert_eq!(book.submit(people.administrator, &back).await.expect_err("another is called so").code, Code::CalledSo);
            let rename = change(RecordType::CustomField, again, json!({ "name": "Area in words" }));
            book.submit(people.administrator, &rename).await.expect("renamed");
            book.submit(people.administrator, &back).await.expect("back");
            assert_eq!(read(book, people.seller, RecordType::Opportunity, deal).await.get("custom_area"), &json!(12));
            assert_eq!(found(book, people.seller, Filter::is("custom_area", 12)).await, [deal]);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_value_is_checked_and_taken_back() {
    on_both(|book| {
        async move {
            let (people, sales) = (&book.people, &book.sales);
            add(book, json!({ "of": "opportunity", "name": "Area", "kind": "number" })).await;
            add(book, json!({ "of": "opportunity", "name": "Guide", "kind": "person" })).await;
            let refusal = |value: Value| {
                let verb = change(RecordType::Opportunity, sales.deals[0], value);
                let book = &book;
                async move { book.submit(people.seller, &verb).await.expect_err("refused").code }
            };
            assert_eq!(refusal(json!({ "custom_area": "wide" })).await, Code::WrongType);
            assert_eq!(refusal(json!({ "custom_guide": book.service.new_id() })).await, Code::UnknownLink);
            assert_eq!(refusal(json!({ "custom_nothing": 1 })).await, Code::UnknownField);
            for (deal, area) in [(sales.deals[0], 30), (sales.deals[1], 20)] {
                book.submit(people.administrator, &change(RecordType::Opportunity, deal, json!({ "custom_area": area })))
                    .await
                    .expect("written");
            }
            let verb = change(RecordType::Opportunity, sales.deals[0], json!({ "custom_area": 99 }));
            let envelope = book.service.envelope(&verb);
            let command = envelope.id;
            book.service.submit(people.seller, envelope).await.expect("written");
            book.submit(people.seller, &Undo { command }).await.expect("taken back");
            assert_eq!(read(book, people.seller, RecordType::Opportunity, sales.deals[0]).await.get("custom_area"), &json!(30));
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn only_administrators_add_fields_and_what_they_say_is_checked() {
    on_both(|book| {
        async move {
            let new = |user: Id, field: Value| {
                let verb = CreateRecord { record_type: RecordType::CustomField, id: book.service.new_id(), fields: fields(field) };
                let book = &book;
                async move { book.submit(user, &verb).await.map(|_| ()).map_err(|refusal| (refusal.code, refusal.field)) }
            };
            let people = &book.people;
            let plain = json!({ "of": "lead", "name": "Size", "kind": "text" });
            assert_eq!(new(people.manager, plain.clone()).await, Err((Code::NotAllowed, None)));
            assert_eq!(
                new(people.administrator, json!({ "of": "lead", "name": "Size" })).await,
                Err((Code::Required, Some("kind".into())))
            );
            let choice = json!({ "of": "lead", "name": "Size", "kind": "choice" });
            assert_eq!(new(people.administrator, choice).await, Err((Code::Required, Some("options".into()))));
            let link = json!({ "of": "lead", "name": "Size", "kind": "link" });
            assert_eq!(new(people.administrator, link).await, Err((Code::Required, Some("target".into()))));
            let of = json!({ "of": "user", "name": "Size", "kind": "text" });
            assert_eq!(new(people.administrator, of).await, Err((Code::NotAChoice, Some("of".into()))));
            assert_eq!(new(people.administrator, plain).await, Ok(()));
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn what_must_be_filled_is_asked_of_people_and_not_of_imports() {
    on_both(|book| {
        async move {
            let (admin, seller) = (book.people.administrator, book.people.seller);
            let set = json!({ "of": "lead", "field": "need", "name": "Wish", "required": true });
            book.create(admin, RecordType::PropertySetter, set.clone()).await.expect("it is set");
            let refusal = book.create(seller, RecordType::Lead, json!({ "contact_name": "An" })).await.expect_err("the need is missing");
            assert_eq!((refusal.code, refusal.field.as_deref()), (Code::Required, Some("need")));
            let lead = book.create(seller, RecordType::Lead, json!({ "contact_name": "An", "need": "Chairs" })).await.expect("it is whole");
            let emptied = book.submit(seller, &change(RecordType::Lead, lead, json!({ "need": null }))).await.expect_err("it stays filled");
            assert_eq!(emptied.code, Code::Required);
            let old = book.sales.leads[0];
            book.submit(seller, &change(RecordType::Lead, old, json!({ "source": "event" })))
                .await
                .expect("what was there before is edited");
            assert_eq!(book.create(admin, RecordType::PropertySetter, set).await.expect_err("it is set once").code, Code::Taken);
            let nothing = json!({ "of": "lead", "field": "nothing", "name": "Wish" });
            assert_eq!(book.create(admin, RecordType::PropertySetter, nothing).await.expect_err("there is none").code, Code::UnknownField);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_list_is_sorted_grouped_and_summed_by_them() {
    on_both(|book| {
        async move {
            let (admin, sales) = (book.people.administrator, &book.sales);
            for field in [
                json!({ "of": "opportunity", "name": "Area", "kind": "number" }),
                json!({ "of": "opportunity", "name": "Colour", "kind": "choice", "options": [{ "label": "Red" }, { "label": "Blue" }] }),
                json!({ "of": "opportunity", "name": "Urgent", "kind": "yes_no" }),
                json!({ "of": "opportunity", "name": "Guide", "kind": "person" }),
                json!({ "of": "opportunity", "name": "Visit", "kind": "date" }),
                json!({ "of": "opportunity", "name": "Margin", "kind": "money" }),
            ] {
                add(book, field).await;
            }
            let told = |area: i64, colour: &str| {
                json!({ "custom_area": area, "custom_colour": colour, "custom_urgent": area > 25,
                "custom_guide": book.people.seller, "custom_visit": "2026-11-30", "custom_margin": area })
            };
            for (deal, fields) in [(sales.deals[0], told(30, "red")), (sales.deals[1], told(20, "red"))] {
                book.submit(admin, &change(RecordType::Opportunity, deal, fields)).await.expect("written");
            }
            for (descending, order) in [(false, [1, 0]), (true, [0, 1])] {
                let sort = Some(Sort { field: "custom_area".into(), descending });
                let list = List { sort, limit: 1, ..List::of(RecordType::Opportunity) };
                let mut page = book.ask(admin, &list).await.expect("sorted");
                let mut seen: Vec<Id> = page.records.iter().map(|record| record.id).collect();
                while let Some(at) = page.cursor {
                    page = book.ask(admin, &List { cursor: Some(at), ..list.clone() }).await.expect("the next page");
                    seen.extend(page.records.iter().map(|record| record.id));
                }
                assert_eq!(seen[..2], order.map(|i: usize| sales.deals[i]), "those without a value come last");
                assert_eq!(seen.len(), found(book, admin, Filter::everything()).await.len(), "nothing is left out or told twice");
                let jumped = book.ask(admin, &List { offset: 1, ..list.clone() }).await.expect("jumped");
                assert_eq!(jumped.records[0].id, sales.deals[order[1]]);
            }
            let groups = |by: &str| {
                let question: Groups = serde_json::from_value(json!({ "type": "opportunity", "by": by })).expect("a question");
                async move {
                    let told = book.ask(admin, &question).await.expect("grouped");
                    told.groups
                        .into_iter()
                        .filter(|group| !group.value.is_null())
                        .map(|group| (group.value, group.count))
                        .collect::<Vec<_>>()
                }
            };
            assert_eq!(groups("custom_colour").await, [(json!("red"), 2)]);
            assert_eq!(groups("custom_urgent").await, [(json!(false), 1), (json!(true), 1)]);
            assert_eq!(groups("custom_guide").await, [(json!(book.people.seller), 2)]);
            assert_eq!(groups("custom_visit").await, [(json!("2026-11"), 2)]);
            let figures: Figures = serde_json::from_value(json!({ "type": "opportunity", "sums": ["custom_margin"] })).expect("a question");
            let sums = book.ask(admin, &figures).await.expect("summed").sums;
            assert_eq!(sums.iter().map(|sum| (sum.field.as_str(), sum.sum)).collect::<Vec<_>>(), [("custom_margin", 50)]);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn an_imported_record_with_a_link_to_nothing_is_refused_alone() {
    on_both(|book| {
        async move {
            let admin = book.people.administrator;
            add(book, json!({ "of": "party", "name": "Partner", "kind": "link", "target": "party" })).await;
            add(book, json!({ "of": "party", "name": "Adviser", "kind": "person" })).await;
            let record = |key: &str, more: Value| {
                let mut told = fields(json!({ "kind": "organisation", "name": key }));
                told.extend(fields(more));
                ImportedRecord {
                    record_type: RecordType::Party,
                    id: book.service.new_id(),
                    source_key: format!("file:{key}"),
                    fields: told,
                    beginning: None,
                    only_new: false,
                }
            };
            let nobody = Id::from_u128(7);
            let records = vec![
                record("good", json!({ "custom_partner": book.sales.party, "custom_adviser": book.people.seller })),
                record("partner", json!({ "custom_partner": nobody })),
                record("adviser", json!({ "custom_adviser": book.sales.party })),
                record("unknown", json!({ "custom_other": "x" })),
            ];
            let done = book.submit(admin, &ImportRecords { records }).await.expect("the others are in");
            let answer: Vec<Imported> = serde_json::from_value(done.answer).expect("as described");
            let told: Vec<_> = answer
                .iter()
                .map(|imported| match &imported.result {
                    ImportResult::Refused(refusal) => Some((refusal.code, refusal.field.clone().unwrap_or_default())),
                    _ => None,
                })
                .collect();
            assert_eq!(
                told,
                [
                    None,
                    Some((Code::UnknownLink, "custom_partner".into())),
                    Some((Code::UnknownLink, "custom_adviser".into())),
                    Some((Code::UnknownField, "custom_other".into())),
                ]
            );
            let good = read(book, admin, RecordType::Party, answer[0].id).await;
            assert_eq!(good.get("custom_adviser"), &json!(book.people.seller));
            vec![]
        }
        .boxed()
    })
    .await;
}

//! Fields that are calculated: at once everywhere, kept for what is found by them, and never what they cannot be.

use domain::filter::Filter;
use domain::id::Id;
use domain::permission::{Extent, FieldAccess, Grant, Rights};
use domain::questions::{Figures, Fillings, List, Read, Sort};
use domain::record::RecordType;
use domain::refusal::Code;
use domain::verbs::{ChangeRecord, DeleteRecord, ImportRecords, ImportedRecord, MOST_IMPORTED, RestoreRecord, Undo};
use futures::FutureExt;
use serde_json::{Map, Value, json};
use testing::{TestBook, on_both};

fn fields(value: Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}

fn change(record_type: RecordType, id: Id, changed: Value) -> ChangeRecord {
    ChangeRecord { record_type, id, fields: fields(changed) }
}

fn formula(name: &str, result: &str, text: &str) -> Value {
    json!({ "of": "opportunity", "name": name, "kind": "formula", "result": result, "formula": text, "decimals": 0 })
}

async fn add(book: &TestBook, field: Value) -> Id {
    book.create(book.people.administrator, RecordType::CustomField, field).await.expect("an administrator adds fields")
}

async fn refused(book: &TestBook, field: Value) -> Code {
    book.create(book.people.administrator, RecordType::CustomField, field).await.expect_err("it is wrong").code
}

async fn value(book: &TestBook, user: Id, deal: Id, name: &str) -> Value {
    book.ask(user, &Read { record_type: RecordType::Opportunity, id: deal }).await.expect("readable").record.get(name).clone()
}

async fn found(book: &TestBook, filter: Filter) -> Vec<Id> {
    let list = List { filter, ..List::of(RecordType::Opportunity) };
    book.ask(book.people.administrator, &list).await.expect("a list").records.iter().map(|record| record.id).collect()
}

#[tokio::test]
async fn it_follows_what_it_stands_on_and_is_found_by() {
    on_both(|book| {
        async move {
            let (admin, deal) = (book.people.administrator, book.sales.deals[0]);
            add(book, json!({ "of": "opportunity", "name": "Seats", "kind": "number" })).await;
            book.submit(admin, &change(RecordType::Opportunity, deal, json!({ "custom_seats": 7 }))).await.expect("written");
            let double = add(book, formula("Double", "number", "custom_seats * 2")).await;
            let more = add(book, formula("More", "number", "custom_double + 1")).await;
            assert_eq!(value(book, admin, deal, "custom_more").await, json!(15));
            assert_eq!(found(book, Filter::is("custom_more", 15)).await, [deal], "records that were there before are found");

            book.submit(admin, &change(RecordType::Opportunity, deal, json!({ "custom_seats": 10 }))).await.expect("written");
            assert_eq!(found(book, Filter::is("custom_more", 21)).await, [deal]);
            let sort = Some(Sort { field: "custom_more".into(), descending: false });
            let sorted = book.ask(admin, &List { sort, ..List::of(RecordType::Opportunity) }).await.expect("sorted");
            assert_eq!(sorted.records[0].id, deal);

            let rewritten = change(RecordType::CustomField, double, json!({ "formula": "custom_seats * 3" }));
            book.submit(admin, &rewritten).await.expect("it is another");
            assert_eq!(found(book, Filter::is("custom_more", 31)).await, [deal], "what stands on it follows");
            let written = change(RecordType::Opportunity, deal, json!({ "custom_more": 5 }));
            assert_eq!(book.submit(admin, &written).await.expect_err("nobody writes it").code, Code::ReadOnly);
            book.submit(admin, &DeleteRecord { record_type: RecordType::CustomField, id: more }).await.expect("retired");
            assert_eq!(value(book, admin, deal, "custom_more").await, Value::Null);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn amounts_are_in_the_deals_currency_and_are_summed() {
    on_both(|book| {
        async move {
            let (admin, deal) = (book.people.administrator, book.sales.deals[0]);
            add(book, formula("Commission", "money", "if(probability >= 0, value / 10, empty)")).await;
            let priced = change(RecordType::Opportunity, deal, json!({ "value": 12_345, "currency": "USD" }));
            book.submit(admin, &priced).await.expect("priced");
            assert_eq!(value(book, admin, deal, "custom_commission").await, json!(1235));
            let figures: Figures = serde_json::from_value(
                json!({ "type": "opportunity", "sums": ["custom_commission"], "filter": { "in": ["name", ["nothing"]] } }),
            )
            .expect("a question");
            assert!(book.ask(admin, &figures).await.expect("summed").sums.iter().all(|sum| sum.sum == 0));
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_worked_out_is_refused_whoever_does_it() {
    on_both(|book| {
        async move {
            let admin = book.people.administrator;
            assert_eq!(refused(book, formula("Wrong", "number", "1 +")).await, Code::FormulaEnds);
            assert_eq!(refused(book, formula("Wrong", "number", "1 / 0")).await, Code::FormulaZero);
            assert_eq!(refused(book, formula("Wrong", "number", "custom_wrong + 1")).await, Code::FormulaCircle);
            assert_eq!(refused(book, formula("Wrong", "number", "nothing")).await, Code::FormulaField);
            assert_eq!(refused(book, formula("Wrong", "number", "name")).await, Code::FormulaKind);
            assert_eq!(refused(book, json!({ "of": "lead", "name": "Wrong", "kind": "formula", "result": "text" })).await, Code::Required);
            assert_eq!(refused(book, formula("Wrong", "number", &"1+".repeat(700))).await, Code::TooLong);

            let seats = add(book, json!({ "of": "opportunity", "name": "Seats", "kind": "number" })).await;
            let first = add(book, formula("First", "number", "custom_seats")).await;
            let second = add(book, formula("Second", "number", "custom_first")).await;
            let retired = book.submit(admin, &DeleteRecord { record_type: RecordType::CustomField, id: seats }).await;
            assert_eq!(retired.expect_err("it is needed").code, Code::NeededByFormula);

            let apart = book.submit(admin, &change(RecordType::CustomField, second, json!({ "formula": "1" }))).await.expect("apart");
            assert!(apart.n.is_some());
            let command = book.submit(admin, &change(RecordType::CustomField, second, json!({ "formula": "2" }))).await.expect("again");
            assert!(command.n > apart.n);
            book.submit(admin, &change(RecordType::CustomField, first, json!({ "formula": "custom_second" })))
                .await
                .expect("the other way");
            let round = change(RecordType::CustomField, second, json!({ "formula": "custom_first" }));
            assert_eq!(book.submit(admin, &round).await.expect_err("a circle").code, Code::FormulaCircle);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn an_undo_makes_no_circle_either() {
    on_both(|book| {
        async move {
            let admin = book.people.administrator;
            let first = add(book, formula("First", "number", "1")).await;
            let second = add(book, formula("Second", "number", "custom_first")).await;
            let apart = book.service.envelope(&change(RecordType::CustomField, second, json!({ "formula": "1" })));
            let command = apart.id;
            book.service.submit(admin, apart).await.expect("apart");
            book.submit(admin, &change(RecordType::CustomField, first, json!({ "formula": "custom_second" })))
                .await
                .expect("the other way");
            let undone = book.submit(admin, &Undo { command }).await.expect_err("that would be a circle");
            assert_eq!(undone.code, Code::FormulaCircle);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn who_does_not_see_a_field_does_not_see_what_is_calculated_from_it() {
    on_both(|book| {
        async move {
            let (people, deal) = (&book.people, book.sales.deals[0]);
            add(book, formula("Commission", "money", "value / 10")).await;
            add(book, formula("Half", "money", "custom_commission / 2")).await;
            let priced = change(RecordType::Opportunity, deal, json!({ "value": 10_000, "currency": "USD" }));
            book.submit(people.administrator, &priced).await.expect("priced");
            assert_eq!(value(book, people.seller, deal, "custom_half").await, json!(500));

            let all = Grant { read: Extent::All, create: true, change: Extent::All, delete: Extent::All };
            let mut rights = Rights { grants: RecordType::granted().map(|record_type| (record_type, all)).collect(), ..Rights::default() };
            rights.fields.entry(RecordType::Opportunity).or_default().insert("value".into(), FieldAccess::None);
            let role = json!({ "name": "Blind", "rights": rights });
            let role = book.create(people.administrator, RecordType::Role, role).await.expect("a role");
            book.submit(people.administrator, &change(RecordType::User, people.seller, json!({ "role": role }))).await.expect("given");
            assert_eq!(value(book, people.seller, deal, "custom_half").await, Value::Null);
            for name in ["custom_commission", "custom_half"] {
                let list = List { filter: Filter::is(name, 500), ..List::of(RecordType::Opportunity) };
                assert_eq!(book.ask(people.seller, &list).await.expect_err("unknown").code, Code::UnknownField);
                let sort = Some(Sort { field: name.into(), descending: false });
                let list = List { sort, ..List::of(RecordType::Opportunity) };
                assert_eq!(book.ask(people.seller, &list).await.expect_err("unknown").code, Code::UnknownField);
            }
            vec![]
        }
        .boxed()
    })
    .await;
}

/// So many leads, as a file brings them in.
async fn many_leads(book: &TestBook, many: usize) {
    let lead = |at: usize| ImportedRecord {
        record_type: RecordType::Lead,
        id: book.service.new_id(),
        source_key: format!("many-{at}"),
        fields: fields(json!({ "contact_name": format!("Guest {at}") })),
        beginning: None,
        only_new: true,
    };
    let leads: Vec<ImportedRecord> = (0..many).map(lead).collect();
    for records in leads.chunks(MOST_IMPORTED) {
        book.submit(book.people.administrator, &ImportRecords { records: records.to_vec() }).await.expect("brought in");
    }
}

#[tokio::test]
async fn a_large_book_is_worked_out_while_others_write() {
    on_both(|book| {
        async move {
            let people = &book.people;
            many_leads(book, 2_001).await;
            let field = json!({ "of": "lead", "name": "Loud", "kind": "formula", "result": "text", "formula": "upper(contact_name)" });
            let field = add(book, field).await;
            let told = book.ask(people.administrator, &Fillings {}).await.expect("told");
            assert_eq!((told[0].field, told[0].done), (field, 0));
            assert!(told[0].total > 2_000);
            assert_eq!(book.ask(people.seller, &Fillings {}).await.expect_err("for administrators").code, Code::NotAllowed);

            let list = List { filter: Filter::is("custom_loud", "BÌNH"), ..List::of(RecordType::Lead) };
            assert_eq!(book.ask(people.administrator, &list).await.expect_err("not yet").code, Code::BeingFilled);
            let lead = book.sales.leads[0];
            let renamed = change(RecordType::Lead, lead, json!({ "contact_name": "Bình" }));
            book.submit(people.administrator, &renamed).await.expect("others write");
            let read = book.ask(people.administrator, &Read { record_type: RecordType::Lead, id: lead }).await.expect("readable");
            assert_eq!(read.record.get("custom_loud"), &json!("BÌNH"), "what is read is known at once");

            assert!(book.service.work_out().await.expect("worked out") > 4);
            assert_eq!(book.service.work_out().await.expect("nothing left"), 0);
            assert!(book.ask(people.administrator, &Fillings {}).await.expect("told").is_empty());
            let list = book.ask(people.administrator, &list).await.expect("a list");
            assert_eq!(list.records.iter().map(|record| record.id).collect::<Vec<_>>(), [lead]);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_field_is_searched_from_some_day_on_and_no_longer() {
    on_both(|book| {
        async move {
            let (admin, lead) = (book.people.administrator, book.sales.leads[0]);
            let field = add(book, json!({ "of": "lead", "name": "Code", "kind": "text" })).await;
            book.submit(admin, &change(RecordType::Lead, lead, json!({ "custom_code": "xyzzy77" }))).await.expect("written");
            let found = async || {
                let list = List { text: "xyzzy".into(), ..List::of(RecordType::Lead) };
                book.ask(admin, &list).await.expect("a list").records.iter().map(|record| record.id).collect::<Vec<_>>()
            };
            let search = async |searched: Value| {
                let verb = change(RecordType::CustomField, field, json!({ "searched": searched }));
                book.submit(admin, &verb).await.expect("changed");
            };
            assert!(found().await.is_empty());
            search(json!(true)).await;
            assert_eq!(found().await, [lead], "what was there before is found");
            search(Value::Null).await;
            assert!(found().await.is_empty());
            search(json!(true)).await;
            book.submit(admin, &DeleteRecord { record_type: RecordType::CustomField, id: field }).await.expect("retired");
            assert!(found().await.is_empty(), "its words go with it");
            let by_words = List { filter: Filter::Words("guest".into()), ..List::of(RecordType::Lead) };
            book.ask(admin, &by_words).await.expect("nothing stands there that is not seen");
            book.submit(admin, &RestoreRecord { record_type: RecordType::CustomField, id: field }).await.expect("restored");
            assert_eq!(found().await, [lead]);
            search(Value::Null).await;

            many_leads(book, 2_001).await;
            search(json!(true)).await;
            assert_eq!(book.ask(admin, &Fillings {}).await.expect("told")[0].field, field, "many are worked out beside the work");
            let listed = List { filter: Filter::is("custom_code", "xyzzy77"), ..List::of(RecordType::Lead) };
            assert_eq!(book.ask(admin, &listed).await.expect("a list").records.len(), 1, "its values are known meanwhile");
            assert!(book.service.work_out().await.expect("worked out") > 4);
            assert_eq!(found().await, [lead]);
            vec![]
        }
        .boxed()
    })
    .await;
}

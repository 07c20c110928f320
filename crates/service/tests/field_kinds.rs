//! A custom field gets another kind: what means something there is kept, what is lost is told before and comes back.

use domain::filter::Filter;
use domain::id::Id;
use domain::questions::{List, Read};
use domain::record::RecordType;
use domain::refusal::Code;
use domain::verbs::{ChangeFieldKind, ChangeRecord, FieldKindChange, Undo};
use futures::FutureExt;
use serde_json::{Value, json};
use testing::{TestBook, on_both};

fn change(id: Id, changed: Value) -> ChangeRecord {
    ChangeRecord { record_type: RecordType::Opportunity, id, fields: changed.as_object().cloned().unwrap_or_default() }
}

fn to(field: Id, kind: &str, decimals: Option<i64>) -> ChangeFieldKind {
    ChangeFieldKind { field, kind: kind.to_owned(), decimals }
}

async fn size(book: &TestBook, deal: Id) -> Value {
    let read = Read { record_type: RecordType::Opportunity, id: deal };
    book.ask(book.people.administrator, &read).await.expect("readable").record.get("custom_size").clone()
}

async fn found(book: &TestBook, filter: Filter) -> Vec<Id> {
    let list = List { filter, ..List::of(RecordType::Opportunity) };
    book.ask(book.people.administrator, &list).await.expect("a list").records.iter().map(|record| record.id).collect()
}

/// A text field with what deals have in it.
async fn field(book: &TestBook, values: [&str; 3]) -> Id {
    let admin = book.people.administrator;
    let field = json!({ "of": "opportunity", "name": "Size", "kind": "text", "searched": true });
    let field = book.create(admin, RecordType::CustomField, field).await.expect("a field");
    for (deal, value) in book.sales.deals.iter().zip(values) {
        book.submit(admin, &change(*deal, json!({ "custom_size": value }))).await.expect("written");
    }
    field
}

#[tokio::test]
async fn it_is_told_before_what_would_be_lost_and_it_comes_back() {
    on_both(|book| {
        async move {
            let (admin, deals) = (book.people.administrator, &book.sales.deals);
            let field = field(book, ["12", "about 20", "1,250.5"]).await;
            let verb = to(field, "number", Some(1));
            let told = book.ask(admin, &FieldKindChange { change: verb.clone() }).await.expect("told");
            assert_eq!((told.values, told.lost), (3, 1));
            assert_eq!(told.examples[0].0, deals[1]);

            let envelope = book.service.envelope(&verb);
            book.service.submit(admin, envelope.clone()).await.expect("turned");
            let sizes = [size(book, deals[0]).await, size(book, deals[1]).await, size(book, deals[2]).await];
            assert_eq!(sizes, [json!(120), Value::Null, json!(12_505)]);
            assert_eq!(found(book, Filter::AtLeast("custom_size".into(), json!(1000))).await, [deals[2]]);
            book.submit(admin, &Undo { command: envelope.id }).await.expect("taken back");
            assert_eq!(size(book, deals[1]).await, json!("about 20"));
            assert_eq!(found(book, Filter::is("custom_size", "12")).await, [deals[0]]);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn what_was_written_becomes_what_can_be_chosen_and_goes_back_to_text() {
    on_both(|book| {
        async move {
            let (admin, deals) = (book.people.administrator, &book.sales.deals);
            let field = field(book, ["Large", "large", "Rất nhỏ"]).await;
            book.submit(admin, &to(field, "choices", None)).await.expect("turned");
            assert_eq!([size(book, deals[0]).await, size(book, deals[2]).await], [json!(["large"]), json!(["rat_nho"])]);
            assert_eq!(found(book, Filter::Has("custom_size".into(), json!("rat_nho"))).await, [deals[2]]);
            book.submit(admin, &to(field, "choice", None)).await.expect("turned again");
            assert_eq!(found(book, Filter::is("custom_size", "rat_nho")).await, [deals[2]]);
            book.submit(admin, &to(field, "long_text", None)).await.expect("turned back");
            assert_eq!(size(book, deals[2]).await, json!("Rất nhỏ"));
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_turned_is_refused() {
    on_both(|book| {
        async move {
            let people = &book.people;
            let field = field(book, ["1", "2", "3"]).await;
            let refused = |user: Id, verb: ChangeFieldKind| async move { book.submit(user, &verb).await.expect_err("refused").code };
            assert_eq!(refused(people.manager, to(field, "number", None)).await, Code::NotAllowed);
            for kind in ["link", "formula", "planet", "text"] {
                assert_eq!(refused(people.administrator, to(field, kind, None)).await, Code::NotAChoice, "{kind}");
            }
            assert_eq!(refused(people.administrator, to(field, "number", Some(40))).await, Code::TooLarge);
            assert_eq!(refused(people.administrator, to(book.sales.deals[0], "number", None)).await, Code::NotFound);
            let asked = book.ask(people.seller, &FieldKindChange { change: to(field, "number", None) }).await;
            assert_eq!(asked.expect_err("for administrators").code, Code::NotAllowed);

            let formula =
                json!({ "of": "opportunity", "name": "Loud", "kind": "formula", "result": "text", "formula": "upper(custom_size)" });
            book.create(people.administrator, RecordType::CustomField, formula).await.expect("a formula");
            assert_eq!(refused(people.administrator, to(field, "number", None)).await, Code::NeededByFormula);
            let asked = book.ask(people.administrator, &FieldKindChange { change: to(field, "number", None) }).await;
            assert_eq!(asked.expect_err("told before").code, Code::NeededByFormula);
            vec![]
        }
        .boxed()
    })
    .await;
}

//! Where fields stand, of which records they must be filled, who sees them, and what cards show.

use domain::id::Id;
use domain::questions::{Board, BoardFilter, Read};
use domain::record::{RecordType, Shape};
use domain::refusal::Code;
use domain::verbs::{ArrangeFields, ChangeRecord, DeleteRecord, MoveOpportunity, PlacedField, Undo};
use futures::FutureExt;
use serde_json::{Map, Value, json};
use testing::{TestBook, on_both};

fn change(record_type: RecordType, id: Id, changed: Value) -> ChangeRecord {
    ChangeRecord { record_type, id, fields: changed.as_object().cloned().unwrap_or_default() }
}

async fn set(book: &TestBook, setting: Value) -> Result<Id, Code> {
    book.create(book.people.administrator, RecordType::PropertySetter, setting).await.map_err(|refusal| refusal.code)
}

async fn shape(book: &TestBook) -> Shape {
    book.service.db().read().await.expect("a database").shape().await.expect("a shape")
}

fn arrangement(book: &TestBook, section: Option<Id>, names: &[&str]) -> ArrangeFields {
    let fields = names.iter().map(|name| PlacedField { field: (*name).to_owned(), setter: book.service.new_id() });
    ArrangeFields { of: RecordType::Lead, section, fields: fields.collect() }
}

async fn panels(book: &TestBook) -> Vec<(String, Vec<&'static str>)> {
    let panels = shape(book).await.panels(RecordType::Lead).into_iter();
    let names = |panel: domain::record::Panel| {
        (panel.label.text(domain::lang::Lang::En).to_owned(), panel.fields.iter().map(|field| field.name).collect())
    };
    panels.map(names).collect()
}

#[tokio::test]
async fn fields_stand_where_they_are_put_and_go_back() {
    on_both(|book| {
        async move {
            let admin = book.people.administrator;
            let before = panels(book).await;
            book.create(admin, RecordType::CustomField, json!({ "of": "lead", "name": "Floor", "kind": "text" })).await.expect("a field");
            let section = book.create(admin, RecordType::Section, json!({ "of": "lead", "name": "Site" })).await.expect("a group");
            let verb = arrangement(book, Some(section), &["custom_floor", "industry"]);
            let envelope = book.service.envelope(&verb);
            book.service.submit(admin, envelope.clone()).await.expect("arranged");
            let now = panels(book).await;
            assert_eq!(now[2], ("Site".to_owned(), vec!["custom_floor", "industry"]));
            assert!(!now[1].1.contains(&"industry"));
            let again = book.service.submit(admin, envelope.clone()).await.expect("the first answer");
            assert!(again.n.is_some());

            assert_eq!(now[3].1, Vec::<&str>::new(), "there is a group to which it can go back");
            book.submit(admin, &arrangement(book, Some(section), &["industry", "custom_floor"])).await.expect("the other way");
            assert_eq!(panels(book).await[2].1, ["industry", "custom_floor"]);
            book.submit(admin, &DeleteRecord { record_type: RecordType::Section, id: section }).await.expect("retired");
            let without = panels(book).await;
            assert_eq!(
                without[..2].iter().map(|(name, _)| name).collect::<Vec<_>>(),
                before.iter().map(|(name, _)| name).collect::<Vec<_>>()
            );
            assert!(without[1].1.contains(&"industry"), "what stood there stands where the product has it");

            let nothing = arrangement(book, None, &["nothing"]);
            assert_eq!(book.submit(admin, &nothing).await.expect_err("no such field").code, Code::UnknownField);
            let twice = arrangement(book, None, &["need", "need"]);
            assert_eq!(book.submit(admin, &twice).await.expect_err("twice").code, Code::Malformed);
            let many: Vec<&str> = vec!["need"; 501];
            assert_eq!(book.submit(admin, &arrangement(book, None, &many)).await.expect_err("many").code, Code::TooMany);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn an_arrangement_is_taken_back_as_a_whole() {
    on_both(|book| {
        async move {
            let admin = book.people.administrator;
            let before = panels(book).await;
            let envelope = book.service.envelope(&arrangement(book, None, &["tags", "source", "need"]));
            let command = envelope.id;
            book.service.submit(admin, envelope).await.expect("arranged");
            assert_eq!(panels(book).await[1].1[..3], ["tags", "source", "need"]);
            book.submit(admin, &Undo { command }).await.expect("taken back");
            assert_eq!(panels(book).await, before);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_field_must_be_filled_when_it_was_said_and_what_was_before_stays_editable() {
    on_both(|book| {
        async move {
            let (seller, lead) = (book.people.seller, book.sales.leads[0]);
            set(book, json!({ "of": "lead", "field": "industry", "required_when": "source.any.event" })).await.expect("set");
            book.create(seller, RecordType::Lead, json!({ "contact_name": "An" })).await.expect("of others it is not asked");
            let event = json!({ "contact_name": "An", "source": "event" });
            let refusal = book.create(seller, RecordType::Lead, event).await.expect_err("it is missing");
            assert_eq!((refusal.code, refusal.field.as_deref()), (Code::RequiredHere, Some("industry")));
            let turned = book.submit(seller, &change(RecordType::Lead, lead, json!({ "source": "event" }))).await;
            assert_eq!(turned.expect_err("it is missing").code, Code::RequiredHere);
            let both = change(RecordType::Lead, lead, json!({ "source": "event", "industry": "Toys" }));
            book.submit(seller, &both).await.expect("both together");
            let emptied = book.submit(seller, &change(RecordType::Lead, lead, json!({ "industry": null }))).await;
            assert_eq!(emptied.expect_err("it stays filled").code, Code::RequiredHere);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_deal_that_enters_a_stage_has_what_must_be_filled_there() {
    on_both(|book| {
        async move {
            let (seller, deal, stage) = (book.people.seller, book.sales.deals[0], book.sales.stages[1]);
            let when = format!("stage.any.{stage}");
            set(book, json!({ "of": "opportunity", "field": "source", "required_when": when })).await.expect("set");
            let go = |given: Value| MoveOpportunity {
                opportunity: deal,
                stage,
                after: None,
                fields: given.as_object().cloned().unwrap_or_default(),
            };
            let refusal = book.submit(seller, &go(json!({}))).await.expect_err("it is missing");
            assert_eq!((refusal.code, refusal.field.as_deref()), (Code::RequiredHere, Some("source")));
            book.submit(seller, &change(RecordType::Opportunity, deal, json!({ "source": "event" }))).await.expect("filled");
            book.submit(seller, &go(json!({}))).await.expect("it goes");
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn records_that_were_there_before_are_edited_without_it() {
    on_both(|book| {
        async move {
            let (seller, lead) = (book.people.seller, book.sales.leads[0]);
            book.submit(seller, &change(RecordType::Lead, lead, json!({ "source": "event" }))).await.expect("before");
            set(book, json!({ "of": "lead", "field": "industry", "required_when": "source.any.event" })).await.expect("set");
            book.submit(seller, &change(RecordType::Lead, lead, json!({ "need": "Chairs" }))).await.expect("it is edited");
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_setting_with_which_records_could_not_be_kept_is_refused() {
    on_both(|book| {
        async move {
            let admin = book.people.administrator;
            let wrong = |setting: Value| async move { set(book, setting).await.expect_err("it is wrong") };
            assert_eq!(wrong(json!({ "of": "opportunity", "field": "name", "hidden": true })).await, Code::HiddenRequired);
            assert_eq!(wrong(json!({ "of": "lead", "field": "need", "hidden": true, "required": true })).await, Code::HiddenRequired);
            assert_eq!(wrong(json!({ "of": "lead", "field": "owner", "shown_to": ["manager"] })).await, Code::MustBeSeen);
            let narrowed = json!({ "of": "lead", "field": "need", "shown_to": ["manager"], "required": true });
            assert_eq!(wrong(narrowed).await, Code::HiddenRequired);
            assert_eq!(wrong(json!({ "of": "lead", "field": "need", "required_when": "nothing.empty" })).await, Code::UnknownField);
            assert_eq!(wrong(json!({ "of": "lead", "field": "need", "shown_to": ["boss"] })).await, Code::NotAChoice);
            let id = set(book, json!({ "of": "lead", "field": "need", "hidden": true })).await.expect("hidden");
            let asked = book.submit(admin, &change(RecordType::PropertySetter, id, json!({ "required": true }))).await;
            assert_eq!(asked.expect_err("it is hidden").code, Code::HiddenRequired);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_field_is_nowhere_for_roles_that_it_is_not_shown_to() {
    on_both(|book| {
        async move {
            let (people, lead) = (&book.people, book.sales.leads[0]);
            book.submit(people.seller, &change(RecordType::Lead, lead, json!({ "need": "Chairs" }))).await.expect("written");
            set(book, json!({ "of": "lead", "field": "need", "shown_to": ["manager"] })).await.expect("set");
            let read = |user: Id| async move {
                let read = book.ask(user, &Read { record_type: RecordType::Lead, id: lead }).await.expect("readable");
                read.record.fields.get("need").cloned()
            };
            assert_eq!(read(people.manager).await, Some(json!("Chairs")));
            assert_eq!(read(people.administrator).await, Some(json!("Chairs")));
            assert_eq!(read(people.seller).await, None);
            let write = change(RecordType::Lead, lead, json!({ "need": "Tables" }));
            assert_eq!(book.submit(people.seller, &write).await.expect_err("it is not there").code, Code::UnknownField);
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn cards_show_what_administrators_want_there() {
    on_both(|book| {
        async move {
            let (people, deal) = (&book.people, book.sales.deals[0]);
            let field = json!({ "of": "opportunity", "name": "Area", "kind": "number" });
            book.create(people.administrator, RecordType::CustomField, field).await.expect("a field");
            book.submit(people.administrator, &change(RecordType::Opportunity, deal, json!({ "custom_area": 12 }))).await.expect("written");
            let on_card = json!({ "of": "opportunity", "field": "custom_area", "on_card": true });
            let id = set(book, on_card).await.expect("set");
            let shown = || async move {
                let board = Board { pipeline: None, filter: BoardFilter::default() };
                let board = book.ask(people.administrator, &board).await.expect("a board");
                let card = board.columns.into_iter().flat_map(|column| column.cards).find(|card| card.id == deal);
                card.expect("the card").more
            };
            assert_eq!(shown().await, Map::from_iter([("custom_area".to_owned(), json!(12))]));
            book.submit(people.administrator, &change(RecordType::PropertySetter, id, json!({ "on_card": false }))).await.expect("no more");
            assert!(shown().await.is_empty());
            vec![]
        }
        .boxed()
    })
    .await;
}

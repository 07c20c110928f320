//! The door: one transaction per command, the same id the same answer, one rule for conflicts, undo.

use domain::command::Envelope;
use domain::questions::{Read, ReadView};
use domain::record::{Record, RecordType};
use domain::refusal::Code;
use domain::verbs::{ChangeRecord, CreateRecord, DeleteRecord, MoveOpportunity, Undo};
use futures::FutureExt;
use serde_json::{Map, Value, json};
use testing::{TestBook, on_both};

fn fields(value: Value) -> Map<String, Value> {
    value.as_object().cloned().unwrap_or_default()
}

async fn deal(book: &TestBook, i: usize) -> Record {
    let question = json!(Read { record_type: RecordType::Opportunity, id: book.sales.deals[i] });
    let answer = book.service.ask(book.people.administrator, None, "read", question).await.expect("the deal is there");
    serde_json::from_value::<ReadView>(answer).expect("as described").record
}

fn change(book: &TestBook, i: usize, change: Value) -> ChangeRecord {
    ChangeRecord { record_type: RecordType::Opportunity, id: book.sales.deals[i], fields: fields(change) }
}

fn going(book: &TestBook, i: usize, stage: usize) -> MoveOpportunity {
    MoveOpportunity { opportunity: book.sales.deals[i], stage: book.sales.stages[stage], after: None, fields: Map::new() }
}

#[tokio::test]
async fn a_command_that_comes_twice_gets_the_first_answer() {
    on_both(|book| {
        async move {
            let envelope = book.service.envelope(&change(book, 0, json!({ "value": 500 })));
            let first = book.service.submit(book.people.seller, envelope.clone()).await.expect("accepted");
            let again = book.service.submit(book.people.seller, envelope.clone()).await.expect("accepted");
            assert_eq!(first, again);
            let other = Envelope { payload: json!(change(book, 0, json!({ "value": 700 }))), ..envelope.clone() };
            assert_eq!(book.service.submit(book.people.seller, other).await.expect_err("refused").code, Code::IdReused);
            assert_eq!(book.service.submit(book.people.administrator, envelope).await.expect_err("refused").code, Code::IdReused);
            assert_eq!(deal(book, 0).await.get("value"), &json!(500));
            vec![json!(first).to_string()]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_change_against_a_field_that_somebody_else_wrote_is_answered_with_the_current_state() {
    on_both(|book| {
        async move {
            let seen = deal(book, 0).await.n;
            book.submit(book.people.manager, &change(book, 0, json!({ "value": 1 }))).await.expect("accepted");
            let late = Envelope { seen: Some(seen), ..book.service.envelope(&change(book, 0, json!({ "value": 2 }))) };
            let refusal = book.service.submit(book.people.seller, late).await.expect_err("refused");
            assert_eq!((refusal.code, refusal.field.as_deref()), (Code::Conflict, Some("value")));
            assert_eq!(refusal.current.as_ref().map(|r| r.get("value").clone()), Some(json!(1)));
            let elsewhere = Envelope { seen: Some(seen), ..book.service.envelope(&change(book, 0, json!({ "name": "New name" }))) };
            book.service.submit(book.people.seller, elsewhere).await.expect("another field is no conflict");
            vec![json!(deal(book, 0).await).to_string()]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn commands_of_one_queue_never_conflict_with_each_other() {
    on_both(|book| {
        async move {
            let seen = deal(book, 0).await.n;
            let queue = Some(book.service.new_id());
            for value in [1, 2, 3] {
                let envelope = Envelope { seen: Some(seen), queue, ..book.service.envelope(&change(book, 0, json!({ "value": value }))) };
                book.service.submit(book.people.seller, envelope).await.expect("accepted");
            }
            vec![deal(book, 0).await.get("value").to_string()]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn undo_takes_back_and_undoing_the_undo_does_it_again() {
    on_both(|book| {
        async move {
            let user = book.people.seller;
            let before = deal(book, 0).await;
            let move_it = book.service.envelope(&going(book, 0, 1));
            book.service.submit(user, move_it.clone()).await.expect("moved");
            let undo = book.service.envelope(&Undo { command: move_it.id });
            book.service.submit(user, undo.clone()).await.expect("taken back");
            assert_eq!(deal(book, 0).await.get("stage"), before.get("stage"));
            let twice = book.submit(user, &Undo { command: move_it.id }).await.expect_err("refused");
            assert_eq!(twice.code, Code::NothingToUndo);
            book.submit(user, &Undo { command: undo.id }).await.expect("done again");
            assert_eq!(deal(book, 0).await.get("stage"), &json!(book.sales.stages[1]));
            let foreign = book.submit(book.people.administrator, &Undo { command: move_it.id }).await.expect_err("refused");
            assert_eq!(foreign.code, Code::NothingToUndo);
            vec![json!(deal(book, 0).await).to_string()]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn undo_finds_another_place_when_the_old_one_is_taken() {
    on_both(|book| {
        async move {
            let away = book.service.envelope(&going(book, 2, 1));
            book.service.submit(book.people.administrator, away.clone()).await.expect("moved");
            for i in [0, 1] {
                book.submit(book.people.administrator, &going(book, i, 0)).await.expect("moved");
            }
            let top = MoveOpportunity { after: Some(book.sales.deals[1]), ..going(book, 0, 0) };
            book.submit(book.people.administrator, &top).await.expect("moved");
            book.submit(book.people.administrator, &Undo { command: away.id }).await.expect("taken back");
            vec![deal(book, 2).await.text("place").to_owned()]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn undo_leaves_what_somebody_else_did_since() {
    on_both(|book| {
        async move {
            let first = book.service.envelope(&change(book, 0, json!({ "value": 10 })));
            book.service.submit(book.people.seller, first.clone()).await.expect("accepted");
            book.submit(book.people.manager, &change(book, 0, json!({ "value": 20 }))).await.expect("accepted");
            let refusal = book.submit(book.people.seller, &Undo { command: first.id }).await.expect_err("refused");
            assert_eq!(refusal.code, Code::Conflict);
            vec![deal(book, 0).await.get("value").to_string()]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_refused_command_changes_nothing_and_uses_no_number() {
    on_both(|book| {
        async move {
            let head = book.service.db().head().await.expect("answers");
            let lost = book.submit(book.people.seller, &going(book, 0, 5)).await.expect_err("a reason is needed");
            assert_eq!((lost.code, lost.field.as_deref()), (Code::Required, Some("lost_reason")));
            let foreign = book.submit(book.people.stranger, &going(book, 0, 1)).await.expect_err("out of reach");
            assert_eq!(foreign.code, Code::NotFound);
            let watching = book.submit(book.people.watcher, &change(book, 0, json!({ "value": 1 }))).await.expect_err("only reads");
            assert_eq!(watching.code, Code::NotAllowed);
            assert_eq!(book.service.db().head().await.expect("answers"), head);
            vec![head.to_string()]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn deleting_hides_and_undo_brings_back() {
    on_both(|book| {
        async move {
            let delete = book.service.envelope(&DeleteRecord { record_type: RecordType::Opportunity, id: book.sales.deals[0] });
            book.service.submit(book.people.seller, delete.clone()).await.expect("hidden");
            assert!(deal(book, 0).await.is_deleted());
            let refusal = book.submit(book.people.seller, &going(book, 0, 1)).await.expect_err("hidden");
            assert_eq!(refusal.code, Code::Deleted);
            book.submit(book.people.seller, &Undo { command: delete.id }).await.expect("back");
            assert!(!deal(book, 0).await.is_deleted());
            vec![json!(deal(book, 0).await).to_string()]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn links_lead_only_to_what_is_there_and_readable_and_never_in_a_circle() {
    on_both(|book| {
        async move {
            let nobody = book.submit(book.people.seller, &change(book, 0, json!({ "party": book.service.new_id() }))).await;
            assert_eq!(nobody.expect_err("refused").field.as_deref(), Some("party"));
            let lead = CreateRecord {
                record_type: RecordType::Opportunity,
                id: book.service.new_id(),
                fields: fields(json!({
                    "name": "x", "pipeline": book.sales.pipeline, "stage": book.sales.stages[0], "currency": "USD", "lead": book.sales.leads[2]
                })),
            };
            let refusal = book.submit(book.people.seller, &lead).await.expect_err("somebody else's lead");
            assert_eq!((refusal.code, refusal.field.as_deref()), (Code::UnknownLink, Some("lead")));
            let circle = ChangeRecord { record_type: RecordType::Team, id: book.people.company, fields: fields(json!({ "parent": book.people.north })) };
            assert_eq!(book.submit(book.people.administrator, &circle).await.expect_err("refused").code, Code::Circle);
            vec![]
        }
        .boxed()
    })
    .await;
}

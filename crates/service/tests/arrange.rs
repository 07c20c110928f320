//! Orders that people arrange.

use domain::id::Id;
use domain::questions::{Read, ReadView};
use domain::record::RecordType;
use domain::refusal::Code;
use domain::verbs::{ArrangeRecords, Position, Undo};
use futures::FutureExt;
use serde_json::json;
use testing::{TestBook, on_both};

async fn position(book: &TestBook, stage: Id) -> i64 {
    let question = json!(Read { record_type: RecordType::Stage, id: stage });
    let answer = book.service.ask(book.people.administrator, None, "read", question).await.expect("the stage is there");
    let stage = serde_json::from_value::<ReadView>(answer).expect("as described").record;
    stage.get("position").as_i64().expect("a position")
}

#[tokio::test]
async fn an_order_is_arranged_and_taken_back_as_a_whole() {
    on_both(|book| {
        async move {
            let (admin, stages) = (book.people.administrator, &book.sales.stages);
            let mut before = Vec::new();
            for stage in stages {
                before.push(position(book, *stage).await);
            }
            let positions = stages.iter().rev().zip(1..).map(|(record, i)| Position { record: *record, position: i * 10 });
            let verb = ArrangeRecords { record_type: RecordType::Stage, positions: positions.collect() };
            let envelope = book.service.envelope(&verb);
            let command = envelope.id;
            book.service.submit(admin, envelope).await.expect("arranged");
            assert_eq!((position(book, stages[5]).await, position(book, stages[0]).await), (10, 60));
            book.submit(admin, &Undo { command }).await.expect("taken back");
            for (stage, before) in stages.iter().zip(&before) {
                assert_eq!(position(book, *stage).await, *before);
            }
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn only_who_may_arranges_and_nothing_twice() {
    on_both(|book| {
        async move {
            let one = Position { record: book.sales.stages[0], position: 30 };
            let arrange = |positions: Vec<Position>| ArrangeRecords { record_type: RecordType::Stage, positions };
            let refused = |user, verb| async move { book.submit(user, &verb).await.expect_err("refused").code };
            assert_eq!(refused(book.people.seller, arrange(vec![one])).await, Code::NotAllowed);
            assert_eq!(refused(book.people.administrator, arrange(vec![one, one])).await, Code::Malformed);
            assert_eq!(refused(book.people.administrator, arrange(vec![one; 501])).await, Code::TooMany);
            vec![]
        }
        .boxed()
    })
    .await;
}

//! The board: columns, totals in reach, moving, retiring stages, handing over.

use domain::id::Id;
use domain::questions::{Board, BoardFilter, BoardView};
use domain::record::RecordType;
use domain::refusal::Code;
use domain::verbs::{HandOver, MoveOpportunity, RetireStage, Undo};
use futures::FutureExt;
use serde_json::{Map, json};
use testing::{TestBook, on_both};

async fn board(book: &TestBook, user: Id, filter: BoardFilter) -> BoardView {
    let answer = book.service.ask(user, None, "board", json!(Board { pipeline: None, filter })).await.expect("a board");
    serde_json::from_value(answer).expect("as described")
}

fn counts(view: &BoardView) -> Vec<(i64, i64)> {
    view.columns.iter().map(|c| (c.total.deals(), c.total.currencies.iter().map(|t| t.sum).sum())).collect()
}

fn going(book: &TestBook, i: usize, stage: usize, after: Option<usize>) -> MoveOpportunity {
    let after = after.map(|i| book.sales.deals[i]);
    MoveOpportunity { opportunity: book.sales.deals[i], stage: book.sales.stages[stage], after, fields: Map::new() }
}

#[tokio::test]
async fn everybody_counts_only_what_is_in_reach() {
    on_both(|book| {
        async move {
            let people = &book.people;
            let mut told = Vec::new();
            for (user, deals, sum) in [
                (people.seller, 1, 100_000),
                (people.stranger, 1, 300_000),
                (people.manager, 2, 300_000),
                (people.observer, 2, 300_000),
                (people.top_manager, 3, 600_000),
                (people.watcher, 3, 600_000),
                (people.administrator, 3, 600_000),
            ] {
                let view = board(book, user, BoardFilter::default()).await;
                assert_eq!(counts(&view)[0], (deals, sum));
                let counted = board(book, user, BoardFilter { value_from: Some(0), ..BoardFilter::default() }).await;
                assert_eq!(counts(&counted), counts(&view), "kept totals and counted ones agree");
                assert_eq!(view.columns[0].cards.len() as i64, deals);
                told.push(json!(view).to_string());
            }
            told
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_card_goes_where_it_was_dropped_and_the_sums_follow() {
    on_both(|book| {
        async move {
            let admin = book.people.administrator;
            for i in 0..3 {
                book.submit(admin, &going(book, i, 1, None)).await.expect("moved");
            }
            book.submit(admin, &going(book, 2, 1, Some(0))).await.expect("moved");
            let view = board(book, admin, BoardFilter::default()).await;
            assert_eq!(counts(&view)[..2], [(0, 0), (3, 600_000)]);
            let order: Vec<Id> = view.columns[1].cards.iter().map(|c| c.id).collect();
            assert_eq!(order, [book.sales.deals[1], book.sales.deals[0], book.sales.deals[2]]);
            assert_eq!(view.columns[1].total.currencies[0].weighted, 600_000 * 25);
            vec![json!(view).to_string()]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_board_of_deals_that_are_worth_more_than_a_column_holds_is_still_answered() {
    on_both(|book| {
        async move {
            let stage = book.sales.stages[0];
            for owner in [book.people.seller, book.people.stranger] {
                for i in 0..60 {
                    let fields = json!({
                        "name": format!("huge {i}"), "pipeline": book.sales.pipeline, "stage": stage, "owner": owner,
                        "currency": "VND", "value": 1_000_000_000_000_000_i64, "own_probability": 99,
                    });
                    book.create(book.people.administrator, RecordType::Opportunity, fields).await.expect("a deal");
                }
            }
            let admin = book.people.administrator;
            let kept = board(book, admin, BoardFilter::default()).await;
            let total = kept.columns[0].total.currencies.iter().find(|total| total.currency == "VND").expect("a total");
            assert_eq!((total.count, total.sum, total.weighted), (120, 120_000_000_000_000_000, i64::MAX));
            let counted = board(book, admin, BoardFilter { value_from: Some(0), ..BoardFilter::default() }).await;
            assert_eq!(counted.columns[0].total, kept.columns[0].total);
            vec![json!(kept.columns[0].total).to_string()]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn words_find_deals_without_their_marks() {
    on_both(|book| {
        async move {
            let found = board(book, book.people.administrator, BoardFilter { text: "nam dea".into(), ..BoardFilter::default() }).await;
            assert_eq!(counts(&found)[0], (1, 100_000));
            let none = board(book, book.people.administrator, BoardFilter { text: "nam nothing".into(), ..BoardFilter::default() }).await;
            assert_eq!(counts(&none)[0], (0, 0));
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_stage_is_retired_after_its_deals_went_to_another() {
    on_both(|book| {
        async move {
            let admin = book.people.administrator;
            let (first, second) = (book.sales.stages[0], book.sales.stages[1]);
            book.submit(admin, &RetireStage { stage: first, to: None }).await.expect_err("it has deals");
            let envelope = book.service.envelope(&RetireStage { stage: first, to: Some(second) });
            book.service.submit(admin, envelope.clone()).await.expect("retired");
            book.service.submit(admin, envelope).await.expect("the same again");
            let view = board(book, admin, BoardFilter::default()).await;
            assert_eq!((view.columns[0].stage, counts(&view)[0]), (second, (3, 600_000)));
            vec![json!(view).to_string()]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn retiring_a_full_stage_is_taken_back_and_done_again_as_a_whole() {
    on_both(|book| {
        async move {
            let admin = book.people.administrator;
            let (first, second) = (book.sales.stages[0], book.sales.stages[1]);
            for i in 0..60 {
                let fields = json!({ "name": format!("deal {i}"), "pipeline": book.sales.pipeline, "stage": first, "currency": "USD" });
                book.create(admin, RecordType::Opportunity, fields).await.expect("a deal");
            }
            let before = board(book, admin, BoardFilter::default()).await;
            let retire = book.service.envelope(&RetireStage { stage: first, to: Some(second) });
            book.service.submit(admin, retire.clone()).await.expect("retired");
            let retired = board(book, admin, BoardFilter::default()).await;
            assert_eq!(retired.columns.len() + 1, before.columns.len());
            let undo = book.service.envelope(&Undo { command: retire.id });
            book.service.submit(admin, undo.clone()).await.expect("taken back");
            let back = board(book, admin, BoardFilter::default()).await;
            assert_eq!((back.columns[0].stage, counts(&back)), (first, counts(&before)));
            book.submit(admin, &Undo { command: retire.id }).await.expect_err("it is taken back already");
            book.submit(admin, &Undo { command: undo.id }).await.expect("done again");
            assert_eq!(counts(&board(book, admin, BoardFilter::default()).await), counts(&retired));
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn a_move_out_of_a_stage_that_is_retired_meanwhile_is_not_taken_back_into_it() {
    on_both(|book| {
        async move {
            let admin = book.people.administrator;
            let (first, second) = (book.sales.stages[0], book.sales.stages[1]);
            let mut moves = Vec::new();
            for deal in book.sales.deals {
                let verb = MoveOpportunity { opportunity: deal, stage: second, after: None, fields: Map::new() };
                let envelope = book.service.envelope(&verb);
                moves.push(envelope.id);
                book.service.submit(admin, envelope).await.expect("moved");
            }
            book.submit(admin, &RetireStage { stage: first, to: Some(second) }).await.expect("retired");
            let refusal = book.submit(admin, &Undo { command: moves[0] }).await.expect_err("its stage is gone");
            assert_eq!((refusal.code, refusal.field.as_deref()), (Code::Deleted, Some("stage")));
            vec![]
        }
        .boxed()
    })
    .await;
}

#[tokio::test]
async fn everything_of_one_is_handed_over_to_another() {
    on_both(|book| {
        async move {
            let people = &book.people;
            let handed = book.submit(people.administrator, &HandOver { from: people.seller, to: people.stranger }).await;
            // What changed something can be taken back, although the last of its rounds found nothing left.
            assert!(handed.expect("handed over").n.is_some());
            assert_eq!(counts(&board(book, people.seller, BoardFilter::default()).await)[0], (0, 0));
            assert_eq!(counts(&board(book, people.stranger, BoardFilter::default()).await)[0], (2, 400_000));
            assert_eq!(counts(&board(book, people.manager, BoardFilter::default()).await)[0], (1, 200_000));
            vec![]
        }
        .boxed()
    })
    .await;
}

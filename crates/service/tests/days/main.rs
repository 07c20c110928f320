//! Simulated days: ten people make, edit, move, give away, convert, take back, do again, delete and restore, go offline and come
//! back with a queue; a model says what must come of each command, and what must be there in the end.

mod team;
mod truth;

use std::collections::BTreeMap;

use chrono::Duration;
use domain::command::Question;
use domain::id::Id;
use domain::questions::{Board, BoardFilter, BoardView, List, ListView, Period};
use domain::record::{Record, RecordType};
use futures::FutureExt;
use rand::RngExt;
use serde_json::json;
use testing::{TestBook, chance, on_both, seed, times};

use team::Day;
use truth::{Truth, Who};

/// Steps of a day.
const STEPS: usize = 120;

#[tokio::test]
async fn simulated_days_are_as_a_plain_model_says() {
    let seed = seed(0x6461_7973);
    on_both(|book| {
        async move {
            let mut day = Day::begin(book, chance(seed, 0)).await;
            let mut told = Vec::new();
            for _ in 0..times("RAPPORT_DAYS", 5) {
                for _ in 0..STEPS {
                    told.extend(day.step().await);
                }
                told.extend(day.everybody_comes_back().await);
                let (truth, people) = day.so_far();
                for who in people {
                    sees_what_is_true(book, truth, who).await;
                }
                let night = day.chance().random_range(600..900);
                book.clock.advance(Duration::minutes(night));
            }
            println!("{:?}", day.came());
            for outcome in ["accepted", "Conflict", "NotFound", "NotAllowed", "Deleted", "AlreadyConverted", "NothingToUndo"] {
                assert!(day.came().contains_key(outcome), "{outcome} came of nothing: {:?}", day.came());
            }
            told
        }
        .boxed()
    })
    .await;
}

/// The lists and the board of somebody are what the model says.
async fn sees_what_is_true(book: &TestBook, truth: &Truth, who: &Who) {
    for record_type in [RecordType::Opportunity, RecordType::Lead] {
        let expected: BTreeMap<Id, Vec<String>> = truth
            .records
            .iter()
            .filter(|(_, known)| known.record_type == record_type && !known.is_deleted() && truth.sees(who, known))
            .map(|(id, known)| {
                let values = &known.values;
                let line = match record_type {
                    RecordType::Opportunity => {
                        vec![values["name"].clone(), values["value"].clone(), values["stage"][0].clone(), values["owner"].clone()]
                    }
                    _ => vec![values["name"].clone(), values["status"][0].clone(), values["owner"].clone()],
                };
                (*id, line.iter().map(ToString::to_string).collect())
            })
            .collect();
        let fields: &[&str] = match record_type {
            RecordType::Opportunity => &["name", "value", "stage", "owner"],
            _ => &["company_name", "status", "owner"],
        };
        let line = |record: &Record| fields.iter().map(|field| record.get(field).to_string()).collect();
        // What the book began with is not in the model.
        let ours = |record: &&Record| truth.records.contains_key(&record.id);
        let records = all(book, who.user, record_type).await;
        let found: BTreeMap<Id, Vec<String>> = records.iter().filter(ours).map(|r| (r.id, line(r))).collect();
        assert_eq!(found, expected, "{record_type:?} of {who:?}");
        if record_type == RecordType::Opportunity {
            sums_up(book, who, &records).await;
        }
    }
}

/// The kept totals of the board are those of the deals that are listed.
async fn sums_up(book: &TestBook, who: &Who, deals: &[Record]) {
    let filter = BoardFilter { period: Period::All, ..BoardFilter::default() };
    let answer = book.service.ask(who.user, None, Board::NAME, json!(Board { pipeline: None, filter })).await.expect("a board");
    let board: BoardView = serde_json::from_value(answer).expect("as described");
    for column in board.columns {
        let here: Vec<&Record> = deals.iter().filter(|deal| deal.link("stage") == Some(column.stage)).collect();
        let sum: i64 = here.iter().filter_map(|deal| deal.get("value").as_i64()).sum();
        let total = column.total.currencies.iter().map(|line| line.sum).sum::<i64>();
        assert_eq!((column.total.deals(), total), (here.len() as i64, sum), "{:?} of {who:?}", column.stage);
    }
}

async fn all(book: &TestBook, user: Id, record_type: RecordType) -> Vec<Record> {
    let (mut records, mut cursor) = (Vec::new(), None);
    loop {
        let question = json!(List { limit: 200, cursor, ..List::of(record_type) });
        let answer = book.service.ask(user, None, List::NAME, question).await.expect("a list");
        let view: ListView = serde_json::from_value(answer).expect("as described");
        records.extend(view.records);
        match view.cursor {
            Some(next) => cursor = Some(next),
            None => return records,
        }
    }
}

//! Which words have some letters inside. The words of names are few, however many the records; one that no record has any
//! more stays, and leads to none.

use std::collections::BTreeSet;

use domain::command::Change;
use domain::filter::search_words;
use domain::record::{Record, Shape};
use domain::search::{NAMING, endings};
use sea_query::{Alias, Expr, ExprTrait, OnConflict, Query};

use crate::db::{Result, Work};
use crate::rows;

pub(super) fn concerns(shape: &Shape, change: &Change) -> bool {
    change.fields.iter().any(|f| shape.field(change.record_type, &f.field).is_some_and(|f| f.search >= NAMING))
}

/// The words that are found by letters inside them.
fn naming(shape: &Shape, records: &[Record]) -> BTreeSet<String> {
    let of = |record: &Record| search_words(shape, record.record_type, &|field| record.get(field));
    records.iter().flat_map(of).filter(|(word, weight)| *weight >= NAMING && !endings(word).is_empty()).map(|(word, _)| word).collect()
}

/// Keeps the endings of the words of records, new or not.
pub(super) async fn keep(work: &mut Work, records: &[Record]) -> Result<()> {
    let words = naming(&work.shape().await?, records);
    let rows: Vec<[sea_query::Value; 2]> =
        words.iter().flat_map(|word| endings(word).into_iter().map(move |ending| [ending.into(), word.as_str().into()])).collect();
    let there = OnConflict::columns(["ending", "word"].map(Alias::new)).do_nothing().to_owned();
    rows::insert_or(work, "word_endings", &["ending", "word"], &rows, Some(there)).await
}

/// The first of these records that has a word without its endings.
pub(super) async fn fault(work: &mut Work, records: &[Record]) -> Result<Option<String>> {
    let expected: BTreeSet<(String, String)> = naming(&work.shape().await?, records)
        .iter()
        .flat_map(|word| endings(word).into_iter().map(|ending| (ending.to_owned(), word.clone())).collect::<Vec<_>>())
        .collect();
    let mut stored = BTreeSet::new();
    let asked: Vec<&(String, String)> = expected.iter().collect();
    for some in asked.chunks(rows::ROWS) {
        let select = Query::select()
            .columns(["ending", "word"].map(Alias::new))
            .from(Alias::new("word_endings"))
            .and_where(Expr::col(Alias::new("ending")).is_in(some.iter().map(|(ending, _)| ending.as_str())))
            .take();
        for row in work.all_built(&select).await? {
            stored.insert((row.get("ending")?, row.get("word")?));
        }
    }
    Ok(expected.difference(&stored).next().map(|(ending, word)| format!("word_endings: {ending} of {word} is missing")))
}

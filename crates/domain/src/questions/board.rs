//! The board: columns of a pipeline with their totals and first cards.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::command::Question;
use crate::id::Id;

/// How far back won and lost columns show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// This month.
    Month,
    /// This quarter.
    #[default]
    Quarter,
    /// This year.
    Year,
    /// Always.
    All,
}

/// The filter of a board, as it stands in the address.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BoardFilter {
    /// Words that must all be found.
    pub text: String,
    /// Owners.
    pub owners: Vec<Id>,
    /// Teams.
    pub teams: Vec<Id>,
    /// All of these tags.
    pub tags: Vec<String>,
    /// At least so much, in minor units of the deal's currency.
    pub value_from: Option<i64>,
    /// At most so much.
    pub value_to: Option<i64>,
    /// Expected to close on or after.
    pub close_from: Option<String>,
    /// Expected to close on or before.
    pub close_to: Option<String>,
    /// Only stale ones.
    pub stale: bool,
    /// How far back won and lost columns show.
    pub period: Period,
}

/// A board.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Board {
    /// The pipeline; `None` is the first.
    #[serde(default)]
    pub pipeline: Option<Id>,
    /// The filter.
    #[serde(default)]
    pub filter: BoardFilter,
}

/// A deal as the board shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// The deal.
    pub id: Id,
    /// The journal number of its last change.
    pub n: i64,
    /// Its name.
    pub name: String,
    /// Its party.
    pub party: Option<Id>,
    /// The party's name.
    pub party_name: Option<String>,
    /// In minor units; unknown is not 0.
    pub value: Option<i64>,
    /// The currency.
    pub currency: String,
    /// The probability in force.
    pub probability: i64,
    /// When it should close.
    pub expected_close: Option<String>,
    /// Since when it is in the stage, RFC 3339.
    pub stage_since: String,
    /// When it was closed.
    pub closed_on: Option<String>,
    /// Its owner.
    pub owner: Option<Id>,
    /// The owner's team.
    pub team: Option<Id>,
    /// Its tags.
    pub tags: Vec<String>,
    /// Its place in the column.
    pub place: String,
    /// What else cards show, by the names of the fields: see [`crate::record::Shape::on_cards`].
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub more: Map<String, Value>,
}

/// The total of one currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CurrencyTotal {
    /// The currency.
    pub currency: String,
    /// How many deals.
    pub count: i64,
    /// The sum of known values in minor units.
    pub sum: i64,
    /// The sum of value × probability, in hundredths of minor units.
    pub weighted: i64,
}

/// The totals of a column for the filter in force, one line a currency.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnTotal {
    /// One line for each currency that occurs.
    pub currencies: Vec<CurrencyTotal>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ColumnView {
    /// The stage.
    pub stage: Id,
    /// Its totals.
    pub total: ColumnTotal,
    /// Its first cards.
    pub cards: Vec<Card>,
    /// Whether there are more.
    pub more: bool,
}

/// A board as it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BoardView {
    /// The pipeline.
    pub pipeline: Id,
    /// The columns, in order.
    pub columns: Vec<ColumnView>,
    /// The journal number at which it was read.
    pub n: i64,
}

impl Question for Board {
    const NAME: &'static str = "board";
    type Answer = BoardView;
}

/// More cards of a column.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// The stage.
    pub stage: Id,
    /// The filter.
    #[serde(default)]
    pub filter: BoardFilter,
    /// The place and id of the last card that is there.
    #[serde(default)]
    pub after: Option<(String, Id)>,
}

impl Question for Column {
    const NAME: &'static str = "column";
    type Answer = ColumnView;
}

impl ColumnTotal {
    /// Adds (`sign` 1) or takes away (`sign` -1) one deal.
    pub fn count(&mut self, card: &Card, sign: i64) {
        let value = card.value.unwrap_or(0);
        let line = match self.currencies.iter().position(|c| c.currency == card.currency) {
            Some(i) => &mut self.currencies[i],
            None => {
                self.currencies.push(CurrencyTotal { currency: card.currency.clone(), count: 0, sum: 0, weighted: 0 });
                let last = self.currencies.len() - 1;
                &mut self.currencies[last]
            }
        };
        line.count += sign;
        line.sum = line.sum.saturating_add(sign * value);
        line.weighted = line.weighted.saturating_add(sign * value * card.probability);
        self.currencies.retain(|c| c.count != 0);
    }

    /// How many deals in all currencies.
    pub fn deals(&self) -> i64 {
        self.currencies.iter().map(|c| c.count).sum()
    }
}

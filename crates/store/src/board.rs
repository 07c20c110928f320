//! The board's reads: totals and cards of a stage, and places in a column.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::filter::Filter;
use domain::id::Id;
use domain::permission::Scope;
use domain::place;
use domain::questions::{Card, ColumnTotal, CurrencyTotal};
use domain::record::{RecordType, write_instant};
use sea_query::{Alias, Expr, ExprTrait, JoinType, Order, Query, SelectStatement};
use serde_json::Value;
use sqlx::types::Json;

use crate::args;
use crate::db::{Error, Result, Row, Work};
use crate::figures::{PART, whole_of};
use crate::filter::{Finding, condition_by, reach_condition, readable, readable_in_order};

const CARDS: &str = "opportunities";

fn col(name: &str) -> Expr {
    Expr::col((Alias::new(CARDS), Alias::new(name)))
}

/// The stages of which one filter asks the same.
#[derive(Debug, Clone)]
pub struct Alike {
    /// The stages.
    pub stages: Vec<Id>,
    /// What is asked of their deals.
    pub filter: Filter,
    /// How the deals that have what is asked for are found.
    pub finding: Finding,
}

impl Work {
    /// The totals of stages for a filter, counted from the rows. A stage without deals is not among them.
    ///
    /// # Errors
    /// The database's.
    pub async fn count_stages(&mut self, scope: &Scope, alike: &Alike) -> Result<BTreeMap<Id, ColumnTotal>> {
        let shape = self.shape().await?;
        let select = summing(["count(*)", "value", "value * probability"])
            .from(Alias::new(CARDS))
            .cond_where(readable(scope, false)?)
            .and_where(col("stage").is_in(alike.stages.iter().copied()))
            .cond_where(condition_by(&shape, RecordType::Opportunity, &alike.filter, alike.finding)?)
            .group_by_columns([Alias::new("stage"), Alias::new("currency")])
            .order_by(Alias::new("currency"), Order::Asc)
            .to_owned();
        totals(&self.all_built(&select).await?)
    }

    /// The totals of stages in reach, from the totals that the door keeps: only months not before `since_month`, of these
    /// owners and teams where any are named. A stage without deals is not among them.
    ///
    /// # Errors
    /// The database's.
    pub async fn kept_totals(
        &mut self,
        scope: &Scope,
        stages: &[Id],
        since_month: &str,
        owners: &[Id],
        teams: &[Id],
    ) -> Result<BTreeMap<Id, ColumnTotal>> {
        let mut select = summing(["CAST(SUM(deals) AS BIGINT)", "sum", "weighted"]);
        select
            .from(Alias::new("stage_totals"))
            .cond_where(reach_condition(scope))
            .and_where(Expr::col(Alias::new("stage")).is_in(stages.iter().copied()))
            .and_where(Expr::col(Alias::new("month")).gte(since_month))
            .group_by_columns([Alias::new("stage"), Alias::new("currency")])
            .order_by(Alias::new("currency"), Order::Asc);
        for (column, ids) in [("owner", owners), ("team", teams)] {
            if !ids.is_empty() {
                select.and_where(Expr::col(Alias::new(column)).is_in(ids.iter().copied()));
            }
        }
        totals(&self.all_built(&select).await?)
    }

    /// The cards of a stage after a place, in the column's order. With a way of finding, all deals that pass are
    /// found so and then sorted; without, the column is walked until there are enough.
    ///
    /// # Errors
    /// The database's.
    pub async fn cards(
        &mut self,
        scope: &Scope,
        stage: Id,
        filter: &Filter,
        found: Option<Finding>,
        after: Option<&str>,
        limit: u64,
    ) -> Result<Vec<Card>> {
        let shape = self.shape().await?;
        let (mut inside, finding) = match found {
            Some(finding) => (readable(scope, false)?, finding),
            None => (readable_in_order(scope)?, Finding::RowByRow),
        };
        inside = inside.add(col("stage").eq(stage)).add(condition_by(&shape, RecordType::Opportunity, filter, finding)?);
        if let Some(place) = after {
            inside = inside.add(col("place").gt(place));
        }
        let mut select = select_cards();
        select.order_by((Alias::new(CARDS), Alias::new("place")), Order::Asc).limit(limit);
        if found.is_some() {
            // By an expression, so that no index offers to walk the whole column in this order.
            let inner = Query::select()
                .column(Alias::new("id"))
                .from(Alias::new(CARDS))
                .cond_where(inside)
                .order_by_expr(Expr::cust("place || ''"), Order::Asc)
                .limit(limit)
                .take();
            select.and_where(col("id").in_subquery(inner));
        } else {
            select.cond_where(inside);
        }
        self.all_built(&select).await?.iter().map(card).collect()
    }

    /// The place of a deal in its stage, when it stands in that stage.
    ///
    /// # Errors
    /// The database's.
    pub async fn place_of(&mut self, stage: Id, opportunity: Id) -> Result<Option<String>> {
        let row = self.first("SELECT place FROM opportunities WHERE id = $1 AND stage = $2", args![opportunity, stage]).await?;
        row.map(|r| r.get("place")).transpose()
    }

    /// A new key in a stage: after a card, at the top without one, at the end when the card is not there.
    ///
    /// # Errors
    /// The database's.
    pub async fn new_place(&mut self, stage: Id, after: Option<Id>) -> Result<String> {
        let low = match after {
            None => None,
            Some(card) => match self.place_of(stage, card).await? {
                Some(place) => Some(place),
                None => self.last_place(stage).await?,
            },
        };
        self.place_after(stage, low.as_deref()).await
    }

    /// A new key at the end of a stage.
    ///
    /// # Errors
    /// The database's.
    pub async fn end_place(&mut self, stage: Id) -> Result<String> {
        let low = self.last_place(stage).await?;
        self.place_after(stage, low.as_deref()).await
    }

    /// A new key just after a key, which need not be taken.
    ///
    /// # Errors
    /// The database's.
    pub async fn place_after(&mut self, stage: Id, low: Option<&str>) -> Result<String> {
        let row = self
            .first("SELECT MIN(place) AS place FROM opportunities WHERE stage = $1 AND place > $2", args![stage, low.unwrap_or("")])
            .await?;
        let high: Option<String> = row.map(|r| r.get("place")).transpose()?.flatten();
        place::between(low, high.as_deref()).map_err(|e| Error::Stored(format!("{e:?}")))
    }

    async fn last_place(&mut self, stage: Id) -> Result<Option<String>> {
        let row = self.first("SELECT MAX(place) AS place FROM opportunities WHERE stage = $1", args![stage]).await?;
        Ok(row.map(|r| r.get("place")).transpose()?.flatten())
    }

    /// Whether a deal other than this one has that place in the stage.
    ///
    /// # Errors
    /// The database's.
    pub async fn place_taken(&mut self, stage: Id, place: &str, except: Id) -> Result<bool> {
        let row =
            self.first("SELECT id FROM opportunities WHERE stage = $1 AND place = $2 AND id <> $3", args![stage, place, except]).await?;
        Ok(row.is_some())
    }

    /// Ids of deals in a stage, deleted ones included, at most so many.
    ///
    /// # Errors
    /// The database's.
    pub async fn deals_in(&mut self, stage: Id, limit: i64) -> Result<Vec<Id>> {
        let rows = self.all("SELECT id FROM opportunities WHERE stage = $1 ORDER BY place LIMIT $2", args![stage, limit]).await?;
        rows.iter().map(|r| r.get("id")).collect()
    }
}

/// Counts and sums by stage and currency. What is summed is so in two parts: the largest deals of a company do not fit into one column.
fn summing([deals, sum, weighted]: [&'static str; 3]) -> SelectStatement {
    let mut select = Query::select();
    select.columns([Alias::new("stage"), Alias::new("currency")]).expr_as(Expr::cust(deals), Alias::new("deals"));
    for (summed, alias) in [(sum, "sum"), (weighted, "weighted")] {
        for (part, sign) in [("high", '/'), ("low", '%')] {
            let expression = format!("CAST(COALESCE(SUM(({summed}) {sign} {PART}), 0) AS BIGINT)");
            select.expr_as(Expr::cust(expression), Alias::new(format!("{alias}_{part}")));
        }
    }
    select
}

/// What a sum's parts make; the largest that can be told where it is larger.
fn told(row: &Row, summed: &str) -> Result<i64> {
    let sum = whole_of(row.get(&format!("{summed}_high"))?, row.get(&format!("{summed}_low"))?);
    Ok(i64::try_from(sum).unwrap_or(if sum < 0 { i64::MIN } else { i64::MAX }))
}

fn totals(rows: &[Row]) -> Result<BTreeMap<Id, ColumnTotal>> {
    let mut totals: BTreeMap<Id, ColumnTotal> = BTreeMap::new();
    for row in rows {
        let line = CurrencyTotal {
            currency: row.get("currency")?,
            count: row.get("deals")?,
            sum: told(row, "sum")?,
            weighted: told(row, "weighted")?,
        };
        if line.count != 0 {
            totals.entry(row.get("stage")?).or_default().currencies.push(line);
        }
    }
    Ok(totals)
}

fn select_cards() -> SelectStatement {
    let mut select = Query::select();
    for name in [
        "id",
        "n",
        "name",
        "party",
        "value",
        "currency",
        "probability",
        "expected_close",
        "stage_since",
        "closed_on",
        "owner",
        "team",
        "tags",
        "place",
    ] {
        select.column((Alias::new(CARDS), Alias::new(name)));
    }
    select.expr_as(Expr::col((Alias::new("parties"), Alias::new("name"))), Alias::new("party_name")).from(Alias::new(CARDS)).join(
        JoinType::LeftJoin,
        Alias::new("parties"),
        Expr::col((Alias::new("parties"), Alias::new("id"))).equals((Alias::new(CARDS), Alias::new("party"))),
    );
    select
}

fn card(row: &Row) -> Result<Card> {
    let day = |name: &str| -> Result<Option<String>> { Ok(row.get::<Option<NaiveDate>>(name)?.map(|d| d.to_string())) };
    let tags: Json<Value> = row.get("tags")?;
    Ok(Card {
        id: row.get("id")?,
        n: row.get("n")?,
        name: row.get("name")?,
        party: row.get("party")?,
        party_name: row.get("party_name")?,
        value: row.get("value")?,
        currency: row.get("currency")?,
        probability: row.get("probability")?,
        expected_close: day("expected_close")?,
        stage_since: write_instant(row.get("stage_since")?),
        closed_on: day("closed_on")?,
        owner: row.get("owner")?,
        team: row.get("team")?,
        tags: tags.0.as_array().into_iter().flatten().filter_map(|t| t.as_str().map(str::to_owned)).collect(),
        place: row.get("place")?,
        more: serde_json::Map::new(),
    })
}

//! How many records a list has, what they sum up to, and how they fall into groups.

use std::collections::BTreeSet;

use domain::filter::Filter;
use domain::id::Id;
use domain::permission::Scope;
use domain::record::{Field, Kind, describe};
use sea_query::{Alias, Expr, ExprTrait, Func, FunctionCall, NullOrdering, Order, Query};
use serde_json::Value;

use crate::db::{Result, Row, Work};
use crate::filter::value_of;
use crate::list::which;

/// What the records of a list are together.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Counted {
    /// How many there are.
    pub count: i64,
    /// The sum of each field, of amounts in each currency.
    pub sums: Vec<Summed>,
}

/// What the values of a field sum up to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Summed {
    /// The field.
    pub field: &'static str,
    /// The currency that the records say; empty where they say none.
    pub currency: String,
    /// Of how many values.
    pub count: i64,
    /// In minor units, or in those of the number's last decimal.
    pub sum: i128,
}

/// By what records fall into groups.
#[derive(Debug, Clone, Copy)]
pub struct By<'a> {
    /// A field, or `created_at`.
    pub field: &'a str,
    /// Its kind.
    pub kind: Kind,
    /// Minutes east of UTC, where the months of instants begin.
    pub offset_minutes: i32,
}

/// Amounts are summed in two parts, so that no sum is larger than a column holds.
const PART: i64 = 1_000_000;

impl Work {
    /// How many records there are, all of them counted, and what amounts in them sum up to.
    ///
    /// # Errors
    /// The database's.
    pub async fn figures(&mut self, scope: &Scope, filter: &Filter, deleted: bool, sums: &[&'static Field]) -> Result<Counted> {
        let shape = self.shape().await?;
        let table = describe(scope.record_type()).table;
        let column = |name: &str| value_of(&shape, scope.record_type(), name);
        let mut counted = Counted::default();
        let currency_of = |field: &Field| currency_of(field).filter(|name| shape.field(scope.record_type(), name).is_some());
        let mut currencies: BTreeSet<Option<&'static str>> = sums.iter().map(|field| currency_of(field)).collect();
        if currencies.is_empty() {
            currencies.insert(None);
        }
        for currency in currencies {
            let mut select = Query::select();
            select
                .expr_as(Expr::cust("count(*)"), Alias::new("total"))
                .from(Alias::new(table))
                .cond_where(which(&shape, scope, filter, deleted)?);
            let fields: Vec<&'static Field> = sums.iter().copied().filter(|field| currency_of(field) == currency).collect();
            if let Some(currency) = currency {
                select.expr_as(column(currency), Alias::new("in_currency")).add_group_by([column(currency)]);
            }
            for (i, field) in fields.iter().enumerate() {
                let high = Func::sum(column(field.name).div(PART));
                let low = Func::sum(column(field.name).modulo(PART));
                select.expr_as(whole(high), Alias::new(format!("high_{i}"))).expr_as(whole(low), Alias::new(format!("low_{i}")));
                select.expr_as(Func::count(column(field.name)), Alias::new(format!("count_{i}")));
            }
            counted.count = 0;
            for row in self.all_built(&select).await? {
                counted.count += row.get::<i64>("total")?;
                for (i, field) in fields.iter().enumerate() {
                    let part = |name: &str| row.get::<Option<i64>>(&format!("{name}_{i}"));
                    let (Some(high), Some(low)) = (part("high")?, part("low")?) else { continue };
                    let sum = i128::from(high) * i128::from(PART) + i128::from(low);
                    let said = if currency.is_some() { row.get::<Option<String>>("in_currency")? } else { None };
                    let (currency, count) = (said.unwrap_or_default(), row.get(&format!("count_{i}"))?);
                    counted.sums.push(Summed { field: field.name, currency, count, sum });
                }
            }
        }
        counted.sums.sort();
        Ok(counted)
    }

    /// How many records there are with each value of a field, the most first; days and instants by their months, `2026-11`.
    ///
    /// # Errors
    /// The database's.
    pub async fn groups(&mut self, scope: &Scope, filter: &Filter, deleted: bool, by: By<'_>, most: u64) -> Result<Vec<(Value, i64)>> {
        if by.kind.is_list() {
            return self.groups_of_entries(scope, filter, deleted, by.field, most).await;
        }
        let shape = self.shape().await?;
        let table = describe(scope.record_type()).table;
        let is_custom = shape.field(scope.record_type(), by.field).is_some_and(|field| field.custom.is_some());
        let column = value_of(&shape, scope.record_type(), by.field);
        let value = match by.kind {
            Kind::Day => {
                Expr::expr(Func::cust(Alias::new("substr")).args([column.cast_as(Alias::new("text")), Expr::val(1), Expr::val(7)]))
            }
            Kind::Instant => self.month_of(column, by.offset_minutes),
            _ => column,
        };
        let select = Query::select()
            .expr_as(value, Alias::new("group_value"))
            .expr_as(Expr::cust("count(*)"), Alias::new("total"))
            .from(Alias::new(table))
            .cond_where(which(&shape, scope, filter, deleted)?)
            .group_by_col(Alias::new("group_value"))
            .order_by(Alias::new("total"), Order::Desc)
            .order_by_with_nulls(Alias::new("group_value"), Order::Asc, NullOrdering::Last)
            .limit(most)
            .take();
        let rows = self.all_built(&select).await?;
        let value = |row: &Row| -> Result<Value> {
            Ok(match by.kind {
                Kind::Bool if is_custom => row.get::<Option<i64>>("group_value")?.map_or(Value::Null, |held| Value::from(held != 0)),
                Kind::Link(_) if is_custom => row.get::<Option<String>>("group_value")?.map_or(Value::Null, Value::from),
                Kind::Int(..) | Kind::Percent | Kind::Number(_) => row.get::<Option<i64>>("group_value")?.map_or(Value::Null, Value::from),
                Kind::Bool => row.get::<Option<bool>>("group_value")?.map_or(Value::Null, Value::from),
                Kind::Link(_) => row.get::<Option<Id>>("group_value")?.map_or(Value::Null, |id| Value::from(id.to_string())),
                _ => row.get::<Option<String>>("group_value")?.map_or(Value::Null, Value::from),
            })
        };
        rows.iter().map(|row| Ok((value(row)?, row.get("total")?))).collect()
    }

    /// The month in which somebody's clock shows an instant. Those of custom fields are kept as text.
    fn month_of(&self, at: Expr, offset_minutes: i32) -> Expr {
        let shift = Expr::val(format!("{offset_minutes:+} minutes"));
        if !self.is_postgres() {
            return Expr::expr(Func::cust(Alias::new("strftime")).args([Expr::val("%Y-%m"), at, shift]));
        }
        let at = Func::cust(Alias::new("timezone")).args([Expr::val("UTC"), at.cast_as(Alias::new("timestamptz"))]);
        let there = Expr::expr(at).add(shift.cast_as(Alias::new("interval")));
        Expr::expr(Func::cust(Alias::new("to_char")).args([there, Expr::val("YYYY-MM")]))
    }

    /// A record with several entries is in the group of each, and those without any are in one of their own.
    async fn groups_of_entries(&mut self, scope: &Scope, filter: &Filter, deleted: bool, by: &str, most: u64) -> Result<Vec<(Value, i64)>> {
        let shape = self.shape().await?;
        let table = Alias::new(describe(scope.record_type()).table);
        let entry = |name: &'static str| (Alias::new("record_entries"), Alias::new(name));
        let with = Query::select()
            .expr_as(Expr::col(entry("entry")), Alias::new("group_value"))
            .expr_as(Expr::cust("count(*)"), Alias::new("total"))
            .from(Alias::new("record_entries"))
            .inner_join(table.clone(), Expr::col((table.clone(), Alias::new("id"))).equals(entry("record")))
            .and_where(Expr::col(entry("field")).eq(by))
            .cond_where(which(&shape, scope, filter, deleted)?)
            .group_by_col(Alias::new("group_value"))
            .order_by(Alias::new("total"), Order::Desc)
            .order_by(Alias::new("group_value"), Order::Asc)
            .limit(most)
            .take();
        let rows = self.all_built(&with).await?;
        let mut groups: Vec<(Value, i64)> =
            rows.iter().map(|row| Ok((Value::from(row.get::<String>("group_value")?), row.get("total")?))).collect::<Result<_>>()?;
        let without = filter.clone().and(Filter::Empty(by.to_owned()));
        let without = self.figures(scope, &without, deleted, &[]).await?.count;
        if without > 0 {
            groups.push((Value::Null, without));
        }
        Ok(groups)
    }
}

/// The field with the currency of an amount.
fn currency_of(field: &Field) -> Option<&'static str> {
    match field.kind {
        Kind::Money(currency) => Some(currency),
        _ => None,
    }
}

fn whole(sum: FunctionCall) -> Expr {
    Expr::expr(sum).cast_as(Alias::new("bigint"))
}

//! Lists of records: filtered, sorted, page by page.

use std::collections::BTreeSet;

use domain::filter::Filter;
use domain::id::Id;
use domain::permission::Scope;
use domain::questions::Sort;
use domain::record::{Field, Kind, Record, Shape, describe};
use sea_query::{Alias, Cond, Condition, Expr, ExprTrait, Func, FunctionCall, NullOrdering, Order, Query, SelectStatement};
use serde_json::Value;

use crate::db::{Error, Result, Row, Work};
use crate::filter::{bind_value, condition, readable, value_of};
use crate::list_by_value::ByValue;
use crate::record::{read_record, select_records};
use crate::walk::Way;

/// Where a page ended: the value of the sort field and the id of its last record.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Cursor {
    /// The sort field's value.
    pub value: Value,
    /// The record.
    pub id: Id,
}

/// One page of a list.
#[derive(Debug, Clone)]
pub struct Page<'a> {
    /// Which records, within the scope.
    pub filter: &'a Filter,
    /// The order.
    pub sort: Sort,
    /// Where the last page ended.
    pub after: Option<Cursor>,
    /// How many to pass over; after a cursor, none.
    pub offset: u64,
    /// At most so many.
    pub limit: u64,
    /// Deleted ones instead of the others.
    pub deleted: bool,
}

/// Counting stops here: nobody reads a longer list to its end.
pub const COUNT_LIMIT: u64 = 10_000;

impl Work {
    /// The records of a page.
    ///
    /// # Errors
    /// The database's.
    pub async fn page(&mut self, scope: &Scope, page: &Page<'_>) -> Result<Vec<Record>> {
        let record_type = scope.record_type();
        let table = describe(record_type).table;
        let by = sort_column(scope, &page.sort);
        let order = if page.sort.descending { Order::Desc } else { Order::Asc };
        let shape = self.shape().await?;
        if let Some(field) = shape.field(record_type, &by).filter(|field| field.custom.is_some() && !field.is_list()) {
            return ByValue { shape: &shape, scope, page, field }.read(self).await;
        }
        let way = self.way_of(&shape, scope, page).await?;
        let which = match way {
            Way::Found(which) => which,
            Way::Walk { asked, found } => match self.walk(&shape, scope, page, asked).await? {
                Some(records) => return Ok(records),
                None => found,
            },
            Way::Plain => which(&shape, scope, page.filter, page.deleted)?,
        };
        let ordered = |mut select: SelectStatement| {
            let value = value_of(&shape, record_type, &by);
            match is_always_there(&by) {
                true => select.order_by_expr(value, order.clone()),
                false => select.order_by_expr_with_nulls(value, order.clone(), NullOrdering::Last),
            };
            select.order_by((Alias::new(table), Alias::new("id")), order.clone()).take()
        };
        let select = match &page.after {
            // What is passed over is passed over in an index: only the rows of the page are read.
            None if page.offset > 0 => {
                let ids = Query::select().column((Alias::new(table), Alias::new("id"))).from(Alias::new(table)).cond_where(which).take();
                let ids = ordered(ids).limit(page.limit).offset(page.offset).take();
                let within = Expr::col((Alias::new(table), Alias::new("id"))).in_subquery(ids);
                ordered(select_records(&shape, record_type).and_where(within).take())
            }
            None => ordered(select_records(&shape, record_type).cond_where(which).take()).limit(page.limit).take(),
            Some(cursor) => {
                let beyond = beyond(&shape, scope, &page.sort, &by, cursor)?;
                ordered(select_records(&shape, record_type).cond_where(which).cond_where(beyond).take()).limit(page.limit).take()
            }
        };
        self.all_built(&select).await?.iter().map(|row| read_record(&shape, scope, row)).collect()
    }

    /// Which records a list has, the newest first.
    ///
    /// # Errors
    /// The database's.
    pub async fn ids(&mut self, scope: &Scope, filter: &Filter, deleted: bool, most: u64) -> Result<Vec<Id>> {
        let shape = self.shape().await?;
        let table = Alias::new(describe(scope.record_type()).table);
        let select = Query::select()
            .column((table.clone(), Alias::new("id")))
            .from(table.clone())
            .cond_where(which(&shape, scope, filter, deleted)?)
            .order_by((table, Alias::new("id")), Order::Desc)
            .limit(most)
            .take();
        self.all_built(&select).await?.iter().map(|row| row.get("id")).collect()
    }

    /// How many records a list has; counting stops at [`COUNT_LIMIT`].
    ///
    /// # Errors
    /// The database's.
    pub async fn count(&mut self, scope: &Scope, filter: &Filter, deleted: bool) -> Result<i64> {
        let shape = self.shape().await?;
        let inner = Query::select()
            .expr_as(Expr::val(1), Alias::new("one"))
            .from(Alias::new(describe(scope.record_type()).table))
            .cond_where(which(&shape, scope, filter, deleted)?)
            .limit(COUNT_LIMIT)
            .take();
        let outer = Query::select().expr_as(Expr::cust("count(*)"), Alias::new("total")).from_subquery(inner, Alias::new("counted")).take();
        let rows = self.all_built(&outer).await?;
        rows.first().ok_or_else(|| Error::Stored("count without a row".into()))?.get("total")
    }
}

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

    /// How many records there are with each value of a field, the most first; days by their months, `2026-11`.
    ///
    /// # Errors
    /// The database's.
    pub async fn groups(&mut self, scope: &Scope, filter: &Filter, deleted: bool, by: &Field, most: u64) -> Result<Vec<(Value, i64)>> {
        if by.is_list() {
            return self.groups_of_entries(scope, filter, deleted, by, most).await;
        }
        let shape = self.shape().await?;
        let table = describe(scope.record_type()).table;
        let column = value_of(&shape, scope.record_type(), by.name);
        let value = match by.kind {
            Kind::Day => {
                Expr::expr(Func::cust(Alias::new("substr")).args([column.cast_as(Alias::new("text")), Expr::val(1), Expr::val(7)]))
            }
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
                Kind::Bool if by.custom.is_some() => {
                    row.get::<Option<i64>>("group_value")?.map_or(Value::Null, |held| Value::from(held != 0))
                }
                Kind::Link(_) if by.custom.is_some() => row.get::<Option<String>>("group_value")?.map_or(Value::Null, Value::from),
                Kind::Int(..) | Kind::Percent | Kind::Number(_) => row.get::<Option<i64>>("group_value")?.map_or(Value::Null, Value::from),
                Kind::Bool => row.get::<Option<bool>>("group_value")?.map_or(Value::Null, Value::from),
                Kind::Link(_) => row.get::<Option<Id>>("group_value")?.map_or(Value::Null, |id| Value::from(id.to_string())),
                _ => row.get::<Option<String>>("group_value")?.map_or(Value::Null, Value::from),
            })
        };
        rows.iter().map(|row| Ok((value(row)?, row.get("total")?))).collect()
    }

    /// A record with several entries is in the group of each, and those without any are in one of their own.
    async fn groups_of_entries(&mut self, scope: &Scope, filter: &Filter, deleted: bool, by: &Field, most: u64) -> Result<Vec<(Value, i64)>> {
        let shape = self.shape().await?;
        let table = Alias::new(describe(scope.record_type()).table);
        let entry = |name: &'static str| (Alias::new("record_entries"), Alias::new(name));
        let with = Query::select()
            .expr_as(Expr::col(entry("entry")), Alias::new("group_value"))
            .expr_as(Expr::cust("count(*)"), Alias::new("total"))
            .from(Alias::new("record_entries"))
            .inner_join(table.clone(), Expr::col((table.clone(), Alias::new("id"))).equals(entry("record")))
            .and_where(Expr::col(entry("field")).eq(by.name))
            .cond_where(which(&shape, scope, filter, deleted)?)
            .group_by_col(Alias::new("group_value"))
            .order_by(Alias::new("total"), Order::Desc)
            .order_by(Alias::new("group_value"), Order::Asc)
            .limit(most)
            .take();
        let rows = self.all_built(&with).await?;
        let mut groups: Vec<(Value, i64)> =
            rows.iter().map(|row| Ok((Value::from(row.get::<String>("group_value")?), row.get("total")?))).collect::<Result<_>>()?;
        let without = filter.clone().and(Filter::Empty(by.name.to_owned()));
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

pub(crate) fn which(shape: &Shape, scope: &Scope, filter: &Filter, deleted: bool) -> Result<Condition> {
    Ok(Cond::all().add(readable(scope, deleted)?).add(condition(shape, scope.record_type(), filter)?))
}

/// Titles are sorted by their stored key, everything else by itself.
pub(crate) fn sort_column(scope: &Scope, sort: &Sort) -> String {
    if sort.field == describe(scope.record_type()).title { "sort_key".to_owned() } else { sort.field.clone() }
}

/// Whether every record has a value in the column. Where nothing has to be said of those without one, both databases walk the
/// index in either direction.
fn is_always_there(column: &str) -> bool {
    matches!(column, "created_at" | "sort_key")
}

pub(crate) fn beyond(shape: &Shape, scope: &Scope, sort: &Sort, by: &str, cursor: &Cursor) -> Result<Condition> {
    let record_type = scope.record_type();
    let table = describe(record_type).table;
    let col = || value_of(shape, record_type, by);
    let id = || Expr::col((Alias::new(table), Alias::new("id")));
    let later_id = if sort.descending { id().lt(cursor.id) } else { id().gt(cursor.id) };
    if Value::is_null(&cursor.value) {
        return Ok(Cond::all().add(col().is_null()).add(later_id));
    }
    let bound = if by == "sort_key" {
        sea_query::Value::from(crate::projection::sort_key(cursor.value.as_str().unwrap_or_default()))
    } else {
        bind_value(shape, record_type, by, &cursor.value)?
    };
    if is_always_there(by) {
        let (place, bound) = (Expr::tuple([col(), id()]), Expr::tuple([Expr::val(bound), Expr::val(cursor.id)]));
        return Ok(Cond::all().add(if sort.descending { place.lt(bound) } else { place.gt(bound) }));
    }
    let later = if sort.descending { col().lt(bound.clone()) } else { col().gt(bound.clone()) };
    Ok(Cond::any().add(later).add(Cond::all().add(col().eq(bound)).add(later_id)).add(col().is_null()))
}

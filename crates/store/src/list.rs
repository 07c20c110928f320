//! Lists of records: filtered, sorted, page by page.

use domain::filter::Filter;
use domain::id::Id;
use domain::permission::Scope;
use domain::questions::Sort;
use domain::record::{Record, Shape, describe};
use sea_query::{Alias, Cond, Condition, Expr, ExprTrait, NullOrdering, Order, Query};
use serde_json::Value;

use crate::db::{Error, Result, Work};
use crate::filter::{bind, condition, readable};
use crate::record::{read_record, select_records};

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
        let mut select = select_records(&shape, record_type);
        select
            .cond_where(which(&shape, scope, page.filter, page.deleted)?)
            .order_by_with_nulls((Alias::new(table), Alias::new(by.as_str())), order.clone(), NullOrdering::Last)
            .order_by((Alias::new(table), Alias::new("id")), order)
            .limit(page.limit);
        if let Some(cursor) = &page.after {
            select.cond_where(beyond(scope, &page.sort, &by, cursor)?);
        }
        self.all_built(&select).await?.iter().map(|row| read_record(&shape, scope, row)).collect()
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

fn which(shape: &Shape, scope: &Scope, filter: &Filter, deleted: bool) -> Result<Condition> {
    Ok(Cond::all().add(readable(scope, deleted)?).add(condition(shape, scope.record_type(), filter)?))
}

/// Titles are sorted by their stored key, everything else by itself.
fn sort_column(scope: &Scope, sort: &Sort) -> String {
    if sort.field == describe(scope.record_type()).title { "sort_key".to_owned() } else { sort.field.clone() }
}

fn beyond(scope: &Scope, sort: &Sort, by: &str, cursor: &Cursor) -> Result<Condition> {
    let record_type = scope.record_type();
    let table = describe(record_type).table;
    let col = || Expr::col((Alias::new(table), Alias::new(by)));
    let id = || Expr::col((Alias::new(table), Alias::new("id")));
    let later_id = if sort.descending { id().lt(cursor.id) } else { id().gt(cursor.id) };
    if Value::is_null(&cursor.value) {
        return Ok(Cond::all().add(col().is_null()).add(later_id));
    }
    let bound = if by == "sort_key" {
        sea_query::Value::from(crate::projection::sort_key(cursor.value.as_str().unwrap_or_default()))
    } else {
        bind(record_type, by, &cursor.value)?
    };
    let later = if sort.descending { col().lt(bound.clone()) } else { col().gt(bound.clone()) };
    Ok(Cond::any().add(later).add(Cond::all().add(col().eq(bound)).add(later_id)).add(col().is_null()))
}

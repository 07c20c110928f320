//! Lists of records: filtered, sorted, page by page.

use domain::filter::Filter;
use domain::id::Id;
use domain::permission::Scope;
use domain::questions::Sort;
use domain::record::{Record, RecordType, Shape, describe};
use sea_query::{Alias, Cond, Condition, Expr, ExprTrait, Func, NullOrdering, Order, Query, SelectStatement};
use serde_json::Value;

use crate::db::{Error, Result, Work};
use crate::filter::{bind_value, condition, readable, value_of};
use crate::list_by_link::ByLink;
use crate::list_by_value::ByValue;
use crate::projection::sort_key;
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
    /// What the reader sees of the records by which the list is sorted, where the field of the order links to some.
    pub linked: Option<&'a Scope>,
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
        if let Some((field, linked)) = shape.field(record_type, &by).zip(page.linked) {
            return ByLink { shape: &shape, scope, page, field, linked }.read(self).await;
        }
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
            let value = value_by(&shape, record_type, &by);
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

pub(crate) fn which(shape: &Shape, scope: &Scope, filter: &Filter, deleted: bool) -> Result<Condition> {
    Ok(Cond::all().add(readable(scope, deleted)?).add(condition(shape, scope.record_type(), filter)?))
}

/// Titles are sorted by their stored key, everything else by itself.
pub(crate) fn sort_column(scope: &Scope, sort: &Sort) -> String {
    if sort.field == describe(scope.record_type()).title { "sort_key".to_owned() } else { sort.field.clone() }
}

/// By what records are sorted. Where a name may be left open, there may be no key.
pub(crate) fn value_by(shape: &Shape, record_type: RecordType, column: &str) -> Expr {
    let value = value_of(shape, record_type, column);
    let description = describe(record_type);
    let is_open = column == "sort_key" && description.field(description.title).is_some_and(|title| !title.always);
    if is_open { Expr::expr(Func::coalesce([value, Expr::val(sort_key(""))])) } else { value }
}

/// Whether every record has a value in the column. Where nothing has to be said of those without one, both databases walk the
/// index in either direction.
fn is_always_there(column: &str) -> bool {
    matches!(column, "created_at" | "sort_key")
}

pub(crate) fn beyond(shape: &Shape, scope: &Scope, sort: &Sort, by: &str, cursor: &Cursor) -> Result<Condition> {
    let record_type = scope.record_type();
    let table = describe(record_type).table;
    let col = || value_by(shape, record_type, by);
    let id = || Expr::col((Alias::new(table), Alias::new("id")));
    let later_id = if sort.descending { id().lt(cursor.id) } else { id().gt(cursor.id) };
    if Value::is_null(&cursor.value) && !is_always_there(by) {
        return Ok(Cond::all().add(col().is_null()).add(later_id));
    }
    let bound = if by == "sort_key" {
        sea_query::Value::from(sort_key(cursor.value.as_str().unwrap_or_default()))
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

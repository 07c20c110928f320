//! Lists of records: filtered, sorted, page by page.

use domain::filter::Filter;
use domain::id::Id;
use domain::permission::Scope;
use domain::questions::Sort;
use domain::record::{Kind, Record, Shape, describe};
use sea_query::{Alias, Cond, Condition, Expr, ExprTrait, Order, Query};
use serde_json::Value;

use crate::db::{Error, Result, Work};
use crate::filter::{condition, readable};
use crate::list_by_link::ByLink;
use crate::list_by_value::ByValue;
use crate::record::{read_record, select_records};
use crate::walk::Way;

/// Where a page ended: what its last record has in the field of the order.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Cursor {
    /// The sort field's value.
    pub value: Value,
    /// Of an amount its currency, where the record has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// The record.
    pub id: Id,
}

impl Cursor {
    /// That of a page which ends with a record, as somebody sees it to whom records are shaped so.
    pub fn at(shape: &Shape, record: &Record, sort: &Sort) -> Cursor {
        let currency = match shape.field(record.record_type, &sort.field).map(|field| field.kind) {
            Some(Kind::Money(name)) => record.get(name).as_str().map(str::to_owned),
            _ => None,
        };
        Cursor { value: record.get(&sort.field).clone(), currency, id: record.id }
    }
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
        let shape = self.shape().await?;
        let field = shape.field(record_type, &page.sort.field);
        if let Some((field, linked)) = field.zip(page.linked) {
            return ByLink { shape: &shape, scope, page, field, linked }.read(self).await;
        }
        let by = self.in_order(&shape, scope, &page.sort).await?;
        if let Some(field) = field.filter(|field| field.custom.is_some() && !field.is_list() && !by.is_by_worth()) {
            return ByValue { shape: &shape, scope, page, field }.read(self).await;
        }
        let way = self.way_of(&shape, scope, page).await?;
        let which = match way {
            Way::Found(which) => which,
            Way::Walk { asked, found } => match self.walk(&by, scope, page, asked).await? {
                Some(records) => return Ok(records),
                None => found,
            },
            Way::Plain => which(&shape, scope, page.filter, page.deleted)?,
        };
        let select = match &page.after {
            // What is passed over is passed over in an index: only the rows of the page are read.
            None if page.offset > 0 => {
                let ids = Query::select().column((Alias::new(table), Alias::new("id"))).from(Alias::new(table)).cond_where(which).take();
                let ids = by.ordered(ids).limit(page.limit).offset(page.offset).take();
                let within = Expr::col((Alias::new(table), Alias::new("id"))).in_subquery(ids);
                by.ordered(select_records(&shape, record_type).and_where(within).take())
            }
            None => by.ordered(select_records(&shape, record_type).cond_where(which).take()).limit(page.limit).take(),
            Some(cursor) => {
                let beyond = by.beyond(cursor)?;
                by.ordered(select_records(&shape, record_type).cond_where(which).cond_where(beyond).take()).limit(page.limit).take()
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

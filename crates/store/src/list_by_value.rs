//! Pages of a list that is sorted by a custom field: its values are walked in their index, and then the records that have none.

use domain::filter::Filter;
use domain::id::Id;
use domain::permission::{Reach, Scope};
use domain::record::{Field, Record, Shape, describe};
use sea_query::{Alias, Cond, Condition, Expr, ExprTrait, Order, Query, SelectStatement};

use crate::db::{Result, Work};
use crate::filter::value_of;
use crate::list::{Page, which};
use crate::projection::custom::{bind, column};
use crate::record::{read_record, select_records};

const VALUES: &str = "custom_values";
/// From here on it is worth counting from which end a page is nearer.
const FAR: u64 = 10_000;

/// What a page is read from.
pub(crate) struct ByValue<'a> {
    pub shape: &'a Shape,
    pub scope: &'a Scope,
    pub page: &'a Page<'a>,
    pub field: &'static Field,
}

impl ByValue<'_> {
    /// The records of the page.
    pub async fn read(&self, work: &mut Work) -> Result<Vec<Record>> {
        let mut records = self.valued(work).await?;
        let missing = self.page.limit.saturating_sub(records.len() as u64);
        if missing > 0 {
            let passed =
                if records.is_empty() && self.page.offset > 0 { self.page.offset.saturating_sub(self.count(work).await?) } else { 0 };
            records.extend(self.unvalued(work, missing, passed).await?);
        }
        Ok(records)
    }

    fn order(&self) -> Order {
        if self.page.sort.descending { Order::Desc } else { Order::Asc }
    }

    fn id(&self) -> Expr {
        Expr::col((Alias::new(describe(self.scope.record_type()).table), Alias::new("id")))
    }

    fn value(&self) -> Expr {
        Expr::col((Alias::new(VALUES), Alias::new(column(self.field.kind))))
    }

    fn beside_values(&self, mut select: SelectStatement) -> Result<SelectStatement> {
        let of_record = Expr::col((Alias::new(VALUES), Alias::new("record"))).eq(self.id());
        select
            .inner_join(Alias::new(VALUES), of_record)
            .and_where(Expr::col((Alias::new(VALUES), Alias::new("field"))).eq(self.field.custom))
            .and_where(self.value().is_not_null())
            .cond_where(which(self.shape, self.scope, self.page.filter, self.page.deleted)?);
        Ok(select)
    }

    /// Those that have a value.
    async fn valued(&self, work: &mut Work) -> Result<Vec<Record>> {
        let beyond = match &self.page.after {
            Some(cursor) if serde_json::Value::is_null(&cursor.value) => return Ok(Vec::new()),
            Some(cursor) => self.beyond(bind(self.field.kind, &cursor.value)?, cursor.id),
            None => Cond::all(),
        };
        let mut select = self.in_order(self.beside_values(select_records(self.shape, self.scope.record_type()))?);
        select.cond_where(beyond);
        match self.passed_over(work).await? {
            Some(ids) => {
                select.and_where(Expr::col((Alias::new(VALUES), Alias::new("record"))).in_subquery(ids));
            }
            None if self.page.after.is_none() && self.page.offset > 0 => {
                select.offset(self.page.offset);
            }
            None => {}
        }
        select.limit(self.page.limit);
        work.all_built(&select).await?.iter().map(|row| read_record(self.shape, self.scope, row)).collect()
    }

    fn in_order(&self, select: SelectStatement) -> SelectStatement {
        self.ordered(select, self.order())
    }

    fn ordered(&self, mut select: SelectStatement, order: Order) -> SelectStatement {
        select
            .order_by((Alias::new(VALUES), Alias::new(column(self.field.kind))), order.clone())
            .order_by((Alias::new(VALUES), Alias::new("record")), order)
            .take()
    }

    /// The ids of a page far on, where every record is shown that is not deleted: what is passed over is passed over in the
    /// index of values, from its nearer end, and no row of it is read.
    async fn passed_over(&self, work: &mut Work) -> Result<Option<SelectStatement>> {
        let is_all = *self.page.filter == Filter::everything() && *self.scope.reach() == Reach::All && self.scope.subjects().is_empty();
        if !is_all || self.page.deleted || self.page.after.is_some() || self.page.offset == 0 {
            return Ok(None);
        }
        let (mut offset, mut limit, mut order) = (self.page.offset, self.page.limit, self.order());
        if offset > FAR {
            let count = self.all_values().expr_as(Expr::cust("count(*)"), Alias::new("total")).take();
            let beyond = total(work, &count).await?.saturating_sub(offset);
            if beyond < offset {
                limit = std::cmp::min(limit, beyond);
                offset = beyond - limit;
                order = if order == Order::Asc { Order::Desc } else { Order::Asc };
            }
        }
        let ids = self.all_values().column((Alias::new(VALUES), Alias::new("record"))).offset(offset).limit(limit).take();
        Ok(Some(self.ordered(ids, order)))
    }

    /// The values of all records that are not deleted.
    fn all_values(&self) -> SelectStatement {
        let deleted = Query::select()
            .column(Alias::new("id"))
            .from(Alias::new(describe(self.scope.record_type()).table))
            .and_where(Expr::col(Alias::new("deleted_at")).is_not_null())
            .take();
        Query::select()
            .from(Alias::new(VALUES))
            .and_where(Expr::col((Alias::new(VALUES), Alias::new("field"))).eq(self.field.custom))
            .and_where(self.value().is_not_null())
            .and_where(Expr::col((Alias::new(VALUES), Alias::new("record"))).not_in_subquery(deleted))
            .take()
    }

    fn beyond(&self, bound: sea_query::Value, id: Id) -> Condition {
        let record = || Expr::col((Alias::new(VALUES), Alias::new("record")));
        let (value, later) = match self.page.sort.descending {
            true => (self.value().lt(bound.clone()), record().lt(id)),
            false => (self.value().gt(bound.clone()), record().gt(id)),
        };
        Cond::any().add(value).add(Cond::all().add(self.value().eq(bound)).add(later))
    }

    async fn count(&self, work: &mut Work) -> Result<u64> {
        let table = Alias::new(describe(self.scope.record_type()).table);
        let count = Query::select().expr_as(Expr::cust("count(*)"), Alias::new("total")).from(table).take();
        total(work, &self.beside_values(count)?).await
    }

    /// Those that have none, by their ids.
    async fn unvalued(&self, work: &mut Work, limit: u64, passed: u64) -> Result<Vec<Record>> {
        let record_type = self.scope.record_type();
        let mut select = select_records(self.shape, record_type);
        select
            .cond_where(which(self.shape, self.scope, self.page.filter, self.page.deleted)?)
            .and_where(value_of(self.shape, record_type, self.field.name).is_null())
            .order_by((Alias::new(describe(record_type).table), Alias::new("id")), self.order())
            .limit(limit);
        if let Some(cursor) = self.page.after.as_ref().filter(|cursor| serde_json::Value::is_null(&cursor.value)) {
            select.and_where(if self.page.sort.descending { self.id().lt(cursor.id) } else { self.id().gt(cursor.id) });
        }
        if passed > 0 {
            select.offset(passed);
        }
        work.all_built(&select).await?.iter().map(|row| read_record(self.shape, self.scope, row)).collect()
    }
}

async fn total(work: &mut Work, count: &SelectStatement) -> Result<u64> {
    let rows = work.all_built(count).await?;
    let total: i64 = rows.first().map(|row| row.get("total")).transpose()?.unwrap_or(0);
    Ok(total.unsigned_abs())
}

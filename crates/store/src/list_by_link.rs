//! Pages of a list that is sorted by a record that its records link to: by its place where its type is arranged, else by its
//! name. What the reader does not see stands where nothing is linked.

use std::collections::HashMap;

use domain::id::Id;
use domain::permission::Scope;
use domain::record::{Field, Record, RecordType, Shape, describe};
use sea_query::{Alias, Cond, Condition, Expr, ExprTrait, Func, NullOrdering, Order, Query, SelectStatement};
use serde_json::Value;

use crate::db::{Result, Work};
use crate::filter::{readable, value_of};
use crate::list::{Page, which};

const LINKED: &str = "linked";
const KEY: &str = "key";

/// What a page is read from.
pub(crate) struct ByLink<'a> {
    pub shape: &'a Shape,
    pub scope: &'a Scope,
    pub page: &'a Page<'a>,
    /// The field that links.
    pub field: &'static Field,
    /// What the reader sees of the records that it links to.
    pub linked: &'a Scope,
}

impl ByLink<'_> {
    /// The records of the page.
    pub async fn read(&self, work: &mut Work) -> Result<Vec<Record>> {
        let beyond = match &self.page.after {
            Some(cursor) => self.beyond(self.key_of(work, &cursor.value).await?, cursor.id),
            None => Cond::all(),
        };
        let order = || if self.page.sort.descending { Order::Desc } else { Order::Asc };
        let mut select = self.beside_linked(work.is_postgres())?;
        select
            .cond_where(which(self.shape, self.scope, self.page.filter, self.page.deleted)?)
            .cond_where(beyond)
            .order_by_expr_with_nulls(key(), order(), NullOrdering::Last)
            .order_by((self.table(), Alias::new("id")), order())
            .limit(self.page.limit)
            .offset(self.page.offset);
        let ids: Vec<Id> = work.all_built(&select).await?.iter().map(|row| row.get("id")).collect::<Result<_>>()?;
        let places: HashMap<Id, usize> = ids.iter().enumerate().map(|(place, id)| (*id, place)).collect();
        let mut records = work.see_many(self.scope, &ids).await?;
        records.sort_by_key(|record| places.get(&record.id).copied());
        Ok(records)
    }

    fn table(&self) -> Alias {
        Alias::new(describe(self.scope.record_type()).table)
    }

    fn key_column(&self) -> Alias {
        Alias::new(if is_arranged(self.linked.record_type()) { "position" } else { "sort_key" })
    }

    /// The ids of the records, each beside the key of what it links to.
    fn beside_linked(&self, is_postgres: bool) -> Result<SelectStatement> {
        let keys = Query::select()
            .column(Alias::new("id"))
            .expr_as(Expr::col(self.key_column()), Alias::new(KEY))
            .from(Alias::new(describe(self.linked.record_type()).table))
            .cond_where(readable(self.linked, false)?)
            .take();
        let link = value_of(self.shape, self.scope.record_type(), self.field.name);
        let link = if self.field.custom.is_some() { read_id(link, is_postgres) } else { link };
        let is_it = Expr::col((Alias::new(LINKED), Alias::new("id"))).eq(link);
        let mut select = Query::select();
        select.column((self.table(), Alias::new("id"))).from(self.table()).join_subquery(
            sea_query::JoinType::LeftJoin,
            keys,
            Alias::new(LINKED),
            is_it,
        );
        Ok(select)
    }

    /// The key of a linked record as it is now.
    async fn key_of(&self, work: &mut Work, link: &Value) -> Result<Option<sea_query::Value>> {
        let Some(id) = link.as_str().and_then(|text| text.parse::<Id>().ok()) else { return Ok(None) };
        let select = Query::select()
            .column(self.key_column())
            .from(Alias::new(describe(self.linked.record_type()).table))
            .cond_where(readable(self.linked, false)?)
            .and_where(Expr::col(Alias::new("id")).eq(id))
            .take();
        let rows = work.all_built(&select).await?;
        let Some(row) = rows.first() else { return Ok(None) };
        Ok(match is_arranged(self.linked.record_type()) {
            true => row.get::<Option<i64>>("position")?.map(Into::into),
            false => row.get::<Option<Vec<u8>>>("sort_key")?.map(Into::into),
        })
    }

    /// What stands after the last record of a page.
    fn beyond(&self, last: Option<sea_query::Value>, id: Id) -> Condition {
        let own = Expr::col((self.table(), Alias::new("id")));
        let later_id = if self.page.sort.descending { own.lt(id) } else { own.gt(id) };
        let Some(last) = last else { return Cond::all().add(key().is_null()).add(later_id) };
        let later = if self.page.sort.descending { key().lt(last.clone()) } else { key().gt(last.clone()) };
        Cond::any().add(later).add(Cond::all().add(key().eq(last)).add(later_id)).add(key().is_null())
    }
}

fn key() -> Expr {
    Expr::col((Alias::new(LINKED), Alias::new(KEY)))
}

/// Whether the records of a type stand in an order that somebody gave them.
fn is_arranged(record_type: RecordType) -> bool {
    describe(record_type).field("position").is_some()
}

/// A link of a custom field, which is kept as text, in the form of a column of ids.
fn read_id(text: Expr, is_postgres: bool) -> Expr {
    if is_postgres {
        return text.cast_as(Alias::new("uuid"));
    }
    let digits = Func::cust(Alias::new("replace")).args([text, Expr::val("-"), Expr::val("")]);
    Expr::expr(Func::cust(Alias::new("unhex")).arg(Expr::expr(digits)))
}

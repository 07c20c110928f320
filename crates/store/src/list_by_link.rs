//! Pages of a list that is sorted by a record that its records link to: by its place where its type is arranged, else by its
//! name. What the reader does not see stands where nothing is linked.

use std::collections::HashMap;

use domain::arranged::{MOST_PLACES, above, is_arranged};
use domain::id::Id;
use domain::permission::Scope;
use domain::record::{Field, Record, RecordType, Shape, describe};
use sea_query::{Alias, Cond, Condition, Expr, ExprTrait, Func, JoinType, NullOrdering, Order, Query, SelectStatement};
use serde_json::Value;

use crate::db::{Result, Work};
use crate::filter::{readable, value_of};
use crate::list::{Page, which};
use crate::projection::sort_key;

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
            .order_by((Alias::new(LINKED), Alias::new("id")), order())
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

    /// The ids of the records, each beside the key of what it links to.
    fn beside_linked(&self, is_postgres: bool) -> Result<SelectStatement> {
        let link = value_of(self.shape, self.scope.record_type(), self.field.name);
        let link = if self.field.custom.is_some() { read_id(link, is_postgres) } else { link };
        let is_it = Expr::col((Alias::new(LINKED), Alias::new("id"))).eq(link);
        let mut select = Query::select();
        select.column((self.table(), Alias::new("id"))).from(self.table()).join_subquery(
            JoinType::LeftJoin,
            self.keys()?,
            Alias::new(LINKED),
            is_it,
        );
        Ok(select)
    }

    /// A linked record with its key as it is now.
    async fn key_of(&self, work: &mut Work, link: &Value) -> Result<Option<(sea_query::Value, Id)>> {
        let Some(id) = link.as_str().and_then(|text| text.parse::<Id>().ok()) else { return Ok(None) };
        let select = self.keys()?.and_where(Expr::col(Alias::new("id")).eq(id)).take();
        let rows = work.all_built(&select).await?;
        let Some(row) = rows.first() else { return Ok(None) };
        let key = if is_arranged(self.linked.record_type()) { row.get::<i64>(KEY)?.into() } else { row.get::<Vec<u8>>(KEY)?.into() };
        Ok(Some((key, id)))
    }

    /// The ids of what the reader sees, each with its key.
    fn keys(&self) -> Result<SelectStatement> {
        let record_type = self.linked.record_type();
        let key = if is_arranged(record_type) {
            place_of(record_type)
        } else {
            Expr::expr(Func::coalesce([Expr::col(Alias::new("sort_key")), Expr::val(sort_key(""))]))
        };
        Ok(Query::select()
            .column(Alias::new("id"))
            .expr_as(key, Alias::new(KEY))
            .from(Alias::new(describe(record_type).table))
            .cond_where(readable(self.linked, false)?)
            .take())
    }

    /// What stands after the last record of a page.
    fn beyond(&self, last: Option<(sea_query::Value, Id)>, id: Id) -> Condition {
        let later = |col: Expr, than: sea_query::Value| if self.page.sort.descending { col.lt(than) } else { col.gt(than) };
        let later_id = later(Expr::col((self.table(), Alias::new("id"))), id.into());
        let Some((last, link)) = last else { return Cond::all().add(key().is_null()).add(later_id) };
        let linked = || Expr::col((Alias::new(LINKED), Alias::new("id")));
        let of_the_same = Cond::all().add(linked().eq(link)).add(later_id);
        let beside = Cond::any().add(later(linked(), link.into())).add(of_the_same);
        Cond::any().add(later(key(), last.clone())).add(Cond::all().add(key().eq(last)).add(beside)).add(key().is_null())
    }
}

fn key() -> Expr {
    Expr::col((Alias::new(LINKED), Alias::new(KEY)))
}

/// The place of a record of an arranged type: after those that stand under what stands before the one above it, stages of one
/// pipeline after those of another.
fn place_of(record_type: RecordType) -> Expr {
    let description = describe(record_type);
    let own = Expr::col((Alias::new(description.table), Alias::new("position")));
    let Some((link, above)) = above(record_type) else { return own };
    let table = Alias::new(describe(above).table);
    let is_above = Expr::col((table.clone(), Alias::new("id"))).equals((Alias::new(description.table), Alias::new(link)));
    let place = Query::select().column((table.clone(), Alias::new("position"))).from(table).and_where(is_above).take();
    Expr::expr(Func::coalesce([Expr::SubQuery(None, Box::new(place.into())), Expr::val(0)])).mul(MOST_PLACES).add(own)
}

/// A link of a custom field, which is kept as text, in the form of a column of ids.
fn read_id(text: Expr, is_postgres: bool) -> Expr {
    if is_postgres {
        return text.cast_as(Alias::new("uuid"));
    }
    let digits = Func::cust(Alias::new("replace")).args([text, Expr::val("-"), Expr::val("")]);
    Expr::expr(Func::cust(Alias::new("unhex")).arg(Expr::expr(digits)))
}

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
const LISTED: &str = "listed";
/// From so many records on, what they link to is walked by its names.
const MANY: u64 = 2_000;
/// So far on a page is walked to.
const NEAR: u64 = 1_000;

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
        let last = match &self.page.after {
            Some(cursor) => Some((self.key_of(work, &cursor.value).await?, cursor.id)),
            None => None,
        };
        let ids = match self.walk(work, last.as_ref()).await? {
            Some(ids) => ids,
            None => {
                let own = || Expr::col((self.table(), Alias::new("id")));
                let beyond = last.map_or(Cond::all(), |(last, id)| self.beyond(last, own(), id));
                self.sorted(work, beyond, self.page.limit).await?
            }
        };
        let places: HashMap<Id, usize> = ids.iter().enumerate().map(|(place, id)| (*id, place)).collect();
        let mut records = work.see_many(self.scope, &ids).await?;
        records.sort_by_key(|record| places.get(&record.id).copied());
        Ok(records)
    }

    /// The ids of some records, all of which are brought into their order.
    async fn sorted(&self, work: &mut Work, among: Condition, limit: u64) -> Result<Vec<Id>> {
        let mut select = self.beside_linked(work.is_postgres())?;
        select
            .cond_where(which(self.shape, self.scope, self.page.filter, self.page.deleted)?)
            .cond_where(among)
            .order_by_expr_with_nulls(key(), self.order(), NullOrdering::Last)
            .order_by((Alias::new(LINKED), Alias::new("id")), self.order())
            .order_by((self.table(), Alias::new("id")), self.order())
            .limit(limit)
            .offset(self.page.offset);
        work.all_built(&select).await?.iter().map(|row| row.get("id")).collect()
    }

    /// The same where so many records are listed that what they link to is better walked by its names until there are enough;
    /// `None` where it is not.
    async fn walk(&self, work: &mut Work, last: Option<&(Option<(sea_query::Value, Id)>, Id)>) -> Result<Option<Vec<Id>>> {
        let description = describe(self.linked.record_type());
        let is_named = !is_arranged(self.linked.record_type()) && description.field(description.title).is_some_and(|field| field.always);
        let is_in_names = last.is_none_or(|(link, _)| link.is_some());
        if !is_named || !is_in_names || self.field.custom.is_some() || self.page.offset > NEAR || !self.are_many(work).await? {
            return Ok(None);
        }
        let names = self.names()?;
        let listed = Query::select()
            .columns(["id", self.field.name].map(Alias::new))
            .from(self.table())
            .cond_where(which(self.shape, self.scope, self.page.filter, self.page.deleted)?)
            .take();
        let (linked, list) = (
            |name: &str| Expr::col((Alias::new(LINKED), Alias::new(name))),
            |name: &str| Expr::col((Alias::new(LISTED), Alias::new(name))),
        );
        // SQLite walks what stands before such a join, PostgreSQL knows it by itself.
        let walking = if work.is_postgres() { JoinType::InnerJoin } else { JoinType::CrossJoin };
        let mut select = Query::select();
        select
            .column((Alias::new(LISTED), Alias::new("id")))
            .from_subquery(names, Alias::new(LINKED))
            .join_subquery(walking, listed, Alias::new(LISTED), list(self.field.name).eq(linked("id")))
            .order_by((Alias::new(LINKED), Alias::new(KEY)), self.order())
            .order_by((Alias::new(LINKED), Alias::new("id")), self.order())
            .order_by((Alias::new(LISTED), Alias::new("id")), self.order())
            .limit(self.page.limit)
            .offset(self.page.offset);
        if let Some((Some((key_of_last, link)), id)) = last {
            let bound = key_of_last.clone();
            let from = if self.page.sort.descending { key().lte(bound) } else { key().gte(bound) };
            let beyond = self.beyond(Some((key_of_last.clone(), *link)), list("id"), *id);
            select.and_where(from).cond_where(beyond);
        }
        let mut ids: Vec<Id> = work.all_built(&select).await?.iter().map(|row| row.get("id")).collect::<Result<_>>()?;
        let missing = self.page.limit.saturating_sub(ids.len() as u64);
        if missing > 0 && self.page.offset > 0 {
            return Ok(None);
        }
        if missing > 0 {
            ids.extend(self.sorted(work, Cond::all().add(key().is_null()), missing).await?);
        }
        Ok(Some(ids))
    }

    /// Whether so many records are listed that some of them are soon met.
    async fn are_many(&self, work: &mut Work) -> Result<bool> {
        let some = Query::select()
            .expr_as(Expr::val(1), Alias::new("one"))
            .from(self.table())
            .cond_where(which(self.shape, self.scope, self.page.filter, self.page.deleted)?)
            .limit(MANY)
            .take();
        let count = Query::select().expr_as(Expr::cust("count(*)"), Alias::new("total")).from_subquery(some, Alias::new("some")).take();
        let rows = work.all_built(&count).await?;
        Ok(rows.first().map(|row| row.get::<i64>("total")).transpose()?.unwrap_or(0).unsigned_abs() >= MANY)
    }

    fn order(&self) -> Order {
        if self.page.sort.descending { Order::Desc } else { Order::Asc }
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

    /// The ids of what the reader sees, each with its name as it stands in the index.
    fn names(&self) -> Result<SelectStatement> {
        Ok(Query::select()
            .column(Alias::new("id"))
            .expr_as(Expr::col(Alias::new("sort_key")), Alias::new(KEY))
            .from(Alias::new(describe(self.linked.record_type()).table))
            .cond_where(readable(self.linked, false)?)
            .take())
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

    /// What stands after the last record of a page; `own` is a record's id.
    fn beyond(&self, last: Option<(sea_query::Value, Id)>, own: Expr, id: Id) -> Condition {
        let later = |col: Expr, than: sea_query::Value| if self.page.sort.descending { col.lt(than) } else { col.gt(than) };
        let later_id = later(own, id.into());
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

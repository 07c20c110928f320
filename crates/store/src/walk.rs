//! Pages of lists that are asked for what other tables know of records: their words, entries and custom values; and of those of
//! somebody's teams. Where few records have it, those are found first. Where many have, the list is walked in its order and each row is asked, until the
//! page is full; a page that some thousand rows do not fill is read as if nothing were known.

use domain::filter::Filter;
use domain::fold::tokens;
use domain::permission::{Reach, Scope};
use domain::record::{Record, Shape, describe};
use sea_query::{Alias, Cond, Condition, Expr, ExprTrait, Query, SelectStatement};

use crate::db::{Error, Result, Work};
use crate::filter::{Finding, condition, condition_by, elsewhere, reach_condition, readable, readable_in_order, row_by_row};
use crate::in_order::InOrder;
use crate::list::Page;
use crate::record::{read_record, select_records};

/// So many records are found first.
const FEW: i64 = 4_000;
/// So many rows are walked for a page.
const WALKED: u64 = 10_000;

/// A filter in its parts that all must be satisfied.
struct Parts {
    /// What other tables know, each in itself.
    elsewhere: Vec<Filter>,
    /// Everything else.
    here: Filter,
}

impl Parts {
    fn of(shape: &Shape, scope: &Scope, filter: &Filter) -> Parts {
        let mut parts = Parts { elsewhere: Vec::new(), here: Filter::everything() };
        parts.take(shape, scope, filter);
        parts
    }

    fn take(&mut self, shape: &Shape, scope: &Scope, filter: &Filter) {
        match filter {
            Filter::All(list) => list.iter().for_each(|each| self.take(shape, scope, each)),
            Filter::Words(text) => self.elsewhere.extend(tokens(text).into_iter().map(Filter::Words)),
            _ if elsewhere(shape, scope.record_type(), filter).is_some() => self.elsewhere.push(filter.clone()),
            _ => self.here = std::mem::replace(&mut self.here, Filter::everything()).and(filter.clone()),
        }
    }
}

/// How the rows of a page are best found.
pub(crate) enum Way {
    /// As the database likes.
    Plain,
    /// By what other tables know: first what few records have, or else each row among those that have it.
    Found(Condition),
    /// Row by row, and where that does not fill the page, as it is found otherwise.
    Walk { asked: Condition, found: Condition },
}

impl Work {
    /// How the rows of a page are best found.
    ///
    /// # Errors
    /// The database's.
    pub(crate) async fn way_of(&mut self, shape: &Shape, scope: &Scope, page: &Page<'_>) -> Result<Way> {
        let record_type = scope.record_type();
        let mut parts = Parts::of(shape, scope, page.filter);
        let mut rarest: Option<(i64, usize)> = None;
        for (at, part) in parts.elsewhere.iter().enumerate() {
            let Some(found) = elsewhere(shape, record_type, part) else { continue };
            let count = self.count_some(found).await?;
            rarest = Some(rarest.map_or((count, at), |before| before.min((count, at))));
        }
        let is_walked =
            page.offset == 0 && !page.deleted && [describe(record_type).title, "created_at"].contains(&page.sort.field.as_str());
        let Some((count, at)) = rarest else {
            let is_everything = is_walked && *page.filter == Filter::everything();
            return Ok(match is_everything && self.teams_have_many(scope).await? {
                true => Way::Walk { asked: readable_in_order(scope)?, found: readable(scope, page.deleted)? },
                false => Way::Plain,
            });
        };
        if count < FEW {
            let first = condition(shape, record_type, &parts.elsewhere.swap_remove(at))?;
            let rest = condition_by(shape, record_type, &Filter::All(parts.elsewhere), Finding::RowByRow)?;
            let here = condition(shape, record_type, &parts.here)?;
            let readable = readable(scope, page.deleted)?;
            return Ok(Way::Found(Cond::all().add(first).add(readable).add(here).add(rest)));
        }
        let elsewhere = Filter::All(parts.elsewhere);
        let among = condition_by(shape, record_type, &elsewhere, Finding::Among)?;
        let found = Cond::all().add(readable(scope, page.deleted)?).add(condition(shape, record_type, &parts.here)?).add(among);
        if !is_walked {
            return Ok(Way::Found(found));
        }
        let rest = condition_by(shape, record_type, &elsewhere, Finding::RowByRow)?;
        let here = row_by_row(condition(shape, record_type, &parts.here)?);
        Ok(Way::Walk { asked: Cond::all().add(readable_in_order(scope)?).add(here).add(rest), found })
    }

    /// Whether somebody sees what their teams have, and SQLite would find and sort much of it for a page.
    async fn teams_have_many(&mut self, scope: &Scope) -> Result<bool> {
        if self.is_postgres() || !matches!(scope.reach(), Reach::Teams(_)) {
            return Ok(false);
        }
        let table = Alias::new(describe(scope.record_type()).table);
        let of_teams = Query::select().from(table).cond_where(reach_condition(scope)).take();
        Ok(self.count_some(of_teams).await? >= FEW)
    }

    async fn count_some(&mut self, mut found: SelectStatement) -> Result<i64> {
        let found = found.expr_as(Expr::val(1), Alias::new("one")).limit(FEW.unsigned_abs()).take();
        let count = Query::select().expr_as(Expr::cust("count(*)"), Alias::new("total")).from_subquery(found, Alias::new("found")).take();
        self.all_built(&count).await?.first().ok_or_else(|| Error::Stored("count without a row".into()))?.get("total")
    }

    /// The page, if the rows that are walked fill it.
    ///
    /// # Errors
    /// The database's.
    pub(crate) async fn walk(&mut self, by: &InOrder<'_>, scope: &Scope, page: &Page<'_>, asked: Condition) -> Result<Option<Vec<Record>>> {
        let table = Alias::new(describe(scope.record_type()).table);
        let from = match &page.after {
            Some(cursor) => by.beyond(cursor)?,
            None => Cond::all(),
        };
        let in_order = |mut select: SelectStatement| by.ordered(select.cond_where(from.clone()).take());
        let end = in_order(Query::select().expr(by.value()).from(table).limit(1).offset(WALKED).take());
        let end = Expr::SubQuery(None, Box::new(end.into()));
        let until = if page.sort.descending { by.value().gte(end) } else { by.value().lte(end) };
        let mut select = in_order(select_records(by.shape, scope.record_type()));
        select.and_where(until).cond_where(asked).limit(page.limit);
        let rows = self.all_built(&select).await?;
        if (rows.len() as u64) < page.limit {
            return Ok(None);
        }
        rows.iter().map(|row| read_record(by.shape, scope, row)).collect::<Result<_>>().map(Some)
    }
}

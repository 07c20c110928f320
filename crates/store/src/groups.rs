//! How the records of a list fall into groups, and what each sums up to.

use std::collections::BTreeMap;

use domain::filter::Filter;
use domain::id::Id;
use domain::permission::Scope;
use domain::record::{Field, Kind, Shape, describe};
use sea_query::{Alias, BinOper, Expr, ExprTrait, Func, NullOrdering, Order, Query, SelectStatement};
use serde_json::Value;

use crate::db::{Error, Result, Row, Work};
use crate::figures::{Counted, Summed, Summing};
use crate::filter::value_of;
use crate::list::which;

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

/// The records of one value.
#[derive(Debug, Clone, PartialEq)]
pub struct Grouped {
    /// The value, of a day or an instant its month, `2026-11`; null for those without.
    pub value: Value,
    /// How many there are.
    pub count: i64,
    /// What they sum up to.
    pub sums: Vec<Summed>,
}

/// What is grouped.
#[derive(Clone, Copy)]
struct Listed<'a> {
    shape: &'a Shape,
    scope: &'a Scope,
    filter: &'a Filter,
    deleted: bool,
    by: By<'a>,
}

impl Work {
    /// How many records there are with each value of a field, the most first, and what fields of them sum up to. A record with
    /// several entries is in the group of each. Where there are more groups than are told, months have no sums.
    ///
    /// # Errors
    /// The database's.
    pub async fn groups(
        &mut self,
        scope: &Scope,
        filter: &Filter,
        deleted: bool,
        by: By<'_>,
        sums: &[&'static Field],
        most: u64,
    ) -> Result<Vec<Grouped>> {
        let shape = self.shape().await?;
        let listed = Listed { shape: &shape, scope, filter, deleted, by };
        if by.kind.is_list() {
            return self.groups_of_entries(listed, sums, usize::try_from(most).unwrap_or(usize::MAX)).await;
        }
        let mut select = listed.select(self.is_postgres(), false)?;
        select
            .expr_as(Expr::cust("count(*)"), Alias::new("total"))
            .order_by(Alias::new("total"), Order::Desc)
            .order_by_with_nulls(Alias::new("group_value"), Order::Asc, NullOrdering::Last)
            .limit(most);
        let mut groups = Vec::new();
        for row in self.all_built(&select).await? {
            groups.push(Grouped { value: listed.read(&row)?, count: row.get("total")?, sums: Vec::new() });
        }
        let is_whole = (groups.len() as u64) < most;
        if !sums.is_empty() && (is_whole || listed.can_be_narrowed()) {
            self.sum_groups(listed, sums, &mut groups, is_whole).await?;
        }
        Ok(groups)
    }

    /// The groups by entries, the most first, and last the records that have none. Records are grouped by all their entries together
    /// and told apart here: so the rows are read once, in the order in which they lie, and not one by one from the table of entries.
    async fn groups_of_entries(&mut self, listed: Listed<'_>, sums: &[&'static Field], most: usize) -> Result<Vec<Grouped>> {
        let mut counted: BTreeMap<Option<String>, Counted> = BTreeMap::new();
        for (at, summing) in Summing::of_any(listed.shape, listed.scope, sums).into_iter().enumerate() {
            let mut select = listed.select(self.is_postgres(), true)?;
            select.expr_as(Expr::cust("count(*)"), Alias::new("total"));
            summing.add_to(&mut select);
            for row in self.all_built(&select).await? {
                // Each of the statements counts them all.
                let count = if at == 0 { row.get("total")? } else { 0 };
                let told = Counted { count, sums: summing.read(&row)? };
                for entry in entries_of(row.get("group_value")?)? {
                    counted.entry(entry).or_default().add(&told);
                }
            }
        }
        let without = counted.remove(&None);
        let group = |(value, counted): (Option<String>, Counted)| Grouped { value: value.into(), count: counted.count, sums: counted.sums };
        let mut groups: Vec<Grouped> = counted.into_iter().map(group).collect();
        groups.sort_by_key(|group| std::cmp::Reverse(group.count));
        groups.truncate(most);
        groups.extend(without.map(|counted| group((None, counted))));
        groups.iter_mut().for_each(|group| group.sums.sort());
        Ok(groups)
    }

    async fn sum_groups(&mut self, listed: Listed<'_>, sums: &[&'static Field], groups: &mut [Grouped], is_whole: bool) -> Result<()> {
        let filter = if is_whole { listed.filter.clone() } else { listed.filter.clone().and(listed.among(groups)) };
        let listed = Listed { filter: &filter, ..listed };
        let places: BTreeMap<String, usize> = groups.iter().enumerate().map(|(at, group)| (group.value.to_string(), at)).collect();
        for summing in Summing::of(listed.shape, listed.scope, sums) {
            let mut select = listed.select(self.is_postgres(), true)?;
            summing.add_to(&mut select);
            for row in self.all_built(&select).await? {
                if let Some(at) = places.get(&listed.read(&row)?.to_string()) {
                    groups[*at].sums.extend(summing.read(&row)?);
                }
            }
        }
        groups.iter_mut().for_each(|group| group.sums.sort());
        Ok(())
    }
}

impl Listed<'_> {
    /// The records by their `group_value`. Where more than that is asked of their rows, no index of the value is walked: it leads
    /// to each row by itself, and reading all of them takes a quarter of the time.
    fn select(&self, on_postgres: bool, reads_rows: bool) -> Result<SelectStatement> {
        let record_type = self.scope.record_type();
        let table = Alias::new(describe(record_type).table);
        let column = value_of(self.shape, record_type, self.by.field);
        let value = match self.by.kind {
            kind if kind.is_list() => self.entries_together(&table),
            Kind::Day => {
                Expr::expr(Func::cust(Alias::new("substr")).args([column.cast_as(Alias::new("text")), Expr::val(1), Expr::val(7)]))
            }
            Kind::Instant => month_of(on_postgres, column, self.by.offset_minutes),
            _ if reads_rows => Expr::expr(Func::coalesce([column, Expr::cust("NULL")])),
            _ => column,
        };
        let mut select = Query::select();
        select.expr_as(value, Alias::new("group_value")).from(table);
        select.cond_where(which(self.shape, self.scope, self.filter, self.deleted)?).group_by_col(Alias::new("group_value"));
        Ok(select)
    }

    /// The list of a record's entries, as JSON in a text.
    fn entries_together(&self, table: &Alias) -> Expr {
        let column = |name: &str| Expr::col((table.clone(), Alias::new(name)));
        match self.shape.field(self.scope.record_type(), self.by.field).is_some_and(|field| field.custom.is_some()) {
            true => column("custom").binary(BinOper::Custom("->>"), Expr::val(self.by.field)),
            false => column(self.by.field).cast_as(Alias::new("text")),
        }
    }

    fn read(&self, row: &Row) -> Result<Value> {
        let is_custom = self.shape.field(self.scope.record_type(), self.by.field).is_some_and(|field| field.custom.is_some());
        Ok(match self.by.kind {
            Kind::Bool if is_custom => row.get::<Option<i64>>("group_value")?.map_or(Value::Null, |held| Value::from(held != 0)),
            Kind::Link(_) if is_custom => row.get::<Option<String>>("group_value")?.map_or(Value::Null, Value::from),
            Kind::Int(..) | Kind::Percent | Kind::Number(_) => row.get::<Option<i64>>("group_value")?.map_or(Value::Null, Value::from),
            Kind::Bool => row.get::<Option<bool>>("group_value")?.map_or(Value::Null, Value::from),
            Kind::Link(_) => row.get::<Option<Id>>("group_value")?.map_or(Value::Null, |id| Value::from(id.to_string())),
            _ => row.get::<Option<String>>("group_value")?.map_or(Value::Null, Value::from),
        })
    }

    /// Whether a filter can say which groups are meant.
    fn can_be_narrowed(&self) -> bool {
        !matches!(self.by.kind, Kind::Day | Kind::Instant)
    }

    /// Only the records of these groups.
    fn among(&self, groups: &[Grouped]) -> Filter {
        let field = || self.by.field.to_owned();
        let values: Vec<Value> = groups.iter().map(|group| group.value.clone()).filter(|value| !value.is_null()).collect();
        match values.len() == groups.len() {
            true => Filter::In(field(), values),
            false => Filter::Any(vec![Filter::In(field(), values), Filter::Empty(field())]),
        }
    }
}

/// The month in which somebody's clock shows an instant. Those of custom fields are kept as text.
fn month_of(on_postgres: bool, at: Expr, offset_minutes: i32) -> Expr {
    let shift = Expr::val(format!("{offset_minutes:+} minutes"));
    if !on_postgres {
        return Expr::expr(Func::cust(Alias::new("strftime")).args([Expr::val("%Y-%m"), at, shift]));
    }
    let at = Func::cust(Alias::new("timezone")).args([Expr::val("UTC"), at.cast_as(Alias::new("timestamptz"))]);
    let there = Expr::expr(at).add(shift.cast_as(Alias::new("interval")));
    Expr::expr(Func::cust(Alias::new("to_char")).args([there, Expr::val("YYYY-MM")]))
}

/// In which groups the records with a list of entries stand.
fn entries_of(list: Option<String>) -> Result<Vec<Option<String>>> {
    let list = list.unwrap_or_else(|| "[]".into());
    let entries: Vec<String> = serde_json::from_str(&list).map_err(|e| Error::Stored(format!("{list}: {e}")))?;
    Ok(if entries.is_empty() { vec![None] } else { entries.into_iter().map(Some).collect() })
}

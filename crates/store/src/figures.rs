//! How many records a list has, and what they sum up to.

use domain::filter::Filter;
use domain::permission::Scope;
use domain::record::{Field, Kind, RecordType, Shape, describe};
use sea_query::{Alias, Expr, ExprTrait, Func, FunctionCall, Query, SelectStatement};

use crate::db::{Result, Row, Work};
use crate::filter::value_of;
use crate::list::which;

/// What the records of a list are together.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Counted {
    /// How many there are.
    pub count: i64,
    /// The sum of each field, of amounts in each currency.
    pub sums: Vec<Summed>,
}

impl Counted {
    /// These and some more.
    pub(crate) fn add(&mut self, more: &Counted) {
        self.count += more.count;
        for sum in &more.sums {
            match self.sums.iter_mut().find(|known| (known.field, &known.currency) == (sum.field, &sum.currency)) {
                Some(known) => (known.count, known.sum) = (known.count + sum.count, known.sum + sum.sum),
                None => self.sums.push(sum.clone()),
            }
        }
    }
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
pub(crate) const PART: i64 = 1_000_000;

/// A sum of its two parts.
pub(crate) fn whole_of(high: i64, low: i64) -> i128 {
    i128::from(high) * i128::from(PART) + i128::from(low)
}

impl Work {
    /// How many records there are, all of them counted, and what amounts in them sum up to.
    ///
    /// # Errors
    /// The database's.
    pub async fn figures(&mut self, scope: &Scope, filter: &Filter, deleted: bool, sums: &[&'static Field]) -> Result<Counted> {
        let shape = self.shape().await?;
        let table = describe(scope.record_type()).table;
        let mut counted = Counted::default();
        for summing in Summing::of_any(&shape, scope, sums) {
            let mut select = Query::select();
            select
                .expr_as(Expr::cust("count(*)"), Alias::new("total"))
                .from(Alias::new(table))
                .cond_where(which(&shape, scope, filter, deleted)?);
            summing.add_to(&mut select);
            counted.count = 0;
            for row in self.all_built(&select).await? {
                counted.count += row.get::<i64>("total")?;
                counted.sums.extend(summing.read(&row)?);
            }
        }
        counted.sums.sort();
        Ok(counted)
    }
}

/// Fields that one statement sums up: amounts whose currencies stand in the same field, or numbers and amounts without one.
pub(crate) struct Summing<'a> {
    shape: &'a Shape,
    record_type: RecordType,
    currency: Option<&'static str>,
    fields: Vec<&'static Field>,
}

impl<'a> Summing<'a> {
    /// What it takes to sum up all of these.
    pub(crate) fn of(shape: &'a Shape, scope: &Scope, sums: &[&'static Field]) -> Vec<Summing<'a>> {
        let record_type = scope.record_type();
        let mut all: Vec<Summing<'a>> = Vec::new();
        for field in sums {
            let currency = match field.kind {
                Kind::Money(currency) => Some(currency).filter(|name| shape.field(record_type, name).is_some()),
                _ => None,
            };
            match all.iter_mut().find(|summing| summing.currency == currency) {
                Some(summing) => summing.fields.push(field),
                None => all.push(Summing { shape, record_type, currency, fields: vec![field] }),
            }
        }
        all
    }

    /// The same; where nothing is to be summed up, one that does nothing: the records are counted all the same.
    pub(crate) fn of_any(shape: &'a Shape, scope: &Scope, sums: &[&'static Field]) -> Vec<Summing<'a>> {
        match sums.is_empty() {
            true => vec![Summing { shape, record_type: scope.record_type(), currency: None, fields: Vec::new() }],
            false => Summing::of(shape, scope, sums),
        }
    }

    /// Adds the sums, by currency where the amounts have one.
    pub(crate) fn add_to(&self, select: &mut SelectStatement) {
        let column = |name: &str| value_of(self.shape, self.record_type, name);
        if let Some(currency) = self.currency {
            select.expr_as(column(currency), Alias::new("in_currency")).add_group_by([column(currency)]);
        }
        for (i, field) in self.fields.iter().enumerate() {
            let high = Func::sum(column(field.name).div(PART));
            let low = Func::sum(column(field.name).modulo(PART));
            select.expr_as(whole(high), Alias::new(format!("high_{i}"))).expr_as(whole(low), Alias::new(format!("low_{i}")));
            select.expr_as(Func::count(column(field.name)), Alias::new(format!("count_{i}")));
        }
    }

    /// The sums in a row; none of fields that are empty everywhere.
    pub(crate) fn read(&self, row: &Row) -> Result<Vec<Summed>> {
        let said = if self.currency.is_some() { row.get::<Option<String>>("in_currency")? } else { None };
        let currency = said.unwrap_or_default();
        let mut sums = Vec::new();
        for (i, field) in self.fields.iter().enumerate() {
            let part = |name: &str| row.get::<Option<i64>>(&format!("{name}_{i}"));
            let (Some(high), Some(low)) = (part("high")?, part("low")?) else { continue };
            let sum = whole_of(high, low);
            sums.push(Summed { field: field.name, currency: currency.clone(), count: row.get(&format!("count_{i}"))?, sum });
        }
        Ok(sums)
    }
}

fn whole(sum: FunctionCall) -> Expr {
    Expr::expr(sum).cast_as(Alias::new("bigint"))
}

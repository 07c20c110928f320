//! In which order a list stands, and what stands beyond a record of it.

use domain::money::{Currency, Worth};
use domain::permission::Scope;
use domain::questions::Sort;
use domain::record::{ExchangeRate, Kind, RecordType, Shape, describe};
use sea_query::{Alias, CaseStatement, Cond, Condition, Expr, ExprTrait, Func, NullOrdering, Order, SelectStatement};
use serde_json::Value;

use crate::db::{Result, Work};
use crate::filter::{bind_value, value_of};
use crate::list::Cursor;
use crate::projection::sort_key;

/// An order.
pub(crate) struct InOrder<'a> {
    /// How records are.
    pub shape: &'a Shape,
    record_type: RecordType,
    sort: &'a Sort,
    /// Titles are sorted by their stored key, everything else by itself.
    column: &'a str,
    worth: Option<ByWorth>,
}

/// Amounts in more than one currency stand by what they are worth.
struct ByWorth {
    currency: &'static str,
    worth: Worth,
}

impl Work {
    /// The order of a list.
    ///
    /// # Errors
    /// The database's.
    pub(crate) async fn in_order<'a>(&mut self, shape: &'a Shape, scope: &Scope, sort: &'a Sort) -> Result<InOrder<'a>> {
        let record_type = scope.record_type();
        let column = if sort.field == describe(record_type).title { "sort_key" } else { &sort.field };
        // Whoever sees amounts sees their currencies: no role hides them.
        let is_there = |name: &str| shape.field(record_type, name).is_some();
        let worth = match shape.field(record_type, column).map(|field| field.kind) {
            Some(Kind::Money(name)) if is_there(name) => {
                let worth = self.worth().await?.filter(Worth::is_needed);
                worth.map(|worth| ByWorth { currency: name, worth })
            }
            _ => None,
        };
        Ok(InOrder { shape, record_type, sort, column, worth })
    }

    /// What the currencies are worth; nothing before the company has one.
    async fn worth(&mut self) -> Result<Option<Worth>> {
        let Some(home) = self.setting("currency").await?.as_deref().and_then(Currency::parse) else { return Ok(None) };
        let rates = self.all_small(RecordType::ExchangeRate).await?;
        Ok(Some(Worth::of(home, ExchangeRate::said(rates.iter()))))
    }
}

impl InOrder<'_> {
    /// Whether amounts stand by what they are worth.
    pub fn is_by_worth(&self) -> bool {
        self.worth.is_some()
    }

    /// By what the records are sorted. Where a name may be left open, there may be no key.
    pub fn value(&self) -> Expr {
        let value = value_of(self.shape, self.record_type, self.column);
        if let Some(by) = &self.worth {
            return value.mul(self.of_one(by));
        }
        let description = describe(self.record_type);
        let is_open = self.column == "sort_key" && description.field(description.title).is_some_and(|title| !title.always);
        if is_open { Expr::expr(Func::coalesce([value, Expr::val(sort_key(""))])) } else { value }
    }

    /// What one minor unit of a row's currency is worth.
    fn of_one(&self, by: &ByWorth) -> Expr {
        let currency = || value_of(self.shape, self.record_type, by.currency);
        let cases = by.worth.of_ones().fold(CaseStatement::new(), |cases, (code, worth)| {
            let is_in = Cond::any().add(currency().eq(code));
            cases.case(if code == by.worth.home() { is_in.add(currency().is_null()) } else { is_in }, worth)
        });
        Expr::expr(cases)
    }

    /// Puts rows in the order: empty values last, equal ones by their ids.
    pub fn ordered(&self, mut select: SelectStatement) -> SelectStatement {
        let order = if self.sort.descending { Order::Desc } else { Order::Asc };
        match self.is_always_there() {
            true => select.order_by_expr(self.value(), order.clone()),
            false => select.order_by_expr_with_nulls(self.value(), order.clone(), NullOrdering::Last),
        };
        select.order_by((Alias::new(describe(self.record_type).table), Alias::new("id")), order).take()
    }

    /// Whether every record has a value in the column. Where nothing has to be said of those without one, both databases walk
    /// the index in either direction.
    fn is_always_there(&self) -> bool {
        matches!(self.column, "created_at" | "sort_key")
    }

    /// What stands beyond the end of a page.
    ///
    /// # Errors
    /// When the cursor's value is none of the column's.
    pub fn beyond(&self, cursor: &Cursor) -> Result<Condition> {
        let id = || Expr::col((Alias::new(describe(self.record_type).table), Alias::new("id")));
        let later_id = if self.sort.descending { id().lt(cursor.id) } else { id().gt(cursor.id) };
        let Some(bound) = self.bound(cursor)? else {
            return Ok(Cond::all().add(self.value().is_null()).add(later_id));
        };
        if self.is_always_there() {
            let (place, bound) = (Expr::tuple([self.value(), id()]), Expr::tuple([Expr::val(bound), Expr::val(cursor.id)]));
            return Ok(Cond::all().add(if self.sort.descending { place.lt(bound) } else { place.gt(bound) }));
        }
        let later = if self.sort.descending { self.value().lt(bound.clone()) } else { self.value().gt(bound.clone()) };
        Ok(Cond::any().add(later).add(Cond::all().add(self.value().eq(bound)).add(later_id)).add(self.value().is_null()))
    }

    /// The value at the end of a page, in the form of the order; none where the record has none.
    fn bound(&self, cursor: &Cursor) -> Result<Option<sea_query::Value>> {
        if self.column == "sort_key" {
            return Ok(Some(sort_key(cursor.value.as_str().unwrap_or_default()).into()));
        }
        if Value::is_null(&cursor.value) && !self.is_always_there() {
            return Ok(None);
        }
        if let Some(by) = &self.worth {
            let minor = cursor.value.as_i64();
            return Ok(minor.and_then(|minor| by.worth.of_amount(minor, cursor.currency.as_deref())).map(sea_query::Value::from));
        }
        bind_value(self.shape, self.record_type, self.column, &cursor.value).map(Some)
    }
}

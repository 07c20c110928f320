//! The SQL face of filters and scopes.

use domain::filter::{Filter, spellings};
use domain::fold::tokens;
use domain::id::Id;
use domain::permission::{Reach, Scope};
use domain::record::{Field, Kind, RecordType, Shape, describe};
use sea_query::{Alias, Cond, Condition, Expr, ExprTrait, Func, Query, SelectStatement};
use serde_json::Value;

use crate::db::{Error, Result};

/// The condition that a filter asks of rows of the record type's table.
///
/// # Errors
/// When the filter mentions a field that cannot carry it; the service checks before.
pub fn condition(shape: &Shape, record_type: RecordType, filter: &Filter) -> Result<Condition> {
    condition_by(shape, record_type, filter, Finding::First)
}

/// How what other tables know of a record comes to its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// The records that have it are found first, and then their rows: when they are few.
    First,
    /// The same of the first of several words, as few have that one; who else has the others is asked of these alone.
    Rarest,
    /// The records that have it are found first, and then each row is looked up among them: when they are many.
    Among,
    /// Each row is asked: when rows are walked in an order until there are enough.
    RowByRow,
}

/// The same, where it is known how what other tables know is best found.
///
/// # Errors
/// As [`condition`].
pub fn condition_by(shape: &Shape, record_type: RecordType, filter: &Filter, finding: Finding) -> Result<Condition> {
    Ok(match filter {
        Filter::All(list) => fold_all(shape, record_type, list, Cond::all(), finding)?,
        Filter::Any(list) if list.is_empty() => Cond::all().add(Expr::val(1).eq(0)),
        Filter::Any(list) => fold_all(shape, record_type, list, Cond::any(), finding)?,
        // An empty column makes the inner condition unknown, which must count as not satisfied.
        Filter::Not(inner) => {
            Cond::all().add(Expr::expr(Expr::case(condition_by(shape, record_type, inner, finding)?, 1).finally(0)).eq(0))
        }
        Filter::In(name, values) => {
            let on = On::of(shape, record_type, name)?;
            let values = values.iter().map(|v| on.bind(v)).collect::<Result<Vec<_>>>()?;
            on.asks(|column| column.is_in(values), finding)
        }
        Filter::AtLeast(name, value) => {
            let on = On::of(shape, record_type, name)?;
            let bound = on.bind(value)?;
            on.asks(|column| column.gte(bound), finding)
        }
        Filter::AtMost(name, value) => {
            let on = On::of(shape, record_type, name)?;
            let bound = on.bind(value)?;
            on.asks(|column| column.lte(bound), finding)
        }
        Filter::Empty(name) => On::of(shape, record_type, name)?.is_empty(),
        Filter::Has(field, value) => has(record_type, field, value, finding)?,
        Filter::Contains(name, text) => On::of(shape, record_type, name)?.asks(|column| contains(&column, text), finding),
        Filter::Words(text) => words(record_type, text, finding),
    })
}

/// The condition that a scope asks: its filter, and for what follows a subject, that the subject is readable.
///
/// # Errors
/// As [`condition`].
pub fn scope_condition(scope: &Scope) -> Result<Condition> {
    // What is added later must narrow: a scope that is an "or" by itself is wrapped.
    let own = Cond::all().add(condition(Shape::plain(), scope.record_type(), scope.condition())?);
    if scope.subjects().iter().all(|(_, reach)| *reach == Reach::All) {
        return Ok(own);
    }
    let subjects = scope.subjects().iter().fold(Cond::any(), |subjects, (subject, reach)| {
        let about = Cond::all().add(Expr::col(Alias::new("about_type")).eq(subject.name()));
        if *reach == Reach::All {
            return subjects.add(about);
        }
        let reachable = Query::select()
            .column(Alias::new("id"))
            .from(Alias::new(describe(*subject).table))
            .cond_where(within(reach, scope.user()))
            .take();
        subjects.add(about.add(Expr::col(Alias::new("about")).in_subquery(reachable)))
    });
    Ok(own.add(subjects))
}

/// Rows with owner and team columns that the scope reaches.
pub fn reach_condition(scope: &Scope) -> Condition {
    within(scope.reach(), scope.user())
}

/// Rows with owner and team columns within a user's reach.
pub(crate) fn within(reach: &Reach, user: Id) -> Condition {
    let owner = Expr::col(Alias::new("owner")).eq(user);
    match reach {
        Reach::All => Cond::all(),
        Reach::None => Cond::all().add(Expr::val(1).eq(0)),
        Reach::Own => Cond::all().add(owner),
        Reach::Teams(teams) => Cond::any().add(owner).add(Expr::col(Alias::new("team")).is_in(teams.iter().copied())),
    }
}

/// A condition on the scoped rows of a table: readable and not deleted.
///
/// # Errors
/// As [`condition`].
pub fn readable(scope: &Scope, deleted: bool) -> Result<Condition> {
    let mark = column(scope.record_type(), "deleted_at");
    Ok(scope_condition(scope)?.add(if deleted { mark.is_not_null() } else { mark.is_null() }))
}

/// The same for rows that are walked in an order: somebody's teams are no reason to leave it.
///
/// # Errors
/// As [`condition`].
pub(crate) fn readable_in_order(scope: &Scope) -> Result<Condition> {
    let alive = column(scope.record_type(), "deleted_at").is_null();
    Ok(match scope.reach() {
        Reach::Teams(_) => Cond::all().add(row_by_row(scope_condition(scope)?)).add(alive),
        _ => scope_condition(scope)?.add(alive),
    })
}

fn fold_all(shape: &Shape, record_type: RecordType, list: &[Filter], start: Condition, finding: Finding) -> Result<Condition> {
    list.iter().try_fold(start, |cond, filter| Ok(cond.add(condition_by(shape, record_type, filter, finding)?)))
}

fn column(record_type: RecordType, field: &str) -> Expr {
    Expr::col((Alias::new(describe(record_type).table), Alias::new(field)))
}

/// A value in the form of its column.
pub(crate) fn bind(record_type: RecordType, field: &str, value: &Value) -> Result<sea_query::Value> {
    let kind = describe(record_type).field(field).map(|f| f.kind);
    let wrong = || Error::Stored(format!("{record_type:?}.{field}: {value}"));
    match field {
        "created_at" | "deleted_at" => return crate::record::to_column(Kind::Instant, value),
        "id" => return crate::record::to_column(Kind::Link(record_type), value),
        _ => {}
    }
    crate::record::to_column(kind.ok_or_else(wrong)?, value)
}

/// What a condition is asked of: a column of the record's own table, or the table of custom values.
enum On {
    Column(RecordType, String),
    Values(RecordType, &'static Field),
}

impl On {
    fn of(shape: &Shape, record_type: RecordType, name: &str) -> Result<On> {
        match shape.field(record_type, name) {
            Some(field) if field.custom.is_some() => Ok(On::Values(record_type, field)),
            None if domain::record::is_custom(name) => Err(Error::Stored(format!("{record_type:?}.{name}"))),
            _ => Ok(On::Column(record_type, name.to_owned())),
        }
    }

    fn bind(&self, value: &Value) -> Result<sea_query::Value> {
        match self {
            On::Column(record_type, name) => bind(*record_type, name, value),
            On::Values(_, field) => crate::projection::custom::bind(field.kind, value),
        }
    }

    fn asks(&self, question: impl FnOnce(Expr) -> Expr, finding: Finding) -> Condition {
        match self {
            On::Column(record_type, name) => Cond::all().add(question(column(*record_type, name))),
            On::Values(record_type, field) => {
                let mut found = self::values(field);
                found.and_where(question(Expr::col(Alias::new(crate::projection::custom::column(field.kind)))));
                Cond::all().add(among(*record_type, found, finding))
            }
        }
    }

    fn is_empty(&self) -> Condition {
        match self {
            On::Column(record_type, name) => {
                let col = column(*record_type, name);
                let list = describe(*record_type).field(name).is_some_and(Field::is_list);
                if list { Cond::all().add(col.cast_as(Alias::new("text")).eq("[]")) } else { Cond::all().add(col.is_null()) }
            }
            On::Values(record_type, field) => {
                let found = if field.is_list() { entries(field.name) } else { self::values(field) };
                Cond::all().not().add(among(*record_type, found, Finding::RowByRow))
            }
        }
    }
}

/// What a field holds in a row: its column, or the value of a custom field.
pub(crate) fn value_of(shape: &Shape, record_type: RecordType, name: &str) -> Expr {
    let Some(field) = shape.field_ever(record_type, name).filter(|field| field.custom.is_some()) else {
        return column(record_type, name);
    };
    let value = values(field)
        .column(Alias::new(crate::projection::custom::column(field.kind)))
        .and_where(Expr::col(Alias::new("record")).equals((Alias::new(describe(record_type).table), Alias::new("id"))))
        .take();
    Expr::SubQuery(None, Box::new(value.into()))
}

/// A value in the form in which [`value_of`] gives it.
pub(crate) fn bind_value(shape: &Shape, record_type: RecordType, name: &str, value: &Value) -> Result<sea_query::Value> {
    On::of(shape, record_type, name)?.bind(value)
}

/// The records that have a value of a custom field.
fn values(field: &Field) -> SelectStatement {
    Query::select().from(Alias::new("custom_values")).and_where(Expr::col(Alias::new("field")).eq(field.custom)).take()
}

/// The records that have an entry in a field.
fn entries(field: &str) -> SelectStatement {
    Query::select().from(Alias::new("record_entries")).and_where(Expr::col(Alias::new("field")).eq(field)).take()
}

fn has(record_type: RecordType, field: &str, value: &Value, finding: Finding) -> Result<Condition> {
    let entry = value.as_str().ok_or_else(|| Error::Stored(format!("{field} has {value}")))?;
    let mut holding = entries(field);
    holding.and_where(Expr::col(Alias::new("entry")).eq(entry));
    Ok(Cond::all().add(among(record_type, holding, finding)))
}

/// Both databases know only the letters of ASCII as small and large (the columns sort by "C"), and neither has a function for
/// the place of a text in another under the same name: a text that is another one without its part has that part.
fn contains(column: &Expr, text: &str) -> Expr {
    let small = || Expr::expr(Func::lower(column.clone()));
    let any = spellings(text).into_iter().fold(Cond::any(), |cond, spelling| {
        let without = Func::cust(Alias::new("replace")).args([small(), Expr::val(spelling), Expr::val("")]);
        cond.add(Expr::expr(without).ne(small()))
    });
    Expr::expr(Expr::case(any, 1).finally(0)).eq(1)
}

/// What another table knows of the records that satisfy a filter, if that is all it asks: a word, an entry of a list, a value of
/// a custom field.
pub(crate) fn elsewhere(shape: &Shape, record_type: RecordType, filter: &Filter) -> Option<SelectStatement> {
    match filter {
        Filter::Words(text) => match tokens(text).as_slice() {
            [word] => {
                let mut found = beginning(word);
                found.and_where(Expr::col(Alias::new("record_type")).eq(record_type.name()));
                Some(found)
            }
            _ => None,
        },
        Filter::Has(field, Value::String(entry)) => {
            let mut found = entries(field);
            found.and_where(Expr::col(Alias::new("entry")).eq(entry.as_str()));
            Some(found)
        }
        Filter::In(name, wanted) => match On::of(shape, record_type, name).ok()? {
            On::Values(_, field) => {
                let wanted =
                    wanted.iter().map(|value| crate::projection::custom::bind(field.kind, value)).collect::<Result<Vec<_>>>().ok()?;
                let mut found = values(field);
                found.and_where(Expr::col(Alias::new(crate::projection::custom::column(field.kind))).is_in(wanted));
                Some(found)
            }
            On::Column(..) => None,
        },
        _ => None,
    }
}

/// The words of records that begin with a word.
fn beginning(word: &str) -> SelectStatement {
    Query::select()
        .from(Alias::new("search_tokens"))
        .and_where(Expr::col(Alias::new("token")).gte(word))
        .and_where(Expr::col(Alias::new("token")).lt(format!("{word}\u{10FFFF}")))
        .take()
}

fn words(record_type: RecordType, text: &str, finding: Finding) -> Condition {
    tokens(text).iter().enumerate().fold(Cond::all(), |cond, (at, word)| {
        let mut found = beginning(word);
        let finding = if finding == Finding::Rarest && at > 0 { Finding::RowByRow } else { finding };
        if finding != Finding::RowByRow {
            found.and_where(Expr::col(Alias::new("record_type")).eq(record_type.name()));
        }
        cond.add(among(record_type, found, finding))
    })
}

/// A condition that no index is chosen for.
pub(crate) fn row_by_row(condition: Condition) -> Expr {
    Expr::expr(Expr::case(condition, 1).finally(0)).eq(1)
}

/// The record is one of those in the column `record` of what was found.
fn among(record_type: RecordType, mut found: SelectStatement, finding: Finding) -> Expr {
    match finding {
        Finding::First | Finding::Rarest => column(record_type, "id").in_subquery(found.column(Alias::new("record")).take()),
        Finding::Among => row_by_row(Cond::all().add(column(record_type, "id").in_subquery(found.column(Alias::new("record")).take()))),
        Finding::RowByRow => Expr::exists(
            found
                .expr(Expr::val(1))
                .and_where(Expr::col(Alias::new("record")).equals((Alias::new(describe(record_type).table), Alias::new("id"))))
                .take(),
        ),
    }
}

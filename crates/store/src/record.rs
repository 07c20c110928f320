//! Rows of records, read and written by their descriptions.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, SubsecRound, Utc};
use domain::command::{Change, Op};
use domain::conceal::{conceal, told_of};
use domain::id::Id;
use domain::permission::Scope;
use domain::record::{Field, Kind, Record, RecordType, Shape, describe, is_custom, write_instant};
use sea_query::{Alias, Cond, Condition, Expr, ExprTrait, Query};
use serde_json::{Map, Value};
use sqlx::types::Json;

use crate::db::{Error, Result, Row, Work};
use crate::filter::readable;
use crate::projection::sort_key;

impl Work {
    /// A record by id, deleted or not, without a scope: for the door, which checks the standing itself.
    ///
    /// # Errors
    /// The database's.
    pub async fn load(&mut self, record_type: RecordType, id: Id) -> Result<Option<Record>> {
        Ok(self.records(record_type, Cond::all().add(Expr::col(Alias::new("id")).eq(id))).await?.pop())
    }

    async fn records(&mut self, record_type: RecordType, which: Condition) -> Result<Vec<Record>> {
        let shape = self.shape().await?;
        self.records_of(&shape, record_type, which).await
    }

    /// Several records by id, in no order, without a scope: for the door.
    ///
    /// # Errors
    /// The database's.
    pub async fn load_all(&mut self, record_type: RecordType, ids: &[Id]) -> Result<Vec<Record>> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        self.records(record_type, Cond::all().add(Expr::col(Alias::new("id")).is_in(ids.iter().copied()))).await
    }

    /// A record that the scope shows, deleted or not.
    ///
    /// # Errors
    /// The database's.
    pub async fn see(&mut self, scope: &Scope, id: Id) -> Result<Option<Record>> {
        let seen = crate::filter::scope_condition(scope)?.add(Expr::col(Alias::new("id")).eq(id));
        Ok(self.visible(scope, seen).await?.pop())
    }

    /// Of some records those that the scope shows, deleted or not, in no order.
    ///
    /// # Errors
    /// The database's.
    pub async fn see_many(&mut self, scope: &Scope, ids: &[Id]) -> Result<Vec<Record>> {
        let seen = crate::filter::scope_condition(scope)?.add(Expr::col(Alias::new("id")).is_in(ids.iter().copied()));
        self.visible(scope, seen).await
    }

    /// Every record that the scope shows, oldest first: only for the small record types.
    ///
    /// # Errors
    /// The database's.
    pub async fn see_all(&mut self, scope: &Scope) -> Result<Vec<Record>> {
        let (record_type, shape) = (scope.record_type(), self.shape().await?);
        if !record_type.is_small() {
            return self.visible(scope, crate::filter::scope_condition(scope)?).await;
        }
        let all = self.all_small(record_type).await?;
        let is_shown = |record: &&Record| scope.condition().matches(Shape::plain(), record_type, &|field| record.get(field));
        let mut records: Vec<Record> = all.iter().filter(is_shown).cloned().collect();
        records.iter_mut().for_each(|record| hide(&shape, scope, record));
        Ok(records)
    }

    /// Every record of a type, for the door.
    ///
    /// # Errors
    /// The database's.
    pub async fn load_every(&mut self, record_type: RecordType) -> Result<Vec<Record>> {
        let shape = self.shape().await?;
        self.records_of(&shape, record_type, Condition::all()).await
    }

    async fn visible(&mut self, scope: &Scope, which: Condition) -> Result<Vec<Record>> {
        let shape = self.shape().await?;
        let mut records = self.records_of(&shape, scope.record_type(), which).await?;
        records.iter_mut().for_each(|record| hide(&shape, scope, record));
        Ok(records)
    }

    /// Titles of records of one type, of those that the scope shows and that are not deleted.
    ///
    /// # Errors
    /// The database's.
    pub async fn titles(&mut self, scope: &Scope, ids: &[Id]) -> Result<BTreeMap<Id, String>> {
        if ids.is_empty() {
            return Ok(BTreeMap::new());
        }
        let description = describe(scope.record_type());
        let select = Query::select()
            .column(Alias::new("id"))
            .expr_as(Expr::col(Alias::new(description.title)), Alias::new("title"))
            .from(Alias::new(description.table))
            .cond_where(readable(scope, false)?.add(Expr::col(Alias::new("id")).is_in(ids.iter().copied())))
            .take();
        let rows = self.all_built(&select).await?;
        rows.iter().map(|row| Ok((row.get("id")?, row.get::<Option<String>>("title")?.unwrap_or_default()))).collect()
    }

    pub(crate) async fn records_of(&mut self, shape: &Shape, record_type: RecordType, which: Condition) -> Result<Vec<Record>> {
        let mut select = select_records(shape, record_type);
        select
            .cond_where(which)
            .order_by(Alias::new("created_at"), sea_query::Order::Asc)
            .order_by(Alias::new("id"), sea_query::Order::Asc);
        let rows = self.all_built(&select).await?;
        rows.iter().map(|row| read_whole(shape, record_type, row)).collect()
    }

    /// Writes a change to its table; `n` becomes the record's number.
    ///
    /// # Errors
    /// The database's, a unique violation among them.
    pub(crate) async fn write(&mut self, change: &Change, before: Option<&Record>, n: i64) -> Result<()> {
        let description = describe(change.record_type);
        let shape = self.shape().await?;
        let mut columns = vec![("n".to_owned(), sea_query::Value::from(n))];
        if change.fields.iter().any(|f| is_custom(&f.field)) {
            let told = change.fields.iter().filter(|f| is_custom(&f.field)).map(|f| (f.field.as_str(), &f.after));
            columns.push(("custom".to_owned(), custom_column(&shape, before, told)));
        }
        for field in change.fields.iter().filter(|f| !is_custom(&f.field)) {
            columns.push((field.field.clone(), crate::filter::bind(change.record_type, &field.field, &field.after)?));
            if field.field == description.title {
                columns.push(("sort_key".to_owned(), sea_query::Value::from(sort_key(field.after.as_str().unwrap_or_default()))));
            }
        }
        match change.op {
            Op::Create => {
                columns.push(("id".to_owned(), sea_query::Value::from(change.id)));
                let names = columns.iter().map(|(name, _)| Alias::new(name.as_str())).collect::<Vec<_>>();
                let values = columns.into_iter().map(|(_, value)| Expr::val(value)).collect::<Vec<_>>();
                let insert = Query::insert().into_table(Alias::new(description.table)).columns(names).values_panic(values).take();
                self.run_built(&insert).await?;
            }
            Op::Change => {
                let update = Query::update()
                    .table(Alias::new(description.table))
                    .values(columns.into_iter().map(|(name, value)| (Alias::new(name.as_str()), Expr::val(value))))
                    .and_where(Expr::col(Alias::new("id")).eq(change.id))
                    .take();
                self.run_built(&update).await?;
            }
        }
        Ok(())
    }
}

/// Inserts new records of one type, in their order.
///
/// # Errors
/// The database's, a unique violation among them.
pub(crate) async fn insert(work: &mut Work, record_type: RecordType, records: &[&Record]) -> Result<()> {
    let description = describe(record_type);
    let fields = || ["created_at", "deleted_at"].into_iter().chain(description.fields.iter().map(|f| f.name));
    let columns: Vec<&'static str> = ["id", "n", "sort_key", "custom"].into_iter().chain(fields()).collect();
    let shape = work.shape().await?;
    let mut rows = Vec::with_capacity(records.len());
    for record in records {
        let custom = custom_column(&shape, Some(record), std::iter::empty());
        let mut row: Vec<sea_query::Value> =
            vec![record.id.into(), record.n.into(), sort_key(record.text(description.title)).into(), custom];
        for field in fields() {
            row.push(crate::filter::bind(record_type, field, record.get(field))?);
        }
        rows.push(row);
    }
    crate::rows::insert(work, description.table, columns, rows).await
}

/// The custom fields of a record as their column, with what changes about them; what is empty is left out.
fn custom_column<'a>(shape: &Shape, before: Option<&'a Record>, told: impl Iterator<Item = (&'a str, &'a Value)>) -> sea_query::Value {
    let calculated = |record: &Record, name: &str| shape.field_ever(record.record_type, name).is_some_and(|f| f.formula.is_some());
    let known =
        before.into_iter().flat_map(|record| record.fields.iter().filter(move |(name, _)| is_custom(name) && !calculated(record, name)));
    let mut custom: Map<String, Value> = known.map(|(name, value)| (name.clone(), value.clone())).collect();
    custom.extend(told.map(|(name, value)| (name.to_owned(), value.clone())));
    custom.retain(|_, value| !(Value::is_null(value) || value.as_array().is_some_and(Vec::is_empty)));
    sea_query::Value::from(Value::Object(custom))
}

/// A select of all columns that a record is read from.
pub(crate) fn select_records(shape: &Shape, record_type: RecordType) -> sea_query::SelectStatement {
    let description = describe(record_type);
    let mut select = Query::select();
    for name in ["id", "n", "created_at", "deleted_at"].into_iter().chain(description.fields.iter().map(|f| f.name)) {
        select.column((Alias::new(description.table), Alias::new(name)));
    }
    if shape.has_custom(record_type) {
        select.column((Alias::new(description.table), Alias::new("custom")));
    }
    select.from(Alias::new(description.table));
    select
}

/// Reads a row of [`select_records`] as it may be shown: without what was retired or the reader does not see.
pub(crate) fn read_record(shape: &Shape, scope: &Scope, row: &Row) -> Result<Record> {
    let mut record = read_whole(shape, scope.record_type(), row)?;
    hide(shape, scope, &mut record);
    Ok(record)
}

fn hide(shape: &Shape, scope: &Scope, record: &mut Record) {
    for field in shape.ever(record.record_type).filter(|field| field.retired) {
        record.fields.remove(field.name);
    }
    for name in scope.hidden() {
        record.fields.remove(name);
    }
    if let Some(concealed) = scope.concealed_of(record.link("owner"))
        && let Some(of) = told_of(record)
    {
        conceal(shape, record.record_type, of, &mut record.fields, concealed);
    }
}

/// Reads a row of [`select_records`] with everything that is stored.
pub(crate) fn read_whole(shape: &Shape, record_type: RecordType, row: &Row) -> Result<Record> {
    let mut fields = Map::new();
    for field in describe(record_type).fields {
        fields.insert(field.name.to_owned(), from_column(field, row)?);
    }
    if shape.has_custom(record_type) {
        let mut stored = row.get::<Json<Map<String, Value>>>("custom")?.0;
        for field in shape.stored(record_type) {
            fields.insert(field.name.to_owned(), stored.remove(field.name).unwrap_or_else(|| field.empty()));
        }
        shape.calculate(record_type, &mut fields);
    }
    for name in ["created_at", "deleted_at"] {
        fields.insert(name.to_owned(), instant(row.get::<Option<DateTime<Utc>>>(name)?));
    }
    Ok(Record { record_type, id: row.get("id")?, n: row.get("n")?, fields })
}

fn from_column(field: &Field, row: &Row) -> Result<Value> {
    if field.is_list() || field.kind == Kind::Rights {
        return Ok(row.get::<Json<Value>>(field.name)?.0);
    }
    Ok(match field.kind {
        Kind::Int(..) | Kind::Number(_) | Kind::Money(_) | Kind::Percent => {
            row.get::<Option<i64>>(field.name)?.map_or(Value::Null, Value::from)
        }
        Kind::Bool => row.get::<Option<bool>>(field.name)?.map_or(Value::Null, Value::from),
        Kind::Day => row.get::<Option<NaiveDate>>(field.name)?.map_or(Value::Null, |d| Value::from(d.to_string())),
        Kind::Instant => instant(row.get::<Option<DateTime<Utc>>>(field.name)?),
        Kind::Link(_) => row.get::<Option<Id>>(field.name)?.map_or(Value::Null, |id| Value::from(id.to_string())),
        _ => row.get::<Option<String>>(field.name)?.map_or(Value::Null, Value::from),
    })
}

fn instant(at: Option<DateTime<Utc>>) -> Value {
    at.map_or(Value::Null, |at| Value::from(write_instant(at)))
}

/// A JSON value in the form of a column of that kind.
pub(crate) fn to_column(kind: Kind, value: &Value) -> Result<sea_query::Value> {
    use sea_query::Value as Column;
    let text = value.as_str();
    let wrong = || Error::Stored(format!("{kind:?}: {value}"));
    Ok(match kind {
        Kind::Int(..) | Kind::Number(_) | Kind::Money(_) | Kind::Percent => Column::from(value.as_i64()),
        Kind::Bool => Column::from(value.as_bool()),
        Kind::Day => Column::from(text.map(str::parse::<NaiveDate>).transpose().map_err(|_| wrong())?),
        Kind::Instant => {
            Column::from(text.map(str::parse::<DateTime<Utc>>).transpose().map_err(|_| wrong())?.map(|at| at.trunc_subsecs(6)))
        }
        Kind::Link(_) => Column::from(text.map(str::parse::<Id>).transpose().map_err(|_| wrong())?),
        Kind::Rights => Column::from(value.clone()),
        _ if kind.is_list() => Column::from(if value.is_null() { Value::Array(Vec::new()) } else { value.clone() }),
        _ => Column::from(text.map(str::to_owned)),
    })
}

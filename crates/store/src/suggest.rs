//! Suggestions while somebody types, and who could be the same.

use std::collections::BTreeSet;

use domain::filter::Filter;
use domain::fold::tokens;
use domain::id::Id;
use domain::permission::Scope;
use domain::reach::email_key;
use domain::record::{Record, RecordType, describe};
use sea_query::{Alias, Cond, Expr, ExprTrait, Order, Query, SelectStatement};

use crate::args;
use crate::db::{Error, Result, Work};
use crate::filter::{Finding, condition, condition_by, reach_condition, readable, row_by_row};
use crate::record::{read_record, read_whole, select_records};

/// Records that are looked at for the rarest word; where more begin with it, they are answered in stored order.
const COMMON: u64 = 1000;

/// From here on it is quicker to read all rows and look each up than to go to the row of each word.
const MANY: u64 = 20_000;

impl Work {
    /// The records of a type in which every word of the text begins a searched word, at most so many.
    ///
    /// # Errors
    /// The database's.
    pub async fn suggest(&mut self, scope: &Scope, text: &str, filter: &Filter, limit: u64) -> Result<Vec<Record>> {
        let record_type = scope.record_type();
        let column = |name: &'static str| (Alias::new(describe(record_type).table), Alias::new(name));
        let mut words = tokens(text);
        let shape = self.shape().await?;
        let Some(rarest) = self.take_rarest(record_type, &mut words).await? else {
            let mut select = select_records(&shape, record_type);
            select
                .cond_where(Cond::all().add(readable(scope, false)?).add(condition(&shape, record_type, filter)?))
                .order_by(column("created_at"), Order::Desc)
                .order_by(column("id"), Order::Desc)
                .limit(limit);
            return self.all_built(&select).await?.iter().map(|row| read_record(&shape, scope, row)).collect();
        };
        let table = || Alias::new(describe(record_type).table);
        // Who else has the words is asked of these alone; without the limit PostgreSQL would walk all names in their order.
        let known = Query::select()
            .columns([column("id"), column("sort_key")])
            .from(table())
            .and_where(Expr::col(column("id")).in_subquery(beginning_with(scope, &rarest)))
            .and_where(row_by_row(readable(scope, false)?))
            .cond_where(condition(&shape, record_type, filter)?)
            .cond_where(condition_by(&shape, record_type, &Filter::Words(words.join(" ")), Finding::RowByRow)?)
            .limit(COMMON)
            .take();
        let best = Query::select()
            .column(Alias::new("id"))
            .from_subquery(known, Alias::new("known"))
            .order_by(Alias::new("sort_key"), Order::Asc)
            .order_by(Alias::new("id"), Order::Asc)
            .limit(limit)
            .take();
        let mut select = select_records(&shape, record_type);
        select
            .and_where(Expr::col(column("id")).in_subquery(best))
            .order_by(column("sort_key"), Order::Asc)
            .order_by(column("id"), Order::Asc);
        self.all_built(&select).await?.iter().map(|row| read_record(&shape, scope, row)).collect()
    }

    /// Takes out of some words the one with which the fewest records begin, the longest of those that are common.
    async fn take_rarest(&mut self, record_type: RecordType, words: &mut Vec<String>) -> Result<Option<String>> {
        let mut rarest: Option<(i64, std::cmp::Reverse<usize>, usize)> = None;
        for (at, word) in words.iter().enumerate() {
            let found = if words.len() == 1 { 0 } else { self.count_beginning_with(record_type, word, COMMON).await? };
            let this = (found, std::cmp::Reverse(word.len()), at);
            rarest = Some(rarest.map_or(this, |before| before.min(this)));
        }
        Ok(rarest.map(|(_, _, at)| words.swap_remove(at)))
    }

    /// How many words of records begin with a word; counting stops at a limit.
    async fn count_beginning_with(&mut self, record_type: RecordType, word: &str, limit: u64) -> Result<i64> {
        let found = beginning(record_type, word).expr_as(Expr::val(1), Alias::new("one")).limit(limit).take();
        let count = Query::select().expr_as(Expr::cust("count(*)"), Alias::new("total")).from_subquery(found, Alias::new("found")).take();
        self.all_built(&count).await?.first().ok_or_else(|| Error::Stored("count without a row".into()))?.get("total")
    }

    /// How records with every word of a text are best found, when their rows are read anyway, and the text with the word first
    /// that fewest have.
    ///
    /// # Errors
    /// The database's.
    pub async fn finding_of(&mut self, record_type: RecordType, text: &str) -> Result<(Finding, String)> {
        let mut words = Vec::new();
        for word in tokens(text) {
            words.push((self.count_beginning_with(record_type, &word, MANY).await?, word));
        }
        words.sort();
        let finding = match words.first() {
            Some((count, _)) if count.unsigned_abs() >= MANY => Finding::Among,
            Some(_) => Finding::Rarest,
            None => Finding::First,
        };
        let words: Vec<String> = words.into_iter().map(|(_, word)| word).collect();
        Ok((finding, words.join(" ")))
    }

    /// Parties and leads that share an identity key: `(type, record, kind of key)`, without a scope; the service scopes them.
    ///
    /// # Errors
    /// The database's.
    pub async fn same_identity(&mut self, keys: &BTreeSet<(&'static str, String)>) -> Result<Vec<(RecordType, Id, String)>> {
        let mut found = Vec::new();
        for (kind, key) in keys {
            let rows = self
                .all(
                    "SELECT record_type, record FROM identity_keys WHERE kind = $1 AND key = $2 ORDER BY record LIMIT 20",
                    args![*kind, key.as_str()],
                )
                .await?;
            for row in &rows {
                let name: String = row.get("record_type")?;
                let record_type = RecordType::parse(&name).ok_or_else(|| Error::Stored(name))?;
                found.push((record_type, row.get("record")?, (*kind).to_owned()));
            }
        }
        Ok(found)
    }

    /// The record of a type with that source key.
    ///
    /// # Errors
    /// The database's.
    pub async fn by_source_key(&mut self, record_type: RecordType, key: &str) -> Result<Option<Record>> {
        self.by_text(record_type, "source_key", key).await
    }

    /// The first record of a type whose text field has just that value, without a scope: for the door and imports.
    ///
    /// # Errors
    /// The database's.
    pub async fn by_text(&mut self, record_type: RecordType, field: &'static str, value: &str) -> Result<Option<Record>> {
        let shape = self.shape().await?;
        let mut select = select_records(&shape, record_type);
        select
            .and_where(Expr::col(Alias::new(field)).eq(value))
            .order_by(Alias::new("created_at"), Order::Asc)
            .order_by(Alias::new("id"), Order::Asc)
            .limit(1);
        self.all_built(&select).await?.first().map(|row| read_whole(&shape, record_type, row)).transpose()
    }

    /// The user who signs in with an address, however it is written.
    ///
    /// # Errors
    /// The database's.
    pub async fn user_by_email(&mut self, email: &str) -> Result<Option<Record>> {
        let Some(key) = email_key(email) else { return Ok(None) };
        if let Some(user) = self.by_text(RecordType::User, "email", &key).await? {
            return Ok(Some(user));
        }
        // Of before addresses were kept in one form.
        let shape = self.shape().await?;
        let rows = self.all_built(&select_records(&shape, RecordType::User)).await?;
        for row in &rows {
            let user = read_whole(&shape, RecordType::User, row)?;
            if email_key(user.text("email")).as_ref() == Some(&key) {
                return Ok(Some(user));
            }
        }
        Ok(None)
    }

    /// Whether a record of the type, deleted or not, links to a target by a field: the number of those that do.
    ///
    /// # Errors
    /// The database's.
    pub async fn linking(&mut self, record_type: RecordType, field: &'static str, target: Id) -> Result<i64> {
        let select = Query::select()
            .expr_as(Expr::cust("count(*)"), Alias::new("total"))
            .from(Alias::new(describe(record_type).table))
            .and_where(Expr::col(Alias::new(field)).eq(target))
            .and_where(Expr::col(Alias::new("deleted_at")).is_null())
            .take();
        self.all_built(&select).await?.first().ok_or_else(|| Error::Stored("count without a row".into()))?.get("total")
    }

    /// Ids of records of the type, deleted or not, that link to a target by a field, at most so many.
    ///
    /// # Errors
    /// The database's.
    pub async fn linked_from(&mut self, record_type: RecordType, field: &'static str, target: Id, limit: u64) -> Result<Vec<Id>> {
        let select = Query::select()
            .column(Alias::new("id"))
            .from(Alias::new(describe(record_type).table))
            .and_where(Expr::col(Alias::new(field)).eq(target))
            .order_by(Alias::new("id"), Order::Asc)
            .limit(limit)
            .take();
        self.all_built(&select).await?.iter().map(|row| row.get("id")).collect()
    }
}

/// Records with a word that begins so, as far as they are looked at.
fn beginning_with(scope: &Scope, word: &str) -> SelectStatement {
    let mut select = beginning(scope.record_type(), word);
    select.column(Alias::new("record")).order_by(Alias::new("token"), Order::Asc).order_by(Alias::new("record"), Order::Asc).limit(COMMON);
    if describe(scope.record_type()).reading != domain::record::Reading::Subject {
        select.cond_where(reach_condition(scope));
    }
    select
}

/// The searched words of a type that begin with a word.
fn beginning(record_type: RecordType, word: &str) -> SelectStatement {
    Query::select()
        .from(Alias::new("search_tokens"))
        .and_where(Expr::col(Alias::new("record_type")).eq(record_type.name()))
        .and_where(Expr::col(Alias::new("token")).gte(word))
        .and_where(Expr::col(Alias::new("token")).lt(format!("{word}\u{10FFFF}")))
        .take()
}

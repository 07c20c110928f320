//! The journal as one record's readable history, with what hangs on the record.

use domain::command::{FieldChange, Op};
use domain::id::Id;
use domain::permission::Scope;
use domain::questions::Entry;
use domain::record::{RecordType, describe, write_instant};
use sea_query::{Alias, Cond, Expr, ExprTrait, Order, Query, UnionType};
use sqlx::types::Json;

use crate::db::{Error, Result, Row, Work};
use crate::filter::scope_condition;

/// The scopes under which a timeline is read, one a record type.
pub struct Scopes<'a> {
    /// Leads.
    pub leads: &'a Scope,
    /// Opportunities.
    pub opportunities: &'a Scope,
    /// Notes.
    pub notes: &'a Scope,
}

impl Work {
    /// The lines of a record's timeline before a number, newest first: its own, and for a party those of its leads,
    /// deals and ties, and the notes about any of them, as far as the scopes show them.
    ///
    /// # Errors
    /// The database's.
    pub async fn timeline(&mut self, record_type: RecordType, id: Id, scopes: &Scopes<'_>, before: i64, limit: u64) -> Result<Vec<Entry>> {
        let mut subjects = Query::select().expr_as(Expr::val(id), Alias::new("id")).take();
        let under = |scope: &Scope, field: &'static str| -> Result<sea_query::SelectStatement> {
            Ok(Query::select()
                .column(Alias::new("id"))
                .from(Alias::new(describe(scope.record_type()).table))
                .cond_where(scope_condition(scope)?.add(Expr::col(Alias::new(field)).eq(id)))
                .take())
        };
        match record_type {
            RecordType::Party => {
                subjects.union(UnionType::All, under(scopes.leads, "party")?).union(UnionType::All, under(scopes.opportunities, "party")?);
                for field in ["person", "organisation"] {
                    let ties = Query::select()
                        .column(Alias::new("id"))
                        .from(Alias::new("relationships"))
                        .and_where(Expr::col(Alias::new(field)).eq(id))
                        .take();
                    subjects.union(UnionType::All, ties);
                }
                let about = |scope: &Scope| -> Result<sea_query::SelectStatement> { under(scope, "party") };
                for inner in [about(scopes.leads)?, about(scopes.opportunities)?] {
                    let notes = Query::select()
                        .column(Alias::new("id"))
                        .from(Alias::new("notes"))
                        .and_where(Expr::col(Alias::new("about")).in_subquery(inner))
                        .take();
                    subjects.union(UnionType::All, notes);
                }
            }
            RecordType::Lead => {
                subjects.union(UnionType::All, under(scopes.opportunities, "lead")?);
            }
            RecordType::Opportunity => {
                let of_deal = Query::select()
                    .column(Alias::new("lead"))
                    .from(Alias::new("opportunities"))
                    .and_where(Expr::col(Alias::new("id")).eq(id))
                    .take();
                let lead = Query::select()
                    .column(Alias::new("id"))
                    .from(Alias::new("leads"))
                    .cond_where(scope_condition(scopes.leads)?.add(Expr::col(Alias::new("id")).in_subquery(of_deal)))
                    .take();
                let notes = Query::select()
                    .column(Alias::new("id"))
                    .from(Alias::new("notes"))
                    .and_where(Expr::col(Alias::new("about")).in_subquery(lead.clone()))
                    .take();
                subjects.union(UnionType::All, lead).union(UnionType::All, notes);
            }
            _ => {}
        }
        subjects.union(UnionType::All, under(scopes.notes, "about")?);
        let change = |name: &'static str| (Alias::new("journal_changes"), Alias::new(name));
        let select = Query::select()
            .columns(["n", "record_type", "record", "op", "fields"].map(change))
            .columns(["command", "actor", "verb", "effective_at"].map(|name| (Alias::new("journal"), Alias::new(name))))
            .from(Alias::new("journal_changes"))
            .inner_join(Alias::new("journal"), Expr::col((Alias::new("journal"), Alias::new("n"))).equals(change("n")))
            .cond_where(Cond::all().add(Expr::col(change("n")).lt(before)).add(Expr::col(change("record")).in_subquery(subjects)))
            .order_by(change("n"), Order::Desc)
            .order_by(change("seq"), Order::Asc)
            .limit(limit)
            .take();
        let mut entries = self.all_built(&select).await?.iter().map(entry).collect::<Result<Vec<_>>>()?;
        for entry in &mut entries {
            entry.title = self.title_of(entry.record_type, entry.id).await?;
        }
        Ok(entries)
    }

    async fn title_of(&mut self, record_type: RecordType, id: Id) -> Result<String> {
        if !record_type.is_named() {
            return Ok(String::new());
        }
        Ok(self.load(record_type, id).await?.map(|r| r.title().to_owned()).unwrap_or_default())
    }
}

fn entry(row: &Row) -> Result<Entry> {
    let name: String = row.get("record_type")?;
    Ok(Entry {
        n: row.get("n")?,
        command: row.get("command")?,
        verb: row.get("verb")?,
        actor: row.get("actor")?,
        at: write_instant(row.get("effective_at")?),
        record_type: RecordType::parse(&name).ok_or_else(|| Error::Stored(name))?,
        id: row.get("record")?,
        title: String::new(),
        op: if row.get::<String>("op")? == "create" { Op::Create } else { Op::Change },
        fields: row.get::<Json<Vec<FieldChange>>>("fields")?.0,
    })
}

//! What list fields hold, looked up by what they hold.

use domain::id::Id;
use domain::permission::Scope;
use domain::record::{RecordType, describe};
use sea_query::{Alias, Expr, ExprTrait, Order, Query};

use crate::db::{Result, Work};
use crate::filter::readable;

const ENTRIES: &str = "record_entries";

impl Work {
    /// Ids of records of the type, deleted or not, that hold an entry in a list field, at most so many.
    ///
    /// # Errors
    /// The database's.
    pub async fn holding(&mut self, record_type: RecordType, field: &'static str, entry: &str, limit: u64) -> Result<Vec<Id>> {
        let table = Alias::new(describe(record_type).table);
        let of_entry = |name: &'static str| Expr::col((Alias::new(ENTRIES), Alias::new(name)));
        let select = Query::select()
            .column((table.clone(), Alias::new("id")))
            .from(Alias::new(ENTRIES))
            .inner_join(table.clone(), Expr::col((table, Alias::new("id"))).equals((Alias::new(ENTRIES), Alias::new("record"))))
            .and_where(of_entry("field").eq(field))
            .and_where(of_entry("entry").eq(entry))
            .order_by((Alias::new(ENTRIES), Alias::new("record")), Order::Asc)
            .limit(limit)
            .take();
        self.all_built(&select).await?.iter().map(|row| row.get("id")).collect()
    }

    /// What a list field holds in the records of a scope, each with how many have it.
    ///
    /// # Errors
    /// The database's.
    pub async fn entries_held(&mut self, scope: &Scope, field: &'static str) -> Result<Vec<(String, i64)>> {
        let table = Alias::new(describe(scope.record_type()).table);
        let entry = (Alias::new(ENTRIES), Alias::new("entry"));
        let select = Query::select()
            .column(entry.clone())
            .expr_as(Expr::cust("count(*)"), Alias::new("total"))
            .from(Alias::new(ENTRIES))
            .inner_join(table.clone(), Expr::col((table, Alias::new("id"))).equals((Alias::new(ENTRIES), Alias::new("record"))))
            .and_where(Expr::col((Alias::new(ENTRIES), Alias::new("field"))).eq(field))
            .cond_where(readable(scope, false)?)
            .group_by_col(entry)
            .take();
        self.all_built(&select).await?.iter().map(|row| Ok((row.get("entry")?, row.get("total")?))).collect()
    }
}

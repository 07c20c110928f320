//! Many new records at once: what the door writes entry by entry, in few statements and by the same rules.

use std::collections::HashMap;

use domain::command::Change;
use domain::id::Id;
use domain::record::{Record, RecordType};
use sea_query::Value;

use crate::db::{Error, Result, Work};
use crate::journal::{Head, change_row, head_row};
use crate::projection::Derived;
use crate::record;

/// A journal entry with what it did.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its head.
    pub head: Head,
    /// Its changes, in order.
    pub changes: Vec<Change>,
}

impl Work {
    /// Writes entries whose records are all new: created by one of them, and changed by later ones of them only. Takes the
    /// lock and a number for each, wakes the listeners of other processes, and gives the last number.
    ///
    /// # Errors
    /// The database's, or a change of a record that none of the entries created.
    pub async fn record_new(&mut self, entries: &[Entry]) -> Result<i64> {
        let first = self.next_numbers(entries.len()).await?;
        let mut told = Told::default();
        let mut last = first - 1;
        for (n, entry) in (first..).zip(entries) {
            told.take(n, entry)?;
            last = n;
        }
        told.write(self).await?;
        self.tell_others(&last.to_string()).await?;
        Ok(last)
    }
}

/// What entries tell: rows of the journal, and the records as they became.
#[derive(Default)]
struct Told {
    heads: Vec<[Value; 9]>,
    changes: Vec<[Value; 10]>,
    records: Vec<Record>,
    index: HashMap<Id, usize>,
    derived: Derived,
}

impl Told {
    fn take(&mut self, n: i64, entry: &Entry) -> Result<()> {
        self.heads.push(head_row(n, &entry.head));
        for (seq, change) in entry.changes.iter().enumerate() {
            let known = self.index.get(&change.id).copied();
            let before = known.map(|at| &self.records[at]);
            let after = change.applied(before, n).ok_or_else(|| Error::Stored(format!("{} is not new", change.id)))?;
            self.changes.push(change_row(n, seq, change, before, &after)?);
            self.derived.follow(before, &after, n, entry.head.effective_at);
            match known {
                Some(at) => self.records[at] = after,
                None => {
                    self.index.insert(change.id, self.records.len());
                    self.records.push(after);
                }
            }
        }
        Ok(())
    }

    async fn write(mut self, work: &mut Work) -> Result<()> {
        let shape = work.shape().await?;
        self.records.iter_mut().for_each(|record| shape.calculate(record.record_type, &mut record.fields));
        work.insert_heads(self.heads).await?;
        for record_type in RecordType::ALL {
            let of_type: Vec<&Record> = self.records.iter().filter(|r| r.record_type == record_type).collect();
            record::insert(work, record_type, &of_type).await?;
        }
        work.insert_changes(self.changes).await?;
        if self.records.iter().any(|record| record.record_type.is_small()) {
            work.reshape().await?;
        }
        self.derived.write(work, &self.records).await
    }
}

//! What is derived from records and kept in the same transaction. Each file knows how to keep and how to recompute one.

pub(crate) mod custom;
mod endings;
mod entries;
pub mod filling;
pub mod identity;
mod intervals;
mod search;
mod totals;

use std::sync::LazyLock;

use domain::command::Change;
use domain::record::{Record, RecordType};
use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};

use crate::db::{Result, Work};

static COLLATOR: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| {
    let locale = icu_locale_core::locale!("vi");
    Collator::try_new(locale.into(), CollatorOptions::default()).ok()
});

/// The key by which names are sorted on both databases: the collation key of Vietnamese, which sorts English as well.
pub fn sort_key(text: &str) -> Vec<u8> {
    let mut key = Vec::new();
    if let Some(collator) = LazyLock::force(&COLLATOR) {
        let _ = collator.write_sort_key_to(text, &mut key);
    }
    key
}

/// Keeps everything that derives from a record: `before` is `None` for a new one.
///
/// # Errors
/// The database's.
pub(crate) async fn keep(
    work: &mut Work,
    before: Option<&Record>,
    after: &Record,
    change: &Change,
    n: i64,
    at: chrono::DateTime<chrono::Utc>,
) -> Result<()> {
    let shape = work.shape().await?;
    entries::keep(work, after, change).await?;
    custom::keep(work, before, after, change).await?;
    if after.record_type == RecordType::CustomField {
        filling::keep(work, after, change).await?;
    }
    if search::concerns(&shape, change) {
        search::keep(work, before.is_none(), after).await?;
    }
    if endings::concerns(&shape, change) {
        endings::keep(work, std::slice::from_ref(after)).await?;
    }
    if identity::concerns(change) {
        identity::keep(work, before.is_none(), after).await?;
    }
    if after.record_type == RecordType::Opportunity {
        totals::keep(work, before, after).await?;
        intervals::keep(work, before, after, n, at).await?;
    }
    Ok(())
}

/// What derives from new records: followed change by change where it tells a story, and written once.
#[derive(Debug, Default)]
pub(crate) struct Derived {
    intervals: intervals::Followed,
}

impl Derived {
    /// Follows one change of a record; `before` is `None` for a new one.
    pub(crate) fn follow(&mut self, before: Option<&Record>, after: &Record, n: i64, at: chrono::DateTime<chrono::Utc>) {
        if after.record_type == RecordType::Opportunity {
            self.intervals.follow(before, after, n, at);
        }
    }

    /// Writes everything that derives from the records as they became.
    ///
    /// # Errors
    /// The database's.
    pub(crate) async fn write(&self, work: &mut Work, records: &[Record]) -> Result<()> {
        entries::keep_new(work, records).await?;
        custom::keep_new(work, records).await?;
        search::keep_new(work, records).await?;
        endings::keep(work, records).await?;
        identity::keep_new(work, records).await?;
        totals::keep_new(work, records).await?;
        self.intervals.write(work).await
    }
}

/// Recomputes what is derived, some records at a time, and remembers the first difference of each kind.
#[derive(Debug, Default)]
pub(crate) struct Check {
    search: Option<String>,
    endings: Option<String>,
    entries: Option<String>,
    custom: Option<String>,
    identity: Option<String>,
    totals: totals::Sums,
}

impl Check {
    /// Looks at some records of one type.
    ///
    /// # Errors
    /// The database's.
    pub(crate) async fn look(&mut self, work: &mut Work, records: &[Record]) -> Result<()> {
        if self.search.is_none() {
            self.search = search::fault(work, records).await?;
        }
        if self.endings.is_none() {
            self.endings = endings::fault(work, records).await?;
        }
        if self.entries.is_none() {
            self.entries = entries::fault(work, records).await?;
        }
        if self.custom.is_none() {
            self.custom = custom::fault(work, records).await?;
        }
        if self.identity.is_none() {
            self.identity = identity::fault(work, records).await?;
        }
        self.totals.count(records);
        Ok(())
    }

    /// The differences that were found of one type.
    pub(crate) fn found(&mut self) -> Vec<String> {
        [self.search.take(), self.endings.take(), self.entries.take(), self.custom.take(), self.identity.take()]
            .into_iter()
            .flatten()
            .collect()
    }

    /// The differences in what is derived from all deals together.
    ///
    /// # Errors
    /// The database's.
    pub(crate) async fn rest(&self, work: &mut Work) -> Result<Vec<String>> {
        let mut faults: Vec<String> = totals::fault(work, &self.totals).await?.into_iter().collect();
        faults.extend(intervals::verify(work).await?);
        Ok(faults)
    }
}

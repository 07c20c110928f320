//! What is derived from records and kept in the same transaction. Each file knows how to keep and how to recompute one.

mod entries;
pub mod identity;
mod intervals;
mod rows;
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
    entries::keep(work, after, change).await?;
    if search::concerns(change) {
        search::keep(work, before.is_none(), after).await?;
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

/// Recomputes everything that is derived and names the first difference of each kind.
///
/// # Errors
/// The database's.
pub(crate) async fn verify(work: &mut Work) -> Result<Vec<String>> {
    let mut faults = totals::verify(work).await?;
    faults.extend(intervals::verify(work).await?);
    for record_type in RecordType::ALL {
        faults.extend(search::verify(work, record_type).await?);
        faults.extend(entries::verify(work, record_type).await?);
        faults.extend(identity::verify(work, record_type).await?);
    }
    Ok(faults)
}

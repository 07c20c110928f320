//! Time that stands still until it is told to go on, and ids that count.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use chrono::{DateTime, Duration, Utc};
use domain::id::Id;
use service::{Clock, Ids};
use uuid::Builder;

/// 2 November 2026, 09:00 UTC: where every test begins.
const BEGINNING: i64 = 1_793_610_000_000_000;

/// A clock that goes only when it is told to.
#[derive(Debug)]
pub struct FixedClock(AtomicI64);

impl Default for FixedClock {
    fn default() -> FixedClock {
        FixedClock(AtomicI64::new(BEGINNING))
    }
}

impl FixedClock {
    /// Lets time pass.
    pub fn advance(&self, by: Duration) {
        self.0.fetch_add(by.num_microseconds().unwrap_or_default(), Ordering::SeqCst);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_micros(self.0.load(Ordering::SeqCst)).unwrap_or_default()
    }
}

/// UUIDv7 whose random part counts 1, 2, 3.
#[derive(Debug, Default)]
pub struct CountingIds(AtomicU64);

impl Ids for CountingIds {
    fn next(&self, at: DateTime<Utc>) -> Id {
        let count = self.0.fetch_add(1, Ordering::SeqCst) + 1;
        let mut rest = [0; 10];
        rest[2..].copy_from_slice(&count.to_be_bytes());
        Builder::from_unix_timestamp_millis(u64::try_from(at.timestamp_millis()).unwrap_or_default(), &rest).into_uuid()
    }
}

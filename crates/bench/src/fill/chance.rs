//! Chance that is the same every time.

use chrono::{DateTime, Utc};
use domain::id::Id;
use rand::rngs::StdRng;
use rand::{Rng, RngExt, SeedableRng};
use uuid::Builder;

/// Chance of a seed.
pub struct Chance(StdRng);

impl Chance {
    /// Chance that begins with a seed.
    pub fn new(seed: u64) -> Chance {
        Chance(StdRng::seed_from_u64(seed))
    }

    /// A number from `low` up to and with `high`.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        self.0.random_range(low..=high)
    }

    /// True so many times in a hundred.
    pub fn percent(&mut self, percent: i64) -> bool {
        self.between(1, 100) <= percent
    }

    /// An index below a length that is not 0.
    pub fn index(&mut self, length: usize) -> usize {
        self.0.random_range(0..length)
    }

    /// One of several; of an empty list there is none.
    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.index(of.len())]
    }

    /// One of several, those that stand first more often.
    pub fn pick_early<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        let at = self.0.random_range(0.0_f64..1.0);
        &of[((at * at * of.len() as f64) as usize).min(of.len() - 1)]
    }

    /// An id that sorts by a time.
    pub fn id(&mut self, at: DateTime<Utc>) -> Id {
        let mut rest = [0; 10];
        self.0.fill_bytes(&mut rest);
        Builder::from_unix_timestamp_millis(u64::try_from(at.timestamp_millis()).unwrap_or(0), &rest).into_uuid()
    }
}

//! Database calls that fail because a test says so. Built only with the feature `faults`, which the crate `testing` asks
//! for: an executable made for use knows nothing of it.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::db::{Error, Result};

/// Which database calls of a story fail, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failing {
    /// None; the calls are only counted.
    Never,
    /// That one.
    Once(u64),
    /// That one and all after it.
    Since(u64),
    /// None, but nobody hears of the commits that are done.
    Unheard,
}

struct Plan {
    failing: Failing,
    calls: Arc<AtomicU64>,
}

tokio::task_local! {
    static PLAN: Plan;
}

/// Runs a story while calls of its task fail; tells what it came to and how many calls there were.
pub async fn failing<T>(failing: Failing, story: impl Future<Output = T>) -> (T, u64) {
    let calls = Arc::new(AtomicU64::new(0));
    let told = PLAN.scope(Plan { failing, calls: calls.clone() }, story).await;
    (told, calls.load(Ordering::SeqCst))
}

/// Stands before every call.
pub(crate) fn call() -> Result<()> {
    let fails = PLAN.try_with(|plan| {
        let n = plan.calls.fetch_add(1, Ordering::SeqCst) + 1;
        match plan.failing {
            Failing::Never | Failing::Unheard => false,
            Failing::Once(at) => n == at,
            Failing::Since(at) => n >= at,
        }
    });
    if fails.unwrap_or(false) { Err(lost()) } else { Ok(()) }
}

/// Stands after every commit.
pub(crate) fn committed() -> Result<()> {
    let unheard = PLAN.try_with(|plan| plan.failing == Failing::Unheard);
    if unheard.unwrap_or(false) { Err(lost()) } else { Ok(()) }
}

fn lost() -> Error {
    Error::Sqlx(sqlx::Error::Io(std::io::Error::new(std::io::ErrorKind::ConnectionReset, "lost because a test says so")))
}

//! How long the database takes, for whoever records it in this process.

use std::time::Instant;

use metrics::histogram;

/// The name of the histogram of seconds; its label `call` is `begin`, `read`, `fetch`, `execute` or `commit`. To begin
/// includes to wait for a connection and for whoever writes.
pub const DATABASE_CALL: &str = "rapport_database_call_duration_seconds";

pub(crate) async fn measured<T>(call: &'static str, work: impl Future<Output = T>) -> T {
    let begun = Instant::now();
    let done = work.await;
    histogram!(DATABASE_CALL, "call" => call).record(begun.elapsed());
    done
}

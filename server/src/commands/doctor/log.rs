//! What the log is told.

use super::report::Report;
use crate::log;

/// Examines what RAPPORT_LOG says.
pub fn examine(report: &mut Report) {
    if let Err(part) = log::told() {
        report.wrong(
            format!("RAPPORT_LOG has “{part}”, which is no level; the log is as if nothing was said."),
            "Say trace, debug, info, warn, error or off, also for parts, like “warn,rapport=debug”.",
        );
    }
}

//! When formulas change or fields come back, records say something else without having changed themselves.

use domain::questions::{LiveChange, LiveEvent};
use domain::record::RecordType;

/// Whether what records of a type say may be something else after an event: what a formula gives, or what stands in a field that
/// was brought back.
pub fn recalculates(event: &LiveEvent, record_type: RecordType) -> bool {
    let says_else = |change: &LiveChange| {
        let came_back = change.before.as_ref().is_some_and(|before| before.get("deleted_at").is_some_and(|at| !at.is_null()));
        let field = change.record.as_ref().filter(|field| field.text("of") == record_type.name());
        field.is_some_and(|field| came_back || field.text("kind") == "formula")
    };
    event.changes.iter().filter(|change| change.record_type == RecordType::CustomField).any(says_else)
}

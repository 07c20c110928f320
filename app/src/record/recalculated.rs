//! What makes records say something else, or stand elsewhere, without having changed themselves.

use domain::query::kind_of;
use domain::questions::{List, LiveChange, LiveEvent};
use domain::record::{Kind, RecordType, Shape};

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

/// Whether a list is to be read anew after an event: its records say something else, or amounts are worth something else by which
/// it is sorted.
pub fn reads_anew(event: &LiveEvent, list: &List, shape: &Shape) -> bool {
    let by_amount = list.sort.as_ref().is_some_and(|sort| matches!(kind_of(shape, list.record_type, &sort.field), Some(Kind::Money(_))));
    let rates_change = || event.changes.iter().any(|change| change.record_type == RecordType::ExchangeRate);
    recalculates(event, list.record_type) || by_amount && rates_change()
}

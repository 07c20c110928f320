//! When formulas change, records say something else without having changed themselves.

use domain::questions::LiveEvent;
use domain::record::RecordType;

/// Whether what formulas of a record type say may be something else after an event.
pub fn recalculates(event: &LiveEvent, record_type: RecordType) -> bool {
    let fields = event.changes.iter().filter(|change| change.record_type == RecordType::CustomField);
    let mut records = fields.filter_map(|change| change.record.as_ref());
    records.any(|field| field.text("kind") == "formula" && field.text("of") == record_type.name())
}

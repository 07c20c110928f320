//! Record types whose records stand in an order that somebody gave them.

use crate::record::{Kind, RecordType, describe};

/// More than the largest place that there is.
pub const MOST_PLACES: i64 = 10_001;

/// Whether the records of a type stand in such an order.
pub fn is_arranged(record_type: RecordType) -> bool {
    describe(record_type).field("position").is_some()
}

/// The arranged type under whose records those of an arranged type stand, with the field that links to it: stages stand in
/// pipelines.
pub fn above(record_type: RecordType) -> Option<(&'static str, RecordType)> {
    describe(record_type).fields.iter().filter(|field| field.required).find_map(|field| match field.kind {
        Kind::Link(to) if is_arranged(to) => Some((field.name, to)),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_stand_in_pipelines_and_parties_in_no_order() {
        assert_eq!(above(RecordType::Stage), Some(("pipeline", RecordType::Pipeline)));
        assert_eq!(above(RecordType::Pipeline), None);
        assert!(is_arranged(RecordType::Stage) && !is_arranged(RecordType::Party));
    }
}

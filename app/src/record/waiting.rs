//! A record as its user left it, while what was done is still on its way.

use domain::id::Id;
use domain::record::Record;
use serde_json::{Map, Value};

/// Fields that a command sets, as long as nobody knows what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    /// The command.
    pub command: Id,
    /// What it sets.
    pub fields: Map<String, Value>,
}

/// The record with what waits on top, the latest last.
pub fn with_waiting(record: &Record, waiting: &[Waiting]) -> Record {
    let mut shown = record.clone();
    for each in waiting {
        shown.fields.extend(each.fields.clone());
    }
    shown
}

/// Takes a command out of what waits. What was accepted at `n` becomes part of the record, unless the record is newer.
pub fn settle(record: &mut Record, waiting: &mut Vec<Waiting>, command: Id, accepted: Option<i64>) {
    let Some(at) = waiting.iter().position(|each| each.command == command) else {
        return;
    };
    let done = waiting.remove(at);
    if accepted.is_some_and(|n| n > record.n) {
        record.fields.extend(done.fields);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::record::RecordType;
    use serde_json::json;

    fn record(n: i64, name: &str) -> Record {
        Record { record_type: RecordType::Party, id: Id::from_u128(1), n, fields: name_is(name) }
    }

    fn name_is(name: &str) -> Map<String, Value> {
        Map::from_iter([("name".to_owned(), json!(name))])
    }

    fn waits(command: u128, name: &str) -> Waiting {
        Waiting { command: Id::from_u128(command), fields: name_is(name) }
    }

    #[test]
    fn the_latest_is_shown() {
        let shown = with_waiting(&record(1, "a"), &[waits(1, "b"), waits(2, "c")]);
        assert_eq!(shown.text("name"), "c");
        assert_eq!(shown.n, 1);
    }

    #[test]
    fn what_was_accepted_stays_until_the_record_comes() {
        let (mut base, mut waiting) = (record(1, "a"), vec![waits(1, "b")]);
        settle(&mut base, &mut waiting, Id::from_u128(1), Some(5));
        assert_eq!((base.text("name"), waiting.len(), base.n), ("b", 0, 1));
    }

    #[test]
    fn what_was_refused_or_overtaken_is_dropped() {
        let (mut base, mut waiting) = (record(7, "new"), vec![waits(1, "b"), waits(2, "c")]);
        settle(&mut base, &mut waiting, Id::from_u128(1), None);
        settle(&mut base, &mut waiting, Id::from_u128(2), Some(6));
        settle(&mut base, &mut waiting, Id::from_u128(3), Some(9));
        assert_eq!((base.text("name"), waiting.len()), ("new", 0));
    }
}

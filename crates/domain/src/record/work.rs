//! The record types of daily work, as something to choose.

use super::{Choice, RecordType};
use crate::words::Word;

const COUNT: usize = {
    let (mut at, mut count) = (0, 0);
    while at < RecordType::ALL.len() {
        count += RecordType::ALL[at].is_work() as usize;
        at += 1;
    }
    count
};

/// They by their names with their first or second word.
const fn named(word: usize) -> [Choice; COUNT] {
    let mut choices = [Choice::new("", Word::Name); COUNT];
    let (mut at, mut next) = (0, 0);
    while at < RecordType::ALL.len() {
        let record_type = RecordType::ALL[at];
        if record_type.is_work() {
            choices[next] = Choice::new(record_type.name(), record_type.words()[word]);
            next += 1;
        }
        at += 1;
    }
    choices
}

/// The record types that people shape: one of each.
pub const WORK: &[Choice] = &named(0);

/// The same as lists.
pub const WORK_LISTS: &[Choice] = &named(1);

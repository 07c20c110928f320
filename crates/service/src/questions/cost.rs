//! What a question may cost. It comes from outside, and each of its conditions becomes a part of a statement inside another:
//! enough of them would overflow the stack, and end the process.

use domain::filter::Filter;
use domain::questions::BoardFilter;
use domain::refusal::{Code, Refusal};
use serde_json::Value;

/// The most characters of words to search for.
const LONGEST_WORDS: usize = 200;
/// The most conditions of a filter.
const MOST_CONDITIONS: usize = 200;
/// The most of them that ask what a list holds: two hundred keep PostgreSQL planning for a minute and a half, fifty for less
/// than a second.
const MOST_HOLDING: usize = 50;
/// The most values that a filter names.
const MOST_VALUES: usize = 1000;

/// No database takes a NUL; the refusal names what of the question it stands in.
pub(crate) fn has_no_nul(question: &Value) -> Result<(), Refusal> {
    match question {
        Value::String(text) if text.contains('\0') => Err(Code::ControlCharacter.into()),
        Value::Array(list) => list.iter().try_for_each(has_no_nul),
        Value::Object(map) => {
            map.iter().try_for_each(|(name, value)| has_no_nul(value).map_err(|r| Refusal { field: Some(name.clone()), ..r }))
        }
        _ => Ok(()),
    }
}

/// Words to search for, in a field of the question.
pub(super) fn of_words(text: &str, field: &str) -> Result<(), Refusal> {
    at_most(LONGEST_WORDS, text.chars().count(), Code::TooLong, field)
}

/// A filter.
pub(super) fn of_filter(filter: &Filter) -> Result<(), Refusal> {
    let mut weight = Weight::default();
    weight.add(filter);
    at_most(MOST_CONDITIONS, weight.conditions, Code::TooMany, "filter")?;
    at_most(MOST_HOLDING, weight.holding, Code::TooMany, "filter")?;
    at_most(MOST_VALUES, weight.values, Code::TooMany, "filter")?;
    at_most(LONGEST_WORDS, weight.words, Code::TooLong, "filter")
}

/// A board's filter.
pub(super) fn of_board(filter: &BoardFilter) -> Result<(), Refusal> {
    of_words(&filter.text, "text")?;
    at_most(MOST_VALUES, filter.owners.len(), Code::TooMany, "owners")?;
    at_most(MOST_VALUES, filter.teams.len(), Code::TooMany, "teams")?;
    at_most(MOST_HOLDING, filter.tags.len(), Code::TooMany, "tags")
}

fn at_most(most: usize, many: usize, code: Code, field: &str) -> Result<(), Refusal> {
    if many > most { Err(Refusal::of(code).on(field).with(most)) } else { Ok(()) }
}

#[derive(Default)]
struct Weight {
    conditions: usize,
    holding: usize,
    values: usize,
    /// Characters of words to search for.
    words: usize,
}

impl Weight {
    fn add(&mut self, filter: &Filter) {
        self.conditions += 1;
        match filter {
            Filter::All(list) | Filter::Any(list) => list.iter().for_each(|f| self.add(f)),
            Filter::Not(inner) => self.add(inner),
            Filter::In(_, values) => self.values += values.len(),
            Filter::Words(text) | Filter::Contains(_, text) => self.words += text.chars().count(),
            Filter::Has(..) => self.holding += 1,
            Filter::AtLeast(..) | Filter::AtMost(..) | Filter::Empty(_) => {}
        }
    }
}

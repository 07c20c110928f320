//! Searching everywhere.

use serde::{Deserialize, Serialize};

use crate::command::Question;
use crate::id::Id;
use crate::record::RecordType;

/// The records of whatever type that answer some words best, the best first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Search {
    /// The words, each or its beginning, all of which must be found; an e-mail address, a telephone number in any notation.
    pub text: String,
    /// At most so many, 1 to 50.
    #[serde(default = "few")]
    pub limit: u32,
}

fn few() -> u32 {
    20
}

/// What was found; not how much there would be.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct SearchView {
    /// The best first.
    pub hits: Vec<Hit>,
}

/// One that was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hit {
    /// The type.
    #[serde(rename = "type")]
    pub record_type: RecordType,
    /// The record; that which a note is about.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// What tells it from its namesakes; may be empty.
    pub detail: String,
    /// Where a word was found that the title does not have.
    #[serde(default)]
    pub found: Option<Found>,
}

/// Where something was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// The type of the record that has it: a note, or the record itself.
    #[serde(rename = "type")]
    pub record_type: RecordType,
    /// The field.
    pub field: String,
    /// The words around it.
    pub text: String,
}

impl Question for Search {
    const NAME: &'static str = "search";
    type Answer = SearchView;
}

use domain::id::Id;
use domain::record::RecordType;
use serde::{Deserialize, Serialize};

/// A record that somebody looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visited {
    /// The type.
    #[serde(rename = "type")]
    pub record_type: RecordType,
    /// The record.
    pub id: Id,
    /// What it was called.
    pub title: String,
}

//! How many records segments have.

use serde::{Deserialize, Serialize};

use crate::command::Question;
use crate::id::Id;

/// The most segments that are counted at once.
pub const MOST_SEGMENTS: usize = 50;

/// How many records segments have, as they stand for whoever asks, now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Segments {
    /// The saved views that are segments.
    pub views: Vec<Id>,
}

/// How many one has. Those that whoever asks does not see, or whose selection they cannot ask for, are not told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SegmentView {
    /// The saved view.
    pub view: Id,
    /// How many records it has.
    pub count: i64,
}

impl Question for Segments {
    const NAME: &'static str = "segments";
    type Answer = Vec<SegmentView>;
}

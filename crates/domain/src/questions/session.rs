//! Who is here, and what happens while they look.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::command::Question;
use crate::id::Id;
use crate::permission::Actor;
use crate::record::{Record, RecordType};

/// Who am I?
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Me {}

/// The signed-in user as the screens need to know.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MeView {
    /// For permission.
    pub actor: Actor,
    /// The user's name.
    pub name: String,
    /// The user's address.
    pub email: String,
    /// The currency of sums.
    pub currency: String,
    /// Minutes east of UTC in the user's time zone now.
    pub offset_minutes: i32,
    /// The server's clock, RFC 3339: hydration must find what the server drew.
    pub now: String,
    /// The journal number that the page was drawn at.
    pub n: i64,
    /// Nothing is kept on this device.
    pub shared_device: bool,
    /// An administrator looks at the product as this user: nothing is changed.
    #[serde(default)]
    pub viewed: bool,
    /// The version of the executable; when it changes, open tabs reload.
    pub version: String,
}

impl Question for Me {
    const NAME: &'static str = "me";
    type Answer = MeView;
}

/// One record in a live event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LiveChange {
    /// The type.
    #[serde(rename = "type")]
    pub record_type: RecordType,
    /// The record.
    pub id: Id,
    /// The record as the reader may see it; `None` when it is gone for the reader.
    pub record: Option<Record>,
    /// The changed fields as they were, when the reader could see the record before.
    pub before: Option<Map<String, Value>>,
}

/// What one command did, as far as the reader may see it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LiveEvent {
    /// The journal number.
    pub n: i64,
    /// The command.
    pub command: Id,
    /// Who did it.
    pub actor: Id,
    /// What changed.
    pub changes: Vec<LiveChange>,
    /// Titles of records that the changed ones link to.
    pub titles: BTreeMap<Id, String>,
}

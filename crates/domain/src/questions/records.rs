//! Questions about records of any type.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::command::{FieldChange, Op, Question};
use crate::filter::Filter;
use crate::id::Id;
use crate::query::Query;
use crate::record::{Record, RecordType};

/// One record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Read {
    /// The type.
    #[serde(rename = "type")]
    pub record_type: RecordType,
    /// The record.
    pub id: Id,
}

/// A record with the titles of what it links to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReadView {
    /// The record.
    pub record: Record,
    /// Titles of linked records.
    pub titles: BTreeMap<Id, String>,
    /// Whether the reader may change it.
    pub may_change: bool,
    /// The journal number at which it was read.
    pub n: i64,
}

impl Question for Read {
    const NAME: &'static str = "read";
    type Answer = ReadView;
}

/// By what a list is sorted; the id is always the last key.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sort {
    /// A field of the description, or `created_at`. Links stand by the places of what they link to where those are arranged
    /// (stages), and otherwise by their names.
    pub field: String,
    /// Largest first.
    #[serde(default)]
    pub descending: bool,
}

/// Records of one type.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct List {
    /// The type.
    #[serde(rename = "type")]
    pub record_type: RecordType,
    /// Which of them.
    pub filter: Filter,
    /// Of these those that a query lets through, as it stands for whoever asks, now.
    #[serde(default)]
    pub query: Query,
    /// Words that must all be found in the searched fields; empty for none.
    #[serde(default)]
    pub text: String,
    /// The order; `None` is newest first.
    #[serde(default)]
    pub sort: Option<Sort>,
    /// Where the last page ended.
    #[serde(default)]
    pub cursor: Option<String>,
    /// How many to pass over; with a cursor, none.
    #[serde(default)]
    pub offset: u64,
    /// At most so many, 1 to 200.
    pub limit: u32,
    /// Whether it is not counted how many there are where that is not known anyway: the count takes longer than the page.
    #[serde(default)]
    pub uncounted: bool,
    /// Deleted ones instead of the others.
    #[serde(default)]
    pub deleted: bool,
}

impl List {
    /// The newest fifty of a type.
    pub fn of(record_type: RecordType) -> List {
        List {
            record_type,
            filter: Filter::everything(),
            query: Query::default(),
            text: String::new(),
            sort: None,
            cursor: None,
            offset: 0,
            limit: 50,
            uncounted: false,
            deleted: false,
        }
    }
}

/// A page of records.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ListView {
    /// The records.
    pub records: Vec<Record>,
    /// Titles of linked records.
    pub titles: BTreeMap<Id, String>,
    /// Where to go on, when there is more.
    pub cursor: Option<String>,
    /// How many there are in all, on the first page only, unless that was not wanted and there are more; counting stops at 10,000.
    pub count: Option<i64>,
    /// The journal number at which it was read.
    pub n: i64,
}

impl Question for List {
    const NAME: &'static str = "list";
    type Answer = ListView;
}

/// The most records that are told by [`Matching`].
pub const MOST_MATCHING: u64 = 10_000;

/// Which records a list has, all of them: to select what was not loaded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Matching {
    /// The type.
    #[serde(rename = "type")]
    pub record_type: RecordType,
    /// Which of them.
    #[serde(default = "Filter::everything")]
    pub filter: Filter,
    /// Of these those that a query lets through, as it stands for whoever asks, now.
    #[serde(default)]
    pub query: Query,
    /// Words that must all be found in the searched fields; empty for none.
    #[serde(default)]
    pub text: String,
    /// Deleted ones instead of the others.
    #[serde(default)]
    pub deleted: bool,
}

/// The records of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MatchingView {
    /// The newest first, at most [`MOST_MATCHING`].
    pub ids: Vec<Id>,
    /// The journal number at which it was read.
    pub n: i64,
}

impl Question for Matching {
    const NAME: &'static str = "matching";
    type Answer = MatchingView;
}

/// How many records of a type there are, and what they sum up to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    /// The type.
    #[serde(rename = "type")]
    pub record_type: RecordType,
    /// Which of them.
    #[serde(default = "Filter::everything")]
    pub filter: Filter,
    /// Of these those that a query lets through, as it stands for whoever asks, now.
    #[serde(default)]
    pub query: Query,
    /// Words that must all be found in the searched fields; empty for none.
    #[serde(default)]
    pub text: String,
    /// Deleted ones instead of the others.
    #[serde(default)]
    pub deleted: bool,
    /// The amounts to sum up.
    #[serde(default)]
    pub sums: Vec<String>,
}

/// The figures of a list, exact.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct FiguresView {
    /// How many there are.
    pub count: i64,
    /// What they sum up to, field by field and in each currency.
    pub sums: Vec<Sum>,
    /// The journal number at which it was read.
    pub n: i64,
}

/// A sum of amounts in one currency, or of numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sum {
    /// The summed field.
    pub field: String,
    /// The currency; of numbers, empty.
    pub currency: String,
    /// Of how many values.
    pub count: i64,
    /// In minor units, or in those of the number's last decimal; what is larger than a number can be is the largest.
    pub sum: i64,
}

impl Question for Figures {
    const NAME: &'static str = "figures";
    type Answer = FiguresView;
}

/// The most groups that are told.
pub const MOST_GROUPS: u64 = 200;

/// How many records there are with each value of a field, and what they sum up to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Groups {
    /// The type.
    #[serde(rename = "type")]
    pub record_type: RecordType,
    /// Which of them.
    #[serde(default = "Filter::everything")]
    pub filter: Filter,
    /// Of these those that a query lets through, as it stands for whoever asks, now.
    #[serde(default)]
    pub query: Query,
    /// Words that must all be found in the searched fields; empty for none.
    #[serde(default)]
    pub text: String,
    /// Deleted ones instead of the others.
    #[serde(default)]
    pub deleted: bool,
    /// The field, or `created_at`; days and instants are grouped by their months on the clock of whoever asks.
    pub by: String,
    /// Fields with amounts or numbers to sum up in each group.
    #[serde(default)]
    pub sums: Vec<String>,
}

/// The groups of a list.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct GroupsView {
    /// The largest first, at most [`MOST_GROUPS`].
    pub groups: Vec<Group>,
    /// Titles of linked records.
    pub titles: BTreeMap<Id, String>,
    /// The journal number at which it was read.
    pub n: i64,
}

/// The records with one value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// The value, of a day or an instant its month, `2026-11`; null for those without.
    pub value: Value,
    /// How many there are.
    pub count: i64,
    /// What is in them, by field and currency; nothing of months where there are too many groups to tell all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sums: Vec<Sum>,
}

impl Question for Groups {
    const NAME: &'static str = "groups";
    type Answer = GroupsView;
}

/// The first ten records that fit what is being typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Suggest {
    /// The type.
    #[serde(rename = "type")]
    pub record_type: RecordType,
    /// What was typed so far; empty suggests the newest.
    pub text: String,
    /// Only these.
    #[serde(default = "Filter::everything")]
    pub filter: Filter,
}

/// A suggestion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Suggestion {
    /// The record.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// What tells it from its namesakes; may be empty.
    pub detail: String,
}

impl Question for Suggest {
    const NAME: &'static str = "suggest";
    type Answer = Vec<Suggestion>;
}

/// Who could be the same as somebody with these fields of a lead or a party?
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Duplicates {
    /// Lead or party.
    #[serde(rename = "type")]
    pub record_type: RecordType,
    /// What is known so far.
    pub fields: Map<String, Value>,
    /// The record itself, when it exists.
    #[serde(default)]
    pub except: Option<Id>,
}

/// Somebody who could be the same.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// Lead or party.
    #[serde(rename = "type")]
    pub record_type: RecordType,
    /// The record.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// What is the same: `email`, `phone`, `name`; the surest first.
    pub same: Vec<String>,
}

impl Question for Duplicates {
    const NAME: &'static str = "duplicates";
    type Answer = Vec<Candidate>;
}

/// What happened to a record, and to those that hang on it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Timeline {
    /// The type.
    #[serde(rename = "type")]
    pub record_type: RecordType,
    /// The record.
    pub id: Id,
    /// Only entries before that journal number.
    #[serde(default)]
    pub before: Option<i64>,
}

/// One line of a timeline: what a command did to one record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The journal number.
    pub n: i64,
    /// The command, to take it back.
    pub command: Id,
    /// The verb.
    pub verb: String,
    /// Who.
    pub actor: Id,
    /// When it took effect, RFC 3339.
    pub at: String,
    /// The record's type.
    #[serde(rename = "type")]
    pub record_type: RecordType,
    /// The record.
    pub id: Id,
    /// The record's title now.
    pub title: String,
    /// New or changed.
    pub op: Op,
    /// The fields that differ.
    pub fields: Vec<FieldChange>,
}

/// A page of a timeline, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TimelineView {
    /// The lines.
    pub entries: Vec<Entry>,
    /// Titles of the records that changed fields point to.
    pub titles: BTreeMap<Id, String>,
    /// Where to go on, when there is more.
    pub before: Option<i64>,
}

impl Question for Timeline {
    const NAME: &'static str = "timeline";
    type Answer = TimelineView;
}

/// The small record types that every screen needs: users, teams, pipelines, stages, lost reasons, rates.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Directory {}

/// All of them, retired and disabled ones included.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct DirectoryView {
    /// The records, types mixed.
    pub records: Vec<Record>,
    /// The company's currency.
    pub currency: String,
    /// The journal number at which they were read.
    pub n: i64,
}

impl Question for Directory {
    const NAME: &'static str = "directory";
    type Answer = DirectoryView;
}

/// The words that stand as tags on what the asker sees, the most used first, at most [`MOST_TAGS`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsedTags {}

/// The most words that are told.
pub const MOST_TAGS: usize = 500;

/// A word and how many records have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsedTag {
    /// The word.
    pub word: String,
    /// How many records have it that the asker sees; the deleted ones do not count.
    pub records: i64,
}

impl Question for UsedTags {
    const NAME: &'static str = "used_tags";
    type Answer = Vec<UsedTag>;
}

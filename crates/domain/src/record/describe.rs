//! What a description says of a record type.

use super::{Choice, Label, Layout, RecordType};
use crate::id::Id;
use crate::words::Word;

/// The kind of a field: how its value is written in JSON, stored, checked and edited.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// One line of at most so many characters.
    Line(usize),
    /// Several lines of at most so many characters.
    Text(usize),
    /// An integer between two bounds.
    Int(i64, i64),
    /// An integer in units of 10 to the minus so many: with two decimals, 1250 is 12.50. May be negative.
    Number(u8),
    /// An amount in minor units of the currency in the named field, of the company's where there is none; not negative.
    Money(&'static str),
    /// A percentage, 0 to 100.
    Percent,
    /// A day, `2026-11-22`.
    Day,
    /// An instant in UTC, RFC 3339 with microseconds.
    Instant,
    /// Yes or no.
    Bool,
    /// One of the given values.
    Choice(&'static [Choice]),
    /// The id of another record.
    Link(RecordType),
    /// The ids of several records, without repetition.
    Links(RecordType),
    /// Short words, without repetition.
    Tags,
    /// Several of the given values, without repetition.
    Choices(&'static [Choice]),
    /// An e-mail address.
    Email,
    /// A phone number in any notation.
    Phone,
    /// An address on the web, http or https.
    Website,
    /// Any number of e-mail addresses, the first is the main one.
    Emails,
    /// Any number of phone numbers, the first is the main one.
    Phones,
    /// Any number of postal addresses.
    Addresses,
    /// An ISO 4217 code.
    Currency,
    /// An exact decimal as a string, see `money::Rate`.
    Rate,
    /// Names of fields of opportunities.
    FieldNames,
    /// The values of a custom choice.
    Options,
    /// A role of the product by its name, or the id of one that administrators made.
    Role,
    /// Several of them, without repetition.
    Roles,
    /// What a role may do, see [`crate::permission::Rights`].
    Rights,
}

/// Who sets a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writer {
    /// A person, by the generic create and change verbs.
    Person,
    /// A person when creating; afterwards only a verb.
    Creation,
    /// Only a verb.
    Verb,
}

/// What the foot of a list says of a field's numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Total {
    /// What they sum up to.
    Sum,
    /// Their mean, of those that are filled.
    Average,
    /// Nothing.
    Nothing,
}

/// One field of a record type.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Field {
    /// Its name in JSON and its column.
    pub name: &'static str,
    /// Its label.
    pub label: Label,
    /// Its kind.
    pub kind: Kind,
    /// Whether a person must give it.
    pub required: bool,
    /// Whether a record has it in any case: who does not give it gets what the door says.
    pub always: bool,
    /// Who sets it.
    pub writer: Writer,
    /// Its weight in search, 0 for not searchable.
    pub search: u8,
    /// Whether a list shows it without being asked.
    pub listed: bool,
    /// The record that describes it, when an administrator added it.
    pub custom: Option<Id>,
    /// Its values are kept, but nobody sees or writes them.
    pub retired: bool,
    /// What helps to fill it.
    pub help: Option<&'static str>,
    /// The formula that says its value, of which nothing is stored with the record.
    pub formula: Option<&'static str>,
    /// What is kept of it for the records that were there before is not yet known everywhere: nothing is found by a formula.
    pub filling: bool,
    /// What the foot of a list says of it, if it is a number of many decimals or an amount.
    pub total: Total,
    /// Where it stands.
    pub layout: Layout,
    /// Whether no two records of the type have the same.
    pub unique: bool,
    /// For a day by which something should have happened: the field that is filled once it has.
    pub due_until: Option<&'static str>,
}

impl Field {
    /// A field that a person writes, optional, not searched, not listed.
    pub const fn new(name: &'static str, label: Word, kind: Kind) -> Field {
        Field::labelled(name, Label::Word(label), kind)
    }

    /// The same with words of somebody's own.
    pub const fn labelled(name: &'static str, label: Label, kind: Kind) -> Field {
        Field {
            name,
            label,
            kind,
            required: false,
            always: false,
            writer: Writer::Person,
            search: 0,
            listed: false,
            custom: None,
            retired: false,
            help: None,
            formula: None,
            filling: false,
            total: Total::Sum,
            layout: Layout::PLAIN,
            unique: false,
            due_until: None,
        }
    }

    /// Whether the foot of a list can say something of all its values.
    pub const fn is_summed(&self) -> bool {
        matches!(self.kind, Kind::Money(_) | Kind::Number(_))
    }

    /// A person must give it.
    pub const fn required(self) -> Field {
        Field { required: true, always: true, ..self }
    }

    /// A day by which something should have happened; once it has, the field of that name is filled.
    pub const fn due_until(self, done: &'static str) -> Field {
        Field { due_until: Some(done), ..self }
    }

    /// A record has it in any case.
    pub const fn always(self) -> Field {
        Field { always: true, ..self }
    }

    /// Only verbs write it.
    pub const fn verb(self) -> Field {
        Field { writer: Writer::Verb, ..self }
    }

    /// It is given at creation and changed by verbs afterwards.
    pub const fn creation(self) -> Field {
        Field { writer: Writer::Creation, ..self }
    }

    /// No two records of the type have the same.
    pub const fn unique(self) -> Field {
        Field { unique: true, ..self }
    }

    /// It is searched with that weight.
    pub const fn search(self, weight: u8) -> Field {
        Field { search: weight, ..self }
    }

    /// Lists show it.
    pub const fn listed(self) -> Field {
        Field { listed: true, ..self }
    }

    /// Lists do not sum it up: the prices of several things together mean nothing.
    pub const fn never_summed(self) -> Field {
        Field { total: Total::Nothing, ..self }
    }
}

/// Who reads records of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// Everybody signed in.
    Everyone,
    /// By reach: own, team and below, all.
    Reach,
    /// Whoever reads the record it is about (`about_type`, `about`).
    Subject,
    /// Its owner, and with whom it is shared (`shared`).
    Shared,
}

/// Who writes records of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    /// Owner or manager; anyone while unowned.
    Company,
    /// By reach.
    Reach,
    /// Anyone who reads it creates; its author and managers change it.
    Author,
    /// Its owner; what a team shares, the team's managers; what everybody shares, administrators.
    Shared,
    /// Anyone who may sign in and write at all.
    Anyone,
    /// Administrators.
    Administrator,
}

/// The description of a record type.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Description {
    /// The type.
    pub record_type: RecordType,
    /// Its table, also its plural in the API.
    pub table: &'static str,
    /// One of them.
    pub one: Word,
    /// Many of them.
    pub many: Word,
    /// What making one is called.
    pub new: Option<Word>,
    /// Other words for many of them.
    pub also: &'static [Word],
    /// The field that names a record.
    pub title: &'static str,
    /// The fields that tell a record from its namesakes, those that tell most first.
    pub told: &'static [&'static str],
    /// Where no two that stand are called the same: the fields within whose values that is so, none where it is so everywhere.
    pub apart: Option<&'static [&'static str]>,
    /// Who reads.
    pub reading: Reading,
    /// Who writes.
    pub writing: Writing,
    /// The fields, in the order of forms and lists.
    pub fields: &'static [Field],
}

impl Description {
    /// The field of that name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|f| f.name == name)
    }

    /// Whether records of this type have an owner and a team.
    pub fn is_owned(&self) -> bool {
        self.field("owner").is_some()
    }

    /// The fields that search looks into.
    pub fn searched(&self) -> impl Iterator<Item = &'static Field> {
        self.fields.iter().filter(|f| f.search > 0)
    }

    /// The fields that a person writes after creation.
    pub fn editable(&self) -> impl Iterator<Item = &'static Field> {
        self.fields.iter().filter(|f| f.writer == Writer::Person)
    }
}

/// The first of them.
pub(super) const fn first(words: &[Word]) -> Option<Word> {
    if words.is_empty() { None } else { Some(words[0]) }
}

/// The list, if there is one.
pub(super) const fn lone(lists: &[&'static [&'static str]]) -> Option<&'static [&'static str]> {
    if lists.is_empty() { None } else { Some(lists[0]) }
}

/// The list, where there is one.
pub(super) const fn flat(lists: &[&'static [&'static str]]) -> &'static [&'static str] {
    if lists.is_empty() { &[] } else { lists[0] }
}

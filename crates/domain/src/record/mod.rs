//! Record types and their descriptions: whatever is alike for all of them is written once against these.

mod clean;
mod competitor;
mod converted;
mod custom;
mod describe;
mod keep;
mod kinds;
mod label;
mod layout;
mod party;
mod person;
mod sales;
mod setter;
mod setting;
mod shape;
mod tag;
mod view;
mod work;

pub use clean::write_instant;
pub use competitor::Competitor;
pub use converted::{converted, is_convertible};
pub use custom::{CUSTOM, CUSTOM_KINDS, CustomField, FieldOption, is_custom};
pub use describe::{Description, Field, Kind, Reading, Total, Writer, Writing};
use describe::{first, flat, lone};
pub use kinds::{Address, Choice, ContactPoint};
pub use label::Label;
pub use layout::{Layout, Panel, Section, fits_on_cards, own_panels};
pub use party::{Item, Note, Party, Relationship};
pub use person::{ROLES, Role, Team, User};
pub use sales::{Lead, Opportunity};
pub use setter::PropertySetter;
pub use setting::{ExchangeRate, LostReason, Pipeline, Stage};
pub use shape::Shape;
pub use tag::{TAG_COLORS, Tag};
pub use view::{SavedView, sharing};
pub use work::{WORK, WORK_LISTS};

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

use crate::id::Id;
use crate::words::Word;

/// Where records of a type are at home: what follows from it is written nowhere else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Home {
    /// Daily work: it has lists to keep, custom fields, names of somebody's own, rights of its own, and search finds it.
    Work,
    /// It belongs to a record of daily work; rights are given for it.
    Beside,
    /// Administration: few records, which every screen knows whole.
    Office,
}

/// Declares the record types in the order in which their rows may refer to each other, and that in which people read them.
macro_rules! record_types {
    ($($(#[$doc:meta])* $name:ident, $spelled:literal, $home:ident;)*) => {
        /// Every kind of record that the product keeps.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum RecordType {
            $($(#[$doc])* $name,)*
        }

        impl RecordType {
            /// All record types, in the order in which their rows may refer to each other.
            pub const ALL: [RecordType; [$($spelled),*].len()] = [$(RecordType::$name),*];

            /// The singular name, spelled as in JSON and in the journal.
            pub const fn name(self) -> &'static str {
                match self { $(RecordType::$name => $spelled,)* }
            }

            const fn home(self) -> Home {
                match self { $(RecordType::$name => Home::$home,)* }
            }

            /// What one and many of them are called.
            const fn words(self) -> [Word; 2] {
                match self { $(RecordType::$name => $name::WORDS,)* }
            }
        }

        /// The description of a record type.
        pub const fn describe(record_type: RecordType) -> &'static Description {
            match record_type { $(RecordType::$name => &$name::DESCRIPTION,)* }
        }
    };
}

record_types! {
    /// A role that an administrator made.
    Role, "role", Office;
    /// A team of users.
    Team, "team", Office;
    /// Somebody who signs in.
    User, "user", Office;
    /// The value of one unit of a currency in the company's currency.
    ExchangeRate, "exchange_rate", Office;
    /// A pipeline of stages.
    Pipeline, "pipeline", Office;
    /// A stage of a pipeline.
    Stage, "stage", Office;
    /// A reason why deals are lost.
    LostReason, "lost_reason", Office;
    /// A field that an administrator added to a record type.
    CustomField, "custom_field", Office;
    /// A group of fields on the page of a record.
    Section, "section", Office;
    /// What an administrator set about a field or a record type.
    PropertySetter, "property_setter", Office;
    /// A word for tags, with its colour.
    Tag, "tag", Office;
    /// A person or an organisation.
    Party, "party", Work;
    /// An expression of interest.
    Lead, "lead", Work;
    /// A deal.
    Opportunity, "opportunity", Work;
    /// A product or a service.
    Item, "item", Work;
    /// Somebody who wants the same deals.
    Competitor, "competitor", Work;
    /// A tie between two parties.
    Relationship, "relationship", Beside;
    /// A remark about another record.
    Note, "note", Beside;
    /// A list that somebody keeps under a name.
    SavedView, "saved_view", Office;
}

impl RecordType {
    /// Whether it is daily work: it has lists to keep, custom fields and names of somebody's own, and search finds it.
    pub const fn is_work(self) -> bool {
        matches!(self.home(), Home::Work)
    }

    /// Whether every screen knows all of its records.
    pub const fn is_small(self) -> bool {
        matches!(self.home(), Home::Office)
    }

    /// Whether rights are given for it: everybody reads the others.
    pub const fn is_granted(self) -> bool {
        !self.is_small()
    }

    /// The types of daily work.
    pub fn work() -> impl Iterator<Item = RecordType> {
        RecordType::ALL.into_iter().filter(|record_type| record_type.is_work())
    }

    /// The types that rights are given for.
    pub fn granted() -> impl Iterator<Item = RecordType> {
        RecordType::ALL.into_iter().filter(|record_type| record_type.is_granted())
    }

    /// The types of which every screen knows all records.
    pub fn small() -> impl Iterator<Item = RecordType> {
        RecordType::ALL.into_iter().filter(|record_type| record_type.is_small())
    }

    /// The type with that singular name.
    pub fn parse(name: &str) -> Option<RecordType> {
        RecordType::ALL.into_iter().find(|t| t.name() == name)
    }

    /// Whether its records have names. Notes and ties are told by what they are about.
    pub const fn is_named(self) -> bool {
        !matches!(self, RecordType::Note | RecordType::Relationship | RecordType::PropertySetter)
    }

    /// The plural name: the table and the path segment of the API.
    pub fn plural(self) -> &'static str {
        describe(self).table
    }
}

/// A record as the generic code holds it: the fields by name, each in the JSON form of its kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// What it is.
    #[serde(rename = "type")]
    pub record_type: RecordType,
    /// Its id.
    pub id: Id,
    /// The journal number of its last change.
    pub n: i64,
    /// The fields of its description that the reader may see; absent means not readable.
    pub fields: Map<String, Value>,
}

/// A plain struct with the fields of one record type.
pub trait Typed: Serialize + DeserializeOwned {
    /// The record type it describes.
    const TYPE: RecordType;

    /// The fields as a map, for a verb's payload.
    fn to_fields(&self) -> Map<String, Value> {
        match serde_json::to_value(self) {
            Ok(Value::Object(map)) => map,
            _ => Map::new(),
        }
    }
}

impl Record {
    /// The value of a field; JSON null when it is empty or not readable.
    pub fn get(&self, field: &str) -> &Value {
        self.fields.get(field).unwrap_or(&Value::Null)
    }

    /// The text of a field, empty when there is none.
    pub fn text(&self, field: &str) -> &str {
        self.get(field).as_str().unwrap_or_default()
    }

    /// The id that a link field holds.
    pub fn link(&self, field: &str) -> Option<Id> {
        self.get(field).as_str().and_then(|s| s.parse().ok())
    }

    /// What it is called. Of a type without names (see [`RecordType::is_named`]) the field that says most.
    pub fn title(&self) -> &str {
        self.text(describe(self.record_type).title)
    }

    /// Whether it is hidden as deleted.
    pub fn is_deleted(&self) -> bool {
        !self.get("deleted_at").is_null()
    }

    /// The record as its struct.
    ///
    /// # Errors
    /// When a stored value does not have the kind that the description gives it.
    pub fn typed<T: Typed>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_value(Value::Object(self.fields.clone()))
    }
}

/// Declares a record type: its struct and its description, field by field, in one place.
macro_rules! record {
    (
        $(#[$doc:meta])*
        $name:ident in $table:literal, label $one:ident, plural $many:ident $(, new $new:ident)? $(, also $also:ident)?, title $title:literal,
        $(told $told:expr,)? $(apart within $within:expr,)? read $reading:expr, write $writing:expr;
        $( $(#[$fdoc:meta])* $field:ident : $ty:ty = $label:ident, $kind:expr $(, $how:ident $(($arg:expr))? )* ; )*
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(default)]
        pub struct $name {
            $( $(#[$fdoc])* pub $field: $ty, )*
        }

        impl $crate::record::Typed for $name {
            const TYPE: $crate::record::RecordType = $crate::record::RecordType::$name;
        }

        impl $name {
            /// What one and many of them are called.
            pub(super) const WORDS: [$crate::words::Word; 2] = [$crate::words::Word::$one, $crate::words::Word::$many];

            /// The description of this record type.
            pub const DESCRIPTION: $crate::record::Description = $crate::record::Description {
                record_type: $crate::record::RecordType::$name,
                table: $table,
                one: $crate::words::Word::$one,
                many: $crate::words::Word::$many,
                new: $crate::record::first(&[$($crate::words::Word::$new)?]),
                also: &[$($crate::words::Word::$also)?],
                title: $title,
                told: $crate::record::flat(&[$($told)?]),
                apart: $crate::record::lone(&[$($within)?]),
                reading: $reading,
                writing: $writing,
                fields: &[
                    $( $crate::record::Field::new(stringify!($field), $crate::words::Word::$label, $kind)$(.$how($($arg)?))*, )*
                ],
            };
        }
    };
}
pub(crate) use record;

//! Record types and their descriptions: whatever is alike for all of them is written once against these.

mod clean;
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
mod view;

pub(crate) use clean::write_instant;
pub use converted::{converted, is_convertible};
pub use custom::{CUSTOM, CustomField, FieldOption, SHAPED, is_custom};
pub use describe::{Description, Field, Kind, Reading, Writer, Writing, describe};
pub use kinds::{Address, Choice, ContactPoint};
pub use label::Label;
pub use layout::{Layout, Panel, Section, fits_on_cards, own_panels};
pub use party::{Item, Note, Party, Relationship};
pub use person::{ROLES, Role, Team, User};
pub use sales::{Lead, Opportunity};
pub use setter::PropertySetter;
pub use setting::{ExchangeRate, LostReason, Pipeline, Stage};
pub use shape::Shape;
pub use view::{LISTED, SavedView};

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

use crate::id::Id;

/// Every kind of record that the product keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordType {
    /// A person or an organisation.
    Party,
    /// A tie between two parties.
    Relationship,
    /// An expression of interest.
    Lead,
    /// A deal.
    Opportunity,
    /// A product or a service.
    Item,
    /// A remark about another record.
    Note,
    /// A pipeline of stages.
    Pipeline,
    /// A stage of a pipeline.
    Stage,
    /// A reason why deals are lost.
    LostReason,
    /// The value of one unit of a currency in the company's currency.
    ExchangeRate,
    /// A team of users.
    Team,
    /// Somebody who signs in.
    User,
    /// A field that an administrator added to a record type.
    CustomField,
    /// A role that an administrator made.
    Role,
    /// What an administrator set about a field or a record type.
    PropertySetter,
    /// A list that somebody keeps under a name.
    SavedView,
    /// A group of fields on the page of a record.
    Section,
}

impl RecordType {
    /// All record types, in the order in which their rows may refer to each other.
    pub const ALL: [RecordType; 17] = [
        RecordType::Role,
        RecordType::Team,
        RecordType::User,
        RecordType::ExchangeRate,
        RecordType::Pipeline,
        RecordType::Stage,
        RecordType::LostReason,
        RecordType::CustomField,
        RecordType::Section,
        RecordType::PropertySetter,
        RecordType::Party,
        RecordType::Relationship,
        RecordType::Item,
        RecordType::Lead,
        RecordType::Opportunity,
        RecordType::Note,
        RecordType::SavedView,
    ];

    /// The singular name, spelled as in JSON and in the journal.
    pub const fn name(self) -> &'static str {
        match self {
            RecordType::Party => "party",
            RecordType::Relationship => "relationship",
            RecordType::Lead => "lead",
            RecordType::Opportunity => "opportunity",
            RecordType::Item => "item",
            RecordType::Note => "note",
            RecordType::Pipeline => "pipeline",
            RecordType::Stage => "stage",
            RecordType::LostReason => "lost_reason",
            RecordType::ExchangeRate => "exchange_rate",
            RecordType::Team => "team",
            RecordType::User => "user",
            RecordType::CustomField => "custom_field",
            RecordType::Role => "role",
            RecordType::PropertySetter => "property_setter",
            RecordType::SavedView => "saved_view",
            RecordType::Section => "section",
        }
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
        $name:ident in $table:literal, label $one:ident, plural $many:ident, title $title:literal, read $reading:expr, write $writing:expr;
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
            /// The description of this record type.
            pub const DESCRIPTION: $crate::record::Description = $crate::record::Description {
                record_type: $crate::record::RecordType::$name,
                table: $table,
                one: $crate::words::Word::$one,
                many: $crate::words::Word::$many,
                title: $title,
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

//! The composite values that a field can hold.

use serde::{Deserialize, Serialize};

use super::Label;
use crate::words::Word;

/// One of the values of a choice field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// As stored and in the API.
    pub value: &'static str,
    /// As shown.
    pub label: Label,
    /// No longer offered; records that have it keep it.
    pub retired: bool,
}

impl Choice {
    /// A choice.
    pub const fn new(value: &'static str, label: Word) -> Choice {
        Choice { value, label: Label::Word(label), retired: false }
    }
}

/// An e-mail address or a phone number with what it is for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactPoint {
    /// The address or the number as it was entered.
    pub value: String,
    /// Free words such as "work"; may be empty.
    #[serde(default)]
    pub label: String,
}

/// A postal address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Address {
    /// Free words such as "billing"; may be empty.
    pub label: String,
    /// Street, number, ward: one or several lines.
    pub street: String,
    /// City or district.
    pub city: String,
    /// Province or state.
    pub region: String,
    /// Postal code.
    pub postal_code: String,
    /// Country.
    pub country: String,
}

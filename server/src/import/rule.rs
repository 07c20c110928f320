//! How one field is filled from a row.

use std::collections::BTreeMap;

use domain::record::{Field, Kind};
use serde::Deserialize;

use super::fault::Fault;
use super::template::Template;

/// A field's rule as it is written: a template, a number, or a table with more.
#[derive(Debug, Deserialize)]
#[serde(
    untagged,
    expecting = "a text, a number, a list of texts, or a table with from, link, title, unit, map, known, split, keep or the parts of an address"
)]
pub(super) enum RuleText {
    /// A template.
    Text(String),
    /// A constant number.
    Number(i64),
    /// Templates, of which the first counts whose columns are all filled.
    Alternatives(Vec<String>),
    /// All there is to say.
    Table(Box<RuleTable>),
}

/// A rule as a table.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RuleTable {
    from: From,
    link: Option<String>,
    title: bool,
    unit: Unit,
    map: BTreeMap<String, String>,
    known: Vec<String>,
    split: Option<String>,
    keep: bool,
    street: Option<String>,
    city: Option<String>,
    region: Option<String>,
    postal_code: Option<String>,
    country: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged, expecting = "a text or a list of texts")]
enum From {
    One(String),
    Several(Vec<String>),
}

impl Default for From {
    fn default() -> From {
        From::Several(Vec::new())
    }
}

/// What an amount is counted in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Unit {
    /// Units of the currency.
    #[default]
    One,
    /// Thousands.
    Thousand,
    /// Millions.
    Million,
    /// Thousands of millions.
    Billion,
}

impl Unit {
    /// The letter that says it behind a number.
    pub(super) fn letter(self) -> &'static str {
        match self {
            Unit::One => "",
            Unit::Thousand => "k",
            Unit::Million => "m",
            Unit::Billion => "bn",
        }
    }
}

/// A rule that is understood.
#[derive(Debug)]
pub(super) struct Rule {
    pub field: &'static Field,
    pub from: Template,
    /// The source whose record has the value as its key.
    pub link: Option<String>,
    /// The value is the title of the record that is meant.
    pub title: bool,
    pub unit: Unit,
    /// What is written → what is meant; nothing else is known when it is not empty.
    pub map: BTreeMap<String, String>,
    /// Values that are right; another one is let in and remarked upon when one of these is near.
    pub known: Vec<String>,
    /// What parts the entries of a list.
    pub split: Option<String>,
    /// Only new records get it.
    pub keep: bool,
    /// The parts of an address, by name.
    pub address: Vec<(&'static str, Template)>,
}

impl RuleText {
    /// Understands it for a field.
    ///
    /// # Errors
    /// A template that cannot be read.
    pub(super) fn understand(self, field: &'static Field) -> Result<Rule, Fault> {
        let table = match self {
            RuleText::Table(table) => *table,
            RuleText::Text(text) => RuleTable { from: From::One(text), ..RuleTable::default() },
            RuleText::Number(number) => RuleTable { from: From::One(number.to_string()), ..RuleTable::default() },
            RuleText::Alternatives(texts) => RuleTable { from: From::Several(texts), ..RuleTable::default() },
        };
        let from = match table.from {
            From::One(text) => vec![text],
            From::Several(texts) => texts,
        };
        let mut address = Vec::new();
        if matches!(field.kind, Kind::Addresses) {
            let parts = [
                ("street", table.street),
                ("city", table.city),
                ("region", table.region),
                ("postal_code", table.postal_code),
                ("country", table.country),
            ];
            for (name, text) in parts {
                if let Some(text) = text {
                    address.push((name, Template::read(&[text])?));
                }
            }
        }
        Ok(Rule {
            field,
            from: Template::read(&from)?,
            link: table.link,
            title: table.title,
            unit: table.unit,
            map: table.map,
            known: table.known,
            split: table.split,
            keep: table.keep,
            address,
        })
    }
}

impl Rule {
    /// The columns that it reads.
    pub(super) fn columns(&self) -> impl Iterator<Item = &str> {
        self.from.columns().chain(self.address.iter().flat_map(|(_, template)| template.columns()))
    }
}

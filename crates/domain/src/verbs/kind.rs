//! Changing the kind of a custom field: its values are brought along as far as they mean something in the new kind.

use serde::{Deserialize, Serialize};
use serde_json::{Map, json};

use super::difference;
use crate::command::{Change, Question, Verb};
use crate::id::Id;
use crate::lang::Lang;
use crate::record::{CustomField, Field, FieldOption, Kind, Record, Shape, converted, is_convertible};
use crate::refusal::{Code, Refusal};

/// The most values that are brought along in one command; of more, the field is retired and another one made.
pub const MOST_CONVERTED: usize = 2000;
/// The most options that are made of what was written.
const MOST_OPTIONS: usize = 100;

/// Gives a custom field another kind. What its values mean there is kept, the rest is lost, but comes back with an undo.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeFieldKind {
    /// The custom field.
    pub field: Id,
    /// The new kind.
    pub kind: String,
    /// Decimals of a number.
    #[serde(default)]
    pub decimals: Option<i64>,
}

impl Verb for ChangeFieldKind {
    const NAME: &'static str = "change_field_kind";
    type Answer = ();
}

/// What would become of the values of a custom field that gets another kind? For administrators.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FieldKindChange {
    /// The change that is asked about.
    pub change: ChangeFieldKind,
}

/// What would become of them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct FieldKindView {
    /// Records that have a value.
    pub values: usize,
    /// Those of which the value would be lost.
    pub lost: usize,
    /// Some records whose value would be lost, with their titles.
    pub examples: Vec<(Id, String)>,
}

impl Question for FieldKindChange {
    const NAME: &'static str = "field_kind_change";
    type Answer = FieldKindView;
}

/// How values are read and written while they are brought along.
#[derive(Debug, Clone, Copy)]
pub struct Reading {
    /// The decimals of amounts of records that name no currency.
    pub digits: u32,
    /// The language of numbers in texts.
    pub lang: Lang,
}

/// The field as it will be, and what changes about its record; `records` are those that have a value.
///
/// # Errors
/// When the kind cannot be changed so.
pub fn turned(
    verb: &ChangeFieldKind,
    field: &Record,
    records: &[Record],
    reading: Reading,
) -> Result<(Change, [&'static Field; 2]), Refusal> {
    let wrong = || Refusal::of(Code::NotAChoice).on("kind").with(&verb.kind);
    if records.len() > MOST_CONVERTED {
        return Err(Refusal::of(Code::TooMany).on("kind").with(MOST_CONVERTED));
    }
    let known = CustomField::DESCRIPTION.field("kind").ok_or_else(wrong)?;
    let kind = known.clean(&json!(verb.kind)).map_err(|_| wrong())?;
    let before = field_of(field).filter(|before| before.formula.is_none() && is_convertible(before.kind)).ok_or_else(wrong)?;
    let decimals = (verb.kind == "number").then(|| verb.decimals.unwrap_or(0));
    let decimals =
        CustomField::DESCRIPTION.field("decimals").ok_or_else(wrong)?.clean(&json!(decimals)).map_err(|refusal| refusal.on("decimals"))?;
    let mut fields = Map::from_iter([("kind".to_owned(), kind), ("decimals".to_owned(), decimals)]);
    let chooses = matches!(verb.kind.as_str(), "choice" | "choices");
    if chooses && !matches!(before.kind, Kind::Choice(_) | Kind::Choices(_)) {
        fields.insert("options".to_owned(), json!(options_of(records, before, reading)?));
    }
    let change = difference(field, fields).ok_or_else(wrong)?;
    let after = change.applied(Some(field), field.n).as_ref().and_then(field_of);
    let after = after.filter(|after| after.formula.is_none() && is_convertible(after.kind)).ok_or_else(wrong)?;
    Ok((change, [before, after]))
}

fn field_of(record: &Record) -> Option<&'static Field> {
    let of = record.typed::<CustomField>().ok()?.record_type()?;
    let shape = Shape::of([record]);
    shape.ever(of).next()
}

/// What was written becomes what can be chosen.
fn options_of(records: &[Record], before: &'static Field, reading: Reading) -> Result<Vec<FieldOption>, Refusal> {
    let text = Field { kind: Kind::Line(80), ..*before };
    let mut options: Vec<FieldOption> = Vec::new();
    for record in records {
        let label = converted(record.get(before.name), before, &text, reading.digits, reading.lang);
        let Some(label) = label.as_str() else { continue };
        if options.iter().all(|option| option.label.to_lowercase() != label.to_lowercase()) {
            options.push(FieldOption { value: String::new(), label: label.to_owned(), ..FieldOption::default() });
        }
        if options.len() > MOST_OPTIONS {
            return Err(Refusal::of(Code::TooMany).on("kind").with(MOST_OPTIONS));
        }
    }
    super::shaping::named_options(options)
}

/// What a record has in the field afterwards; `None` when it stays as it is.
pub fn brought_along(record: &Record, [before, after]: [&'static Field; 2], reading: Reading) -> Option<Change> {
    let currency = record.get("currency").as_str().and_then(crate::money::Currency::parse);
    let digits = currency.map_or(reading.digits, crate::money::Currency::minor_digits);
    let value = converted(record.get(before.name), before, after, digits, reading.lang);
    difference(record, Map::from_iter([(before.name.to_owned(), value)]))
}

/// Whether the value of a record would be lost.
pub fn is_lost(record: &Record, fields: [&'static Field; 2], reading: Reading) -> bool {
    let change = brought_along(record, fields, reading);
    change.is_some_and(|change| change.fields.iter().any(|field| super::is_empty(&field.after)))
}

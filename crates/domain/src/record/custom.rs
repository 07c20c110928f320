//! Fields that an administrator adds to record types.

use super::label::Label;
use super::{Choice, Field, Kind, Reading, Record, RecordType, Total, WORK, Writer, Writing, keep, record};
use crate::id::Id;
use crate::words::Word;

/// How the names of custom fields begin, so that they are never those of the product.
pub const CUSTOM: &str = "custom_";

/// The kinds of custom fields.
pub const CUSTOM_KINDS: &[Choice] = &[
    Choice::new("text", Word::KindText),
    Choice::new("long_text", Word::KindLongText),
    Choice::new("number", Word::KindNumber),
    Choice::new("money", Word::KindMoney),
    Choice::new("date", Word::KindDate),
    Choice::new("instant", Word::KindInstant),
    Choice::new("choice", Word::KindChoice),
    Choice::new("choices", Word::KindChoices),
    Choice::new("yes_no", Word::KindYesNo),
    Choice::new("link", Word::KindLink),
    Choice::new("person", Word::KindPerson),
    Choice::new("email", Word::Email),
    Choice::new("phone", Word::Phone),
    Choice::new("website", Word::Website),
    Choice::new("formula", Word::KindFormula),
];

/// What a formula says.
const RESULTS: &[Choice] = &[
    Choice::new("number", Word::KindNumber),
    Choice::new("money", Word::KindMoney),
    Choice::new("text", Word::KindText),
    Choice::new("date", Word::KindDate),
    Choice::new("yes_no", Word::KindYesNo),
];

/// What the foot of a list says.
const TOTALS: &[Choice] =
    &[Choice::new("sum", Word::TotalSum), Choice::new("average", Word::TotalAverage), Choice::new("nothing", Word::TotalNothing)];

record! {
    /// A field that an administrator added to a record type. Deleting it retires it: its values stay and come back with it.
    CustomField in "custom_fields", label CustomField, plural CustomFields, title "name", apart within &["of"],
    read Reading::Everyone, write Writing::Administrator;
    /// The record type that has it.
    of: String = CustomFieldOf, Kind::Choice(WORK), required, creation, listed;
    /// Its name in the API, in filters and in the journal; made of its first name and never changed.
    field_name: String = FieldName, Kind::Line(60), verb;
    /// What it is called.
    name: String = Name, Kind::Line(80), required, listed;
    /// What it is called in Vietnamese, where it differs.
    name_vi: Option<String> = NameVi, Kind::Line(80), listed;
    /// What it holds.
    kind: String = Kind, Kind::Choice(CUSTOM_KINDS), required, creation, listed;
    /// What can be chosen.
    options: Vec<FieldOption> = FieldOptions, Kind::Options;
    /// The record type that a link goes to.
    target: Option<String> = LinksTo, Kind::Choice(WORK), creation;
    /// Decimals of a number.
    decimals: Option<i64> = Decimals, Kind::Int(0, 6), creation;
    /// What its value is calculated by, see [`crate::formula`].
    formula: Option<String> = Formula, Kind::Text(1000);
    /// What the formula says.
    result: Option<String> = FormulaResult, Kind::Choice(RESULTS), creation;
    /// What the foot of a list says of a number or an amount; without it the sum, of what is calculated the average.
    total: Option<String> = TotalInFoot, Kind::Choice(TOTALS);
    /// What helps to fill it.
    help: Option<String> = HelpText, Kind::Line(200);
    /// Whether the search finds records by it.
    searched: Option<bool> = IsSearched, Kind::Bool;
    /// Whether lists show it without being asked.
    listed: Option<bool> = IsListed, Kind::Bool;
    /// Its place among the custom fields of its record type.
    position: i64 = Position, Kind::Int(0, 10_000), always;
}

/// One of the values of a custom choice.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FieldOption {
    /// As stored; made of the first label where it is not given, and never changed.
    pub value: String,
    /// As shown.
    pub label: String,
    /// As shown in Vietnamese, where it differs.
    pub label_vi: String,
    /// No longer offered; records that have it keep it.
    pub retired: bool,
}

impl FieldOption {
    fn choice(&self) -> Choice {
        Choice { value: keep::text(&self.value), label: Label::own(&self.label, &self.label_vi), retired: self.retired }
    }
}

impl CustomField {
    /// The record type that has it.
    pub fn record_type(&self) -> Option<RecordType> {
        RecordType::parse(&self.of)
    }

    /// The field as forms, lists and filters know it. `None` when its kind is not known.
    fn field(&self, id: Id, retired: bool) -> Option<&'static Field> {
        let search = u8::from(self.searched.unwrap_or(false)) * 2;
        let help = self.help.as_deref().map(keep::text);
        let formula = self.formula.as_deref().filter(|_| self.kind == "formula").map(keep::text);
        Some(keep::field(Field {
            formula,
            writer: if formula.is_some() { Writer::Verb } else { Writer::Person },
            custom: Some(id),
            retired,
            help,
            search,
            listed: self.listed.unwrap_or(false),
            total: self.total(),
            ..Field::labelled(
                keep::text(&self.field_name),
                Label::own(&self.name, self.name_vi.as_deref().unwrap_or_default()),
                self.field_kind()?,
            )
        }))
    }

    fn total(&self) -> Total {
        match self.total.as_deref() {
            Some("nothing") => Total::Nothing,
            Some("average") => Total::Average,
            Some(_) => Total::Sum,
            None if self.kind == "formula" => Total::Average,
            None => Total::Sum,
        }
    }

    fn field_kind(&self) -> Option<Kind> {
        let kind = if self.kind == "formula" { self.result.as_deref()? } else { self.kind.as_str() };
        let choices = || keep::choices(self.options.iter().map(FieldOption::choice).collect());
        Some(match kind {
            "text" => Kind::Line(255),
            "long_text" => Kind::Text(20_000),
            "number" => Kind::Number(self.decimals.and_then(|n| u8::try_from(n).ok()).unwrap_or(0)),
            "money" => Kind::Money("currency"),
            "date" => Kind::Day,
            "instant" => Kind::Instant,
            "choice" => Kind::Choice(choices()),
            "choices" => Kind::Choices(choices()),
            "yes_no" => Kind::Bool,
            "link" => Kind::Link(self.target.as_deref().and_then(RecordType::parse)?),
            "person" => Kind::Link(RecordType::User),
            "email" => Kind::Email,
            "phone" => Kind::Phone,
            "website" => Kind::Website,
            _ => return None,
        })
    }
}

/// The record type and the field that a record of custom fields stands for.
pub(super) fn field_of(record: &Record) -> Option<(RecordType, i64, &'static Field)> {
    let custom: CustomField = record.typed().ok()?;
    Some((custom.record_type()?, custom.position, custom.field(record.id, record.is_deleted())?))
}

/// Whether a field of that name is one that an administrator added.
pub fn is_custom(name: &str) -> bool {
    name.starts_with(CUSTOM)
}

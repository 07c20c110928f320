//! What administrators call the record types and fields of the product, and which of them they ask for.

use std::collections::BTreeMap;

use super::custom::own;
use super::{Field, Kind, Label, Reading, Record, RecordType, SHAPED, Writer, Writing, describe, keep, record};
use crate::words::Word;

record! {
    /// What an administrator set about a field, or about a record type as a whole.
    PropertySetter in "property_setters", label PropertySetter, plural PropertySetters, title "name", read Reading::Everyone, write Writing::Administrator;
    /// The record type.
    of: String = CustomFieldOf, Kind::Choice(SHAPED), required, creation, listed;
    /// The field's name; without one it is about the record type.
    field: Option<String> = FieldName, Kind::Line(60), creation, listed;
    /// What one is called instead.
    name: Option<String> = Name, Kind::Line(80), listed;
    /// What one is called in Vietnamese, where it differs.
    name_vi: Option<String> = NameVi, Kind::Line(80), listed;
    /// Of a record type, what many are called.
    plural: Option<String> = PluralName, Kind::Line(80);
    /// The same in Vietnamese, where it differs.
    plural_vi: Option<String> = PluralNameVi, Kind::Line(80);
    /// Whether people must fill the field.
    required: Option<bool> = IsRequired, Kind::Bool;
}

/// What was set about one field.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Setting {
    label: Option<Label>,
    required: bool,
}

impl Setting {
    /// The field as it was set.
    pub(super) fn of(self, field: &'static Field) -> &'static Field {
        // What verbs write nobody can be asked for.
        let required = self.required && field.writer != Writer::Verb && field.kind != Kind::Bool;
        let label = self.label.unwrap_or(field.label);
        if label == field.label && (field.required || !required) {
            return field;
        }
        keep::field(Field { label, required: field.required || required, ..*field })
    }
}

/// What a record of settings says.
pub(super) fn setting_of(record: &Record) -> Option<(RecordType, Said)> {
    let set: PropertySetter = record.typed().ok()?;
    let record_type = RecordType::parse(&set.of)?;
    let name = |en: &Option<String>, vi: &Option<String>| {
        let en = en.as_deref().or(vi.as_deref()).filter(|text| !text.is_empty())?;
        Some(own(en, vi.as_deref().unwrap_or_default()))
    };
    let label = name(&set.name, &set.name_vi);
    Some((
        record_type,
        match set.field {
            Some(field) => Said::Field(field, Setting { label, required: set.required.unwrap_or(false) }),
            None => Said::Type { one: label, many: name(&set.plural, &set.plural_vi).or(label) },
        },
    ))
}

/// What a setting is about.
pub(super) enum Said {
    /// A field.
    Field(String, Setting),
    /// The record type.
    Type {
        /// What one is called.
        one: Option<Label>,
        /// What many are called.
        many: Option<Label>,
    },
}

/// The words of the product that name a record type, with those that stand for them.
pub(super) fn renamed(record_type: RecordType, one: Option<Label>, many: Option<Label>) -> BTreeMap<Word, Label> {
    let description = describe(record_type);
    let (new, of_many): (Option<Word>, &[Word]) = match record_type {
        RecordType::Party => (Some(Word::NewContact), &[Word::Contacts]),
        RecordType::Lead => (Some(Word::NewLead), &[Word::NavLeads]),
        RecordType::Item => (Some(Word::NewItem), &[]),
        RecordType::Opportunity => (Some(Word::NewDeal), &[]),
        _ => (None, &[]),
    };
    let mut renamed = BTreeMap::new();
    if let Some(one) = one {
        renamed.insert(description.one, one);
        let new_one = |lang| Word::NewNamed.fill(lang, &[one.text(lang)]);
        renamed.extend(new.map(|word| (word, own(&new_one(crate::lang::Lang::En), &new_one(crate::lang::Lang::Vi)))));
    }
    if let Some(many) = many {
        renamed.extend(of_many.iter().chain([&description.many]).map(|word| (*word, many)));
    }
    renamed
}

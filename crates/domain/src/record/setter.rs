//! What administrators call the record types and fields of the product, which of them they ask for, and where fields stand.

use std::collections::BTreeMap;

use super::{Field, Kind, Label, Layout, Reading, Record, RecordType, WORK, Writer, Writing, describe, keep, record};
use crate::id::Id;
use crate::lang::Lang;
use crate::words::Word;

record! {
    /// What an administrator set about a field, or about a record type as a whole.
    PropertySetter in "property_setters", label PropertySetter, plural PropertySetters, title "name", apart within &["of"],
    read Reading::Everyone, write Writing::Administrator;
    /// The record type.
    of: String = CustomFieldOf, Kind::Choice(WORK), required, creation, listed;
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
    /// Of which records people must fill it: a query as it stands in addresses.
    required_when: Option<String> = RequiredWhen, Kind::Line(500);
    /// The group of fields that it stands in.
    section: Option<Id> = Section, Kind::Link(RecordType::Section);
    /// Its place in the group.
    position: Option<i64> = Position, Kind::Int(0, 10_000);
    /// Whether pages and forms leave it out.
    hidden: Option<bool> = IsLeftOut, Kind::Bool;
    /// Whether cards on boards show it.
    on_card: Option<bool> = IsOnCards, Kind::Bool;
    /// The roles that see it, besides administrators; without any, all.
    shown_to: Vec<String> = ShownTo, Kind::Roles;
}

/// What was set about one field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Setting {
    label: Option<Label>,
    required: bool,
    layout: Layout,
}

impl Setting {
    /// The field as it was set.
    pub(super) fn of(self, field: &'static Field) -> &'static Field {
        // What verbs write nobody can be asked for.
        let required = self.required && field.writer != Writer::Verb && field.kind != Kind::Bool;
        let label = self.label.unwrap_or(field.label);
        if label == field.label && (field.required || !required) && self.layout == Layout::PLAIN {
            return field;
        }
        keep::field(Field { label, required: field.required || required, layout: self.layout, ..*field })
    }
}

/// What a record of settings says.
pub(super) fn setting_of(record: &Record) -> Option<(RecordType, Said)> {
    let set: PropertySetter = record.typed().ok()?;
    let record_type = RecordType::parse(&set.of)?;
    let description = describe(record_type);
    let plain = match set.field.as_deref() {
        Some(field) => description.field(field).map(|field| field.label),
        None => Some(Label::Word(description.one)),
    };
    // What is named in Vietnamese only keeps the product's name in English.
    let name = |en: &Option<String>, vi: &Option<String>, plain: Option<Label>| {
        let [en, vi] = [en, vi].map(|text| text.as_deref().filter(|text| !text.is_empty()));
        let plain = plain.map(|label| label.text(Lang::En));
        Some(Label::own(en.or(vi.and(plain)).or(vi)?, vi.unwrap_or_default()))
    };
    let label = name(&set.name, &set.name_vi, plain);
    let layout = Layout {
        section: set.section,
        position: set.position,
        hidden: set.hidden.unwrap_or(false),
        on_card: set.on_card,
        required_when: set.required_when.as_deref().map(keep::text),
    };
    Some((
        record_type,
        match set.field {
            Some(field) => {
                let setting = Setting { label, required: set.required.unwrap_or(false), layout };
                Said::Field { name: field, setting, shown_to: set.shown_to }
            }
            None => Said::Type { one: label, many: name(&set.plural, &set.plural_vi, Some(Label::Word(description.many))).or(label) },
        },
    ))
}

/// What a setting is about.
pub(super) enum Said {
    /// A field.
    Field {
        /// Its name.
        name: String,
        /// What was set.
        setting: Setting,
        /// The roles that see it; without any, all.
        shown_to: Vec<String>,
    },
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
    let mut renamed = BTreeMap::new();
    if let Some(one) = one {
        renamed.insert(description.one, one);
    }
    if let Some(many) = many {
        renamed.extend(description.also.iter().chain([&description.many]).map(|word| (*word, many)));
    }
    renamed
}

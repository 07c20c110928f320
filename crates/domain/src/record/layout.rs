//! Where fields stand on the page of a record, in forms and on cards.

use super::{Field, Kind, Label, Reading, Record, RecordType, Shape, WORK, Writing, record};
use crate::id::Id;
use crate::sort::sort_by_key;
use crate::words::Word;

record! {
    /// A group of fields on the page of a record, made by an administrator.
    Section in "sections", label Section, plural Sections, title "name", apart within &["of"],
    read Reading::Everyone, write Writing::Administrator;
    /// The record type.
    of: String = CustomFieldOf, Kind::Choice(WORK), required, creation, listed;
    /// What it is called.
    name: String = Name, Kind::Line(80), required, listed;
    /// What it is called in Vietnamese, where it differs.
    name_vi: Option<String> = NameVi, Kind::Line(80), listed;
    /// Its place among the groups of its record type.
    position: i64 = Position, Kind::Int(0, 10_000), always;
}

/// Where a field stands, as an administrator arranged it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Layout {
    /// The group on the page; without one it stands where the product has it.
    pub section: Option<Id>,
    /// Its place in the group.
    pub position: Option<i64>,
    /// Neither on the page nor in forms.
    pub hidden: bool,
    /// Whether cards on boards show it, where that was decided.
    pub on_card: Option<bool>,
    /// People must fill it in records of which this query is true, as text.
    pub required_when: Option<&'static str>,
}

impl Layout {
    /// As the product comes.
    pub const PLAIN: Layout = Layout { section: None, position: None, hidden: false, on_card: None, required_when: None };
}

/// A group of fields on the page of a record.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// The heading.
    pub label: Label,
    /// The administrator's group; `None` for one of the product.
    pub section: Option<Id>,
    /// The fields, in order.
    pub fields: Vec<&'static Field>,
}

/// The groups in which the product puts the fields of a type; custom fields follow in a group of their own.
pub const fn own_panels(record_type: RecordType) -> &'static [(Word, &'static [&'static str])] {
    match record_type {
        RecordType::Opportunity => DEAL,
        RecordType::Lead => LEAD,
        RecordType::Party => PARTY,
        RecordType::Item => ITEM,
        RecordType::Competitor => COMPETITOR,
        _ => &[],
    }
}

const DEAL: &[(Word, &[&str])] = &[
    (
        Word::DealDetails,
        &[
            "name",
            "value",
            "currency",
            "recurring_value",
            "expected_close",
            "own_probability",
            "owner",
            "kind",
            "source",
            "budget",
            "competitor",
            "tags",
        ],
    ),
    (Word::DealWith, &["party", "contacts", "items", "competitors", "lead"]),
    (Word::DealEnded, &["closed_on", "lost_reason", "lost_note"]),
];
const LEAD: &[(Word, &[&str])] = &[
    (Word::HowToReach, &["contact_name", "company_name", "email", "phone", "website", "preferences"]),
    (Word::Facts, &["need", "items", "source", "industry", "size", "tags", "owner", "number"]),
];
const PARTY: &[(Word, &[&str])] = &[
    (Word::HowToReach, &["emails", "phones", "addresses", "website"]),
    (
        Word::Facts,
        &[
            "name",
            "kind",
            "roles",
            "job_title",
            "industry",
            "size",
            "employees",
            "revenue",
            "currency",
            "founded",
            "language",
            "birthday",
            "parent",
            "tags",
            "owner",
        ],
    ),
];
const ITEM: &[(Word, &[&str])] =
    &[(Word::Facts, &["name", "code", "kind", "item_group", "price", "currency", "unit", "description", "owner"])];

const COMPETITOR: &[(Word, &[&str])] = &[(Word::Facts, &["name", "website", "note", "owner"])];

/// The record type, the place and the name that a record of sections stands for.
pub(super) fn section_of(record: &Record) -> Option<(RecordType, i64, Id, Label)> {
    let section: Section = record.typed().ok()?;
    let label = Label::own(&section.name, section.name_vi.as_deref().unwrap_or_default());
    Some((RecordType::parse(&section.of)?, section.position, record.id, label))
}

/// What every card of a deal shows unless it was decided otherwise; it has its own place there.
const OWN_ON_CARDS: [&str; 7] = ["name", "party", "value", "currency", "expected_close", "owner", "stage"];

/// Whether a card can show fields of a kind: what it says is short and stands in the record itself, or is a person's name.
pub fn fits_on_cards(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::Addresses | Kind::Options | Kind::FieldNames | Kind::Rights | Kind::Role | Kind::Roles | Kind::Links(_) | Kind::Text(_)
    ) && !matches!(kind, Kind::Link(to) if to != RecordType::User)
}

impl Shape {
    /// The fields that cards of a record type show besides what they show in any case.
    pub fn on_cards(&self, record_type: RecordType) -> impl Iterator<Item = &'static Field> + use<> {
        let own = move |field: &Field| record_type == RecordType::Opportunity && OWN_ON_CARDS.contains(&field.name);
        self.fields(record_type).filter(move |field| field.layout.on_card == Some(true) && fits_on_cards(field.kind) && !own(field))
    }

    /// Whether cards show a field that they show unless it was decided otherwise.
    pub fn stays_on_cards(&self, record_type: RecordType, name: &str) -> bool {
        self.field(record_type, name).is_some_and(|field| field.layout.on_card != Some(false))
    }

    /// The fields of a record's page in their groups: those of the product, then those that administrators made, then what is left
    /// of the custom fields. Groups are there even when they are empty, so that fields can go back to them.
    pub fn panels(&self, record_type: RecordType) -> Vec<Panel> {
        let shown: Vec<&'static Field> = self.fields(record_type).filter(|field| !field.layout.hidden).collect();
        let sections: Vec<(Id, Label)> = self.sections(record_type).to_vec();
        let stands = |field: &Field| field.layout.section.filter(|id| sections.iter().any(|(known, _)| known == id));
        let own = own_panels(record_type).iter().map(|(word, names)| {
            let fields = names.iter().filter_map(|name| shown.iter().copied().find(|field| field.name == *name && stands(field).is_none()));
            Panel { label: Label::Word(*word), section: None, fields: in_order(fields.collect()) }
        });
        let made = sections.iter().map(|(id, label)| {
            let fields = shown.iter().copied().filter(|field| stands(field) == Some(*id));
            Panel { label: *label, section: Some(*id), fields: in_order(fields.collect()) }
        });
        let rest = shown.iter().copied().filter(|field| field.custom.is_some() && stands(field).is_none());
        let rest = Panel { label: Label::Word(Word::MoreFacts), section: None, fields: in_order(rest.collect()) };
        own.chain(made).chain(self.custom(record_type).next().is_some().then_some(rest)).collect()
    }
}

/// Those that were given a place first, the others as they came.
fn in_order(mut fields: Vec<&'static Field>) -> Vec<&'static Field> {
    sort_by_key(&mut fields, |field| field.layout.position.unwrap_or(i64::MAX));
    fields
}

//! The record types as they are in one company: what the product describes, and what its administrators made of it.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, OnceLock};

use serde_json::{Map, Value};

use super::label::Label;
use super::setter::{Said, Setting};
use super::{Field, Record, RecordType, custom, describe, keep, layout, setter};
use crate::formula::{Fault, Program, Programs, fields_in};
use crate::id::Id;
use crate::money::Currency;
use crate::naming;
use crate::permission::{FieldAccess, Rights, Role};
use crate::sort::{map_of, sort_by_key};
use crate::words::Word;

/// What administrators made of the record types. Cheap to clone.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shape {
    custom: Arc<BTreeMap<RecordType, Vec<&'static Field>>>,
    /// The product's own fields, of types where something was set about one.
    own: Arc<BTreeMap<RecordType, Vec<&'static Field>>>,
    /// Words of the product that others stand for.
    renamed: Arc<BTreeMap<Word, Label>>,
    /// The groups of fields that administrators made, in their order.
    sections: Arc<BTreeMap<RecordType, Vec<(Id, Label)>>>,
    /// Fields that only some roles see, with those roles.
    narrowed: Arc<Vec<(RecordType, String, Vec<String>)>>,
    /// Per type the fields that its reader sees or writes less than the records.
    less: Arc<BTreeMap<RecordType, BTreeMap<String, FieldAccess>>>,
    /// The currency of amounts of records that name none.
    home: Option<Currency>,
    programs: Read,
}

/// The formulas, read when the first record asks for them; they follow from the rest.
#[derive(Debug, Clone, Default)]
struct Read(Arc<OnceLock<BTreeMap<RecordType, Programs>>>);

impl PartialEq for Read {
    fn eq(&self, _: &Read) -> bool {
        true
    }
}

static PLAIN: LazyLock<Shape> = LazyLock::new(Shape::default);

impl Shape {
    /// The product as it comes.
    pub fn plain() -> &'static Shape {
        &PLAIN
    }

    /// The shape that some records describe; of the other types it takes none. What cannot be understood is left out.
    pub fn of<'a>(records: impl IntoIterator<Item = &'a Record>) -> Shape {
        let mut placed: BTreeMap<RecordType, Vec<(i64, &'static Field)>> = BTreeMap::new();
        let mut settings: BTreeMap<RecordType, BTreeMap<String, Setting>> = BTreeMap::new();
        let mut renamed = BTreeMap::new();
        let mut narrowed: Vec<(RecordType, String, Vec<String>)> = Vec::new();
        let mut sections: Vec<(RecordType, i64, Id, Label)> = Vec::new();
        for record in records {
            match record.record_type {
                RecordType::CustomField => {
                    if let Some((of, position, field)) = custom::field_of(record) {
                        placed.entry(of).or_default().push((position, field));
                    }
                }
                RecordType::PropertySetter if !record.is_deleted() => match setter::setting_of(record) {
                    Some((of, Said::Field { name, setting, shown_to })) => {
                        if !shown_to.is_empty() {
                            narrowed.push((of, name.clone(), shown_to));
                        }
                        settings.entry(of).or_default().insert(name, setting);
                    }
                    Some((of, Said::Type { one, many })) => renamed.extend(setter::renamed(of, one, many)),
                    None => {}
                },
                RecordType::Section if !record.is_deleted() => sections.extend(layout::section_of(record)),
                _ => {}
            }
        }
        renamed.extend(naming::following(&renamed));
        sort_by_key(&mut sections, |(of, position, id, _)| (*of, *position, *id));
        let mut grouped: BTreeMap<RecordType, Vec<(Id, Label)>> = BTreeMap::new();
        for (of, _, id, label) in sections {
            grouped.entry(of).or_default().push((id, label));
        }
        let set = |of: RecordType, field: &'static Field| match settings.get(&of).and_then(|settings| settings.get(field.name)) {
            Some(setting) => setting.of(field),
            None => field,
        };
        for (of, fields) in &mut placed {
            fields.iter_mut().for_each(|(_, field)| *field = set(*of, field));
        }
        let own = map_of(settings.keys().map(|of| (*of, describe(*of).fields.iter().map(|field| set(*of, field)).collect())));
        let in_order = |mut fields: Vec<(i64, &'static Field)>| {
            sort_by_key(&mut fields, |(position, field)| (*position, field.custom));
            fields.into_iter().map(|(_, field)| field).collect()
        };
        let custom = map_of(placed.into_iter().map(|(of, fields)| (of, in_order(fields))));
        let (own, renamed, sections) = (Arc::new(own), Arc::new(renamed), Arc::new(grouped));
        Shape { custom: Arc::new(custom), own, renamed, sections, narrowed: Arc::new(narrowed), ..Shape::default() }
    }

    /// The same for somebody with those rights: without the fields that they do not see.
    #[must_use]
    pub fn seen_with(&self, rights: &Rights) -> Shape {
        Shape { less: Arc::new(rights.fields.clone()), ..self.clone() }
    }

    /// The same in a company of that currency, where the formulas of those fields are still being worked out.
    #[must_use]
    pub fn kept_by(&self, home: Option<Currency>, filling: &[Id]) -> Shape {
        let mark = |field: &&'static Field| match field.custom {
            Some(id) if filling.contains(&id) => keep::field(Field { filling: true, ..**field }),
            _ => *field,
        };
        let custom = map_of(self.custom.iter().map(|(of, fields)| (*of, fields.iter().map(mark).collect())));
        Shape { custom: Arc::new(custom), home, programs: Read::default(), ..self.clone() }
    }

    /// The formulas of a record type that stand on one of those fields, or on one that does.
    pub fn standing_on(&self, record_type: RecordType, names: &[&str]) -> Vec<&'static Field> {
        let formulas: Vec<_> = self.ever(record_type).filter_map(|field| Some((field, field.formula?))).collect();
        let mut found: Vec<&'static Field> = Vec::new();
        loop {
            let stands = |text: &str| fields_in(text).iter().any(|name| names.contains(name) || found.iter().any(|f| f.name == *name));
            let next = formulas.iter().find(|(field, text)| !found.contains(field) && stands(text)).map(|(field, _)| *field);
            match next {
                Some(field) => found.push(field),
                None => return found,
            }
        }
    }

    /// What is wrong with the formula of a field, if it has one.
    ///
    /// # Errors
    /// What is wrong.
    pub fn check_formula(&self, record_type: RecordType, field: &'static Field) -> Result<(), Fault> {
        if field.formula.is_none() {
            return Ok(());
        }
        Program::of(field, &|name| self.field(record_type, name)).map(drop)
    }

    /// Puts the values of formulas into the fields of a record, a retired one's too.
    pub fn calculate(&self, record_type: RecordType, fields: &mut Map<String, Value>) {
        if !self.has_custom(record_type) {
            return;
        }
        let programs = self.programs.0.get_or_init(|| self.custom.keys().map(|of| (*of, self.programs_of(*of))).collect());
        if let Some(programs) = programs.get(&record_type) {
            programs.fill(fields, self.home);
        }
    }

    fn programs_of(&self, record_type: RecordType) -> Programs {
        Programs::of(&self.own(record_type).chain(self.ever(record_type)).collect::<Vec<_>>())
    }

    /// The same for whoever sees every field.
    #[must_use]
    pub fn seen_whole(&self) -> Shape {
        Shape { less: Arc::default(), ..self.clone() }
    }

    /// The fields of a record type, those of the product first; without what was retired or is not seen.
    pub fn fields(&self, record_type: RecordType) -> impl Iterator<Item = &'static Field> + use<> {
        let own = self.own(record_type).filter(|field| self.is_seen(record_type, field.name));
        own.chain(self.custom(record_type)).collect::<Vec<_>>().into_iter()
    }

    /// The fields of the product, as they were set.
    fn own(&self, record_type: RecordType) -> Box<dyn Iterator<Item = &'static Field> + '_> {
        match self.own.get(&record_type) {
            Some(set) => Box::new(set.iter().copied()),
            None => Box::new(describe(record_type).fields.iter()),
        }
    }

    /// The same without what administrators ask for: what comes in by the thousand is taken as it is.
    #[must_use]
    pub fn asking_less(&self) -> Shape {
        let less = |field: &'static Field| if field.required { keep::field(Field { required: false, ..*field }) } else { field };
        let custom = self.custom.iter().map(|(of, fields)| (*of, fields.iter().copied().map(less).collect())).collect();
        Shape { own: Arc::default(), custom: Arc::new(custom), ..self.clone() }
    }

    /// The words for a word of the product.
    pub fn say(&self, word: Word) -> Label {
        self.renamed.get(&word).copied().unwrap_or(Label::Word(word))
    }

    /// The fields that are shown to other roles only; administrators see them all.
    pub fn not_shown_to(&self, role: Role) -> impl Iterator<Item = (RecordType, &str)> {
        let role = String::from(role);
        let other = self.narrowed.iter().filter(move |(.., roles)| !roles.contains(&role));
        other.map(|(of, name, _)| (*of, name.as_str()))
    }

    /// The groups of fields that administrators made for a record type, in their order.
    pub fn sections(&self, record_type: RecordType) -> &[(Id, Label)] {
        self.sections.get(&record_type).map_or(&[], Vec::as_slice)
    }

    fn is_seen(&self, record_type: RecordType, name: &str) -> bool {
        self.access(record_type, name) != Some(FieldAccess::None)
    }

    /// What may be done with a field that does not follow its record.
    pub fn access(&self, record_type: RecordType, name: &str) -> Option<FieldAccess> {
        self.less.get(&record_type)?.get(name).copied()
    }

    /// The fields that administrators added to a record type, in their order; without what was retired.
    pub fn custom(&self, record_type: RecordType) -> impl Iterator<Item = &'static Field> + '_ {
        self.ever(record_type).filter(move |field| !field.retired && self.is_seen(record_type, field.name))
    }

    /// The same with what was retired: the values are still there.
    pub fn ever(&self, record_type: RecordType) -> impl Iterator<Item = &'static Field> + '_ {
        self.custom.get(&record_type).into_iter().flatten().copied()
    }

    /// Of these, those whose values are stored with the records.
    pub fn stored(&self, record_type: RecordType) -> impl Iterator<Item = &'static Field> + '_ {
        self.ever(record_type).filter(|field| field.formula.is_none())
    }

    /// Whether records of the type ever had a custom field.
    pub fn has_custom(&self, record_type: RecordType) -> bool {
        self.custom.contains_key(&record_type)
    }

    /// The field of that name, unless it was retired.
    pub fn field(&self, record_type: RecordType, name: &str) -> Option<&'static Field> {
        self.field_ever(record_type, name).filter(|field| !field.retired && self.is_seen(record_type, name))
    }

    /// The field of that name, a retired one too.
    pub fn field_ever(&self, record_type: RecordType, name: &str) -> Option<&'static Field> {
        if custom::is_custom(name) {
            return self.ever(record_type).find(|field| field.name == name);
        }
        self.own(record_type).find(|field| field.name == name)
    }

    /// The fields that search looks into.
    pub fn searched(&self, record_type: RecordType) -> impl Iterator<Item = &'static Field> + use<> {
        self.fields(record_type).filter(|field| field.search > 0)
    }

    /// What a field, or `created_at`, is called; `None` when it is not known.
    pub fn label(&self, record_type: RecordType, name: &str) -> Option<Label> {
        if name == "created_at" {
            return Some(Label::Word(Word::CreatedAt));
        }
        self.field_ever(record_type, name).map(|field| match field.label {
            Label::Word(word) => self.say(word),
            own => own,
        })
    }
}

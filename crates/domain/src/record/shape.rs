//! The record types as they are in one company: what the product describes, and what its administrators made of it.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use super::label::Label;
use super::setter::{Said, Setting};
use super::{Field, Record, RecordType, custom, describe, keep, setter};
use crate::permission::{FieldAccess, Rights};
use crate::words::Word;

/// What administrators made of the record types. Cheap to clone.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shape {
    custom: Arc<BTreeMap<RecordType, Vec<&'static Field>>>,
    /// The product's own fields, of types where something was set about one.
    own: Arc<BTreeMap<RecordType, Vec<&'static Field>>>,
    /// Words of the product that others stand for.
    renamed: Arc<BTreeMap<Word, Label>>,
    /// Per type the fields that its reader sees or writes less than the records.
    less: Arc<BTreeMap<RecordType, BTreeMap<String, FieldAccess>>>,
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
        for record in records {
            match record.record_type {
                RecordType::CustomField => {
                    if let Some((of, position, field)) = custom::field_of(record) {
                        placed.entry(of).or_default().push((position, field));
                    }
                }
                RecordType::PropertySetter if !record.is_deleted() => match setter::setting_of(record) {
                    Some((of, Said::Field(name, setting))) => {
                        settings.entry(of).or_default().insert(name, setting);
                    }
                    Some((of, Said::Type { one, many })) => renamed.extend(setter::renamed(of, one, many)),
                    None => {}
                },
                _ => {}
            }
        }
        let set = |of: RecordType, field: &'static Field| match settings.get(&of).and_then(|settings| settings.get(field.name)) {
            Some(setting) => setting.of(field),
            None => field,
        };
        for (of, fields) in &mut placed {
            fields.iter_mut().for_each(|(_, field)| *field = set(*of, field));
        }
        let own = settings.keys().map(|of| (*of, describe(*of).fields.iter().map(|field| set(*of, field)).collect())).collect();
        let in_order = |mut fields: Vec<(i64, &'static Field)>| {
            fields.sort_by_key(|(position, field)| (*position, field.custom));
            fields.into_iter().map(|(_, field)| field).collect()
        };
        let custom = placed.into_iter().map(|(of, fields)| (of, in_order(fields))).collect();
        Shape { custom: Arc::new(custom), own: Arc::new(own), renamed: Arc::new(renamed), ..Shape::default() }
    }

    /// The same for somebody with those rights: without the fields that they do not see.
    #[must_use]
    pub fn seen_with(&self, rights: &Rights) -> Shape {
        Shape { less: Arc::new(rights.fields.clone()), ..self.clone() }
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

    /// What a field is called; `None` when it is not known.
    pub fn label(&self, record_type: RecordType, name: &str) -> Option<Label> {
        self.field_ever(record_type, name).map(|field| field.label)
    }
}

//! The formulas of a record type, ready to be evaluated.

use std::collections::BTreeSet;

use serde_json::{Map, Value as Json};

use super::check::Checker;
use super::evaluate::evaluate;
use super::syntax::{Part, read};
use super::value::{self, Type};
use super::{Fault, fields_in};
use crate::money::Currency;
use crate::record::{Field, Kind};

/// One formula that was read and fits its field.
#[derive(Debug, Clone)]
pub struct Program {
    field: &'static Field,
    part: Part,
}

impl Program {
    /// Reads the formula of a field and checks it; `field_of` knows the fields of the record type.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn of(field: &'static Field, field_of: &dyn Fn(&str) -> Option<&'static Field>) -> Result<Program, Fault> {
        let text = field.formula.unwrap_or_default();
        let mut part = read(text)?;
        stands_on(field.name, text, field_of, &mut BTreeSet::new())?;
        let found = Checker { text, field: field_of }.type_of(&mut part)?;
        if found == Type::Any || Some(found) == value::type_of(field.kind) {
            Ok(Program { field, part })
        } else {
            Err(Fault::WrongKind(text.chars().take(60).collect()))
        }
    }
}

/// Refuses a formula that needs itself; each of those that it needs is looked at once.
fn stands_on(
    name: &str,
    text: &'static str,
    field_of: &dyn Fn(&str) -> Option<&'static Field>,
    seen: &mut BTreeSet<&'static str>,
) -> Result<(), Fault> {
    for mentioned in fields_in(text) {
        if mentioned == name {
            return Err(Fault::Circle);
        }
        if let Some(formula) = field_of(mentioned).filter(|field| seen.insert(field.name)).and_then(|field| field.formula) {
            stands_on(name, formula, field_of, seen)?;
        }
    }
    Ok(())
}

/// The formulas of a record type, each after those that it needs.
#[derive(Debug, Clone, Default)]
pub struct Programs(Vec<Program>, Vec<(&'static str, Kind)>);

impl Programs {
    /// The formulas among some fields; one that has become wrong says nothing.
    pub fn of(fields: &[&'static Field]) -> Programs {
        let field_of = |name: &str| fields.iter().copied().find(|field| field.name == name);
        let mut waiting: Vec<&'static Field> = fields.iter().copied().filter(|field| field.formula.is_some()).collect();
        let mut programs: Vec<Program> = Vec::new();
        while !waiting.is_empty() {
            let needs = |field: &Field, other: &Field| fields_in(field.formula.unwrap_or_default()).contains(&other.name);
            let ready = waiting.iter().position(|field| !waiting.iter().any(|other| needs(field, other)));
            // What is left stands in a circle.
            let Some(ready) = ready else { break };
            programs.extend(Program::of(waiting.remove(ready), &field_of));
        }
        Programs(programs, fields.iter().map(|field| (field.name, field.kind)).collect())
    }

    /// Puts in what the formulas say of a record; `home` is the currency of amounts of records that name none.
    pub fn fill(&self, fields: &mut Map<String, Json>, home: Option<Currency>) {
        for Program { field, part } in &self.0 {
            let currency = fields.get("currency").and_then(Json::as_str).and_then(Currency::parse).or(home);
            let get = |name: &str| {
                let kind = self.1.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind);
                let json = fields.get(name).unwrap_or(&Json::Null);
                kind.map_or(value::Value::Empty, |kind| value::read(kind, currency, json))
            };
            let found = value::write(field.kind, currency, &evaluate(part, &get));
            fields.insert(field.name.to_owned(), found);
        }
    }
}

//! Whether the parts of a formula fit together.

use super::Fault;
use super::function::Function;
use super::syntax::{Part, Sign, What};
use super::value::{Type, type_of};
use crate::record::{CUSTOM, Choice, Field, Kind};

/// What a formula may mention.
pub(super) struct Checker<'a> {
    pub text: &'a str,
    pub field: &'a dyn Fn(&str) -> Option<&'static Field>,
}

impl Checker<'_> {
    /// The type of a part. Texts that are compared with a choice are put in as the values that they name.
    pub fn type_of(&self, part: &mut Part) -> Result<Type, Fault> {
        let wrong = self.wrong(part);
        match &mut part.what {
            What::Number(_) => Ok(Type::Number),
            What::Text(_) => Ok(Type::Text),
            What::YesNo(_) => Ok(Type::YesNo),
            What::Empty => Ok(Type::Any),
            What::Field(name) => {
                let unknown = || Fault::UnknownField(name.clone());
                let field = (self.field)(name).ok_or_else(|| self.meant(name).unwrap_or_else(unknown))?;
                type_of(field.kind).ok_or_else(unknown)
            }
            What::Not(inner) => self.expect(inner, Type::YesNo),
            What::Minus(inner) => self.expect(inner, Type::Number),
            What::Pair(sign, pair) => self.pair(*sign, pair, wrong),
            What::Call(function, given) => self.call(*function, given, wrong),
        }
    }

    /// The field that somebody means who leaves out how the names of custom fields begin, or writes a name in capitals.
    fn meant(&self, name: &str) -> Option<Fault> {
        let small = name.to_ascii_lowercase();
        let field = (self.field)(&small).or_else(|| (self.field)(&format!("{CUSTOM}{small}")))?;
        Some(Fault::Misnamed(name.to_owned(), field.name))
    }

    fn wrong(&self, part: &Part) -> Fault {
        Fault::WrongKind(self.text[part.at.0..part.at.1].chars().take(60).collect())
    }

    fn expect(&self, part: &mut Part, wanted: Type) -> Result<Type, Fault> {
        let found = self.type_of(part)?;
        self.is(part, found, wanted)
    }

    /// The same of a part whose type is known: parts are looked at once, however deep they stand.
    fn is(&self, part: &Part, found: Type, wanted: Type) -> Result<Type, Fault> {
        if found == wanted || found == Type::Any { Ok(wanted) } else { Err(self.wrong(part)) }
    }

    fn pair(&self, sign: Sign, pair: &mut [Part; 2], wrong: Fault) -> Result<Type, Fault> {
        let [left, right] = pair;
        match sign {
            Sign::Or | Sign::And => {
                self.expect(left, Type::YesNo)?;
                self.expect(right, Type::YesNo)
            }
            Sign::Join => {
                self.type_of(left)?;
                self.type_of(right)?;
                Ok(Type::Text)
            }
            Sign::Is | Sign::IsNot | Sign::Less | Sign::More | Sign::AtMost | Sign::AtLeast => {
                self.settle_choice(left, right)?;
                let (left, right) = (self.type_of(left)?, self.type_of(right)?);
                together(left, right).map(|_| Type::YesNo).ok_or(wrong)
            }
            Sign::By if matches!(&right.what, What::Number(number) if number.is_zero()) => Err(Fault::DividesByZero),
            Sign::Plus | Sign::Minus | Sign::Times | Sign::By => {
                let found = (self.type_of(left)?, self.type_of(right)?);
                match (sign, found) {
                    (Sign::Minus, (Type::Day, Type::Day)) => Ok(Type::Number),
                    (Sign::Plus | Sign::Minus, (Type::Day, number)) => self.is(right, number, Type::Number).map(|_| Type::Day),
                    (_, (one, other)) => {
                        self.is(left, one, Type::Number)?;
                        self.is(right, other, Type::Number)
                    }
                }
            }
        }
    }

    fn call(&self, function: Function, given: &mut [Part], wrong: Fault) -> Result<Type, Fault> {
        match function {
            Function::If => {
                self.expect(&mut given[0], Type::YesNo)?;
                self.alike(&mut given[1..], wrong)
            }
            Function::IfEmpty => self.alike(given, wrong),
            Function::Min | Function::Max => match self.alike(given, wrong.clone())? {
                found @ (Type::Number | Type::Day | Type::Any) => Ok(found),
                _ => Err(wrong),
            },
            Function::IsEmpty => self.type_of(&mut given[0]).map(|_| Type::YesNo),
            Function::Round | Function::Floor | Function::Ceiling | Function::Abs | Function::Sum => {
                given.iter_mut().try_for_each(|part| self.expect(part, Type::Number).map(drop))?;
                Ok(Type::Number)
            }
            Function::Length => self.expect(&mut given[0], Type::Text).map(|_| Type::Number),
            Function::Upper | Function::Lower => self.expect(&mut given[0], Type::Text),
            Function::Contains => {
                given.iter_mut().try_for_each(|part| self.expect(part, Type::Text).map(drop))?;
                Ok(Type::YesNo)
            }
            Function::Year | Function::Month | Function::Day => self.expect(&mut given[0], Type::Day).map(|_| Type::Number),
            Function::AddMonths => {
                self.expect(&mut given[1], Type::Number)?;
                self.expect(&mut given[0], Type::Day)
            }
        }
    }

    /// The one type that all of them have.
    fn alike(&self, given: &mut [Part], wrong: Fault) -> Result<Type, Fault> {
        given.iter_mut().try_fold(Type::Any, |found, part| together(found, self.type_of(part)?).ok_or_else(|| wrong.clone()))
    }

    /// Where one side is a field of choices and the other a text, the text names a choice by its value or by what it is called.
    fn settle_choice(&self, left: &mut Part, right: &mut Part) -> Result<(), Fault> {
        match (self.choices(left), self.choices(right)) {
            (Some(choices), None) => settle(right, choices),
            (None, Some(choices)) => settle(left, choices),
            _ => Ok(()),
        }
    }

    fn choices(&self, part: &Part) -> Option<&'static [Choice]> {
        match &part.what {
            What::Field(name) => match (self.field)(name)?.kind {
                Kind::Choice(choices) => Some(choices),
                _ => None,
            },
            _ => None,
        }
    }
}

fn settle(part: &mut Part, choices: &[Choice]) -> Result<(), Fault> {
    let What::Text(text) = &mut part.what else { return Ok(()) };
    let called = |choice: &&Choice| {
        let labels = [crate::lang::Lang::En, crate::lang::Lang::Vi].map(|lang| choice.label.text(lang).to_lowercase());
        choice.value == text || labels.contains(&text.to_lowercase())
    };
    *text = choices.iter().find(called).map(|choice| choice.value.to_owned()).ok_or_else(|| Fault::NotAChoice(text.clone()))?;
    Ok(())
}

fn together(one: Type, other: Type) -> Option<Type> {
    match (one, other) {
        (Type::Any, found) | (found, Type::Any) => Some(found),
        _ => (one == other).then_some(one),
    }
}

//! Formulas of custom fields: an expression over fields of the same record, with exact decimals. It is read and its kinds are
//! checked when an administrator writes it, and evaluated by the server whenever the record is read or written. It has no loops,
//! no clock and nothing outside the record, so it ends and always says the same.

mod check;
mod evaluate;
mod function;
mod program;
mod syntax;
mod token;
mod value;

#[cfg(test)]
mod tests;

pub use function::functions;
pub use program::{Program, Programs};

use crate::record::Kind;
use crate::refusal::{Code, Refusal};

/// The longest formula, in characters.
pub const LONGEST: usize = 1000;

/// What is wrong with a formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is longer than [`LONGEST`].
    TooLong,
    /// It cannot be read from this on; nothing where it ends too early.
    Unreadable(String),
    /// There is no such field, or one that is not calculated with.
    UnknownField(String),
    /// The first is no field, but the second is, and is called so.
    Misnamed(String, &'static str),
    /// A number is written with a comma, which separates values; the part is how it is written here.
    Comma(String),
    /// There is no such function.
    UnknownFunction(String),
    /// This part has not the kind that is needed there.
    WrongKind(String),
    /// A choice is compared with what it does not have.
    NotAChoice(String),
    /// It divides by nought, whatever the record holds.
    DividesByZero,
    /// It needs itself.
    Circle,
}

impl Fault {
    /// The same as a refusal of the field `formula`.
    pub fn refusal(&self) -> Refusal {
        let (code, part) = match self {
            Fault::TooLong => return Refusal::of(Code::TooLong).on("formula").with(LONGEST),
            Fault::Unreadable(part) if part.is_empty() => return Refusal::of(Code::FormulaEnds).on("formula"),
            Fault::Unreadable(part) => (Code::FormulaUnreadable, part),
            Fault::UnknownField(part) => (Code::FormulaField, part),
            Fault::Misnamed(part, meant) => return Refusal::of(Code::FormulaMisnamed).on("formula").with(part).with(meant),
            Fault::Comma(part) => (Code::FormulaComma, part),
            Fault::UnknownFunction(part) => (Code::FormulaFunction, part),
            Fault::WrongKind(part) => (Code::FormulaKind, part),
            Fault::NotAChoice(part) => (Code::NotAChoice, part),
            Fault::DividesByZero => return Refusal::of(Code::FormulaZero).on("formula"),
            Fault::Circle => return Refusal::of(Code::FormulaCircle).on("formula"),
        };
        Refusal::of(code).on("formula").with(part)
    }
}

/// Whether formulas calculate with fields of a kind.
pub fn is_calculable(kind: Kind) -> bool {
    value::type_of(kind).is_some()
}

/// The names of fields that a formula mentions; of one that cannot be read, those up to there.
pub fn fields_in(text: &str) -> Vec<&str> {
    let is_word = |name: &&str| matches!(*name, "and" | "or" | "not" | "true" | "false" | "empty");
    token::lone_names(&token::tokens(text).0).into_iter().filter(|name| !is_word(name)).collect()
}

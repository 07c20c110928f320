//! How a formula is read: what binds closer is done first.

use rust_decimal::Decimal;

use super::function::Function;
use super::token::{Placed, Token, tokens};
use super::{Fault, LONGEST};

/// The deepest that brackets may stand in each other.
const DEEPEST: usize = 32;

/// A part of a formula, with where it stands in the text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Part {
    /// The bytes from which to which it is written.
    pub at: (usize, usize),
    pub what: What,
}

/// What a part is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum What {
    Number(Decimal),
    Text(String),
    YesNo(bool),
    Empty,
    Field(String),
    Not(Box<Part>),
    Minus(Box<Part>),
    Pair(Sign, Box<[Part; 2]>),
    Call(Function, Vec<Part>),
}

/// A sign or a word between two parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Or,
    And,
    Is,
    IsNot,
    Less,
    More,
    AtMost,
    AtLeast,
    Join,
    Plus,
    Minus,
    Times,
    By,
}

impl Sign {
    /// The sign with how closely it binds.
    fn parse(token: Token<'_>) -> Option<(Sign, u8)> {
        Some(match token {
            Token::Name(name) if name.eq_ignore_ascii_case("or") => (Sign::Or, 1),
            Token::Name(name) if name.eq_ignore_ascii_case("and") => (Sign::And, 2),
            Token::Sign("=") => (Sign::Is, 4),
            Token::Sign("<>" | "!=") => (Sign::IsNot, 4),
            Token::Sign("<") => (Sign::Less, 4),
            Token::Sign(">") => (Sign::More, 4),
            Token::Sign("<=") => (Sign::AtMost, 4),
            Token::Sign(">=") => (Sign::AtLeast, 4),
            Token::Sign("&") => (Sign::Join, 5),
            Token::Sign("+") => (Sign::Plus, 6),
            Token::Sign("-") => (Sign::Minus, 6),
            Token::Sign("*") => (Sign::Times, 7),
            Token::Sign("/") => (Sign::By, 7),
            _ => return None,
        })
    }
}

/// How closely "not" binds, and a minus before a number.
const NOT: u8 = 3;
const NEGATIVE: u8 = 8;

/// Reads a formula.
pub(super) fn read(text: &str) -> Result<Part, Fault> {
    if text.chars().count() > LONGEST {
        return Err(Fault::TooLong);
    }
    let (tokens, stuck) = tokens(text);
    if let Some(at) = stuck {
        return Err(unreadable(&text[at..]));
    }
    let mut reader = Reader { text, tokens, next: 0, depth: 0 };
    let part = reader.part(0)?;
    if reader.peek().is_some() { Err(reader.stuck()) } else { Ok(part) }
}

fn unreadable(rest: &str) -> Fault {
    Fault::Unreadable(rest.chars().take(20).collect())
}

struct Reader<'a> {
    text: &'a str,
    tokens: Vec<Placed<'a>>,
    next: usize,
    depth: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<Token<'a>> {
        self.tokens.get(self.next).map(|(_, token)| *token)
    }

    /// Where the next token begins.
    fn begin(&self) -> usize {
        self.tokens.get(self.next).map_or(self.text.len(), |(at, _)| *at)
    }

    /// Where the last token ended.
    fn end(&self) -> usize {
        self.text[..self.begin()].trim_end().len()
    }

    fn stuck(&self) -> Fault {
        self.comma().unwrap_or_else(|| unreadable(&self.text[self.begin()..]))
    }

    /// A comma between two numbers that touch it is one of a number, as in Vietnamese.
    fn comma(&self) -> Option<Fault> {
        let before = self.next.checked_sub(1).and_then(|before| self.tokens.get(before));
        match (before, self.tokens.get(self.next..)?) {
            (Some((at, Token::Number(whole))), [(comma, Token::Sign(",")), (rest, Token::Number(part)), ..])
                if at + whole.len() == *comma && comma + 1 == *rest =>
            {
                Some(Fault::Comma(format!("{whole}.{part}")))
            }
            _ => None,
        }
    }

    fn skip(&mut self, sign: &str) -> bool {
        let is_next = self.peek() == Some(Token::Sign(sign));
        self.next += usize::from(is_next);
        is_next
    }

    fn part(&mut self, binds: u8) -> Result<Part, Fault> {
        if self.depth >= DEEPEST {
            return Err(self.stuck());
        }
        self.depth += 1;
        let begin = self.begin();
        let mut left = self.first()?;
        while let Some((sign, closer)) = self.peek().and_then(Sign::parse).filter(|(_, closer)| *closer > binds) {
            self.next += 1;
            let right = self.part(closer)?;
            left = Part { at: (begin, self.end()), what: What::Pair(sign, Box::new([left, right])) };
        }
        self.depth -= 1;
        Ok(left)
    }

    fn first(&mut self) -> Result<Part, Fault> {
        let begin = self.begin();
        let Some(token) = self.peek() else { return Err(self.stuck()) };
        self.next += 1;
        let what = match token {
            Token::Number(digits) => What::Number(digits.parse().map_err(|_| unreadable(digits))?),
            Token::Text(text) => What::Text(text.replace("\"\"", "\"")),
            Token::Sign("-") => What::Minus(Box::new(self.part(NEGATIVE)?)),
            Token::Sign("(") => return self.bracketed(),
            Token::Name(name) => self.named(name)?,
            Token::Sign(_) => {
                self.next -= 1;
                return Err(self.stuck());
            }
        };
        Ok(Part { at: (begin, self.end()), what })
    }

    fn bracketed(&mut self) -> Result<Part, Fault> {
        let part = self.part(0)?;
        if self.skip(")") { Ok(part) } else { Err(self.stuck()) }
    }

    fn named(&mut self, name: &str) -> Result<What, Fault> {
        if self.peek() == Some(Token::Sign("(")) && !name.eq_ignore_ascii_case("not") {
            let function = Function::parse(name).ok_or_else(|| Fault::UnknownFunction(name.to_owned()))?;
            self.next += 1;
            let given = self.given()?;
            return if function.takes(given.len()) { Ok(What::Call(function, given)) } else { Err(unreadable(name)) };
        }
        Ok(match name.to_ascii_lowercase().as_str() {
            "not" => What::Not(Box::new(self.part(NOT)?)),
            "true" => What::YesNo(true),
            "false" => What::YesNo(false),
            "empty" => What::Empty,
            _ => What::Field(name.to_owned()),
        })
    }

    /// The values between the brackets of a call; a semicolon separates them as well, as where the comma is in numbers.
    fn given(&mut self) -> Result<Vec<Part>, Fault> {
        let mut given = Vec::new();
        if self.skip(")") {
            return Ok(given);
        }
        loop {
            given.push(self.part(0)?);
            if self.skip(")") {
                return Ok(given);
            }
            if !(self.skip(",") || self.skip(";")) {
                return Err(self.stuck());
            }
        }
    }
}

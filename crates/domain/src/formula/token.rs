//! The words and signs of a formula.

/// A word or a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Letters, digits and underscores, beginning with a letter: a field, a function or a word of the language.
    Name(&'a str),
    /// Digits, with a point and more digits perhaps.
    Number(&'a str),
    /// What stands between quotation marks, with marks within it doubled.
    Text(&'a str),
    /// One of [`SIGNS`].
    Sign(&'a str),
}

/// The signs; of those that begin alike the longer comes first.
const SIGNS: [&str; 16] = ["<>", "!=", "<=", ">=", "=", "<", ">", "+", "-", "*", "/", "&", "(", ")", ",", ";"];

/// A token with the byte at which it begins.
pub(super) type Placed<'a> = (usize, Token<'a>);

/// The tokens of a text, and the byte at which it cannot be read any further.
pub(super) fn tokens(text: &str) -> (Vec<Placed<'_>>, Option<usize>) {
    let mut tokens = Vec::new();
    let mut at = 0;
    loop {
        at += text[at..].len() - text[at..].trim_start().len();
        if at == text.len() {
            return (tokens, None);
        }
        let Some((token, length)) = first(&text[at..]) else { return (tokens, Some(at)) };
        tokens.push((at, token));
        at += length;
    }
}

/// The first token of a text that does not begin with a space, with its length.
fn first(rest: &str) -> Option<(Token<'_>, usize)> {
    let begin = rest.chars().next()?;
    if begin.is_ascii_alphabetic() || begin == '_' {
        let name = until(rest, |c| !(c.is_ascii_alphanumeric() || c == '_'));
        return Some((Token::Name(name), name.len()));
    }
    if begin.is_ascii_digit() {
        let number = until(rest, |c| !(c.is_ascii_digit() || c == '.'));
        return Some((Token::Number(number), number.len()));
    }
    if begin == '"' {
        let length = closing(&rest[1..])?;
        return Some((Token::Text(&rest[1..=length]), length + 2));
    }
    let sign = SIGNS.iter().find_map(|sign| rest.strip_prefix(*sign).map(|after| &rest[..rest.len() - after.len()]))?;
    Some((Token::Sign(sign), sign.len()))
}

fn until(rest: &str, ends: impl Fn(char) -> bool) -> &str {
    &rest[..rest.find(ends).unwrap_or(rest.len())]
}

/// Where the mark is that closes a text.
fn closing(text: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        at += text[at..].find('"')?;
        if !text[at + 1..].starts_with('"') {
            return Some(at);
        }
        at += 2;
    }
}

/// The names that are followed by no bracket: of fields, and the words of the language.
pub(super) fn lone_names<'a>(tokens: &[Placed<'a>]) -> Vec<&'a str> {
    let calls = |at: usize| matches!(tokens.get(at + 1), Some((_, Token::Sign("("))));
    let named = tokens.iter().enumerate().filter_map(|(at, (_, token))| match token {
        Token::Name(name) if !calls(at) => Some(*name),
        _ => None,
    });
    named.collect()
}

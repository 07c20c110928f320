//! What any text must be before it is stored.

use serde::{Deserialize, Serialize};

use crate::unicode::composed;

/// Why a text is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextFault {
    /// Longer than allowed.
    TooLong {
        /// The limit, in characters (Unicode scalar values after NFC).
        max: usize,
    },
    /// A NUL or another control character, or a line break where one line is asked for.
    Control,
}

/// A list with one entry in the place of another, each once.
pub(crate) fn instead<T: PartialEq>(list: impl IntoIterator<Item = T>, old: &T, new: impl Fn() -> T) -> Vec<T> {
    let mut all: Vec<T> = Vec::new();
    for each in list {
        let each = if each == *old { new() } else { each };
        if !all.contains(&each) {
            all.push(each);
        }
    }
    all
}

/// One line of text: NFC, without space at either end, at most `max_chars` characters.
///
/// Marks that only turn the direction of writing are dropped: they come along when a number is copied, and hide what
/// a line says. An empty line is allowed; whether a field may be empty is the field's rule.
///
/// # Errors
/// [`TextFault::Control`] for a line break, a tab or another control character between other characters,
/// [`TextFault::TooLong`] past the limit.
pub fn clean_line(text: &str, max_chars: usize) -> Result<String, TextFault> {
    let line = normalised(text);
    let line = line.trim();
    if line.chars().any(|c| c.is_control() || is_separator(c)) {
        return Err(TextFault::Control);
    }
    within(line, max_chars)
}

/// Text of several lines: NFC, every line break a `\n`, without space at either end, at most `max` characters.
///
/// Tabs are kept; marks that only turn the direction of writing are dropped.
///
/// # Errors
/// [`TextFault::Control`] for a control character other than line break and tab between other characters,
/// [`TextFault::TooLong`] past the limit.
pub fn clean_text(text: &str, max: usize) -> Result<String, TextFault> {
    let text = normalised(text).replace("\r\n", "\n").replace(|c| c == '\r' || is_separator(c), "\n");
    let text = text.trim();
    if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        return Err(TextFault::Control);
    }
    within(text, max)
}

fn normalised(text: &str) -> String {
    composed(&text.replace(is_direction, ""))
}

fn within(text: &str, max: usize) -> Result<String, TextFault> {
    if text.chars().count() > max { Err(TextFault::TooLong { max }) } else { Ok(text.to_owned()) }
}

/// Embeddings, overrides and isolates; the plain marks U+200E and U+200F belong to ordinary writing and stay.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Unicode's own line and paragraph separators.
fn is_separator(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_is_trimmed_and_composed() {
        assert_eq!(clean_line("  Nguye\u{302}\u{303}n\u{a0}\r\n", 6), Ok("Nguyễn".to_owned()));
        assert_eq!(clean_line(" \t ", 0), Ok(String::new()));
        assert_eq!(clean_line("\u{202a}0901 234 567\u{202c}", 12), Ok("0901 234 567".to_owned()));
    }

    #[test]
    fn a_line_refuses_what_is_not_one_line() {
        for text in ["a\nb", "a\rb", "a\0b", "a\tb", "a\u{7}b", "a\u{85}b", "a\u{2028}b", "\0"] {
            assert_eq!(clean_line(text, 10), Err(TextFault::Control), "{text:?}");
        }
    }

    #[test]
    fn the_limit_counts_characters() {
        assert_eq!(clean_line("Đức", 3), Ok("Đức".to_owned()));
        assert_eq!(clean_line("Đức ơi", 5), Err(TextFault::TooLong { max: 5 }));
        assert_eq!(clean_text("a\r\nb", 3), Ok("a\nb".to_owned()));
        assert_eq!(clean_text("a\nbc", 3), Err(TextFault::TooLong { max: 3 }));
    }

    #[test]
    fn a_text_keeps_its_lines() {
        assert_eq!(clean_text("\r\na\r\n\r\n\tb\rc\u{2029}d\n ", 20), Ok("a\n\n\tb\nc\nd".to_owned()));
        assert_eq!(clean_text("a\0", 20), Err(TextFault::Control));
        assert_eq!(clean_text("a\u{1b}[2Jb", 20), Err(TextFault::Control));
    }

    proptest! {
        #[test]
        fn cleaning_twice_is_cleaning_once(text: String) {
            if let Ok(once) = clean_line(&text, 1000) {
                prop_assert_eq!(clean_line(&once, 1000), Ok(once.clone()));
                prop_assert!(!once.contains(['\0', '\n', '\r']));
            }
            if let Ok(once) = clean_text(&text, 1000) {
                prop_assert_eq!(clean_text(&once, 1000), Ok(once.clone()));
                prop_assert!(!once.contains(['\0', '\r']));
            }
        }

        #[test]
        fn what_passes_is_within_the_limit(text: String, max in 0usize..40) {
            if let Ok(line) = clean_line(&text, max) {
                prop_assert!(line.chars().count() <= max);
            }
        }
    }
}

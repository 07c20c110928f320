//! What something is called: by a word of ours, or by words that an administrator chose.

use super::keep;
use crate::lang::Lang;
use crate::words::Word;

/// A name in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Label {
    /// A word of the product.
    Word(Word),
    /// An administrator's own words; both are the same where only one was given.
    Own {
        /// In English.
        en: &'static str,
        /// In Vietnamese.
        vi: &'static str,
    },
}

impl Label {
    /// Both languages of a name that may have been given in one.
    pub fn own(en: &str, vi: &str) -> Label {
        let vi = if vi.is_empty() { en } else { vi };
        Label::Own { en: keep::text(en), vi: keep::text(vi) }
    }

    /// The name in a language.
    pub const fn text(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Label::Word(word), _) => word.text(lang),
            (Label::Own { en, .. }, Lang::En) => en,
            (Label::Own { vi, .. }, Lang::Vi) => vi,
        }
    }
}

impl From<Word> for Label {
    fn from(word: Word) -> Self {
        Label::Word(word)
    }
}

//! Words to find records by, with their colours.

use super::{Choice, Kind, Reading, Writing, record};
use crate::words::Word;

/// The colours of tags. The place of each is the number of its tint.
pub const TAG_COLORS: &[Choice] = &[
    Choice::new("red", Word::ColorRed),
    Choice::new("orange", Word::ColorOrange),
    Choice::new("yellow", Word::ColorYellow),
    Choice::new("green", Word::ColorGreen),
    Choice::new("teal", Word::ColorTeal),
    Choice::new("blue", Word::ColorBlue),
    Choice::new("purple", Word::ColorPurple),
    Choice::new("pink", Word::ColorPink),
];

record! {
    /// A word that stands among the tags of records, and its colour. Records hold the word: it is there without this, too.
    Tag in "tags", label Tag, plural Tags, new NewTag, title "name", read Reading::Everyone, write Writing::Administrator;
    /// The word; no two differ only in case or marks. [`crate::verbs::RenameTag`] makes another of it.
    name: String = Name, Kind::Line(40), required, creation, unique, listed;
    /// Its colour.
    color: String = Color, Kind::Choice(TAG_COLORS), required, listed;
}

impl Tag {
    /// The tint of its colour, 0 to 7.
    pub fn tint(&self) -> Option<usize> {
        TAG_COLORS.iter().position(|color| color.value == self.color)
    }
}

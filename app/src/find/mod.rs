//! Finding from wherever one is: the search in the bar, the palette of commands, the sheet of keys.

mod hits;
mod over;
mod palette;
mod panel;
mod picker;
mod search_box;
mod sheet;

pub use over::OverPage;
pub use palette::Palette;
pub use panel::SearchPanel;
pub use search_box::SearchBox;
pub use sheet::KeySheet;

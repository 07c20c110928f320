//! What every record type needs, written once against the descriptions: lists, a record's page, its facts, history and notes.

mod cell;
mod double;
mod facts;
mod filters;
mod keys;
mod list;
mod note;
mod page;
mod pick;
mod quick;
mod related;
mod rows;
mod state;
mod table;
mod timeline;
mod waiting;
mod wanted;

pub use double::{DoubleWarning, same_word};
pub use facts::FieldsPanel;
pub use keys::{focus_dialog, open_by_key};
pub use list::RecordList;
pub use note::NoteComposer;
pub use page::{RecordHead, RecordPage};
pub use pick::{fields_named, first_stage};
pub use quick::{Draft, QuickCreate, QuickDialog};
pub use related::{LineOf, RelatedList};
pub use rows::Rows;
pub use state::RecordState;
pub use timeline::RecordTimeline;

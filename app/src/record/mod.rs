//! What every record type needs, written once against the descriptions: lists, a record's page, its facts, history and notes.

mod cell;
mod double;
mod facts;
mod filters;
mod keys;
mod list;
mod list_page;
mod note;
mod note_form;
mod offers;
mod page;
mod pick;
mod queued;
mod quick;
mod related;
mod rows;
mod state;
mod table;
mod timeline;
mod waiting;
mod wanted;

pub use double::{DoubleWarning, same_words};
pub use facts::FieldsPanel;
pub use keys::{focus_dialog, focus_first_field};
pub use list_page::{ListLook, ListPage};
pub use note::NoteComposer;
pub use offers::offer_record;
pub use page::{RecordHead, RecordPage};
pub use pick::{fields_named, first_stage};
pub use queued::{fields_set, open};
pub use quick::{Draft, QuickCreate, QuickDialog};
pub use related::{LineOf, RelatedList};
pub use rows::Rows;
pub use state::RecordState;
pub use timeline::RecordTimeline;

//! The database: two pools, one text; rows of records, the journal, and what is derived from them.
//!
//! Nothing here decides. Whoever reads records hands over a [`domain::permission::Scope`]; whoever writes them is the door.

pub mod account;
mod away;
pub mod backup;
pub mod board;
pub mod bulk;
pub mod db;
mod entry;
#[cfg(feature = "faults")]
pub mod fault;
pub mod figures;
pub mod filter;
pub mod groups;
pub mod import;
mod in_order;
pub mod journal;
pub mod list;
mod list_by_link;
mod list_by_value;
mod measure;
pub mod migrate;
pub mod places;
pub mod projection;
pub mod record;
pub mod restore;
mod rows;
pub mod search;
pub mod setting;
mod shape;
mod statistics;
pub mod suggest;
pub mod timeline;
pub mod verify;
mod walk;

#[doc(hidden)]
pub use sea_query;

pub use db::{Db, Error, Result, Row, Work, sqlite_file};
pub use measure::DATABASE_CALL;

//! What tests stand on: a book of people, teams and deals on either database, with time and ids decided by the test.
//!
//! A story runs by [`on_both`]: on SQLite always, on PostgreSQL when `RAPPORT_TEST_POSTGRES` names a cluster, and what
//! it tells must be the same bytes.

mod backend;
mod book;
mod bulk;
mod chance;
mod counted;
mod disk;
mod dump;
mod eventful;
mod people;
mod ports;
mod records;
mod story;

pub use backend::Backend;
pub use book::TestBook;
pub use bulk::entry;
pub use chance::{chance, seed, times};
pub use counted::counted;
pub use disk::leave_room;
pub use dump::Dump;
pub use eventful::{Kept, live_through};
pub use people::{PASSWORD, People};
pub use ports::{CountingIds, FixedClock};
pub use records::Sales;
pub use store::fault::{Failing, failing};
pub use story::on_both;

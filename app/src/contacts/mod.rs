//! Contacts: people and organisations, who they are, how to reach them, their ties, leads and deals.

mod deals;
mod list;
mod new;
mod page;
mod tie;
mod ties;

pub use deals::deal_line;
pub use list::ContactsPage;
pub use page::ContactPage;

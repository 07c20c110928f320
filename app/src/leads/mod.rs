//! Leads: the list, a lead's page, its conversion.

mod convert;
mod list;
mod page;
mod status;

pub use list::LeadsPage;
pub use page::LeadPage;

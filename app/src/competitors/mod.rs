//! Competitors: who else wants the deals.

mod list;
mod page;

pub use list::CompetitorsPage;
pub use page::CompetitorPage;

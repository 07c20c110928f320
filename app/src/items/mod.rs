//! Items: the products and services that are sold.

mod list;
mod page;

pub use list::ItemsPage;
pub use page::ItemPage;

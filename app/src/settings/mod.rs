//! What administrators arrange: people, pipelines, currencies.

mod currencies;
mod draft;
mod guard;
mod inline;
mod order;
mod part;
mod people;
mod pipelines;
mod rate;
mod secret;

pub use currencies::CurrenciesPage;
pub use part::Part;
pub use people::PeoplePage;
pub use pipelines::PipelinesPage;
pub use secret::Secret;

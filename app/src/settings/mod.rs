//! What administrators arrange: people, roles, pipelines, fields, currencies.

mod arranging;
mod currencies;
mod draft;
mod fields;
mod guard;
mod inline;
mod order;
mod part;
mod people;
mod pipelines;
mod rate;
mod retired;
mod roles;
mod secret;
mod tags;

pub use currencies::CurrenciesPage;
pub use fields::FieldsPage;
pub use part::Part;
pub use people::PeoplePage;
pub use pipelines::PipelinesPage;
pub use roles::RolesPage;
pub use secret::Secret;
pub use tags::TagsPage;

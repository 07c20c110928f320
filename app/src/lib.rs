//! The pages of Rapport. The server draws them, the browser hydrates them: one source, two features (`ssr`, `hydrate`).

pub mod address;
pub mod api;
pub mod client;
pub mod frame;
pub mod kit;

#[cfg(feature = "ssr")]
pub mod shell;

mod account;
mod commands;
mod competitors;
mod contacts;
mod find;
mod items;
mod leads;
mod me;
mod pages;
mod pipeline;
pub mod record;
mod router;
mod settings;

pub use router::App;

//! The rules of the business: pure, shared by browser and server.
//!
//! Nothing here reads a clock, a random number, a file or a socket; what a decision needs is given to it.

pub mod acts;
pub mod arranged;
pub mod command;
pub mod conceal;
pub mod filter;
pub mod fold;
pub mod formula;
pub mod id;
pub mod lang;
pub mod money;
pub mod naming;
pub mod number;
pub mod permission;
pub mod pipeline;
pub mod place;
pub mod query;
pub mod questions;
pub mod reach;
pub mod record;
pub mod refusal;
pub mod search;
pub mod sort;
pub mod text;
pub mod unicode;
pub mod verbs;
pub mod view;
pub mod when;
pub mod words;

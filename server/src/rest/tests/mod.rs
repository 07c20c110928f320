//! The API over HTTP, on both databases.

mod accident;
mod ask;
mod faults;
mod idempotency;
mod life;
mod malformed;
mod matrix;
mod openapi;
mod paging;
mod permission;
mod verbs;

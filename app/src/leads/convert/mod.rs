//! The dialog that turns a lead into a prospect, with a deal or without.

mod choice;
mod dialog;
mod who;

pub use dialog::ConvertDialog;

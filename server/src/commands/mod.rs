//! The commands that are more than a few lines.

pub mod backup;
pub mod doctor;
pub mod restore;
pub mod serve;

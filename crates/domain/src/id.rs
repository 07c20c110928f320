//! Identifiers.

/// The id of a record, a command, a user: a UUIDv7 made by whoever creates it.
pub type Id = uuid::Uuid;

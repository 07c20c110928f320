//! The columns that a user gave a list on this device: without a saved view, it begins with them. How wide a column should be is a
//! matter of the screen, not of the user.

use domain::record::RecordType;
use domain::view::{Width, read_columns, write_columns};
use leptos::prelude::*;

use crate::client::Client;
use crate::kit::device;

/// Those of a list, if somebody gave it any.
pub fn recall(client: Client, record_type: RecordType) -> Option<Vec<Width>> {
    let columns = read_columns(&device::recall(&key(client, record_type))?).ok()?;
    Some(columns).filter(|columns| !columns.is_empty())
}

/// Keeps them, or the list's own again. On a shared device nothing outlives the page.
pub fn keep(client: Client, record_type: RecordType, columns: Option<&[Width]>) {
    if !client.me().with_untracked(|me| me.shared_device) {
        device::keep(&key(client, record_type), columns.map(write_columns).as_deref());
    }
}

fn key(client: Client, record_type: RecordType) -> String {
    let user = client.me().with_untracked(|me| me.actor.user);
    format!("columns-{}-{user}", record_type.name())
}

//! The present, ticking each minute from what the server's clock said.

use std::time::Duration;

use chrono::TimeDelta;
use leptos::prelude::*;

use super::{Client, now_millis};

/// Moves the client's clock on by what has passed here: the device's own clock may be wrong, its pace is not.
pub fn tick(client: Client) {
    let (drawn, begun) = (client.now.get_untracked(), now_millis());
    set_interval(
        move || {
            let passed = TimeDelta::milliseconds((now_millis() - begun) as i64);
            client.now.set(drawn + passed);
        },
        Duration::from_secs(60),
    );
}

//! What is opened over the page by a key or a button.

use leptos::prelude::*;

use super::palette::Palette;
use super::sheet::KeySheet;
use crate::client::use_client;
use crate::commands::{Over, Register};
use crate::kit::erased::live;
use crate::pages::draw_part;

/// The palette, the search or the sheet of keys, while it is open.
#[component]
pub fn OverPage(
    /// The frame's register.
    register: Register,
) -> impl IntoView {
    let client = use_client();
    live(move || {
        let over = if client.is_hydrated() { register.over.get() } else { None };
        over.map(|over| match over {
            Over::Palette => draw_part(Palette { register, commands: true }, || ()),
            Over::Search => draw_part(Palette { register, commands: false }, || ()),
            Over::Keys => draw_part(KeySheet { register }, || ()),
        })
    })
}

//! A deal as a line: name, stage, value.

use std::collections::BTreeMap;

use crate::kit::erased::live;
use domain::id::Id;
use domain::record::{Record, RecordType};
use domain::words::Word;
use leptos::prelude::*;

use crate::address::path_of;
use crate::client::use_client;
use crate::kit::{Glyph, Icon, MoneyText};

/// Draws the line.
pub fn deal_line(record: Signal<Record>, _titles: Signal<BTreeMap<Id, String>>) -> AnyView {
    let client = use_client();
    let text = move |field: &'static str| record.with(|record| record.text(field).to_owned());
    let stage = move || {
        let stage = record.with(|record| record.link("stage"));
        stage.and_then(|stage| client.directory().with(|index| index.title(stage)))
    };
    let icon = move || match text("outcome").as_str() {
        "won" => view! { <Glyph icon=Icon::Won /> }.into_any(),
        "lost" => view! { <Glyph icon=Icon::Lost /> }.into_any(),
        _ => view! { <Glyph icon=Icon::Board /> }.into_any(),
    };
    let value = Memo::new(move |_| record.with(|record| record.get("value").as_i64()));
    let amount = move || match value.get() {
        Some(minor) => view! { <MoneyText minor=minor currency=Signal::derive(move || text("currency")) /> }.into_any(),
        None => view! { <span class="faint">{client.say(Word::NoValueYet)}</span> }.into_any(),
    };
    view! {
        {live(icon)}
        <span class="line-text">
            <a href=move || path_of(RecordType::Opportunity, record.with(|record| record.id))>{live(move || text("name"))}</a>
            <span class="under">{live(stage)}</span>
        </span>
        <span class="line-end">{live(amount)}</span>
    }
    .into_any()
}

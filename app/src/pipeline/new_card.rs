//! A deal that is being made, as a card.

use domain::id::Id;
use domain::questions::Card;
use domain::record::{RecordType, write_instant};
use leptos::prelude::*;
use serde_json::{Map, Value};

use crate::client::Client;

/// The card of a deal that is being made with these fields; `None` when its stage is not known.
pub fn card_of(client: Client, id: Id, fields: &Map<String, Value>, party_name: Option<String>) -> Option<Card> {
    let text = |field: &str| fields.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    let stage = client.directory().get_untracked().stage(text("stage").parse().ok()?)?;
    let me = client.me().with_untracked(|me| me.actor.clone());
    let blank = Card {
        id,
        n: 0,
        name: String::new(),
        party: None,
        party_name: None,
        value: None,
        currency: text("currency"),
        probability: stage.probability,
        expected_close: None,
        stage_since: write_instant(untrack(|| client.clock()).now),
        closed_on: None,
        owner: Some(me.user),
        team: me.team,
        tags: Vec::new(),
        place: String::new(),
        more: client.shape_now().on_cards(RecordType::Opportunity).map(|field| (field.name.to_owned(), field.empty())).collect(),
    };
    blank.with_fields(fields).map(|card| Card { party_name, ..card })
}

//! What others do, on the board.

use std::time::Duration;

use domain::questions::LiveEvent;
use domain::record::{Record, RecordType};
use leptos::prelude::*;

use super::focus;
use super::store::BoardStore;

/// How long a card that was moved by somebody else is marked.
const MARKED: Duration = Duration::from_millis(1_600);

/// Keeps the board up with what happens.
pub fn listen(store: BoardStore) {
    store.client.on_live(move |event| hear(store, event));
}

fn hear(store: BoardStore, event: &LiveEvent) {
    let filter = store.filter();
    let now = untrack(|| store.client.clock()).now;
    let (directory, shape) = (store.client.directory().get_untracked(), store.client.shape_now());
    let belongs = |record: &Record| {
        let stage = record.link("stage").and_then(|stage| directory.stage(stage));
        stage.is_some_and(|stage| filter.for_stage(&stage, now).matches(&shape, RecordType::Opportunity, &|field| record.get(field)))
    };
    let Some(applied) = store.learn(|book| book.apply_live(event, belongs)) else {
        return;
    };
    let own = store.do_quietly(|ahead| {
        let before = ahead.len();
        ahead.retain(|done| done.command != Some(event.command));
        ahead.len() < before
    });
    let by_others = own != Some(true);
    let before = if by_others { focus::remember(&applied.deals) } else { Vec::new() };
    store.draw();
    if by_others {
        focus::glide(before);
        for face in applied.deals.iter().filter_map(|id| store.face(*id)) {
            face.arrived.set(true);
            set_timeout(move || face.arrived.set(false), MARKED);
        }
    }
    if applied.ask_again {
        store.ask_again();
    }
}

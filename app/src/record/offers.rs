//! What can be done with any record that is shown, as commands; and that it was looked at.

use domain::id::Id;
use domain::record::describe;
use domain::words::Word;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::{Map, json};

use super::state::RecordState;
use crate::address::path_of;
use crate::client::{Client, Visited};
use crate::commands::{Command, Group, Said, offer};
use crate::kit::Icon;

/// Offers the commands of a record for as long as it is shown, and remembers it among those that were looked at.
pub fn offer_record(state: RecordState) {
    let client = state.client();
    Effect::new(move |_| match state.gone.get() || state.record.with(|record| record.is_deleted()) {
        true => client.forget_visit(state.id),
        false => client.visit(Visited { record_type: state.record_type, id: state.id, title: state.title() }),
    });
    offer(move || commands(client, state));
}

fn commands(client: Client, state: RecordState) -> Vec<Command> {
    let link = Command::run(Word::CopyLink, Group::Here, Icon::Link, move || copy_link(client, state));
    let (deleted, standing) = state.record.with(|record| (record.is_deleted(), record.standing()));
    let may_delete = client.me().with(|me| me.actor.may_delete(state.record_type, standing));
    let delete = may_delete.then(|| match deleted {
        true => Command::run(Word::Restore, Group::Here, Icon::Undo, move || state.restore()),
        false => Command::run(Word::Delete, Group::Here, Icon::Trash, move || state.delete()),
    });
    let gives = if state.may_change.get() { hand_overs(client, state) } else { Vec::new() };
    gives.into_iter().chain([link]).chain(delete).collect()
}

/// To whom the user may give the record.
fn hand_overs(client: Client, state: RecordState) -> Vec<Command> {
    let limited = client.shape_now().access(state.record_type, "owner").is_some();
    if limited || !describe(state.record_type).is_owned() {
        return Vec::new();
    }
    let owner = state.record.with(|record| record.link("owner"));
    let me = client.me().get();
    let users = client.directory().with(|directory| {
        let active = directory.active_users().filter(|user| Some(user.id) != owner);
        let mine = active.filter(|user| me.actor.may_give_to(state.record_type, user.id, user.link("team")));
        mine.map(|user| (user.id, user.title().to_owned())).collect::<Vec<_>>()
    });
    let command = |(id, name): (Id, String)| {
        let told = client.fill(Word::HandedOver, &[&name]);
        let give = move || {
            state.change(Map::from_iter([("owner".to_owned(), json!(id))]), Some(told.clone()));
        };
        Command::run(Said::with(Word::HandOverNamed, name), Group::Here, Icon::Person, give).once_typed()
    };
    users.into_iter().map(command).collect()
}

fn copy_link(client: Client, state: RecordState) {
    let origin = window().location().origin().unwrap_or_default();
    let link = format!("{origin}{}", path_of(state.record_type, state.id));
    spawn_local(async move {
        let done = window().navigator().clipboard().write_text(&link);
        if wasm_bindgen_futures::JsFuture::from(done).await.is_ok() {
            client.toast(client.say(Word::LinkCopied).to_owned());
        }
    });
}

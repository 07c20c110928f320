//! The tabs of one browser tell each other what became of commands.

use std::cell::OnceCell;

use domain::id::Id;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

use super::{Client, Outcome, queue};
use crate::client::json;

#[derive(Serialize, Deserialize)]
enum Message {
    /// There is something new in the queue.
    Changed,
    /// It is known what became of a command.
    Told(Id, Outcome),
}

thread_local! {
    static CHANNEL: OnceCell<BroadcastChannel> = const { OnceCell::new() };
}

/// Hears the other tabs.
pub fn listen(client: Client) {
    let user = client.user();
    let Ok(channel) = BroadcastChannel::new(&format!("rapport-{user}")) else {
        return;
    };
    let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let text = event.data().as_string().unwrap_or_default();
        if let Ok(Message::Told(command, outcome)) = json::read(&text) {
            queue::settle(client, command, outcome, queue::Teller::Elsewhere);
        }
        spawn_local(queue::review(client));
    });
    channel.set_onmessage(Some(hear.into_js_value().unchecked_ref()));
    CHANNEL.with(|cell| cell.set(channel).ok());
}

/// Tells that something waits.
pub fn changed() {
    post(&Message::Changed);
}

/// Tells what became of a command.
pub fn tell(command: Id, outcome: &Outcome) {
    post(&Message::Told(command, outcome.clone()));
}

fn post(message: &Message) {
    if let Ok(text) = serde_json::to_string(message) {
        CHANNEL.with(|cell| cell.get().map(|channel| channel.post_message(&text.into()).ok()));
    }
}

//! The live stream: connected while the tab is seen, connected again after every cut.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use domain::command::Question;
use domain::questions::{LiveEvent, Me};
use domain::refusal::Code;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Deserialize;
use serde_json::json;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{EventSource, MessageEvent};

use super::renew::{renew, renew_for};
use super::{Client, live, now_millis, queue};
use crate::api::{self, ServerFault};
use crate::client::LinkState;
use crate::client::json;

/// A tab that is hidden for longer closes its stream.
const HIDDEN: Duration = Duration::from_secs(30);
/// How often it is looked whether the stream still speaks.
const LOOK: Duration = Duration::from_secs(15);
/// A stream that says nothing for so many milliseconds is dead: three heartbeats.
const SILENT: f64 = 45_000.0;
/// The first pause before connecting again, in milliseconds; it doubles.
const FIRST_PAUSE: u64 = 1_000;
/// The longest pause.
const LONGEST_PAUSE: u64 = 30_000;

/// What the server says first and then again and again.
#[derive(Deserialize)]
struct Hello {
    /// The journal number that the stream has reached.
    n: i64,
    /// The version of the executable.
    version: String,
}

thread_local! {
    static SOURCE: RefCell<Option<EventSource>> = const { RefCell::new(None) };
    static GREETED: Cell<bool> = const { Cell::new(false) };
    static HEARD: Cell<f64> = const { Cell::new(0.0) };
    static FAILURES: Cell<u32> = const { Cell::new(0) };
    /// Only the latest plan to connect is carried out.
    static PLAN: Cell<u64> = const { Cell::new(0) };
    static ENDED: Cell<bool> = const { Cell::new(false) };
}

/// Connects, and stays connected while the tab is seen.
pub fn begin(client: Client) {
    connect(client);
    set_interval(
        move || {
            let silent = now_millis() - HEARD.get() > SILENT;
            if silent && SOURCE.with_borrow(Option::is_some) {
                lost(client);
            }
        },
        LOOK,
    );
    let listeners = [
        window_event_listener(ev::online, move |_| {
            FAILURES.set(0);
            connect(client);
            queue::send_on(client);
        }),
        window_event_listener(ev::offline, move |_| lost(client)),
        window_event_listener(ev::Custom::<web_sys::Event>::new("visibilitychange"), move |_| seen_or_hidden(client)),
    ];
    // They live as long as the page.
    listeners.into_iter().for_each(std::mem::forget);
}

/// Ends the stream for good.
pub fn end() {
    ENDED.set(true);
    close();
}

fn seen_or_hidden(client: Client) {
    if !document().hidden() {
        if SOURCE.with_borrow(Option::is_none) {
            FAILURES.set(0);
            connect(client);
        }
        return;
    }
    set_timeout(
        move || {
            if document().hidden() {
                close();
            }
        },
        HIDDEN,
    );
}

fn close() {
    PLAN.set(PLAN.get() + 1);
    if let Some(source) = SOURCE.take() {
        source.set_onmessage(None);
        source.set_onerror(None);
        source.close();
    }
}

fn connect(client: Client) {
    close();
    if ENDED.get() || client.session_over.get_untracked() {
        return;
    }
    let Ok(source) = EventSource::new(&format!("/live?after={}", live::received())) else {
        return lost(client);
    };
    GREETED.set(false);
    HEARD.set(now_millis());
    let event = handler(move |event| {
        HEARD.set(now_millis());
        if let Some(event) = read::<LiveEvent>(&event) {
            live::receive(client, event);
        }
    });
    let hello = handler(move |event| {
        if let Some(hello) = read::<Hello>(&event) {
            greeted(client, &hello);
        }
    });
    let bye = handler(move |_| {
        close();
        renew(client);
    });
    let cut = handler(move |_| lost(client));
    source.set_onmessage(Some(&event));
    source.set_onerror(Some(&cut));
    source.add_event_listener_with_callback("hello", &hello).ok();
    source.add_event_listener_with_callback("bye", &bye).ok();
    SOURCE.set(Some(source));
}

fn handler(f: impl Fn(MessageEvent) + 'static) -> js_sys::Function {
    Closure::<dyn Fn(MessageEvent)>::new(f).into_js_value().unchecked_into()
}

fn read<T: serde::de::DeserializeOwned>(event: &MessageEvent) -> Option<T> {
    json::read(&event.data().as_string()?).ok()
}

fn greeted(client: Client, hello: &Hello) {
    HEARD.set(now_millis());
    // The first greeting comes before what was missed, the later ones after everything up to their number.
    if GREETED.replace(true) {
        live::passed(hello.n);
    } else {
        FAILURES.set(0);
        if client.link.get_untracked() == LinkState::Down {
            client.link.set(LinkState::Up);
            queue::send_on(client);
        }
    }
    let mine = client.me.with_untracked(|me| me.version == hello.version);
    if !mine {
        renew_for(client, &hello.version);
    }
}

/// The stream is cut: tries again after a pause.
fn lost(client: Client) {
    close();
    client.link.set(LinkState::Down);
    let failures = FAILURES.replace(FAILURES.get() + 1);
    let pause = (FIRST_PAUSE << failures.min(8)).min(LONGEST_PAUSE);
    let pause = pause / 2 + (pause as f64 / 2.0 * js_sys::Math::random()) as u64;
    let plan = PLAN.get();
    set_timeout(
        move || {
            spawn_local(async move {
                if PLAN.get() == plan && !session_is_over(client, failures).await && PLAN.get() == plan {
                    connect(client);
                }
            });
        },
        Duration::from_millis(pause),
    );
}

/// A stream does not say why it does not open; a question does.
async fn session_is_over(client: Client, failures: u32) -> bool {
    if failures == 0 {
        return false;
    }
    let answer = api::ask(Me::NAME.to_owned(), json!({})).await;
    let over = matches!(answer, Err(ServerFault::Refused(refusal)) if refusal.code == Code::SignInFirst);
    if over {
        client.session_over.set(true);
    }
    over
}

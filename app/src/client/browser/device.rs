//! What is kept on this device: waiting commands and last answers. On a shared device nothing outlives the page.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::VecDeque;

use domain::command::Envelope;
use domain::id::Id;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbCursor, IdbCursorDirection, IdbDatabase, IdbKeyRange, IdbObjectStore, IdbRequest, IdbTransactionMode};

use super::idb::{self, ANSWERS, BY_TIME, FACTS, QUEUE, settled};
use super::{new_id, now_millis};
use crate::client::json;

/// The most answers that are kept.
const MOST_ANSWERS: u32 = 200;

thread_local! {
    static DATABASE: OnceCell<Option<IdbDatabase>> = const { OnceCell::new() };
    static MEMORY: RefCell<VecDeque<Envelope>> = const { RefCell::new(VecDeque::new()) };
    /// The highest sequence in the queue that this tab knows of.
    static LAST: Cell<f64> = const { Cell::new(0.0) };
}

/// Where a waiting command lies.
pub enum Key {
    /// In the database.
    Stored(JsValue),
    /// In the page's memory.
    Memory(Id),
}

/// Opens what is kept. On a shared device, or where the browser keeps nothing, all is in memory.
pub async fn open(shared: bool) {
    let database = if shared { None } else { idb::open().await.ok() };
    DATABASE.with(|cell| cell.set(database).ok());
}

fn database() -> Option<IdbDatabase> {
    DATABASE.with(|cell| cell.get().cloned().flatten())
}

/// The id of this browser's queue, made once. In memory it lasts as long as the page.
pub async fn queue_id() -> Id {
    stored_queue_id().await.ok().flatten().unwrap_or_else(new_id)
}

async fn stored_queue_id() -> Result<Option<Id>, JsValue> {
    let Some(database) = database() else {
        return Ok(None);
    };
    let store = idb::store(&database, FACTS, IdbTransactionMode::Readwrite)?;
    let found = settled(&store.get(&QUEUE.into())?).await?;
    if let Some(id) = found.as_string().and_then(|text| text.parse().ok()) {
        return Ok(Some(id));
    }
    let id = new_id();
    settled(&store.put_with_key(&id.to_string().into(), &QUEUE.into())?).await?;
    Ok(Some(id))
}

/// Puts a command behind all others of the user. The browser has it before this returns, so that it is kept even when the
/// page is closed next; the future ends once it is written.
pub fn add(user: Id, command: Envelope) -> impl Future<Output = ()> {
    let writing = database().and_then(|database| write_command(&database, user, &command).ok());
    async move {
        let written = match writing {
            Some(request) => settled(&request).await.is_ok(),
            None => false,
        };
        if !written {
            MEMORY.with_borrow_mut(|queue| queue.push_back(command));
        }
    }
}

/// The sequence is the time, but above what this tab has seen in the queue; the id keeps apart what two tabs write at once.
fn write_command(database: &IdbDatabase, user: Id, command: &Envelope) -> Result<IdbRequest, JsValue> {
    let text = serde_json::to_string(command).map_err(|_| JsValue::NULL)?;
    let sequence = now_millis().max(LAST.get() + 1.0);
    LAST.set(sequence);
    let key = Array::of3(&user.to_string().into(), &sequence.into(), &command.id.to_string().into());
    let store = idb::store(database, QUEUE, IdbTransactionMode::Readwrite)?;
    let request = store.put_with_key(&text.into(), &key)?;
    commit(&store)?;
    Ok(request)
}

/// Without it the transaction waits for an event that a closed page no longer hears.
#[expect(deprecated, reason = "the method is the standard's; only its binding is marked so")]
fn commit(store: &IdbObjectStore) -> Result<(), JsValue> {
    store.transaction().commit()
}

/// The first command of the user. Those of other users stay where they are.
pub async fn first(user: Id) -> Option<(Key, Envelope)> {
    let stored = match database() {
        Some(database) => first_stored(&database, user).await.ok().flatten(),
        None => None,
    };
    stored.or_else(|| MEMORY.with_borrow(|queue| queue.front().map(|command| (Key::Memory(command.id), command.clone()))))
}

async fn first_stored(database: &IdbDatabase, user: Id) -> Result<Option<(Key, Envelope)>, JsValue> {
    loop {
        let store = idb::store(database, QUEUE, IdbTransactionMode::Readwrite)?;
        let found = settled(&store.open_cursor_with_range(&of_user(user)?)?).await?;
        let Ok(cursor) = found.dyn_into::<web_sys::IdbCursor>() else {
            return Ok(None);
        };
        let key = cursor.key()?;
        let value = settled(&store.get(&key)?).await?;
        match value.as_string().and_then(|text| json::read(&text).ok()) {
            Some(command) => return Ok(Some((Key::Stored(key), command))),
            // What nobody can read any more must not keep the others from being sent.
            None => settled(&store.delete(&key)?).await?,
        };
    }
}

/// Takes a command out of the queue.
pub async fn remove(key: Key) {
    match key {
        Key::Memory(id) => MEMORY.with_borrow_mut(|queue| queue.retain(|command| command.id != id)),
        Key::Stored(key) => {
            if let Some(database) = database()
                && let Ok(store) = idb::store(&database, QUEUE, IdbTransactionMode::Readwrite)
                && let Ok(request) = store.delete(&key)
            {
                settled(&request).await.ok();
            }
        }
    }
}

/// All commands of the user that wait, in their order.
pub async fn all(user: Id) -> Vec<Envelope> {
    let mut all = match database() {
        Some(database) => all_stored(&database, user).await.unwrap_or_default(),
        None => Vec::new(),
    };
    MEMORY.with_borrow(|queue| all.extend(queue.iter().cloned()));
    all
}

async fn all_stored(database: &IdbDatabase, user: Id) -> Result<Vec<Envelope>, JsValue> {
    let store = idb::store(database, QUEUE, IdbTransactionMode::Readonly)?;
    let last = store.open_key_cursor_with_range_and_direction(&of_user(user)?, IdbCursorDirection::Prev)?;
    let found = store.get_all_with_key(&of_user(user)?)?;
    if let Ok(cursor) = settled(&last).await?.dyn_into::<IdbCursor>() {
        let sequence = cursor.key()?.dyn_into::<Array>()?.get(1).as_f64().unwrap_or_default();
        LAST.set(sequence.max(LAST.get()));
    }
    let found: Array = settled(&found).await?.dyn_into()?;
    Ok(found.iter().filter_map(|text| json::read(&text.as_string()?).ok()).collect())
}

/// Keeps the answer to a question, and lets the oldest go.
pub async fn keep_answer(key: &str, answer: &str) -> Result<(), JsValue> {
    let Some(database) = database() else {
        return Ok(());
    };
    let kept = Object::new();
    Reflect::set(&kept, &BY_TIME.into(), &now_millis().into())?;
    Reflect::set(&kept, &"answer".into(), &answer.into())?;
    let store = idb::store(&database, ANSWERS, IdbTransactionMode::Readwrite)?;
    settled(&store.put_with_key(&kept, &key.into())?).await?;
    let count = settled(&store.count()?).await?.as_f64().unwrap_or_default() as u32;
    if count > MOST_ANSWERS {
        let oldest = settled(&store.index(BY_TIME)?.open_key_cursor()?).await?;
        if let Ok(cursor) = oldest.dyn_into::<IdbCursor>() {
            settled(&store.delete(&cursor.primary_key()?)?).await?;
        }
    }
    Ok(())
}

/// The last answer to a question.
pub async fn kept_answer(key: &str) -> Option<String> {
    let store = idb::store(&database()?, ANSWERS, IdbTransactionMode::Readonly).ok()?;
    let kept = settled(&store.get(&key.into()).ok()?).await.ok()?;
    Reflect::get(&kept, &"answer".into()).ok()?.as_string()
}

/// Forgets everything of the user, and all answers.
pub async fn clear(user: Id) {
    MEMORY.with_borrow_mut(VecDeque::clear);
    if let Some(database) = database() {
        clear_stored(&database, user).await.ok();
    }
}

async fn clear_stored(database: &IdbDatabase, user: Id) -> Result<(), JsValue> {
    let queue = idb::store(database, QUEUE, IdbTransactionMode::Readwrite)?;
    settled(&queue.delete(&of_user(user)?)?).await?;
    let answers = idb::store(database, ANSWERS, IdbTransactionMode::Readwrite)?;
    settled(&answers.clear()?).await?;
    Ok(())
}

/// All keys of a user: an array sorts after every number.
fn of_user(user: Id) -> Result<JsValue, JsValue> {
    let range = IdbKeyRange::bound(&pair(user, 0.0.into()), &pair(user, Array::new().into()))?;
    Ok(range.into())
}

fn pair(user: Id, second: JsValue) -> JsValue {
    Array::of2(&user.to_string().into(), &second).into()
}

//! The few calls of IndexedDB that the offline store needs, as futures.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbObjectStoreParameters, IdbOpenDbRequest, IdbRequest, IdbTransactionMode};

/// The name of the database.
const NAME: &str = "rapport";
/// The commands that wait, by user and sequence.
pub const QUEUE: &str = "queue";
/// The last answers, by user and question.
pub const ANSWERS: &str = "answers";
/// What is known of this browser.
pub const FACTS: &str = "facts";
/// The index over answers by their time.
pub const BY_TIME: &str = "at";

/// Opens the database, making its stores the first time.
pub async fn open() -> Result<IdbDatabase, JsValue> {
    let factory = leptos::prelude::window().indexed_db()?.ok_or(JsValue::NULL)?;
    let request = factory.open_with_u32(NAME, 1)?;
    let opening = request.clone();
    let upgrade = Closure::once_into_js(move || {
        make_stores(&opening).ok();
    });
    request.set_onupgradeneeded(Some(upgrade.unchecked_ref()));
    let database: IdbDatabase = settled(&request).await?.dyn_into()?;
    let closing = database.clone();
    // A newer version in another tab must not wait for this one.
    let closed = Closure::once_into_js(move || closing.close());
    database.set_onversionchange(Some(closed.unchecked_ref()));
    Ok(database)
}

fn make_stores(request: &IdbOpenDbRequest) -> Result<(), JsValue> {
    let database: IdbDatabase = request.result()?.dyn_into()?;
    database.create_object_store(QUEUE)?;
    database.create_object_store(FACTS)?;
    let answers = database.create_object_store_with_optional_parameters(ANSWERS, &IdbObjectStoreParameters::new())?;
    answers.create_index_with_str(BY_TIME, BY_TIME)?;
    Ok(())
}

/// A store in a transaction of its own.
pub fn store(database: &IdbDatabase, name: &str, mode: IdbTransactionMode) -> Result<IdbObjectStore, JsValue> {
    database.transaction_with_str_and_mode(name, mode)?.object_store(name)
}

/// Waits for a request. The next request of the same transaction must follow without waiting for anything else.
pub async fn settled(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let promise = Promise::new(&mut |resolve, reject| {
        let done = request.clone();
        let settle = Closure::once_into_js(move || {
            match done.result() {
                Ok(value) if done.error().ok().flatten().is_none() => resolve.call1(&JsValue::NULL, &value),
                _ => reject.call0(&JsValue::NULL),
            }
            .ok();
        });
        request.set_onsuccess(Some(settle.unchecked_ref()));
        request.set_onerror(Some(settle.unchecked_ref()));
    });
    JsFuture::from(promise).await
}

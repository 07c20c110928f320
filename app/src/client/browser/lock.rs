//! One sender in the whole browser, by the Web Locks API.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// A lock that is held until this is dropped.
pub struct Held {
    release: Function,
}

impl Drop for Held {
    fn drop(&mut self) {
        self.release.call0(&JsValue::NULL).ok();
    }
}

/// Waits for the lock of that name. `None` where the browser has no locks: then nobody else holds it either.
pub async fn hold(name: &str) -> Option<Held> {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).ok()?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    let mut release = None;
    let released = Promise::new(&mut |resolve, _| release = Some(resolve));
    let given = Promise::new(&mut |resolve, _| {
        let released = released.clone();
        // The lock is held as long as the promise that the callback returns is open.
        let callback = Closure::once_into_js(move |_lock: JsValue| {
            resolve.call0(&JsValue::NULL).ok();
            released
        });
        request.call2(&locks, &name.into(), &callback).ok();
    });
    JsFuture::from(given).await.ok()?;
    Some(Held { release: release? })
}

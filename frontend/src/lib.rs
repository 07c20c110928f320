//! The entry point in the browser.

use wasm_bindgen::prelude::wasm_bindgen;

/// Takes over the page that the server drew. The shell's script calls it once the wasm is there.
#[wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_lazy(app::App);
}

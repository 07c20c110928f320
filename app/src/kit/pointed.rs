//! Whether one of several was chosen by pointer, which is all there is to do; of keys every arrow chooses, so there Enter or
//! leaving says that it is done.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlSelectElement};

/// What was used last.
#[derive(Clone, Copy)]
pub(super) struct Pointed(StoredValue<bool>);

impl Pointed {
    /// Nothing yet.
    pub fn new() -> Self {
        Self(StoredValue::new(false))
    }

    /// A pointer, or else a key.
    pub fn by(self, pointer: bool) {
        self.0.try_set_value(pointer);
    }

    /// Whether the change of a field says that the user is done with it. A field that is taken away tells its change when
    /// nothing of it is left.
    pub fn has_chosen(self, event: &Event) -> bool {
        self.0.try_get_value() == Some(true) && event.target().is_some_and(|target| target.dyn_into::<HtmlSelectElement>().is_ok())
    }
}

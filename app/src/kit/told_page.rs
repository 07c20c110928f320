//! What the page is told of a part of it, as an attribute of its body: styles that looked for the part by `:has()` would look
//! through everything whenever anything comes or goes.

use leptos::prelude::*;

/// The body has an attribute as long as something is there.
pub fn tell_page(name: &'static str, there: impl Fn() -> bool + Send + Sync + 'static) {
    Effect::new(move |_| {
        if let (Some(body), true) = (document().body(), there()) {
            body.set_attribute(name, "").ok();
            on_cleanup(move || {
                if let Some(body) = document().body() {
                    body.remove_attribute(name).ok();
                }
            });
        }
    });
}

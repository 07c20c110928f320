//! A row of places, one of which is shown. On a narrow screen it scrolls, and the one that is shown is in sight.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::kit::heed;

/// What stays to be seen of the place before, in pixels.
const BESIDE: i32 = 48;

/// The row; the one that is shown has `aria-current`.
#[component]
pub fn Tabs<S: With + Send + Sync + 'static>(
    /// What the places are, for whoever does not see them.
    #[prop(into)]
    label: String,
    /// Which is shown, whatever says it.
    chosen: S,
    /// The links.
    children: Children,
) -> impl IntoView {
    let row = NodeRef::<html::Nav>::new();
    Effect::new(move |_| {
        heed(&chosen);
        request_animation_frame(move || {
            if let Some(row) = row.try_get_untracked().flatten() {
                show_current(&row);
            }
        });
    });
    view! {
        <nav class="tabs" aria-label=label node_ref=row>
            {children()}
        </nav>
    }
    .into_any()
}

/// Scrolls no further than it must.
fn show_current(row: &HtmlElement) {
    let current = row.query_selector("[aria-current]").ok().flatten();
    let Some(current) = current.and_then(|current| current.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let left = current.offset_left() - row.offset_left();
    let right = left + current.offset_width();
    if left < row.scroll_left() + BESIDE {
        row.set_scroll_left(left - BESIDE);
    } else if right > row.scroll_left() + row.client_width() - BESIDE {
        row.set_scroll_left(right + BESIDE - row.client_width());
    }
}

//! Ids of elements, for what refers to another element.

use std::sync::atomic::{AtomicU64, Ordering};

/// An id that no other element of the page has. Server and browser count apart, so an element keeps the id that it was
/// drawn with, and only what is drawn by the same side may refer to it.
pub fn fresh_id() -> String {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let n = NEXT.fetch_add(1, Ordering::Relaxed);
    let side = if cfg!(feature = "ssr") { 's' } else { 'c' };
    format!("{side}{n}")
}

//! Doing something again whenever a signal changes, whatever it says.

use leptos::prelude::*;

/// Whoever runs this runs again when the signal changes. `Track::track` does not make a memo, and a memo that nobody has read
/// hears of no change.
pub fn heed<S: With>(signal: &S) {
    signal.try_with(|_| ());
}

//! The text of a field that follows what is known, but never under the hands of whoever is writing in it.

use leptos::prelude::*;

/// What a field shows.
#[derive(Clone, Copy)]
pub struct Held {
    writing: RwSignal<bool>,
    shown: Memo<String>,
}

impl Held {
    /// Follows what is known.
    pub fn of(known: impl Fn() -> String + Send + Sync + 'static) -> Self {
        let writing = RwSignal::new(false);
        let shown = Memo::new(move |before: Option<&String>| match before {
            Some(before) if writing.get() => before.clone(),
            _ => known(),
        });
        Self { writing, shown }
    }

    /// The text to show.
    pub fn text(self) -> Signal<String> {
        self.shown.into()
    }

    /// The field has the focus.
    pub fn hold(self) {
        self.writing.set(true);
    }

    /// The field has lost it; the page may be gone by then.
    pub fn follow(self) {
        self.writing.try_set(false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_changes_under_the_hands() {
        let owner = Owner::new();
        owner.with(|| {
            let known = RwSignal::new("old".to_owned());
            let held = Held::of(move || known.get());
            assert_eq!(held.text().get(), "old");
            held.hold();
            known.set("new".to_owned());
            assert_eq!(held.text().get(), "old");
            held.follow();
            assert_eq!(held.text().get(), "new");
        });
    }
}

//! What is asked for after the page was drawn.

use leptos::prelude::*;

/// A text for as long as anybody asks: the server writes the document's head after the page, when what the page was drawn from may be
/// gone.
pub fn lasting(text: impl Fn() -> String + Send + Sync + 'static) -> impl Fn() -> String + Clone + Send + Sync {
    let text = Memo::new(move |_| text());
    let first = text.get_untracked();
    move || text.try_get().unwrap_or_else(|| first.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_there_when_the_page_is_gone() {
        let page = Owner::new();
        let (name, title) = page.with(|| {
            let name = RwSignal::new("Sales".to_owned());
            (name, lasting(move || name.get()))
        });
        assert_eq!(title(), "Sales");
        name.set("Services".to_owned());
        assert_eq!(title(), "Services");
        page.cleanup();
        assert_eq!(title(), "Sales");
    }
}

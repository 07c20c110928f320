//! One section of a settings page: what it is about on the left, the thing itself on the right.

use leptos::prelude::*;

/// A section with a heading and a sentence.
#[component]
pub fn Part(
    /// The id of its heading.
    id: &'static str,
    /// The heading.
    #[prop(into)]
    title: String,
    /// The sentence.
    #[prop(optional, into)]
    text: String,
    /// Whether the thing stands under its words and takes the whole width.
    #[prop(optional)]
    wide: bool,
    /// The thing.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="settings-part" aria-labelledby=id data-wide=wide>
            <div class="settings-about">
                <h2 id=id>{title}</h2>
                {(!text.is_empty()).then(|| view! { <p>{text}</p> }.into_any())}
            </div>
            <div class="settings-body">{children()}</div>
        </section>
    }
    .into_any()
}

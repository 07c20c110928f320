//! A word of the filter sentence that stands for two bounds.

use domain::words::Word;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use crate::client::use_client;
use crate::kit::Menu;

/// The word, and the form that it opens.
#[component]
pub fn RangeFilter(
    /// The id of the form's popover.
    id: &'static str,
    /// What the bounds are of.
    label: Word,
    /// The word as it reads now.
    text: Signal<String>,
    /// Whether there is a bound.
    is_set: Signal<bool>,
    /// The bounds as they are typed.
    bounds: Signal<(String, String)>,
    /// Whether they are days.
    #[prop(optional)]
    days: bool,
    /// Gets the bounds as they were typed.
    on_apply: Callback<(String, String)>,
) -> impl IntoView {
    let client = use_client();
    let (from, to) = (NodeRef::<html::Input>::new(), NodeRef::<html::Input>::new());
    let menu = NodeRef::<html::Div>::new();
    let apply = move || {
        let text = |input: NodeRef<html::Input>| input.get_untracked().map(|input| input.value()).unwrap_or_default();
        on_apply.run((text(from), text(to)));
        if let Some(popover) = menu.get_untracked().and_then(|form| form.closest(".menu").ok().flatten()) {
            close(&popover);
        }
    };
    // It stands in the sentence, whose words are no form.
    let keys = move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            event.stop_propagation();
            apply();
        }
    };
    let kind = if days { "date" } else { "text" };
    let mode = (!days).then_some("decimal");
    let field = move |word: Word, input: NodeRef<html::Input>, value: Signal<String>, suffix: &str| {
        let field_id = format!("{id}-{suffix}");
        view! {
            <div class="field">
                <label for=field_id.clone()>{client.say(word)}</label>
                <input
                    class="input"
                    id=field_id
                    type=kind
                    inputmode=mode
                    autocomplete="off"
                    node_ref=input
                    value=value.get_untracked()
                    prop:value=value
                />
            </div>
        }
        .into_any()
    };
    let low = Signal::derive(move || bounds.with(|(from, _)| from.clone()));
    let high = Signal::derive(move || bounds.with(|(_, to)| to.clone()));
    view! {
        <button class="filter" type="button" data-set=move || is_set.get().then_some("") popovertarget=id>
            {text}
        </button>
        <Menu id=id label=client.say(label) loose=true>
            <div class="form" node_ref=menu on:keydown=keys>
                {field(Word::FilterFrom, from, low, "from")}
                {field(Word::FilterUpTo, to, high, "to")}
                <div class="button-row">
                    <button class="button" type="button" data-size="small" data-kind="primary" on:click=move |_| apply()>
                        {client.say(Word::FilterApply)}
                    </button>
                </div>
            </div>
        </Menu>
    }
    .into_any()
}

fn close(popover: &web_sys::Element) {
    use wasm_bindgen::JsCast;
    if let Some(popover) = popover.dyn_ref::<web_sys::HtmlElement>() {
        popover.hide_popover().ok();
    }
}

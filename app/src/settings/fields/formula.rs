//! What helps to write a formula.

use domain::formula::{functions, is_calculable};
use domain::record::{Field, Kind, RecordType};
use domain::words::Word;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlTextAreaElement};

use super::super::draft::Draft;
use crate::client::use_client;
use crate::kit::erased::Together;

/// The form of a formula, with the fields that it may calculate with under it; other forms stay as they are.
pub(super) fn with_fields(draft: Draft, kind: &str, of: &str) -> Draft {
    match (kind, RecordType::parse(of)) {
        ("formula", Some(of)) => draft.with(ViewFn::from(move || view! { <Fields of=of /> }.into_any())),
        _ => draft,
    }
}

/// Writes a name where the cursor stands in the formula.
fn insert(name: &str) {
    let area = document().query_selector("dialog[open] textarea[name=formula]").ok().flatten();
    let Some(area) = area.and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok()) else { return };
    let start = area.selection_start().ok().flatten().unwrap_or_default();
    let end = area.selection_end().ok().flatten().unwrap_or(start);
    area.set_range_text_with_start_and_end_and_mode(name, start, end, "end").ok();
    if let Ok(event) = Event::new("input") {
        area.dispatch_event(&event).ok();
    }
    area.focus().ok();
}

#[component]
fn Fields(of: RecordType) -> impl IntoView {
    let client = use_client();
    let all = client.shape_now();
    let numbers = |field: &&Field| matches!(field.kind, Kind::Money(_) | Kind::Number(_) | Kind::Int(..) | Kind::Percent);
    let example = all.fields(of).find(numbers).map_or("custom_size", |field| field.name);
    let fields = all.fields(of).filter(|field| is_calculable(field.kind));
    let line = |field: &'static Field| {
        view! {
            <li class="line">
                <span class="line-text">{client.say(field.label)}</span>
                <button
                    class="button"
                    type="button"
                    data-kind="plain"
                    data-size="small"
                    aria-label=client.fill(Word::InsertNamed, &[client.say(field.label)])
                    on:click=move |_| insert(field.name)
                >
                    <code>{field.name}</code>
                </button>
            </li>
        }
        .into_any()
    };
    let call = |function: &'static str| view! { <li class="line"><code>{function}</code></li> }.into_any();
    view! {
        <p class="hint">{client.fill(Word::FormulaHint, &[example])}</p>
        <details class="fold">
            <summary>{client.say(Word::FormulaFields)}</summary>
            <ul class="lines">{fields.map(line).together()}</ul>
        </details>
        <details class="fold">
            <summary>{client.say(Word::FormulaFunctions)}</summary>
            <ul class="lines">{functions().map(call).together()}</ul>
        </details>
    }
    .into_any()
}

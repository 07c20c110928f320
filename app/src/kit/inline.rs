//! A fact that is edited where it stands.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::kit::erased::live;
use domain::id::Id;
use domain::record::{Field, Kind, Record, RecordType, Writer};
use domain::refusal::{Code, Refusal};
use domain::words::Word;
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;
use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlElement, Node};

use super::FieldText;
use super::field::{Control, Look, complaint, control};
use super::form::is_same;
use super::pointed::Pointed;
use crate::client::{Client, Sent, once_hydrated, use_client};

/// A fact with its label. At rest it is text; a click or Enter makes it a field. Leaving the field saves, Escape gives the old
/// value back. A live change waits until the field is left.
#[component]
pub fn InlineField(
    /// The record.
    #[prop(into)]
    record: Signal<Record>,
    /// Which of its fields.
    field: &'static Field,
    /// Titles of linked records.
    #[prop(into, optional)]
    titles: Signal<BTreeMap<Id, String>>,
    /// Whether the user may change it.
    #[prop(into)]
    may_change: Signal<bool>,
    /// Gets the new value in canonical form, and the journal number up to which the record was seen when writing began.
    on_save: Callback<(Value, i64), Sent>,
) -> impl IntoView {
    let client = use_client();
    let stored = Memo::new(move |_| record.with(|record| record.get(field.name).clone()));
    let currency = Signal::derive(move || currency_of(client, record, field));
    let editing = RwSignal::new(false);
    let value = RwSignal::new(stored.get_untracked());
    let error = RwSignal::new(None::<String>);
    let refused = RwSignal::new(None::<(Value, String)>);
    let seen = StoredValue::new(0);
    // The label stays as the server drew it while the text is drawn anew, so both must know the same ids.
    let stem = record.with_untracked(|record| stem_of(field, record.id));
    let [id, error_id, label_id, text_id] = ["field", "error", "label", TEXT].map(|part| StoredValue::new(format!("{stem}-{part}")));
    let record_type = record.with_untracked(|record| record.record_type);
    let named = move || client.label(record_type, field);
    let place = NodeRef::<html::Dd>::new();
    let may_change = Signal::derive(move || may_change.get() && field.writer == Writer::Person);

    let begin_with = move |text: Value| {
        if may_change.get_untracked() && !editing.get_untracked() {
            value.set(text);
            refused.set(None);
            seen.set_value(client.seen_of(record.with_untracked(|record| record.id)));
            error.set(None);
            editing.set(true);
            request_animation_frame(move || {
                if let Some(place) = place.try_get_untracked().flatten() {
                    focus_editor(&place);
                }
            });
        }
    };
    let begin = move || begin_with(stored.get_untracked());
    let end = move || {
        editing.set(false);
        error.set(None);
    };
    let save = move || match whole(field, place.try_get_untracked().flatten(), value) {
        Ok(clean) => {
            if stored.with_untracked(|stored| !same(stored, &clean)) {
                let written = clean.clone();
                // What is refused is not lost: it stands under what the field says now.
                on_save.run((clean, seen.get_value())).then(move |outcome| {
                    if let Err(refusal) = outcome {
                        refused.try_set(Some((written, complaint(client, field, refusal))));
                    }
                });
            }
            end();
        }
        Err(refusal) => error.set(Some(complaint(client, field, &refusal))),
    };
    // Whoever goes to another page takes what was written with them: it is saved first, or kept where it cannot be.
    on_cleanup(move || {
        if editing.try_get_untracked() != Some(true) {
            return;
        }
        let is_there = client.shape_now().field(record_type, field.name).is_some_and(|now| is_same(now, field));
        let is_changed = || value.with_untracked(|value| stored.with_untracked(|stored| !same(stored, value)));
        if is_there {
            save();
        } else if is_changed() {
            client.tell_gone(record_type, field, &value.get_untracked());
        }
    });
    client.hold_draft(stem.clone(), move || {
        let is_changed = editing.try_get_untracked()? && value.with_untracked(|value| stored.with_untracked(|stored| !same(stored, value)));
        is_changed.then(|| json!([value.get_untracked(), seen.get_value()]))
    });
    // It goes on as it was left, but for the focus: two fields cannot both have it.
    once_hydrated(move || {
        let draft = client.take_draft(&stem).and_then(|draft| serde_json::from_value::<(Value, i64)>(draft).ok());
        if let Some((draft, since)) = draft {
            value.try_set(draft);
            seen.try_set_value(since);
            editing.try_set(true);
        }
    });
    // A list is edited in several steps; Enter in it is one of them.
    let one_line = !super::field::is_group(field.kind) && !matches!(field.kind, Kind::Text(_) | Kind::Links(_) | Kind::Tags);
    let pointed = Pointed::new();
    let focus_text = move || {
        request_animation_frame(move || {
            if let Some(place) = place.try_get_untracked().flatten() {
                focus_first(&place, ".inline");
            }
        });
    };
    let chosen = move |event: web_sys::Event| {
        if one_line && pointed.has_chosen(&event) && editing.get_untracked() {
            save();
            if !editing.get_untracked() {
                focus_text();
            }
        }
    };
    let keys = move |event: KeyboardEvent| {
        pointed.by(false);
        if !editing.get_untracked() || event.default_prevented() {
            return;
        }
        let with_control = event.ctrl_key() || event.meta_key();
        match event.key().as_str() {
            "Tab" => return tab(),
            "Escape" => end(),
            "Enter" if one_line || with_control => save(),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
        if !editing.get_untracked() {
            focus_text();
        }
    };
    // Where the focus is gone is known only afterwards: what had it may have been taken away, as a chip is.
    let left = move |event: FocusEvent| {
        let node = |target: Option<EventTarget>| target.and_then(|target| target.dyn_into::<Node>().ok());
        let (from, to) = (node(event.target()), node(event.related_target()));
        if to.is_some() && place.try_get_untracked().flatten().is_some_and(|place| place.contains(to.as_ref())) {
            return;
        }
        let look = move || {
            let (Some(true), Some(place)) = (editing.try_get_untracked(), place.try_get_untracked().flatten()) else {
                return;
            };
            if place.contains(document().active_element().as_deref()) {
                return;
            }
            if from.is_some_and(|from| from.is_connected()) { save() } else { focus_editor(&place) }
        };
        set_timeout(look, Duration::ZERO);
    };
    let text = move || {
        let shown = view! { <FieldText field=field value=stored titles=titles currency=currency /> }.into_any();
        let empty = move || stored.with(is_empty);
        if !may_change.get() {
            return view! {
                {shown}
                {live(move || empty().then(|| view! { <span class="faint">"–"</span> }.into_any()))}
            }
            .into_any();
        }
        // A button must not hold links, so what holds some is a group that Enter edits.
        let role = if has_links(field.kind) { "group" } else { "button" };
        view! {
            <div
                class="inline"
                tabindex="0"
                role=role
                id=text_id.get_value()
                aria-labelledby=format!("{} {}", label_id.get_value(), text_id.get_value())
                on:click=move |event| {
                    if !is_link(&event) {
                        begin();
                    }
                }
                on:focus=move |_| {
                    if TABBED.swap(false, Ordering::Relaxed) {
                        begin();
                    }
                }
                on:keydown=move |event| {
                    if matches!(event.key().as_str(), "Enter" | " " | "F2") {
                        event.prevent_default();
                        event.stop_propagation();
                        begin();
                    }
                }
            >
                {shown}
                {live(move || empty().then(|| view! { <span class="faint only-screen">{client.say(Word::AddOne)}</span> }.into_any()))}
            </div>
        }
        .into_any()
    };
    let written = move || {
        refused.get().filter(|_| !editing.get()).map(|(value, why)| {
            let again = value.clone();
            let value = Signal::stored(value);
            view! {
                <div class="refused" role="group" aria-label=client.say(Word::YouWrote)>
                    <p class="field-error">{why}</p>
                    <p><span class="quiet">{client.say(Word::YouWrote)} ": "</span><FieldText field=field value=value titles=titles currency=currency /></p>
                    <div class="button-row">
                        <button class="button" type="button" data-size="small" on:click=move |_| begin_with(again.clone())>
                            {client.say(Word::GoOnWithMine)}
                        </button>
                        <button class="button" type="button" data-size="small" data-kind="plain" on:click=move |_| refused.set(None)>
                            {client.say(Word::LeaveAsIs)}
                        </button>
                    </div>
                </div>
            }
            .into_any()
        })
    };
    let editor = move || {
        let invalid = Signal::derive(move || error.with(Option::is_some));
        let inner = control(Control { field, value, titles, currency, invalid, look: Look::Inline, id, error_id });
        view! {
            {inner}
            {live(move || error.get().map(|text| view! { <p class="field-error" role="alert" id=error_id.get_value()>{text}</p> }.into_any()))}
        }
        .into_any()
    };
    view! {
        <div class="fact">
            <dt>
                <label id=label_id.get_value() r#for=move || editing.get().then(|| id.get_value())>{live(named)}</label>
            </dt>
            <dd node_ref=place on:pointerdown=move |_| pointed.by(true) on:change=chosen on:keydown=keys on:focusout=left>
                {live(move || if editing.get() { editor() } else { text() })}
                {live(written)}
            </dd>
        </div>
    }
    .into_any()
}

const TEXT: &str = "text";

fn stem_of(field: &Field, record: Id) -> String {
    format!("{}-{record}", field.name)
}

/// The id of a fact's text: a click on it begins to edit.
pub fn text_id(field: &Field, record: Id) -> String {
    format!("{}-{TEXT}", stem_of(field, record))
}

/// The currency of an amount of a record.
pub(super) fn currency_of(client: Client, record: Signal<Record>, field: &'static Field) -> String {
    let Kind::Money(name) = field.kind else {
        return String::new();
    };
    client.currency_of(record.with(|record| record.get(name).as_str().map(str::to_owned)).as_deref())
}

/// What was written, in canonical form. Of a date that lacks a part the browser tells nothing but that it is none.
///
/// # Errors
/// Why it is no value of the field.
pub(super) fn whole(field: &Field, place: Option<HtmlElement>, value: RwSignal<Value>) -> Result<Value, Refusal> {
    let half =
        place.and_then(|place| place.query_selector("input:is([type=date], [type=datetime-local]):invalid:not(:required)").ok().flatten());
    match half {
        Some(_) => Err(Code::NotADay.into()),
        None => value.with_untracked(|value| field.clean(value)),
    }
}

fn is_empty(value: &Value) -> bool {
    value.is_null() || value.as_str() == Some("") || value.as_array().is_some_and(Vec::is_empty)
}

pub(super) fn same(a: &Value, b: &Value) -> bool {
    a == b || (is_empty(a) && is_empty(b))
}

/// Whether what is shown of a field is more than words.
fn has_links(kind: Kind) -> bool {
    match kind {
        Kind::Link(to) | Kind::Links(to) => to.is_work() || to == RecordType::User,
        Kind::Email | Kind::Phone | Kind::Website | Kind::Emails | Kind::Phones => true,
        _ => false,
    }
}

fn is_link(event: &leptos::ev::MouseEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| target.closest("a").ok().flatten().is_some())
}

/// Tab has just left an editor: the next fact that gets the focus is edited at once.
static TABBED: AtomicBool = AtomicBool::new(false);

fn tab() {
    TABBED.store(true, Ordering::Relaxed);
    set_timeout(|| TABBED.store(false, Ordering::Relaxed), Duration::from_millis(50));
}

pub(super) fn focus_editor(place: &HtmlElement) {
    let _ = focus_first(place, "input,select,textarea") || focus_first(place, "button");
}

/// Whether there was something to focus.
fn focus_first(place: &HtmlElement, what: &str) -> bool {
    let found = place.query_selector(what).ok().flatten();
    let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    element.focus().ok();
    if let Some(input) = element.dyn_ref::<web_sys::HtmlInputElement>() {
        input.select();
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leads_elsewhere_is_no_button() {
        for to in RecordType::work() {
            assert!(has_links(Kind::Links(to)) && has_links(Kind::Link(to)), "{to:?}");
        }
        assert!(!has_links(Kind::Link(RecordType::Team)) && !has_links(Kind::Line(10)));
    }

    #[test]
    fn empty_values_are_the_same() {
        assert!(same(&Value::Null, &json!([])));
        assert!(same(&Value::Null, &json!("")));
        assert!(!same(&Value::Null, &json!(0)));
        assert!(same(&json!("a"), &json!("a")));
    }
}

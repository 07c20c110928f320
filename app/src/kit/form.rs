//! The short form that makes a record.

use std::collections::BTreeMap;

use crate::kit::erased::live;
use domain::id::Id;
use domain::record::{Field, Kind, RecordType, Writer};
use domain::refusal::Refusal;
use domain::words::Word;
use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;
use serde_json::{Map, Value};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::field::complaint;
use super::inline::whole;
use super::typeahead::is_unchosen;
use super::{FieldInput, Glyph, Icon};
use crate::client::use_client;

/// A form over some fields of a record type. What is wrong is said at the field before anything is sent.
#[component]
pub fn RecordForm(
    /// The type.
    record_type: RecordType,
    /// The fields, in order.
    fields: &'static [&'static str],
    /// What is known already; also of fields that the form does not show.
    #[prop(optional)]
    initial: Map<String, Value>,
    /// What stands in the form instead of a field of the same name.
    #[prop(optional_no_strip)]
    instead: Option<&'static Field>,
    /// Titles of what `initial` links to.
    #[prop(into, optional)]
    titles: Signal<BTreeMap<Id, String>>,
    /// Gets all fields in canonical form.
    on_submit: Callback<Map<String, Value>>,
    /// What the server refused.
    #[prop(into, optional)]
    errors: Signal<Option<Refusal>>,
    /// The verb on the button.
    #[prop(default = Word::Save)]
    submit: Word,
    /// Whether it is on its way.
    #[prop(into, optional)]
    busy: Signal<bool>,
    /// Whether it stands in a dialog, and so has its body and foot.
    #[prop(optional)]
    in_dialog: bool,
    /// Called when the user does not want it after all; shows a second button.
    #[prop(optional, into)]
    on_cancel: Option<Callback<()>>,
    /// Hears every change of the fields, as they stand: for warnings while typing.
    #[prop(optional, into)]
    on_change: Option<Callback<Map<String, Value>>>,
    /// What stands under the fields.
    #[prop(optional, into)]
    children: ViewFn,
) -> impl IntoView {
    let client = use_client();
    let shape = client.shape_now();
    let initial = StoredValue::new(initial);
    // Of a new record everything is asked that must be filled, also what must be in some records only.
    let asked = fields.iter().filter_map(|name| shape.field(record_type, name)).filter(|field| !field.layout.hidden);
    let needed = shape.fields(record_type).filter(|field| {
        let said = || initial.with_value(|known| known.contains_key(field.name)) || fields.contains(&field.name);
        let needed = field.required || field.layout.required_when.is_some();
        submit == Word::Create && needed && field.writer != Writer::Verb && !said()
    });
    let chosen = |field: &'static Field| instead.filter(|other| other.name == field.name).unwrap_or(field);
    let firsts: Vec<&'static Field> = asked.chain(needed).map(chosen).collect();
    // What administrators added can be given at once, behind the rest.
    let added = shape.custom(record_type).filter(|field| submit == Word::Create && field.writer == Writer::Person && !field.layout.hidden);
    let added: Vec<&'static Field> = added.filter(|field| !firsts.contains(field)).collect();
    let is_added = StoredValue::new(added.clone());
    let values: Vec<(&'static Field, RwSignal<Value>)> = firsts
        .into_iter()
        .chain(added)
        .filter(|field| shape.access(record_type, field.name).is_none())
        .map(|field| (field, RwSignal::new(initial.with_value(|known| known.get(field.name).cloned()).unwrap_or_else(|| field.empty()))))
        .collect();
    let values = StoredValue::new(values);
    // Of the form's own check; the server's comes from outside and is valid until the next attempt.
    let own = RwSignal::new(BTreeMap::<&'static str, String>::new());
    let stale = RwSignal::new(false);
    Effect::new(move |_| {
        errors.track();
        stale.set(false);
    });
    let refused = Memo::new(move |_| if stale.get() { None } else { errors.get() });
    let form = NodeRef::<html::Form>::new();
    Effect::new(move |_| {
        if refused.with(|refused| refused.as_ref().is_some_and(|refusal| refusal.field.is_some())) {
            focus_wrong(form);
        }
    });

    let gather = move || {
        let mut map = initial.get_value();
        values.with_value(|values| {
            for (field, value) in values {
                map.insert(field.name.to_owned(), value.get());
            }
        });
        map
    };
    if let Some(on_change) = on_change {
        Effect::new(move |_| on_change.run(gather()));
    }
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        event.stop_propagation();
        if busy.get_untracked() {
            return;
        }
        stale.set(true);
        let mut map = initial.get_value();
        let mut wrong = BTreeMap::new();
        values.with_value(|values| {
            for (field, value) in values {
                match whole(field, beside(form, field.name), *value) {
                    Ok(clean) if clean == field.empty() => {
                        map.remove(field.name);
                    }
                    Ok(clean) => {
                        map.insert(field.name.to_owned(), clean);
                    }
                    Err(refusal) => {
                        wrong.insert(field.name, complaint(client, field, &refusal));
                    }
                }
            }
        });
        let right = wrong.is_empty();
        own.set(wrong);
        match right {
            true if is_unchosen(&event) => {}
            true => on_submit.run(map),
            false => focus_wrong(form),
        }
    };
    let (added, inputs): (Vec<_>, Vec<_>) = values.with_value(|values| {
        let currency_of = |field: &'static Field| {
            let Kind::Money(name) = field.kind else {
                return Signal::default();
            };
            let chosen = values.iter().find(|(other, _)| other.name == name).map(|(_, value)| *value);
            Signal::derive(move || {
                let shown = chosen.and_then(|value| value.with(|value| value.as_str().map(str::to_owned)));
                let known = || initial.with_value(|known| known.get(name).and_then(Value::as_str).map(str::to_owned));
                client.currency_of(shown.or_else(known).as_deref())
            })
        };
        let input = |(field, value): &(&'static Field, RwSignal<Value>)| {
            let (field, value) = (*field, *value);
            let error = Signal::derive(move || {
                let of_server = || {
                    refused.with(|refusal| {
                        refusal
                            .as_ref()
                            .filter(|refusal| refusal.field.as_deref() == Some(field.name))
                            .map(|refusal| refusal.say(client.lang()))
                    })
                };
                own.with(|own| own.get(field.name).cloned()).or_else(of_server)
            });
            view! { <FieldInput field=field value=value titles=titles error=error currency=currency_of(field) /> }.into_any()
        };
        let draw = |each: &(&'static Field, RwSignal<Value>)| (is_added.with_value(|added| added.contains(&each.0)), input(each));
        values.iter().map(draw).partition(|(added, _)| *added)
    });
    let [added, inputs] = [added, inputs].map(|inputs| inputs.into_iter().map(|(_, input)| input).collect::<Vec<AnyView>>());
    let wrong_there = move || {
        let wrong = |name: &str| is_added.with_value(|added| added.iter().any(|field| field.name == name));
        own.with(|own| own.keys().any(|name| wrong(name)))
            || refused.with(|refused| refused.as_ref().and_then(|r| r.field.as_deref()).is_some_and(wrong))
    };
    let added = (!added.is_empty()).then(|| {
        view! {
            <details class="fold" open=wrong_there>
                <summary>{client.say(Word::MoreFacts)}</summary>
                <div class="form-grid">{added}</div>
            </details>
        }
        .into_any()
    });
    // A refusal that belongs to none of the fields is said above them.
    let has = move |name: &str| values.with_value(|values| values.iter().any(|(field, _)| field.name == name));
    let summary = move || {
        let other = refused.get().filter(|refusal| !refusal.field.as_deref().is_some_and(has))?;
        let name =
            other.field.as_deref().and_then(|name| shape.field(record_type, name)).map(|field| format!("{}: ", client.say(field.label)));
        Some(
            view! {
                <div class="error-summary" role="alert">
                    <Glyph icon=Icon::Warning />
                    <p>{name} {other.say(client.lang())}</p>
                </div>
            }
            .into_any(),
        )
    };
    let cancel = on_cancel.map(|on_cancel| {
        view! {
            <button class="button" type="button" on:click=move |_| on_cancel.run(())>
                {client.say(Word::Cancel)}
            </button>
        }
        .into_any()
    });
    let button = view! {
        <button class="button" type="submit" data-kind="primary" aria-busy=move || busy.get().then_some("true")>
            {client.say(submit)}
        </button>
    }
    .into_any();
    let under = children.run();
    let body = view! {
        {live(summary)}
        <div class="form-grid">{inputs}</div>
        {added}
        {under}
    }
    .into_any();
    let inner = if in_dialog {
        view! {
            <div class="dialog-body">{body}</div>
            <footer class="dialog-foot">{cancel} {button}</footer>
        }
        .into_any()
    } else {
        view! {
            {body}
            <div class="button-row">{button} {cancel}</div>
        }
        .into_any()
    };
    view! {
        <form class="form" novalidate node_ref=form on:submit=send>
            {inner}
        </form>
    }
    .into_any()
}

/// What stands around the input of a field.
fn beside(form: NodeRef<html::Form>, name: &str) -> Option<HtmlElement> {
    let input = form.get_untracked()?.query_selector(&format!("input[name={name}]")).ok()??;
    input.parent_element()?.dyn_into().ok()
}

/// The first wrong field gets the focus, once it is marked.
fn focus_wrong(form: NodeRef<html::Form>) {
    request_animation_frame(move || {
        let form = form.try_get_untracked().flatten();
        let wrong = form.and_then(|form| form.query_selector("[aria-invalid=true]").ok().flatten());
        if let Some(element) = wrong.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            element.focus().ok();
        }
    });
}

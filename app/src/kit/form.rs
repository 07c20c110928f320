//! The short form that makes a record.

use std::collections::BTreeMap;
use std::mem::discriminant;
use std::sync::{Mutex, PoisonError};

use crate::kit::erased::{Key, each, live};
use domain::id::Id;
use domain::record::{Field, Kind, RecordType, Shape, Writer};
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
use crate::client::{Client, use_client};
use crate::kit::heed;

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
    /// What stands in its fields to begin with, where that was entered before.
    #[prop(optional)]
    entered: Map<String, Value>,
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
    let initial = StoredValue::new(initial);
    let plan = Plan { record_type, names: fields, is_new: submit == Word::Create, instead };
    let knows = move |name: &str| initial.with_value(|known| known.contains_key(name));
    // Administrators add fields and demand them while somebody writes: what is asked follows, and what was written stays.
    let asked = Memo::new(move |before: Option<&Asked>| {
        // What stood behind the rest stays there when it must be filled from now on: somebody may be writing in it.
        let stood = |name: &str| before.is_some_and(|before| before.added.iter().any(|field| field.name == name));
        plan.asks(&client.shape(), |name| knows(name) || stood(name))
    });
    let values = Values::new(move |field: &'static Field| {
        let known = entered.get(field.name).cloned().or_else(|| initial.with_value(|known| known.get(field.name).cloned()));
        known.unwrap_or_else(|| field.empty())
    });
    values.follow(client, record_type, asked);
    // Of the form's own check; the server's comes from outside and is valid until the next attempt.
    let own = RwSignal::new(BTreeMap::<&'static str, String>::new());
    let stale = RwSignal::new(false);
    Effect::new(move |_| {
        heed(&errors);
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
        for field in asked.read().all() {
            map.insert(field.name.to_owned(), values.of(field).get());
        }
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
        for field in asked.get_untracked().all() {
            match whole(field, beside(form, field.name), values.of(field)) {
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
        let right = wrong.is_empty();
        own.set(wrong);
        match right {
            true if is_unchosen(&event) => {}
            true => on_submit.run(map),
            false => focus_wrong(form),
        }
    };
    let currency_of = move |field: &'static Field| {
        let Kind::Money(name) = field.kind else {
            return Signal::default();
        };
        Signal::derive(move || {
            let chosen = asked.read().all().find(|other| other.name == name).map(|field| values.of(field));
            let shown = chosen.and_then(|value| value.with(|value| value.as_str().map(str::to_owned)));
            let known = || initial.with_value(|known| known.get(name).and_then(Value::as_str).map(str::to_owned));
            client.currency_of(shown.or_else(known).as_deref())
        })
    };
    let input = move |field: &'static Field| {
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
        view! { <FieldInput of=record_type field=field value=values.of(field) titles=titles error=error currency=currency_of(field) /> }
            .into_any()
    };
    let inputs = each(move || asked.read().first.clone(), |field| place_of(field), input);
    let wrong_there = move || {
        let wrong = |name: &str| asked.read().added.iter().any(|field| field.name == name);
        own.with(|own| own.keys().any(|name| wrong(name)))
            || refused.with(|refused| refused.as_ref().and_then(|r| r.field.as_deref()).is_some_and(wrong))
    };
    let any_added = Memo::new(move |_| !asked.read().added.is_empty());
    let added = move || {
        any_added.get().then(|| {
            view! {
                <details class="fold" open=wrong_there>
                    <summary>{client.say(Word::MoreFacts)}</summary>
                    <div class="form-grid">{each(move || asked.read().added.clone(), |field| place_of(field), input)}</div>
                </details>
            }
            .into_any()
        })
    };
    // A refusal that belongs to none of the fields is said above them.
    let has = move |name: &str| asked.read().all().any(|field| field.name == name);
    let summary = move || {
        let other = refused.get().filter(|refusal| !refusal.field.as_deref().is_some_and(has))?;
        let name = other
            .field
            .as_deref()
            .and_then(|name| client.shape_now().field(record_type, name))
            .map(|field| format!("{}: ", client.say(field.label)));
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
        {live(added)}
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

/// What a form is for.
#[derive(Clone, Copy)]
struct Plan {
    record_type: RecordType,
    names: &'static [&'static str],
    is_new: bool,
    /// Asked in place of the field of that name.
    instead: Option<&'static Field>,
}

impl Plan {
    /// Of a new record everything is asked that must be filled, also what must be in some records only, but for what is `given`.
    fn asks(self, shape: &Shape, given: impl Fn(&str) -> bool) -> Asked {
        let Self { record_type, names, is_new, instead } = self;
        let named = names.iter().filter_map(|name| shape.field(record_type, name)).filter(|field| !field.layout.hidden);
        let needed = shape.fields(record_type).filter(|field| {
            let needed = field.required || field.layout.required_when.is_some();
            is_new && needed && field.writer != Writer::Verb && !names.contains(&field.name) && !given(field.name)
        });
        let chosen = |field: &'static Field| instead.filter(|other| other.name == field.name).unwrap_or(field);
        let is_written = |field: &&'static Field| shape.access(record_type, field.name).is_none();
        let first: Vec<&'static Field> = named.chain(needed).map(chosen).filter(is_written).collect();
        let more = |field: &&'static Field| is_new && field.writer == Writer::Person && !field.layout.hidden && !first.contains(field);
        let added = shape.custom(record_type).filter(more).filter(is_written).collect();
        Asked { first, added }
    }
}

/// The fields of a form.
#[derive(Clone, Debug, Default, PartialEq)]
struct Asked {
    first: Vec<&'static Field>,
    /// What administrators added can be given at once, behind the rest.
    added: Vec<&'static Field>,
}

impl Asked {
    fn all(&self) -> impl Iterator<Item = &'static Field> + use<> {
        self.first.iter().chain(&self.added).copied().collect::<Vec<_>>().into_iter()
    }
}

/// What stands in the fields of a form, for as long as the form is there.
#[derive(Clone, Copy)]
struct Values {
    known: StoredValue<Vec<(&'static Field, RwSignal<Value>)>>,
    first: StoredValue<Box<dyn Fn(&'static Field) -> Value + Send + Sync>>,
    owner: StoredValue<Option<Owner>>,
}

impl Values {
    fn new(first: impl Fn(&'static Field) -> Value + Send + Sync + 'static) -> Self {
        Self { known: StoredValue::default(), first: StoredValue::new(Box::new(first)), owner: StoredValue::new(Owner::current()) }
    }

    /// That of a field, also when the field was changed meanwhile, but for its kind.
    fn of(self, field: &'static Field) -> RwSignal<Value> {
        let is_same = |other: &Field| is_same(other, field);
        if let Some(value) = self.known.with_value(|known| known.iter().find(|(other, _)| is_same(other)).map(|(_, value)| *value)) {
            return value;
        }
        let make = || RwSignal::new(self.first.with_value(|first| first(field)));
        let value = self.owner.get_value().map_or_else(make, |owner| owner.with(make));
        self.known.update_value(|known| known.push((field, value)));
        value
    }

    /// What was written in a field that is no longer asked, or is of another kind now, is told, so that it can be put elsewhere.
    fn follow(self, client: Client, record_type: RecordType, asked: Memo<Asked>) {
        Effect::new(move |before: Option<Asked>| {
            let asked = asked.get();
            for field in before.iter().flat_map(Asked::all).filter(|field| !asked.all().any(|other| is_same(other, field))) {
                let written = self.of(field).get_untracked();
                if self.first.with_value(|first| first(field)) != written {
                    client.tell_gone(record_type, field, &written);
                }
            }
            asked
        });
    }
}

/// Whether what was written in one field stands in the other: they are the same, whatever was changed but the kind.
pub(super) fn is_same(one: &Field, other: &Field) -> bool {
    one.name == other.name && discriminant(&one.kind) == discriminant(&other.kind)
}

/// What tells fields apart where they are drawn: one of another kind is drawn anew; in one that was renamed or is asked for otherwise
/// somebody may be writing.
pub fn place_of(field: &'static Field) -> Key {
    static DRAWN: Mutex<Vec<&'static Field>> = Mutex::new(Vec::new());
    let mut drawn = DRAWN.lock().unwrap_or_else(PoisonError::into_inner);
    let at = drawn.iter().position(|known| known.name == field.name && known.kind == field.kind).unwrap_or_else(|| {
        drawn.push(field);
        drawn.len() - 1
    });
    Key::Number(at as u64)
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

//! A value of a small record that is edited in its row.

use domain::id::Id;
use domain::lang::Lang;
use domain::record::{Kind, RecordType, describe};
use domain::refusal::{Code, Refusal};
use domain::verbs::ChangeRecord;
use domain::words::Word;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use serde_json::{Map, Value};

use super::rate;
use crate::client::{Client, Sent, use_client};
use crate::kit::erased::live;
use crate::kit::{Glyph, Icon, complaint};

/// An input without a box. Leaving it or Enter saves, Escape gives the old value back; what others change shows as soon as
/// nobody is typing in it.
#[component]
pub fn InlineCell(
    /// The record's type.
    record_type: RecordType,
    /// The record.
    id: Id,
    /// Its field.
    field: &'static str,
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// Its class.
    #[prop(default = "inline")]
    class: &'static str,
) -> impl IntoView {
    let client = use_client();
    let stored = Memo::new(move |_| {
        client.directory().with(|index| index.record(id).map(|record| write(record.get(field), kind(record_type, field), client.lang())))
    });
    let stored = Signal::derive(move || stored.get().unwrap_or_default());
    let text = RwSignal::new(stored.get_untracked());
    let (typing, wrong) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let input = NodeRef::<html::Input>::new();
    let seen = StoredValue::new(0);
    let began = move || {
        if !typing.get_untracked() {
            seen.set_value(client.directory().with_untracked(|index| index.record(id).map_or(0, |record| record.n)));
            typing.set(true);
        }
    };
    Effect::new(move |_| {
        let stored = stored.get();
        if !typing.get() {
            text.set(stored);
        }
    });
    // A row that is taken away while it is typed in is left after its signals have gone.
    let save = move || {
        if typing.try_get_untracked() != Some(true) {
            return;
        }
        typing.set(false);
        let typed = text.get_untracked();
        if typed.trim() == stored.get_untracked() {
            return;
        }
        match send(client, (record_type, id, field), &typed, seen.get_value()) {
            Ok(sent) => {
                // The new value stays until the directory has it; a refusal brings the old one back. Where somebody else wrote
                // meanwhile it stays too, with what they wrote, and can be written over that.
                text.set(typed.clone());
                sent.then_shown(move |outcome| match outcome {
                    Err(Refusal { code: Code::Conflict, current: Some(theirs), .. }) => {
                        let said = write(theirs.get(field), kind(record_type, field), client.lang());
                        seen.try_set_value(theirs.n);
                        typing.try_set(true);
                        text.try_set(typed);
                        wrong.try_set(Some(client.fill(Word::WrittenMeanwhile, &[&said]))).is_none()
                    }
                    Err(_) => {
                        drop(stored.try_get_untracked().map(|stored| text.try_set(stored)));
                        false
                    }
                    Ok(_) => false,
                });
            }
            Err(refusal) => {
                wrong.set(Some(told(client, record_type, field, &refusal)));
                typing.set(true);
            }
        }
    };
    let keys = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            event.prevent_default();
            save();
            if let Some(input) = input.get_untracked().filter(|_| wrong.with_untracked(Option::is_none)) {
                input.blur().ok();
            }
        }
        "Escape" => {
            event.prevent_default();
            event.stop_propagation();
            text.set(stored.get_untracked());
            wrong.set(None);
            typing.set(false);
        }
        _ => {}
    };
    let mode = match kind(record_type, field) {
        Kind::Percent | Kind::Int(..) => Some("numeric"),
        Kind::Rate => Some("decimal"),
        _ => None,
    };
    let error_id = format!("{field}-{id}-error");
    let described_by = error_id.clone();
    let told_wrong = move || {
        let id = error_id.clone();
        wrong.get().map(|text| {
            view! {
                <span class="field-error" id=id role="alert">
                    <Glyph icon=Icon::Warning />
                    <span>{text}</span>
                </span>
            }
            .into_any()
        })
    };
    view! {
        <span class="inline-cell">
            <input
                class=class
                node_ref=input
                name=field
                autocomplete="off"
                inputmode=mode
                aria-label=label
                aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                aria-describedby=move || wrong.with(Option::is_some).then(|| described_by.clone())
                value=text.get_untracked()
                prop:value=text
                on:input=move |event| {
                    began();
                    wrong.set(None);
                    text.set(event_target_value(&event));
                }
                on:keydown=keys
                on:blur=move |_| {
                    // What was refused, or written by somebody else meanwhile, is written over on purpose only.
                    if wrong.try_with_untracked(Option::is_none) == Some(true) {
                        save();
                    }
                }
            />
            {live(told_wrong)}
        </span>
    }
    .into_any()
}

fn told(client: Client, record_type: RecordType, field: &str, refusal: &Refusal) -> String {
    match describe(record_type).field(field) {
        Some(field) => complaint(client, field, refusal),
        None => refusal.say(client.lang()),
    }
}

fn kind(record_type: RecordType, field: &str) -> Kind {
    describe(record_type).field(field).map_or(Kind::Bool, |field| field.kind)
}

/// Sends what was typed for a field of a record that its author saw at a journal number.
fn send(client: Client, (record_type, id, name): (RecordType, Id, &'static str), typed: &str, seen: i64) -> Result<Sent, Refusal> {
    let value = read(typed, kind(record_type, name), client.lang());
    let value = match describe(record_type).field(name) {
        Some(field) => field.clean(&value)?,
        None => value,
    };
    let fields = Map::from_iter([(name.to_owned(), value)]);
    Ok(client.send_since(ChangeRecord { record_type, id, fields }, seen))
}

fn write(value: &Value, kind: Kind, lang: Lang) -> String {
    match (value, kind) {
        (Value::Null, _) => String::new(),
        (Value::String(text), Kind::Rate) => rate::write(text, lang),
        (Value::String(text), _) => text.clone(),
        (value, _) => value.to_string(),
    }
}

fn read(typed: &str, kind: Kind, lang: Lang) -> Value {
    let typed = typed.trim();
    match kind {
        _ if typed.is_empty() => Value::Null,
        Kind::Int(..) | Kind::Percent => typed.trim_end_matches('%').trim().parse::<i64>().map_or_else(|_| Value::from(typed), Value::from),
        Kind::Rate => Value::from(rate::read(typed, lang)),
        _ => Value::from(typed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn numbers_are_numbers_and_emptied_is_empty() {
        assert_eq!(read(" 30 % ", Kind::Percent, Lang::En), json!(30));
        assert_eq!(read("thirty", Kind::Percent, Lang::En), json!("thirty"));
        assert_eq!(read("  ", Kind::Int(1, 9), Lang::En), Value::Null);
        assert_eq!(read(" New ", Kind::Line(9), Lang::En), json!("New"));
        assert_eq!(write(&json!(14), Kind::Int(1, 99), Lang::En), "14");
        assert_eq!(write(&Value::Null, Kind::Line(9), Lang::En), "");
    }
}

//! One value in a row of a list.

use std::collections::BTreeMap;

use crate::kit::erased::live;
use chrono::{DateTime, NaiveDate, Utc};
use domain::id::Id;
use domain::record::{Choice, Field, Kind, Record, RecordType};
use domain::when::{Clock, format_day, format_instant, overdue, relative_day};
use leptos::prelude::*;
use serde_json::Value;

use crate::client::{Client, use_client};
use crate::kit::{FieldText, Glyph, Icon};

/// A column of a list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Column {
    /// A field of the description.
    Field(&'static Field),
    /// When the record was made.
    Created,
}

impl Column {
    /// The name by which it is sorted.
    pub fn name(self) -> &'static str {
        match self {
            Self::Field(field) => field.name,
            Self::Created => "created_at",
        }
    }

    /// Whether it holds figures.
    pub fn is_number(self) -> bool {
        match self {
            Self::Field(field) => matches!(field.kind, Kind::Money(_) | Kind::Int(..) | Kind::Number(_) | Kind::Percent),
            Self::Created => true,
        }
    }
}

/// Draws a value; of a field that holds several, the first that matters.
pub fn cell(column: Column, record: Signal<Record>, titles: Signal<BTreeMap<Id, String>>) -> AnyView {
    let client = use_client();
    let Column::Field(field) = column else {
        return live(move || record.with(|record| day_of(client, record.text("created_at"))));
    };
    if let Kind::Choice(choices) = field.kind {
        return live(move || record.with(|record| choice(client, record, field, choices)));
    }
    if let Kind::Email | Kind::Emails | Kind::Phone | Kind::Phones = field.kind {
        return live(move || record.with(|record| reach(field, record)));
    }
    if field.due_until.is_some() {
        return live(move || record.with(|record| due_day(client, record, field)));
    }
    let value = Memo::new(move |_| record.with(|record| first(field.kind, record.get(field.name))));
    let currency = Signal::derive(move || match field.kind {
        Kind::Money(name) => client.currency_of(record.with(|record| record.get(name).as_str().map(str::to_owned)).as_deref()),
        _ => String::new(),
    });
    view! { <FieldText field=field value=value titles=titles currency=currency /> }.into_any()
}

/// The first address or number, quieter than a link in text.
fn reach(field: &'static Field, record: &Record) -> AnyView {
    let Some(text) = first_reach(field, record) else {
        return ().into_any();
    };
    let address = match field.kind {
        Kind::Email | Kind::Emails => format!("mailto:{text}"),
        _ => format!("tel:{}", text.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>()),
    };
    view! { <a href=address>{text}</a> }.into_any()
}

fn first_reach(field: &'static Field, record: &Record) -> Option<String> {
    let value = record.get(field.name);
    value.as_str().or_else(|| value[0]["value"].as_str()).map(str::to_owned)
}

/// A value under the name of a row that is a link as a whole: addresses and numbers are no links of their own there.
pub fn under(field: &'static Field, record: Signal<Record>, titles: Signal<BTreeMap<Id, String>>) -> AnyView {
    match field.kind {
        Kind::Email | Kind::Emails | Kind::Phone | Kind::Phones => live(move || record.with(|record| first_reach(field, record))),
        Kind::Link(_) => live(move || {
            let id = record.with(|record| record.link(field.name))?;
            use_client().directory().with(|index| index.title(id)).or_else(|| titles.with(|titles| titles.get(&id).cloned()))
        }),
        _ => cell(Column::Field(field), record, titles),
    }
}

fn first(kind: Kind, value: &Value) -> Value {
    match (kind, value) {
        (Kind::Addresses, Value::Array(list)) => Value::Array(list.iter().take(1).cloned().collect()),
        _ => value.clone(),
    }
}

fn day_of(client: Client, text: &str) -> AnyView {
    let Ok(instant) = text.parse::<DateTime<Utc>>() else {
        return ().into_any();
    };
    let clock = client.clock();
    let words = relative_day(clock.local(instant).date(), &clock, client.lang());
    view! { <time datetime=text.to_owned() title=format_instant(instant, &clock, client.lang())>{words}</time> }.into_any()
}

/// A day by which something should have happened, with a sign once it is late.
fn due_day(client: Client, record: &Record, field: &'static Field) -> AnyView {
    let Ok(day) = record.text(field.name).parse::<NaiveDate>() else {
        return ().into_any();
    };
    let (clock, lang) = (client.clock(), client.lang());
    let written =
        || view! { <time datetime=day.to_string() title=format_day(day, lang)>{relative_day(day, &clock, lang)}</time> }.into_any();
    match days_late(record, field, &clock) {
        Some(days) => view! {
            <span class="mark" data-state="late">
                <Glyph icon=Icon::Late size=12 />
                {written()}
                <span class="unseen">" " {overdue(days, lang)}</span>
            </span>
        }
        .into_any(),
        None => written(),
    }
}

/// By how many days something is late that should have happened by the day in a field; who does not see whether it has is told nothing.
fn days_late(record: &Record, field: &Field, clock: &Clock) -> Option<u32> {
    let is_open = record.fields.get(field.due_until?)?.is_null();
    clock.days_late(record.text(field.name).parse().ok()?).filter(|_| is_open)
}

/// A choice in words; where it is a state, with its sign.
fn choice(client: Client, record: &Record, field: &'static Field, choices: &'static [Choice]) -> AnyView {
    let value = record.text(field.name);
    let words = choices.iter().find(|choice| choice.value == value).map_or(value, |choice| client.say(choice.label)).to_owned();
    match state_of(record.record_type, field.name, value) {
        Some((state, icon)) => view! { <span class="mark" data-state=state><Glyph icon=icon />{words}</span> }.into_any(),
        None => words.into_any(),
    }
}

/// The sign of a state.
pub fn state_of(record_type: RecordType, field: &str, value: &str) -> Option<(&'static str, Icon)> {
    match (record_type, field, value) {
        (RecordType::Lead, "status", "new") => Some(("new", Icon::Ring)),
        (RecordType::Lead, "status", "contacted") => Some(("begun", Icon::RingDot)),
        (RecordType::Lead, "status", "qualified") => Some(("good", Icon::Check)),
        (RecordType::Lead, "status", "unqualified") | (RecordType::Opportunity, "outcome", "lost") => Some(("lost", Icon::Lost)),
        (RecordType::Lead, "status", "converted") | (RecordType::Opportunity, "outcome", "won") => Some(("won", Icon::Won)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_row_shows_the_first_address() {
        let two = json!([{"city": "Huế"}, {"city": "Vinh"}]);
        assert_eq!(first(Kind::Addresses, &two), json!([{"city": "Huế"}]));
        assert_eq!(first(Kind::Tags, &json!(["a", "b"])), json!(["a", "b"]));
    }

    #[test]
    fn a_day_is_late_once_it_has_passed_unless_what_was_due_is_done() {
        let field = domain::record::Shape::plain().field(RecordType::Opportunity, "expected_close").unwrap();
        let clock = Clock { now: "2026-11-22T10:00:00Z".parse().unwrap(), offset_minutes: 0 };
        let late = |fields: Value| {
            let fields = fields.as_object().unwrap().clone();
            let record = Record { record_type: RecordType::Opportunity, id: domain::id::Id::from_u128(1), n: 1, fields };
            days_late(&record, field, &clock)
        };
        assert_eq!(late(json!({ "expected_close": "2026-11-20", "closed_on": null })), Some(2));
        assert_eq!(late(json!({ "expected_close": "2026-11-22", "closed_on": null })), None);
        assert_eq!(late(json!({ "expected_close": null, "closed_on": null })), None);
        assert_eq!(late(json!({ "expected_close": "2026-11-20", "closed_on": "2026-11-21" })), None);
        assert_eq!(late(json!({ "expected_close": "2026-11-20" })), None, "who does not see whether it is closed");
    }
}

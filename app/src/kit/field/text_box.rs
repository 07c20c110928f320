//! Controls that are typed into.

use domain::money::Currency;
use domain::record::Kind;
use leptos::prelude::*;

use super::control::{Control, Look};
use super::text::{Habits, read, write};
use crate::client::{Client, use_client};

/// One line.
pub fn line(of: Control) -> AnyView {
    let text = text_of(of);
    let (input_type, mode) = match of.field.kind {
        Kind::Day => ("date", None),
        Kind::Instant => ("datetime-local", None),
        // A field of that type tells its text without the spaces around it, and so could not be followed while it is typed.
        Kind::Email => ("text", Some("email")),
        Kind::Phone => ("tel", Some("tel")),
        Kind::Website => ("text", Some("url")),
        Kind::Int(..) | Kind::Percent => ("text", Some("numeric")),
        Kind::Money(_) | Kind::Number(_) | Kind::Rate => ("text", Some("decimal")),
        _ => ("text", None),
    };
    let number = matches!(of.field.kind, Kind::Int(..) | Kind::Number(_) | Kind::Percent | Kind::Money(_) | Kind::Rate);
    let class = if number { format!("{} num", of.look.class()) } else { of.look.class().to_owned() };
    view! {
        <input
            class=class
            id=of.id.get_value()
            name=of.field.name
            type=input_type
            inputmode=mode
            required=of.field.required && of.look == Look::Form
            autocomplete="off"
            aria-invalid=of.aria_invalid()
            aria-describedby=of.described_by()
            value=text.get_untracked()
            prop:value=text
            on:input=move |event| text.set(event_target_value(&event))
        />
    }
    .into_any()
}

/// Several lines.
pub fn lines(of: Control) -> AnyView {
    let text = text_of(of);
    view! {
        <textarea
            class=of.look.class()
            id=of.id.get_value()
            name=of.field.name
            rows=if of.look == Look::Form { 3 } else { 1 }
            required=of.field.required && of.look == Look::Form
            aria-invalid=of.aria_invalid()
            aria-describedby=of.described_by()
            prop:value=text
            on:input=move |event| text.set(event_target_value(&event))
        >
            {text.get_untracked()}
        </textarea>
    }
    .into_any()
}

/// How amounts and instants are read for this control, tracked.
pub fn habits(client: Client, of: Control) -> Habits {
    Habits {
        lang: client.lang(),
        currency: of.currency.with(|code| Currency::parse(code)),
        offset_minutes: client.me().with(|me| me.offset_minutes),
    }
}

/// The text as typed. It follows the value where the value became another one, and the value follows it where currency or
/// text became another.
fn text_of(of: Control) -> RwSignal<String> {
    let client = use_client();
    let kind = of.field.kind;
    let text = RwSignal::new(untrack(|| write(kind, &of.value.get(), habits(client, of))));
    Effect::new(move |before: Option<()>| {
        let typed = text.with(|text| read(kind, text, habits(client, of)));
        // What stood there at the beginning was not typed.
        if before.is_some() && of.value.with_untracked(|value| *value != typed) {
            of.value.set(typed);
        }
    });
    Effect::new(move |_| {
        of.value.with(|value| {
            let habits = untrack(|| habits(client, of));
            let same = text.with_untracked(|text| read(kind, text, habits) == *value);
            if !same {
                text.set(write(kind, value, habits));
            }
        });
    });
    text
}

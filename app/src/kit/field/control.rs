//! The right control for a kind.

use std::collections::BTreeMap;

use domain::id::Id;
use domain::record::{Choice, Field, Kind, RecordType, Writer};
use leptos::prelude::*;
use serde_json::Value;

use super::{addresses, checks, link, links, options, points, select, tags, text_box};
use crate::client::use_client;

/// How a control looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// As a field of a form.
    Form,
    /// As text that becomes a field.
    Inline,
}

impl Look {
    /// The class of inputs.
    pub fn class(self) -> &'static str {
        match self {
            Self::Form => "input",
            Self::Inline => "inline",
        }
    }
}

/// What a control needs to know.
#[derive(Clone, Copy)]
pub struct Control {
    /// The field.
    pub field: &'static Field,
    /// The value that is edited.
    pub value: RwSignal<Value>,
    /// Titles of linked records.
    pub titles: Signal<BTreeMap<Id, String>>,
    /// The currency of amounts.
    pub currency: Signal<String>,
    /// Whether something is wrong.
    pub invalid: Signal<bool>,
    /// How it looks.
    pub look: Look,
    /// The id that the label names.
    pub id: StoredValue<String>,
    /// The id of the words that say what is wrong.
    pub error_id: StoredValue<String>,
}

impl Control {
    /// For `aria-invalid`.
    pub fn aria_invalid(self) -> impl Fn() -> Option<&'static str> + Copy + Send + 'static {
        move || self.invalid.get().then_some("true")
    }

    /// For `aria-describedby`.
    pub fn described_by(self) -> impl Fn() -> Option<String> + Copy + Send + 'static {
        move || self.invalid.get().then(|| self.error_id.get_value())
    }

    /// The label.
    pub fn label(self) -> &'static str {
        use_client().say(self.field.label)
    }
}

/// Draws the control.
pub fn control(of: Control) -> AnyView {
    let client = use_client();
    match of.field.kind {
        Kind::Line(_)
        | Kind::Int(..)
        | Kind::Number(_)
        | Kind::Money(_)
        | Kind::Percent
        | Kind::Day
        | Kind::Instant
        | Kind::Email
        | Kind::Phone
        | Kind::Website
        | Kind::Rate => text_box::line(of),
        Kind::Text(_) => text_box::lines(of),
        Kind::Bool => checks::one(of),
        Kind::Choice(choices) => {
            let options = offered(choices, of.value).map(|choice| (choice.value.to_owned(), client.say(choice.label).to_owned())).collect();
            select::select(of, Signal::stored(options))
        }
        Kind::Currency => select::select(of, select::currencies()),
        Kind::Link(to) if to.is_small() => select::select(of, select::records(to)),
        Kind::Link(to) => link::link(of, to),
        Kind::Links(to) => links::links(of, to),
        Kind::Tags => tags::tags(of),
        Kind::Choices(choices) => {
            let options = offered(choices, of.value).map(|choice| (choice.value, client.say(choice.label))).collect();
            checks::many(of, options)
        }
        Kind::FieldNames => {
            let shape = client.shape_now();
            let fields = shape.fields(RecordType::Opportunity).filter(|field| field.writer == Writer::Person);
            checks::many(of, fields.map(|field| (field.name, client.say(field.label))).collect())
        }
        Kind::Roles => checks::roles(of),
        Kind::Emails | Kind::Phones => points::points(of),
        Kind::Addresses => addresses::addresses(of),
        Kind::Options => options::options(of),
        Kind::Role => select::select(of, select::roles()),
        // They are edited on the page of the roles.
        Kind::Rights => ().into_any(),
    }
}

/// The choices that are offered: of those that are retired only what the record has.
fn offered(choices: &'static [Choice], value: RwSignal<Value>) -> impl Iterator<Item = &'static Choice> {
    let has = value.get_untracked();
    let holds =
        move |choice: &Choice| has == choice.value || has.as_array().is_some_and(|list| list.iter().any(|each| each == choice.value));
    choices.iter().filter(move |choice| !choice.retired || holds(choice))
}

//! Editing and showing a value of every kind that a field can have.

mod addresses;
mod checks;
mod control;
mod create;
mod entries;
mod link;
mod links;
mod options;
mod points;
mod select;
mod show;
mod tags;
mod text;
mod text_box;

use std::collections::BTreeMap;

use crate::kit::erased::live;
use domain::id::Id;
use domain::record::{Field, Kind, RecordType};
use domain::refusal::{Code, Refusal};
use domain::words::Word;
use leptos::prelude::*;
use serde_json::Value;

use super::{Glyph, Icon, fresh_id};
use crate::client::{Client, use_client};
pub use create::creator;
pub use show::{FieldText, role_name, tag};
pub use tags::{asked_tags, texts};

pub(super) use control::{Control, Look, control};

/// A labelled editor for one field, of any kind, with its error under it.
#[component]
pub fn FieldInput(
    /// The field.
    field: &'static Field,
    /// Of which record type, where its name and whether it must be filled are to follow what administrators say.
    #[prop(optional)]
    of: Option<RecordType>,
    /// Its value in the JSON form of its kind; while what is typed cannot be read, the text as typed.
    value: RwSignal<Value>,
    /// Titles of the records that links point to.
    #[prop(into, optional)]
    titles: Signal<BTreeMap<Id, String>>,
    /// What is wrong.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// The currency of amounts.
    #[prop(into, optional)]
    currency: Signal<String>,
    /// Whether an amount's label names the currency, where nothing else does.
    #[prop(optional)]
    tells_currency: bool,
) -> impl IntoView {
    let client = use_client();
    let (id, error_id) = (fresh_id(), fresh_id());
    let invalid = Signal::derive(move || error.with(Option::is_some));
    let inner = control(Control {
        field,
        value,
        titles,
        currency,
        invalid,
        look: Look::Form,
        id: StoredValue::new(id.clone()),
        error_id: StoredValue::new(error_id.clone()),
    });
    let message = move || {
        error.get().map(|text| {
            view! {
                <p class="field-error" id=error_id.clone()>
                    <Glyph icon=Icon::Warning />
                    <span>{text}</span>
                </p>
            }
            .into_any()
        })
    };
    let known = move || of.and_then(|of| client.shape().field(of, field.name)).unwrap_or(field);
    let label = move || match field.kind {
        Kind::Money(_) if tells_currency => format!("{} ({})", client.say(known().label), currency.get_untracked()),
        _ => client.say(known().label).to_owned(),
    };
    let required = Signal::derive(move || known().required);
    let span = is_wide(field.kind).then_some("all");
    let help = field.help.map(|help| view! { <p class="field-hint">{help}</p> }.into_any());
    if is_group(field.kind) {
        return view! {
            <fieldset class="field" data-required=required data-span=span>
                <legend>{live(label)}</legend>
                {inner}
                {help}
                {live(message)}
            </fieldset>
        }
        .into_any();
    }
    view! {
        <div class="field" data-required=required data-span=span>
            <label r#for=id>{live(label)}</label>
            {inner}
            {help}
            {live(message)}
        </div>
    }
    .into_any()
}

/// Kinds that are several controls under one name.
pub(super) fn is_group(kind: Kind) -> bool {
    matches!(kind, Kind::Choices(_) | Kind::FieldNames | Kind::Emails | Kind::Phones | Kind::Addresses | Kind::Options | Kind::Roles)
}

fn is_wide(kind: Kind) -> bool {
    is_group(kind) || matches!(kind, Kind::Text(_))
}

/// What is wrong with a value of the field; of what was typed and could not be read, what was expected.
pub fn complaint(client: Client, field: &Field, refusal: &Refusal) -> String {
    match (refusal.code, field.kind) {
        (Code::WrongType, Kind::Money(_)) => client.say(Word::NotAnAmount).to_owned(),
        (Code::WrongType, Kind::Number(decimals)) if decimals > 0 => client.fill(Word::NotADecimal, &[&decimals.to_string()]),
        (Code::WrongType, Kind::Int(..) | Kind::Number(_) | Kind::Percent) => client.say(Word::NotANumber).to_owned(),
        _ => refusal.say(client.lang()),
    }
}

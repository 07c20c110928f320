//! What the record type and the fields of the product are called, and which must be filled.

use domain::record::{Field, RecordType, Writer, describe};
use domain::words::Word;
use leptos::prelude::*;

use super::super::Part;
use super::super::draft::Drafting;
use super::setting::begin;
use crate::client::{Client, use_client};
use crate::kit::erased::{Together, live};
use crate::kit::{Glyph, Icon};

/// What can be set about a record type.
const OF_TYPE: &[&str] = &["name", "name_vi", "plural", "plural_vi"];
/// What can be set about a field.
const OF_FIELD: &[&str] = &["name", "name_vi", "required"];

/// The parts of the page.
#[component]
pub(super) fn Standard(of: &'static str, drafting: Drafting) -> impl IntoView {
    let client = use_client();
    let Some(record_type) = RecordType::parse(of) else {
        return ().into_any();
    };
    let description = describe(record_type);
    let named = move || {
        let shape = client.shape();
        let say = |word| shape.say(word).text(client.lang());
        format!("{}, {}", say(description.one), say(description.many))
    };
    let rename = move |_| begin(client, drafting, (of, None), client.fill(Word::RenameNamed, &[client.say(description.one)]), OF_TYPE);
    let lines = move || {
        let shape = client.shape();
        let fields = description.fields.iter().filter(|field| field.name != "source_key");
        fields.map(|field| line(client, drafting, of, field, shape.field_ever(record_type, field.name).unwrap_or(field))).together()
    };
    view! {
        <Part id="names" title=client.say(Word::TypeNames) text=client.say(Word::TypeNamesText)>
            <ul class="lines">
                <li class="line">
                    <span class="line-text">{live(named)}</span>
                    <span class="line-end">
                        <button class="button" type="button" data-size="small" on:click=rename>
                            <Glyph icon=Icon::Edit />
                            {client.say(Word::Rename)}
                        </button>
                    </span>
                </li>
            </ul>
        </Part>
        <Part id="standard" title=client.say(Word::StandardFields) text=client.say(Word::StandardFieldsText)>
            <ul class="lines">{live(lines)}</ul>
        </Part>
    }
    .into_any()
}

/// A field of the product, and the same as it was set.
fn line(client: Client, drafting: Drafting, of: &'static str, plain: &'static Field, as_set: &'static Field) -> AnyView {
    let (name, called) = (client.say(plain.label), client.say(as_set.label));
    let told = (name != called).then(|| client.fill(Word::CalledInstead, &[called]));
    let needed = (as_set.required && plain.writer != Writer::Verb).then(|| client.say(Word::IsRequired));
    view! {
        <li class="line">
            <span class="line-text">
                {name}
                <span class="under">
                    {told.map(|told| view! { <span>{told}</span> }.into_any())}
                    {needed.map(|needed| view! { <span>{needed}</span> }.into_any())}
                </span>
            </span>
            <span class="line-end">
                <button
                    class="icon-button"
                    type="button"
                    data-size="small"
                    aria-label=client.fill(Word::RenameNamed, &[name])
                    on:click=move |_| begin(client, drafting, (of, Some(plain.name)), client.fill(Word::RenameNamed, &[name]), OF_FIELD)
                >
                    <Glyph icon=Icon::Edit />
                </button>
            </span>
        </li>
    }
    .into_any()
}

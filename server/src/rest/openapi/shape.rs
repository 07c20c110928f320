//! Kinds of fields as JSON Schema.

use domain::record::{Choice, Kind, Opportunity, ROLES, Writer};
use serde_json::{Value, json};
use utoipa::openapi::schema::{AnyOf, AnyOfBuilder, ArrayBuilder, KnownFormat, ObjectBuilder, Schema, SchemaFormat, SchemaType, Type};
use utoipa::openapi::{Ref, RefOr};

/// The most entries of a field that holds several.
const MOST_ENTRIES: usize = 100;
/// The largest number, in the units of its field.
const MOST_NUMBER: i64 = 1_000_000_000_000_000;

/// A reference to a named schema.
pub fn named(name: &str) -> RefOr<Schema> {
    RefOr::Ref(Ref::from_schema_name(name))
}

/// A text.
pub fn text() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String)
}

/// A whole number.
pub fn whole() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::Integer).format(Some(SchemaFormat::KnownFormat(KnownFormat::Int64)))
}

/// Yes or no.
pub fn flag() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::Boolean)
}

/// The id of something.
pub fn id() -> ObjectBuilder {
    text().format(Some(SchemaFormat::Custom("uuid".to_owned())))
}

/// One of some texts.
pub fn one_of<'a>(values: impl IntoIterator<Item = &'a str>) -> ObjectBuilder {
    text().enum_values(Some(values))
}

/// Titles by id.
pub fn titles() -> ObjectBuilder {
    ObjectBuilder::new()
        .schema_type(Type::Object)
        .property_names(Some(Schema::Object(id().build())))
        .additional_properties(Some(Schema::Object(text().build())))
}

/// A list.
pub fn list_of(items: impl Into<RefOr<Schema>>) -> ArrayBuilder {
    ArrayBuilder::new().items(items.into())
}

/// The same, or null.
pub fn or_null(schema: ObjectBuilder) -> ObjectBuilder {
    let mut schema = schema.build();
    if let SchemaType::Type(known) = schema.schema_type.clone() {
        schema.schema_type = SchemaType::from_iter([known, Type::Null]);
    }
    if let Some(values) = &mut schema.enum_values {
        values.push(Value::Null);
    }
    schema.into()
}

/// One value of a kind; for a kind that holds several, one entry.
pub fn entry(kind: Kind) -> RefOr<Schema> {
    let format = |known| Some(SchemaFormat::KnownFormat(known));
    let schema = match kind {
        Kind::Emails | Kind::Phones => return named("ContactPoint"),
        Kind::Addresses => return named("Address"),
        Kind::Options => return named("FieldOption"),
        Kind::Rights => return named("Rights"),
        Kind::Role | Kind::Roles => {
            return RefOr::T(Schema::AnyOf(AnyOfBuilder::new().item(one_of(ROLES.iter().map(|r| r.value))).item(id()).build()));
        }
        Kind::FieldNames => return RefOr::T(Schema::AnyOf(field_names())),
        Kind::Line(max) | Kind::Text(max) => text().max_length(Some(max)),
        Kind::Int(low, high) => whole().minimum(Some(low)).maximum(Some(high)),
        Kind::Number(decimals) => {
            let about = format!("In units of 10 to the minus {decimals}: with two decimals, 1250 is 12.50.");
            whole().description(Some(about)).minimum(Some(-MOST_NUMBER)).maximum(Some(MOST_NUMBER))
        }
        Kind::Money(currency) => whole().minimum(Some(0_i64)).description(Some(format!("Minor units of `{currency}`."))),
        Kind::Percent => whole().minimum(Some(0_i64)).maximum(Some(100_i64)),
        Kind::Bool => flag(),
        Kind::Day => text().format(format(KnownFormat::Date)),
        Kind::Instant => text().format(format(KnownFormat::DateTime)),
        Kind::Choice(choices) | Kind::Choices(choices) => one_of(values(choices)),
        Kind::Link(_) | Kind::Links(_) => id(),
        Kind::Tags => text().max_length(Some(40)),
        Kind::Email => text().format(format(KnownFormat::Email)).max_length(Some(254)),
        Kind::Phone => text().max_length(Some(40)),
        Kind::Website => text().format(Some(SchemaFormat::Custom("uri".to_owned()))).max_length(Some(500)),
        Kind::Currency => text().pattern(Some("^[A-Z]{3}$")).description(Some("ISO 4217.")),
        Kind::Rate => text().pattern(Some("^[0-9]+(\\.[0-9]+)?$")).description(Some("An exact decimal.")),
    };
    RefOr::T(Schema::Object(schema.build()))
}

/// The name of a field of a deal, or of one that administrators added.
fn field_names() -> AnyOf {
    let known = one_of(Opportunity::DESCRIPTION.fields.iter().filter(|f| f.writer == Writer::Person).map(|f| f.name));
    AnyOfBuilder::new().item(known).item(text().pattern(Some("^custom_[a-z0-9_]{1,50}$"))).build()
}

fn values(choices: &[Choice]) -> impl Iterator<Item = &str> {
    choices.iter().map(|c| c.value)
}

/// A field's value: an entry or null, or a list of entries.
pub fn field(kind: Kind, is_list: bool, always: bool, label: &str) -> RefOr<Schema> {
    if is_list {
        let array = list_of(entry(kind)).max_items(Some(MOST_ENTRIES)).description(Some(label)).default(Some(json!([])));
        return RefOr::T(Schema::Array(array.build()));
    }
    match entry(kind) {
        RefOr::T(Schema::Object(object)) => {
            let about = match &object.description {
                Some(more) => format!("{label}. {more}"),
                None => label.to_owned(),
            };
            let builder = ObjectBuilder::from(object).description(Some(about));
            RefOr::T(Schema::Object(if always { builder } else { or_null(builder) }.build()))
        }
        other => other,
    }
}

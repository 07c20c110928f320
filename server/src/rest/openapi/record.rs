//! The schemas of a record type: as it is read, as it is made, as it is changed, and a page of it.

use domain::lang::Lang;
use domain::record::{Description, Field, RecordType, Shape, Writer, describe};
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{AdditionalProperties, ObjectBuilder, Schema, Type};

use super::shape::{entry, field, id, list_of, named, one_of, or_null, text, titles, whole};

/// The name of a record type's schema: `lost_reason` is `LostReason`.
pub fn schema_name(record_type: RecordType) -> String {
    let capital = |word: &str| word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect::<String>();
    record_type.name().split('_').map(capital).collect()
}

/// The named schemas of a record type.
pub fn schemas(shape: &Shape, record_type: RecordType) -> [(String, Schema); 4] {
    let name = schema_name(record_type);
    let description = describe(record_type);
    [
        (format!("{name}Create"), writing(shape, description, true)),
        (format!("{name}Change"), writing(shape, description, false)),
        (format!("{name}List"), page(&name)),
        (name, reading(shape, description)),
    ]
}

fn value(field_: &Field) -> RefOr<Schema> {
    field(field_.kind, field_.is_list(), field_.always, field_.label.text(Lang::En))
}

/// A closed object: a field that it does not name is refused.
pub fn closed() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::Object).additional_properties(Some(AdditionalProperties::FreeForm(false)))
}

/// An object with what administrators added beside the fields that it names.
fn open() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::Object).description(Some(CUSTOM))
}

fn takes_fields(description: &Description) -> bool {
    description.record_type.is_work()
}

const CUSTOM: &str =
    "Fields that administrators added begin with `custom_`; whoever asks for this document with a token reads what they are.";

/// A record; of one that is out of the reader's reach after a command, only the first three.
fn reading(shape: &Shape, description: &Description) -> Schema {
    let instant = || entry(domain::record::Kind::Instant);
    let deleted = match instant() {
        RefOr::T(Schema::Object(object)) => RefOr::T(Schema::Object(or_null(object.into()).build())),
        other => other,
    };
    let object = if takes_fields(description) { open() } else { closed() };
    let start = object
        .property("id", id())
        .required("id")
        .property("n", whole().description(Some("The journal number of its last change.")))
        .required("n")
        .property("type", one_of([description.record_type.name()]))
        .required("type")
        .property("created_at", instant())
        .property("deleted_at", deleted);
    let schema = shape.fields(description.record_type).fold(start, |schema, field| schema.property(field.name, value(field)));
    Schema::Object(schema.build())
}

fn writing(shape: &Shape, description: &Description, creating: bool) -> Schema {
    let start = if creating { closed().property("id", id().description(Some("Made by the server when it is missing."))) } else { closed() };
    let writable = |field: &&Field| match field.writer {
        Writer::Person => true,
        Writer::Creation => creating,
        Writer::Verb => false,
    };
    let schema = shape.fields(description.record_type).filter(|field| writable(field)).fold(start, |schema, field| {
        let schema = schema.property(field.name, value(field));
        if creating && field.required { schema.required(field.name) } else { schema }
    });
    Schema::Object(schema.build())
}

fn page(name: &str) -> Schema {
    let schema = closed()
        .property("records", list_of(named(name)))
        .required("records")
        .property("titles", titles().description(Some("Titles of the records that these link to.")))
        .required("titles")
        .property("cursor", or_null(text()).description(Some("Where to go on, when there is more.")))
        .required("cursor")
        .property("count", or_null(whole()).description(Some("How many there are in all, on the first page; counting stops at 10,000.")))
        .required("count");
    Schema::Object(schema.build())
}

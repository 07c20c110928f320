//! The schemas that do not belong to one record type.

use domain::permission::{Extent, Role};
use domain::record::{CUSTOM_KINDS, Kind, RecordType, WORK};
use domain::verbs::MOST_AT_ONCE;
use utoipa::openapi::schema::{AnyOfBuilder, ObjectBuilder, Schema, Type};
use utoipa::openapi::{Ref, RefOr};

use super::record::closed;
use super::shape::{entry, flag, id, list_of, named, one_of, or_null, text, titles, whole};

/// The named schemas.
pub fn schemas() -> Vec<(String, Schema)> {
    let schemas = [
        ("Problem", problem()),
        ("ContactPoint", contact_point()),
        ("Address", address()),
        ("FieldOption", field_option()),
        ("Rights", rights()),
        ("Filter", filter()),
        ("Timeline", timeline()),
        ("TimelineEntry", timeline_entry()),
        ("Board", board()),
        ("BoardColumn", board_column()),
        ("BoardCard", board_card()),
        ("Search", search()),
        ("SearchHit", search_hit()),
        ("Me", me()),
        ("Move", open_move()),
        ("Close", Schema::Object(ObjectBuilder::new().schema_type(Type::Object).description(Some(CLOSE)).build())),
        ("Convert", convert()),
        ("Converted", converted()),
        ("Retire", object(closed().property("to", id().description(Some("Where the deals go; needed when there are any."))))),
        ("Rename", object(rename())),
        ("ChangeKind", object(change_kind())),
        ("HandOver", object(closed().property("to", id()).required("to"))),
        ("ChangeMany", object(change_many())),
        ("WhichMany", object(which_many())),
        ("DoneMany", object(done_many())),
        ("Done", object(closed().property("n", number_or_null()).required("n"))),
    ];
    schemas.into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect()
}

const CLOSE: &str = "What the stage asks for: `closed_on`, `lost_reason`, `lost_note`, and any field of the deal that a person writes.";

fn object(builder: ObjectBuilder) -> Schema {
    Schema::Object(builder.build())
}

fn which_many() -> ObjectBuilder {
    let records = list_of(id().build()).min_items(Some(1)).max_items(Some(MOST_AT_ONCE)).unique_items(true);
    closed()
        .property("type", one_of(WORK.iter().map(|listed| listed.value)))
        .required("type")
        .property("records", records)
        .required("records")
}

fn change_kind() -> ObjectBuilder {
    // What is another record, or is calculated, does not become anything else.
    let kinds = CUSTOM_KINDS.iter().map(|kind| kind.value).filter(|kind| !["link", "person", "formula"].contains(kind));
    let decimals = ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(0)).maximum(Some(6)).description(Some("Of a number."));
    closed().property("kind", one_of(kinds)).required("kind").property("decimals", decimals)
}

fn rename() -> ObjectBuilder {
    let merge = flag().description(Some("Whether it becomes one with another tag of that name, which stays."));
    closed().property("name", entry(Kind::Line(40))).property("merge", merge).required("name")
}

fn change_many() -> ObjectBuilder {
    let fields = |about: &str| ObjectBuilder::new().schema_type(Type::Object).description(Some(about)).build();
    let entries = |about: &str| {
        let entries = Schema::Array(list_of(any_value().build()).build());
        ObjectBuilder::new().schema_type(Type::Object).additional_properties(Some(entries)).description(Some(about)).build()
    };
    which_many()
        .property("fields", fields("The fields that all of them get, as a change of one takes them."))
        .property("add", entries("Entries that come to fields of several, such as tags."))
        .property("remove", entries("Entries that leave fields of several."))
}

fn done_many() -> ObjectBuilder {
    let left = closed()
        .property("record", id())
        .required("record")
        .property("code", text().description(Some("What programs go by.")))
        .required("code")
        .property("field", or_null(text()))
        .required("field");
    closed()
        .property("n", number_or_null())
        .required("n")
        .property("done", whole().description(Some("How many are as they should be now.")))
        .required("done")
        .property("left", list_of(left.build()).description(Some("Those that were left as they are, and why.")))
        .required("left")
}

fn number_or_null() -> ObjectBuilder {
    or_null(whole()).description(Some("The journal number of the command; null when it changed nothing."))
}

fn any_value() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(utoipa::openapi::schema::SchemaType::AnyValue)
}

fn problem() -> Schema {
    let problem = ObjectBuilder::new()
        .schema_type(Type::Object)
        .description(Some("A refusal (RFC 9457)."))
        .property("type", text())
        .required("type")
        .property("title", text())
        .required("title")
        .property("status", whole())
        .required("status")
        .property("detail", text().description(Some("In the user's language, or the first of Accept-Language that we speak.")))
        .required("detail")
        .property("code", text().description(Some("What programs go by.")))
        .required("code")
        .property("field", text().description(Some("The field or parameter at fault.")))
        .property("params", list_of(text().build()).description(Some("The values that the words mention.")))
        .property(
            "current",
            ObjectBuilder::new().schema_type(Type::Object).description(Some("After a conflict, the record as it is now.")),
        );
    object(problem)
}

fn contact_point() -> Schema {
    object(closed().property("value", text()).required("value").property("label", text().max_length(Some(40))))
}

fn rights() -> Schema {
    let extent = || one_of(Extent::ALL.map(|(_, choice)| choice.value));
    let grant =
        closed().property("read", extent()).property("create", flag()).property("change", extent()).property("delete", extent()).build();
    let grants = RecordType::granted().fold(closed(), |grants, record_type| grants.property(record_type.name(), grant.clone()));
    let access = ObjectBuilder::new()
        .schema_type(Type::Object)
        .additional_properties(Some(Schema::Object(one_of(["none", "read"]).build())))
        .build();
    let fields = RecordType::granted().fold(closed(), |fields, record_type| fields.property(record_type.name(), access.clone()));
    object(
        closed()
            .property("administers", flag().description(Some("Whether it arranges the product: users, roles, fields, pipelines.")))
            .property("grants", grants.description(Some("How far it goes; of a type that is not named it may do nothing.")))
            .property("fields", fields.description(Some("Fields that it sees or writes less than the records."))),
    )
}

fn field_option() -> Schema {
    let line = || text().max_length(Some(80));
    object(
        closed()
            .property("value", line().description(Some("As records hold it; made of the label where it is missing, and never changed.")))
            .property("label", line())
            .property("label_vi", line().description(Some("The label in Vietnamese, where it differs.")))
            .property("retired", flag().description(Some("No longer offered."))),
    )
}

fn address() -> Schema {
    let lines = [("label", 40), ("street", 500), ("city", 120), ("region", 120), ("postal_code", 20), ("country", 80)];
    object(lines.into_iter().fold(closed(), |schema, (name, max)| schema.property(name, text().max_length(Some(max)))))
}

/// Each node is an object with one member.
fn filter() -> Schema {
    let node = |name: &str, schema: RefOr<Schema>| closed().property(name, schema).required(name).build();
    let filters = || RefOr::T(Schema::Array(list_of(named("Filter")).build()));
    let pair = |value: RefOr<Schema>| {
        let array = list_of(any_value().build())
            .prefix_items([Schema::Object(text().build()), inline(value)])
            .min_items(Some(2))
            .max_items(Some(2));
        RefOr::T(Schema::Array(array.build()))
    };
    let any = || RefOr::T(object(any_value()));
    let one_text = || RefOr::T(object(text()));
    let nodes = [
        node("all", filters()),
        node("any", filters()),
        node("not", RefOr::Ref(Ref::from_schema_name("Filter"))),
        node("in", pair(RefOr::T(Schema::Array(list_of(any_value().build()).build())))),
        node("at_least", pair(any())),
        node("at_most", pair(any())),
        node("empty", one_text()),
        node("has", pair(any())),
        node("contains", pair(RefOr::T(object(text())))),
        node("words", one_text()),
    ];
    let start = AnyOfBuilder::new().description(Some("A condition on the fields of a record; `[\"field\", value]` where it compares."));
    Schema::AnyOf(nodes.into_iter().fold(start, |schema, node| schema.item(Schema::Object(node))).build())
}

fn inline(schema: RefOr<Schema>) -> Schema {
    match schema {
        RefOr::T(schema) => schema,
        RefOr::Ref(_) => object(any_value()),
    }
}

fn types() -> ObjectBuilder {
    one_of(RecordType::ALL.map(RecordType::name))
}

fn timeline() -> Schema {
    let before = or_null(whole()).description(Some("Where to go on, when there is more."));
    object(
        closed()
            .property("entries", list_of(named("TimelineEntry")))
            .required("entries")
            .property("titles", titles())
            .required("titles")
            .property("before", before)
            .required("before"),
    )
}

fn timeline_entry() -> Schema {
    let change = closed().property("field", text()).required("field").property("before", any_value()).property("after", any_value());
    let properties = [
        ("n", whole()),
        ("command", id().description(Some("To take it back."))),
        ("verb", text()),
        ("actor", id()),
        ("type", types()),
        ("id", id()),
        ("title", text()),
        ("op", one_of(["create", "change"])),
    ];
    let start = closed().property("at", entry(Kind::Instant)).required("at").property("fields", list_of(object(change))).required("fields");
    object(properties.into_iter().fold(start, |schema, (name, property)| schema.property(name, property).required(name)))
}

fn board() -> Schema {
    object(
        closed()
            .property("pipeline", id())
            .required("pipeline")
            .property("columns", list_of(named("BoardColumn")))
            .required("columns")
            .property("n", whole())
            .required("n"),
    )
}

fn board_column() -> Schema {
    let weighted = whole().description(Some("The sum of value × probability, in hundredths of minor units."));
    let line = [("currency", text()), ("count", whole()), ("sum", whole()), ("weighted", weighted)]
        .into_iter()
        .fold(closed(), |schema, (name, property)| schema.property(name, property).required(name));
    let total = closed().property("currencies", list_of(object(line))).required("currencies");
    object(
        closed()
            .property("stage", id())
            .required("stage")
            .property("total", total)
            .required("total")
            .property("cards", list_of(named("BoardCard")))
            .required("cards")
            .property("more", flag())
            .required("more"),
    )
}

fn board_card() -> Schema {
    let start = closed().property("stage_since", entry(Kind::Instant)).property("tags", list_of(object(text())));
    let properties = [
        ("id", id()),
        ("n", whole()),
        ("name", text()),
        ("party", or_null(id())),
        ("party_name", or_null(text())),
        ("value", or_null(whole())),
        ("currency", text()),
        ("probability", whole()),
        ("expected_close", or_null(text())),
        ("closed_on", or_null(text())),
        ("owner", or_null(id())),
        ("team", or_null(id())),
        ("place", text()),
    ];
    object(properties.into_iter().fold(start, |schema, (name, property)| schema.property(name, property).required(name)))
}

fn search() -> Schema {
    object(closed().property("hits", list_of(named("SearchHit"))).required("hits"))
}

fn search_hit() -> Schema {
    let found = [("type", types()), ("field", text()), ("text", text())]
        .into_iter()
        .fold(or_null(closed()), |schema, (name, property)| schema.property(name, property).required(name));
    let found =
        found.description(Some("Where a word was found that the title does not have: in a field of the record, or in a note about it."));
    let properties = [("type", types()), ("id", id()), ("title", text()), ("detail", text()), ("found", found)];
    object(properties.into_iter().fold(closed(), |schema, (name, property)| schema.property(name, property).required(name)))
}

fn me() -> Schema {
    let start = closed()
        .property("teams", list_of(object(id())).description(Some("The user's team and, for managers and observers, those below.")))
        .required("teams");
    let properties = [
        ("id", id()),
        ("type", one_of([RecordType::User.name()])),
        ("name", text()),
        ("email", text()),
        ("role", one_of(Role::ALL.map(Role::name))),
        ("team", or_null(id())),
        ("language", one_of(["en", "vi"])),
        ("currency", text()),
        ("offset_minutes", whole().description(Some("Minutes east of UTC now."))),
        ("n", whole().description(Some("The journal number of this moment."))),
        ("version", text()),
    ];
    object(properties.into_iter().fold(start, |schema, (name, property)| schema.property(name, property).required(name)))
}

fn open_move() -> Schema {
    object(
        ObjectBuilder::new()
            .schema_type(Type::Object)
            .description(Some(CLOSE))
            .property("stage", id())
            .required("stage")
            .property("after", or_null(id()).description(Some("The card it is put after; null is the top."))),
    )
}

fn convert() -> Schema {
    let party = "An existing party, or the id for a new one. Without either, new ones are made from what the lead says.";
    let deal = ObjectBuilder::new()
        .schema_type(Type::Object)
        .description(Some("The fields of the deal that begins; what the lead says is taken over."));
    object(
        closed()
            .property("organisation", or_null(id()).description(Some(party)))
            .property("person", or_null(id()))
            .property("opportunity", or_null(deal)),
    )
}

fn converted() -> Schema {
    object(
        closed()
            .property("party", id())
            .required("party")
            .property("opportunity", or_null(id()))
            .required("opportunity")
            .property("n", number_or_null())
            .required("n"),
    )
}

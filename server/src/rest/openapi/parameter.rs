//! The parameters of operations.

use domain::record::{Field, Kind, RecordType, Shape};
use serde_json::json;
use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{AnyOfBuilder, Schema};
use utoipa::openapi::{ContentBuilder, RefOr, Required};

use super::shape::{entry, flag, id, list_of, named, one_of, text, whole};
use crate::rest::table::Action;

/// The names of the parameters that an action has in common with others.
pub fn shared_parameters(action: Action, in_path: bool) -> Vec<&'static str> {
    let mut names = if in_path { vec!["id"] } else { Vec::new() };
    match action {
        Action::List(_) => names.extend(["filter", "query", "q", "cursor", "limit", "deleted"]),
        Action::Board => names.push("q"),
        Action::Read(_) | Action::Timeline(_) | Action::Search | Action::Me | Action::OpenApi => {}
        _ => names.extend(["seen", "If-Match", "Idempotency-Key"]),
    }
    names
}

/// The parameters that only this action has.
pub fn own_parameters(shape: &Shape, action: Action) -> Vec<Parameter> {
    match action {
        Action::List(record_type) => list(shape, record_type),
        Action::Timeline(_) => vec![query("before", "Only what happened before that journal number.", whole())],
        Action::Board => board(),
        Action::Search => search(),
        _ => Vec::new(),
    }
}

/// The parameters that several actions have.
pub fn shared() -> Vec<Parameter> {
    let in_path = ParameterBuilder::new().name("id").parameter_in(ParameterIn::Path).required(Required::True).schema(Some(id())).build();
    let filter = ParameterBuilder::new()
        .name("filter")
        .parameter_in(ParameterIn::Query)
        .required(Required::False)
        .description(Some("A tree of conditions, as JSON."))
        .content("application/json", ContentBuilder::new().schema(Some(named("Filter"))).build())
        .build();
    let limit = whole().minimum(Some(1_i64)).maximum(Some(200_i64)).default(Some(json!(50)));
    let seen = "The journal number up to which the record was seen: what somebody else wrote to the same fields since then is a conflict.";
    let key = text().min_length(Some(1));
    vec![
        in_path,
        filter,
        query(
            "query",
            "What a list is asked for, as its page's address and saved views write it: `status.any.new~owner.me`.",
            text().max_length(Some(8000)),
        ),
        query("q", "Words that must all be found.", text().max_length(Some(200))),
        query("cursor", "Where the last page ended.", text()),
        query("limit", "At most so many.", limit),
        query("deleted", "Deleted ones instead of the others.", flag().default(Some(json!(false)))),
        query("seen", seen, whole().minimum(Some(0_i64))),
        header("If-Match", "The same as `seen`, as the ETag of a record.", text()),
        header("Idempotency-Key", "The command's id: a UUID, or any text that is unique for the user.", key),
    ]
}

fn query(name: &str, about: &str, schema: impl Into<RefOr<Schema>>) -> Parameter {
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Query)
        .required(Required::False)
        .description(Some(about))
        .schema(Some(schema))
        .build()
}

fn header(name: &str, about: &str, schema: impl Into<RefOr<Schema>>) -> Parameter {
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some(about))
        .schema(Some(schema))
        .build()
}

fn list(shape: &Shape, record_type: RecordType) -> Vec<Parameter> {
    let orders = || shape.fields(record_type).filter(|f| !f.is_list()).map(|f| f.name).chain(["created_at"]);
    let sort = one_of(orders().flat_map(|f| [f.to_owned(), format!("-{f}")]).collect::<Vec<_>>().iter().map(String::as_str));
    let mut parameters = vec![query("sort", "A field; with a minus, largest first. Without it, the newest come first.", sort)];
    parameters.extend(
        shape
            .fields(record_type)
            .filter(|f| is_asked(f))
            .map(|f| query(f.name, "The field has one of these values; with no value, it is empty.", list_of(or_empty(f.kind)))),
    );
    parameters
}

fn or_empty(kind: Kind) -> RefOr<Schema> {
    match kind {
        Kind::Line(_) | Kind::Text(_) | Kind::Tags | Kind::Phone => entry(kind),
        _ => RefOr::T(Schema::AnyOf(AnyOfBuilder::new().item(entry(kind)).item(text().max_length(Some(0))).build())),
    }
}

fn is_asked(field: &Field) -> bool {
    !field.is_list() || matches!(field.kind, Kind::Links(_) | Kind::Tags | Kind::Choices(_))
}

fn search() -> Vec<Parameter> {
    let words = "Words or their beginnings that must all be found; an e-mail address; a telephone number in any notation.";
    let limit = whole().minimum(Some(1_i64)).maximum(Some(50_i64)).default(Some(json!(20)));
    vec![query("q", words, text().max_length(Some(200))), query("limit", "At most so many.", limit)]
}

fn board() -> Vec<Parameter> {
    vec![
        query("owner", "Owners.", list_of(Schema::Object(id().build()))),
        query("team", "Teams.", list_of(Schema::Object(id().build()))),
        query("tag", "All of these tags.", list_of(Schema::Object(text().build()))),
        query("value_from", "At least so much, in minor units of the deal's currency.", whole()),
        query("value_to", "At most so much.", whole()),
        query("close_from", "Expected to close on or after.", entry(Kind::Day)),
        query("close_to", "Expected to close on or before.", entry(Kind::Day)),
        query("stale", "Only stale ones.", flag()),
        query("period", "How far back won and lost columns show.", one_of(["month", "quarter", "year", "all"])),
    ]
}

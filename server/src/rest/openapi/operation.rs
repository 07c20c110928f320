//! One operation for each route.

use domain::record::{RecordType, Shape};
use utoipa::openapi::header::{Header, HeaderBuilder};
use utoipa::openapi::path::{Operation, OperationBuilder};
use utoipa::openapi::request_body::{RequestBody, RequestBodyBuilder};
use utoipa::openapi::response::{Response, ResponseBuilder};
use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};
use utoipa::openapi::security::SecurityRequirement;
use utoipa::openapi::{ContentBuilder, Ref, RefOr, Required};

use super::BEARER;
use super::parameter::{own_parameters, shared_parameters};
use super::record::schema_name;
use super::shape::{id, named, text};
use crate::rest::problem;
use crate::rest::table::{Action, Route};

/// The operation of a route.
pub fn operation(shape: &Shape, route: &Route) -> Operation {
    let action = route.action;
    let (name, summary, tag) = words(action);
    let mut operation = OperationBuilder::new().operation_id(Some(name)).summary(Some(summary)).tag(tag).request_body(request_body(action));
    for name in shared_parameters(action, route.path.contains("{id}")) {
        operation = operation.parameter_ref(Ref::new(format!("#/components/parameters/{name}")));
    }
    for parameter in own_parameters(shape, action) {
        operation = operation.parameter(parameter);
    }
    for (status, response) in responses(action) {
        operation = operation.response(status.to_string(), response);
    }
    let security =
        if action == Action::OpenApi { SecurityRequirement::default() } else { SecurityRequirement::new(BEARER, Vec::<String>::new()) };
    operation.security(security).build()
}

/// The operation's id, what it does, and the record type it belongs to.
fn words(action: Action) -> (String, String, &'static str) {
    let about = |verb: &str, record_type: RecordType, summary: &str| {
        let name = record_type.name();
        (format!("{verb}_{name}"), summary.replace("{}", &name.replace('_', " ")), record_type.plural())
    };
    let one = |name: &str, summary: &str, tag| (name.to_owned(), summary.to_owned(), tag);
    match action {
        Action::List(t) => (format!("list_{}", t.plural()), format!("A page of {}", t.plural().replace('_', " ")), t.plural()),
        Action::Create(t) => about("create", t, "A new {}"),
        Action::Read(t) => about("read", t, "One {}"),
        Action::Change(t) => about("change", t, "Change fields of a {}"),
        Action::Delete(t) => about("delete", t, "Hide a {}"),
        Action::Restore(t) => about("restore", t, "Show a hidden {} again"),
        Action::Timeline(t) => {
            (format!("read_{}_timeline", t.name()), format!("What happened to a {}", t.name().replace('_', " ")), t.plural())
        }
        Action::Move => one("move_opportunity", "A deal goes to a stage", "opportunities"),
        Action::Win => one("win_opportunity", "A deal goes to the first won stage of its pipeline", "opportunities"),
        Action::Lose => one("lose_opportunity", "A deal goes to the first lost stage of its pipeline", "opportunities"),
        Action::Convert => one("convert_lead", "A lead becomes a prospect, with a deal when one is given", "leads"),
        Action::Retire => one("retire_stage", "The deals of a stage move on, and it goes", "stages"),
        Action::RenameTag => one("rename_tag", "A tag becomes another word, on every record that has it", "tags"),
        Action::ChangeKind => one(
            "change_field_kind",
            "A custom field gets another kind; what its values mean there is kept, the rest comes back with an undo",
            "custom_fields",
        ),
        Action::Disable => one("disable_user", "A user may no longer sign in", "users"),
        Action::Enable => one("enable_user", "A disabled user may sign in again", "users"),
        Action::ChangeMany => one("change_records", "Change fields of many records; those that cannot be are left and told", "records"),
        Action::DeleteMany => one("delete_records", "Hide many records; those that cannot be are left and told", "records"),
        Action::RestoreMany => one("restore_records", "Show many hidden records again; those that cannot be are left and told", "records"),
        Action::HandOver => one("hand_over", "What a user owns goes to another", "users"),
        Action::Undo => one("undo", "Take back a command of one's own; taking back that is redo", "commands"),
        Action::Board => one("read_board", "A pipeline as columns of cards, with their totals", "pipelines"),
        Action::Search => one("search", "What answers some words best, of whatever type", "search"),
        Action::Me => one("me", "Who is asking", "me"),
        Action::OpenApi => one("openapi", "This document", "openapi"),
    }
}

fn request_body(action: Action) -> Option<RequestBody> {
    let (schema, required) = match action {
        Action::Create(t) => (format!("{}Create", schema_name(t)), true),
        Action::Change(t) => (format!("{}Change", schema_name(t)), true),
        Action::Move => ("Move".to_owned(), true),
        Action::Win | Action::Lose => ("Close".to_owned(), false),
        Action::Convert => ("Convert".to_owned(), false),
        Action::Retire => ("Retire".to_owned(), false),
        Action::RenameTag => ("Rename".to_owned(), true),
        Action::ChangeKind => ("ChangeKind".to_owned(), true),
        Action::ChangeMany => ("ChangeMany".to_owned(), true),
        Action::DeleteMany | Action::RestoreMany => ("WhichMany".to_owned(), true),
        Action::HandOver => ("HandOver".to_owned(), true),
        _ => return None,
    };
    let content = ContentBuilder::new().schema(Some(named(&schema))).build();
    let required = if required { Required::True } else { Required::False };
    Some(RequestBodyBuilder::new().required(Some(required)).content("application/json", content).build())
}

fn responses(action: Action) -> Vec<(u16, RefOr<Response>)> {
    let (status, response) = success(action);
    let mut responses = vec![(status, RefOr::T(response))];
    responses.extend(
        refusals(action).iter().chain(&TOO_LONG).map(|status| (*status, RefOr::Ref(Ref::from_response_name(refusal_name(*status))))),
    );
    responses
}

fn success(action: Action) -> (u16, Response) {
    let record = |t: RecordType| named(&schema_name(t));
    let (status, schema, what) = match action {
        Action::List(t) => (200, Some(named(&format!("{}List", schema_name(t)))), "A page of records."),
        Action::Create(t) => (201, Some(record(t)), "The new record."),
        Action::Read(t) => (200, Some(record(t)), "The record."),
        Action::Change(t) | Action::Restore(t) => (200, Some(record(t)), "The record as it is now."),
        Action::Move | Action::Win | Action::Lose => (200, Some(record(RecordType::Opportunity)), "The deal as it is now."),
        Action::Retire => (200, Some(record(RecordType::Stage)), "The stage as it is now."),
        Action::RenameTag => (200, Some(record(RecordType::Tag)), "The tag as it is now."),
        Action::ChangeKind => (200, Some(record(RecordType::CustomField)), "The field as it is now."),
        Action::Disable | Action::Enable => (200, Some(record(RecordType::User)), "The user as it is now."),
        Action::Delete(_) => (204, None, "It is hidden."),
        Action::Timeline(_) => (200, Some(named("Timeline")), "A page of the timeline, newest first."),
        Action::Convert => (200, Some(named("Converted")), "The prospect and the deal."),
        Action::HandOver | Action::Undo => (200, Some(named("Done")), "Done."),
        Action::ChangeMany | Action::DeleteMany | Action::RestoreMany => (200, Some(named("DoneMany")), "What became of them."),
        Action::Board => (200, Some(named("Board")), "The board."),
        Action::Search => (200, Some(named("Search")), "The best first."),
        Action::Me => (200, Some(named("Me")), "The user."),
        Action::OpenApi => (200, Some(RefOr::T(Schema::Object(ObjectBuilder::new().schema_type(Type::Object).build()))), "The document."),
    };
    let mut response = ResponseBuilder::new().description(what);
    if let Some(schema) = schema {
        response = response.content("application/json", ContentBuilder::new().schema(Some(schema)).build());
    }
    for (name, header) in headers(action) {
        response = response.header_ref(name, header);
    }
    (status, response.build())
}

fn headers(action: Action) -> Vec<(&'static str, Ref)> {
    let header = |name: &'static str| (name, Ref::new(format!("#/components/headers/{name}")));
    let mut headers = Vec::new();
    if writes(action) {
        headers.push(header("Command-Id"));
    }
    if answers_record(action) {
        headers.push(header("ETag"));
    }
    if matches!(action, Action::Create(_)) {
        headers.push(header("Location"));
    }
    headers
}

/// The headers of answers.
pub fn shared_headers() -> [(&'static str, Header); 3] {
    let header = |schema: ObjectBuilder, about: &str| HeaderBuilder::new().schema(Some(schema)).description(Some(about)).build();
    [
        ("Command-Id", header(id(), "The command, to take it back.")),
        ("ETag", header(text(), "The journal number of the record's last change.")),
        ("Location", header(text(), "The record's address.")),
    ]
}

fn answers_record(action: Action) -> bool {
    use Action::{Change, ChangeKind, Create, Disable, Enable, Lose, Move, Read, RenameTag, Restore, Retire, Win};
    matches!(action, Create(_) | Read(_) | Change(_) | Restore(_) | Move | Win | Lose | Retire | RenameTag | ChangeKind | Disable | Enable)
}

fn writes(action: Action) -> bool {
    let reads = matches!(action, Action::List(_) | Action::Read(_) | Action::Timeline(_) | Action::Board | Action::Search);
    !(reads || matches!(action, Action::Me | Action::OpenApi))
}

/// What the HTTP library itself answers, without a body and before anything of ours is asked.
const TOO_LONG: [u16; 2] = [414, 431];

/// The statuses of refusals that an action can answer, beside those of what is too long.
fn refusals(action: Action) -> &'static [u16] {
    match action {
        Action::OpenApi => &[],
        Action::Search | Action::Me => &[401, 422, 500, 503],
        Action::List(_) => &[400, 401, 422, 500, 503],
        Action::Read(_) | Action::Timeline(_) | Action::Board => &[401, 404, 422, 500, 503],
        Action::Create(_) => &[400, 401, 403, 409, 413, 415, 422, 500, 503],
        _ => &[400, 401, 403, 404, 409, 413, 415, 422, 500, 503],
    }
}

fn refusal_name(status: u16) -> String {
    format!("Problem{status}")
}

/// What each status of a refusal says.
const REFUSALS: [(u16, &str); 12] = [
    (400, "The request cannot be read."),
    (401, "There is no good token."),
    (403, "The user's role does not allow it."),
    (404, "It does not exist, or the user may not see it."),
    (409, "It is not in a state for that, or somebody else changed the same field."),
    (413, "The body is too large."),
    (414, "The address is longer than 65,534 bytes. This answer has no body."),
    (415, "The body is not JSON."),
    (422, "A field or parameter is not as described, or the key was used for another request."),
    (431, "The request's address and headers are too long. This answer has no body."),
    (500, "Something of ours broke."),
    (503, "The database does not answer."),
];

/// The answers that refuse.
pub fn shared_responses() -> impl Iterator<Item = (String, Response)> {
    REFUSALS.into_iter().map(|(status, what)| {
        let mut response = ResponseBuilder::new().description(what);
        if !TOO_LONG.contains(&status) {
            response = response.content(problem::MEDIA_TYPE, ContentBuilder::new().schema(Some(named("Problem"))).build());
        }
        if status == 401 {
            response = response.header("WWW-Authenticate", HeaderBuilder::new().schema(Some(text())).build());
        }
        (refusal_name(status), response.build())
    })
}

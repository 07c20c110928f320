//! Every route of the API, once.

use domain::record::{RecordType, describe};

/// The method of a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// Reads.
    Get,
    /// Makes a record or sends a verb.
    Post,
    /// Changes fields.
    Patch,
    /// Hides a record.
    Delete,
}

/// What a route does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// A page of records.
    List(RecordType),
    /// A new record.
    Create(RecordType),
    /// One record.
    Read(RecordType),
    /// Fields of a record change.
    Change(RecordType),
    /// A record is hidden.
    Delete(RecordType),
    /// A hidden record is shown again.
    Restore(RecordType),
    /// What happened to a record.
    Timeline(RecordType),
    /// A deal goes to a stage.
    Move,
    /// A deal goes to the first won stage of its pipeline.
    Win,
    /// A deal goes to the first lost stage of its pipeline.
    Lose,
    /// A lead becomes a prospect.
    Convert,
    /// The deals of a stage move on, and it goes.
    Retire,
    /// A tag becomes another word on every record.
    RenameTag,
    /// A custom field gets another kind, with its values.
    ChangeKind,
    /// Fields of many records change.
    ChangeMany,
    /// Many records are hidden.
    DeleteMany,
    /// Many hidden records are shown again.
    RestoreMany,
    /// A user may no longer sign in.
    Disable,
    /// A disabled user may sign in again.
    Enable,
    /// What a user owns goes to another.
    HandOver,
    /// A command is taken back.
    Undo,
    /// A pipeline as columns of cards.
    Board,
    /// What answers some words best, of whatever type.
    Search,
    /// Who is asking.
    Me,
    /// The description of this API.
    OpenApi,
}

/// A route: a method at a path below the API's base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path; `{id}` stands for a record's or a command's id.
    pub path: String,
    /// What it does.
    pub action: Action,
}

/// Every route.
pub fn table() -> Vec<Route> {
    let route = |method, path: &str, action| Route { method, path: path.to_owned(), action };
    let mut routes: Vec<Route> = RecordType::ALL.into_iter().flat_map(record_routes).collect();
    routes.extend([
        route(Method::Post, "/opportunities/{id}/move", Action::Move),
        route(Method::Post, "/opportunities/{id}/win", Action::Win),
        route(Method::Post, "/opportunities/{id}/lose", Action::Lose),
        route(Method::Post, "/leads/{id}/convert", Action::Convert),
        route(Method::Post, "/stages/{id}/retire", Action::Retire),
        route(Method::Post, "/tags/{id}/rename", Action::RenameTag),
        route(Method::Post, "/custom_fields/{id}/change_kind", Action::ChangeKind),
        route(Method::Post, "/records/change", Action::ChangeMany),
        route(Method::Post, "/records/delete", Action::DeleteMany),
        route(Method::Post, "/records/restore", Action::RestoreMany),
        route(Method::Post, "/users/{id}/disable", Action::Disable),
        route(Method::Post, "/users/{id}/enable", Action::Enable),
        route(Method::Post, "/users/{id}/hand_over", Action::HandOver),
        route(Method::Post, "/commands/{id}/undo", Action::Undo),
        route(Method::Get, "/pipelines/{id}/board", Action::Board),
        route(Method::Get, "/search", Action::Search),
        route(Method::Get, "/me", Action::Me),
        route(Method::Get, "/openapi.json", Action::OpenApi),
    ]);
    routes
}

/// The routes that every record type has.
fn record_routes(record_type: RecordType) -> [Route; 7] {
    let plural = describe(record_type).table;
    let all = format!("/{plural}");
    let one = format!("/{plural}/{{id}}");
    [
        Route { method: Method::Get, path: all.clone(), action: Action::List(record_type) },
        Route { method: Method::Post, path: all, action: Action::Create(record_type) },
        Route { method: Method::Get, path: one.clone(), action: Action::Read(record_type) },
        Route { method: Method::Patch, path: one.clone(), action: Action::Change(record_type) },
        Route { method: Method::Delete, path: one.clone(), action: Action::Delete(record_type) },
        Route { method: Method::Post, path: format!("{one}/restore"), action: Action::Restore(record_type) },
        Route { method: Method::Get, path: format!("{one}/timeline"), action: Action::Timeline(record_type) },
    ]
}

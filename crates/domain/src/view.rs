//! What the fields of a saved view say, and which view a list begins with.

use serde_json::{Map, Value};

use crate::permission::Actor;
use crate::query::{Class, Query, class_of, field_of, kind_of};
use crate::questions::Sort;
use crate::record::{Field, Kind, Record, RecordType, Shape, describe};
use crate::refusal::{Code, Refusal};

/// The most columns of a list.
pub const MOST_COLUMNS: usize = 40;
/// The narrowest and the widest column, in pixels.
pub const WIDTHS: (u32, u32) = (48, 800);

/// A column of a list, with its width in pixels when somebody chose one.
pub type Width = (String, Option<u32>);

/// Columns as text: `company_name.160~status`.
pub fn write_columns(columns: &[Width]) -> String {
    let write = |(name, width): &Width| width.map_or_else(|| name.clone(), |width| format!("{name}.{width}"));
    columns.iter().map(write).collect::<Vec<_>>().join("~")
}

/// Reads columns; whether the record type has such fields is not checked.
///
/// # Errors
/// When the text is none of columns, or names one twice.
pub fn read_columns(text: &str) -> Result<Vec<Width>, Refusal> {
    let malformed = || Refusal::of(Code::Malformed).on("columns");
    let mut columns: Vec<Width> = Vec::new();
    for part in text.split('~').filter(|part| !part.is_empty()) {
        let (name, width) = match part.split_once('.') {
            Some((name, width)) => (name, Some(width.parse::<u32>().map_err(|_| malformed())?.clamp(WIDTHS.0, WIDTHS.1))),
            None => (part, None),
        };
        if name.is_empty() || columns.iter().any(|(other, _)| other == name) {
            return Err(malformed());
        }
        columns.push((name.to_owned(), width));
    }
    if columns.len() > MOST_COLUMNS { Err(Refusal::of(Code::TooMany).on("columns").with(MOST_COLUMNS)) } else { Ok(columns) }
}

/// An order as text: `company_name`, `-created_at`.
pub fn write_sort(sort: &Sort) -> String {
    format!("{}{}", if sort.descending { "-" } else { "" }, sort.field)
}

/// Reads an order; whether the record type can be sorted so is not checked.
pub fn read_sort(text: &str) -> Sort {
    match text.strip_prefix('-') {
        Some(field) => Sort { field: field.to_owned(), descending: true },
        None => Sort { field: text.to_owned(), descending: false },
    }
}

/// Whether a list can be sorted by a field so that the order means something to a reader.
pub fn is_sortable(shape: &Shape, record_type: RecordType, field: &str) -> bool {
    kind_of(shape, record_type, field).is_some_and(|kind| !kind.is_list())
}

/// Whether a list can be grouped by a field: by what makes lanes, by entries of several (a record stands in the group of each), by
/// lines of text that are no record's own name, by numbers, and by the months of instants.
pub fn is_groupable(shape: &Shape, record_type: RecordType, field: &str) -> bool {
    let of_values = |kind| {
        let values = matches!(kind, Kind::Line(_) | Kind::Currency | Kind::Int(..) | Kind::Percent | Kind::Number(_) | Kind::Instant);
        values || class_of(kind) == Class::List
    };
    // What tells one record from all others makes groups of one.
    let tells_one = |field: &Field| field.unique || matches!(field.name, "number" | "place") || field.name == describe(record_type).title;
    makes_lanes(shape, record_type, field)
        || !field_of(shape, record_type, field).is_some_and(tells_one) && kind_of(shape, record_type, field).is_some_and(of_values)
}

/// Whether a board can have a lane for each value of a field: choices, people, records, yes and no, and days by their months.
pub fn makes_lanes(shape: &Shape, record_type: RecordType, field: &str) -> bool {
    field_of(shape, record_type, field).is_some_and(|field| {
        field.kind == Kind::Day || matches!(class_of(field.kind), Class::Choice | Class::Person | Class::Link | Class::Bool)
    })
}

/// Whether a board can have a column for each value of a field.
pub fn makes_columns(shape: &Shape, record_type: RecordType, field: &str) -> bool {
    field_of(shape, record_type, field).is_some_and(|field| matches!(field.kind, Kind::Choice(_) | Kind::Link(RecordType::Stage)))
}

/// Refuses what a view of that record type cannot be: looked at are only the fields that are given.
///
/// # Errors
/// The first field that says what cannot be asked or shown.
pub fn check(shape: &Shape, record_type: RecordType, fields: &Map<String, Value>) -> Result<(), Refusal> {
    let text = |name: &str| fields.get(name).and_then(Value::as_str);
    if let Some(query) = text("selection") {
        Query::read(shape, record_type, query)?.check(shape, record_type)?;
    }
    if let Some(columns) = text("columns") {
        let unknown = read_columns(columns)?.into_iter().find(|(name, _)| kind_of(shape, record_type, name).is_none());
        if let Some((name, _)) = unknown {
            return Err(Refusal::of(Code::NotAChoice).on("columns").with(name));
        }
    }
    let sort = text("sorted_by").map(|sort| read_sort(sort).field);
    for (name, value, carries) in [
        ("sorted_by", sort.as_deref(), is_sortable as fn(&Shape, RecordType, &str) -> bool),
        ("grouped_by", text("grouped_by"), is_groupable),
        ("board_by", text("board_by"), makes_columns),
        ("lanes", text("lanes"), makes_lanes),
    ] {
        if let Some(value) = value.filter(|value| !carries(shape, record_type, value)) {
            return Err(Refusal::of(Code::NotAChoice).on(name).with(value));
        }
    }
    Ok(())
}

/// Whether a view that somebody sees is also meant for them: their own, everybody's, or that of a team to which they belong. One
/// of a team that they only look after is not.
pub fn is_for(view: &Record, reader: &Actor) -> bool {
    let own = view.link("owner") == Some(reader.user);
    own || match view.text("shared") {
        "everyone" => true,
        "team" => reader.belongs_to().any(|team| view.link("team") == Some(team)),
        _ => false,
    }
}

/// The view with which somebody's list of a record type begins: of those that say so and are for the reader, the own private
/// one before a team's before everybody's, and of equals the one that changed last.
pub fn default_of<'a>(views: impl IntoIterator<Item = &'a Record>, record_type: RecordType, reader: &Actor) -> Option<&'a Record> {
    let rank = |view: &Record| match view.text("shared") {
        "everyone" => 0,
        "team" => 1,
        _ => 2,
    };
    let of_type = |view: &&Record| view.text("record_type") == record_type.name() && !view.is_deleted();
    let begins = views.into_iter().filter(of_type).filter(|view| *view.get("is_default") == Value::Bool(true));
    begins.filter(|view| is_for(view, reader)).max_by_key(|view| (rank(view), view.n, view.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Id;
    use crate::permission::Role;
    use serde_json::json;

    fn fields(value: Value) -> Map<String, Value> {
        value.as_object().cloned().unwrap_or_default()
    }

    #[test]
    fn columns_keep_their_order_and_widths() {
        let text = "company_name.160~status~owner.90";
        assert_eq!(write_columns(&read_columns(text).expect("columns")), text);
        assert_eq!(read_columns("status.9000").expect("columns"), [("status".to_owned(), Some(WIDTHS.1))]);
        assert_eq!(read_columns("").expect("none"), []);
        for wrong in ["status.wide", "status~status", ".12"] {
            assert!(read_columns(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_view_shows_what_can_be_shown() {
        let told = |value: Value| {
            check(Shape::plain(), RecordType::Lead, &fields(value)).map_err(|refusal| (refusal.code, refusal.field.unwrap_or_default()))
        };
        let good = json!({ "selection": "status.any.new", "columns": "status~created_at", "sorted_by": "-created_at", "grouped_by": "owner", "board_by": "status" });
        assert_eq!(told(good), Ok(()));
        assert_eq!(told(json!({ "selection": null, "columns": null })), Ok(()));
        for (value, code, field) in [
            (json!({ "selection": "gone.empty" }), Code::UnknownField, "gone"),
            (json!({ "selection": "status" }), Code::Malformed, "query"),
            (json!({ "columns": "status~gone" }), Code::NotAChoice, "columns"),
            (json!({ "sorted_by": "-tags" }), Code::NotAChoice, "sorted_by"),
            (json!({ "grouped_by": "email" }), Code::NotAChoice, "grouped_by"),
            (json!({ "board_by": "owner" }), Code::NotAChoice, "board_by"),
            (json!({ "lanes": "need" }), Code::NotAChoice, "lanes"),
        ] {
            assert_eq!(told(value), Err((code, field.to_owned())));
        }
    }

    #[test]
    fn a_list_begins_with_the_view_that_is_nearest() {
        let (me, other) = (Id::from_u128(1), Id::from_u128(2));
        let view = |n: i64, shared: &str, owner: Id, more: Value| {
            let mut all = fields(json!({ "record_type": "lead", "shared": shared, "owner": owner, "is_default": true }));
            all.extend(fields(more));
            Record { record_type: RecordType::SavedView, id: Id::from_u128(100 + n.unsigned_abs() as u128), n, fields: all }
        };
        let (team, top, beside) = (Id::from_u128(11), Id::from_u128(12), Id::from_u128(13));
        let reader = Actor { above: vec![top], ..Actor::of(me, Role::Salesperson, Some(team), vec![team]) };
        let of = |views: &[Record]| default_of(views, RecordType::Lead, &reader).map(|view| view.n);
        let everyones = view(9, "everyone", other, json!({}));
        assert_eq!(of(std::slice::from_ref(&everyones)), Some(9));
        for (of_team, begins) in [(team, 3), (top, 3), (beside, 9)] {
            assert_eq!(of(&[view(3, "team", other, json!({ "team": of_team })), everyones.clone()]), Some(begins));
        }
        assert_eq!(of(&[view(2, "private", me, json!({})), view(3, "team", me, json!({})), everyones.clone()]), Some(2));
        assert_eq!(of(&[view(4, "private", me, json!({})), view(5, "private", me, json!({}))]), Some(5));
        let none =
            [json!({ "is_default": false }), json!({ "record_type": "party" }), json!({ "deleted_at": "2026-01-01T00:00:00.000000Z" })];
        assert_eq!(of(&none.map(|more| view(7, "private", me, more))), None);
    }
}

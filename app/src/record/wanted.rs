//! What of a list is wanted, as it stands in the address.

use domain::filter::Filter;
use domain::query::{Asker, Clause, Query, Test, kind_of};
use domain::questions::{Figures, Groups, List, Matching, Sort};
use domain::record::{Kind, Record, RecordType, Shape, describe};
use domain::view::{Width, is_groupable, is_sortable, makes_columns, makes_lanes, read_columns, read_sort, write_columns, write_sort};
use serde_json::{Map, Value, json};

/// The value of a quick filter that asks for nothing in the field.
pub const NOBODY: &str = "none";

/// The wishes of a list: words, a query, an order, and how it is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted {
    /// Words that must all be found.
    pub text: String,
    /// Which records: a group of which all must hold.
    pub query: Query,
    /// The order; `None` is the list's own.
    pub sort: Option<Sort>,
    /// Whether it is the deleted ones that are wanted.
    pub deleted: bool,
    /// The columns after the name; `None` are the list's own.
    pub columns: Option<Vec<Width>>,
    /// The field to group by.
    pub group: Option<String>,
    /// The field of the board's columns, when it is shown as a board.
    pub board: Option<String>,
    /// The field of its swim-lanes.
    pub lanes: Option<String>,
    /// The view that it begins with, as the address names it.
    pub view: Option<String>,
    /// Whether the address holds a query that nobody can read.
    pub unreadable: bool,
    /// The fields by which it was to be sorted, grouped or put into columns, and cannot be.
    pub left_out: Vec<String>,
}

impl Wanted {
    /// Reads the parts of an address; what they leave open is as the view says that the list begins with.
    pub fn read(
        shape: &Shape,
        record_type: RecordType,
        quick: &[&'static str],
        base: &Wanted,
        get: impl Fn(&str) -> Option<String>,
    ) -> Self {
        let filled = |name: &str| get(name).filter(|value| !value.trim().is_empty());
        let picks = quick.iter().filter_map(|name| Some((*name, filled(name)?)));
        let picks: Vec<Query> = picks.filter_map(|(name, value)| pick(shape, record_type, name, &value)).collect();
        let told = get("where").map(|text| Query::read(shape, record_type, &text));
        let unreadable = matches!(told, Some(Err(_)));
        let query = match told {
            None if picks.is_empty() => base.query.clone(),
            told => joined(told.and_then(Result::ok).unwrap_or_default(), picks),
        };
        let mut kept = Kept { shape, record_type, left_out: Vec::new() };
        let mut shown = |name: &str, base: &Option<String>, can: Can| match get(name) {
            None => base.clone(),
            Some(field) => kept.keep(field, can),
        };
        let [group, board, lanes] = [
            shown("group", &base.group, is_groupable),
            shown("board", &base.board, makes_columns),
            shown("lanes", &base.lanes, makes_lanes),
        ];
        let sort = kept.keep_sort(filled("sort").map(|text| read_sort(&text)));
        let (group, lanes) = on_board(shape, record_type, board.as_deref(), group, lanes);
        Self {
            text: filled("q").unwrap_or_default(),
            query,
            sort: sort.or_else(|| base.sort.clone()),
            deleted: get("deleted").as_deref() == Some("1"),
            columns: match get("cols") {
                None => base.columns.clone(),
                Some(text) => read_columns(&text).ok().and_then(|columns| known(shape, record_type, columns)),
            },
            group,
            board,
            lanes,
            view: filled("view"),
            unreadable,
            left_out: if ["sort", "group", "board", "lanes"].iter().any(|name| get(name).is_some()) {
                kept.left_out
            } else {
                base.left_out.clone()
            },
        }
    }

    /// The parts of the address that say it, as far as it differs from the view that the list begins with.
    pub fn write(&self, quick: &[&'static str], base: &Wanted) -> Vec<(&'static str, String)> {
        let mut parts = Vec::new();
        if let Some(view) = &self.view {
            parts.push(("view", view.clone()));
        }
        if self.query != base.query {
            let (short, rest) = self.short(quick, base);
            let rest = rest.write();
            if short.is_empty() || !rest.is_empty() {
                parts.push(("where", rest));
            }
            parts.extend(short);
        }
        if !self.text.trim().is_empty() {
            parts.push(("q", self.text.clone()));
        }
        if self.sort != base.sort {
            parts.extend(self.sort.as_ref().map(|sort| ("sort", write_sort(sort))));
        }
        if self.columns != base.columns {
            parts.push(("cols", self.columns.as_deref().map(write_columns).unwrap_or_default()));
        }
        for (name, own, base) in
            [("group", &self.group, &base.group), ("board", &self.board, &base.board), ("lanes", &self.lanes, &base.lanes)]
        {
            if own != base {
                parts.push((name, own.clone().unwrap_or_default()));
            }
        }
        if self.deleted {
            parts.push(("deleted", "1".to_owned()));
        }
        parts
    }

    /// The quick filters as short parts of the address, and what is left. Beside the query of a view nothing is short.
    fn short(&self, quick: &[&'static str], base: &Wanted) -> (Vec<(&'static str, String)>, Query) {
        let Query::All(list) = &self.query else { return (Vec::new(), self.query.clone()) };
        if !base.query.is_everything() {
            return (Vec::new(), self.query.clone());
        }
        let (mut short, mut rest) = (Vec::new(), Vec::new());
        for each in list {
            let told = match each {
                Query::Where(clause) => quick.iter().find(|name| **name == clause.field).zip(value_of(clause)),
                _ => None,
            };
            match told {
                Some((name, value)) if !short.iter().any(|(other, _)| other == name) => short.push((*name, value)),
                _ => rest.push(each.clone()),
            }
        }
        (short, Query::All(rest))
    }

    /// Whether the same records are asked for, in whatever order and form.
    pub fn asks_same(&self, other: &Wanted) -> bool {
        self.text == other.text && self.query == other.query && self.deleted == other.deleted
    }

    /// The question for the ids of all records.
    pub fn matching(&self, record_type: RecordType, asker: &Asker<'_>) -> Matching {
        let filter = self.filter(record_type, asker);
        Matching { record_type, filter, query: Query::default(), text: self.text.clone(), deleted: self.deleted }
    }

    /// Whether nothing is asked but an order and a form.
    pub fn is_plain(&self) -> bool {
        self.text.trim().is_empty() && self.query.is_everything() && !self.deleted
    }

    /// All there is, in the same order and form.
    pub fn ask_nothing(&mut self) {
        self.query = Query::default();
        self.text.clear();
        self.deleted = false;
        self.unreadable = false;
    }

    /// The value that is asked of a field by a quick filter.
    pub fn pick(&self, field: &str) -> Option<String> {
        self.clauses().find(|clause| clause.field == field).and_then(value_of)
    }

    /// The clauses of which each must hold.
    pub fn clauses(&self) -> impl Iterator<Item = &Clause> {
        let list = match &self.query {
            Query::All(list) => list.as_slice(),
            _ => &[],
        };
        list.iter().filter_map(|each| match each {
            Query::Where(clause) => Some(clause),
            _ => None,
        })
    }

    /// The same with another value for a field; an empty one asks nothing.
    #[must_use]
    pub fn picking(mut self, shape: &Shape, record_type: RecordType, field: &'static str, value: &str) -> Self {
        if let Query::All(list) = &mut self.query {
            let of_field = |each: &Query| matches!(each, Query::Where(clause) if clause.field == field && value_of(clause).is_some());
            let at = list.iter().position(of_field);
            match (at, pick(shape, record_type, field, value)) {
                (Some(at), Some(query)) => list[at] = query,
                (Some(at), None) => drop(list.remove(at)),
                (None, query) => list.extend(query),
            }
        }
        self
    }

    /// The same sorted by a field; asked again it turns round.
    #[must_use]
    pub fn sorted_by(self, field: &str, own: Option<&Sort>) -> Self {
        let now = self.sort.as_ref().or(own);
        let descending = now.is_some_and(|now| now.field == field && !now.descending);
        Self { sort: Some(Sort { field: field.to_owned(), descending }), ..self }
    }

    /// The filter that the query means to somebody now, as far as it can be asked.
    pub fn filter(&self, record_type: RecordType, asker: &Asker<'_>) -> Filter {
        self.query.sound(asker.shape, record_type).resolve(record_type, asker)
    }

    /// The question for the records.
    pub fn list(&self, record_type: RecordType, own: Option<&Sort>, asker: &Asker<'_>) -> List {
        let sort = self.sort.clone().or_else(|| own.cloned());
        List {
            filter: self.filter(record_type, asker),
            text: self.text.clone(),
            sort,
            deleted: self.deleted,
            uncounted: true,
            ..List::of(record_type)
        }
    }

    /// The question for count and sums.
    pub fn figures(&self, record_type: RecordType, sums: Vec<String>, asker: &Asker<'_>) -> Figures {
        let filter = self.filter(record_type, asker);
        Figures { record_type, filter, query: Query::default(), text: self.text.clone(), deleted: self.deleted, sums }
    }

    /// The question for the groups.
    pub fn groups(&self, record_type: RecordType, by: &str, sums: Vec<String>, asker: &Asker<'_>) -> Groups {
        let filter = self.filter(record_type, asker);
        Groups { record_type, filter, query: Query::default(), text: self.text.clone(), deleted: self.deleted, by: by.to_owned(), sums }
    }

    /// Everything, in some columns.
    pub fn of_columns(shape: &Shape, record_type: RecordType, columns: Option<Vec<Width>>) -> Self {
        Self { columns: columns.and_then(|columns| known(shape, record_type, columns)), ..Self::default() }
    }

    /// What a saved view wants. What of it cannot be read any more is left open.
    pub fn of_view(shape: &Shape, record_type: RecordType, view: &Record) -> Self {
        let text = |name: &str| Some(view.text(name)).filter(|text| !text.is_empty());
        let query = text("selection").map(|text| Query::read(shape, record_type, text));
        let columns = text("columns").and_then(|text| read_columns(text).ok());
        let stages = || (record_type == RecordType::Opportunity).then(|| "stage".to_owned());
        let board = (view.text("presentation") == "board").then(|| text("board_by").map(str::to_owned).or_else(stages)).flatten();
        let mut kept = Kept { shape, record_type, left_out: Vec::new() };
        let mut shown = |field: Option<String>, can: Can| kept.keep(field.unwrap_or_default(), can);
        let group = shown(text("grouped_by").map(str::to_owned), is_groupable);
        let board = shown(board, makes_columns);
        let lanes = shown(text("lanes").map(str::to_owned), makes_lanes);
        let (group, lanes) = on_board(shape, record_type, board.as_deref(), group, lanes);
        Self {
            unreadable: matches!(query, Some(Err(_))),
            query: query.and_then(Result::ok).unwrap_or_default(),
            sort: kept.keep_sort(text("sorted_by").map(read_sort)),
            columns: columns.and_then(|columns| known(shape, record_type, columns)),
            group,
            board,
            lanes,
            left_out: kept.left_out,
            ..Self::default()
        }
    }

    /// The fields of a saved view that say it.
    pub fn view_fields(&self) -> Map<String, Value> {
        let text = |text: String| if text.is_empty() { Value::Null } else { Value::from(text) };
        Map::from_iter([
            ("selection".to_owned(), text(self.query.write())),
            ("columns".to_owned(), text(self.columns.as_deref().map(write_columns).unwrap_or_default())),
            ("sorted_by".to_owned(), text(self.sort.as_ref().map(write_sort).unwrap_or_default())),
            ("grouped_by".to_owned(), text(self.group.clone().unwrap_or_default())),
            ("presentation".to_owned(), json!(if self.board.is_some() { "board" } else { "list" })),
            ("board_by".to_owned(), text(self.board.clone().unwrap_or_default())),
            ("lanes".to_owned(), text(self.lanes.clone().unwrap_or_default())),
        ])
    }

    /// Whether what would be kept in a view differs.
    pub fn differs(&self, other: &Wanted) -> bool {
        self.view_fields() != other.view_fields()
    }
}

type Can = fn(&Shape, RecordType, &str) -> bool;

/// Keeps what is possible, and notes what is not.
struct Kept<'a> {
    shape: &'a Shape,
    record_type: RecordType,
    left_out: Vec<String>,
}

impl Kept<'_> {
    fn keep(&mut self, field: String, can: Can) -> Option<String> {
        match can(self.shape, self.record_type, &field) {
            true => Some(field),
            false if field.is_empty() => None,
            false => {
                self.left_out.push(field);
                None
            }
        }
    }

    fn keep_sort(&mut self, sort: Option<Sort>) -> Option<Sort> {
        sort.and_then(|sort| Some(Sort { field: self.keep(sort.field, is_sortable)?, ..sort }))
    }
}

/// On a board groups are lanes.
fn on_board(
    shape: &Shape,
    record_type: RecordType,
    board: Option<&str>,
    group: Option<String>,
    lanes: Option<String>,
) -> (Option<String>, Option<String>) {
    match board {
        None => (group, lanes),
        Some(board) => (None, lanes.or(group.filter(|group| group != board && makes_lanes(shape, record_type, group)))),
    }
}

/// Those of some columns that are still there, if any is.
fn known(shape: &Shape, record_type: RecordType, columns: Vec<Width>) -> Option<Vec<Width>> {
    let known: Vec<Width> = columns.into_iter().filter(|(name, _)| kind_of(shape, record_type, name).is_some()).collect();
    // The name is there in any case.
    Some(known).filter(|known| known.iter().any(|(name, _)| name != describe(record_type).title))
}

fn joined(query: Query, picks: Vec<Query>) -> Query {
    let mut list = match query {
        Query::All(list) => list,
        other => vec![other],
    };
    list.extend(picks);
    Query::All(list)
}

/// The clause of a quick filter; `None` for a value that the field cannot have.
fn pick(shape: &Shape, record_type: RecordType, field: &str, value: &str) -> Option<Query> {
    let test = match kind_of(shape, record_type, field) {
        _ if value.is_empty() => return None,
        _ if value == NOBODY => Test::Empty,
        Some(Kind::Bool) => {
            if value == "true" {
                Test::Yes
            } else {
                Test::No
            }
        }
        _ => Test::AnyOf(vec![value.to_owned()]),
    };
    let clause = Clause { field: field.to_owned(), test };
    clause.fault(shape, record_type).is_none().then_some(Query::Where(clause))
}

/// The value of a clause that a quick filter can show.
fn value_of(clause: &Clause) -> Option<String> {
    match &clause.test {
        Test::Empty => Some(NOBODY.to_owned()),
        Test::AnyOf(values) if values.len() == 1 && values[0] != NOBODY => Some(values[0].clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::id::Id;
    use domain::permission::{Actor, Role};
    use domain::when::Clock;
    use std::collections::BTreeMap;

    const QUICK: &[&str] = &["status", "owner"];

    fn read_from(base: &Wanted, parts: &[(&str, &str)]) -> Wanted {
        let parts: BTreeMap<&str, &str> = parts.iter().copied().collect();
        Wanted::read(Shape::plain(), RecordType::Lead, QUICK, base, |name| parts.get(name).map(|value| (*value).to_owned()))
    }

    fn read(parts: &[(&str, &str)]) -> Wanted {
        read_from(&Wanted::default(), parts)
    }

    fn again(base: &Wanted, wanted: &Wanted) -> Wanted {
        let written = wanted.write(QUICK, base);
        read_from(base, &written.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>())
    }

    #[test]
    fn what_is_written_reads_the_same() {
        let parts = [("q", "Nguyễn & con"), ("where", "tags.any.vip"), ("status", "new"), ("owner", NOBODY), ("sort", "-company_name")];
        let wanted = read(&parts);
        assert_eq!(wanted.pick("status").as_deref(), Some("new"));
        assert_eq!(wanted.sort, Some(Sort { field: "company_name".into(), descending: true }));
        assert_eq!(again(&Wanted::default(), &wanted), wanted);
        let shown = read(&[("cols", "status.120~email"), ("group", "owner"), ("board", "status"), ("lanes", "owner")]);
        assert_eq!(again(&Wanted::default(), &shown), shown);
        assert_eq!(read(&[("status", "new")]).write(QUICK, &Wanted::default()), [("status", "new".to_owned())]);
    }

    #[test]
    fn what_cannot_be_asked_is_left_out_or_told() {
        let wanted =
            read(&[("owner", "nobody knows"), ("sort", "emails"), ("page", "7"), ("q", "  "), ("group", "need"), ("cols", "gone")]);
        assert_eq!(wanted, Wanted { left_out: vec!["need".into(), "emails".into()], ..Wanted::default() });
        assert!(wanted.is_plain());
        assert!(read(&[("sort", "gone")]).sort.is_none());
        let view = Wanted { left_out: vec!["gone".into()], ..Wanted::default() };
        assert_eq!((read_from(&view, &[]).left_out, read_from(&view, &[("group", "owner")]).left_out), (vec!["gone".to_owned()], vec![]));
        assert!(read(&[("where", "((")]).unreadable);
        assert_eq!(read(&[("where", "gone.empty")]).query.faults(Shape::plain(), RecordType::Lead).len(), 1);
    }

    #[test]
    fn a_view_is_what_the_address_does_not_say_otherwise() {
        let base = read(&[("where", "status.any.new~owner.me"), ("sort", "-email"), ("group", "owner"), ("cols", "email")]);
        assert_eq!(read_from(&base, &[]), base);
        assert!(base.write(QUICK, &base).is_empty());
        for changed in [
            Wanted { query: Query::default(), ..base.clone() },
            Wanted { group: None, columns: None, ..base.clone() },
            base.clone().picking(Shape::plain(), RecordType::Lead, "status", "qualified"),
            Wanted { sort: Some(Sort { field: "email".into(), descending: false }), ..base.clone() },
        ] {
            assert!(changed.differs(&base));
            assert_eq!(again(&base, &changed), changed);
        }
    }

    #[test]
    fn groups_are_the_lanes_of_a_board() {
        let board = |parts: &[(&str, &str)]| {
            let wanted = read(parts);
            (wanted.board, wanted.lanes, wanted.group)
        };
        let named = |name: &str| Some(name.to_owned());
        assert_eq!(board(&[("board", "status"), ("group", "owner")]), (named("status"), named("owner"), None));
        assert_eq!(board(&[("board", "status"), ("group", "owner"), ("lanes", "source")]), (named("status"), named("source"), None));
        assert_eq!(board(&[("board", "status"), ("group", "status")]), (named("status"), None, None));
        assert_eq!(board(&[("group", "owner")]), (None, None, named("owner")));
    }

    #[test]
    fn a_head_turns_its_order_round() {
        let own = Sort { field: "title".into(), descending: false };
        let once = Wanted::default().sorted_by("title", Some(&own));
        assert!(once.sort.as_ref().is_some_and(|sort| sort.descending));
        let other = once.sorted_by("status", Some(&own));
        assert_eq!(other.sort, Some(Sort { field: "status".into(), descending: false }));
    }

    #[test]
    fn picks_become_a_filter() {
        let actor = Actor::of(Id::nil(), Role::Salesperson, None, Vec::new());
        let asker = Asker { shape: Shape::plain(), clock: Clock { now: chrono::DateTime::UNIX_EPOCH, offset_minutes: 0 }, actor: &actor };
        let list = read(&[("status", "new"), ("owner", NOBODY)]).list(RecordType::Lead, None, &asker);
        assert_eq!(list.filter, Filter::All(vec![Filter::is("status", "new"), Filter::Empty("owner".into())]));
        assert_eq!(read(&[("status", "new")]).picking(Shape::plain(), RecordType::Lead, "status", ""), Wanted::default());
    }
}

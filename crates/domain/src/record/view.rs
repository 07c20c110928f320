//! Lists that people keep.

use super::{Choice, Field, Kind, Reading, RecordType, WORK_LISTS, Writing, keep, record};
use crate::id::Id;
use crate::words::Word;

/// Who sees a view beside its owner.
pub const SHARED: &[Choice] =
    &[Choice::new("private", Word::SharedPrivate), Choice::new("team", Word::SharedTeam), Choice::new("everyone", Word::SharedEveryone)];

/// The field that says with whom a view is shared, with only those choices that somebody has; `None` where there is but one.
pub fn sharing(may: impl Fn(&str) -> bool) -> Option<&'static Field> {
    let choices: Vec<Choice> = SHARED.iter().copied().filter(|choice| may(choice.value)).collect();
    let field = SavedView::DESCRIPTION.field("shared").filter(|_| choices.len() > 1)?;
    Some(keep::field(Field { kind: Kind::Choice(keep::choices(choices)), ..*field }))
}

/// How a view is shown.
pub const PRESENTATIONS: &[Choice] = &[Choice::new("list", Word::PresentationList), Choice::new("board", Word::PresentationBoard)];

record! {
    /// A list that is kept: what it is asked for, and how it is shown. See `view` for the forms of its fields.
    SavedView in "saved_views", label SavedView, plural SavedViews, title "name", read Reading::Shared, write Writing::Shared;
    /// The name.
    name: String = Name, Kind::Line(80), required, listed;
    /// The name in Vietnamese, where it differs.
    name_vi: Option<String> = NameVi, Kind::Line(80);
    /// What it lists.
    record_type: String = RecordTypeOf, Kind::Choice(WORK_LISTS), required, creation, listed;
    /// Who sees it beside its owner.
    shared: String = SharedWith, Kind::Choice(SHARED), always, listed;
    /// Whose it is.
    owner: Option<Id> = Owner, Kind::Link(RecordType::User), listed;
    /// The owner's team.
    team: Option<Id> = Team, Kind::Link(RecordType::Team), verb;
    /// Which records, as `Query::write` writes it; empty for all.
    selection: Option<String> = ViewQuery, Kind::Line(8000);
    /// The columns, as `view::write_columns` writes them; empty for those that the list has by itself.
    columns: Option<String> = ViewColumns, Kind::Line(2000);
    /// The field to sort by, with `-` before it for the largest first; empty for the list's own order.
    sorted_by: Option<String> = ViewSort, Kind::Line(80);
    /// The field to group by.
    grouped_by: Option<String> = ViewGroup, Kind::Line(80);
    /// List or board.
    presentation: String = Presentation, Kind::Choice(PRESENTATIONS), always;
    /// The field of the board's columns; empty for the stages of deals.
    board_by: Option<String> = BoardBy, Kind::Line(80);
    /// The field of its swim-lanes.
    lanes: Option<String> = BoardLanes, Kind::Line(80);
    /// Whether it stands in the side bar.
    pinned: Option<bool> = Pinned, Kind::Bool;
    /// Whether the list begins with it.
    is_default: Option<bool> = DefaultView, Kind::Bool;
    /// Whether it is a segment: a selection that others count on.
    segment: Option<bool> = Segment, Kind::Bool;
}

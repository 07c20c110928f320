//! The rows of a list as a table.

use std::collections::BTreeMap;

use crate::kit::erased::live;
use domain::id::Id;
use domain::questions::Sort;
use domain::record::{Record, RecordType, describe};
use domain::view::is_sortable;
use domain::words::Word;
use leptos::prelude::*;

use super::ahead::Ahead;
use super::cell::{Column, cell, under};
use super::cell_editor::Editing;
use super::column_drag::ColumnDrag;
use super::columns::{Sizer, follow_lead, label_of};
use super::rows::{Rows, blank};
use super::selection::Selection;
use super::wishes::Wishes;
use crate::address::path_of;
use crate::client::use_client;
use crate::kit::{Glyph, Icon, Initials, InitialsKind};

/// How a list is drawn.
#[derive(Clone, Copy)]
pub struct Shape {
    /// The type.
    pub record_type: RecordType,
    /// The columns after the name.
    pub columns: StoredValue<Vec<(Column, Option<u32>)>>,
    /// The columns that a phone shows too.
    pub narrow: &'static [&'static str],
    /// The field that stands under the name on a phone.
    pub under: &'static str,
    /// Whether initials stand before the name.
    pub initials: bool,
    /// The list's own order.
    pub own: StoredValue<Option<Sort>>,
    /// Whether rows can be selected: by whoever can do something with them.
    pub picks: bool,
    /// Those that are.
    pub selection: Selection,
    /// What is on its way to the server.
    pub ahead: Ahead,
    /// Everything that is known of rows: all of them, or group by group.
    pub books: StoredValue<Vec<RwSignal<Rows>>>,
    /// The cell that is written in.
    pub editing: RwSignal<Option<Editing>>,
    /// What is read aloud.
    pub said: RwSignal<String>,
}

impl Shape {
    fn columns(self) -> Vec<Column> {
        self.columns.with_value(|columns| columns.iter().map(|(column, _)| *column).collect())
    }

    /// The client that keeps the list.
    pub fn client(self) -> crate::client::Client {
        self.ahead.client()
    }

    /// A record of the list as its row shows it.
    pub fn known(self, id: Id) -> Option<(Record, BTreeMap<Id, String>)> {
        let books = self.books.get_value();
        let known =
            books.iter().find_map(|book| book.try_with_untracked(|rows| Some((rows.get(id)?.clone(), rows.titles.clone()))).flatten())?;
        Some((untrack(|| self.ahead.over(known.0)), known.1))
    }

    /// How many columns there are, for heads that go through all.
    pub fn span(self) -> usize {
        self.columns.with_value(Vec::len) + 1 + usize::from(self.picks)
    }

    fn is_wide(self, column: Column) -> bool {
        !self.narrow.contains(&column.name())
    }
}

/// The head: each column can be sorted by, and taken to another place.
#[component]
pub fn Head(
    /// How the list is drawn.
    shape: Shape,
    /// What is wanted.
    wishes: Wishes,
    /// The rows that are selected together.
    #[prop(optional)]
    rows: Option<RwSignal<Rows>>,
) -> impl IntoView {
    let drag = ColumnDrag::new(shape, wishes);
    let client = use_client();
    let wanted = wishes.wanted;
    let description = describe(shape.record_type);
    let title = description.field(description.title).map(Column::Field);
    let head = move |column: Column, at: Option<usize>| {
        let lead = at.is_none();
        let sizer = view! { <Sizer at=at label=label_of(client, shape.record_type, column.name()) columns=shape.columns wishes=wishes /> }
            .into_any();
        let element = NodeRef::new();
        if lead {
            follow_lead(element, wishes);
        }
        let record_type = shape.record_type;
        let label = live(move || match column {
            Column::Field(field) => client.label(record_type, field),
            Column::Created => client.say(Word::CreatedAt),
        });
        let name = column.name();
        let order = move || {
            let sorted = wanted.with(|wanted| wanted.sort.clone()).or_else(|| shape.own.get_value());
            match sorted.filter(|sort| sort.field == name) {
                Some(Sort { descending: true, .. }) => "descending",
                Some(_) => "ascending",
                None => "none",
            }
        };
        let class = column.is_number().then_some("num");
        let wide = !lead && shape.is_wide(column);
        if !is_sortable(&client.shape_now(), shape.record_type, name) {
            return view! {
                <th node_ref=element scope="col" class=class data-lead=lead data-wide=wide data-at=at data-drop=move || drag.drop_at(at) on:pointerdown=move |event| drag.press(at, &event)>
                    {label}
                    {sizer}
                </th>
            }
            .into_any();
        }
        let icon = move || if order() == "ascending" { Icon::ArrowUp } else { Icon::ArrowDown };
        let sort = move |_| {
            if !drag.has_just_dropped() {
                wishes.want(wanted.get_untracked().sorted_by(name, shape.own.get_value().as_ref()));
            }
        };
        view! {
            <th
                node_ref=element
                scope="col"
                class=class
                data-lead=lead
                data-wide=wide
                data-at=at
                aria-sort=order
                data-drop=move || drag.drop_at(at)
                on:pointerdown=move |event| drag.press(at, &event)
            >
                <button class="sort" type="button" aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight" on:click=sort on:keydown=move |event| drag.step(at, &event)>
                    {label}
                    {live(move || view! { <Glyph icon=icon() /> }.into_any())}
                </button>
                {sizer}
            </th>
        }
        .into_any()
    };
    let all = move || {
        let (selected, known) = (shape.selection.len(), rows.map_or(0, |rows| rows.with(Rows::len)));
        selected > 0 && selected >= known
    };
    let turn = move |_| match (all(), rows) {
        (false, Some(rows)) => shape.selection.set(rows.with_untracked(Rows::order)),
        _ => shape.selection.end(),
    };
    let pick = shape.picks.then(|| match rows {
        Some(_) => view! {
            <td class="pick">
                <input type="checkbox" aria-label=client.say(Word::SelectAll) prop:checked=all on:change=turn />
            </td>
        }
        .into_any(),
        None => view! { <td class="pick"></td> }.into_any(),
    });
    view! {
        <thead>
            <tr>
                {pick}
                {title.map(|title| head(title, None))}
                {shape.columns().into_iter().enumerate().map(|(at, column)| head(column, Some(at))).collect::<Vec<_>>()}
            </tr>
        </thead>
    }
    .into_any()
}

/// One row.
#[component]
pub fn Row(shape: Shape, rows: RwSignal<Rows>, id: Id) -> impl IntoView {
    let record = Memo::new(move |_| {
        let known = rows.with(|rows| rows.get(id).cloned()).unwrap_or_else(|| blank(shape.record_type, id));
        shape.ahead.over(known)
    });
    let record: Signal<Record> = record.into();
    let titles: Signal<BTreeMap<Id, String>> = Memo::new(move |_| rows.with(|rows| rows.titles.clone())).into();
    let selected = Memo::new(move |_| shape.selection.has(id));
    // Deleted or restored, it is here until the server has said so.
    let goes = Memo::new(move |_| rows.with(|rows| rows.get(id).map(Record::is_deleted)) == Some(!record.with(Record::is_deleted)));
    let name = move || record.with(|record| record.title().to_owned());
    let kind = move || match record.with(|record| record.text("kind") == "organisation") {
        true => InitialsKind::Organisation,
        false => InitialsKind::Person,
    };
    let link = move || match shape.initials {
        true => view! {
            <span class="person">
                <Initials id=id name=name() kind=kind() />
                <span class="cut">{name()}</span>
            </span>
        }
        .into_any(),
        false => name().into_any(),
    };
    let under = describe(shape.record_type)
        .field(shape.under)
        .map(|field| view! { <span class="under">{under(field, record, titles)}</span> }.into_any());
    let cells: Vec<_> = shape
        .columns()
        .into_iter()
        .map(|column| {
            let class = match column {
                Column::Created => Some("num quiet"),
                _ => column.is_number().then_some("num"),
            };
            view! {
                <td class=class data-wide=shape.is_wide(column) tabindex="-1">
                    {cell(column, record, titles)}
                </td>
            }
            .into_any()
        })
        .collect();
    let pick = shape.picks.then(|| {
        let label = move || use_client().fill(Word::SelectNamed, &[&name()]);
        view! {
            <td class="pick">
                <input type="checkbox" aria-label=label prop:checked=selected />
            </td>
        }
        .into_any()
    });
    view! {
        <tr
            aria-rowindex=move || rows.with(|rows| rows.place(id).map(|at| (at + 2).to_string()))
            data-selected=move || selected.get().then_some("")
            data-off=move || goes.get().then_some("")
        >
            {pick}
            <th scope="row" data-lead=true>
                <a href=path_of(shape.record_type, id) title=name>
                    {live(link)}
                </a>
                {under}
            </th>
            {cells}
        </tr>
    }
    .into_any()
}

/// A row that is in sight and not here yet.
#[component]
pub fn UnknownRow(
    /// How it is drawn.
    shape: Shape,
    /// Its place.
    at: u64,
) -> impl IntoView {
    let cells: Vec<_> = shape.columns().into_iter().map(|column| view! { <td data-wide=shape.is_wide(column)></td> }.into_any()).collect();
    view! {
        <tr aria-rowindex=(at + 2).to_string() aria-busy="true">
            {no_pick(shape)}
            <th scope="row" data-lead=true>
                <span class="skeleton" data-width="half"></span>
            </th>
            {cells}
        </tr>
    }
    .into_any()
}

/// Where nothing can be selected, the box leaves its room.
pub fn no_pick(shape: Shape) -> AnyView {
    shape.picks.then(|| view! { <td class="pick"></td> }.into_any()).into_any()
}

/// Rows of grey while the first page is on its way.
#[component]
pub fn LoadingRows(shape: Shape) -> impl IntoView {
    let widths = ["long", "half", "full", "long", "half", "short"];
    let row = |i: usize| {
        let cells: Vec<_> = shape
            .columns()
            .into_iter()
            .map(|column| {
                view! { <td data-wide=shape.is_wide(column)><span class="skeleton" data-width=widths[(i + 1) % 6]></span></td> }.into_any()
            })
            .collect();
        view! {
            <tr aria-hidden="true">
                {no_pick(shape)}
                <th data-lead=true>
                    <span class="skeleton" data-width=widths[i % 6]></span>
                </th>
                {cells}
            </tr>
        }
        .into_any()
    };
    view! { <tbody>{(0..12).map(row).collect::<Vec<_>>()}</tbody> }.into_any()
}

//! The list of a record type, made from its description.

use domain::number::format_count;
use domain::questions::{ListView, Sort};
use domain::record::describe;
use domain::refusal::Refusal;
use domain::words::Word;
use leptos::prelude::*;

use super::ahead::Ahead;
use super::area::Area;
use super::cell_editor::CellEditing;
use super::choice_board::ChoiceBoard;
use super::columns::{ColumnsDialog, columns_of};
use super::filters::{Filters, Left};
use super::foot::Foot;
use super::grouped::Grouped;
use super::list_page::ListLook;
use super::loading::Loading;
use super::nothing_found::NothingFound;
use super::row_editor::{RowEditing, is_edited};
use super::scroll::Scroll;
use super::selection::Selection;
use super::selection_bar::{PickButton, SelectionBar, picks};
use super::table::{Head, LoadingRows, Row, Shape, UnknownRow};
use super::views::ViewBar;
use super::wanted::Wanted;
use super::wishes::{Wishes, asking};
use crate::client::use_client;
use crate::commands::{Command, Group, offer};
use crate::kit::erased::{each, live};
use crate::kit::{Glyph, Icon, LoadError, heed, tell_page};

/// From how many on counting stops.
const UNCOUNTED: i64 = 10_000;

/// What such a page consists of: heading, filter, buttons, views, table. What is wanted stands in the address.
#[component]
pub fn RecordList(
    /// What it looks like.
    look: &'static ListLook,
    /// The list's own order; by default the newest come first.
    sort: Option<Sort>,
    /// Buttons beside the filter.
    #[prop(into)]
    toolbar: ViewFn,
    /// What stands there while there is no record at all.
    #[prop(into)]
    empty: ViewFn,
) -> impl IntoView {
    let client = use_client();
    let wishes = Wishes::of_page(look.record_type, look.quick);
    let own = sort.or_else(|| Some(Sort { field: "created_at".into(), descending: true }));
    let columns = Memo::new(move |_| wishes.wanted.with(|wanted| columns_of(look.record_type, look.columns, wanted.columns.as_deref())));
    let shape = Shape {
        record_type: look.record_type,
        columns: StoredValue::new(columns.get_untracked()),
        narrow: look.narrow,
        under: look.under,
        initials: look.initials,
        own: StoredValue::new(own),
        picks: picks(client, look.record_type),
        selection: Selection::new(),
        ahead: Ahead::follow(client, look.record_type),
        books: StoredValue::new(Vec::new()),
        editing: RwSignal::new(None),
        said: RwSignal::new(String::new()),
    };
    let ask =
        move || asking(client, |asker| wishes.wanted.with(|wanted| wanted.list(look.record_type, shape.own.get_value().as_ref(), asker)));
    let first = client.resource(ask);
    let empty = StoredValue::new(empty);
    let choosing = RwSignal::new(false);
    offer(move || vec![Command::run(Word::ColumnsChoose, Group::Here, Icon::Settings, move || choosing.set(true))]);
    let waiting = move || {
        view! {
            <div class="table-scroll" aria-busy="true" aria-label=client.say(Word::Loading) role="status">
                <table class="table">
                    <Head shape=shape wishes=wishes />
                    <LoadingRows shape=shape />
                </table>
            </div>
        }
        .into_any()
    };
    view! {
        <div class="page-head">
            <h1>{live(move || client.named(describe(look.record_type).many))}</h1>
            <Filters wishes=wishes />
            <div class="button-row">
                <button class="icon-button" type="button" aria-haspopup="dialog" aria-label=client.say(Word::ColumnsChoose) on:click=move |_| choosing.set(true)>
                    <Glyph icon=Icon::Settings />
                </button>
                {shape.picks.then(|| view! { <PickButton shape=shape /> }.into_any())}
                {toolbar.run()}
            </div>
        </div>
        <ViewBar wishes=wishes />
        <Left wishes=wishes />
        <ColumnsDialog open=choosing wishes=wishes own=look.columns />
        {is_edited(look.record_type).then(|| view! { <RowEditing shape=shape /> }.into_any())}
        <Suspense fallback=waiting>
            {live(move || Suspend::new(async move {
                let answer = first.await;
                untrack(|| view! { <Loaded shape=shape first=answer wishes=wishes columns=columns empty=empty /> }.into_any())
            }))}
        </Suspense>
        {shape.picks.then(|| view! { <SelectionBar shape=shape wishes=wishes /> }.into_any())}
        <CellEditing shape=shape />
        <p class="unseen" role="status">{shape.said}</p>
    }
    .into_any()
}

#[component]
fn Loaded(
    shape: Shape,
    first: Result<ListView, Refusal>,
    wishes: Wishes,
    columns: Memo<Vec<(super::cell::Column, Option<u32>)>>,
    empty: StoredValue<ViewFn>,
) -> impl IntoView {
    let client = use_client();
    let foot = Foot::new(wishes, shape.columns);
    // The figures of a list stay in sight of messages.
    tell_page("data-figures", || true);
    let loading = Loading::begin(shape, wishes, foot, first);
    let (rows, busy) = (loading.rows, loading.busy);
    let scroll = Scroll::new(loading);
    let none = Memo::new(move |_| rows.with(|rows| rows.is_empty() && rows.count == 0) && !busy.get());
    let rough = move || {
        let (count, counted) = rows.with(|rows| (rows.count, rows.counted));
        if !counted {
            return "…".to_owned();
        }
        let more = if count >= UNCOUNTED { "+" } else { "" };
        format!("{}{more}", format_count(count.min(UNCOUNTED), client.lang()))
    };
    // On paper nothing loads more.
    let left = move || {
        let left = rows.with(|rows| rows.count - i64::try_from(rows.len()).unwrap_or(0));
        (left > 0).then(|| client.fill(Word::MoreNotShown, &[&format_count(left, client.lang())]))
    };
    Effect::new(move |_| {
        heed(&columns);
        foot.ask();
    });
    let region = client.say(describe(shape.record_type).many);
    let drawn = Memo::new(move |_| scroll.drawn());
    let table = move || {
        shape.columns.set_value(columns.get());
        scroll.stay();
        let sized = columns.with(|columns| columns.iter().any(|(_, width)| width.is_some()));
        let row = move |(at, id): (u64, Option<domain::id::Id>)| match id {
            Some(id) => view! { <Row shape=shape rows=rows id=id /> }.into_any(),
            None => view! { <UnknownRow shape=shape at=at /> }.into_any(),
        };
        let key = |(at, id): &(u64, Option<domain::id::Id>)| id.map_or_else(|| (*at).into(), super::super::kit::erased::Key::from);
        view! {
            <Area shape=shape wishes=wishes label=region element=scroll.element busy=busy on_scroll=Callback::new(move |()| scroll.look())>
                <table
                    class="table"
                    data-picking=move || shape.selection.picking.get().then_some("")
                    data-sized=sized
                    aria-rowcount=move || rows.with(|rows| if rows.counted { (rows.count + 1).to_string() } else { "-1".to_owned() })
                    node_ref=scroll.table
                >
                    <Head shape=shape wishes=wishes rows=rows />
                    <tbody>
                        <tr class="table-gap" aria-hidden="true" node_ref=scroll.above><td></td></tr>
                        {each(move || drawn.get(), key, row)}
                        <tr class="table-gap" aria-hidden="true" node_ref=scroll.below><td></td></tr>
                    </tbody>
                    {foot.draw(shape, rough)}
                </table>
                <p class="only-print">{live(left)}</p>
            </Area>
        }
        .into_any()
    };
    let nothing = move || match wishes.wanted.with(Wanted::is_plain) {
        true => empty.with_value(ViewFn::run),
        false => view! { <NothingFound wishes=wishes /> }.into_any(),
    };
    let form = Memo::new(move |_| wishes.wanted.with(|wanted| (wanted.board.is_some(), wanted.group.is_some())));
    let shown = Memo::new(move |_| (loading.refusal.get(), none.get(), form.get()));
    live(move || match shown.get() {
        (_, _, (true, _)) => view! { <ChoiceBoard shape=shape wishes=wishes /> }.into_any(),
        (_, _, (_, true)) => view! { <Grouped shape=shape wishes=wishes columns=columns /> }.into_any(),
        (Some(refusal), ..) => view! { <LoadError refusal=refusal retry=Callback::new(move |()| loading.again()) /> }.into_any(),
        (None, true, _) => nothing().into_any(),
        (None, false, _) => live(table),
    })
}

//! The list of a record type, made from its description.

use domain::number::format_count;
use domain::questions::{List, ListView, Sort};
use domain::record::{Kind, RecordType, describe};
use domain::refusal::Refusal;
use domain::words::Word;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate, use_query_map};
use leptos_router::location::Url;

use super::cell::Column;
use super::filters::Filters;
use super::keys::walk_rows;
use super::list_page::ListLook;
use super::pick::fields_named;
use super::rows::Rows;
use super::table::{Head, LoadingRows, Row, Shape};
use super::wanted::Wanted;
use crate::client::use_client;
use crate::kit::erased::{each, live};
use crate::kit::{Empty, Icon, LoadError, More};

/// From how many on counting stops.
const UNCOUNTED: i64 = 10_000;

/// What such a page consists of: heading, filter, buttons, table. What is wanted stands in the address.
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
    let (record_type, quick) = (look.record_type, look.quick);
    let query = use_query_map();
    let wanted = Memo::new(move |_| query.with(|query| Wanted::read(record_type, quick, |name| query.get_str(name).map(str::to_owned))));
    let path = use_location().pathname;
    let navigate = use_navigate();
    let on_want = Callback::new(move |wanted: Wanted| {
        let options = NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() };
        navigate(&address(&path.get_untracked(), &wanted), options);
    });
    let own = sort.or_else(|| Some(Sort { field: "created_at".into(), descending: true }));
    let shape = Shape {
        record_type,
        columns: StoredValue::new(columns_of(record_type, look.columns)),
        narrow: look.narrow,
        under: look.under,
        initials: look.initials,
        own: StoredValue::new(own),
    };
    let ask = move || wanted.get_untracked().list(record_type, shape.own.get_value().as_ref());
    let first = client.resource(ask);
    let empty = StoredValue::new(empty);
    let region = client.say(describe(record_type).many);
    let waiting = move || {
        view! {
            <div class="table-scroll" aria-busy="true" aria-label=client.say(Word::Loading) role="status">
                <table class="table">
                    <Head shape=shape wanted=wanted on_want=on_want />
                    <LoadingRows shape=shape />
                </table>
            </div>
        }
        .into_any()
    };
    view! {
        <div class="page-head">
            <h1>{region}</h1>
            <Filters record_type=record_type quick=quick wanted=wanted on_want=on_want />
            <div class="button-row">{toolbar.run()}</div>
        </div>
        <Suspense fallback=waiting>
            {live(move || Suspend::new(async move {
                let answer = first.await;
                untrack(|| view! { <Loaded shape=shape first=answer wanted=wanted on_want=on_want region=region empty=empty /> }.into_any())
            }))}
        </Suspense>
    }
    .into_any()
}

#[component]
fn Loaded(
    shape: Shape,
    first: Result<ListView, Refusal>,
    wanted: Memo<Wanted>,
    on_want: Callback<Wanted>,
    region: &'static str,
    empty: StoredValue<ViewFn>,
) -> impl IntoView {
    let client = use_client();
    let (view, refusal) = match first {
        Ok(view) => (Some(view), None),
        Err(refusal) => (None, Some(refusal)),
    };
    let rows = RwSignal::new(view.map(Rows::of).unwrap_or_default());
    let refusal = RwSignal::new(refusal);
    let busy = RwSignal::new(false);
    let turn = StoredValue::new(0_u32);
    let list = move || wanted.get_untracked().list(shape.record_type, shape.own.get_value().as_ref());
    let load = move |list: List| {
        turn.update_value(|turn| *turn += 1);
        let mine = turn.get_value();
        busy.set(true);
        spawn_local(async move {
            let more = list.cursor.is_some();
            let answer = client.ask(&list).await;
            if turn.try_get_value() != Some(mine) {
                return;
            }
            match answer {
                Ok(view) if more => rows.update(|rows| rows.append(view)),
                Ok(view) => rows.set(Rows::of(view)),
                Err(refused) if more => client.refuse(&refused),
                Err(refused) => refusal.set(Some(refused)),
            }
            busy.set(false);
        });
    };
    let again = move || {
        refusal.set(None);
        load(list());
    };
    Effect::new(move |before: Option<Wanted>| {
        let now = wanted.get();
        if before.is_some_and(|before| before != now) {
            untrack(again);
        }
        now
    });
    client.on_live(move |event| {
        let list = list();
        rows.maybe_update(|rows| rows.apply(event, &list));
    });
    let more = Signal::derive(move || rows.with(|rows| rows.cursor.is_some()));
    let on_more = Callback::new(move |()| load(List { cursor: rows.with_untracked(|rows| rows.cursor.clone()), ..list() }));
    let columns = shape.columns.with_value(Vec::len);
    let none = Memo::new(move |_| rows.with(Rows::is_empty) && !busy.get());
    let figure = move |without: fn(&Rows) -> usize| {
        let (count, less) = rows.with(|rows| (rows.count, i64::try_from(without(rows)).unwrap_or(0)));
        let more = if count >= UNCOUNTED { "+" } else { "" };
        format!("{}{more}", format_count(count.min(UNCOUNTED) - less, client.lang()))
    };
    let count = move || client.fill(Word::InAll, &[&figure(|_| 0)]);
    // On paper nothing loads more.
    let left = move || more.get().then(|| client.fill(Word::MoreNotShown, &[&figure(Rows::len)]));
    let table = move || {
        view! {
            <div
                class="table-scroll"
                role="region"
                aria-label=region
                tabindex="0"
                aria-busy=move || busy.get().then_some("true")
                on:keydown=move |event| walk_rows(&event)
            >
                <table class="table">
                    <Head shape=shape wanted=wanted on_want=on_want />
                    <tbody>
                        {each(
                            move || rows.with(Rows::order),
                            |id| *id,
                            move |id| view! { <Row shape=shape rows=rows id=id /> },
                        )}
                    </tbody>
                    <tfoot>
                        <tr>
                            <th scope="row" data-lead=true>
                                {live(count)}
                            </th>
                            <td colspan=columns.to_string()></td>
                        </tr>
                    </tfoot>
                </table>
                <More more=more busy=busy on_more=on_more />
                <p class="only-print">{live(left)}</p>
            </div>
        }
        .into_any()
    };
    let nothing = move || match wanted.with(Wanted::is_plain) {
        true => empty.with_value(ViewFn::run),
        false => {
            view! { <Empty icon=Icon::Search title=client.say(Word::NothingFound) text=client.say(Word::NothingFoundHint) /> }.into_any()
        }
    };
    let shown = Memo::new(move |_| (refusal.get(), none.get()));
    live(move || match shown.get() {
        (Some(refusal), _) => view! { <LoadError refusal=refusal retry=Callback::new(move |()| again()) /> }.into_any(),
        (None, true) => nothing().into_any(),
        (None, false) => table(),
    })
}

/// The address of a list with its wishes.
fn address(path: &str, wanted: &Wanted) -> String {
    let parts: Vec<String> = wanted.write().iter().map(|(name, value)| format!("{name}={}", Url::escape(value))).collect();
    if parts.is_empty() { path.to_owned() } else { format!("{path}?{}", parts.join("&")) }
}

fn columns_of(record_type: RecordType, names: &[&str]) -> Vec<Column> {
    let shown = fields_named(record_type, names).into_iter().filter(|field| !matches!(field.kind, Kind::Text(_)));
    shown.map(Column::Field).chain([Column::Created]).collect()
}

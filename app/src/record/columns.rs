//! Which columns a list has, in which order and how wide.

use domain::query::{field_of, kind_of, listable};
use domain::record::{Kind, RecordType, describe};
use domain::view::{MOST_COLUMNS, Width};
use domain::words::Word;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlElement};

use super::cell::Column;
use super::pick::fields_named;
use super::wishes::Wishes;
use crate::client::{Client, use_client};
use crate::kit::erased::each;
use crate::kit::{Dialog, Glyph, Icon};
use crate::pages::{Part, draw_part};

/// The columns after the name, each with its width where somebody chose one.
pub fn columns_of(record_type: RecordType, own: &[&str], wanted: Option<&[Width]>) -> Vec<(Column, Option<u32>)> {
    let title = describe(record_type).title;
    let shape = use_client().shape();
    let column = |name: &str| match name {
        "created_at" => Some(Column::Created),
        _ => field_of(&shape, record_type, name).map(Column::Field),
    };
    match wanted {
        Some(wanted) => {
            let wanted = wanted.iter().filter(|(name, _)| name != title);
            wanted.filter_map(|(name, width)| Some((column(name)?, *width))).collect()
        }
        None => {
            let shown = fields_named(record_type, own).into_iter().filter(|field| !matches!(field.kind, Kind::Text(_)));
            let custom = shape.custom(record_type).filter(|field| field.listed);
            shown.chain(custom).map(Column::Field).chain([Column::Created]).map(|column| (column, None)).collect()
        }
    }
}

/// The same as a view keeps them.
pub fn widths(columns: &[(Column, Option<u32>)]) -> Vec<Width> {
    columns.iter().map(|(column, width)| (column.name().to_owned(), *width)).collect()
}

/// How wide somebody made the name; it stands among the columns that are wanted, before the others.
pub fn lead_width(record_type: RecordType, wanted: Option<&[Width]>) -> Option<u32> {
    let title = describe(record_type).title;
    wanted?.iter().find(|(name, _)| name == title)?.1
}

/// Columns that are wanted from now on, beside the name as it is.
pub fn beside_lead(record_type: RecordType, before: Option<&[Width]>, columns: Vec<Width>) -> Vec<Width> {
    let lead = lead_width(record_type, before).map(|width| (describe(record_type).title.to_owned(), Some(width)));
    lead.into_iter().chain(columns).collect()
}

/// The dialog in which columns are chosen, whose code comes when it opens.
#[component]
pub fn ColumnsDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// What is wanted.
    wishes: Wishes,
    /// The list's own columns.
    own: &'static [&'static str],
) -> impl IntoView {
    let client = use_client();
    let draw = move || draw_part(ColumnsForm { open, wishes, own }, || ());
    view! { <Dialog open=open title=client.say(Word::ColumnsChoose) hint=client.say(Word::ColumnsHint)>{draw()}</Dialog> }.into_any()
}

/// What stands in that dialog.
pub struct ColumnsForm {
    open: RwSignal<bool>,
    wishes: Wishes,
    own: &'static [&'static str],
}

/// A line of the dialog: a column, and whether it is shown.
type Line = (String, Option<u32>, bool);

impl Part for ColumnsForm {
    fn draw(self) -> AnyView {
        let Self { open, wishes, own } = self;
        let client = use_client();
        let record_type = wishes.record_type;
        let lines = RwSignal::new(lines(record_type, own, wishes.wanted.with_untracked(|wanted| wanted.columns.clone()).as_deref()));
        let dragging = Dragging { lines, taken: RwSignal::new(None), listeners: StoredValue::new(Vec::new()) };
        on_cleanup(move || dragging.forget());
        let apply = move |event: ev::SubmitEvent| {
            event.prevent_default();
            let shown: Vec<Width> =
                lines.get_untracked().into_iter().filter(|(_, _, on)| *on).map(|(name, width, _)| (name, width)).collect();
            let as_made = widths(&columns_of(record_type, own, None));
            open.set(false);
            wishes.change(|wanted| {
                let kept = lead_width(record_type, wanted.columns.as_deref()).is_some();
                let shown = if shown.is_empty() { as_made.clone() } else { shown };
                let is_own = !kept && shown == as_made;
                wanted.columns = (!is_own).then(|| beside_lead(record_type, wanted.columns.as_deref(), shown));
            });
        };
        let reset = move |_| {
            open.set(false);
            wishes.change(|wanted| wanted.columns = None);
        };
        let line = move |(name, _, _): Line| view! { <ColumnLine record_type=record_type name=name dragging=dragging /> }.into_any();
        view! {
            <form on:submit=apply>
                <div class="dialog-body">
                    <ol class="column-lines">{each(move || lines.get(), |(name, _, _)| name.clone(), line)}</ol>
                </div>
                <footer class="dialog-foot">
                    <button class="button" type="button" data-kind="plain" on:click=reset>
                        {client.say(Word::ColumnsOwn)}
                    </button>
                    <button class="button" data-kind="primary">
                        {client.say(Word::FilterApply)}
                    </button>
                </footer>
            </form>
        }
        .into_any()
    }
}

/// The shown ones in their order, then the others.
fn lines(record_type: RecordType, own: &[&str], wanted: Option<&[Width]>) -> Vec<Line> {
    let shown = widths(&columns_of(record_type, own, wanted));
    let title = describe(record_type).title;
    let can = |kind: Kind| !matches!(kind, Kind::Text(_) | Kind::FieldNames | Kind::Options | Kind::Rights);
    let shape = use_client().shape_now();
    let others = listable(&shape, record_type).filter(|name| *name != title && kind_of(&shape, record_type, name).is_some_and(can));
    let others: Vec<Line> =
        others.filter(|name| !shown.iter().any(|(other, _)| other == name)).map(|name| (name.to_owned(), None, false)).collect();
    shown.into_iter().map(|(name, width)| (name, width, true)).chain(others).take(MOST_COLUMNS - 1).collect()
}

pub fn label_of(client: Client, record_type: RecordType, name: &str) -> &'static str {
    client.say(field_of(&client.shape(), record_type, name).map_or(Word::CreatedAt.into(), |field| field.label))
}

#[component]
fn ColumnLine(record_type: RecordType, name: String, dragging: Dragging) -> impl IntoView {
    let client = use_client();
    let lines = dragging.lines;
    let label = label_of(client, record_type, &name);
    let name = StoredValue::new(name);
    let is = move || lines.with(|lines| name.with_value(|name| lines.iter().any(|(other, _, on)| on == &true && other == name)));
    let turn = move |event| {
        let on = event_target_checked(&event);
        lines.update(|lines| name.with_value(|name| lines.iter_mut().filter(|line| line.0 == *name).for_each(|line| line.2 = on)));
    };
    let step = move |by: isize| {
        move |event: ev::MouseEvent| {
            dragging.step(&name.get_value(), by);
            focus_again(event.current_target());
        }
    };
    let take = move |event: ev::PointerEvent| {
        event.prevent_default();
        dragging.take(name.get_value());
    };
    let keys = move |event: ev::KeyboardEvent| {
        let by = match event.key().as_str() {
            "ArrowUp" => -1,
            "ArrowDown" => 1,
            _ => return,
        };
        event.prevent_default();
        dragging.step(&name.get_value(), by);
        focus_again(event.current_target());
    };
    view! {
        <li class="column-line" data-row=name.get_value() data-dragging=move || dragging.taken.with(|taken| *taken == Some(name.get_value()))>
            <span class="handle" aria-hidden="true" on:pointerdown=take>
                <Glyph icon=Icon::Handle />
            </span>
            <label class="check">
                <input type="checkbox" checked=is prop:checked=is on:change=turn on:keydown=keys />
                <span>{label}</span>
            </label>
            <button class="icon-button" data-size="small" type="button" aria-label=client.fill(Word::ColumnUp, &[label]) on:click=step(-1)>
                <Glyph icon=Icon::ArrowUp />
            </button>
            <button class="icon-button" data-size="small" type="button" aria-label=client.fill(Word::ColumnDown, &[label]) on:click=step(1)>
                <Glyph icon=Icon::ArrowDown />
            </button>
        </li>
    }
    .into_any()
}

/// A line that is put elsewhere loses the focus; who moves it by keys goes on.
fn focus_again(element: Option<EventTarget>) {
    let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return };
    request_animation_frame(move || {
        element.focus().ok();
    });
}

/// Putting the lines into another order.
#[derive(Clone, Copy)]
struct Dragging {
    lines: RwSignal<Vec<Line>>,
    taken: RwSignal<Option<String>>,
    listeners: StoredValue<Vec<WindowListenerHandle>>,
}

impl Dragging {
    fn step(self, name: &str, by: isize) {
        self.lines.update(|lines| {
            let from = lines.iter().position(|line| line.0 == name);
            let to = from.and_then(|from| from.checked_add_signed(by)).filter(|to| *to < lines.len());
            if let Some((from, to)) = from.zip(to) {
                lines.swap(from, to);
            }
        });
    }

    fn take(self, name: String) {
        self.release();
        self.taken.set(Some(name.clone()));
        let over = move |event: ev::PointerEvent| {
            let element = document().element_from_point(event.client_x() as f32, event.client_y() as f32);
            let row = element.and_then(|element| element.closest(".column-line").ok().flatten());
            let Some(over) = row.and_then(|row| row.get_attribute("data-row")) else { return };
            self.lines.update(|lines| {
                let at = |name: &str| lines.iter().position(|line| line.0 == name);
                if let (Some(from), Some(to)) = (at(&name), at(&over)) {
                    let line = lines.remove(from);
                    lines.insert(to, line);
                }
            });
        };
        self.listeners.set_value(vec![
            window_event_listener(ev::pointermove, over),
            window_event_listener(ev::pointerup, move |_| self.release()),
            window_event_listener(ev::pointercancel, move |_| self.release()),
        ]);
    }

    fn release(self) {
        self.taken.try_set(None);
        self.forget();
    }

    /// Hears no more. Nothing is told: the lines may be going.
    fn forget(self) {
        let listeners = self.listeners.try_update_value(std::mem::take).unwrap_or_default();
        listeners.into_iter().for_each(WindowListenerHandle::remove);
    }
}

/// The edge of a head by which its column is made wider or narrower.
#[component]
pub fn Sizer(
    /// The column, by its place after the name; `None` is the name.
    at: Option<usize>,
    /// What it is called.
    label: &'static str,
    /// All columns, as they are.
    columns: StoredValue<Vec<(Column, Option<u32>)>>,
    /// What is wanted.
    wishes: Wishes,
) -> impl IntoView {
    let client = use_client();
    let (least, most) = domain::view::WIDTHS;
    let record_type = wishes.record_type;
    let width = move || match at {
        Some(at) => columns.with_value(|columns| columns.get(at).and_then(|(_, width)| *width)),
        None => wishes.wanted.with_untracked(|wanted| lead_width(record_type, wanted.columns.as_deref())),
    };
    let resize = move |width: u32| {
        let mut all = columns.with_value(|columns| widths(columns));
        let width = Some(width.clamp(least, most));
        if let Some(column) = at.and_then(|at| all.get_mut(at)) {
            column.1 = width;
        }
        wishes.change(|wanted| {
            wanted.columns = Some(match at {
                Some(_) => beside_lead(record_type, wanted.columns.as_deref(), all),
                None => beside_lead(record_type, Some(&[(describe(record_type).title.to_owned(), width)]), all),
            });
        });
    };
    let keys = move |event: ev::KeyboardEvent| {
        let by: i64 = match event.key().as_str() {
            "ArrowLeft" => -16,
            "ArrowRight" => 16,
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        let now = width().or_else(|| measured(&event)).unwrap_or(least);
        resize(u32::try_from(i64::from(now) + by).unwrap_or(least));
        // The heads are drawn anew; who sizes by keys goes on.
        request_animation_frame(move || {
            let sizers = document().query_selector_all("thead .sizer").ok();
            focus_again(sizers.and_then(|sizers| sizers.item(at.map_or(0, |at| at as u32 + 1))).map(Into::into));
        });
    };
    let listeners: StoredValue<Vec<WindowListenerHandle>> = StoredValue::new(Vec::new());
    let release = move || {
        let taken = listeners.try_update_value(std::mem::take).unwrap_or_default();
        taken.into_iter().for_each(WindowListenerHandle::remove);
    };
    on_cleanup(release);
    let take = move |event: ev::PointerEvent| {
        event.prevent_default();
        let Some(from) = measured(&event) else { return };
        let start = event.client_x();
        let wide = move |event: &ev::PointerEvent| {
            u32::try_from(i64::from(from) + i64::from(event.client_x() - start)).unwrap_or(least).clamp(least, most)
        };
        let head = event.current_target();
        listeners.set_value(vec![
            window_event_listener(ev::pointermove, move |event| {
                if let Some(table) = head.as_ref().and_then(table_of) {
                    set_width(&table, at, wide(&event));
                }
            }),
            window_event_listener(ev::pointerup, move |event| {
                release();
                resize(wide(&event));
            }),
            window_event_listener(ev::pointercancel, move |_| release()),
        ]);
    };
    view! {
        <span
            class="sizer"
            role="separator"
            tabindex="0"
            aria-orientation="vertical"
            aria-label=client.fill(Word::ColumnWidth, &[label])
            aria-valuemin=least.to_string()
            aria-valuemax=most.to_string()
            aria-valuenow=width().unwrap_or(120).to_string()
            on:keydown=keys
            on:pointerdown=take
        ></span>
    }
    .into_any()
}

fn table_of(target: &EventTarget) -> Option<HtmlElement> {
    target.dyn_ref::<web_sys::Element>()?.closest("table").ok()??.dyn_into().ok()
}

/// How wide the head is in which the event happened.
fn measured(event: &web_sys::Event) -> Option<u32> {
    let head = event.current_target()?.dyn_into::<web_sys::Element>().ok()?.closest("th").ok()??;
    Some(head.get_bounding_client_rect().width() as u32)
}

/// Says how wide a column is; the style has a rule for each place.
fn set_width(table: &HtmlElement, at: Option<usize>, width: u32) {
    let Some(at) = at else { return set_lead(table, Some(width)) };
    // Before them stand the name and, where rows can be selected, the boxes.
    let before = if table.query_selector("thead > tr > .pick").is_ok_and(|pick| pick.is_some()) { 2 } else { 1 };
    table.style().set_property(&format!("--w{}", at + before), &crate::kit::pixels(f64::from(width))).ok();
}

/// Says how wide the name is.
fn set_lead(table: &HtmlElement, width: Option<u32>) {
    match width {
        Some(width) => table.style().set_property("--lead", &crate::kit::pixels(f64::from(width))).ok(),
        None => table.style().remove_property("--lead").ok().map(drop),
    };
}

/// Keeps the name in a table's head as wide as is wanted.
pub fn follow_lead(head: NodeRef<leptos::html::Th>, wishes: Wishes) {
    let width = Memo::new(move |_| wishes.wanted.with(|wanted| lead_width(wishes.record_type, wanted.columns.as_deref())));
    Effect::new(move |_| {
        let width = width.get();
        if let Some(table) = head.get().and_then(|head| table_of(&head)) {
            set_lead(&table, width);
        }
    });
}

/// Says how wide the columns are for which somebody chose a width.
pub fn set_widths(table: &HtmlElement, columns: &[(Column, Option<u32>)]) {
    for (at, (_, width)) in columns.iter().enumerate() {
        if let Some(width) = width {
            set_width(table, Some(at), *width);
        }
    }
}

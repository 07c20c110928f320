//! A list as a board: a column for each value of a field, and if wanted a lane for each value of another.

use std::collections::BTreeMap;

use domain::filter::Filter;
use domain::id::Id;
use domain::number::format_count;
use domain::query::field_of;
use domain::record::{Field, Kind, Record, RecordType, Writer};
use domain::verbs::ChangeRecord;
use domain::words::Word;
use leptos::ev;
use leptos::prelude::*;
use serde_json::{Map, Value, json};

use super::cell::{Column, under};
use super::foot::totals;
use super::grouped::{self, Lanes, group_of, together_within, without};
use super::portion::Portion;
use super::rows::{Rows, blank};
use super::table::Shape;
use super::wishes::Wishes;
use crate::address::path_of;
use crate::client::{Client, use_client};
use crate::kit::erased::{Together, each, live};
use crate::kit::{MenuButton, MenuItem, More, Press};

/// So far the pointer goes before a card is taken, in pixels.
const TAKEN: i32 = 6;

/// Takes a deal to a stage. Its page provides it, which asks for what the stage wants.
#[derive(Clone, Copy)]
pub struct EnterStage(pub Callback<(Record, Id)>);

/// The board.
#[component]
pub fn ChoiceBoard(
    /// How the list is drawn.
    shape: Shape,
    /// What is wanted.
    wishes: Wishes,
) -> impl IntoView {
    let lanes = Memo::new(move |_| wishes.wanted.with(|wanted| wanted.lanes.clone()));
    let by = Memo::new(move |_| wishes.wanted.with(|wanted| wanted.board.clone()).unwrap_or_default());
    let whole = move || {
        let by = by.get();
        let drag = Drag::new(shape, by);
        match lanes.get() {
            None => view! { <Strip shape=shape wishes=wishes drag=drag lane=Filter::everything() /> }.into_any(),
            Some(field) => {
                let strip =
                    Callback::new(move |filter: Filter| view! { <Strip shape=shape wishes=wishes drag=drag lane=filter /> }.into_any());
                view! { <Lanes shape=shape wishes=wishes by=field strip=strip /> }.into_any()
            }
        }
    };
    view! { <div class="board-page choice-board">{live(whole)}</div> }.into_any()
}

/// What is being moved, and over which column.
#[derive(Clone, Copy)]
struct Drag {
    client: Client,
    shape: Shape,
    by: StoredValue<String>,
    enter: Option<EnterStage>,
    /// The card in the hand and the column it is from.
    held: RwSignal<Option<(Id, String)>>,
    over: RwSignal<Option<String>>,
    press: Press,
}

impl Drag {
    fn new(shape: Shape, by: String) -> Self {
        Self {
            client: use_client(),
            shape,
            by: StoredValue::new(by),
            enter: use_context(),
            held: RwSignal::new(None),
            over: RwSignal::new(None),
            press: Press::ready(),
        }
    }

    fn field(self) -> Option<&'static Field> {
        self.by.with_value(|by| field_of(&self.client.shape(), self.shape.record_type, by))
    }

    /// Whether moving a card is something that people do: the stage of a deal has a verb of its own.
    fn moves(self) -> bool {
        self.is_stage() || self.field().is_some_and(|field| field.writer == Writer::Person)
    }

    fn is_stage(self) -> bool {
        self.shape.record_type == RecordType::Opportunity && self.by.with_value(|by| by == "stage")
    }

    /// The columns: each value with its name, and those without one where the field may be empty.
    fn columns(self) -> Vec<(Value, String)> {
        let client = self.client;
        let Some(field) = self.field() else { return Vec::new() };
        let mut columns: Vec<(Value, String)> = match field.kind {
            Kind::Choice(choices) => choices.iter().map(|choice| (json!(choice.value), client.say(choice.label).to_owned())).collect(),
            Kind::Link(to) => {
                let choices = client.directory().with(|index| index.choices(to)).unwrap_or_default();
                choices.into_iter().map(|(id, name)| (json!(id), name)).collect()
            }
            _ => Vec::new(),
        };
        if !field.always {
            columns.push((Value::Null, without(client, field.label)));
        }
        columns
    }

    /// Takes a card to a column, by the verb that does it.
    fn go(self, id: Id, title: &str, to: &Value, name: &str) {
        if self.is_stage() {
            let stage = to.as_str().and_then(|stage| stage.parse().ok());
            if let (Some(EnterStage(enter)), Some((record, _)), Some(stage)) = (self.enter, self.shape.known(id), stage) {
                enter.run((record, stage));
            }
        } else {
            let told = format!("{title}: {}", self.client.fill(Word::MovedTo, &[name]));
            let fields = Map::from_iter([(self.by.get_value(), to.clone())]);
            self.client.send_told(ChangeRecord { record_type: self.shape.record_type, id, fields }, told);
        }
    }

    /// A press on a card: it is taken once the pointer moves.
    fn press(self, id: Id, title: String, from: String, event: &ev::PointerEvent) {
        if event.button() != 0 || event.pointer_type() == "touch" {
            return;
        }
        let (x, y) = (event.client_x(), event.client_y());
        let moved = move |event: ev::PointerEvent| {
            let far = (event.client_x() - x).abs() + (event.client_y() - y).abs() > TAKEN;
            if far && self.held.with_untracked(Option::is_none) {
                self.held.set(Some((id, from.clone())));
            }
            if self.held.with_untracked(Option::is_some) {
                self.over.set(column_at(event.client_x(), event.client_y()));
            }
        };
        let dropped = move || {
            let over = self.over.get_untracked();
            let held = self.held.get_untracked();
            self.put_down();
            let Some((over, (id, _))) = over.zip(held).filter(|(over, (_, from))| over != from) else { return };
            if let Some((value, name)) = untrack(|| self.columns()).into_iter().find(|(value, _)| key_of(value) == over) {
                self.go(id, &title, &value, &name);
            }
        };
        let give_up = move || {
            let held = self.held.with_untracked(Option::is_some);
            self.put_down();
            held
        };
        self.press.follow(moved, dropped, give_up);
    }

    fn put_down(self) {
        self.press.end();
        self.held.try_set(None);
        self.over.try_set(None);
    }
}

/// What tells a column from others.
fn key_of(value: &Value) -> String {
    value.to_string()
}

fn column_at(x: i32, y: i32) -> Option<String> {
    let element = document().element_from_point(x as f32, y as f32)?;
    element.closest("[data-column]").ok()??.get_attribute("data-column")
}

#[component]
fn Strip(shape: Shape, wishes: Wishes, drag: Drag, lane: Filter) -> impl IntoView {
    let client = use_client();
    let columns = Memo::new(move |_| drag.columns());
    let by = Memo::new(move |_| drag.by.get_value());
    let together = together_within(shape, wishes, by, lane.clone());
    let lane = StoredValue::new(lane);
    let column = move |(value, name): (Value, String)| {
        view! { <BoardColumn shape=shape wishes=wishes drag=drag lane=lane.get_value() value=value name=name columns=columns together=together /> }
            .into_any()
    };
    view! {
        <ol class="board" aria-label=client.say(Word::PresentationBoard) data-dragging=move || drag.held.with(Option::is_some).then_some("")>
            {each(move || columns.get(), |(value, name)| (key_of(value), name.clone()), column)}
        </ol>
    }
    .into_any()
}

#[component]
fn BoardColumn(
    shape: Shape,
    wishes: Wishes,
    drag: Drag,
    lane: Filter,
    value: Value,
    name: String,
    columns: Memo<Vec<(Value, String)>>,
    together: Memo<BTreeMap<String, grouped::Together>>,
) -> impl IntoView {
    let client = use_client();
    let key = StoredValue::new(key_of(&value));
    let filter = lane.and(drag.by.with_value(|by| group_of(use_client(), shape.record_type, by, &value)));
    let portion = Portion::of(shape, wishes, filter, Signal::stored(true));
    let rows = portion.rows;
    // Once all of them are loaded, they are counted here.
    let all = move || rows.with(|rows| rows.cursor.is_none().then(|| i64::try_from(rows.len()).unwrap_or(i64::MAX)));
    let counted = move || together.with(|together| key.with_value(|key| together.get(key).map(|together| together.count)));
    let sums = move || {
        let sums = together.with(|together| key.with_value(|key| together.get(key).map(|together| together.sums.clone())))?;
        let listed = shape.columns.with_value(|columns| columns.iter().map(|(column, _)| *column).collect::<Vec<_>>());
        listed.into_iter().find_map(|column| totals(client, column, &sums))
    };
    let count = move || portion.loaded.get().then(all).flatten().or_else(counted).map(|count| format_count(count, client.lang()));
    let over = move || {
        let here = drag.over.with(|over| key.with_value(|key| over.as_ref() == Some(key)));
        let from = drag.held.with(|held| key.with_value(|key| held.as_ref().is_some_and(|(_, from)| from == key)));
        (here && !from).then_some("")
    };
    let more = Signal::derive(move || rows.with(|rows| rows.cursor.is_some()));
    let card = move |id| view! { <BoardCard shape=shape rows=rows id=id drag=drag from=key columns=columns /> }.into_any();
    let none = move || {
        (portion.loaded.get() && rows.with(Rows::is_empty))
            .then(|| view! { <li class="column-empty">{client.say(Word::NothingFound)}</li> }.into_any())
    };
    view! {
        <li class="column" data-column=key.get_value() data-target=over aria-label=name.clone()>
            <header class="column-head">
                <h2 class="column-name">{name.clone()}</h2>
                <b class="count">{live(count)}</b>
                {live(move || sums().map(|sums| view! { <p class="column-sums">{sums}</p> }.into_any()))}
            </header>
            <ol class="cards" aria-label=name.clone() tabindex="0">
                {each(move || rows.with(Rows::order), |id| *id, card)}
                {live(none)}
            </ol>
            <More more=more busy=Signal::stored(false) on_more=Callback::new(move |()| portion.load_more()) />
        </li>
    }
    .into_any()
}

#[component]
fn BoardCard(
    shape: Shape,
    rows: RwSignal<Rows>,
    id: Id,
    drag: Drag,
    from: StoredValue<String>,
    columns: Memo<Vec<(Value, String)>>,
) -> impl IntoView {
    let client = use_client();
    let record = Memo::new(move |_| rows.with(|rows| rows.get(id).cloned()).unwrap_or_else(|| blank(shape.record_type, id)));
    let record: Signal<Record> = record.into();
    let titles: Signal<BTreeMap<Id, String>> = Memo::new(move |_| rows.with(|rows| rows.titles.clone())).into();
    let title = move || record.with(|record| record.title().to_owned());
    let moves = drag.moves() && client.me().with_untracked(|me| me.actor.may_create(shape.record_type));
    let press = move |event: ev::PointerEvent| {
        if moves {
            drag.press(id, untrack(title), from.get_value(), &event);
        }
    };
    let by = drag.field().map(|field| field.name);
    let line = move |field: &'static Field| view! { <span class="card-party">{under(field, record, titles)}</span> }.into_any();
    let lines = move || told_on_cards(client, shape, by).into_iter().map(line).together();
    let item = move |(value, name): (Value, String)| {
        let said = name.clone();
        let go = Callback::new(move |()| drag.go(id, &untrack(title), &value, &name));
        view! { <MenuItem on_choose=go>{said}</MenuItem> }.into_any()
    };
    let others = move || columns.get().into_iter().filter(|(value, _)| from.with_value(|from| key_of(value) != *from)).map(item).together();
    let menu = moves.then(|| {
        view! {
            <div class="choice-card-menu">
                {live(move || view! { <MenuButton label=format!("{} {}", client.say(Word::MoveTo), title()) small=true align_end=true>{others()}</MenuButton> }.into_any())}
            </div>
        }
        .into_any()
    });
    view! {
        <li
            class="card"
            data-carried=move || drag.held.with(|held| held.as_ref().is_some_and(|(held, _)| *held == id)).then_some("")
            on:pointerdown=press
            on:dragstart=|event| event.prevent_default()
        >
            <a class="card-title" href=path_of(shape.record_type, id) draggable="false">
                {live(title)}
            </a>
            {menu}
            {live(lines)}
        </li>
    }
    .into_any()
}

/// So many columns of the list are told on cards.
const TOLD: usize = 3;

/// What cards tell besides the name: the first columns of the list that administrators left there, and what they added.
fn told_on_cards(client: Client, shape: Shape, by: Option<&str>) -> Vec<&'static Field> {
    let known = client.shape();
    let listed = shape.columns.with_value(|columns| columns.iter().map(|(column, _)| *column).collect::<Vec<_>>());
    let fields = listed.into_iter().filter_map(|column| match column {
        Column::Field(field) => Some(field),
        Column::Created => None,
    });
    let stays = |field: &&Field| Some(field.name) != by && known.stays_on_cards(shape.record_type, field.name);
    let mut told: Vec<&'static Field> = fields.filter(stays).take(TOLD).collect();
    for field in known.on_cards(shape.record_type).filter(|field| Some(field.name) != by) {
        if told.iter().all(|other| other.name != field.name) {
            told.push(field);
        }
    }
    told
}

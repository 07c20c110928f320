//! What tells how many rows are selected, and does something with them.

use std::sync::Arc;

use domain::number::format_count;
use domain::permission::{Action, Extent};
use domain::questions::MOST_MATCHING;
use domain::record::{RecordType, describe};
use domain::verbs::{DeleteRecords, RestoreRecords};
use domain::words::Word;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::area::order;
use super::many::send_many;
use super::many_form::{ManyForm, written};
use super::places::Place;
use super::rows::Rows;
use super::table::Shape;
use super::wishes::{Wishes, asking};
use crate::client::{Client, use_client};
use crate::commands::{Command, Group, offer};
use crate::kit::erased::{Together, live};
use crate::kit::{Dialog, Glyph, Icon, tell_page};

/// Whether somebody can do something with records of a type.
pub fn picks(client: Client, record_type: RecordType) -> bool {
    may(client, record_type, Action::Change) || may(client, record_type, Action::Delete)
}

fn may(client: Client, record_type: RecordType, action: Action) -> bool {
    client.me().with_untracked(|me| me.actor.rights.extent(record_type, action) != Extent::None)
}

/// The button with which a phone begins to select.
#[component]
pub fn PickButton(shape: Shape) -> impl IntoView {
    let client = use_client();
    let picking = shape.selection.picking;
    let turn = move |_| if picking.get_untracked() { shape.selection.end() } else { picking.set(true) };
    view! {
        <button
            class="icon-button only-phone"
            type="button"
            aria-label=client.say(Word::SelectRows)
            aria-pressed=move || if picking.get() { "true" } else { "false" }
            on:click=turn
        >
            <Glyph icon=Icon::Check />
        </button>
    }
    .into_any()
}

/// What can be done with the selected rows.
#[derive(Clone, Copy)]
struct Doing {
    client: Client,
    shape: Shape,
    wishes: Wishes,
    /// Whether the form is open, and with which field.
    form: RwSignal<bool>,
    field: StoredValue<Option<&'static str>>,
}

impl Doing {
    fn change(self, field: Option<&'static str>) {
        self.field.set_value(field);
        self.form.set(true);
    }

    fn delete(self) {
        let record_type = self.shape.record_type;
        if self.wishes.wanted.with_untracked(|wanted| wanted.deleted) {
            send_many(self.shape, Word::ToldManyRestored, |records| RestoreRecords { record_type, records });
        } else {
            send_many(self.shape, Word::ToldManyDeleted, |records| DeleteRecords { record_type, records });
        }
    }

    /// Selects what is loaded.
    fn all(self) {
        self.shape.selection.set(order(self.shape, self.wishes));
    }

    /// Selects everything that matches, loaded or not.
    fn matching(self) {
        let record_type = self.shape.record_type;
        let question = asking(self.client, |asker| self.wishes.wanted.with(|wanted| wanted.matching(record_type, asker)));
        let asking = self.shape.selection.asking;
        asking.set(true);
        spawn_local(async move {
            let answer = self.client.ask(&question).await;
            // Whoever ended the selection meanwhile does not want it.
            if asking.try_get_untracked() != Some(true) {
                return;
            }
            asking.set(false);
            match answer {
                Ok(told) => {
                    if told.ids.len() as u64 == MOST_MATCHING {
                        let most = format_count(told.ids.len() as i64, self.client.lang());
                        self.client.toast(self.client.fill(Word::SelectedMost, &[&most]));
                    }
                    self.shape.selection.set(told.ids);
                }
                Err(refusal) => self.client.refuse(&refusal),
            }
        });
    }
}

/// The bar, there while something is selected; what it says is read aloud.
#[component]
pub fn SelectionBar(
    /// How the list is drawn.
    shape: Shape,
    /// What is wanted.
    wishes: Wishes,
) -> impl IntoView {
    let client = use_client();
    let selection = shape.selection;
    let doing = Doing { client, shape, wishes, form: RwSignal::new(false), field: StoredValue::new(None) };
    let count = Memo::new(move |_| selection.len());
    let said = move || client.fill(Word::Selected, &[&format_count(count.get() as i64, client.lang())]);
    Effect::new(move |before: Option<usize>| {
        let now = count.get();
        if now > 0 || before.is_some_and(|before| before > 0) {
            shape.said.set(said());
        }
        now
    });
    offer(move || commands(doing));
    Effect::new(move |_| {
        let escape = window_event_listener(ev::keydown, move |event| {
            let over = "dialog[open],[popover]:popover-open";
            let free = || document().query_selector(over).ok().flatten().is_none();
            let held = || count.get_untracked() > 0 || selection.picking.get_untracked();
            if event.key() == "Escape" && !event.default_prevented() && held() && free() {
                event.prevent_default();
                selection.end();
            }
        });
        on_cleanup(move || escape.remove());
    });
    let there = Memo::new(move |_| count.get() > 0 || selection.picking.get());
    // A button that is drawn anew between press and release is not clicked.
    let offered = Memo::new(move |_| unselected(doing));
    let any = Memo::new(move |_| count.get() > 0);
    // Messages stay above the bar.
    tell_page("data-selecting", move || there.get());
    let bar = move || {
        there.get().then(|| {
            view! {
                <div class="select-bar" role="group" aria-label=client.say(Word::SelectionOf)>
                    <p>{live(said)}</p>
                    {live(move || more(doing, offered.get()))}
                    <div class="button-row">{live(move || any.get().then(|| acts(doing)))}</div>
                    <button class="icon-button" type="button" aria-label=client.say(Word::SelectEnd) on:click=move |_| selection.end()>
                        <Glyph icon=Icon::Close />
                    </button>
                </div>
            }
            .into_any()
        })
    };
    let title = Signal::derive(move || client.fill(Word::ChangeMany, &[&format_count(count.get() as i64, client.lang())]));
    let form = move || view! { <ManyForm shape=shape open=doing.form begins=doing.field.get_value() /> }.into_any();
    super::keys::focus_dialog(doing.form);
    view! {
        {live(bar)}
        <Dialog open=doing.form title=title>{form()}</Dialog>
    }
    .into_any()
}

/// How many match where not all of them are selected yet.
fn unselected(doing: Doing) -> Option<i64> {
    let books = doing.shape.books.get_value();
    let count = books.iter().filter_map(|rows| rows.try_with(|rows: &Rows| rows.count)).max().unwrap_or_default();
    let selected = doing.shape.selection.len() as i64;
    (selected > 0 && selected < count).then_some(count)
}

/// The offer to take in what matches and is not selected yet.
fn more(doing: Doing, count: Option<i64>) -> Option<AnyView> {
    let client = doing.client;
    count.map(|count| {
        let count = format_count(count.min(MOST_MATCHING as i64), client.lang());
        view! {
            <button class="button" type="button" data-size="small" data-kind="plain" on:click=move |_| doing.matching()>
                {client.fill(Word::SelectMatching, &[&count])}
            </button>
        }
        .into_any()
    })
}

/// What is offered. Whoever asked for it, the palette say, may be gone by the time that it is done.
struct Offered {
    /// How the bar says it, which tells already that it is about what is selected.
    short: Word,
    /// How a command says it.
    word: Word,
    icon: Icon,
    act: Arc<dyn Fn() + Send + Sync>,
}

fn offered(doing: Doing) -> Vec<Offered> {
    let (client, shape) = (doing.client, doing.shape);
    let deleted = doing.wishes.wanted.with(|wanted| wanted.deleted);
    let mut offered = Vec::new();
    if !deleted && may(client, shape.record_type, Action::Change) {
        let fields = written(client, shape);
        let mut form = |word, icon, field| {
            offered.push(Offered { short: word, word, icon, act: Arc::new(move || doing.change(field)) });
        };
        form(Word::ChangeSelected, Icon::Edit, None);
        if describe(shape.record_type).is_owned() && fields.iter().any(|field| field.name == "owner") {
            form(Word::GiveSelected, Icon::Person, Some("owner"));
        }
        if let Some(tags) = fields.iter().find(|field| field.name == "tags" && field.is_list()) {
            form(Word::TagSelected, Icon::Tag, Some(tags.name));
        }
    }
    if may(client, shape.record_type, Action::Delete) {
        let (short, word, icon) = match deleted {
            true => (Word::Restore, Word::RestoreSelected, Icon::Undo),
            false => (Word::Delete, Word::DeleteSelected, Icon::Trash),
        };
        offered.push(Offered { short, word, icon, act: Arc::new(move || doing.delete()) });
    }
    offered
}

fn acts(doing: Doing) -> AnyView {
    let asking = doing.shape.selection.asking;
    let button = |Offered { short, icon, act, .. }: Offered| {
        view! {
            <button class="button" type="button" data-size="small" disabled=move || asking.get() on:click=move |_| act()>
                <Glyph icon=icon />
                <span>{doing.client.say(short)}</span>
            </button>
        }
        .into_any()
    };
    offered(doing).into_iter().map(button).together()
}

fn commands(doing: Doing) -> Vec<Command> {
    let selection = doing.shape.selection;
    let one = move || {
        if let Some(place) = Place::focused() {
            selection.turn(place.id);
        } else if let Some(place) = Place::first() {
            place.focus();
            selection.turn(place.id);
        }
    };
    let mut commands = vec![
        Command::told(Word::WalkCells, Group::Here, &["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]),
        Command::run(Word::SelectRow, Group::Here, Icon::Check, one).by(&["x", "Space"]),
        Command::run(Word::SelectAll, Group::Here, Icon::Check, move || doing.all()).by(&["Mod+a"]),
        Command::told(Word::SelectFurther, Group::Here, &["Shift+ArrowDown", "Shift+ArrowUp"]),
        Command::told(Word::EditCell, Group::Here, &["F2"]),
    ];
    let some = !selection.is_empty();
    if some && !selection.asking.get() {
        let act = |Offered { word, icon, act, .. }: Offered| Command::run(word, Group::Here, icon, move || act());
        commands.extend(offered(doing).into_iter().map(act));
    }
    if some {
        commands.push(Command::run(Word::SelectEnd, Group::Here, Icon::Close, move || selection.end()).by(&["Escape"]));
    }
    commands
}

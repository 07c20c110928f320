//! Where the fields of a record type stand on its pages, and what cards show.

use domain::id::Id;
use domain::query::Query;
use domain::record::{Field, Panel, RecordType, Section, Writer, fits_on_cards};
use domain::verbs::{ArrangeFields, DeleteRecord, PlacedField};
use domain::words::Word;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use serde_json::{Map, Value};

use super::super::Part;
use super::super::draft::{Draft, Drafting};
use super::super::order::at_end;
use super::layout_drag::{LayoutDrag, Place, moved, moves};
use super::setting::{begin, put};
use crate::client::{Client, use_client};
use crate::kit::erased::{Together, live};
use crate::kit::{Glyph, Icon, MenuButton, MenuItem};
use crate::record::{QueryDialog, name_of, titles_of};

/// What is asked about how a field stands.
const ASKED: &[&str] = &["required", "shown_to", "on_card", "hidden"];
const SECTION: &[&str] = &["name", "name_vi"];

/// What the menus of this part work with.
#[derive(Clone, Copy)]
struct Arranged {
    client: Client,
    of: RecordType,
    drafting: Drafting,
    /// The field of which it is being said when it must be filled.
    asking: RwSignal<Option<&'static Field>>,
    panels: Memo<Vec<Panel>>,
    drag: LayoutDrag,
    /// The field that was moved by keys: its handle, which is drawn anew, has the focus again.
    held: StoredValue<Option<&'static str>>,
}

/// The part of the page.
#[component]
pub(super) fn Layout(of: &'static str, drafting: Drafting) -> impl IntoView {
    let client = use_client();
    let Some(record_type) = RecordType::parse(of) else {
        return ().into_any();
    };
    let panels = Memo::new(move |_| client.shape().panels(record_type));
    let (asking, drag, held) = (RwSignal::new(None), LayoutDrag::new(), StoredValue::new(None));
    let arranged = Arranged { client, of: record_type, drafting, asking, panels, drag, held };
    let add = move |_| {
        let sections = client.directory().get_untracked();
        let last = at_end(sections.of(RecordType::Section).filter_map(|section| section.get("position").as_i64()));
        let known = [("of", Value::from(of)), ("position", Value::from(last))].map(|(name, value)| (name.to_owned(), value));
        drafting.begin(Draft::of_new(client.say(Word::NewSection).to_owned(), RecordType::Section, SECTION, Map::from_iter(known)));
    };
    let groups = move || {
        let all = panels.get();
        all.iter().enumerate().map(|(i, panel)| arranged.group(i, panel, &all)).together()
    };
    view! {
        <Part id="layout" title=client.say(Word::LayoutTitle) text=client.say(Word::LayoutText)>
            {live(groups)}
            {live(move || arranged.left_out())}
            <div class="button-row">
                <button class="button" type="button" on:click=add>
                    <Glyph icon=Icon::Plus />
                    {client.say(Word::NewSection)}
                </button>
            </div>
        </Part>
        {live(move || arranged.asking.get().map(|field| arranged.when(field)))}
    }
    .into_any()
}

impl Arranged {
    /// A group with its fields.
    fn group(self, i: usize, panel: &Panel, all: &[Panel]) -> AnyView {
        let client = self.client;
        let title = client.say(panel.label);
        let lines = panel.fields.iter().enumerate().map(|(at, field)| self.line(field, (i, at), panel, all));
        let none = panel.fields.is_empty().then(|| {
            let drop = move || self.drag.marks_empty(i).then_some("before");
            view! { <li class="line quiet" data-drop=drop>{client.say(Word::NoFieldsHere)}</li> }.into_any()
        });
        let menu = panel.section.map(|id| self.section_menu(id, title));
        view! {
            <div class="layout-group" role="group" aria-label=title data-group=i>
                <div class="line">
                    <h3 class="line-text">{title}</h3>
                    {menu}
                </div>
                <ul class="lines">{lines.together()} {none}</ul>
            </div>
        }
        .into_any()
    }

    fn section_menu(self, id: Id, title: &'static str) -> AnyView {
        let client = self.client;
        let rename = Callback::new(move |()| {
            let record = client.directory().with_untracked(|index| index.record(id).cloned());
            if let Some(record) = record {
                self.drafting.begin(Draft::of_record(client.fill(Word::RenameNamed, &[title]), &record, SECTION));
            }
        });
        let retire = Callback::new(move |()| {
            let told = client.fill(Word::RetiredNamed, &[title]);
            client.send_told(DeleteRecord { record_type: Section::DESCRIPTION.record_type, id }, told);
        });
        view! {
            <span class="line-end">
                <MenuButton label=client.fill(Word::ArrangeNamed, &[title]) small=true align_end=true>
                    {item(Icon::Edit, client.say(Word::Rename), rename)}
                    {item(Icon::Trash, client.say(Word::RetireNow), retire)}
                </MenuButton>
            </span>
        }
        .into_any()
    }

    fn line(self, field: &'static Field, place: Place, panel: &Panel, all: &[Panel]) -> AnyView {
        let at = place.1;
        let client = self.client;
        let name = client.say(field.label);
        let here: Vec<&'static str> = panel.fields.iter().map(|field| field.name).collect();
        let step = |to: usize| {
            let mut order = here.clone();
            order.swap(at, to);
            let section = panel.section;
            Callback::new(move |()| {
                self.held.set_value(Some(field.name));
                self.arrange(section, &order);
            })
        };
        let up = at.checked_sub(1).map(|to| item(Icon::ArrowUp, client.say(Word::MoveUp), step(to)));
        let down = (at + 1 < here.len()).then(|| item(Icon::ArrowDown, client.say(Word::MoveDown), step(at + 1)));
        let others = all.iter().filter(|other| *other != panel && self.takes(other, field));
        let go = others.map(|other| {
            let mut order: Vec<&'static str> = other.fields.iter().map(|field| field.name).collect();
            order.push(field.name);
            let section = other.section;
            let to = client.fill(Word::MoveToNamed, &[client.say(other.label)]);
            item(Icon::ArrowRight, &to, Callback::new(move |()| self.arrange(section, &order)))
        });
        let (others, count) = (go.together(), here.len());
        let title = client.fill(Word::EditNamed, &[name]);
        let edit = Callback::new(move |()| begin(client, self.drafting, (self.of.name(), Some(field.name)), title.clone(), ASKED));
        let when = (field.writer != Writer::Verb)
            .then(|| item(Icon::Filter, client.say(Word::RequiredWhen), Callback::new(move |()| self.asking.set(Some(field)))));
        view! {
            <li class="line" data-field=at data-drop=move || self.drag.mark(field.name, place, count)>
                {self.handle(field, place)}
                <span class="line-text">{name} {self.under(field)}</span>
                <span class="line-end">
                    <MenuButton label=client.fill(Word::ArrangeNamed, &[name]) small=true align_end=true>
                        {item(Icon::Edit, client.say(Word::Edit), edit)} {when} {up} {down} {others}
                    </MenuButton>
                </span>
            </li>
        }
        .into_any()
    }

    /// What takes a field to another place: by pointer anywhere, by arrows in its group.
    fn handle(self, field: &'static Field, (_, at): Place) -> AnyView {
        let keys = move |event: KeyboardEvent| {
            let before = match event.key().as_str() {
                "ArrowUp" => at.checked_sub(1),
                "ArrowDown" => Some(at + 2),
                _ => return,
            };
            event.prevent_default();
            let place = before.zip(self.place_of(field)).map(|(before, (group, _))| (group, before));
            if place.is_some_and(|place| self.put_before(field, place)) {
                self.held.set_value(Some(field.name));
            }
        };
        let element = NodeRef::<html::Button>::new();
        Effect::new(move |_| {
            if let (Some(button), true) = (element.get(), self.held.get_value() == Some(field.name)) {
                self.held.set_value(None);
                button.focus().ok();
            }
        });
        let takes = move |to: usize| self.panels.with_untracked(|all| all.get(to).is_some_and(|panel| self.takes(panel, field)));
        let drop = move |to: Place| {
            self.put_before(field, to);
        };
        view! {
            <button
                class="handle"
                type="button"
                node_ref=element
                aria-label=self.client.fill(Word::MoveNamed, &[self.client.say(field.label)])
                on:pointerdown=move |event| {
                    if let Some(place) = self.place_of(field) {
                        self.drag.press((field.name, place), &event, takes, drop);
                    }
                }
                on:keydown=keys
            >
                <Glyph icon=Icon::Handle />
            </button>
        }
        .into_any()
    }

    /// Where a field stands by now: others may have moved it, or what is around it, while it was in the hand.
    fn place_of(self, field: &Field) -> Option<Place> {
        self.panels.with_untracked(|all| {
            let places = all.iter().enumerate().map(|(group, panel)| (group, panel.fields.iter().position(|each| each.name == field.name)));
            places.into_iter().find_map(|(group, at)| Some((group, at?)))
        })
    }

    /// Puts a field before the one that stands at a place; tells whether that is another than it has.
    fn put_before(self, field: &'static Field, (to, before): Place) -> bool {
        let Some((group, at)) = self.place_of(field).filter(|from| moves(*from, (to, before))) else { return false };
        let placed = self.panels.with_untracked(|all| {
            let panel = all.get(to).filter(|panel| before <= panel.fields.len() && (to == group || self.takes(panel, field)))?;
            let mut names: Vec<_> = panel.fields.iter().map(|field| field.name).collect();
            if to == group {
                names = moved(names, at, before);
            } else {
                names.insert(before, field.name);
            }
            Some((panel.section, names))
        });
        let is_placed = placed.is_some();
        if let Some((section, names)) = placed {
            self.arrange(section, &names);
        }
        is_placed
    }

    /// Whether a field can stand in a group: in one of the product's only where the product has it.
    fn takes(self, panel: &Panel, field: &Field) -> bool {
        panel.section.is_some() || self.is_home(panel, field)
    }

    /// Whether the group is the one in which the product has the field.
    fn is_home(self, panel: &Panel, field: &Field) -> bool {
        let own = domain::record::own_panels(self.of).iter().find(|(word, _)| panel.label == domain::record::Label::Word(*word));
        match own {
            Some((_, names)) => names.contains(&field.name),
            None => field.custom.is_some(),
        }
    }

    /// What was set about a field.
    fn under(self, field: &'static Field) -> AnyView {
        let client = self.client;
        let shape = client.shape_now();
        let on_card = (field.layout.on_card == Some(true) && fits_on_cards(field.kind)).then(|| client.say(Word::IsOnCards));
        let required = (field.required && field.writer != Writer::Verb).then(|| client.say(Word::IsRequired));
        let when = field.layout.required_when.and_then(|text| Query::read(&shape, self.of, text).ok()).map(|query| self.sentence(query));
        view! {
            <span class="under">
                {required.map(|required| view! { <span>{required}</span> }.into_any())}
                {when}
                {on_card.map(|on_card| view! { <span>{on_card}</span> }.into_any())}
            </span>
        }
        .into_any()
    }

    /// When a field must be filled, as a sentence.
    fn sentence(self, query: Query) -> AnyView {
        let Self { client, of, .. } = self;
        let query = Signal::stored(query);
        let titles = titles_of(client, of, query);
        let said = move || query.with(|query| query.say(&client.shape(), of, client.lang(), &|to, id| name_of(client, titles, to, id)));
        view! { <span>{client.say(Word::RequiredWhen)} ": " {live(said)}</span> }.into_any()
    }

    /// The fields that stand nowhere.
    fn left_out(self) -> Option<AnyView> {
        let client = self.client;
        let hidden: Vec<&'static Field> = client.shape().fields(self.of).filter(|field| field.layout.hidden).collect();
        let line = |field: &'static Field| {
            let (name, of) = (client.say(field.label), self.of);
            let told = client.fill(Word::ChangedNamed, &[name]);
            let show = move |_| put(client, of.name(), field.name, "hidden", Value::Null, told.clone());
            view! {
                <li class="line">
                    <span class="line-text quiet">{name}</span>
                    <span class="line-end">
                        <button
                            class="button"
                            type="button"
                            data-size="small"
                            aria-label=format!("{}: {name}", client.say(Word::ShowAgain))
                            on:click=show
                        >
                            <Glyph icon=Icon::Restore />
                            {client.say(Word::ShowAgain)}
                        </button>
                    </span>
                </li>
            }
            .into_any()
        };
        (!hidden.is_empty()).then(|| {
            view! {
                <h3 class="quiet">{client.say(Word::LeftOutFields)}</h3>
                <ul class="lines">{hidden.into_iter().map(line).together()}</ul>
            }
            .into_any()
        })
    }

    /// The dialog that says when a field must be filled.
    fn when(self, field: &'static Field) -> AnyView {
        let client = self.client;
        let open = RwSignal::new(true);
        Effect::new(move |_| {
            if !open.get() {
                self.asking.set(None);
            }
        });
        let title = format!("{}: {}", client.say(field.label), client.say(Word::RequiredWhen).to_lowercase());
        let text = field.layout.required_when.unwrap_or_default();
        let query = Query::read(&client.shape_now(), self.of, text).unwrap_or_default();
        let apply = Callback::new(move |query: Query| {
            let value = if query.is_everything() { Value::Null } else { Value::from(query.write()) };
            let told = client.fill(Word::ChangedNamed, &[client.say(field.label)]);
            put(client, self.of.name(), field.name, "required_when", value, told);
        });
        view! { <QueryDialog open=open record_type=self.of query=Signal::stored(query) on_apply=apply title=title /> }.into_any()
    }

    fn arrange(self, section: Option<Id>, names: &[&'static str]) {
        let client = self.client;
        let fields = names.iter().map(|name| PlacedField { field: (*name).to_owned(), setter: client.new_id() });
        let verb = ArrangeFields { of: self.of, section, fields: fields.collect() };
        client.send_told(verb, client.say(Word::ArrangedFields).to_owned());
    }
}

fn item(icon: Icon, words: &str, choose: Callback<()>) -> AnyView {
    let words = words.to_owned();
    view! {
        <MenuItem on_choose=choose>
            <Glyph icon=icon />
            <span>{words}</span>
        </MenuItem>
    }
    .into_any()
}

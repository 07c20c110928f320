//! The saved views of a list: which one is shown, and what is kept of what was changed.

use domain::id::Id;
use domain::permission::{Shared, Standing};
use domain::record::{Record, RecordType, sharing};
use domain::verbs::{ChangeRecord, CreateRecord, DeleteRecord};
use domain::words::Word;
use leptos::prelude::*;
use serde_json::{Map, Value, json};

use super::wishes::Wishes;
use crate::client::{Client, use_client};
use crate::commands::{Command, Group, Said, offer};
use crate::kit::erased::{each, live};
use crate::kit::{Dialog, Glyph, Icon, MenuButton, MenuItem, RecordForm, Tabs, heed};
use crate::pages::{Part, draw_part};

/// The fields of the form, and those for whoever shares with nobody.
const FIELDS: &[&str] = &["name", "name_vi", "shared", "pinned", "is_default", "segment"];
const PRIVATE: &[&str] = &["name", "name_vi", "pinned", "is_default", "segment"];

/// The views as tabs, what was changed and not saved, and what can be done with it.
#[component]
pub fn ViewBar(
    /// What is wanted.
    wishes: Wishes,
) -> impl IntoView {
    let client = use_client();
    let record_type = wishes.record_type;
    let naming = RwSignal::new(None::<Naming>);
    let current = Memo::new(move |_| wishes.view.with(|view| view.as_ref().map(|view| view.id)));
    let views = Memo::new(move |_| {
        client.directory().with(|index| index.views_of(record_type).map(|view| (view.id, index.localized(view))).collect::<Vec<_>>())
    });
    let tab = move |(id, name): (Id, String)| {
        let is = move || (current.get() == Some(id)).then_some("page");
        view! { <a href=move || { heed(&views); wishes.address_of(Some(id)) } aria-current=is>{name}</a> }.into_any()
    };
    let all = move || {
        heed(&views);
        wishes.address_of(None)
    };
    // Every view is a place of its own in the palette.
    offer(move || {
        views
            .get()
            .into_iter()
            .map(|(id, name)| Command::go(Said::with(Word::ViewActions, name), Group::Go, Icon::Bookmark, wishes.address_of(Some(id))))
            .collect()
    });
    let may_change = Memo::new(move |_| wishes.view.with(|view| view.as_ref().is_some_and(|view| may_change(client, view))));
    let changed = Memo::new(move |_| wishes.is_changed());
    let save = move |()| {
        if let Some(view) = wishes.view.get_untracked() {
            let fields = wishes.wanted.with_untracked(super::wanted::Wanted::view_fields);
            let told = format!("{}: {}", client.say(Word::Saved), view.title());
            client.send_told(ChangeRecord { record_type: RecordType::SavedView, id: view.id, fields }, told);
            wishes.begin_with(Some(view.id));
        }
    };
    let reset = move |()| wishes.begin_with(current.get_untracked());
    let may_keep = client.me().with_untracked(|me| me.actor.may_create(RecordType::SavedView));
    offer(move || {
        let keep = may_keep.then(|| Command::run(Word::ViewSaveAs, Group::Here, Icon::Bookmark, move || naming.set(Some(Naming::New))));
        let save = (changed.get() && may_change.get()).then(|| Command::run(Word::ViewSave, Group::Here, Icon::Bookmark, move || save(())));
        let reset = (changed.get() && current.with(Option::is_some))
            .then(|| Command::run(Word::ViewReset, Group::Here, Icon::Undo, move || reset(())));
        [save, keep, reset].into_iter().flatten().collect()
    });
    let state = move || {
        changed.get().then(|| {
            view! {
                <span class="view-state">
                    {live(move || current.get().is_some().then(|| view! { <span class="quiet">{client.say(Word::ViewChanged)}</span> }.into_any()))}
                    {live(move || {
                        may_change
                            .get()
                            .then(|| {
                                view! {
                                    <button class="button" type="button" data-size="small" on:click=move |_| save(())>
                                        {client.say(Word::ViewSave)}
                                    </button>
                                }
                                .into_any()
                            })
                    })}
                    {live(move || match (current.get(), may_keep) {
                        (Some(_), _) => {
                            view! {
                                <button class="button" type="button" data-size="small" data-kind="plain" on:click=move |_| reset(())>
                                    {client.say(Word::ViewReset)}
                                </button>
                            }
                                .into_any()
                        }
                        (None, true) => {
                            view! {
                                <button class="button" type="button" data-size="small" on:click=move |_| naming.set(Some(Naming::New))>
                                    <Glyph icon=Icon::Bookmark />
                                    {client.say(Word::ViewSaveAs)}
                                </button>
                            }
                                .into_any()
                        }
                        (None, false) => ().into_any(),
                    })}
                </span>
            }
            .into_any()
        })
    };
    let menu = may_keep.then(|| view! { <ViewMenu wishes=wishes naming=naming may_change=may_change /> }.into_any());
    view! {
        <div class="view-bar">
            <Tabs label=client.say(Word::SavedViews) chosen=current>
                <a href=all aria-current=move || current.get().is_none().then_some("page")>
                    {client.say(Word::ViewAll)}
                </a>
                {each(move || views.get(), |(id, name)| (*id, name.clone()), tab)}
            </Tabs>
            {live(state)}
            {menu}
        </div>
        <NamingDialog wishes=wishes naming=naming />
    }
    .into_any()
}

/// Whether a view of one's own may be shared so.
fn may_share(client: Client, shared: &str) -> bool {
    client.me().with_untracked(|me| {
        let standing = Standing { owner: Some(me.actor.user), team: me.actor.team, shared: Shared::parse(shared) };
        me.actor.may_change(RecordType::SavedView, standing)
    })
}

fn may_change(client: Client, view: &Record) -> bool {
    client.me().with(|me| me.actor.may_change(RecordType::SavedView, view.standing()))
}

#[component]
fn ViewMenu(wishes: Wishes, naming: RwSignal<Option<Naming>>, may_change: Memo<bool>) -> impl IntoView {
    let client = use_client();
    let view = wishes.view;
    let name = move || view.with(|view| view.as_ref().map(|view| view.title().to_owned()));
    let label = move || name().map_or_else(|| client.say(Word::ViewMenu).to_owned(), |name| client.fill(Word::ViewActions, &[&name]));
    let keep_new = Callback::new(move |()| naming.set(Some(Naming::New)));
    let rename = Callback::new(move |()| naming.set(view.get_untracked().map(Box::new).map(Naming::Known)));
    let turn = move |field: &'static str| {
        Callback::new(move |()| {
            if let Some(view) = view.get_untracked() {
                let on = *view.get(field) != Value::Bool(true);
                let fields = Map::from_iter([(field.to_owned(), json!(on))]);
                client.send(ChangeRecord { record_type: RecordType::SavedView, id: view.id, fields });
            }
        })
    };
    let is = move |field: &'static str| {
        Signal::derive(move || Some(view.with(|view| view.as_ref().is_some_and(|view| *view.get(field) == Value::Bool(true)))))
    };
    let remove = Callback::new(move |()| {
        if let Some(view) = view.get_untracked() {
            let told = client.fill(Word::ToldDeleted, &[view.title()]);
            client.send_told(DeleteRecord { record_type: RecordType::SavedView, id: view.id }, told);
            wishes.begin_with(None);
        }
    });
    let own = move || {
        (may_change.get() && view.with(Option::is_some)).then(|| {
            view! {
                <MenuItem on_choose=rename>{client.say(Word::ViewEdit)}</MenuItem>
                <MenuItem on_choose=turn("pinned") checked=is("pinned")>{client.say(Word::Pinned)}</MenuItem>
                <MenuItem on_choose=turn("is_default") checked=is("is_default")>{client.say(Word::DefaultView)}</MenuItem>
                <MenuItem on_choose=turn("segment") checked=is("segment")>{client.say(Word::Segment)}</MenuItem>
                <hr />
                <MenuItem on_choose=remove danger=true>
                    <Glyph icon=Icon::Trash />
                    {client.say(Word::ViewDelete)}
                </MenuItem>
            }
            .into_any()
        })
    };
    live(move || {
        view! {
            <MenuButton label=label() align_end=true>
                <MenuItem on_choose=keep_new>
                    <Glyph icon=Icon::Bookmark />
                    {client.say(Word::ViewSaveAs)}
                </MenuItem>
                {live(own)}
            </MenuButton>
        }
        .into_any()
    })
}

/// What is being named.
#[derive(Clone, Debug, PartialEq)]
pub enum Naming {
    /// A new view.
    New,
    /// One that is there.
    Known(Box<Record>),
}

#[component]
fn NamingDialog(wishes: Wishes, naming: RwSignal<Option<Naming>>) -> impl IntoView {
    let client = use_client();
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(naming.with(Option::is_some)));
    Effect::new(move |_| {
        if !open.get() && naming.with_untracked(Option::is_some) {
            naming.set(None);
        }
    });
    super::keys::focus_dialog(open);
    let draw = move || naming.get_untracked().map(|of| draw_part(NamingForm { wishes, naming, of }, || ()));
    view! { <Dialog open=open title=client.say(Word::SavedView)>{draw()}</Dialog> }.into_any()
}

/// The form with name and sharing.
pub struct NamingForm {
    wishes: Wishes,
    naming: RwSignal<Option<Naming>>,
    of: Naming,
}

impl Part for NamingForm {
    fn draw(self) -> AnyView {
        let Self { wishes, naming, of } = self;
        let client = use_client();
        let record_type = RecordType::SavedView;
        let mut initial = match &of {
            Naming::New => Map::from_iter([("shared".to_owned(), json!("private"))]),
            Naming::Known(view) => view.fields.clone(),
        };
        initial.retain(|name, _| FIELDS.contains(&name.as_str()));
        let had = initial.get("shared").and_then(Value::as_str).unwrap_or_default().to_owned();
        let shared = sharing(|shared| shared == had || may_share(client, shared));
        let made = RwSignal::new(None::<Id>);
        // The address names the new view once it is there to be named.
        Effect::new(move |_| {
            if let Some(id) = made.get().filter(|id| client.directory().with(|index| index.record(*id).is_some())) {
                naming.set(None);
                wishes.begin_with(Some(id));
            }
        });
        let refused = RwSignal::new(None);
        let submit = Callback::new(move |mut fields: Map<String, Value>| {
            let sent = match &of {
                Naming::New => {
                    fields.extend(wishes.wanted.with_untracked(super::wanted::Wanted::view_fields));
                    fields.insert("record_type".to_owned(), json!(wishes.record_type.name()));
                    let id = client.new_id();
                    made.set(Some(id));
                    client.send(CreateRecord { record_type, id, fields })
                }
                Naming::Known(view) => {
                    naming.set(None);
                    client.send(ChangeRecord { record_type, id: view.id, fields })
                }
            };
            sent.then_shown(move |outcome| {
                let Err(refusal) = outcome else { return false };
                made.try_set(None);
                refused.try_set(Some(refusal.clone())).is_none()
            });
        });
        let cancel = Callback::new(move |()| naming.set(None));
        view! {
            <RecordForm
                record_type=record_type
                fields=if shared.is_some() { FIELDS } else { PRIVATE }
                instead=shared
                initial=initial
                on_submit=submit
                errors=refused
                in_dialog=true
                on_cancel=cancel
            />
        }
        .into_any()
    }
}

//! Roles: what each may do, record type by record type and field by field.

mod edit;
mod fields;
mod grants;

use domain::id::Id;
use domain::permission::{Rights, Role};
use domain::record::{ROLES, Record, RecordType};
use domain::sort::sort_by_key;
use domain::verbs::DeleteRecord;
use domain::words::Word;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::{use_navigate, use_query_map};
use serde_json::{Map, json};

use super::Part;
use super::draft::{Draft, DraftDialog, Drafting, NAMES};
use super::guard::ForAdministrators;
use super::retired::Retired;
use crate::client::{Client, use_client};
use crate::commands::{Command, Group, Said, offer};
use crate::kit::erased::{Together, live};
use crate::kit::{Glyph, Icon, Menu, MenuButton, MenuItem, Tabs, fresh_id};
use crate::pages::Page;
use edit::Edited;

/// Roles, those of the product and those that administrators made.
pub struct RolesPage;

impl Page for RolesPage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        let client = use_client();
        view! {
            <Title text=client.say(Word::UserRoles) />
            <ForAdministrators heading=client.say(Word::UserRoles)>
                <Roles />
            </ForAdministrators>
        }
        .into_any()
    }
}

/// The roles that can be looked at, with their names: first those of the product.
fn all(client: Client) -> Vec<(Role, String)> {
    let own = client.directory().with(|index| {
        let mut own: Vec<(Role, String)> = index
            .of(RecordType::Role)
            .filter(|record| !record.is_deleted())
            .map(|record| (Role::Custom(record.id), index.localized(record)))
            .collect();
        sort_by_key(&mut own, |(_, name)| domain::fold::fold(name));
        own
    });
    Role::ALL.into_iter().map(|role| (role, name_of(client, role))).chain(own).collect()
}

fn name_of(client: Client, role: Role) -> String {
    match role {
        Role::Custom(id) => client.directory().with(|index| index.title(id).unwrap_or_default()),
        role => ROLES.iter().find(|each| each.value == role.name()).map_or("", |each| client.say(each.label)).to_owned(),
    }
}

/// What a role may do, as it is stored.
fn rights_of(client: Client, role: Role) -> Rights {
    match role {
        Role::Custom(id) => client.directory().with(|index| index.record(id).and_then(rights_in)).unwrap_or_default(),
        role => Rights::of(role, true),
    }
}

/// The rights that the record of a role says.
fn rights_in(role: &Record) -> Option<Rights> {
    serde_json::from_value(role.get("rights").clone()).ok()
}

fn address(role: Role) -> String {
    format!("/settings/roles?role={}", String::from(role))
}

#[component]
fn Roles() -> impl IntoView {
    let client = use_client();
    let query = use_query_map();
    let roles = Memo::new(move |_| all(client));
    let chosen = Memo::new(move |_| {
        let asked = query.with(|query| query.get_str("role").and_then(Role::parse));
        roles.with(|roles| roles.iter().map(|(role, _)| *role).find(|role| Some(*role) == asked)).unwrap_or(Role::Salesperson)
    });
    let drafting = Drafting::new();
    let navigate = use_navigate();
    let made = Callback::new(move |(_, id)| navigate(&address(Role::Custom(id)), Default::default()));
    let tabs = move || {
        let tab = |(role, name): (Role, String)| {
            let current = move || (chosen.get() == role).then_some("page");
            view! { <a href=address(role) aria-current=current>{name}</a> }.into_any()
        };
        roles.get().into_iter().map(tab).together()
    };
    view! {
        <div class="page">
            <div class="page-head">
                <h1>{client.say(Word::UserRoles)}</h1>
                <div class="button-row">
                    <NewRole roles=roles drafting=drafting />
                </div>
            </div>
            <Tabs label=client.say(Word::UserRoles) chosen=chosen>
                {live(tabs)}
                {live(move || match chosen.get() {
                    Role::Custom(id) => view! { <RoleMenu id=id drafting=drafting /> }.into_any(),
                    _ => ().into_any(),
                })}
            </Tabs>
            <div class="settings">{live(move || view! { <OfRole role=chosen.get() /> }.into_any())}</div>
        </div>
        <DraftDialog drafting=drafting on_made=made />
    }
    .into_any()
}

/// A menu of roles; each opens the form for a new one that begins with what that one may do.
#[component]
fn NewRole(roles: Memo<Vec<(Role, String)>>, drafting: Drafting) -> impl IntoView {
    let client = use_client();
    let make = Callback::new(move |(role, name): (Role, String)| {
        let known = Map::from_iter([("rights".to_owned(), json!(rights_of(client, role)))]);
        drafting.begin(Draft::of_new(client.fill(Word::NewRoleAs, &[&name]), RecordType::Role, NAMES, known));
    });
    offer(move || {
        let command = |(role, name): (Role, String)| {
            let said = Said::with(Word::NewRoleAs, name.clone());
            Command::run(said, Group::Here, Icon::Plus, move || make.run((role, name.clone()))).once_typed()
        };
        roles.get().into_iter().map(command).collect()
    });
    let items = move || {
        let item = |(role, name): (Role, String)| {
            let (label, chosen) = (name.clone(), Callback::new(move |()| make.run((role, name.clone()))));
            view! { <MenuItem on_choose=chosen><span>{label}</span></MenuItem> }.into_any()
        };
        roles.get().into_iter().map(item).together()
    };
    let id = fresh_id();
    view! {
        <button class="button" type="button" data-kind="primary" popovertarget=id.clone() aria-haspopup="menu">
            <Glyph icon=Icon::Plus />
            {client.say(Word::NewRole)}
        </button>
        <Menu id=id label=client.say(Word::NewRole) align_end=true>
            <p class="menu-title" role="presentation">{client.say(Word::BeginsAs)}</p>
            {live(items)}
        </Menu>
    }
    .into_any()
}

#[component]
fn RoleMenu(id: Id, drafting: Drafting) -> impl IntoView {
    let client = use_client();
    let name = Memo::new(move |_| client.directory().with(|index| index.title(id).unwrap_or_default()));
    let edit = Callback::new(move |()| {
        if let Some(record) = client.directory().with_untracked(|index| index.record(id).cloned()) {
            drafting.begin(Draft::of_record(client.fill(Word::EditNamed, &[record.text("name")]), &record, NAMES));
        }
    });
    let retire = Callback::new(move |()| {
        let told = client.fill(Word::RetiredNamed, &[&name.get_untracked()]);
        client.send_told(DeleteRecord { record_type: RecordType::Role, id }, told);
    });
    live(move || {
        view! {
            <MenuButton label=client.fill(Word::ActionsOn, &[&name.get()]) small=true>
                <MenuItem on_choose=edit>
                    <Glyph icon=Icon::Edit />
                    <span>{client.say(Word::Edit)}</span>
                </MenuItem>
                <MenuItem danger=true on_choose=retire>
                    <Glyph icon=Icon::Trash />
                    <span>{client.say(Word::RetireNow)}</span>
                </MenuItem>
            </MenuButton>
        }
        .into_any()
    })
}

#[component]
fn OfRole(role: Role) -> impl IntoView {
    let client = use_client();
    let edited = Edited::new(client, role);
    let about = if edited.is_fixed() { Word::RoleIsFixed } else { Word::RightsText };
    view! {
        <Part id="grants" title=client.say(Word::RightsOf) text=client.say(about) wide=true>
            <grants::Grants edited=edited />
        </Part>
        <Part id="field-rights" title=client.say(Word::FieldRights) text=client.say(Word::FieldRightsText) wide=true>
            <fields::FieldRights edited=edited />
        </Part>
        <Retired record_type=RecordType::Role keep=Callback::new(|_: Record| true) />
    }
    .into_any()
}

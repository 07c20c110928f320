//! Users and teams.

mod hand_over;
mod link;
mod teams;
mod tree;
mod user_menu;
mod users;

use domain::record::RecordType;
use domain::words::Word;
use leptos::prelude::*;
use leptos_meta::Title;
use serde_json::{Map, Value};

use super::Part;
use super::draft::{Draft, DraftDialog, Drafting};
use super::guard::ForAdministrators;
use crate::client::{Client, use_client};
use crate::commands::{Command, Group, offer};
use crate::kit::{Glyph, Icon};
use crate::pages::Page;
use hand_over::{HandOverDialog, HandingOver};
use link::{LinkDialog, Linking};

/// The fields of the form for a user.
const USER_FIELDS: &[&str] = &["name", "email", "role", "team", "language"];
/// The fields of the form for a team.
const TEAM_FIELDS: &[&str] = &["name", "parent"];

/// The dialogs of the page, for the menus of its rows.
#[derive(Clone, Copy)]
struct Dialogs {
    drafting: Drafting,
    linking: Linking,
    handing: HandingOver,
}

impl Dialogs {
    fn invite(self, client: Client) {
        let known =
            Map::from_iter([("role".to_owned(), Value::from("salesperson")), ("language".to_owned(), Value::from(client.lang().tag()))]);
        self.drafting.begin(Draft::of_new(client.say(Word::InviteTitle).to_owned(), RecordType::User, USER_FIELDS, known));
    }

    fn new_team(self, client: Client, parent: Option<domain::id::Id>) {
        let known = parent.map(|parent| ("parent".to_owned(), Value::from(parent.to_string())));
        let known = Map::from_iter(known);
        self.drafting.begin(Draft::of_new(client.say(Word::NewTeam).to_owned(), RecordType::Team, TEAM_FIELDS, known));
    }
}

/// Users and the tree of teams.
pub struct PeoplePage;

impl Page for PeoplePage {
    fn data() -> Self {
        Self
    }

    fn view(_page: Self) -> AnyView {
        let client = use_client();
        view! {
            <Title text=client.say(Word::People) />
            <ForAdministrators heading=client.say(Word::People)>
                <People />
            </ForAdministrators>
        }
        .into_any()
    }
}

#[component]
fn People() -> impl IntoView {
    let client = use_client();
    let dialogs = Dialogs { drafting: Drafting::new(), linking: Linking::new(), handing: HandingOver::new() };
    offer(move || {
        vec![
            Command::run(Word::Invite, Group::Here, Icon::Plus, move || dialogs.invite(client)),
            Command::run(Word::NewTeam, Group::Here, Icon::Team, move || dialogs.new_team(client, None)),
        ]
    });
    // Whoever was invited needs a link to come in by.
    let made = Callback::new(move |(record_type, id)| {
        if record_type == RecordType::User {
            dialogs.linking.make(client, id);
        }
    });
    view! {
        <div class="page">
            <div class="page-head">
                <h1>{client.say(Word::People)}</h1>
                <div class="button-row">
                    <button class="button" type="button" data-kind="primary" on:click=move |_| dialogs.invite(client)>
                        <Glyph icon=Icon::Plus />
                        {client.say(Word::Invite)}
                    </button>
                </div>
            </div>
            <div class="settings">
                <Part id="users" title=client.say(Word::Users) text=client.say(Word::UsersText) wide=true>
                    <users::Users dialogs=dialogs />
                </Part>
                <Part id="teams" title=client.say(Word::Teams) text=client.say(Word::TeamsText)>
                    <teams::Teams dialogs=dialogs />
                </Part>
            </div>
        </div>
        <DraftDialog drafting=dialogs.drafting on_made=made />
        <LinkDialog linking=dialogs.linking />
        <HandOverDialog handing=dialogs.handing />
    }
    .into_any()
}

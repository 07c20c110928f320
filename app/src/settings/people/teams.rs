use domain::id::Id;
use domain::words::Word;
use leptos::prelude::*;

use super::super::draft::Draft;
use super::tree::{Branch, tree};
use super::{Dialogs, TEAM_FIELDS};
use crate::client::use_client;
use crate::kit::erased::{Together, live};
use crate::kit::{Glyph, Icon, MenuButton, MenuItem};

/// The tree of teams, each with the number of people in it.
#[component]
pub(super) fn Teams(dialogs: Dialogs) -> impl IntoView {
    let client = use_client();
    let top = Memo::new(move |_| {
        client.directory().with(|index| {
            let teams = index.teams.iter().filter(|team| !team.is_deleted()).map(|team| (team.id, team.link("parent")));
            tree(&teams.collect::<Vec<_>>())
        })
    });
    let shown = move || {
        let top = top.get();
        if top.is_empty() {
            return view! { <p class="quiet">{client.say(Word::NoTeams)}</p> }.into_any();
        }
        view! { <ul class="tree">{draw(&top, dialogs)}</ul> }.into_any()
    };
    view! {
        {live(shown)}
        <div class="button-row">
            <button class="button" type="button" on:click=move |_| dialogs.new_team(client, None)>
                <Glyph icon=Icon::Plus />
                {client.say(Word::NewTeam)}
            </button>
        </div>
    }
    .into_any()
}

fn draw(branches: &[Branch], dialogs: Dialogs) -> AnyView {
    let lines = branches.iter().map(|branch| {
        let below = (!branch.below.is_empty()).then(|| view! { <ul>{draw(&branch.below, dialogs)}</ul> }.into_any());
        view! {
            <li>
                <Line id=branch.team dialogs=dialogs />
                {below}
            </li>
        }
        .into_any()
    });
    lines.together().into_any()
}

#[component]
fn Line(id: Id, dialogs: Dialogs) -> impl IntoView {
    let client = use_client();
    let name = Memo::new(move |_| client.directory().with(|index| index.title(id).unwrap_or_default()));
    let count = move || client.directory().with(|index| index.active_users().filter(|user| user.link("team") == Some(id)).count());
    let edit = Callback::new(move |()| {
        let team = client.directory().with_untracked(|index| index.record(id).cloned());
        if let Some(team) = team {
            let title = client.fill(Word::EditNamed, &[team.text("name")]);
            dialogs.drafting.begin(Draft::of_record(title, &team, TEAM_FIELDS));
        }
    });
    let menu = move || {
        let label = client.fill(Word::ActionsOn, &[&name.get()]);
        view! {
            <MenuButton label=label small=true align_end=true>
                <MenuItem on_choose=edit>
                    <Glyph icon=Icon::Edit />
                    <span>{client.say(Word::Edit)}</span>
                </MenuItem>
                <MenuItem on_choose=Callback::new(move |()| dialogs.new_team(client, Some(id)))>
                    <Glyph icon=Icon::Plus />
                    <span>{client.say(Word::NewTeamIn)}</span>
                </MenuItem>
            </MenuButton>
        }
        .into_any()
    };
    view! {
        <div class="tree-row">
            <Glyph icon=Icon::Team />
            <span>{name}</span>
            <b class="count">
                {live(count)}
                <span class="unseen">" " {client.say(Word::Users)}</span>
            </b>
            {live(menu)}
        </div>
    }
    .into_any()
}

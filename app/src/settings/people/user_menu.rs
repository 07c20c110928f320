use domain::record::Record;
use domain::verbs::{DisableUser, EnableUser};
use domain::words::Word;
use leptos::prelude::*;

use super::super::draft::Draft;
use super::{Dialogs, USER_FIELDS};
use crate::client::use_client;
use crate::kit::{ConfirmDialog, Glyph, Icon, MenuButton, MenuItem};

/// What can be done with a user.
#[component]
pub(super) fn UserMenu(user: Record, dialogs: Dialogs) -> impl IntoView {
    let client = use_client();
    let say = move |word| client.say(word);
    let (id, name) = (user.id, user.text("name").to_owned());
    let own = client.me().with_untracked(|me| me.actor.user == id);
    let (disabled, invited) = (user.text("status") == "disabled", user.text("status") == "invited");
    let asked = RwSignal::new(false);
    let edit = {
        let title = client.fill(Word::EditNamed, &[&name]);
        Callback::new(move |()| dialogs.drafting.begin(Draft::of_record(title.clone(), &user, USER_FIELDS)))
    };
    let enable = Callback::new(move |()| {
        client.send(EnableUser { user: id });
    });
    let disable = Callback::new(move |()| {
        client.send(DisableUser { user: id });
    });
    // Of whoever has not come in yet there is nothing to see.
    let see = (!own && !disabled && !invited).then(|| {
        let see = Callback::new(move |()| client.view_as(Some(id)));
        view! {
            <MenuItem on_choose=see>
                <Glyph icon=Icon::Person />
                <span>{say(Word::ViewAs)}</span>
            </MenuItem>
        }
        .into_any()
    });
    let link_word = if invited { Word::InvitationLink } else { Word::PasswordLink };
    let access = (!disabled).then(|| {
        view! {
            <MenuItem on_choose=Callback::new(move |()| dialogs.linking.make(client, id))>
                <Glyph icon=Icon::Key />
                <span>{say(link_word)}</span>
            </MenuItem>
        }
        .into_any()
    });
    // Nobody locks himself out.
    let end = match (disabled, own) {
        (true, _) => view! {
            <MenuItem on_choose=enable>
                <Glyph icon=Icon::Restore />
                <span>{say(Word::EnableOne)}</span>
            </MenuItem>
        }
        .into_any(),
        (false, true) => ().into_any(),
        (false, false) => view! {
            <MenuItem danger=true on_choose=Callback::new(move |()| asked.set(true))>
                <Glyph icon=Icon::Lock />
                <span>{say(Word::DisableOne)}</span>
            </MenuItem>
        }
        .into_any(),
    };
    view! {
        <MenuButton label=client.fill(Word::ActionsOn, &[&name]) small=true align_end=true>
            <MenuItem on_choose=edit>
                <Glyph icon=Icon::Edit />
                <span>{say(Word::Edit)}</span>
            </MenuItem>
            {see}
            {access}
            <MenuItem on_choose=Callback::new(move |()| dialogs.handing.begin(id))>
                <Glyph icon=Icon::ArrowRight />
                <span>{say(Word::HandOverWord)}</span>
            </MenuItem>
            {end}
        </MenuButton>
        <ConfirmDialog
            open=asked
            title=client.fill(Word::DisableTitle, &[&name])
            text=say(Word::DisableText).to_owned()
            confirm=say(Word::DisableOne).to_owned()
            danger=true
            on_confirm=disable
        />
    }
    .into_any()
}

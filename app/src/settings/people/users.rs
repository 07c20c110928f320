use domain::id::Id;
use domain::record::{Kind, Label, Record, User};
use domain::words::Word;
use leptos::prelude::*;

use super::Dialogs;
use super::user_menu::UserMenu;
use crate::client::use_client;
use crate::kit::erased::{each, live};
use crate::kit::{Glyph, Icon, Initials, role_name};

/// All users, the disabled ones at the end.
#[component]
pub(super) fn Users(dialogs: Dialogs) -> impl IntoView {
    let client = use_client();
    let say = move |word| client.say(word);
    let ids = Memo::new(move |_| {
        client.directory().with(|index| {
            let shown = index.users.iter().filter(|user| !user.is_deleted());
            let (off, on): (Vec<_>, Vec<_>) = shown.partition(|user| user.text("status") == "disabled");
            on.into_iter().chain(off).map(|user| user.id).collect::<Vec<Id>>()
        })
    });
    view! {
        <div class="table-scroll" role="region" aria-label=say(Word::People) tabindex="0">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col" data-lead>{say(Word::Name)}</th>
                        <th scope="col" data-wide>{say(Word::Email)}</th>
                        <th scope="col" data-wide>{say(Word::Role)}</th>
                        <th scope="col" data-wide>{say(Word::Team)}</th>
                        <th scope="col" data-wide>{say(Word::Status)}</th>
                        <th scope="col">
                            <span class="unseen">{say(Word::More)}</span>
                        </th>
                    </tr>
                </thead>
                <tbody>
                    {each(move || ids.get(), |id| *id, move |id| view! { <Row id=id dialogs=dialogs /> })}
                </tbody>
            </table>
        </div>
    }
    .into_any()
}

#[component]
fn Row(id: Id, dialogs: Dialogs) -> impl IntoView {
    let client = use_client();
    let user = Memo::new(move |_| client.directory().with(|index| index.record(id).cloned()));
    let text =
        move |field: &'static str| move || user.with(|user| user.as_ref().map(|user| user.text(field).to_owned()).unwrap_or_default());
    let role = move || user.with(|user| user.as_ref().map(|user| role_name(client, user.text("role"))));
    let team = move || {
        let team = user.with(|user| user.as_ref().and_then(|user| user.link("team")))?;
        client.directory().with(|index| index.title(team))
    };
    let status = move || {
        user.get().and_then(|user| mark(&user)).map(|(state, icon, word)| {
            view! {
                <span class="mark" data-state=state>
                    <Glyph icon=icon />
                    {client.say(word)}
                </span>
            }
            .into_any()
        })
    };
    let off = move || user.with(|user| user.as_ref().is_some_and(|user| user.text("status") == "disabled"));
    view! {
        <tr data-off=off>
            <th scope="row" data-lead>
                <span class="person">
                    {live(move || view! { <Initials id=id name=text("name")() /> }.into_any())}
                    <span class="cut">{text("name")}</span>
                </span>
                <span class="under">
                    {live(role)} {live(move || team().map(|team| format!(" · {team}")))}
                    {live(move || user.get().and_then(|user| mark(&user)).map(|(.., word)| format!(" · {}", client.say(word))))}
                </span>
            </th>
            <td data-wide>
                <span class="cut">{text("email")}</span>
            </td>
            <td data-wide>{live(role)}</td>
            <td data-wide>{live(team)}</td>
            <td data-wide>{live(status)}</td>
            <td class="acts">
                <div class="button-row">
                    {live(move || user.get().map(|user| view! { <UserMenu user=user dialogs=dialogs /> }.into_any()))}
                </div>
            </td>
        </tr>
    }
    .into_any()
}

fn label_of(field: &str, value: &str) -> Label {
    let choices = match User::DESCRIPTION.field(field).map(|field| field.kind) {
        Some(Kind::Choice(choices)) => choices,
        _ => &[],
    };
    choices.iter().find(|choice| choice.value == value).map_or(Label::Word(Word::Unknown), |choice| choice.label)
}

/// Who can sign in needs no mark.
fn mark(user: &Record) -> Option<(Option<&'static str>, Icon, Label)> {
    let status = user.text("status");
    let word = label_of("status", status);
    match status {
        "invited" => Some((Some("waiting"), Icon::Mail, word)),
        "disabled" => Some((None, Icon::Lock, word)),
        _ => None,
    }
}

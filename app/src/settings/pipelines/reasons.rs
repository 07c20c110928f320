use domain::id::Id;
use domain::record::RecordType;
use domain::verbs::DeleteRecord;
use domain::words::Word;
use leptos::prelude::*;
use serde_json::{Map, Value};

use super::super::arranging::Arranging;
use super::super::draft::{Draft, NAMES};
use super::super::inline::InlineCell;
use super::super::order::at_end;
use super::super::retired::Retired;
use super::Dialogs;
use crate::client::use_client;
use crate::commands::{Command, Group, offer};
use crate::kit::erased::{each, live};
use crate::kit::{Glyph, Icon, MenuButton, MenuItem};

/// The reasons for which deals are lost.
#[component]
pub(super) fn Reasons(dialogs: Dialogs) -> impl IntoView {
    let client = use_client();
    let stored = Memo::new(move |_| {
        client.directory().with(|index| index.lost_reasons().iter().map(|(id, each)| (*id, each.position)).collect::<Vec<_>>())
    });
    let arranging = Arranging::new(RecordType::LostReason, stored);
    let add = move || {
        let last = at_end(stored.get_untracked().into_iter().map(|(_, position)| position));
        let known = Map::from_iter([("position".to_owned(), Value::from(last))]);
        dialogs.drafting.begin(Draft::of_new(client.say(Word::AddReason).to_owned(), RecordType::LostReason, NAMES, known));
    };
    offer(move || vec![Command::run(Word::AddReason, Group::Here, Icon::Plus, add)]);
    view! {
        <ul class="lines">
            {each(
                move || arranging.order(),
                |id| *id,
                move |id| view! { <Line id=id arranging=arranging dialogs=dialogs /> },
            )}
        </ul>
        <div class="button-row">
            <button class="button" type="button" on:click=move |_| add()>
                <Glyph icon=Icon::Plus />
                {client.say(Word::AddReason)}
            </button>
        </div>
        <Retired record_type=RecordType::LostReason keep=Callback::new(|_| true) />
    }
    .into_any()
}

#[component]
fn Line(id: Id, arranging: Arranging, dialogs: Dialogs) -> impl IntoView {
    let client = use_client();
    let name = Memo::new(move |_| client.directory().with(|index| index.title(id).unwrap_or_default()));
    let field = Memo::new(move |_| client.directory().with(|index| index.name_field(id)));
    let label = Signal::derive(move || format!("{}: {}", client.say(Word::LostReason), name.get()));
    let edit = Callback::new(move |()| {
        if let Some(record) = client.directory().with_untracked(|index| index.record(id).cloned()) {
            let title = client.fill(Word::EditNamed, &[record.text("name")]);
            dialogs.drafting.begin(Draft::of_record(title, &record, NAMES));
        }
    });
    let retire = Callback::new(move |()| {
        let told = client.fill(Word::RetiredNamed, &[&name.get_untracked()]);
        client.send_told(DeleteRecord { record_type: RecordType::LostReason, id }, told);
    });
    let menu = move || {
        view! {
            <MenuButton label=client.fill(Word::ActionsOn, &[&name.get()]) small=true align_end=true>
                <MenuItem on_choose=edit>
                    <Glyph icon=Icon::Edit />
                    <span>{client.say(Word::Edit)}</span>
                </MenuItem>
                <MenuItem on_choose=Callback::new(move |()| arranging.step(client, id, -1))>
                    <Glyph icon=Icon::ArrowUp />
                    <span>{client.say(Word::MoveUp)}</span>
                </MenuItem>
                <MenuItem on_choose=Callback::new(move |()| arranging.step(client, id, 1))>
                    <Glyph icon=Icon::ArrowDown />
                    <span>{client.say(Word::MoveDown)}</span>
                </MenuItem>
                <MenuItem danger=true on_choose=retire>
                    <Glyph icon=Icon::Trash />
                    <span>{client.say(Word::RetireNow)}</span>
                </MenuItem>
            </MenuButton>
        }
        .into_any()
    };
    view! {
        <li class="line">
            <span class="line-text">
                {live(move || view! { <InlineCell record_type=RecordType::LostReason id=id field=field.get() label=label /> }.into_any())}
            </span>
            <span class="line-end">{live(menu)}</span>
        </li>
    }
    .into_any()
}

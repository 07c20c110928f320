use domain::id::Id;
use domain::lang::Lang;
use domain::record::{CustomField, Record, RecordType};
use domain::verbs::DeleteRecord;
use domain::words::Word;
use leptos::prelude::*;

use super::super::arranging::Arranging;
use super::super::draft::{Draft, Drafting};
use super::super::inline::InlineCell;
use super::filling::Filling;
use super::{formula, kinds};
use crate::client::{Client, use_client};
use crate::kit::erased::live;
use crate::kit::{FieldText, Glyph, Icon, MenuButton, MenuItem};

/// One custom field: its name, what it holds, and what can be done with it.
#[component]
pub(super) fn Line(id: Id, arranging: Arranging, drafting: Drafting, filling: Filling, turning: RwSignal<Option<Id>>) -> impl IntoView {
    let client = use_client();
    let record = Memo::new(move |_| client.directory().with(|index| index.record(id).cloned()));
    let text =
        move |name: &'static str| record.with(|record| record.as_ref().map_or_else(String::new, |record| record.text(name).to_owned()));
    let name = Memo::new(move |_| client.directory().with(|index| index.title(id).unwrap_or_default()));
    let other = Memo::new(move |_| client.directory().with(|index| index.name_field(id)));
    let label = Signal::derive(move || client.fill(Word::NameOf, &[&name.get()]));
    let edit = Callback::new(move |()| {
        if let Some(record) = record.get_untracked() {
            let title = client.fill(Word::EditNamed, &[&name.get_untracked()]);
            let kind = record.text("kind").to_owned();
            let record = kinds::with_total(record);
            drafting.begin(formula::with_fields(Draft::of_record(title, &record, kinds::changed(&kind)), &kind, record.text("of")));
        }
    });
    let turnable = Memo::new(move |_| kinds::is_turnable(&text("kind")));
    let retire = Callback::new(move |()| {
        let told = client.fill(Word::RetiredNamed, &[&name.get_untracked()]);
        client.send_told(DeleteRecord { record_type: RecordType::CustomField, id }, told);
    });
    let menu = move || {
        view! {
            <MenuButton label=client.fill(Word::ActionsOn, &[&name.get()]) small=true align_end=true>
                <MenuItem on_choose=edit>
                    <Glyph icon=Icon::Edit />
                    <span>{client.say(Word::Edit)}</span>
                </MenuItem>
                {turnable.get().then(|| {
                    view! {
                        <MenuItem on_choose=Callback::new(move |()| turning.set(Some(id)))>
                            <Glyph icon=Icon::Sync />
                            <span>{client.say(Word::ChangeKind)}</span>
                        </MenuItem>
                    }.into_any()
                })}
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
    let code = move |name: &'static str| {
        live(move || Some(text(name)).filter(|text| !text.is_empty()).map(|text| view! { <code>{text}</code> }.into_any()))
    };
    let under = move || {
        view! {
            <span class="under">
                {other_name(client, record)} {shown(record, "kind")} {shown(record, "target")} {shown(record, "options")}
                {code("field_name")} {code("formula")} {live(move || filling.progress(id))}
            </span>
        }
        .into_any()
    };
    view! {
        <li class="line">
            <span class="line-text">
                {live(move || view! { <InlineCell record_type=RecordType::CustomField id=id field=other.get() label=label /> }.into_any())}
                {under()}
            </span>
            <span class="line-end">{live(menu)}</span>
        </li>
    }
    .into_any()
}

/// What it is called in the other language, where it has a name there: the one in the row is of this language only.
fn other_name(client: Client, record: Memo<Option<Record>>) -> AnyView {
    let (field, word) = match client.lang() {
        Lang::En => ("name_vi", Word::NamedInVietnamese),
        Lang::Vi => ("name", Word::NamedInEnglish),
    };
    let name = Memo::new(move |_| {
        record.with(|record| {
            let record = record.as_ref().filter(|record| !record.text("name_vi").is_empty())?;
            Some(client.fill(word, &[record.text(field)]))
        })
    });
    live(move || name.get().map(|name| view! { <span>{name}</span> }.into_any()))
}

/// What one of its facts says; nothing where it has none.
fn shown(record: Memo<Option<Record>>, name: &'static str) -> AnyView {
    let Some(field) = CustomField::DESCRIPTION.field(name) else {
        return ().into_any();
    };
    let value = Memo::new(move |_| record.with(|record| record.as_ref().map(|record| record.get(name).clone()).unwrap_or_default()));
    let is_there = Memo::new(move |_| value.with(|value| *value != field.empty()));
    live(move || is_there.get().then(|| view! { <span><FieldText field=field value=value /></span> }.into_any()))
}

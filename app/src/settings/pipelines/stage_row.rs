use domain::id::Id;
use domain::record::{RecordType, Stage};
use domain::words::Word;
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;

use super::super::arranging::Arranging;
use super::super::draft::Draft;
use super::super::inline::InlineCell;
use super::Dialogs;
use crate::client::{Client, use_client};
use crate::kit::erased::live;
use crate::kit::{Glyph, Icon, MenuButton, MenuItem};

/// The fields of the form for a stage that is there.
const STAGE_FIELDS: &[&str] = &["name", "name_vi", "probability", "stale_days", "required_fields"];

/// One stage.
#[component]
pub(super) fn StageRow(id: Id, arranging: Arranging, dialogs: Dialogs) -> impl IntoView {
    let client = use_client();
    let stage = Memo::new(move |_| client.directory().with(|index| index.stage(id)).unwrap_or_default());
    let name = Memo::new(move |_| client.directory().with(|index| index.title(id).unwrap_or_default()));
    let outcome = Memo::new(move |_| stage.with(|stage| stage.outcome.clone()));
    let of_name = move |word: Word| Signal::derive(move || format!("{}: {}", client.say(word), name.get()));
    let name_input = {
        let field = Memo::new(move |_| client.directory().with(|index| index.name_field(id)));
        move || view! { <InlineCell record_type=RecordType::Stage id=id field=field.get() label=of_name(Word::Stage) /> }.into_any()
    };
    let tint = move || client.directory().with(|index| index.tint_of_stage(id)).to_string();
    let dot = move || match outcome.get().as_str() {
        "won" => view! { <span class="stage-dot"><Glyph icon=Icon::Won /></span> }.into_any(),
        "lost" => view! { <span class="stage-dot"><Glyph icon=Icon::Lost /></span> }.into_any(),
        _ => view! { <span class="stage-dot" data-tint=tint></span> }.into_any(),
    };
    // Won and lost are certain, and nothing grows stale there.
    let numbers = move || match outcome.get().as_str() {
        "open" => view! {
            <span class="suffixed">
                <InlineCell record_type=RecordType::Stage id=id field="probability" label=of_name(Word::Probability) class="inline num" />
                "%"
            </span>
            <span class="suffixed">
                <InlineCell record_type=RecordType::Stage id=id field="stale_days" label=of_name(Word::StaleAfter) class="inline num" />
                {client.say(Word::DaysWord)}
            </span>
        }
        .into_any(),
        other => view! {
            <span class="suffixed">
                <span class="inline num">{if other == "won" { "100" } else { "0" }}</span>
                "%"
            </span>
            <span class="suffixed"></span>
        }
        .into_any(),
    };
    let needs = move || {
        let names = stage.with(|stage| needed(client, stage));
        if names.is_empty() { view! { <span class="faint">{client.say(Word::NothingNeeded)}</span> }.into_any() } else { names.into_any() }
    };
    view! {
        <li class="stage" data-kind=outcome data-row=id.to_string() data-dragging=move || arranging.is_dragged(id)>
            <Handle id=id name=name arranging=arranging />
            {live(dot)}
            {live(name_input)}
            {live(numbers)}
            <span class="stage-needs" data-label=client.say(Word::RequiredFields)>
                {live(needs)}
            </span>
            <span>{live(move || view! { <StageMenu id=id name=name.get() arranging=arranging dialogs=dialogs /> }.into_any())}</span>
        </li>
    }
    .into_any()
}

fn needed(client: Client, stage: &Stage) -> String {
    let shape = client.shape();
    let fields = stage.required_fields.iter().filter_map(|name| shape.field(RecordType::Opportunity, name));
    fields.map(|field| client.say(field.label)).collect::<Vec<_>>().join(", ")
}

/// Drags with the pointer; with the focus on it, the arrows move.
#[component]
fn Handle(id: Id, name: Memo<String>, arranging: Arranging) -> impl IntoView {
    let client = use_client();
    let take = move |event: PointerEvent| {
        if event.button() == 0 {
            event.prevent_default();
            arranging.take(client, id);
        }
    };
    let keys = move |event: KeyboardEvent| {
        let by = match event.key().as_str() {
            "ArrowUp" => -1,
            "ArrowDown" => 1,
            _ => return,
        };
        event.prevent_default();
        arranging.step(client, id, by);
    };
    view! {
        <button
            class="handle"
            type="button"
            aria-label=move || client.fill(Word::MoveNamed, &[&name.get()])
            on:pointerdown=take
            on:keydown=keys
        >
            <Glyph icon=Icon::Handle />
        </button>
    }
    .into_any()
}

#[component]
fn StageMenu(id: Id, name: String, arranging: Arranging, dialogs: Dialogs) -> impl IntoView {
    let client = use_client();
    let say = move |word| client.say(word);
    let edit = {
        let title = client.fill(Word::EditNamed, &[&name]);
        Callback::new(move |()| {
            if let Some(record) = client.directory().with_untracked(|index| index.record(id).cloned()) {
                dialogs.drafting.begin(Draft::of_record(title.clone(), &record, STAGE_FIELDS));
            }
        })
    };
    view! {
        <MenuButton label=client.fill(Word::ActionsOn, &[&name]) small=true align_end=true>
            <MenuItem on_choose=edit>
                <Glyph icon=Icon::Edit />
                <span>{say(Word::Edit)}</span>
            </MenuItem>
            <MenuItem on_choose=Callback::new(move |()| arranging.step(client, id, -1))>
                <Glyph icon=Icon::ArrowUp />
                <span>{say(Word::MoveUp)}</span>
            </MenuItem>
            <MenuItem on_choose=Callback::new(move |()| arranging.step(client, id, 1))>
                <Glyph icon=Icon::ArrowDown />
                <span>{say(Word::MoveDown)}</span>
            </MenuItem>
            <MenuItem danger=true on_choose=Callback::new(move |()| dialogs.retiring.begin(id))>
                <Glyph icon=Icon::Trash />
                <span>{say(Word::RetireWord)}</span>
            </MenuItem>
        </MenuButton>
    }
    .into_any()
}

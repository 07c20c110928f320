use domain::id::Id;
use domain::record::RecordType;
use domain::verbs::DeleteRecord;
use domain::words::Word;
use leptos::prelude::*;

use super::super::arranging::Arranging;
use super::super::draft::{Draft, NAMES};
use super::Dialogs;
use crate::client::use_client;
use crate::kit::erased::{each, live};
use crate::kit::{self, Glyph, Icon, MenuButton, MenuItem};

/// The address that shows a pipeline.
pub fn address(pipeline: Id) -> String {
    format!("/settings/pipelines?pipeline={pipeline}")
}

/// The pipelines, and what can be done with the chosen one.
#[component]
pub(super) fn Tabs(chosen: Memo<Option<Id>>, dialogs: Dialogs) -> impl IntoView {
    let client = use_client();
    let stored = Memo::new(move |_| {
        client.directory().with(|index| index.pipelines().iter().map(|(id, each)| (*id, each.position)).collect::<Vec<_>>())
    });
    let arranging = Arranging::new(RecordType::Pipeline, stored);
    let name = move |id: Id| client.directory().with(|index| index.title(id).unwrap_or_default());
    let edit = Callback::new(move |()| {
        let record = chosen.get_untracked().and_then(|id| client.directory().with_untracked(|index| index.record(id).cloned()));
        if let Some(record) = record {
            let title = client.fill(Word::EditNamed, &[record.text("name")]);
            dialogs.drafting.begin(Draft::of_record(title, &record, NAMES));
        }
    });
    let step = move |by: isize| {
        Callback::new(move |()| {
            if let Some(id) = chosen.get_untracked() {
                arranging.step(client, id, by);
            }
        })
    };
    let retire = Callback::new(move |()| {
        if let Some(id) = chosen.get_untracked() {
            let told = client.fill(Word::RetiredNamed, &[&untrack(|| name(id))]);
            client.send_told(DeleteRecord { record_type: RecordType::Pipeline, id }, told);
        }
    });
    let menu = move || {
        let label = client.fill(Word::ActionsOn, &[&name(chosen.get()?)]);
        Some(
            view! {
                <MenuButton label=label small=true>
                    <MenuItem on_choose=edit>
                        <Glyph icon=Icon::Edit />
                        <span>{client.say(Word::Edit)}</span>
                    </MenuItem>
                    <MenuItem on_choose=step(-1)>
                        <Glyph icon=Icon::ArrowLeft />
                        <span>{client.say(Word::EarlierOne)}</span>
                    </MenuItem>
                    <MenuItem on_choose=step(1)>
                        <Glyph icon=Icon::ArrowRight />
                        <span>{client.say(Word::LaterOne)}</span>
                    </MenuItem>
                    <MenuItem danger=true on_choose=retire>
                        <Glyph icon=Icon::Trash />
                        <span>{client.say(Word::RetireNow)}</span>
                    </MenuItem>
                </MenuButton>
            }
            .into_any(),
        )
    };
    view! {
        <kit::Tabs label=client.say(Word::Pipelines) chosen=chosen>
            {each(
                move || arranging.order(),
                |id| *id,
                move |id| view! { <a href=address(id) aria-current=move || (chosen.get() == Some(id)).then_some("page")>
                    {live(move || name(id))}
                </a> },
            )}
            {live(menu)}
        </kit::Tabs>
    }
    .into_any()
}

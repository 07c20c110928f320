use domain::permission::{Action, Extent, Grant};
use domain::record::{RecordType, describe};
use domain::words::Word;
use leptos::prelude::*;

use super::edit::Edited;
use crate::client::use_client;
use crate::kit::erased::Together;

/// A table of record types and actions, each with how far the role goes; and whether it administers.
#[component]
pub(super) fn Grants(edited: Edited) -> impl IntoView {
    let client = use_client();
    let row = move |record_type: RecordType| {
        let name = client.say(describe(record_type).many);
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td data-label=client.say(Word::MayRead)>{reach(edited, record_type, Action::Read, Word::MayRead)}</td>
                <td data-label=client.say(Word::MayCreate)>{create(edited, record_type)}</td>
                <td data-label=client.say(Word::MayChange)>{reach(edited, record_type, Action::Change, Word::MayChange)}</td>
                <td data-label=client.say(Word::MayDelete)>{reach(edited, record_type, Action::Delete, Word::MayDelete)}</td>
            </tr>
        }
        .into_any()
    };
    let administers = move || edited.rights().administers;
    view! {
        <div class="table-scroll rights" role="region" aria-label=client.say(Word::RecordTypes) tabindex="0">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{client.say(Word::RecordTypes)}</th>
                        <th scope="col">{client.say(Word::MayRead)}</th>
                        <th scope="col">{client.say(Word::MayCreate)}</th>
                        <th scope="col">{client.say(Word::MayChange)}</th>
                        <th scope="col">{client.say(Word::MayDelete)}</th>
                    </tr>
                </thead>
                <tbody>{RecordType::granted().map(row).together()}</tbody>
            </table>
        </div>
        <label class="check">
            <input
                type="checkbox"
                disabled=edited.is_fixed()
                checked=untrack(administers)
                prop:checked=administers
                on:change=move |event| {
                    let on = event_target_checked(&event);
                    edited.change(|rights| rights.administers = on);
                }
            />
            <span>{client.say(Word::Administers)}</span>
        </label>
    }
    .into_any()
}

fn label_of(record_type: RecordType, word: Word) -> String {
    let client = use_client();
    format!("{}: {}", client.say(describe(record_type).many), client.say(word))
}

fn change(edited: Edited, record_type: RecordType, change: impl FnOnce(&mut Grant)) {
    edited.change(|rights| change(rights.grants.entry(record_type).or_default()));
}

/// How far an action goes. Nobody changes or deletes what they do not read: reading that narrows takes the others along, and
/// they go no farther than it does.
fn reach(edited: Edited, record_type: RecordType, action: Action, word: Word) -> AnyView {
    let client = use_client();
    let current = Memo::new(move |_| edited.rights().extent(record_type, action));
    let read = Memo::new(move |_| edited.rights().extent(record_type, Action::Read));
    let option = move |(extent, choice): (Extent, domain::record::Choice)| {
        let is = move || current.get() == extent;
        let beyond = move || action != Action::Read && extent > read.get();
        view! { <option value=choice.value disabled=beyond selected=untrack(is) prop:selected=is>{client.say(choice.label)}</option> }
            .into_any()
    };
    let choose = move |event| {
        let value = event_target_value(&event);
        let Some((extent, _)) = Extent::ALL.into_iter().find(|(_, choice)| choice.value == value) else {
            return;
        };
        change(edited, record_type, |grant| match action {
            Action::Read => {
                (grant.read, grant.change, grant.delete) = (extent, grant.change.min(extent), grant.delete.min(extent));
                grant.create &= extent != Extent::None;
            }
            Action::Change => grant.change = extent.min(grant.read),
            Action::Delete => grant.delete = extent.min(grant.read),
        });
    };
    view! {
        <select
            class="inline"
            data-framed=!edited.is_fixed()
            aria-label=label_of(record_type, word)
            disabled=edited.is_fixed()
            on:change=choose
        >
            {Extent::ALL.into_iter().map(option).together()}
        </select>
    }
    .into_any()
}

fn create(edited: Edited, record_type: RecordType) -> AnyView {
    let may = Memo::new(move |_| edited.rights().grant(record_type).create);
    let blind = Memo::new(move |_| edited.rights().extent(record_type, Action::Read) == Extent::None);
    view! {
        <input
            type="checkbox"
            aria-label=label_of(record_type, Word::MayCreate)
            disabled=move || edited.is_fixed() || blind.get()
            checked=may.get_untracked()
            prop:checked=may
            on:change=move |event| {
                let on = event_target_checked(&event);
                change(edited, record_type, |grant| grant.create = on);
            }
        />
    }
    .into_any()
}

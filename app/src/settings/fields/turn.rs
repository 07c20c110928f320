//! The dialog that gives a custom field another kind, and says before what would be lost.

use domain::id::Id;
use domain::number::format_count;
use domain::refusal::Refusal;
use domain::verbs::{ChangeFieldKind, FieldKindChange, FieldKindView};
use domain::words::Word;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::kinds;
use crate::client::use_client;
use crate::kit::erased::{Together, live};
use crate::kit::{Dialog, fresh_id};
use crate::record::focus_dialog;

/// The dialog; it is open as long as it is there.
#[component]
pub(super) fn Turn(id: Id, turning: RwSignal<Option<Id>>) -> impl IntoView {
    let client = use_client();
    let open = RwSignal::new(true);
    focus_dialog(open);
    Effect::new(move |_| {
        if !open.get() {
            turning.set(None);
        }
    });
    let record = client.directory().with_untracked(|index| index.record(id).cloned());
    let was = record.as_ref().map(|record| record.text("kind").to_owned()).unwrap_or_default();
    let was = StoredValue::new(was);
    let name = StoredValue::new(client.directory().with_untracked(|index| index.title(id)).unwrap_or_default());
    let kind = RwSignal::new(String::new());
    let decimals = RwSignal::new(0_i64);
    let told = RwSignal::new(None::<Result<FieldKindView, Refusal>>);
    let change =
        move || ChangeFieldKind { field: id, kind: kind.get(), decimals: (kind.with(|kind| kind == "number")).then(|| decimals.get()) };
    Effect::new(move |_| {
        let change = change();
        told.set(None);
        if !change.kind.is_empty() {
            spawn_local(async move {
                let answer = client.ask(&FieldKindChange { change: change.clone() }).await;
                if kind.try_get_untracked() == Some(change.kind) {
                    told.try_set(Some(answer));
                }
            });
        }
    });
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        if told.with_untracked(|told| matches!(told, Some(Ok(_)))) {
            let words = name.with_value(|name| client.fill(Word::KindTurned, &[name]));
            client.send_told(untrack(change), words);
            open.set(false);
        }
    };
    let options = move || {
        let others = kinds::kinds().iter().filter(|each| kinds::is_turnable(each.value));
        let others = others.filter(|each| was.with_value(|was| each.value != was || was == "number"));
        others.map(|each| view! { <option value=each.value>{client.say(each.label)}</option> }.into_any()).together()
    };
    let says = move || {
        told.get().map(|told| match told {
            Ok(view) => client_says(client, &view).into_any(),
            Err(refusal) => view! { <p class="field-error" role="alert">{refusal.say(client.lang())}</p> }.into_any(),
        })
    };
    let lossy = move || told.with(|told| matches!(told, Some(Ok(view)) if view.lost > 0));
    let ready = Memo::new(move |_| told.with(|told| matches!(told, Some(Ok(_)))));
    let (kind_id, decimals_id) = (StoredValue::new(fresh_id()), StoredValue::new(fresh_id()));
    let ask_decimals = move || {
        kind.with(|kind| kind == "number").then(|| {
            view! {
                <div class="field">
                    <label class="label" for=decimals_id.get_value()>
                        {client.say(Word::Decimals)}
                    </label>
                    <input
                        class="input"
                        type="number"
                        min="0"
                        max="6"
                        id=decimals_id.get_value()
                        prop:value=move || decimals.get()
                        on:input=move |event| decimals.set(event_target_value(&event).parse().unwrap_or(0).clamp(0, 6))
                    />
                </div>
            }
            .into_any()
        })
    };
    view! {
        <Dialog open=open title=Signal::derive(move || name.with_value(|name| client.fill(Word::ChangeKindOf, &[name])))>
            <form class="form" on:submit=send>
                <div class="dialog-body">
                    <div class="field">
                        <label class="label" for=kind_id.get_value()>
                            {client.say(Word::Kind)}
                        </label>
                        <select class="input" id=kind_id.get_value() on:change=move |event| kind.set(event_target_value(&event))>
                            <option value="">{client.say(Word::Choose)}</option>
                            {options()}
                        </select>
                    </div>
                    {live(ask_decimals)}
                    <div role="status">{live(says)}</div>
                </div>
                <footer class="dialog-foot">
                    <button class="button" type="button" on:click=move |_| open.set(false)>
                        {client.say(Word::Cancel)}
                    </button>
                    <button class="button" data-kind=move || if lossy() { "danger" } else { "primary" } disabled=move || !ready.get()>
                        {client.say(Word::ChangeKind)}
                    </button>
                </footer>
            </form>
        </Dialog>
    }
    .into_any()
}

fn client_says(client: crate::client::Client, view: &FieldKindView) -> AnyView {
    let count = |n: usize| format_count(i64::try_from(n).unwrap_or(i64::MAX), client.lang());
    if view.lost == 0 {
        return view! { <p class="hint">{client.fill(Word::KindAllKept, &[&count(view.values)])}</p> }.into_any();
    }
    let more = if view.lost > view.examples.len() { ", …" } else { "" };
    let examples = view.examples.iter().map(|(_, title)| title.as_str()).collect::<Vec<_>>().join(", ") + more;
    let text = client.fill(Word::KindLost, &[&count(view.lost), &count(view.values), &examples]);
    view! { <p class="field-error">{text}</p> }.into_any()
}

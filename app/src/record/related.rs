//! Records that hang on another one, as lines.

use std::collections::BTreeMap;

use crate::kit::erased::{each, live};
use domain::id::Id;
use domain::questions::List;
use domain::record::Record;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::order::as_seen;
use super::rows::{Rows, blank};
use crate::client::use_client;
use crate::kit::{LoadError, More, Skeleton};

/// What a line is drawn from: the record, and the titles of what it links to.
pub type LineOf = (Signal<Record>, Signal<BTreeMap<Id, String>>);

/// A part of a page with the records of a question, live. Where there is none and nothing to add, it is not there.
#[component]
pub fn RelatedList(
    /// The heading.
    #[prop(into)]
    title: String,
    /// Which records.
    list: List,
    /// Draws a line, without the `<li>`.
    line: Callback<LineOf, AnyView>,
    /// Buttons in the part's head.
    #[prop(optional, into)]
    action: Option<ViewFn>,
    /// What stands under the head, before the lines.
    #[prop(optional, into)]
    form: ViewFn,
    /// What is said when there is none.
    #[prop(optional, into)]
    empty: String,
) -> impl IntoView {
    let client = use_client();
    let found = client.resource({
        let list = list.clone();
        move || list.clone()
    });
    let list = StoredValue::new(list);
    let rows = RwSignal::new(Rows::default());
    let stays = action.is_some();
    let head = StoredValue::new((title, action, form, empty));
    let body = move || {
        Suspend::new(async move {
            let answer = found.await;
            untrack(|| match answer {
                Err(refusal) => view! { <LoadError refusal=refusal retry=Callback::new(move |()| found.refetch()) /> }.into_any(),
                Ok(view) => {
                    rows.set(Rows::of(view));
                    client.on_live(move |event| {
                        list.with_value(|list| rows.maybe_update(|rows| as_seen(client, |seen| rows.apply(event, list, seen))))
                    });
                    view! { <Lines rows=rows list=list line=line head=head stays=stays /> }.into_any()
                }
            })
        })
    };
    view! { <Suspense fallback=|| view! { <Skeleton lines=2 /> }.into_any()>{live(body)}</Suspense> }.into_any()
}

type HeadOf = (String, Option<ViewFn>, ViewFn, String);

#[component]
fn Lines(
    rows: RwSignal<Rows>,
    list: StoredValue<List>,
    line: Callback<LineOf, AnyView>,
    head: StoredValue<HeadOf>,
    stays: bool,
) -> impl IntoView {
    let client = use_client();
    let record_type = list.with_value(|list| list.record_type);
    let titles: Signal<BTreeMap<Id, String>> = Memo::new(move |_| rows.with(|rows| rows.titles.clone())).into();
    let busy = RwSignal::new(false);
    let more = Signal::derive(move || rows.with(|rows| rows.cursor.is_some()));
    let on_more = Callback::new(move |()| {
        let next = List { cursor: rows.with_untracked(|rows| rows.cursor.clone()), ..list.get_value() };
        busy.set(true);
        spawn_local(async move {
            if let Ok(view) = client.ask(&next).await {
                rows.try_update(|rows| rows.append(view));
            }
            busy.try_set(false);
        });
    });
    let one = move |id: Id| {
        let record = Memo::new(move |_| rows.with(|rows| rows.get(id).cloned()).unwrap_or_else(|| blank(record_type, id)));
        view! { <li class="line">{line.run((record.into(), titles))}</li> }.into_any()
    };
    let none = Memo::new(move |_| rows.with(Rows::is_empty));
    let nothing = move || {
        let text = head.with_value(|(_, _, _, empty)| empty.clone());
        (none.get() && !text.is_empty()).then(|| view! { <p class="quiet">{text}</p> }.into_any())
    };
    let part = move || {
        head.with_value(|(title, action, form, _)| {
            view! {
                <section class="part">
                    <div class="part-head">
                        <h2>{title.clone()}</h2>
                        {live(move || rows.with(|rows| (rows.count > 0).then(|| view! { <b class="count">{rows.count}</b> }.into_any())))}
                        {action.as_ref().map(ViewFn::run)}
                    </div>
                    {form.run()}
                    {live(nothing)}
                    <ul class="lines">
                        {each(move || rows.with(Rows::order), |id| *id, one)}
                    </ul>
                    <More more=more busy=busy on_more=on_more />
                </section>
            }
            .into_any()
        })
    };
    let there = Memo::new(move |_| stays || !none.get());
    live(move || there.get().then(part))
}

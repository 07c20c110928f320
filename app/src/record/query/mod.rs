//! The filter builder: what a list is asked for, clause by clause.

mod clause;
mod draft;
mod names;
mod value;

use domain::query::Query;
use domain::record::RecordType;
use domain::words::Word;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::client::use_client;
use crate::kit::erased::{each, live};
use crate::kit::{Dialog, Glyph, Icon};
use crate::pages::{Part, draw_part};
use clause::{ClauseRow, focus_adding};
use draft::{Draft, Item};
pub use names::{name_of, titles_of, titles_of_fields};

/// The dialog with the builder, whose code comes when it opens.
#[component]
pub fn QueryDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// What is listed.
    record_type: RecordType,
    /// The query as it stands when the dialog opens.
    #[prop(into)]
    query: Signal<Query>,
    /// Gets the query instead.
    on_apply: Callback<Query>,
    /// What it asks, when it is no filter of a list.
    #[prop(optional, into)]
    title: Option<String>,
) -> impl IntoView {
    let client = use_client();
    let title = title.unwrap_or_else(|| client.say(Word::FilterBuild).to_owned());
    let draw = move || draw_part(QueryBuilder { open, record_type, query: query.get_untracked(), on_apply }, || ());
    view! { <Dialog open=open title=title hint=client.say(Word::FilterBuildHint) wide=true>{draw()}</Dialog> }.into_any()
}

/// The builder itself.
pub struct QueryBuilder {
    open: RwSignal<bool>,
    record_type: RecordType,
    query: Query,
    on_apply: Callback<Query>,
}

impl Part for QueryBuilder {
    fn draw(self) -> AnyView {
        let Self { open, record_type, query, on_apply } = self;
        let client = use_client();
        let draft = Draft::of(client, record_type, query);
        let wrong = RwSignal::new(false);
        let apply = move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            match draft.query() {
                Some(query) => {
                    open.set(false);
                    on_apply.run(query);
                }
                None => wrong.set(true),
            }
        };
        let row = move |item: Item| match item {
            Item::Line(line) => view! { <ClauseRow draft=draft line=line within=None /> }.into_any(),
            Item::Group(group) => {
                let lines = move || group.lines.get();
                let remove = move |event: MouseEvent| {
                    focus_adding(&event);
                    draft.remove(group.id);
                };
                view! {
                    <fieldset class="clause-group">
                        <legend>{live(move || client.say(if draft.all.get() { Word::FilterAnyOfThese } else { Word::FilterAllOfThese }))}</legend>
                        {each(lines, |line| line.id, move |line| view! { <ClauseRow draft=draft line=line within=Some(group) /> }.into_any())}
                        <div class="button-row">
                            <button class="button" type="button" data-size="small" on:click=move |_| group.add(draft)>
                                <Glyph icon=Icon::Plus />
                                {client.say(Word::FilterAdd)}
                            </button>
                            <button class="button" type="button" data-kind="plain" data-size="small" on:click=remove>
                                {client.say(Word::FilterRemoveGroup)}
                            </button>
                        </div>
                    </fieldset>
                }
                .into_any()
            }
            Item::Kept(id, query) => {
                let remove = move |event: MouseEvent| {
                    focus_adding(&event);
                    draft.remove(id);
                };
                let sentence =
                    move || query.say(&client.shape(), record_type, client.lang(), &|to, id| names::name_of(client, draft.titles, to, id));
                view! {
                    <div class="clause">
                        <span class="clause-kept">{live(sentence)}</span>
                        <button class="icon-button" type="button" aria-label=client.say(Word::FilterRemove) on:click=remove>
                            <Glyph icon=Icon::Close />
                        </button>
                    </div>
                }
                .into_any()
            }
        };
        let choose = move |event| draft.all.set(event_target_value(&event) == "all");
        view! {
            <form on:submit=apply novalidate>
                <div class="dialog-body">
                    <select class="input" aria-label=client.say(Word::FilterHow) on:change=choose>
                        <option value="all" selected=draft.all.get_untracked()>
                            {client.say(Word::FilterAllOfThese)}
                        </option>
                        <option value="any" selected=!draft.all.get_untracked()>
                            {client.say(Word::FilterAnyOfThese)}
                        </option>
                    </select>
                    <div class="clauses">{each(move || draft.items.get(), Item::id, row)}</div>
                    <div class="button-row">
                        <button class="button" type="button" data-size="small" on:click=move |_| draft.add()>
                            <Glyph icon=Icon::Plus />
                            {client.say(Word::FilterAdd)}
                        </button>
                        <button class="button" type="button" data-kind="plain" data-size="small" on:click=move |_| draft.add_group()>
                            {client.say(Word::FilterAddGroup)}
                        </button>
                    </div>
                    {live(move || {
                        wrong
                            .get()
                            .then(|| {
                                view! {
                                    <p class="field-error" role="alert">
                                        <Glyph icon=Icon::Warning />
                                        <span>{client.say(Word::FilterIncomplete)}</span>
                                    </p>
                                }
                                .into_any()
                            })
                    })}
                </div>
                <footer class="dialog-foot">
                    <button class="button" type="button" on:click=move |_| open.set(false)>
                        {client.say(Word::Cancel)}
                    </button>
                    <button class="button" data-kind="primary">
                        {client.say(Word::FilterApply)}
                    </button>
                </footer>
            </form>
        }
        .into_any()
    }
}

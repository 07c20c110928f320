//! Choosing a record by typing.

use std::time::Duration;

use crate::kit::erased::live;
use domain::filter::Filter;
use domain::fold::fold;
use domain::id::Id;
use domain::questions::{Suggest, Suggestion};
use domain::record::RecordType;
use domain::words::Word;
use leptos::ev::{KeyboardEvent, SubmitEvent};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{Glyph, Icon, Initials, InitialsKind, fresh_id};
use crate::client::use_client;

/// How long after the last key it is asked.
const PAUSE: Duration = Duration::from_millis(120);

/// A combobox over the records of a type. It stands inside a `.field` with a label for `id`, or is labelled by itself.
#[component]
pub fn Typeahead(
    /// What is looked for.
    record_type: RecordType,
    /// What was chosen, with its title; what is typed and not chosen is not taken.
    value: RwSignal<Option<(Id, String)>>,
    /// Only these.
    #[prop(into, default = Signal::stored(Filter::everything()))]
    filter: Signal<Filter>,
    /// Offers to create what was typed; the callback gets the text.
    #[prop(default = None)]
    create: Option<Callback<String>>,
    /// What is asked for.
    #[prop(into)]
    label: String,
    /// Whether something must be chosen.
    #[prop(optional)]
    required: bool,
    /// The id of the input, for a label elsewhere.
    #[prop(optional, into)]
    id: Option<String>,
    /// The input's class.
    #[prop(default = "input")]
    class: &'static str,
    /// Whether something is wrong.
    #[prop(optional, into)]
    invalid: Signal<bool>,
) -> impl IntoView {
    let client = use_client();
    let list_id = StoredValue::new(fresh_id());
    let title = move || value.with(|value| value.as_ref().map(|(_, title)| title.clone()).unwrap_or_default());
    let text = RwSignal::new(untrack(title));
    let state = State {
        text,
        unchosen: RwSignal::new(false),
        open: RwSignal::new(false),
        found: RwSignal::new(None),
        at: RwSignal::new(0),
        asked: RwSignal::new(0),
    };
    // What is chosen elsewhere shows here, but not while it is being typed.
    Effect::new(move |_| {
        let title = title();
        if !state.open.get_untracked() {
            state.unchosen.set(false);
            text.set(title);
        }
    });

    let ask = move || {
        let turn = state.asked.get_untracked() + 1;
        state.asked.set(turn);
        let ask = move || {
            if state.asked.try_get_untracked() != Some(turn) {
                return;
            }
            let question = Suggest { record_type, text: text.get_untracked(), filter: filter.get_untracked() };
            spawn_local(async move {
                let found = client.ask(&question).await.unwrap_or_default();
                if state.asked.try_get_untracked() == Some(turn) {
                    state.found.set(Some(found));
                    state.at.set(0);
                }
            });
        };
        set_timeout(ask, PAUSE);
    };
    let close = move || {
        state.open.set(false);
        state.found.set(None);
        state.asked.update(|turn| *turn += 1);
    };
    let choose = move |i: usize| {
        let found = state.found.with_untracked(|found| found.as_ref().and_then(|found| found.get(i).cloned()));
        match (found, create) {
            (Some(found), _) => {
                text.set(found.title.clone());
                value.set(Some((found.id, found.title)));
            }
            (None, Some(create)) => {
                let typed = text.with_untracked(|text| text.trim().to_owned());
                if !typed.is_empty() {
                    create.run(typed);
                }
            }
            (None, None) => {}
        }
        close();
    };
    // Left empty, nothing is chosen; left with the very name of something that was found, that is. Other words stay, and are said
    // to be no choice: they are not lost without a word. A field that is taken away while it has the focus is left after its
    // signals have gone.
    let leave = move || {
        let Some(open) = state.open.try_get_untracked() else {
            return;
        };
        if !open {
            return;
        }
        let typed = text.with_untracked(|text| text.trim().to_owned());
        let named = state.found.with_untracked(|found| found.as_deref().and_then(|found| named(found, &typed)));
        if typed.is_empty() {
            value.set(None);
        } else if let Some(found) = named {
            value.set(Some((found.id, found.title)));
        } else if typed != untrack(title) {
            state.unchosen.set(true);
            return close();
        }
        close();
        text.set(untrack(title));
    };
    // Something is typed that is not what was chosen.
    let asks = move || text.with(|text| !text.trim().is_empty() && text.trim() != title().trim());
    let note_id = StoredValue::new(fresh_id());
    let unchosen = move || {
        state.unchosen.get().then(|| {
            view! {
                <span class="field-error" id=note_id.get_value() role="alert">
                    <Glyph icon=Icon::Warning />
                    <span>{client.say(Word::ChooseOrEmpty)}</span>
                </span>
            }
            .into_any()
        })
    };
    let offers_create = move || create.is_some() && text.with(|text| !text.trim().is_empty());
    let count = move || state.found.with(|found| found.as_ref().map_or(0, Vec::len)) + usize::from(offers_create());
    let keys = move |event: KeyboardEvent| {
        let open = state.open.get_untracked();
        let count = untrack(count);
        match event.key().as_str() {
            "ArrowDown" | "ArrowUp" if !open => {
                state.open.set(true);
                ask();
            }
            "ArrowDown" if count > 0 => state.at.update(|at| *at = (*at + 1) % count),
            "ArrowUp" if count > 0 => state.at.update(|at| *at = (*at + count - 1) % count),
            "Enter" if open && count > 0 => choose(state.at.get_untracked()),
            "Escape" if open => {
                state.unchosen.set(false);
                text.set(untrack(title));
                close();
            }
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let list = move || {
        (state.open.get() && state.found.with(Option::is_some)).then(|| draw_list(state, list_id, record_type, offers_create(), choose))
    };
    let labelled = id.is_none().then_some(label);
    view! {
        <div class="combobox">
            <input
                class=class
                id=id
                role="combobox"
                autocomplete="off"
                aria-autocomplete="list"
                aria-label=labelled.clone()
                placeholder=labelled
                aria-expanded=move || if state.open.get() { "true" } else { "false" }
                aria-controls=move || state.open.get().then(|| list_id.get_value())
                aria-activedescendant=move || state.open.get().then(|| option_id(list_id, state.at.get()))
                data-unchosen=asks
                aria-invalid=move || (invalid.get() || state.unchosen.get()).then_some("true")
                aria-describedby=move || state.unchosen.get().then(|| note_id.get_value())
                aria-required=required.then_some("true")
                value=text.get_untracked()
                prop:value=text
                on:input=move |event| {
                    text.set(event_target_value(&event));
                    state.unchosen.set(false);
                    state.open.set(true);
                    ask();
                }
                on:click=move |_| {
                    if !state.open.get_untracked() {
                        state.open.set(true);
                        ask();
                    }
                }
                on:keydown=keys
                on:blur=move |_| leave()
            />
            {live(list)}
        </div>
        {live(unchosen)}
    }
    .into_any()
}

/// Whether a form that is sent has a field in which something was typed and nothing chosen: it would be lost. The field says so
/// as when it is left, and has the focus again.
pub fn is_unchosen(event: &SubmitEvent) -> bool {
    let form = event.target().and_then(|form| form.dyn_into::<Element>().ok());
    let field = form.and_then(|form| form.query_selector("[data-unchosen]").ok().flatten());
    let field = field.and_then(|field| field.dyn_into::<HtmlElement>().ok());
    field.is_some_and(|field| field.blur().and_then(|()| field.focus()).is_ok())
}

#[derive(Clone, Copy)]
struct State {
    text: RwSignal<String>,
    /// Whether it was left with words by which nothing was chosen.
    unchosen: RwSignal<bool>,
    open: RwSignal<bool>,
    found: RwSignal<Option<Vec<Suggestion>>>,
    at: RwSignal<usize>,
    asked: RwSignal<u64>,
}

fn option_id(list_id: StoredValue<String>, i: usize) -> String {
    format!("{}-{i}", list_id.get_value())
}

fn draw_list(
    state: State,
    list_id: StoredValue<String>,
    record_type: RecordType,
    offers_create: bool,
    choose: impl Fn(usize) + Copy + Send + Sync + 'static,
) -> AnyView {
    let client = use_client();
    let found = state.found.get().unwrap_or_default();
    let typed = state.text.get();
    let count = found.len();
    if count == 0 && !offers_create {
        return view! { <p class="combobox-note" role="status">{client.say(Word::NothingFound)}</p> }.into_any();
    }
    let selected = move |i: usize| move || if state.at.get() == i { "true" } else { "false" };
    // The input keeps the focus: leaving it would close the list before the click arrives.
    let press = |event: leptos::ev::MouseEvent| event.prevent_default();
    let options: Vec<_> = found
        .into_iter()
        .enumerate()
        .map(|(i, suggestion)| {
            let (before, hit, after) = split(&suggestion.title, &typed);
            let kind = if record_type == RecordType::Party { InitialsKind::Organisation } else { InitialsKind::Person };
            let initials = matches!(record_type, RecordType::Party | RecordType::Lead | RecordType::User);
            view! {
                <li class="combobox-option" role="option" id=option_id(list_id, i) aria-selected=selected(i) on:mousedown=press on:click=move |_| choose(i)>
                    {initials.then(|| view! { <Initials id=suggestion.id name=suggestion.title.clone() kind=kind /> }.into_any())}
                    <span>
                        {before}
                        <mark>{hit}</mark>
                        {after}
                        {(!suggestion.detail.is_empty()).then(|| view! { <span class="under">{suggestion.detail}</span> }.into_any())}
                    </span>
                </li>
            }.into_any()
        })
        .collect();
    let create = offers_create.then(|| {
        view! {
            <li
                class="combobox-option"
                role="option"
                data-kind="create"
                id=option_id(list_id, count)
                aria-selected=selected(count)
                on:mousedown=press
                on:click=move |_| choose(count)
            >
                <Glyph icon=Icon::Plus />
                <span>{client.fill(Word::CreateNamed, &[typed.trim()])}</span>
            </li>
        }
        .into_any()
    });
    let many = client.say(domain::record::describe(record_type).many);
    view! {
        <ul class="combobox-list" role="listbox" id=list_id.get_value() aria-label=many>
            {options}
            {create}
        </ul>
    }
    .into_any()
}

/// What is called just what was typed, marks and case aside, if it is the only one.
fn named(found: &[Suggestion], typed: &str) -> Option<Suggestion> {
    let mut named = found.iter().filter(|found| fold(&found.title) == fold(typed));
    named.next().filter(|_| named.next().is_none()).cloned()
}

/// A title in three parts, of which the middle is what was typed, marks and case aside; at the beginning of a word.
fn split(title: &str, typed: &str) -> (String, String, String) {
    let whole = || (title.to_owned(), String::new(), String::new());
    let sought = fold(typed);
    if sought.is_empty() {
        return whole();
    }
    let bounds: Vec<usize> = title.char_indices().map(|(at, _)| at).chain([title.len()]).collect();
    let starts = bounds.iter().copied().filter(|at| {
        let before = title[..*at].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric())
    });
    for start in starts {
        let end = bounds.iter().copied().filter(|end| *end > start).find(|end| fold(&title[start..*end]) == sought);
        if let Some(end) = end {
            return (title[..start].to_owned(), title[start..end].to_owned(), title[end..].to_owned());
        }
    }
    whole()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(title: &str, typed: &str) -> [String; 3] {
        let (before, hit, after) = split(title, typed);
        [before, hit, after]
    }

    #[test]
    fn the_only_one_of_a_name_is_meant_by_it() {
        let found = |titles: &[&str]| {
            let each = titles.iter().map(|title| Suggestion { id: Id::nil(), title: (*title).to_owned(), detail: String::new() });
            named(&each.collect::<Vec<_>>(), "duc").map(|found| found.title)
        };
        assert_eq!(found(&["Đức", "Đức Anh"]), Some("Đức".to_owned()));
        assert_eq!([found(&["Đức", "Duc"]), found(&["Đức Anh"]), found(&[])], [None, None, None]);
    }

    #[test]
    fn what_was_typed_is_found_without_marks_and_case() {
        assert_eq!(parts("Isdom", "isd"), ["", "Isd", "om"]);
        assert_eq!(parts("Nguyễn Văn Đức", "duc"), ["Nguyễn Văn ", "Đức", ""]);
        assert_eq!(parts("Nguyễn Văn Đức", "văn d"), ["Nguyễn ", "Văn Đ", "ức"]);
        assert_eq!(parts("Isdom", "dom"), ["Isdom", "", ""]);
        assert_eq!(parts("Isdom", " "), ["Isdom", "", ""]);
    }
}

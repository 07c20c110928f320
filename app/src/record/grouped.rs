//! A list in groups: heads with counts, and under each that is open its rows.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::{Datelike, NaiveDate};
use domain::filter::Filter;
use domain::fold::fold;
use domain::id::Id;
use domain::lang::Lang;
use domain::money::format_decimal;
use domain::naming::lower;
use domain::number::format_count;
use domain::query::{Asker, Class, Query, Span, Test, class_of, kind_of};
use domain::questions::{Group, Groups, GroupsView, MOST_GROUPS, Sum};
use domain::record::{Kind, Label, RecordType, describe};
use domain::sort::sort_by_key;
use domain::words::Word;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;

use super::area::Area;
use super::cell::Column;
use super::columns::set_widths;
use super::foot::{Foot, summed_names, totals};
use super::nothing_found::NothingFound;
use super::portion::Portion;
use super::rows::Rows;
use super::table::{Head, Row, Shape, no_pick};
use super::wishes::{Wishes, asking};
use crate::client::{Client, use_client};
use crate::kit::erased::{Together as _, each, live};
use crate::kit::{Glyph, Icon, heed};

/// How long it is waited for more to happen before the groups are counted again.
const PAUSE: Duration = Duration::from_millis(300);

/// The whole.
#[component]
pub fn Grouped(
    /// How a list is drawn.
    shape: Shape,
    /// What is wanted.
    wishes: Wishes,
    /// The columns after the name.
    columns: Memo<Vec<(Column, Option<u32>)>>,
) -> impl IntoView {
    let client = use_client();
    let foot = Foot::new(wishes, shape.columns);
    let by = Memo::new(move |_| wishes.wanted.with(|wanted| wanted.group.clone().unwrap_or_default()));
    let sums = Memo::new(move |_| columns.with(|columns| summed_names(columns)));
    let (groups, told) = groups_of(shape, wishes, by, sums, Filter::everything());
    Effect::new(move |_| {
        heed(&wishes.wanted);
        foot.ask();
    });
    client.on_live(move |event| {
        if event.changes.iter().any(|change| change.record_type == shape.record_type) {
            foot.ask_soon();
        }
    });
    let area = NodeRef::new();
    let element = NodeRef::<leptos::html::Table>::new();
    Effect::new(move |_| {
        if let Some(table) = element.get() {
            columns.with(|columns| set_widths(&table, columns));
        }
    });
    let is_cut = Memo::new(move |_| told.with(|told| told.as_ref().is_some_and(|told| told.groups.len() as u64 == MOST_GROUPS)));
    let first = Memo::new(move |_| groups.with(|groups| groups.first().map(|group| group.key.clone())));
    let group = move |named: Named| {
        let open = first.get_untracked().as_deref() == Some(named.key.as_str());
        view! { <Section shape=shape wishes=wishes groups=groups of=named open=open /> }.into_any()
    };
    let table = move || {
        shape.columns.set_value(columns.get());
        view! {
            <Area shape=shape wishes=wishes label=client.say(describe(shape.record_type).many) element=area>
                <table class="table" data-picking=move || shape.selection.picking.get().then_some("") data-sized=columns.with(|columns| columns.iter().any(|(_, width)| width.is_some())) node_ref=element>
                    <Head shape=shape wishes=wishes />
                    {each(move || groups.get(), |group| group.key.clone(), group)}
                    {live(move || is_cut.get().then(|| cut(client, shape)))}
                    {foot.draw(shape, || "…".to_owned())}
                </table>
            </Area>
        }
        .into_any()
    };
    let nothing = Memo::new(move |_| told.with(|told| told.as_ref().is_some_and(|told| told.groups.is_empty())));
    live(move || match nothing.get() {
        true => view! { <NothingFound wishes=wishes /> }.into_any(),
        false => live(table),
    })
}

/// Tells that there are more groups than are shown.
fn cut(client: Client, shape: Shape) -> AnyView {
    let text = client.fill(Word::GroupsMost, &[&MOST_GROUPS.to_string()]);
    view! { <tbody><tr><td class="quiet" colspan=shape.span().to_string()>{text}</td></tr></tbody> }.into_any()
}

/// The groups by a field, and whether they have been told; counted again when something happens. In a list that is sorted
/// backwards by the same field they stand backwards too: the newest month first.
fn groups_of(
    shape: Shape,
    wishes: Wishes,
    by: Memo<String>,
    sums: Memo<Vec<String>>,
    within: Filter,
) -> (Memo<Vec<Named>>, RwSignal<Option<GroupsView>>) {
    let client = use_client();
    let told = RwSignal::new(None::<GroupsView>);
    let turn = StoredValue::new(0_u32);
    let within = StoredValue::new(within);
    let ask = move || {
        turn.update_value(|turn| *turn += 1);
        let mine = turn.get_value();
        let (by, sums) = untrack(|| (by.get(), sums.get()));
        // The list may have stopped being one of groups in this moment.
        if by.is_empty() {
            return;
        }
        let question = asking(client, |asker| wishes.wanted.with(|wanted| wanted.groups(shape.record_type, &by, sums, asker)));
        let question = Groups { filter: question.filter.clone().and(within.get_value()), ..question };
        spawn_local(async move {
            let answer = client.ask(&question).await;
            if turn.try_get_value() == Some(mine) {
                match answer {
                    Ok(view) => drop(told.try_set(Some(view))),
                    Err(refusal) => client.refuse(&refusal),
                }
            }
        });
    };
    Effect::new(move |_| {
        heed(&wishes.wanted);
        heed(&by);
        heed(&sums);
        ask();
    });
    client.on_live(move |event| {
        if event.changes.iter().any(|change| change.record_type == shape.record_type) {
            turn.update_value(|turn| *turn += 1);
            let mine = turn.get_value();
            let later = move || {
                if turn.try_get_value() == Some(mine) {
                    ask();
                }
            };
            set_timeout(later, PAUSE);
        }
    });
    let is_backwards = move || {
        let sort = wishes.wanted.with(|wanted| wanted.sort.clone()).or_else(|| shape.own.get_value());
        sort.is_some_and(|sort| sort.descending && by.with(|by| *by == sort.field))
    };
    let groups = Memo::new(move |_| {
        let by = by.with(|by| By::of(&client.shape(), shape.record_type, by));
        let mut groups = told.with(|told| by.zip(told.as_ref()).map(|(by, told)| named(client, by, told)).unwrap_or_default());
        if is_backwards() {
            let filled = groups.iter().filter(|group| !group.value.is_null()).count();
            groups[..filled].reverse();
        }
        groups
    });
    (groups, told)
}

/// The lanes of a board: what `strip` draws of each group.
#[component]
pub fn Lanes(
    /// How a list is drawn.
    shape: Shape,
    /// What is wanted.
    wishes: Wishes,
    /// The field of the lanes.
    by: String,
    /// Draws the records of a lane.
    strip: Callback<Filter, AnyView>,
) -> impl IntoView {
    let client = use_client();
    let by = Memo::new(move |_| by.clone());
    let (groups, _) = groups_of(shape, wishes, by, Memo::new(|_| Vec::new()), Filter::everything());
    let lane = move |named: Named| {
        let key = named.key.clone();
        let known = Memo::new(move |_| groups.with(|groups| groups.iter().find(|group| group.key == key).cloned()));
        let count = move || known.with(|known| known.as_ref().map(|known| format_count(known.count, client.lang())));
        let filter = by.with_untracked(|by| group_of(client, shape.record_type, by, &named.value));
        view! {
            <section class="lane" aria-label=named.name.clone()>
                <h2 class="lane-head">{named.name.clone()} <b class="count">{live(count)}</b></h2>
                {strip.run(filter)}
            </section>
        }
        .into_any()
    };
    each(move || groups.get(), |group| group.key.clone(), lane)
}

/// What the records with one value are together.
#[derive(Clone, Debug, PartialEq)]
pub struct Together {
    /// How many there are.
    pub count: i64,
    /// What the columns of the list sum up to.
    pub sums: Vec<Sum>,
}

/// What the records of a part of the list with each value of a field are together, by the value as text; live.
pub fn together_within(shape: Shape, wishes: Wishes, by: Memo<String>, part: Filter) -> Memo<BTreeMap<String, Together>> {
    let sums = Memo::new(move |_| shape.columns.with_value(|columns| summed_names(columns)));
    let (groups, _) = groups_of(shape, wishes, by, sums, part);
    let of = |group: &Named| (group.key.clone(), Together { count: group.count, sums: group.sums.clone() });
    Memo::new(move |_| groups.with(|groups| groups.iter().map(of).collect()))
}

/// By what the groups are.
#[derive(Clone, Copy)]
struct By {
    kind: Kind,
    label: Label,
}

impl By {
    fn of(shape: &domain::record::Shape, record_type: RecordType, name: &str) -> Option<Self> {
        kind_of(shape, record_type, name).zip(shape.label(record_type, name)).map(|(kind, label)| Self { kind, label })
    }
}

/// A group with its name.
#[derive(Clone, Debug, PartialEq)]
struct Named {
    key: String,
    value: Value,
    name: String,
    count: i64,
    sums: Vec<Sum>,
}

/// The groups in the order in which people look for them: choices as they are described, records by name, months by time, and
/// last those without.
fn named(client: Client, by: By, told: &GroupsView) -> Vec<Named> {
    let mut groups: Vec<Named> = told.groups.iter().map(|group| name(client, by, group, &told.titles)).collect();
    sort_by_key(&mut groups, |group| (group.value.is_null(), order(client, by.kind, group)));
    groups
}

fn order(client: Client, kind: Kind, group: &Named) -> (i64, String) {
    let place = |at: Option<usize>| at.and_then(|at| i64::try_from(at).ok()).unwrap_or(i64::MAX);
    let arranged = match kind {
        Kind::Link(to) if describe(to).field("position").is_some() => client.directory().with(|index| index.choices(to)),
        _ => None,
    };
    if let Some(arranged) = arranged {
        let at = arranged.iter().position(|(id, _)| Some(id.to_string().as_str()) == group.value.as_str());
        return (place(at), fold(&group.name));
    }
    match kind {
        Kind::Choice(choices) | Kind::Choices(choices) => {
            (place(choices.iter().position(|choice| Some(choice.value) == group.value.as_str())), String::new())
        }
        Kind::Int(..) | Kind::Percent | Kind::Number(_) => (group.value.as_i64().unwrap_or_default(), String::new()),
        Kind::Day | Kind::Instant => (0, group.key.clone()),
        Kind::Bool => (i64::from(group.value != Value::Bool(true)), String::new()),
        _ => (0, fold(&group.name)),
    }
}

fn name(client: Client, by: By, group: &Group, titles: &BTreeMap<Id, String>) -> Named {
    let text = group.value.as_str().unwrap_or_default();
    let said = match (by.kind, &group.value) {
        (_, Value::Null) => without(client, by.label),
        (Kind::Choice(choices) | Kind::Choices(choices), _) => {
            choices.iter().find(|choice| choice.value == text).map_or(text, |choice| client.say(choice.label)).to_owned()
        }
        (Kind::Bool, value) => client.say(if *value == Value::Bool(true) { Word::Yes } else { Word::No }).to_owned(),
        (Kind::Link(_) | Kind::Links(_), _) => text
            .parse()
            .ok()
            .and_then(|id: Id| client.directory().with(|index| index.title(id)).or_else(|| titles.get(&id).cloned()))
            .unwrap_or_else(|| client.say(Word::Unknown).to_owned()),
        (Kind::Day | Kind::Instant, _) => month(text, client.lang()),
        (Kind::Number(decimals), value) => format_decimal(value.as_i64().unwrap_or_default(), decimals.into(), client.lang()),
        (Kind::Int(..) | Kind::Percent, value) => format_count(value.as_i64().unwrap_or_default(), client.lang()),
        _ => text.to_owned(),
    };
    Named { key: group.value.to_string(), value: group.value.clone(), name: said, count: group.count, sums: group.sums.clone() }
}

/// What those are called that have no value in a field.
pub fn without(client: Client, label: Label) -> String {
    format!("{} {}", client.say(Word::GroupNone), lower(client.say(label)))
}

/// "2026-11" as "11/2026" or "Nov 2026".
fn month(text: &str, lang: Lang) -> String {
    let day = format!("{text}-01").parse::<NaiveDate>();
    match (day, lang) {
        (Ok(day), Lang::Vi) => format!("{:02}/{}", day.month(), day.year()),
        // "1 Nov 2026" without its day.
        (Ok(day), Lang::En) => domain::when::format_day(day, lang).split_once(' ').map(|(_, rest)| rest.to_owned()).unwrap_or_default(),
        (Err(_), _) => text.to_owned(),
    }
}

/// The records of a group by a field as the user's role sees it.
pub fn group_of(client: Client, record_type: RecordType, by: &str, value: &Value) -> Filter {
    asking(client, |asker| within(record_type, by, value, asker))
}

fn within(record_type: RecordType, by: &str, value: &Value, asker: &Asker<'_>) -> Filter {
    match (value, kind_of(asker.shape, record_type, by)) {
        (Value::Null, _) => Filter::Empty(by.to_owned()),
        (Value::String(text), Some(Kind::Day | Kind::Instant)) => {
            let (first, last) = Span::ThisMonth.days(format!("{text}-01").parse::<NaiveDate>().unwrap_or_default());
            let month = Test::Between(first.to_string().into(), last.to_string().into());
            Query::of(by, month).resolve(record_type, asker)
        }
        (value, Some(kind)) if class_of(kind) == Class::List => Filter::Has(by.to_owned(), value.clone()),
        (value, _) => Filter::In(by.to_owned(), vec![value.clone()]),
    }
}

#[component]
fn Section(shape: Shape, wishes: Wishes, groups: Memo<Vec<Named>>, of: Named, open: bool) -> impl IntoView {
    let client = use_client();
    let key = StoredValue::new(of.key.clone());
    let open = RwSignal::new(open);
    let known = Memo::new(move |_| groups.with(|groups| key.with_value(|key| groups.iter().find(|group| group.key == *key).cloned())));
    let by = wishes.wanted.with_untracked(|wanted| wanted.group.clone().unwrap_or_default());
    let portion = Portion::of(shape, wishes, group_of(client, shape.record_type, &by, &of.value), open.into());
    let rows = portion.rows;
    let count = move || known.with(|known| known.as_ref().map(|known| format_count(known.count, client.lang())));
    let name = move || known.with(|known| known.as_ref().map(|known| known.name.clone()));
    let cell = move |(column, _): (Column, Option<u32>)| {
        let sums = move || known.with(|known| totals(client, column, &known.as_ref()?.sums));
        view! { <td class=column.is_number().then_some("num") data-wide=!shape.narrow.contains(&column.name())>{live(sums)}</td> }
            .into_any()
    };
    let cells = shape.columns.get_value().into_iter().map(cell).together();
    let more = Memo::new(move |_| open.get() && rows.with(|rows| rows.cursor.is_some()));
    let next = move |_| portion.load_more();
    let shown = move || if open.get() { rows.with(Rows::order) } else { Vec::new() };
    let rest = shape.span().to_string();
    view! {
        <tbody class="group">
            <tr class="group-head">
                {no_pick(shape)}
                <th scope="rowgroup" data-lead=true>
                    <button
                        class="group-fold"
                        type="button"
                        aria-expanded=move || if open.get() { "true" } else { "false" }
                        on:click=move |_| open.update(|open| *open = !*open)
                    >
                        <Glyph icon=Icon::ChevronRight />
                        <span class="group-name">{live(name)}</span>
                        <b class="count">{live(count)}</b>
                    </button>
                </th>
                {cells}
            </tr>
            {each(shown, |id| *id, move |id| view! { <Row shape=shape rows=rows id=id /> }.into_any())}
            {live(move || {
                more.get()
                    .then(|| {
                        view! {
                            <tr>
                                <td colspan=rest.clone()>
                                    <button class="button" type="button" data-kind="plain" data-size="small" on:click=next>
                                        {client.say(Word::ShowMore)}
                                    </button>
                                </td>
                            </tr>
                        }
                        .into_any()
                    })
            })}
        </tbody>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::permission::{Actor, Role};
    use domain::when::Clock;
    use serde_json::json;

    #[test]
    fn a_month_is_a_group_of_days() {
        assert_eq!((month("2026-11", Lang::En), month("2026-11", Lang::Vi)), ("Nov 2026".to_owned(), "11/2026".to_owned()));
        let actor = Actor::of(Id::nil(), Role::Salesperson, None, Vec::new());
        let clock = Clock { now: chrono::DateTime::UNIX_EPOCH, offset_minutes: 420 };
        let asker = Asker { shape: domain::record::Shape::plain(), clock, actor: &actor };
        let filter = within(RecordType::Opportunity, "expected_close", &"2024-02".into(), &asker);
        let fits =
            |day: &str| filter.matches(domain::record::Shape::plain(), RecordType::Opportunity, &|_| Box::leak(Box::new(Value::from(day))));
        assert!(fits("2024-02-01") && fits("2024-02-29") && !fits("2024-03-01") && !fits("2024-01-31"));
        let at = |text: &str| json!(text);
        let made = within(RecordType::Opportunity, "created_at", &"2024-02".into(), &asker);
        let (first, last) = (at("2024-01-31T17:00:00.000000Z"), at("2024-02-29T16:59:59.999999Z"));
        assert_eq!(made, Filter::AtLeast("created_at".into(), first).and(Filter::AtMost("created_at".into(), last)));
    }
}

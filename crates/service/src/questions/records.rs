//! Records of any type: one, a page, a suggestion.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::filter::{Filter, fits};
use domain::id::Id;
use domain::query::{Asker, Query, field_of, unknown};
use domain::questions::{List, ListView, MOST_MATCHING, Matching, MatchingView, Read, ReadView, Sort, Suggest, Suggestion};
use domain::record::{Kind, Reading, Record, RecordType, Shape, describe};
use domain::refusal::{Code, Refusal};
use serde_json::Value;
use store::list::{Cursor, Page};

use super::session::clock_of;
use super::{Asking, cost, hiding};
use crate::fault::refuse;

/// So many records with some words are looked at for somebody who does not see all of their fields.
const IN_SIGHT: u64 = 1_000;

pub(super) async fn read(asking: &mut Asking<'_>, question: Read) -> Result<ReadView, Refusal> {
    let scope = asking.scope(question.record_type);
    let record = asking.work.see(&scope, question.id).await.map_err(refuse)?.ok_or(Code::NotFound)?;
    let titles = titles_of(asking, std::slice::from_ref(&record)).await?;
    let may_change = asking.actor.may_change(question.record_type, record.standing());
    Ok(ReadView { record, titles, may_change, n: asking.work.head().await.map_err(refuse)? })
}

pub(super) async fn list(asking: &mut Asking<'_>, question: List) -> Result<ListView, Refusal> {
    let shape = asking.shape().await?;
    let sort = question.sort.unwrap_or_else(|| Sort { field: "created_at".into(), descending: true });
    check_sort(&shape, question.record_type, &sort)?;
    let filter = asked(asking, question.record_type, question.filter, &question.query, question.text).await?;
    let after = question.cursor.as_deref().map(|c| read_cursor(c, &shape, question.record_type, &sort)).transpose()?;
    let (offset, limit) = (question.offset, u64::from(question.limit.clamp(1, 200)));
    let scope = asking.scope(question.record_type);
    let is_first = after.is_none() && offset == 0;
    // No database takes a larger one.
    let offset = offset.min(i64::MAX.unsigned_abs());
    let linked = match field_of(&shape, question.record_type, &sort.field).map(|field| field.kind) {
        Some(Kind::Link(target)) => Some(asking.scope(target)),
        _ => None,
    };
    let page =
        Page { filter: &filter, sort: sort.clone(), linked: linked.as_ref(), after, offset, limit: limit + 1, deleted: question.deleted };
    let mut records = asking.work.page(&scope, &page).await.map_err(refuse)?;
    let more = records.len() as u64 > limit;
    records.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let count = match is_first {
        true if !more => i64::try_from(records.len()).ok(),
        true if !question.uncounted => Some(asking.work.count(&scope, &filter, question.deleted).await.map_err(refuse)?),
        _ => None,
    };
    let cursor = records.last().filter(|_| more).map(|last| write_cursor(&Cursor::at(&shape, last, &sort)));
    let titles = titles_of(asking, &records).await?;
    Ok(ListView { records, titles, cursor, count, n: asking.work.head().await.map_err(refuse)? })
}

pub(super) async fn matching(asking: &mut Asking<'_>, question: Matching) -> Result<MatchingView, Refusal> {
    let filter = asked(asking, question.record_type, question.filter, &question.query, question.text).await?;
    let scope = asking.scope(question.record_type);
    let ids = asking.work.ids(&scope, &filter, question.deleted, MOST_MATCHING).await.map_err(refuse)?;
    Ok(MatchingView { ids, n: asking.work.head().await.map_err(refuse)? })
}

/// Which records a question about a list is about: its filter, its query as it stands for the asker now, and its words.
pub(super) async fn asked(
    asking: &mut Asking<'_>,
    record_type: RecordType,
    filter: Filter,
    query: &Query,
    text: String,
) -> Result<Filter, Refusal> {
    let shape = asking.shape().await?;
    if let Some(field) = filter.fault(&shape, record_type) {
        return Err(unknown(&shape, record_type, field));
    }
    query.check(&shape, record_type)?;
    let mut filter = filter;
    if !query.is_everything() {
        let clock = clock_of(asking).await?;
        filter = filter.and(query.resolve(record_type, &Asker { shape: &shape, clock, actor: asking.actor }));
    }
    cost::of_filter(&filter)?;
    cost::of_words(&text, "text")?;
    if has_words(&filter) {
        check_text(&shape, record_type)?;
    }
    Ok(match text.trim().is_empty() {
        true => filter,
        false if hiding::hides_searched(&shape, record_type) => filter.and(in_sight(asking, record_type, Filter::Words(text)).await?),
        false => filter.and(Filter::Words(text)),
    })
}

/// For somebody who does not see all that texts are looked for in: of the newest records that have the words those that have
/// them where the asker sees them.
async fn in_sight(asking: &mut Asking<'_>, record_type: RecordType, words: Filter) -> Result<Filter, Refusal> {
    let shape = asking.shape().await?;
    let scope = asking.scope(record_type);
    let mut ids = Vec::new();
    for deleted in [false, true] {
        let sort = Sort { field: "created_at".into(), descending: true };
        let page = Page { filter: &words, sort, linked: None, after: None, offset: 0, limit: IN_SIGHT, deleted };
        let found = asking.work.page(&scope, &page).await.map_err(refuse)?;
        let seen = found.into_iter().filter(|record| words.matches(&shape, record_type, &|field| record.get(field)));
        ids.extend(seen.map(|record| Value::from(record.id.to_string())));
    }
    Ok(Filter::In("id".to_owned(), ids))
}

/// Who does not see all that texts are looked for in does not look for texts: what is found would tell it.
fn check_text(shape: &Shape, record_type: RecordType) -> Result<(), Refusal> {
    if hiding::hides_searched(shape, record_type) { Err(Refusal::of(Code::NotAllowed).on("text")) } else { Ok(()) }
}

fn has_words(filter: &Filter) -> bool {
    match filter {
        Filter::All(list) | Filter::Any(list) => list.iter().any(has_words),
        Filter::Not(inner) => has_words(inner),
        Filter::Words(_) => true,
        _ => false,
    }
}

fn check_sort(shape: &Shape, record_type: RecordType, sort: &Sort) -> Result<(), Refusal> {
    let known = sort.field == "created_at" || field_of(shape, record_type, &sort.field).is_some_and(|f| !f.is_list());
    if known { Ok(()) } else { Err(Refusal { field: Some("sort".to_owned()), ..unknown(shape, record_type, &sort.field) }) }
}

fn write_cursor(cursor: &Cursor) -> String {
    URL_SAFE_NO_PAD.encode(serde_json::to_vec(cursor).unwrap_or_default())
}

/// A cursor comes back from outside: its value must be one that the sorted field can have.
fn read_cursor(text: &str, shape: &Shape, record_type: RecordType, sort: &Sort) -> Result<Cursor, Refusal> {
    let malformed = || Refusal::of(Code::Malformed).on("cursor");
    let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| malformed())?;
    let cursor: Cursor = serde_json::from_slice(&bytes).map_err(|_| malformed())?;
    let kind = shape.field(record_type, &sort.field).map_or(Kind::Instant, |f| f.kind);
    if cursor.value.is_null() || fits(kind, &cursor.value) { Ok(cursor) } else { Err(malformed()) }
}

pub(super) async fn suggest(asking: &mut Asking<'_>, question: Suggest) -> Result<Vec<Suggestion>, Refusal> {
    let shape = asking.shape().await?;
    if let Some(field) = question.filter.fault(&shape, question.record_type) {
        return Err(unknown(&shape, question.record_type, field));
    }
    if describe(question.record_type).reading == Reading::Subject {
        return Err(Refusal::of(Code::UnknownVerb));
    }
    cost::of_filter(&question.filter)?;
    cost::of_words(&question.text, "text")?;
    let scope = asking.scope(question.record_type);
    let records = asking.work.suggest(&scope, &question.text, &question.filter, 10).await.map_err(refuse)?;
    let words = Filter::Words(question.text);
    // It may have been found by what the asker does not see.
    let tells = |record: &&Record| words.matches(&shape, question.record_type, &|field| record.get(field));
    Ok(records.iter().filter(tells).map(|r| Suggestion { id: r.id, title: title(r), detail: detail(r, &BTreeMap::new(), None) }).collect())
}

fn title(record: &Record) -> String {
    record.title().to_owned()
}

/// What tells a record from its namesakes, but for the field that is told anyway; of links those whose titles are known.
pub(super) fn detail(record: &Record, titles: &BTreeMap<Id, String>, told: Option<&str>) -> String {
    let text = |field: &str| match record.get(field) {
        Value::Array(list) => list.first().and_then(|entry| entry.get("value")).and_then(Value::as_str).map(str::to_owned),
        Value::String(text) => record.link(field).map_or_else(|| Some(text.clone()), |id| titles.get(&id).cloned()),
        _ => None,
    };
    let fields = describe(record.record_type).told.iter().filter(|field| Some(**field) != told);
    let said = fields.filter_map(|field| text(field)).filter(|text| !text.is_empty() && text != record.title());
    said.take(2).collect::<Vec<_>>().join(" · ")
}

/// The titles of everything that the records link to and the asker may read.
pub(crate) async fn titles_of(asking: &mut Asking<'_>, records: &[Record]) -> Result<BTreeMap<Id, String>, Refusal> {
    let mut wanted: BTreeMap<RecordType, BTreeSet<Id>> = BTreeMap::new();
    let shape = asking.shape().await?;
    for record in records {
        for field in shape.fields(record.record_type) {
            let Some(target) = target_of(record, field.kind, field.name) else { continue };
            let value = record.get(field.name);
            let texts = value.as_str().into_iter().chain(value.as_array().into_iter().flatten().filter_map(Value::as_str));
            wanted.entry(target).or_default().extend(texts.filter_map(|t| t.parse::<Id>().ok()));
        }
    }
    let mut titles = BTreeMap::new();
    for (record_type, ids) in wanted {
        let ids: Vec<Id> = ids.into_iter().collect();
        let scope = asking.scope(record_type);
        titles.extend(asking.work.titles(&scope, &ids).await.map_err(refuse)?);
    }
    Ok(titles)
}

fn target_of(record: &Record, kind: Kind, field: &str) -> Option<RecordType> {
    match kind {
        _ if record.record_type == RecordType::Note && field == "about" => RecordType::parse(record.text("about_type")),
        Kind::Link(target) | Kind::Links(target) => Some(target),
        _ => None,
    }
}

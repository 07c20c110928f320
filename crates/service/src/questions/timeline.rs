//! A record's timeline.

use std::collections::{BTreeMap, BTreeSet};

use domain::command::Op;
use domain::conceal::telling;
use domain::id::Id;
use domain::permission::{Action, Reach};
use domain::questions::{Entry, Timeline, TimelineView};
use domain::record::{Kind, RecordType, is_custom};
use domain::refusal::{Code, Refusal};
use store::timeline::Scopes;

use super::Asking;
use crate::fault::refuse;

/// Lines in an answer.
const LINES: u64 = 50;

pub(super) async fn timeline(asking: &mut Asking<'_>, question: Timeline) -> Result<TimelineView, Refusal> {
    let scope = asking.scope(question.record_type);
    asking.work.see(&scope, question.id).await.map_err(refuse)?.ok_or(Code::NotFound)?;
    let (leads, opportunities, notes) =
        (asking.scope(RecordType::Lead), asking.scope(RecordType::Opportunity), asking.scope(RecordType::Note));
    let scopes = Scopes { leads: &leads, opportunities: &opportunities, notes: &notes };
    let before = question.before.unwrap_or(i64::MAX);
    let mut entries = asking.work.timeline(question.record_type, question.id, &scopes, before, LINES).await.map_err(refuse)?;
    let mut next = None;
    if entries.len() as u64 >= LINES {
        // The last command may have more lines than were read; it comes whole with the next page.
        let last = entries.last().map_or(0, |e| e.n);
        if entries.first().is_some_and(|e| e.n != last) {
            entries.retain(|e| e.n != last);
            next = Some(last + 1);
        } else {
            next = Some(last);
        }
    }
    hide(asking, &mut entries).await?;
    let titles = titles(asking, &entries).await?;
    Ok(TimelineView { entries, titles, before: next })
}

/// Takes out what the asker does not see; a change of nothing else is no line at all.
async fn hide(asking: &mut Asking<'_>, entries: &mut Vec<Entry>) -> Result<(), Refusal> {
    let shape = asking.shape().await?;
    for entry in entries.iter_mut() {
        entry.fields.retain(|f| !is_custom(&f.field) || shape.field(entry.record_type, &f.field).is_some());
        let scope = asking.scope(entry.record_type);
        entry.fields.retain(|f| !scope.hidden().contains(&f.field));
        // What is told of hidden fields the record itself tells, as far as the asker may know.
        let tells = telling(entry.record_type);
        entry.fields.retain(|f| scope.concealed().is_empty() || !tells.contains(&f.field.as_str()));
    }
    let read = |record_type| asking.actor.reach(record_type, Action::Read) != Reach::None;
    entries.retain(|entry| read(entry.record_type) && (entry.op == Op::Create || !entry.fields.is_empty()));
    Ok(())
}

async fn titles(asking: &mut Asking<'_>, entries: &[Entry]) -> Result<BTreeMap<Id, String>, Refusal> {
    let mut wanted: BTreeMap<RecordType, BTreeSet<Id>> = BTreeMap::new();
    let shape = asking.shape().await?;
    for entry in entries {
        for field in &entry.fields {
            let Some(Kind::Link(target) | Kind::Links(target)) = shape.field(entry.record_type, &field.field).map(|f| f.kind) else {
                continue;
            };
            for value in [&field.before, &field.after] {
                let texts = value.as_str().into_iter().chain(value.as_array().into_iter().flatten().filter_map(serde_json::Value::as_str));
                wanted.entry(target).or_default().extend(texts.filter_map(|t| t.parse::<Id>().ok()));
            }
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

//! How many records segments have.

use domain::filter::Filter;
use domain::query::Query;
use domain::questions::{MOST_SEGMENTS, SegmentView, Segments};
use domain::record::{Record, RecordType};
use domain::refusal::{Code, Refusal};

use super::Asking;
use super::records::asked;
use crate::fault::refuse;

pub(super) async fn segments(asking: &mut Asking<'_>, question: Segments) -> Result<Vec<SegmentView>, Refusal> {
    if question.views.len() > MOST_SEGMENTS {
        return Err(Refusal::of(Code::TooMany).on("views").with(MOST_SEGMENTS));
    }
    let scope = asking.scope(RecordType::SavedView);
    let views = asking.work.see_many(&scope, &question.views).await.map_err(refuse)?;
    let mut told = Vec::with_capacity(views.len());
    for view in views.iter().filter(|view| !view.is_deleted()) {
        if let Some(count) = count(asking, view).await? {
            told.push(SegmentView { view: view.id, count });
        }
    }
    Ok(told)
}

/// How many a view lists; nothing where it asks what whoever asks cannot be told.
async fn count(asking: &mut Asking<'_>, view: &Record) -> Result<Option<i64>, Refusal> {
    let Some(record_type) = RecordType::parse(view.text("record_type")) else { return Ok(None) };
    let shape = asking.shape().await?;
    let query = Query::read(&shape, record_type, view.text("selection")).ok().filter(|query| query.check(&shape, record_type).is_ok());
    let Some(query) = query else { return Ok(None) };
    let filter = asked(asking, record_type, Filter::everything(), &query, String::new()).await?;
    asking.work.count(&asking.scope(record_type), &filter, false).await.map(Some).map_err(refuse)
}

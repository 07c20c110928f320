//! What an administrator asks while fields change: how far formulas are worked out, and what another kind would lose.

use domain::questions::{Filling, Fillings};
use domain::record::RecordType;
use domain::refusal::{Code, Refusal};
use domain::verbs::{FieldKindChange, FieldKindView, is_lost, turned};

use super::Asking;
use crate::fault::refuse;
use crate::formulas;
use crate::verbs::kind::{having, reading};

/// Records that are named of those whose value would be lost.
const EXAMPLES: usize = 5;

/// What would become of the values of a field that gets another kind.
pub(super) async fn kind_change(asking: &mut Asking<'_>, question: FieldKindChange) -> Result<FieldKindView, Refusal> {
    if !asking.actor.administers() {
        return Err(Code::NotAllowed.into());
    }
    let scope = asking.scope(RecordType::CustomField);
    let field = asking.work.see(&scope, question.change.field).await.map_err(refuse)?.ok_or(Code::NotFound)?;
    let reading = reading(asking.work, asking.actor.lang).await?;
    let records = having(asking.work, &field).await?;
    let (change, fields) = turned(&question.change, &field, &records, reading)?;
    formulas::check(asking.work, asking.actor, &[change]).await?;
    let lost: Vec<_> = records.iter().filter(|record| is_lost(record, fields, reading)).collect();
    let examples = lost.iter().take(EXAMPLES).map(|record| (record.id, record.title().to_owned())).collect();
    Ok(FieldKindView { values: records.len(), lost: lost.len(), examples })
}

pub(super) async fn fillings(asking: &mut Asking<'_>, _: Fillings) -> Result<Vec<Filling>, Refusal> {
    if !asking.actor.administers() {
        return Err(Code::NotAllowed.into());
    }
    let fillings = asking.work.fillings().await.map_err(refuse)?;
    Ok(fillings.into_iter().map(|each| Filling { field: each.field, done: each.done, total: each.total }).collect())
}

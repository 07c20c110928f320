//! Formulas can be worked out, whatever happens to the fields that they stand on, and the job that does it for large books.

use std::time::Duration;

use domain::command::Change;
use domain::lang::Lang;
use domain::permission::{Actor, FieldAccess, Rights};
use domain::record::{Field, RecordType, Shape};
use domain::refusal::{Code, Refusal};
use store::Work;

use crate::Service;
use crate::administrators::after;
use crate::fault::refuse;

/// Between two looks for formulas of which another process did not finish the work.
const LOOK: Duration = Duration::from_secs(60);

/// Refuses changes after which a formula could not be worked out that could be before, or that is new.
pub(crate) async fn check(work: &mut Work, actor: &Actor, changes: &[Change]) -> Result<(), Refusal> {
    let concerned: Vec<&Change> = changes.iter().filter(|change| change.record_type == RecordType::CustomField).collect();
    if concerned.is_empty() {
        return Ok(());
    }
    let before = work.shape().await.map_err(refuse)?;
    let shape = Shape::of(&after(work, RecordType::CustomField, &concerned).await?);
    let is_concerned = |field: &Field| concerned.iter().any(|change| Some(change.id) == field.custom);
    let mut all = all_of(&shape);
    all.sort_by_key(|(_, field)| !is_concerned(field));
    for (of, field) in all {
        let Err(fault) = shape.check_formula(of, field) else { continue };
        if is_concerned(field) {
            return Err(fault.refusal());
        }
        let was_good = before.field(of, field.name).is_some_and(|field| before.check_formula(of, field).is_ok());
        if was_good {
            return Err(Refusal::of(Code::NeededByFormula).with(field.label.text(actor.lang.unwrap_or(Lang::En))));
        }
    }
    Ok(())
}

fn all_of(shape: &Shape) -> Vec<(RecordType, &'static Field)> {
    let of_type = |of: RecordType| shape.custom(of).filter(|field| field.formula.is_some()).map(move |field| (of, field));
    RecordType::ALL.into_iter().flat_map(of_type).collect()
}

/// Who does not see a field does not see what is calculated from it.
pub(crate) fn hide_with(shape: &Shape, rights: &mut Rights) {
    for (of, fields) in &mut rights.fields {
        let hidden: Vec<&str> = fields.iter().filter(|(_, access)| **access == FieldAccess::None).map(|(name, _)| name.as_str()).collect();
        let tell: Vec<&str> = shape.standing_on(*of, &hidden).into_iter().map(|field| field.name).collect();
        fields.extend(tell.into_iter().map(|name| (name.to_owned(), FieldAccess::None)));
    }
}

impl Service {
    /// Works out formulas for the records that were there before them, now and whenever there is one; one task for a process.
    pub async fn watch_formulas(self) {
        loop {
            match self.work_out().await {
                Ok(0) => {}
                Ok(steps) => tracing::info!(steps, "formulas are worked out"),
                Err(refusal) => tracing::warn!(code = ?refusal.code, "formulas are not worked out yet"),
            }
            // Another process may have ended in the middle of it.
            let _ = tokio::time::timeout(LOOK, self.formulas.notified()).await;
        }
    }

    /// Works out every formula to its end, a few hundred records in a transaction, so that others write between them. Tells how
    /// many transactions it took.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn work_out(&self) -> Result<u64, Refusal> {
        let mut steps = 0;
        loop {
            let mut work = self.db.begin().await.map_err(refuse)?;
            work.next_number().await.map_err(refuse)?;
            work.return_number().await.map_err(refuse)?;
            if !work.fill().await.map_err(refuse)? {
                work.rollback().await.map_err(refuse)?;
                return Ok(steps);
            }
            work.commit().await.map_err(refuse)?;
            steps += 1;
            tokio::task::yield_now().await;
        }
    }

    /// Wakes the job when fields have changed.
    pub(crate) fn mind_formulas(&self, changes: &[Change]) {
        if changes.iter().any(|change| change.record_type == RecordType::CustomField) {
            self.formulas.notify_one();
        }
    }
}

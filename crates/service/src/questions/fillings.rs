//! How far formulas are worked out.

use domain::questions::{Filling, Fillings};
use domain::refusal::{Code, Refusal};

use super::Asking;
use crate::fault::refuse;

pub(super) async fn fillings(asking: &mut Asking<'_>, _: Fillings) -> Result<Vec<Filling>, Refusal> {
    if !asking.actor.administers() {
        return Err(Code::NotAllowed.into());
    }
    let fillings = asking.work.fillings().await.map_err(refuse)?;
    Ok(fillings.into_iter().map(|each| Filling { field: each.field, done: each.done, total: each.total }).collect())
}

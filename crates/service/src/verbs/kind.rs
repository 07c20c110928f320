//! Changing the kind of a custom field.

use domain::id::Id;
use domain::lang::Lang;
use domain::money::Currency;
use domain::record::{CustomField, Field, Record, RecordType, Typed};
use domain::refusal::{Code, Refusal};
use domain::verbs::{ChangeFieldKind, MOST_CONVERTED, ValueReading, brought_along, turned};
use store::Work;

use crate::account::company_currency;
use crate::door::{Context, Decided};
use crate::fault::refuse;

pub(super) async fn change(context: &mut Context<'_>, verb: ChangeFieldKind) -> Result<Decided, Refusal> {
    if !context.actor.administers() {
        return Err(Code::NotAllowed.into());
    }
    let field = context.seen(CustomField::TYPE, verb.field).await?;
    if field.is_deleted() {
        return Err(Code::Deleted.into());
    }
    let reading = reading(context.work, context.actor.lang).await?;
    let records = having(context.work, &field).await?;
    let (change, fields) = turned(&verb, &field, &records, reading)?;
    let mut changes = vec![change];
    changes.extend(records.iter().filter_map(|record| brought_along(record, fields, reading)));
    Ok(Decided { changes, ..Decided::default() })
}

/// How values are read and written for somebody.
pub(crate) async fn reading(work: &mut Work, lang: Option<Lang>) -> Result<ValueReading, Refusal> {
    let digits = Currency::parse(&company_currency(work).await?).map_or(2, Currency::minor_digits);
    Ok(ValueReading { digits, lang: lang.unwrap_or(Lang::En) })
}

/// The records that have a value of a custom field; one more than can be brought along where there are so many.
pub(crate) async fn having(work: &mut Work, field: &Record) -> Result<Vec<Record>, Refusal> {
    let of = RecordType::parse(field.text("of")).ok_or(Code::Internal)?;
    let shape = work.shape().await.map_err(refuse)?;
    let known: Option<&'static Field> = shape.ever(of).find(|known| known.custom == Some(field.id));
    let Some(known) = known else { return Ok(Vec::new()) };
    let ids: Vec<Id> = work.having(known, MOST_CONVERTED as u64 + 1).await.map_err(refuse)?;
    let mut records = Vec::with_capacity(ids.len());
    for some in ids.chunks(500) {
        records.extend(work.load_all(of, some).await.map_err(refuse)?);
    }
    Ok(records)
}

//! Where fields stand, and of which records they must be filled.

use domain::command::{Change, Op};
use domain::lang::Lang;
use domain::query::{Asker, Query};
use domain::record::{Field, Record, RecordType, Shape};
use domain::refusal::{Code, Refusal};
use domain::verbs::{self, ArrangeFields, Given, is_empty};
use domain::when::Clock;

use crate::door::{Context, Decided};
use crate::fault::refuse;
use crate::questions::offset_minutes;

pub(super) async fn arrange(context: &mut Context<'_>, verb: ArrangeFields) -> Result<Decided, Refusal> {
    let set = context.work.see_all(&context.actor.scope(RecordType::PropertySetter)).await.map_err(refuse)?;
    let given = Given { shape: context.shape().await?, ..Given::default() };
    let changes = verbs::arrange_fields(&verb, &set, context.actor, &given, context.moment)?;
    Ok(Decided { changes, ..Decided::default() })
}

/// Refuses what a person writes when a field stays empty that must be filled in records such as this one becomes. What was so
/// before, and is not written, stays editable.
pub(super) async fn check_required(context: &mut Context<'_>, before: Option<&Record>, change: &Change) -> Result<(), Refusal> {
    let shape = context.work.shape().await.map_err(refuse)?;
    let asked: Vec<(&'static Field, &'static str)> = shape
        .fields(change.record_type)
        .filter_map(|field| Some((field, field.layout.required_when?)))
        .filter(|(field, _)| context.actor.rights.access(change.record_type, field.name).is_none())
        .collect();
    if asked.is_empty() {
        return Ok(());
    }
    let user = context.work.load(RecordType::User, context.actor.user).await.map_err(refuse)?;
    let zone = user.as_ref().and_then(|user| user.get("time_zone").as_str().map(str::to_owned));
    let clock = Clock { now: context.moment.at, offset_minutes: offset_minutes(zone.as_deref(), context.moment.at) };
    let asker = Asker { shape: &shape, clock, actor: context.actor };
    let Some(mut after) = change.applied(before, 0) else { return Ok(()) };
    shape.calculate(change.record_type, &mut after.fields);
    for (field, query) in asked {
        let written = change.op == Op::Create || change.fields.iter().any(|f| f.field == field.name);
        let new = written || !before.is_some_and(|before| holds(&shape, query, before, &asker));
        if new && is_empty(after.get(field.name)) && holds(&shape, query, &after, &asker) {
            let label = field.label.text(context.actor.lang.unwrap_or(Lang::En));
            return Err(Refusal::of(Code::RequiredHere).on(field.name).with(label));
        }
    }
    Ok(())
}

/// Whether the query is true of a record; one that has become wrong is true of none.
fn holds(shape: &Shape, text: &str, record: &Record, asker: &Asker<'_>) -> bool {
    let of = record.record_type;
    let query = Query::read(shape, of, text).ok().filter(|query| query.check(shape, of).is_ok());
    query.is_some_and(|query| query.resolve(of, asker).matches(shape, of, &|name| record.get(name)))
}

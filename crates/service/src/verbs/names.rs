//! Names by which people tell things apart: of roles, stages, fields and the like no two that stand are called the same.

use domain::command::Change;
use domain::lang::Lang;
use domain::record::{Label, ROLES, Record, RecordType, Shape, describe};
use domain::refusal::{Code, Refusal};

use crate::door::Context;
use crate::fault::refuse;

const LANGUAGES: [Lang; 2] = [Lang::En, Lang::Vi];

/// What something is called in each language.
type Names = [String; LANGUAGES.len()];

/// Refuses a change by which a record gets a name, or comes back with one, that is another's.
pub(super) async fn check_named(context: &mut Context<'_>, before: Option<&Record>, change: &Change) -> Result<(), Refusal> {
    let Some(within) = describe(change.record_type).apart else { return Ok(()) };
    let concerns = |name: &str| matches!(name, "name" | "name_vi" | "deleted_at") || within.contains(&name);
    match change.applied(before, 0) {
        Some(record) if change.fields.iter().any(|f| concerns(&f.field)) => check_name(context, &record).await,
        _ => Ok(()),
    }
}

/// Refuses a record, as it will stand, that is called as another in one of the languages.
async fn check_name(context: &mut Context<'_>, record: &Record) -> Result<(), Refusal> {
    let Some(mine) = names_of(record) else { return Ok(()) };
    for other in others(context, record).await? {
        let same = |at: &usize| other[*at].to_lowercase() == mine[*at].to_lowercase();
        if let Some(at) = (0..LANGUAGES.len()).find(same) {
            let field = if at > 0 && !record.text("name_vi").is_empty() { "name_vi" } else { "name" };
            return Err(Refusal::of(Code::CalledSo).on(field).with(&other[at]));
        }
    }
    Ok(())
}

fn names_of(record: &Record) -> Option<Names> {
    let name = Some(record.text("name")).filter(|name| !name.is_empty())?;
    let vi = Some(record.text("name_vi")).filter(|name| !name.is_empty()).unwrap_or(name);
    Some([name, vi].map(|name| name.trim().to_owned()))
}

fn labelled(label: Label) -> Names {
    LANGUAGES.map(|lang| label.text(lang).to_owned())
}

/// The names that are taken.
async fn others(context: &mut Context<'_>, record: &Record) -> Result<Vec<Names>, Refusal> {
    let shape = context.shape().await?;
    let of = RecordType::parse(record.text("of"));
    match (record.record_type, of, record.get("field").as_str()) {
        (RecordType::CustomField, Some(of), _) => Ok(fields_beside(&shape, of, record.text("field_name"))),
        (RecordType::PropertySetter, Some(of), Some(field)) => Ok(fields_beside(&shape, of, field)),
        (RecordType::PropertySetter, Some(of), None) => {
            let types = RecordType::work().filter(|other| *other != of);
            Ok(types.map(|other| labelled(shape.say(describe(other).one))).collect())
        }
        (RecordType::Role, ..) => {
            let own = ROLES.iter().map(|role| labelled(role.label));
            Ok(own.chain(namesakes(context, record).await?).collect())
        }
        _ => namesakes(context, record).await,
    }
}

fn fields_beside(shape: &Shape, of: RecordType, name: &str) -> Vec<Names> {
    shape.fields(of).filter(|field| field.name != name).filter_map(|field| shape.label(of, field.name)).map(labelled).collect()
}

/// The names of the other records that stand, within what its type says.
async fn namesakes(context: &mut Context<'_>, record: &Record) -> Result<Vec<Names>, Refusal> {
    let Some(within) = describe(record.record_type).apart else { return Ok(Vec::new()) };
    let all = context.work.see_all(&context.actor.scope(record.record_type)).await.map_err(refuse)?;
    let beside =
        |other: &&Record| other.id != record.id && !other.is_deleted() && within.iter().all(|name| other.get(name) == record.get(name));
    Ok(all.iter().filter(beside).filter_map(names_of).collect())
}

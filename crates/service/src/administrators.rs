//! Somebody administers, whatever happens to users and roles.

use domain::command::Change;
use domain::id::Id;
use domain::permission::{Rights, Role};
use domain::record::{Record, RecordType};
use domain::refusal::{Code, Refusal};
use store::Work;

use crate::Service;
use crate::actor::everyone;
use crate::fault::refuse;

/// Refuses changes after which nobody who may sign in would administer.
pub(crate) async fn check(work: &mut Work, changes: &[Change]) -> Result<(), Refusal> {
    let matters = |change: &&Change| {
        let names = |names: &[&str]| change.fields.iter().any(|f| names.contains(&f.field.as_str()));
        match change.record_type {
            RecordType::User => names(&["role", "status", "deleted_at"]),
            RecordType::Role => names(&["rights", "deleted_at"]),
            _ => false,
        }
    };
    let changes: Vec<&Change> = changes.iter().filter(matters).collect();
    if changes.is_empty() {
        return Ok(());
    }
    let users = after(work, RecordType::User, &changes).await?;
    let roles = after(work, RecordType::Role, &changes).await?;
    let there = |user: &Record| !user.is_deleted() && matches!(user.text("status"), "active" | "invited");
    if users.iter().any(|user| there(user) && administers(user, &roles)) { Ok(()) } else { Err(Code::NoAdministrator.into()) }
}

fn administers(user: &Record, roles: &[Record]) -> bool {
    match Role::parse(user.text("role")) {
        Some(Role::Custom(id)) => roles.iter().any(|role| role.id == id && !role.is_deleted() && gives_administration(role)),
        role => role == Some(Role::Administrator),
    }
}

impl Service {
    /// The first of them.
    ///
    /// # Errors
    /// When there is none, or the database does not answer.
    pub async fn first_administrator(&self) -> Result<Id, Refusal> {
        let first = self.administrators().await?.into_iter().next();
        first.map(|user| user.id).ok_or_else(|| Code::NotFound.into())
    }

    /// Whoever administers and can sign in, the longest there first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn administrators(&self) -> Result<Vec<Record>, Refusal> {
        let mut work = self.db().read().await.map_err(refuse)?;
        let mut users = work.see_all(&everyone().scope(RecordType::User)).await.map_err(refuse)?;
        let roles = work.see_all(&everyone().scope(RecordType::Role)).await.map_err(refuse)?;
        users.retain(|user| !user.is_deleted() && user.text("status") == "active" && administers(user, &roles));
        users.sort_by(|one, other| (one.text("created_at"), one.id).cmp(&(other.text("created_at"), other.id)));
        Ok(users)
    }
}

/// Whether whoever has a role administers.
pub(crate) fn gives_administration(role: &Record) -> bool {
    serde_json::from_value::<Rights>(role.get("rights").clone()).is_ok_and(|rights| rights.administers)
}

/// All records of a type as they will be.
pub(crate) async fn after(work: &mut Work, record_type: RecordType, changes: &[&Change]) -> Result<Vec<Record>, Refusal> {
    let mut records = work.see_all(&everyone().scope(record_type)).await.map_err(refuse)?;
    for change in changes.iter().filter(|change| change.record_type == record_type) {
        let known = records.iter().position(|record| record.id == change.id);
        if let Some(after) = change.applied(known.map(|at| &records[at]), 0) {
            match known {
                Some(at) => records[at] = after,
                None => records.push(after),
            }
        }
    }
    Ok(records)
}

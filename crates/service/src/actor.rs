//! Who is acting, as the database says it now.

use domain::id::Id;
use domain::lang::Lang;
use domain::permission::{Actor, Role};
use domain::record::{Record, RecordType, Typed, User};
use domain::refusal::{Code, Refusal};
use store::Work;

use crate::fault::refuse;

/// The actor for an active user.
pub(crate) async fn actor_of(work: &mut Work, user: Id) -> Result<Actor, Refusal> {
    let record = work.load(RecordType::User, user).await.map_err(refuse)?.ok_or(Code::SignInFirst)?;
    let data: User = record.typed().map_err(|_| Refusal::of(Code::Internal))?;
    if data.status != "active" {
        return Err(Code::SignInFirst.into());
    }
    let role = Role::parse(&data.role).ok_or(Code::Internal)?;
    let teams = match (role, data.team) {
        (Role::Manager | Role::Observer, Some(team)) => teams_below(work, team).await?,
        (_, team) => team.into_iter().collect(),
    };
    let lang = data.language.as_deref().and_then(Lang::parse);
    Ok(Actor { user, role, team: data.team, teams, lang })
}

/// A team and all teams below it.
pub(crate) async fn teams_below(work: &mut Work, top: Id) -> Result<Vec<Id>, Refusal> {
    let everyone = Actor { user: Id::nil(), role: Role::Administrator, team: None, teams: Vec::new(), lang: None };
    let teams: Vec<Record> = work.see_all(&everyone.scope(domain::record::Team::TYPE)).await.map_err(refuse)?;
    let mut found = vec![top];
    let mut next = 0;
    while let Some(parent) = found.get(next).copied() {
        let below = teams.iter().filter(|t| t.link("parent") == Some(parent)).map(|t| t.id);
        let new: Vec<Id> = below.filter(|id| !found.contains(id)).collect();
        found.extend(new);
        next += 1;
    }
    Ok(found)
}

//! Who is acting, as the database says it now.

use domain::id::Id;
use domain::lang::Lang;
use domain::permission::{Actor, Extent, FieldAccess, Rights, Role};
use domain::record::{Record, RecordType, Typed, User};
use domain::refusal::{Code, Refusal};
use store::Work;

use crate::fault::refuse;
use crate::formulas;

/// The actor for an active user.
pub(crate) async fn actor_of(work: &mut Work, user: Id) -> Result<Actor, Refusal> {
    let record = work.load(RecordType::User, user).await.map_err(refuse)?.ok_or(Code::SignInFirst)?;
    let data: User = record.typed().map_err(|_| Refusal::of(Code::Internal))?;
    if data.status != "active" {
        return Err(Code::SignInFirst.into());
    }
    let role = Role::parse(&data.role).ok_or(Code::Internal)?;
    let mut rights = rights_of(work, role, data.team.is_some()).await?;
    narrow(work, role, &mut rights).await?;
    let below = rights.grants.values().any(|grant| [grant.read, grant.change, grant.delete].contains(&Extent::Below));
    let teams = match data.team {
        Some(team) if below => teams_below(work, team).await?,
        team => team.into_iter().collect(),
    };
    let lang = data.language.as_deref().and_then(Lang::parse);
    let above = match data.team {
        Some(team) => teams_above(work, team).await?,
        None => Vec::new(),
    };
    Ok(Actor { user, role, team: data.team, teams, above, lang, rights })
}

/// The user, or the user as whom they look.
pub(crate) async fn acting(work: &mut Work, user: Id, viewing: Option<Id>) -> Result<Actor, Refusal> {
    match viewing {
        Some(seen) => looking(work, user, seen).await,
        None => actor_of(work, user).await,
    }
}

/// An administrator who looks at the product as somebody sees it, and writes nothing.
pub(crate) async fn looking(work: &mut Work, user: Id, seen: Id) -> Result<Actor, Refusal> {
    if !actor_of(work, user).await?.administers() {
        return Err(Code::NotAllowed.into());
    }
    let actor = actor_of(work, seen).await.map_err(|refusal| match refusal.code {
        Code::SignInFirst => Refusal::of(Code::NotFound),
        _ => refusal,
    })?;
    Ok(Actor { rights: actor.rights.clone().only_reading(), ..actor })
}

/// What a role may do; of one that is gone, nothing.
async fn rights_of(work: &mut Work, role: Role, has_team: bool) -> Result<Rights, Refusal> {
    let Role::Custom(id) = role else { return Ok(Rights::of(role, has_team)) };
    let record = work.load(RecordType::Role, id).await.map_err(refuse)?.filter(|record| !record.is_deleted());
    let Some(record) = record else { return Ok(Rights::default()) };
    serde_json::from_value(record.get("rights").clone()).map_err(|_| Refusal::of(Code::Internal))
}

/// Takes away what roles may do, fields that are shown to other roles only, and what is calculated from fields that the role does not see.
async fn narrow(work: &mut Work, role: Role, rights: &mut Rights) -> Result<(), Refusal> {
    if rights.administers {
        return Ok(());
    }
    let shape = work.shape().await.map_err(refuse)?;
    for (of, name) in shape.not_shown_to(role) {
        rights.fields.entry(of).or_default().insert(name.to_owned(), FieldAccess::None);
    }
    formulas::hide_with(&shape, rights);
    // What the roles may do names what they do not see.
    rights.fields.entry(RecordType::Role).or_default().insert("rights".to_owned(), FieldAccess::None);
    Ok(())
}

/// Nobody in particular, who may do everything: for what the product itself must know.
pub(crate) fn everyone() -> Actor {
    Actor::of(Id::nil(), Role::Administrator, None, Vec::new())
}

/// The teams above a team, the nearest first.
async fn teams_above(work: &mut Work, team: Id) -> Result<Vec<Id>, Refusal> {
    let mut above = Vec::new();
    let mut next = Some(team);
    while let Some(team) = next {
        let record = work.load(domain::record::Team::TYPE, team).await.map_err(refuse)?;
        next = record.and_then(|record| record.link("parent")).filter(|parent| !above.contains(parent) && *parent != team);
        above.extend(next);
    }
    Ok(above)
}

/// A team and all teams below it.
pub(crate) async fn teams_below(work: &mut Work, top: Id) -> Result<Vec<Id>, Refusal> {
    let teams: Vec<Record> = work.see_all(&everyone().scope(domain::record::Team::TYPE)).await.map_err(refuse)?;
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

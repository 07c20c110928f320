//! Who is asking, and the small record types.

use chrono::{DateTime, Offset, TimeZone, Utc};
use domain::permission::Actor;
use domain::questions::{Directory, DirectoryView, Me, MeView};
use domain::record::{RecordType, User, write_instant};
use domain::refusal::{Code, Refusal};
use domain::when::Clock;

use super::Asking;
use crate::account::company_currency;
use crate::fault::refuse;

pub(super) async fn me(asking: &mut Asking<'_>, _: Me) -> Result<MeView, Refusal> {
    let record = asking.work.load(RecordType::User, asking.actor.user).await.map_err(refuse)?.ok_or(Code::SignInFirst)?;
    let user: User = record.typed().map_err(|_| Refusal::of(Code::Internal))?;
    let currency = match user.currency {
        Some(currency) => currency,
        None => company_currency(asking.work).await?,
    };
    let shared_device = match asking.session {
        // What somebody else sees is not kept either.
        _ if asking.viewed => true,
        Some(id) => asking.work.sessions_of(record.id).await.map_err(refuse)?.iter().any(|s| s.id == id && s.shared_device),
        None => false,
    };
    Ok(MeView {
        actor: Actor { rights: asking.actor.rights.clone().told(), ..asking.actor.clone() },
        name: user.name,
        email: user.email,
        currency,
        offset_minutes: offset_minutes(user.time_zone.as_deref(), asking.now),
        now: write_instant(asking.now),
        n: asking.work.head().await.map_err(refuse)?,
        shared_device,
        viewed: asking.viewed,
        version: asking.version.to_owned(),
    })
}

/// The present as the asker sees it.
pub(super) async fn clock_of(asking: &mut Asking<'_>) -> Result<Clock, Refusal> {
    let record = asking.work.load(RecordType::User, asking.actor.user).await.map_err(refuse)?.ok_or(Code::SignInFirst)?;
    let zone = record.get("time_zone").as_str();
    Ok(Clock { now: asking.now, offset_minutes: offset_minutes(zone, asking.now) })
}

/// Minutes east of UTC in an IANA time zone at an instant; an unknown zone is UTC.
pub(crate) fn offset_minutes(zone: Option<&str>, at: DateTime<Utc>) -> i32 {
    let zone: Option<chrono_tz::Tz> = zone.and_then(|z| z.parse().ok());
    zone.map_or(0, |z| z.offset_from_utc_datetime(&at.naive_utc()).fix().local_minus_utc() / 60)
}

pub(super) async fn directory(asking: &mut Asking<'_>, _: Directory) -> Result<DirectoryView, Refusal> {
    let mut records = Vec::new();
    for record_type in RecordType::small() {
        let scope = asking.scope(record_type);
        records.extend(asking.work.see_all(&scope).await.map_err(refuse)?);
    }
    Ok(DirectoryView { records, currency: company_currency(asking.work).await?, n: asking.work.head().await.map_err(refuse)? })
}

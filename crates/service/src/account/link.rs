//! One-time links: for an invitation or a new password.

use chrono::{DateTime, Duration, Utc};
use domain::id::Id;
use domain::record::RecordType;
use domain::refusal::{Code, Refusal};

use super::secret::{digest, secret};
use crate::Service;
use crate::fault::refuse;

/// One-time links are good for so long.
const LINK: Duration = Duration::hours(72);

/// A one-time link: for an invitation or a new password.
#[derive(Debug, Clone)]
pub struct OneTimeLink {
    /// The secret part of the address.
    pub secret: String,
    /// Until when it is good.
    pub expires_at: DateTime<Utc>,
}

impl Service {
    /// Makes a one-time link for a user, asked for by an administrator or by the command line (`by` is `None`).
    ///
    /// # Errors
    /// When the asker may not, or the user is disabled or unknown.
    pub async fn one_time_link(&self, by: Option<Id>, user: Id) -> Result<OneTimeLink, Refusal> {
        let mut work = self.db.begin().await.map_err(refuse)?;
        if let Some(by) = by {
            let actor = crate::actor::actor_of(&mut work, by).await?;
            if !actor.may_create(RecordType::User) {
                return Err(Code::NotAllowed.into());
            }
        }
        let record = work.load(RecordType::User, user).await.map_err(refuse)?.ok_or(Code::NotFound)?;
        if record.text("status") == "disabled" {
            return Err(Code::NotAllowed.into());
        }
        let secret = secret();
        let now = self.clock.now();
        let expires_at = now + LINK;
        work.add_link(&digest(&secret), user, now, expires_at).await.map_err(refuse)?;
        work.commit().await.map_err(refuse)?;
        Ok(OneTimeLink { secret, expires_at })
    }

    /// The name of the user whose one-time link this is, when it is good.
    ///
    /// # Errors
    /// When it is used up or too old.
    pub async fn link_name(&self, secret: &str) -> Result<String, Refusal> {
        let mut work = self.db.read().await.map_err(refuse)?;
        let user = work.link_user(&digest(secret), self.clock.now()).await.map_err(refuse)?.ok_or(Code::Expired)?;
        let record = work.load(RecordType::User, user).await.map_err(refuse)?.ok_or(Code::Expired)?;
        Ok(record.text("name").to_owned())
    }

    /// Uses a one-time link up: the user gets the password, becomes active, and every older session ends.
    ///
    /// # Errors
    /// When the link is not good or the password too short.
    pub async fn use_link(&self, secret: &str, password: &str) -> Result<Id, Refusal> {
        let hash = self.hash_password(password).await?;
        let now = self.clock.now();
        let mut work = self.db.begin().await.map_err(refuse)?;
        let n = work.next_number().await.map_err(refuse)?;
        let user = work.link_user(&digest(secret), now).await.map_err(refuse)?.ok_or(Code::Expired)?;
        work.use_link(&digest(secret), now).await.map_err(refuse)?;
        let written = self.settle_password(&mut work, n, user, &hash).await?;
        work.commit().await.map_err(refuse)?;
        written.inspect(|n| self.woken(*n));
        self.look_again();
        Ok(user)
    }
}

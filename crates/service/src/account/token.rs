//! API tokens.

use domain::id::Id;
use domain::record::RecordType;
use domain::refusal::{Code, Refusal};
use store::account::Access;

use super::secret::{digest, secret};
use crate::Service;
use crate::fault::refuse;

impl Service {
    /// The API token of a bearer secret, when its user is active.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn token(&self, secret: &str) -> Result<Option<Access>, Refusal> {
        let mut work = self.db.read().await.map_err(refuse)?;
        let Some(access) = work.token_of(&digest(secret)).await.map_err(refuse)? else { return Ok(None) };
        let active = work.load(RecordType::User, access.user).await.map_err(refuse)?.is_some_and(|u| u.text("status") == "active");
        Ok(Some(access).filter(|_| active))
    }

    /// Makes an API token and gives its secret, once.
    ///
    /// # Errors
    /// A malformed name.
    pub async fn make_token(&self, user: Id, name: &str) -> Result<String, Refusal> {
        let label = domain::text::clean_line(name, 80).map_err(|_| Refusal::of(Code::TooLong).on("name").with(80))?;
        if label.is_empty() {
            return Err(Refusal::of(Code::Required).on("name"));
        }
        let secret = format!("rpt_{}", secret());
        let mut work = self.db.begin().await.map_err(refuse)?;
        let access =
            Access { id: self.new_id(), user, label, created_at: self.clock.now(), seen_at: None, shared_device: false, viewing: None };
        work.add_token(&digest(&secret), &access).await.map_err(refuse)?;
        work.commit().await.map_err(refuse)?;
        Ok(secret)
    }

    /// Revokes an API token of a user.
    ///
    /// # Errors
    /// When there is none with that id.
    pub async fn revoke_token(&self, user: Id, token: Id) -> Result<(), Refusal> {
        let mut work = self.db.begin().await.map_err(refuse)?;
        let revoked = work.revoke_token(user, token).await.map_err(refuse)?;
        work.commit().await.map_err(refuse)?;
        if revoked { Ok(()) } else { Err(Code::NotFound.into()) }
    }
}

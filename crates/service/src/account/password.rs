//! Passwords: hashed slowly, changed, and set without the old one.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use domain::id::Id;
use domain::record::RecordType;
use domain::refusal::{Code, Refusal};
use domain::verbs::difference;
use serde_json::json;
use store::Work;

use super::secret::fields;
use crate::Service;
use crate::fault::refuse;

/// Fewest and most characters of a password.
const SHORTEST: usize = 12;
const LONGEST: usize = 200;

impl Service {
    /// Changes a user's own password; every other session ends.
    ///
    /// # Errors
    /// When the old one is wrong or the new one too short.
    pub async fn change_password(&self, user: Id, session: Option<Id>, old: &str, new: &str) -> Result<(), Refusal> {
        let mut work = self.db.read().await.map_err(refuse)?;
        let stored = work.password_hash(user).await.map_err(refuse)?;
        drop(work);
        if !self.check_password(old, stored).await? {
            return Err(Refusal::of(Code::WrongPassword).on("old"));
        }
        let hash = self.hash_password(new).await?;
        let mut work = self.db.begin().await.map_err(refuse)?;
        work.set_password_hash(user, &hash, self.clock.now()).await.map_err(refuse)?;
        work.end_sessions(user, session).await.map_err(refuse)?;
        work.commit().await.map_err(refuse)?;
        self.look_again();
        Ok(())
    }

    /// Sets a user's password without a link: for the demo and the command line.
    ///
    /// # Errors
    /// When the user is unknown or the password too short.
    pub async fn set_password(&self, user: Id, password: &str) -> Result<(), Refusal> {
        let hash = self.hash_password(password).await?;
        let mut work = self.db.begin().await.map_err(refuse)?;
        let n = work.next_number().await.map_err(refuse)?;
        let written = self.settle_password(&mut work, n, user, &hash).await?;
        work.commit().await.map_err(refuse)?;
        written.inspect(|n| self.woken(*n));
        self.look_again();
        Ok(())
    }

    /// Sets the password, makes the user active, ends every session; the number is given back unless it was used.
    pub(super) async fn settle_password(&self, work: &mut Work, n: i64, user: Id, hash: &str) -> Result<Option<i64>, Refusal> {
        let now = self.clock.now();
        let record = work.load(RecordType::User, user).await.map_err(refuse)?.ok_or(Code::NotFound)?;
        work.set_password_hash(user, hash, now).await.map_err(refuse)?;
        work.end_sessions(user, None).await.map_err(refuse)?;
        match difference(&record, fields(json!({ "status": "active" }))) {
            Some(change) => {
                work.record_entry(n, &self.head_of(user, "activate_user", now), &[change]).await.map_err(refuse)?;
                Ok(Some(n))
            }
            None => {
                work.return_number().await.map_err(refuse)?;
                Ok(None)
            }
        }
    }

    pub(super) async fn hash_password(&self, password: &str) -> Result<String, Refusal> {
        let length = password.chars().count();
        if length < SHORTEST {
            return Err(Refusal::of(Code::TooShort).on("password").with(SHORTEST));
        }
        if length > LONGEST {
            return Err(Refusal::of(Code::TooLong).on("password").with(LONGEST));
        }
        let password = password.to_owned();
        self.hashing(move || hash_now(&password)).await?
    }

    pub(super) async fn check_password(&self, password: &str, stored: Option<String>) -> Result<bool, Refusal> {
        let password: String = password.chars().take(LONGEST + 1).collect();
        self.hashing(move || match stored {
            Some(stored) => PasswordHash::new(&stored).is_ok_and(|h| Argon2::default().verify_password(password.as_bytes(), &h).is_ok()),
            None => {
                let _ = hash_now(&password);
                false
            }
        })
        .await
    }

    /// Hashing is slow on purpose: off the async threads, and only two at a time.
    async fn hashing<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Refusal> {
        let _permit = self.hashing.acquire().await.map_err(|_| Refusal::of(Code::Unavailable))?;
        tokio::task::spawn_blocking(work).await.map_err(|_| Code::Internal.into())
    }
}

fn hash_now(password: &str) -> Result<String, Refusal> {
    let hash = Argon2::default().hash_password(password.as_bytes()).map_err(|_| Refusal::of(Code::Internal))?;
    Ok(hash.to_string())
}

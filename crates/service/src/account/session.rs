//! Signing in and out, slowly for those who guess, and the sessions that begin so.

use chrono::{DateTime, Duration, Utc};
use domain::id::Id;
use domain::record::RecordType;
use domain::refusal::{Code, Refusal};
use store::Work;
use store::account::Access;

use super::secret::{digest, secret};
use crate::Service;
use crate::actor::looking;
use crate::fault::refuse;

/// Sessions end after so long without use, and at the latest after the second.
const IDLE: Duration = Duration::days(14);
const LONGEST: Duration = Duration::days(90);
/// Failures that cost nothing; each further one doubles the wait.
const FREE_FAILURES: i64 = 5;
/// More characters than any address has.
const LONGEST_ADDRESS: usize = 255;
/// What lies further ahead was noted by a clock that was wrong: nobody waits for it.
const SKEW: Duration = Duration::minutes(1);

/// A session that began.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// The user.
    pub user: Id,
    /// The cookie's secret; only its hash is stored.
    pub secret: String,
    /// Whether the device keeps it when the browser is closed; a shared one does not.
    pub kept: bool,
}

impl Service {
    /// Signs in with an address and a password. Guessing is slowed per account and per network address; an unknown
    /// account costs as much work as a known one.
    ///
    /// # Errors
    /// Wrong, or too many attempts.
    pub async fn sign_in(&self, email: &str, password: &str, from: &str, device: &str, shared_device: bool) -> Result<SignedIn, Refusal> {
        // No address is longer, and none has a NUL; what is remembered of guesses is not to be larger either.
        let email: String = email.trim().to_lowercase().chars().filter(|c| *c != '\0').take(LONGEST_ADDRESS).collect();
        let now = self.clock.now();
        let keys = [format!("account {email}"), format!("address {from}")];
        let mut work = self.db.read().await.map_err(refuse)?;
        for key in &keys {
            check_slow(&mut work, key, now).await?;
        }
        let user = work.user_by_email(&email).await.map_err(refuse)?.filter(|u| u.text("status") == "active");
        let stored = match &user {
            Some(user) => work.password_hash(user.id).await.map_err(refuse)?,
            None => None,
        };
        drop(work);
        let right = self.check_password(password, stored).await?;
        let mut work = self.db.begin().await.map_err(refuse)?;
        let Some(user) = user.filter(|_| right) else {
            for key in &keys {
                work.count_failure(key, now).await.map_err(refuse)?;
            }
            work.commit().await.map_err(refuse)?;
            return Err(Code::WrongPassword.into());
        };
        for key in &keys {
            work.forget_failures(key).await.map_err(refuse)?;
        }
        let secret = self.start_session(&mut work, user.id, device, shared_device).await?;
        work.commit().await.map_err(refuse)?;
        Ok(SignedIn { user: user.id, secret, kept: !shared_device })
    }

    /// Begins a session for a user who has proved who it is by other means.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn session_for(&self, user: Id, device: &str) -> Result<SignedIn, Refusal> {
        let mut work = self.db.begin().await.map_err(refuse)?;
        let secret = self.start_session(&mut work, user, device, false).await?;
        work.commit().await.map_err(refuse)?;
        Ok(SignedIn { user, secret, kept: true })
    }

    async fn start_session(&self, work: &mut Work, user: Id, device: &str, shared_device: bool) -> Result<String, Refusal> {
        let secret = secret();
        let label: String = device.chars().filter(|c| !c.is_control()).take(200).collect();
        let access = Access { id: self.new_id(), user, label, created_at: self.clock.now(), seen_at: None, shared_device, viewing: None };
        work.begin_session(&digest(&secret), &access).await.map_err(refuse)?;
        Ok(secret)
    }

    /// The session of a cookie's secret, when it is still good.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn session(&self, secret: &str) -> Result<Option<Access>, Refusal> {
        let now = self.clock.now();
        let mut work = self.db.read().await.map_err(refuse)?;
        let Some(access) = work.session_of(&digest(secret)).await.map_err(refuse)? else { return Ok(None) };
        let active = work.load(RecordType::User, access.user).await.map_err(refuse)?.is_some_and(|u| u.text("status") == "active");
        if !active || !is_good(&access, now) {
            return Ok(None);
        }
        drop(work);
        if now - last_seen(&access) > Duration::minutes(10) {
            let mut work = self.db.begin().await.map_err(refuse)?;
            work.touch_session(access.id, now).await.map_err(refuse)?;
            work.commit().await.map_err(refuse)?;
        }
        Ok(Some(access))
    }

    /// A user's sessions and tokens.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn accesses(&self, user: Id) -> Result<(Vec<Access>, Vec<Access>), Refusal> {
        let mut work = self.db.read().await.map_err(refuse)?;
        Ok((work.sessions_of(user).await.map_err(refuse)?, work.tokens_of(user).await.map_err(refuse)?))
    }

    /// Lets an administrator's session look at the product as another user sees it, or as its own user again.
    ///
    /// # Errors
    /// When the user does not administer, or nobody with that id may sign in.
    pub async fn view_as(&self, user: Id, session: Option<Id>, seen: Option<Id>) -> Result<(), Refusal> {
        let session = session.ok_or(Code::NotAllowed)?;
        let mut work = self.db.begin().await.map_err(refuse)?;
        if let Some(seen) = seen {
            looking(&mut work, user, seen).await?;
        }
        work.view_as(session, seen).await.map_err(refuse)?;
        work.commit().await.map_err(refuse)?;
        self.look_again();
        Ok(())
    }

    /// Ends a session of a user.
    ///
    /// # Errors
    /// When there is none with that id.
    pub async fn end_session(&self, user: Id, session: Id) -> Result<(), Refusal> {
        let mut work = self.db.begin().await.map_err(refuse)?;
        let ended = work.end_session(user, session).await.map_err(refuse)?;
        work.commit().await.map_err(refuse)?;
        self.look_again();
        if ended { Ok(()) } else { Err(Code::NotFound.into()) }
    }
}

fn last_seen(session: &Access) -> DateTime<Utc> {
    session.seen_at.unwrap_or(session.created_at)
}

/// Whether a session is neither too old nor too long unused.
pub(crate) fn is_good(session: &Access, now: DateTime<Utc>) -> bool {
    now - last_seen(session) <= IDLE && now - session.created_at <= LONGEST
}

async fn check_slow(work: &mut Work, key: &str, now: DateTime<Utc>) -> Result<(), Refusal> {
    let Some((failures, last)) = work.failures(key).await.map_err(refuse)? else { return Ok(()) };
    if failures < FREE_FAILURES || last - now > SKEW {
        return Ok(());
    }
    let wait = Duration::seconds(1_i64 << (failures - FREE_FAILURES).clamp(0, 10));
    let left = last + wait - now;
    if left > Duration::zero() { Err(Refusal::of(Code::SlowDown).with(left.num_seconds() + 1)) } else { Ok(()) }
}

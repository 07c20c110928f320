//! Secrets of accounts: password hashes, sessions, API tokens, one-time links, failed attempts. Only hashes are stored.

use chrono::{DateTime, Utc};
use domain::id::Id;

use crate::args;
use crate::db::{Result, Row, Work};

/// A session or an API token as its user sees it.
#[derive(Debug, Clone)]
pub struct Access {
    /// Its id.
    pub id: Id,
    /// Whose.
    pub user: Id,
    /// The device or the token's name.
    pub label: String,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// Last used.
    pub seen_at: Option<DateTime<Utc>>,
    /// Nothing is kept on the device.
    pub shared_device: bool,
    /// As whom its user, an administrator, looks at the product.
    pub viewing: Option<Id>,
}

fn session(row: &Row) -> Result<Access> {
    Ok(Access {
        id: row.get("id")?,
        user: row.get("user_id")?,
        label: row.get("device")?,
        created_at: row.get("created_at")?,
        seen_at: row.get("seen_at")?,
        shared_device: row.get("shared_device")?,
        viewing: row.get("viewing")?,
    })
}

fn token(row: &Row) -> Result<Access> {
    Ok(Access {
        id: row.get("id")?,
        user: row.get("user_id")?,
        label: row.get("name")?,
        created_at: row.get("created_at")?,
        seen_at: row.get("seen_at")?,
        shared_device: false,
        viewing: None,
    })
}

impl Work {
    /// The password hash of a user.
    ///
    /// # Errors
    /// The database's.
    pub async fn password_hash(&mut self, user: Id) -> Result<Option<String>> {
        let row = self.first("SELECT password_hash FROM credentials WHERE user_id = $1", args![user]).await?;
        row.map(|r| r.get("password_hash")).transpose()
    }

    /// Sets the password hash of a user.
    ///
    /// # Errors
    /// The database's.
    pub async fn set_password_hash(&mut self, user: Id, hash: &str, at: DateTime<Utc>) -> Result<()> {
        self.run(
            "INSERT INTO credentials (user_id, password_hash, changed_at) VALUES ($1, $2, $3) \
             ON CONFLICT (user_id) DO UPDATE SET password_hash = excluded.password_hash, changed_at = excluded.changed_at",
            args![user, hash, at],
        )
        .await?;
        Ok(())
    }

    /// Begins a session.
    ///
    /// # Errors
    /// The database's.
    pub async fn begin_session(&mut self, token_hash: &[u8], access: &Access) -> Result<()> {
        self.run(
            "INSERT INTO sessions (id, token_hash, user_id, created_at, seen_at, device, shared_device) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            args![access.id, token_hash.to_vec(), access.user, access.created_at, access.created_at, access.label.as_str(), access.shared_device],
        )
        .await?;
        Ok(())
    }

    /// The session of a token.
    ///
    /// # Errors
    /// The database's.
    pub async fn session_of(&mut self, token_hash: &[u8]) -> Result<Option<Access>> {
        let row = self
            .first(
                "SELECT id, user_id, device, created_at, seen_at, shared_device, viewing FROM sessions WHERE token_hash = $1",
                args![token_hash.to_vec()],
            )
            .await?;
        row.as_ref().map(session).transpose()
    }

    /// The sessions of a user, last used first.
    ///
    /// # Errors
    /// The database's.
    pub async fn sessions_of(&mut self, user: Id) -> Result<Vec<Access>> {
        let rows = self
            .all(
                "SELECT id, user_id, device, created_at, seen_at, shared_device, viewing FROM sessions WHERE user_id = $1 ORDER BY seen_at DESC, id",
                args![user],
            )
            .await?;
        rows.iter().map(session).collect()
    }

    /// Notes that a session was used.
    ///
    /// # Errors
    /// The database's.
    pub async fn touch_session(&mut self, id: Id, at: DateTime<Utc>) -> Result<()> {
        self.run("UPDATE sessions SET seen_at = $2 WHERE id = $1", args![id, at]).await?;
        Ok(())
    }

    /// Notes as whom the user of a session looks at the product.
    ///
    /// # Errors
    /// The database's.
    pub async fn view_as(&mut self, session: Id, viewing: Option<Id>) -> Result<()> {
        self.run("UPDATE sessions SET viewing = $2 WHERE id = $1", args![session, viewing]).await?;
        Ok(())
    }

    /// Ends a session of a user.
    ///
    /// # Errors
    /// The database's.
    pub async fn end_session(&mut self, user: Id, id: Id) -> Result<bool> {
        let ended = self.run("DELETE FROM sessions WHERE id = $1 AND user_id = $2", args![id, user]).await? > 0;
        self.tell_to_look().await?;
        Ok(ended)
    }

    /// Ends every session of a user, but one.
    ///
    /// # Errors
    /// The database's.
    pub async fn end_sessions(&mut self, user: Id, except: Option<Id>) -> Result<u64> {
        let ended = self.run("DELETE FROM sessions WHERE user_id = $1 AND id <> $2", args![user, except.unwrap_or_default()]).await?;
        self.tell_to_look().await?;
        Ok(ended)
    }

    /// Adds an API token.
    ///
    /// # Errors
    /// The database's.
    pub async fn add_token(&mut self, token_hash: &[u8], access: &Access) -> Result<()> {
        self.run(
            "INSERT INTO api_tokens (id, token_hash, user_id, name, created_at) VALUES ($1, $2, $3, $4, $5)",
            args![access.id, token_hash.to_vec(), access.user, access.label.as_str(), access.created_at],
        )
        .await?;
        Ok(())
    }

    /// The API token with that hash.
    ///
    /// # Errors
    /// The database's.
    pub async fn token_of(&mut self, token_hash: &[u8]) -> Result<Option<Access>> {
        let row = self
            .first("SELECT id, user_id, name, created_at, seen_at FROM api_tokens WHERE token_hash = $1", args![token_hash.to_vec()])
            .await?;
        row.as_ref().map(token).transpose()
    }

    /// The API tokens of a user.
    ///
    /// # Errors
    /// The database's.
    pub async fn tokens_of(&mut self, user: Id) -> Result<Vec<Access>> {
        let rows = self
            .all("SELECT id, user_id, name, created_at, seen_at FROM api_tokens WHERE user_id = $1 ORDER BY created_at, id", args![user])
            .await?;
        rows.iter().map(token).collect()
    }

    /// Revokes an API token of a user.
    ///
    /// # Errors
    /// The database's.
    pub async fn revoke_token(&mut self, user: Id, id: Id) -> Result<bool> {
        Ok(self.run("DELETE FROM api_tokens WHERE id = $1 AND user_id = $2", args![id, user]).await? > 0)
    }

    /// Revokes all API tokens of a user.
    ///
    /// # Errors
    /// The database's.
    pub async fn revoke_tokens(&mut self, user: Id) -> Result<u64> {
        self.run("DELETE FROM api_tokens WHERE user_id = $1", args![user]).await
    }

    /// Adds a one-time link and makes earlier ones of the user worthless.
    ///
    /// # Errors
    /// The database's.
    pub async fn add_link(&mut self, token_hash: &[u8], user: Id, created_at: DateTime<Utc>, expires_at: DateTime<Utc>) -> Result<()> {
        self.run("UPDATE one_time_links SET used_at = $2 WHERE user_id = $1 AND used_at IS NULL", args![user, created_at]).await?;
        self.run(
            "INSERT INTO one_time_links (token_hash, user_id, created_at, expires_at) VALUES ($1, $2, $3, $4)",
            args![token_hash.to_vec(), user, created_at, expires_at],
        )
        .await?;
        Ok(())
    }

    /// The user of a one-time link that is good at that time.
    ///
    /// # Errors
    /// The database's.
    pub async fn link_user(&mut self, token_hash: &[u8], at: DateTime<Utc>) -> Result<Option<Id>> {
        let row = self
            .first(
                "SELECT user_id FROM one_time_links WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2",
                args![token_hash.to_vec(), at],
            )
            .await?;
        row.map(|r| r.get("user_id")).transpose()
    }

    /// Uses a one-time link up.
    ///
    /// # Errors
    /// The database's.
    pub async fn use_link(&mut self, token_hash: &[u8], at: DateTime<Utc>) -> Result<()> {
        self.run("UPDATE one_time_links SET used_at = $2 WHERE token_hash = $1", args![token_hash.to_vec(), at]).await?;
        Ok(())
    }

    /// Failed attempts under a key: how many, and when the last was.
    ///
    /// # Errors
    /// The database's.
    pub async fn failures(&mut self, key: &str) -> Result<Option<(i64, DateTime<Utc>)>> {
        let row = self.first("SELECT failures, last_at FROM sign_in_attempts WHERE key = $1", args![key]).await?;
        row.map(|r| Ok((r.get("failures")?, r.get("last_at")?))).transpose()
    }

    /// Counts a failed attempt.
    ///
    /// # Errors
    /// The database's.
    pub async fn count_failure(&mut self, key: &str, at: DateTime<Utc>) -> Result<()> {
        self.run(
            "INSERT INTO sign_in_attempts (key, failures, last_at) VALUES ($1, 1, $2) \
             ON CONFLICT (key) DO UPDATE SET failures = sign_in_attempts.failures + 1, last_at = excluded.last_at",
            args![key, at],
        )
        .await?;
        Ok(())
    }

    /// Forgets failed attempts.
    ///
    /// # Errors
    /// The database's.
    pub async fn forget_failures(&mut self, key: &str) -> Result<()> {
        self.run("DELETE FROM sign_in_attempts WHERE key = $1", args![key]).await?;
        Ok(())
    }
}

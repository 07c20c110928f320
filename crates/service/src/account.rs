//! Accounts: the first one, signing in and out, one-time links, sessions and tokens. Secrets never enter the journal.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Duration, Utc};
use domain::command::{Change, Envelope, Moment, Op};
use domain::id::Id;
use domain::lang::Lang;
use domain::permission::{Actor, Role};
use domain::record::{Record, RecordType, describe};
use domain::refusal::{Code, Refusal};
use domain::verbs::{CreateRecord, Given, create, difference};
use rand::Rng;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use store::Work;
use store::account::Access;
use store::journal::Head;

use crate::Service;
use crate::fault::refuse;

/// Sessions end after so long without use, and at the latest after the second.
const IDLE: Duration = Duration::days(14);
const LONGEST: Duration = Duration::days(90);
/// One-time links are good for so long.
const LINK: Duration = Duration::hours(72);
/// Fewest and most characters of a password.
const SHORTEST_PASSWORD: usize = 12;
const LONGEST_PASSWORD: usize = 200;
/// Failures that cost nothing; each further one doubles the wait.
const FREE_FAILURES: i64 = 5;

/// A session that began.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// The user.
    pub user: Id,
    /// The cookie's secret; only its hash is stored.
    pub secret: String,
}

/// A one-time link: for an invitation or a new password.
#[derive(Debug, Clone)]
pub struct OneTimeLink {
    /// The secret part of the address.
    pub secret: String,
    /// Until when it is good.
    pub expires_at: DateTime<Utc>,
}

/// What the first account is made from.
#[derive(Debug, Clone, serde::Deserialize)]
pub struct SetUp {
    /// The token that the server printed.
    pub token: String,
    /// The user's name.
    pub name: String,
    /// The user's address.
    pub email: String,
    /// The user's password.
    pub password: String,
    /// The company's currency.
    pub currency: String,
    /// The user's language.
    pub language: String,
}

/// The company's currency.
pub(crate) async fn company_currency(work: &mut Work) -> Result<String, Refusal> {
    Ok(work.setting("currency").await.map_err(refuse)?.unwrap_or_else(|| "USD".to_owned()))
}

impl Service {
    /// Makes a set-up token when there is no user yet, and gives it back to be printed.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn offer_set_up(&self) -> Result<Option<String>, Refusal> {
        let mut work = self.db.begin().await.map_err(refuse)?;
        if has_users(&mut work).await? {
            return Ok(None);
        }
        let token = secret();
        work.set_setting("set_up_token", &hex(&token)).await.map_err(refuse)?;
        work.commit().await.map_err(refuse)?;
        Ok(Some(token))
    }

    /// Whether there is no user yet.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn is_new(&self) -> Result<bool, Refusal> {
        let mut work = self.db.read().await.map_err(refuse)?;
        Ok(!has_users(&mut work).await?)
    }

    /// Makes the first administrator, the company's currency and a pipeline to begin with, once.
    ///
    /// # Errors
    /// A wrong token, a set-up that was done before, or a malformed field.
    pub async fn set_up(&self, form: SetUp) -> Result<Id, Refusal> {
        let hash = self.hash_password(&form.password).await?;
        let currency =
            domain::money::Currency::parse(form.currency.trim()).ok_or_else(|| Refusal::of(Code::NotACurrency).on("currency"))?;
        let mut work = self.db.begin().await.map_err(refuse)?;
        let n = work.next_number().await.map_err(refuse)?;
        let offered = work.setting("set_up_token").await.map_err(refuse)?;
        if has_users(&mut work).await? || offered.is_none_or(|t| t != hex(&form.token)) {
            return Err(Refusal::of(Code::Expired).on("token"));
        }
        let user = self.new_id();
        let actor = Actor { user, role: Role::Administrator, team: None, teams: Vec::new(), lang: Lang::En };
        let fields = fields(json!({
            "name": form.name, "email": form.email.trim().to_lowercase(), "role": "administrator", "language": form.language, "currency": currency.to_string()
        }));
        let moment = Moment { at: self.clock.now() };
        let mut first = create(&CreateRecord { record_type: RecordType::User, id: user, fields }, &actor, &Given::default(), moment)?;
        activate(&mut first);
        let mut changes = vec![first];
        for (record_type, fields) in beginnings(&currency.to_string(), &|| self.new_id()) {
            let id = fields.get("id").and_then(Value::as_str).and_then(|s| s.parse().ok()).unwrap_or_else(|| self.new_id());
            let fields = fields.into_iter().filter(|(name, _)| name != "id").collect();
            changes.push(create(&CreateRecord { record_type, id, fields }, &actor, &Given::default(), moment)?);
        }
        let head = self.head_of(user, "set_up", moment.at);
        work.record_entry(n, &head, &changes).await.map_err(refuse)?;
        work.set_password_hash(user, &hash, moment.at).await.map_err(refuse)?;
        work.set_setting("currency", &currency.to_string()).await.map_err(refuse)?;
        work.unset_setting("set_up_token").await.map_err(refuse)?;
        work.commit().await.map_err(refuse)?;
        self.woken(n);
        Ok(user)
    }

    fn head_of(&self, actor: Id, verb: &str, at: DateTime<Utc>) -> Head {
        Head {
            command: self.new_id(),
            actor,
            verb: verb.to_owned(),
            recorded_at: at,
            effective_at: at,
            queue: None,
            batch: None,
            undoes: None,
        }
    }

    /// Signs in with an address and a password. Guessing is slowed per account and per network address; an unknown
    /// account costs as much work as a known one.
    ///
    /// # Errors
    /// Wrong, or too many attempts.
    pub async fn sign_in(&self, email: &str, password: &str, from: &str, device: &str, shared_device: bool) -> Result<SignedIn, Refusal> {
        let email = email.trim().to_lowercase();
        let now = self.clock.now();
        let keys = [format!("account {email}"), format!("address {from}")];
        let mut work = self.db.read().await.map_err(refuse)?;
        for key in &keys {
            check_slow(&mut work, key, now).await?;
        }
        let user = work.by_text(RecordType::User, "email", &email).await.map_err(refuse)?.filter(|u| u.text("status") == "active");
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
        Ok(SignedIn { user: user.id, secret })
    }

    /// Begins a session for a user who has proved who it is by other means.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn session_for(&self, user: Id, device: &str) -> Result<SignedIn, Refusal> {
        let mut work = self.db.begin().await.map_err(refuse)?;
        let secret = self.start_session(&mut work, user, device, false).await?;
        work.commit().await.map_err(refuse)?;
        Ok(SignedIn { user, secret })
    }

    async fn start_session(&self, work: &mut Work, user: Id, device: &str, shared_device: bool) -> Result<String, Refusal> {
        let secret = secret();
        let label: String = device.chars().filter(|c| !c.is_control()).take(200).collect();
        let access = Access { id: self.new_id(), user, label, created_at: self.clock.now(), seen_at: None, shared_device };
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
        let seen = access.seen_at.unwrap_or(access.created_at);
        if !active || now - seen > IDLE || now - access.created_at > LONGEST {
            return Ok(None);
        }
        drop(work);
        if now - seen > Duration::minutes(10) {
            let mut work = self.db.begin().await.map_err(refuse)?;
            work.touch_session(access.id, now).await.map_err(refuse)?;
            work.commit().await.map_err(refuse)?;
        }
        Ok(Some(access))
    }

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

    /// A user's sessions and tokens.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn accesses(&self, user: Id) -> Result<(Vec<Access>, Vec<Access>), Refusal> {
        let mut work = self.db.read().await.map_err(refuse)?;
        Ok((work.sessions_of(user).await.map_err(refuse)?, work.tokens_of(user).await.map_err(refuse)?))
    }

    /// Ends a session of a user.
    ///
    /// # Errors
    /// When there is none with that id.
    pub async fn end_session(&self, user: Id, session: Id) -> Result<(), Refusal> {
        let mut work = self.db.begin().await.map_err(refuse)?;
        let ended = work.end_session(user, session).await.map_err(refuse)?;
        work.commit().await.map_err(refuse)?;
        self.sessions_ended();
        if ended { Ok(()) } else { Err(Code::NotFound.into()) }
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
        let access = Access { id: self.new_id(), user, label, created_at: self.clock.now(), seen_at: None, shared_device: false };
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
        self.sessions_ended();
        Ok(user)
    }

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
        self.sessions_ended();
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
        self.sessions_ended();
        Ok(())
    }

    /// Sets the password, makes the user active, ends every session; the number is given back unless it was used.
    async fn settle_password(&self, work: &mut Work, n: i64, user: Id, hash: &str) -> Result<Option<i64>, Refusal> {
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

    /// Writes the user's own preferences: language, time zone, currency, name.
    ///
    /// # Errors
    /// A malformed field.
    pub async fn change_me(&self, user: Id, wanted: Map<String, Value>) -> Result<(), Refusal> {
        let allowed = ["name", "language", "time_zone", "currency"];
        if let Some(name) = wanted.keys().find(|k| !allowed.contains(&k.as_str())) {
            return Err(Refusal::of(Code::ReadOnly).on(name));
        }
        let cleaned = describe(RecordType::User).clean(&wanted, false)?;
        if cleaned.get("time_zone").and_then(Value::as_str).is_some_and(|z| z.parse::<chrono_tz::Tz>().is_err()) {
            return Err(Refusal::of(Code::NotAChoice).on("time_zone").with(cleaned["time_zone"].as_str().unwrap_or_default()));
        }
        let mut work = self.db.begin().await.map_err(refuse)?;
        let n = work.next_number().await.map_err(refuse)?;
        let record = work.load(RecordType::User, user).await.map_err(refuse)?.ok_or(Code::NotFound)?;
        let Some(change) = difference(&record, cleaned) else { return work.rollback().await.map_err(refuse) };
        work.record_entry(n, &self.head_of(user, "change_me", self.clock.now()), &[change]).await.map_err(refuse)?;
        work.commit().await.map_err(refuse)?;
        self.woken(n);
        Ok(())
    }

    /// A command of the process itself, for the command line: as the first administrator.
    ///
    /// # Errors
    /// When there is no administrator yet.
    pub async fn first_administrator(&self) -> Result<Id, Refusal> {
        let mut work = self.db.read().await.map_err(refuse)?;
        let found = work.by_text(RecordType::User, "role", "administrator").await.map_err(refuse)?;
        found.map(|r| r.id).ok_or_else(|| Code::NotFound.into())
    }

    /// Every user, for the command line.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn users(&self) -> Result<Vec<Record>, Refusal> {
        let everyone = Actor { user: Id::nil(), role: Role::Administrator, team: None, teams: Vec::new(), lang: Lang::En };
        let mut work = self.db.read().await.map_err(refuse)?;
        work.see_all(&everyone.scope(RecordType::User)).await.map_err(refuse)
    }

    /// An envelope around a verb with a new id.
    pub fn envelope<V: domain::command::Verb>(&self, verb: &V) -> Envelope {
        Envelope::of(self.new_id(), verb)
    }

    async fn hash_password(&self, password: &str) -> Result<String, Refusal> {
        let length = password.chars().count();
        if length < SHORTEST_PASSWORD {
            return Err(Refusal::of(Code::TooShort).on("password").with(SHORTEST_PASSWORD));
        }
        if length > LONGEST_PASSWORD {
            return Err(Refusal::of(Code::TooLong).on("password").with(LONGEST_PASSWORD));
        }
        let password = password.to_owned();
        self.hashing(move || hash_now(&password)).await?
    }

    async fn check_password(&self, password: &str, stored: Option<String>) -> Result<bool, Refusal> {
        let password: String = password.chars().take(LONGEST_PASSWORD + 1).collect();
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

fn secret() -> String {
    let mut bytes = [0_u8; 32];
    rand::rng().fill_bytes(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

fn digest(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

fn hex(secret: &str) -> String {
    base16ct::lower::encode_string(&digest(secret))
}

fn fields(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

async fn has_users(work: &mut Work) -> Result<bool, Refusal> {
    Ok(work.by_text(RecordType::User, "role", "administrator").await.map_err(refuse)?.is_some())
}

async fn check_slow(work: &mut Work, key: &str, now: DateTime<Utc>) -> Result<(), Refusal> {
    let Some((failures, last)) = work.failures(key).await.map_err(refuse)? else { return Ok(()) };
    if failures < FREE_FAILURES {
        return Ok(());
    }
    let wait = Duration::seconds(1_i64 << (failures - FREE_FAILURES).clamp(0, 10));
    let left = last + wait - now;
    if left > Duration::zero() { Err(Refusal::of(Code::SlowDown).with(left.num_seconds() + 1)) } else { Ok(()) }
}

fn activate(change: &mut Change) {
    debug_assert!(change.op == Op::Create, "only a new user is made active");
    for field in change.fields.iter_mut().filter(|f| f.field == "status") {
        field.after = json!("active");
    }
}

/// What a new installation begins with: a pipeline, reasons, the company's currency.
fn beginnings(currency: &str, new_id: &dyn Fn() -> Id) -> Vec<(RecordType, Map<String, Value>)> {
    let pipeline = new_id();
    let mut records = vec![
        (RecordType::ExchangeRate, json!({ "currency": currency, "rate": "1" })),
        (RecordType::Pipeline, json!({ "id": pipeline, "name": "Sales", "name_vi": "Bán hàng", "position": 1 })),
    ];
    let stages = [
        ("Prospecting", "Tìm hiểu", "open", 10, Some(14)),
        ("Qualified", "Đạt điều kiện", "open", 25, Some(14)),
        ("Proposal", "Đề xuất", "open", 50, Some(10)),
        ("Negotiation", "Thương lượng", "open", 75, Some(7)),
        ("Won", "Thành công", "won", 100, None),
        ("Lost", "Thất bại", "lost", 0, None),
    ];
    for (position, (name, name_vi, outcome, probability, stale)) in stages.into_iter().enumerate() {
        records.push((
            RecordType::Stage,
            json!({ "pipeline": pipeline, "name": name, "name_vi": name_vi, "position": position + 1, "outcome": outcome, "probability": probability, "stale_days": stale }),
        ));
    }
    let reasons = [
        ("Price", "Giá"),
        ("Went with a competitor", "Chọn đối thủ"),
        ("No budget", "Không có ngân sách"),
        ("No answer", "Không phản hồi"),
        ("No need any more", "Hết nhu cầu"),
    ];
    for (position, (name, name_vi)) in reasons.into_iter().enumerate() {
        records.push((RecordType::LostReason, json!({ "name": name, "name_vi": name_vi, "position": position + 1 })));
    }
    records.into_iter().map(|(record_type, value)| (record_type, fields(value))).collect()
}

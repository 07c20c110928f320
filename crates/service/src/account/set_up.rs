//! The first account, once: an administrator, the company's currency, a pipeline to begin with.

use domain::command::{Change, Moment, Op};
use domain::id::Id;
use domain::money::Currency;
use domain::permission::{Actor, Role};
use domain::record::RecordType;
use domain::refusal::{Code, Refusal};
use domain::verbs::{CreateRecord, Given, create};
use serde_json::{Map, Value, json};
use store::Work;

use super::secret::{digest, fields, secret};
use crate::Service;
use crate::fault::refuse;

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

impl Service {
    /// Makes a set-up token when there is no user yet, and gives it back to be printed.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn offer_set_up(&self) -> Result<Option<String>, Refusal> {
        let mut work = self.db.begin().await.map_err(refuse)?;
        if has_administrator(&mut work).await? {
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
        Ok(!has_administrator(&mut work).await?)
    }

    /// Makes the first administrator, the company's currency and a pipeline to begin with, once.
    ///
    /// # Errors
    /// A wrong token, a set-up that was done before, or a malformed field.
    pub async fn set_up(&self, form: SetUp) -> Result<Id, Refusal> {
        let hash = self.hash_password(&form.password).await?;
        let currency = Currency::parse(form.currency.trim()).ok_or_else(|| Refusal::of(Code::NotACurrency).on("currency"))?;
        let mut work = self.db.begin().await.map_err(refuse)?;
        let n = work.next_number().await.map_err(refuse)?;
        let used = has_administrator(&mut work).await?;
        let offered = work.setting("set_up_token").await.map_err(refuse)?;
        let offered = offered.filter(|_| !used).ok_or_else(|| Refusal::of(Code::Expired).on("token"))?;
        if offered != hex(&form.token) {
            return Err(Refusal::of(Code::WrongToken).on("token"));
        }
        let user = self.new_id();
        let actor = Actor::of(user, Role::Administrator, None, Vec::new());
        let fields = fields(json!({
            "name": form.name, "email": form.email, "role": "administrator", "language": form.language, "currency": currency.to_string()
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
}

async fn has_administrator(work: &mut Work) -> Result<bool, Refusal> {
    Ok(work.by_text(RecordType::User, "role", "administrator").await.map_err(refuse)?.is_some())
}

fn hex(secret: &str) -> String {
    base16ct::lower::encode_string(&digest(secret))
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

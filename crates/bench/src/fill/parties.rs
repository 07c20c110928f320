//! Two organisations for every three people, most of them from imports, and what ties them.

use chrono::{DateTime, Duration, Utc};
use domain::command::{Change, Moment};
use domain::id::Id;
use domain::record::RecordType;
use domain::refusal::Refusal;
use domain::verbs::{CreateRecord, Given, create};
use serde_json::{Value, json};

use super::chance::Chance;
use super::company::{Company, map};
use super::pen::Pen;
use super::{PAST, Size, Told, names};

/// Records in one command of an import.
const CHUNK: usize = 100;
const SIZES: [&str; 5] = ["1-9", "10-49", "50-249", "250-999", "1000+"];
const TAGS: [&str; 6] = ["khách lớn", "đấu thầu", "chuỗi", "khu công nghiệp", "key account", "start-up"];

/// An organisation to have deals with.
pub struct Organisation {
    /// The record.
    pub id: Id,
    /// The part of its name that is its own.
    pub own: String,
    /// Somebody who works there.
    pub contact: Option<Id>,
}

/// Meets everybody, and gives the organisations.
///
/// # Errors
/// A refusal, or when nobody writes any more.
pub fn meet(company: &Company, chance: &mut Chance, pen: &mut Pen, size: Size, now: DateTime<Utc>) -> Told<Vec<Organisation>> {
    let mut organisations: Vec<Organisation> = Vec::with_capacity(size.parties * 2 / 5 + 1);
    let began = now - Duration::days(PAST);
    let batch = chance.id(began);
    let step = Duration::days(PAST - 1).num_milliseconds() / i64::try_from(size.parties.max(1)).unwrap_or(1);
    let mut changes: Vec<Change> = Vec::new();
    for number in 0..size.parties {
        let at = began + Duration::milliseconds(step * i64::try_from(number).unwrap_or(0));
        let id = chance.id(at);
        let mut make = |record_type, id, fields| -> Told<()> {
            changes.push(made(company, record_type, id, fields, at)?);
            Ok(())
        };
        if number % 5 < 2 {
            let (fields, own) = organisation(company, chance, number);
            make(RecordType::Party, id, fields)?;
            organisations.push(Organisation { id, own, contact: None });
        } else {
            make(RecordType::Party, id, person(company, chance, number))?;
            if let Some(employer) = organisations.last_mut().filter(|_| number % 3 == 0) {
                employer.contact = Some(id);
                let tie = json!({ "person": id, "organisation": employer.id, "role": "Giám đốc mua hàng" });
                make(RecordType::Relationship, chance.id(at), tie)?;
            }
        }
        if changes.len() >= CHUNK || number + 1 == size.parties {
            let who = (company.administrator.user, "import_records", at);
            pen.tell(chance, who, Some(batch), std::mem::take(&mut changes));
            pen.rest()?;
        }
    }
    Ok(organisations)
}

fn made(company: &Company, record_type: RecordType, id: Id, fields: Value, at: DateTime<Utc>) -> Result<Change, Refusal> {
    let owner = fields.get("owner").and_then(Value::as_str).and_then(|s| s.parse::<Id>().ok());
    let team = company.sellers.iter().find(|s| Some(s.user) == owner).and_then(|s| s.team);
    let verb = CreateRecord { record_type, id, fields: map(fields) };
    create(&verb, &company.administrator, &Given { owner_team: team, ..Given::default() }, Moment { at })
}

fn organisation(company: &Company, chance: &mut Chance, number: usize) -> (Value, String) {
    let (name, own, trade) = names::company(chance);
    let domain = format!("{}-{number:07}.example", names::in_address(&own));
    let owner = chance.percent(40).then(|| chance.pick(&company.sellers).user);
    let role = *chance.pick(&["customer", "customer", "prospect", "prospect", "supplier", "partner"]);
    let fields = json!({
        "kind": "organisation", "name": name, "roles": [role], "industry": trade, "size": chance.pick(&SIZES),
        "website": chance.percent(50).then(|| format!("https://www.{domain}")),
        "emails": [{ "value": format!("info@{domain}"), "label": "" }],
        "phones": [{ "value": format!("+84 28 {number:08}"), "label": "" }],
        "addresses": [{ "label": "", "street": "12 Lê Lợi", "city": "Huế", "region": "", "country": "VN" }],
        "tags": if chance.percent(25) { vec![*chance.pick(&TAGS)] } else { Vec::new() },
        "owner": owner,
    });
    (fields, own)
}

fn person(company: &Company, chance: &mut Chance, number: usize) -> Value {
    let name = names::person(chance);
    let address = names::in_address(&name).replace('-', ".");
    let owner = chance.percent(40).then(|| chance.pick(&company.sellers).user);
    json!({
        "kind": "person", "name": name, "job_title": chance.percent(40).then_some("Trưởng phòng kỹ thuật"),
        "emails": [{ "value": format!("{address}{number:07}@mail.example"), "label": "" }],
        "phones": [{ "value": format!("+84 90 {number:08}"), "label": "" }],
        "owner": owner,
    })
}

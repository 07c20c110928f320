//! Leads of three years, most of the older ones done with.

use chrono::{DateTime, Duration, Utc};
use domain::command::Moment;
use domain::number::readable;
use domain::record::RecordType;
use domain::verbs::{CreateRecord, Given, create};
use serde_json::json;

use super::chance::Chance;
use super::company::{Company, map};
use super::pen::Pen;
use super::{PAST, Size, Told, names};

const SOURCES: [&str; 6] = ["website", "email", "phone", "referral", "event", "campaign"];

/// Leads come in.
///
/// # Errors
/// A refusal, or when nobody writes any more.
pub fn come(company: &Company, chance: &mut Chance, pen: &mut Pen, size: Size, now: DateTime<Utc>) -> Told<()> {
    let began = now - Duration::days(PAST);
    let step = Duration::days(PAST).num_milliseconds() / i64::try_from(size.leads.max(1)).unwrap_or(1);
    for number in 0..size.leads {
        let at = began + Duration::milliseconds(step * i64::try_from(number).unwrap_or(0));
        let seller = chance.pick_early(&company.sellers);
        let (contact, (firm, own, trade)) = (names::person(chance), names::company(chance));
        let old = number * 10 < size.leads * 9;
        let status = *chance.pick(if old { &["unqualified", "unqualified", "qualified"] } else { &["new", "contacted", "qualified"] });
        let fields = json!({
            "contact_name": contact, "company_name": firm, "status": status, "source": chance.pick(&SOURCES), "industry": trade,
            "email": format!("{}-{number:07}@mail.example", names::in_address(&own)), "phone": format!("+84 91 {number:08}"),
            "need": "Cần báo giá cho văn phòng mới", "owner": seller.user,
        });
        let n = i64::try_from(number).unwrap_or(0) + 1;
        let given = Given { number: Some(readable("L", n)), ..Given::default() };
        let verb = CreateRecord { record_type: RecordType::Lead, id: chance.id(at), fields: map(fields) };
        let change = create(&verb, seller, &given, Moment { at })?;
        pen.tell(chance, (seller.user, "create_record", at), None, vec![change]);
        pen.rest()?;
    }
    Ok(())
}

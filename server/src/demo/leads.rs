//! Leads: who asked, what became of it, and the deals that began so.

use chrono::{DateTime, Utc};
use domain::id::Id;
use domain::lang::Lang;
use domain::record::RecordType;
use domain::verbs::{ChangeRecord, ConvertLead, ConvertedParty, NewOpportunity};
use serde_json::json;

use super::cast::{Actor, Cast};
use super::deals::{self, Deal};
use super::house::House;
use super::names;
use super::notes::{self, Mood};
use super::script::{Script, map};

/// What a lead is in the end, as often as it stands here.
const ENDS: [&str; 10] = ["new", "new", "new", "contacted", "contacted", "qualified", "unqualified", "converted", "converted", "converted"];
const NEEDS: [(&str, &str); 8] = [
    ("Cần 20 ghế văn phòng trước Tết.", "Twenty office chairs before the new year."),
    ("Muốn thuê máy photocopy kèm bảo trì.", "Would like to rent a copier with maintenance."),
    ("Hỏi giá phần mềm quản lý văn bản cho 150 người.", "Price for booking software, 150 people."),
    ("Văn phòng mới ở Thủ Đức, cần thiết kế trọn gói.", "New office in Tanjong Pagar, needs everything."),
    ("Đổi toàn bộ máy in cũ, muốn tiết kiệm mực.", "Replacing old printers, ink is too expensive."),
    ("Tìm đơn vị hỗ trợ CNTT hằng tháng.", "Looking for monthly IT support."),
    ("Cần bàn nâng hạ cho 8 lập trình viên.", "Eight standing desks for developers."),
    ("Chuyển văn phòng cuối quý, cần báo giá.", "Moving at the end of the quarter, needs a quote."),
];
const SOURCES: [&str; 6] = ["website", "social_media", "event", "referral", "campaign", "phone"];

/// So many leads.
pub(super) fn tell(script: &mut Script, cast: &Cast, house: &House, leads: usize) {
    for number in 0..leads {
        let end = ENDS[number % ENDS.len()];
        let days = if end == "new" { script.chance.between(0, 12) } else { script.chance.between(6, 170) };
        let at = script.days_ago(days);
        let seller = script.chance.pick(&cast.sellers).clone();
        let lead = Lead::ask(script, house, at, seller, number);
        lead.follow(script, house, end);
    }
}

struct Lead {
    id: Id,
    at: DateTime<Utc>,
    seller: Actor,
    company: bool,
}

impl Lead {
    fn ask(script: &mut Script, house: &House, at: DateTime<Utc>, seller: Actor, number: usize) -> Lead {
        let chance = &mut script.chance;
        let (name, firm) = if seller.abroad {
            (names::foreign_person(chance), names::foreign_company(chance, number + 11))
        } else {
            (names::vietnamese_person(chance), names::vietnamese_company(chance, number + 9))
        };
        let company = chance.percent(80);
        let (vi, en) = *chance.pick(&NEEDS);
        let phone =
            format!("{} {:03} {:03}", if seller.abroad { "+65 9" } else { "+84 91" }, chance.between(100, 999), chance.between(100, 999));
        let items: Vec<Id> = if chance.percent(60) { vec![chance.pick(&house.wares).id] } else { Vec::new() };
        let fields = json!({
            "contact_name": name, "company_name": company.then_some(firm.name), "email": chance.percent(80).then(|| format!("{}@{}", names::local_part(&name), firm.domain)),
            "phone": phone, "source": chance.pick(&SOURCES), "need": if seller.lang == Lang::Vi { vi } else { en }, "items": items,
            "preferences": [chance.pick(&["email", "phone", "meeting"])], "industry": firm.industry, "owner": seller.id,
        });
        let id = script.create(at, seller.id, RecordType::Lead, fields);
        Lead { id, at, seller, company }
    }

    /// From new to where it ends.
    fn follow(&self, script: &mut Script, house: &House, end: &str) {
        let path: &[&str] = match end {
            "new" => &[],
            "contacted" => &["contacted"],
            "unqualified" => &["contacted", "unqualified"],
            _ => &["contacted", "qualified"],
        };
        let mut at = self.at;
        for status in path {
            let days = script.chance.between(1, 3);
            at = script.later(at, days);
            let fields = map(json!({ "status": status }));
            script.send(at, self.seller.id, &ChangeRecord { record_type: RecordType::Lead, id: self.id, fields });
            if script.chance.percent(40) {
                notes::write(script, at + chrono::Duration::minutes(4), &self.seller, RecordType::Lead, self.id, Mood::Open);
            }
        }
        if end == "converted" {
            let at = script.later(at, 1);
            self.convert(script, house, at);
        }
    }

    fn convert(&self, script: &mut Script, house: &House, at: DateTime<Utc>) {
        let (mut fields, value, known) = deals::fields(script, house, &house.sales, at, &self.seller, None);
        for taken in ["party", "contacts", "source", "items", "owner"] {
            if let Some(fields) = fields.as_object_mut() {
                fields.remove(taken);
            }
        }
        let mut id = || script.chance.id(at);
        let organisation = self.company.then(&mut id);
        let (person, deal) = (id(), id());
        let relationship = self.company.then(&mut id);
        let party = ConvertedParty { organisation, person: Some(person), relationship };
        let opportunity = Some(NewOpportunity { id: deal, fields: map(fields) });
        script.send(at, self.seller.id, &ConvertLead { lead: self.id, party, opportunity });
        let deal = Deal { id: deal, owner: self.seller.clone(), line: &house.sales, stage: 0, since: at, known, value };
        deals::go_on(script, house, deal);
    }
}

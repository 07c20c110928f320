//! Whom the company knows: organisations, the people in them, and people of their own.

use chrono::{DateTime, Duration, Utc};
use domain::id::Id;
use domain::lang::Lang;
use domain::record::RecordType;
use domain::verbs::{ImportRecords, ImportedRecord};
use serde_json::{Value, json};

use super::cast::{Actor, Cast};
use super::names;
use super::script::{Script, map};

/// An organisation or a person on their own.
#[derive(Debug, Clone)]
pub(super) struct Party {
    pub id: Id,
    pub name: String,
    pub abroad: bool,
    /// Since when it is known.
    pub since: DateTime<Utc>,
    /// The people in it.
    pub people: Vec<Id>,
    /// Who looks after it.
    pub owner: Option<Actor>,
}

const VIETNAMESE: usize = 78;
const FOREIGN: usize = 44;
const ALONE: usize = 12;
/// Parties that the company knew when it began; the others come later, one by one.
const OLD: usize = 90;
/// Records brought in by one command.
const CHUNK: usize = 25;

const JOBS: [(&str, &str); 8] = [
    ("Giám đốc", "Managing director"),
    ("Kế toán trưởng", "Head of finance"),
    ("Trưởng phòng hành chính", "Office manager"),
    ("Trưởng phòng mua hàng", "Head of procurement"),
    ("Trưởng phòng CNTT", "IT manager"),
    ("Trợ lý giám đốc", "Executive assistant"),
    ("Phó giám đốc", "Deputy director"),
    ("Chuyên viên mua hàng", "Buyer"),
];
const CITIES: [(&str, &str, &str); 6] = [
    ("Hà Nội", "Hà Nội", "Việt Nam"),
    ("Quận 1", "TP. Hồ Chí Minh", "Việt Nam"),
    ("Hải Châu", "Đà Nẵng", "Việt Nam"),
    ("Ninh Kiều", "Cần Thơ", "Việt Nam"),
    ("Ngô Quyền", "Hải Phòng", "Việt Nam"),
    ("Thủ Dầu Một", "Bình Dương", "Việt Nam"),
];
const ABROAD: [(&str, &str, &str); 5] = [
    ("Singapore", "", "Singapore"),
    ("Kuala Lumpur", "", "Malaysia"),
    ("Bangkok", "", "Thailand"),
    ("Hamburg", "", "Germany"),
    ("Sydney", "NSW", "Australia"),
];
const STREETS: [&str; 5] = ["12 Lý Thường Kiệt", "88 Nguyễn Huệ", "145 Trần Phú", "27 Lê Lợi", "9 Phan Chu Trinh"];
const STREETS_ABROAD: [&str; 5] = ["14 Harbour Road", "3 Orchard Lane", "221 Sukhumvit Road", "Speicherstraße 8", "60 Bridge Street"];
const SIZES: [&str; 5] = ["1-9", "10-49", "50-249", "250-999", "1000+"];

/// A record with the moment at which it is made and by whom.
struct Made {
    at: DateTime<Utc>,
    by: Id,
    record_type: RecordType,
    id: Id,
    fields: Value,
}

/// Everybody the company knows.
pub(super) fn meet(script: &mut Script, cast: &Cast, began: DateTime<Utc>) -> Vec<Party> {
    let (mut parties, mut old, mut new): (Vec<Party>, Vec<Made>, Vec<Made>) = (Vec::new(), Vec::new(), Vec::new());
    let total = VIETNAMESE + FOREIGN + names::LONG.len() + ALONE;
    for number in 0..total {
        let known = (number * 37) % total < OLD;
        let since = if known {
            began + Duration::hours(2)
        } else {
            let days = script.chance.between(3, 255);
            script.days_ago(days)
        };
        let abroad = (number * 7) % 20 < 7;
        let sellers: Vec<&Actor> = cast.sellers.iter().filter(|s| s.abroad == abroad).collect();
        let seller = (*script.chance.pick(&sellers)).clone();
        let by = if known { cast.administrator } else { seller.id };
        let owner = script.chance.percent(72).then_some(seller);
        let out = if known { &mut old } else { &mut new };
        let mut make = |record_type, id, fields| out.push(Made { at: since, by, record_type, id, fields });
        let organisation = number < total - ALONE;
        let id = script.chance.id(since);
        let (name, fields) =
            if organisation { company(script, number, abroad, owner.as_ref()) } else { alone(script, abroad, owner.as_ref()) };
        make(RecordType::Party, id, fields);
        let mut people = Vec::new();
        if organisation {
            for _ in 0..script.chance.pick(&[0, 1, 1, 1, 2]).to_owned() {
                let person = script.chance.id(since);
                make(RecordType::Party, person, employee(script, &name, abroad, owner.as_ref()));
                let role = job(script, abroad);
                make(RecordType::Relationship, script.chance.id(since), json!({ "person": person, "organisation": id, "role": role }));
                people.push(person);
            }
        }
        parties.push(Party { id, name, abroad, since, people, owner });
    }
    subsidiaries(&parties, &mut old);
    bring_in(script, cast.administrator, old);
    for made in new {
        let verb = domain::verbs::CreateRecord { record_type: made.record_type, id: made.id, fields: map(made.fields) };
        script.send(made.at, made.by, &verb);
    }
    parties
}

/// A few of the old companies belong to others.
fn subsidiaries(parties: &[Party], old: &mut [Made]) {
    let companies: Vec<Id> =
        old.iter().filter(|m| m.record_type == RecordType::Party && m.fields["kind"] == "organisation").map(|m| m.id).collect();
    for pair in companies.chunks(6).take(8) {
        if let [parent, child, ..] = pair
            && let Some(made) = old.iter_mut().find(|m| m.id == *child)
        {
            debug_assert!(parties.iter().any(|p| p.id == *parent), "a parent is known");
            made.fields["parent"] = json!(parent);
        }
    }
}

/// The old address book comes in at once, as it would from a file.
fn bring_in(script: &mut Script, administrator: Id, old: Vec<Made>) {
    for (number, chunk) in old.chunks(CHUNK).enumerate() {
        let Some(first) = chunk.first() else { continue };
        let records = chunk.iter().enumerate().map(|(index, made)| ImportedRecord {
            record_type: made.record_type,
            id: made.id,
            source_key: format!("address-book:{}", number * CHUNK + index + 1),
            fields: map(made.fields.clone()),
            beginning: None,
            only_new: false,
        });
        script.send(
            first.at + Duration::minutes(i64::try_from(number).unwrap_or(0)),
            administrator,
            &ImportRecords { records: records.collect() },
        );
    }
}

fn company(script: &mut Script, number: usize, abroad: bool, owner: Option<&Actor>) -> (String, Value) {
    let made =
        if abroad { names::foreign_company(&mut script.chance, number) } else { names::vietnamese_company(&mut script.chance, number) };
    let long = (number % 31 == 5).then(|| names::LONG.get(number / 31)).flatten();
    let name = long.map_or(made.name, |long| (*long).to_owned());
    let chance = &mut script.chance;
    let (city, region, country) = *chance.pick(if abroad { &ABROAD[..] } else { &CITIES[..] });
    let street = *chance.pick(if abroad { &STREETS_ABROAD } else { &STREETS });
    let roles = *chance.pick(&["customer", "customer", "prospect", "prospect", "supplier", "partner"]);
    let phone = format!("{} {:04} {:04}", if abroad { "+65" } else { "+84 28" }, chance.between(3000, 9999), chance.between(0, 9999));
    let fields = json!({
        "kind": "organisation", "name": name, "roles": [roles], "industry": made.industry, "size": chance.pick(&SIZES),
        "website": chance.percent(70).then(|| format!("https://www.{}", made.domain)),
        "emails": [{ "value": format!("info@{}", made.domain), "label": "" }],
        "phones": [{ "value": phone, "label": "" }],
        "addresses": [{ "label": "", "street": street, "city": city, "region": region, "country": country }],
        "language": if abroad { "en" } else { "vi" },
        "tags": tags(script, abroad),
        "owner": owner.map(|o| o.id),
    });
    (name, fields)
}

fn tags(script: &mut Script, abroad: bool) -> Vec<&'static str> {
    let all: &[&str] = if abroad {
        &["key account", "tender", "chain", "start-up"]
    } else {
        &["khách lớn", "đấu thầu", "chuỗi", "khu công nghiệp"]
    };
    if script.chance.percent(35) { vec![*script.chance.pick(all)] } else { Vec::new() }
}

fn person_name(script: &mut Script, abroad: bool) -> String {
    if abroad { names::foreign_person(&mut script.chance) } else { names::vietnamese_person(&mut script.chance) }
}

fn employee(script: &mut Script, company: &str, abroad: bool, owner: Option<&Actor>) -> Value {
    let name = person_name(script, abroad);
    let place: String = names::local_part(company).split('.').rev().take(2).collect::<Vec<_>>().join("-").chars().take(40).collect();
    let mobile = format!(
        "{} {:03} {:03}",
        if abroad { "+65 8" } else { "+84 90" },
        script.chance.between(100, 999),
        script.chance.between(100, 999)
    );
    json!({
        "kind": "person", "name": name, "emails": [{ "value": format!("{}@{place}.example", names::local_part(&name)), "label": "" }],
        "phones": [{ "value": mobile, "label": if abroad { "mobile" } else { "di động" } }],
        "language": if abroad { "en" } else { "vi" },
        "owner": owner.map(|o| o.id),
    })
}

fn job(script: &mut Script, abroad: bool) -> &'static str {
    let (vi, en) = *script.chance.pick(&JOBS);
    if abroad { en } else { vi }
}

fn alone(script: &mut Script, abroad: bool, owner: Option<&Actor>) -> (String, Value) {
    let name = person_name(script, abroad);
    let role = *script.chance.pick(&["customer", "adviser", "friend", "supplier"]);
    let job = job(script, abroad);
    let lang = if abroad { Lang::En } else { Lang::Vi };
    let birthday = format!("{}-{:02}-{:02}", script.chance.between(1962, 1998), script.chance.between(1, 12), script.chance.between(1, 28));
    let fields = json!({
        "kind": "person", "name": name, "roles": [role], "job_title": job, "birthday": birthday, "language": lang.tag(),
        "emails": [{ "value": format!("{}@mail.example", names::local_part(&name)), "label": "" }], "owner": owner.map(|o| o.id),
    });
    (name, fields)
}

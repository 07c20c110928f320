//! Who works in the demo's company: teams in a tree, and everybody's role.

use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use domain::id::Id;
use domain::lang::Lang;
use domain::record::RecordType;
use domain::refusal::{Code, Refusal};
use serde_json::json;
use service::{Clock, Service, SetUp, SystemIds};

use super::script::Script;

/// Everybody's password.
pub(super) const PASSWORD: &str = "try rapport today";

/// Somebody who works here.
#[derive(Debug, Clone)]
pub(super) struct Actor {
    /// The user.
    pub id: Id,
    /// The language the person writes in.
    pub lang: Lang,
    /// Works abroad, in dollars and euros.
    pub abroad: bool,
}

/// Everybody.
#[derive(Debug, Clone)]
pub(super) struct Cast {
    pub administrator: Id,
    pub manager: Actor,
    pub sellers: Vec<Actor>,
}

/// What the addresses of all of them end with.
pub const DOMAIN: &str = "@demo.example";

/// The sign-ins that are printed: one of each role.
pub(super) const SIGN_INS: [(&str, &str); 4] = [
    ("administrator", "quynh.tran@demo.example"),
    ("manager", "lan.nguyen@demo.example"),
    ("salesperson", "duc.vu@demo.example"),
    ("observer", "ha.le@demo.example"),
];

/// Name, address, role, team, language.
const PEOPLE: [(&str, &str, &str, &str, Lang); 11] = [
    ("Lê Thu Hà", "ha.le", "observer", "", Lang::Vi),
    ("Nguyễn Thị Lan", "lan.nguyen", "manager", "company", Lang::Vi),
    ("Phạm Quang Minh", "minh.pham", "manager", "vietnam", Lang::Vi),
    ("Claire Dubois", "claire.dubois", "manager", "abroad", Lang::En),
    ("Vũ Anh Đức", "duc.vu", "salesperson", "vietnam", Lang::Vi),
    ("Đỗ Mai Hương", "huong.do", "salesperson", "vietnam", Lang::Vi),
    ("Lê Văn Tuấn", "tuan.le", "salesperson", "vietnam", Lang::Vi),
    ("Bùi Bảo Ngọc", "ngoc.bui", "salesperson", "vietnam", Lang::Vi),
    ("James Carter", "james.carter", "salesperson", "abroad", Lang::En),
    ("Aisha Rahman", "aisha.rahman", "salesperson", "abroad", Lang::En),
    ("Tan Mei Ling", "mei.tan", "salesperson", "abroad", Lang::En),
];

/// A clock that stands in the past, for what takes no moment of its own.
struct Past(DateTime<Utc>);

impl Clock for Past {
    fn now(&self) -> DateTime<Utc> {
        self.0
    }
}

/// The first administrator sets the company up, then everybody joins, in the past.
///
/// # Errors
/// The door's refusal.
pub(super) async fn hire(service: &Service, script: &mut Script, at: DateTime<Utc>) -> Result<Cast, (String, Refusal)> {
    let past = Service::new(service.db().clone(), Arc::new(Past(at)), Arc::new(SystemIds), "demo");
    let administrator = set_up(&past).await.map_err(|refusal| ("set_up".to_owned(), refusal))?;
    let company = script.create(at, administrator, RecordType::Team, json!({ "name": "Kinh doanh" }));
    let vietnam = script.create(at, administrator, RecordType::Team, json!({ "name": "Việt Nam", "parent": company }));
    let abroad = script.create(at, administrator, RecordType::Team, json!({ "name": "International", "parent": company }));
    let mut joined = Vec::new();
    for (minutes, (name, local, role, team, lang)) in (1..).zip(PEOPLE) {
        let team = match team {
            "company" => Some(company),
            "vietnam" => Some(vietnam),
            "abroad" => Some(abroad),
            _ => None,
        };
        let outside = team == Some(abroad);
        let (zone, currency) = if outside { ("Asia/Singapore", "USD") } else { ("Asia/Ho_Chi_Minh", "VND") };
        let fields = json!({
            "name": name, "email": format!("{local}{DOMAIN}"), "role": role, "team": team, "language": lang.tag(), "time_zone": zone, "currency": currency
        });
        let id = script.create(at + Duration::minutes(minutes), administrator, RecordType::User, fields);
        joined.push((role, Actor { id, lang, abroad: outside }));
    }
    script.play(service).await?;
    for (_, actor) in &joined {
        past.set_password(actor.id, PASSWORD).await.map_err(|refusal| ("set_password".to_owned(), refusal))?;
    }
    let of = |wanted: &str| joined.iter().filter(|(role, _)| *role == wanted).map(|(_, actor)| actor.clone()).collect::<Vec<_>>();
    let manager = of("manager").into_iter().next().ok_or_else(|| ("hire".to_owned(), Refusal::of(Code::Internal)))?;
    Ok(Cast { administrator, manager, sellers: of("salesperson") })
}

async fn set_up(past: &Service) -> Result<Id, Refusal> {
    let Some(token) = past.offer_set_up().await? else { return past.first_administrator().await };
    past.set_up(SetUp {
        token,
        name: "Trần Diễm Quỳnh".into(),
        email: SIGN_INS[0].1.into(),
        password: PASSWORD.into(),
        currency: "VND".into(),
        language: "vi".into(),
    })
    .await
}

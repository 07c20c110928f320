//! Who works there: 200 users in 20 teams, and the pipeline that every book begins with.

use std::error::Error;

use chrono::{DateTime, Duration, Utc};
use domain::command::{Change, Moment};
use domain::id::Id;
use domain::permission::{Actor, Role};
use domain::record::{RecordType, Stage};
use domain::verbs::{CreateRecord, Given, create, difference};
use serde_json::{Map, Value, json};
use service::{Service, SetUp};
use store::bulk::Entry;
use store::journal::Head;

use super::chance::Chance;
use super::{PAST, SEED, names};

/// Everybody's password, for those who want to look at the book.
const PASSWORD: &str = "measure rapport today";
const TEAMS: usize = 20;
const USERS: usize = 200;

/// Who works there and what they sell with.
pub struct Company {
    /// The first administrator.
    pub administrator: Actor,
    /// Those who sell.
    pub sellers: Vec<Actor>,
    /// The pipeline.
    pub pipeline: Id,
    /// Its stages in order: four open ones, won, lost.
    pub stages: Vec<(Id, Stage)>,
    /// Why deals are lost.
    pub reasons: Vec<Id>,
}

/// Founds the company.
///
/// # Errors
/// When there is somebody already, or the database does not answer.
pub async fn found(service: &Service, now: DateTime<Utc>) -> Result<Company, Box<dyn Error>> {
    let token = service.offer_set_up().await?.ok_or("there are people in this database already; it must be empty")?;
    let form = SetUp {
        token,
        name: "Ada Administrator".into(),
        email: "ada@bench.example".into(),
        password: PASSWORD.into(),
        currency: "VND".into(),
        language: "en".into(),
    };
    let user = service.set_up(form).await?;
    let administrator = Actor::of(user, Role::Administrator, None, Vec::new());
    let at = now - Duration::days(PAST);
    let mut hiring = Hiring { chance: Chance::new(SEED), administrator, at, changes: Vec::new() };
    let teams = hiring.teams()?;
    let sellers = hiring.people(&teams)?;
    let Hiring { administrator, changes, .. } = hiring;
    write(service, &administrator, at, changes).await?;
    sell(service, administrator, sellers).await
}

struct Hiring {
    chance: Chance,
    administrator: Actor,
    at: DateTime<Utc>,
    changes: Vec<Change>,
}

impl Hiring {
    fn make(&mut self, record_type: RecordType, fields: Value) -> Result<Id, Box<dyn Error>> {
        let id = self.chance.id(self.at);
        let verb = CreateRecord { record_type, id, fields: map(fields) };
        let change = create(&verb, &self.administrator, &Given::default(), Moment { at: self.at })?;
        let active = Map::from_iter([("status".to_owned(), json!("active"))]);
        let activated = change.applied(None, 0).filter(|_| record_type == RecordType::User).and_then(|user| difference(&user, active));
        self.changes.push(change);
        self.changes.extend(activated);
        Ok(id)
    }

    /// A company, four regions below it, and teams below those.
    fn teams(&mut self) -> Result<Vec<Id>, Box<dyn Error>> {
        let mut teams: Vec<Id> = Vec::new();
        for number in 0..TEAMS {
            let parent = match number {
                0 => None,
                1..5 => Some(teams[0]),
                _ => Some(teams[1 + number % 4]),
            };
            teams.push(self.make(RecordType::Team, json!({ "name": format!("Team {number:02}"), "parent": parent }))?);
        }
        Ok(teams)
    }

    /// A manager for each team, some observers and administrators, and those who sell, who are in the teams at the bottom.
    fn people(&mut self, teams: &[Id]) -> Result<Vec<Actor>, Box<dyn Error>> {
        let mut sellers = Vec::new();
        for number in 1..USERS {
            let (role, team) = match number {
                1..=TEAMS => ("manager", Some(teams[number - 1])),
                21..=24 => ("administrator", None),
                25..=29 => ("observer", None),
                _ => ("salesperson", Some(teams[5 + number % (TEAMS - 5)])),
            };
            let name = names::person(&mut self.chance);
            let fields = json!({ "name": name, "email": format!("user{number:03}@bench.example"), "role": role, "team": team });
            let user = self.make(RecordType::User, fields)?;
            if let (Some(Role::Salesperson), Some(team)) = (Role::parse(role), team) {
                sellers.push(Actor::of(user, Role::Salesperson, Some(team), vec![team]));
            }
        }
        Ok(sellers)
    }
}

async fn write(service: &Service, administrator: &Actor, at: DateTime<Utc>, changes: Vec<Change>) -> Result<(), Box<dyn Error>> {
    let users: Vec<Id> = changes.iter().filter(|c| c.record_type == RecordType::User).map(|c| c.id).collect();
    let head = Head {
        command: service.new_id(),
        actor: administrator.user,
        verb: "import_records".into(),
        recorded_at: at,
        effective_at: at,
        queue: None,
        batch: None,
        undoes: None,
    };
    let mut work = service.db().begin().await?;
    work.record_new(&[Entry { head, changes }]).await?;
    let hash = work.password_hash(administrator.user).await?.ok_or("the administrator has a password")?;
    for user in users {
        work.set_password_hash(user, &hash, at).await?;
    }
    Ok(work.commit().await?)
}

async fn sell(service: &Service, administrator: Actor, sellers: Vec<Actor>) -> Result<Company, Box<dyn Error>> {
    let mut work = service.db().read().await?;
    let mut stages = Vec::new();
    for record in work.see_all(&administrator.scope(RecordType::Stage)).await? {
        stages.push((record.id, record.typed::<Stage>()?));
    }
    stages.sort_by_key(|(_, stage)| stage.position);
    let pipeline = stages.first().ok_or("a book begins with stages")?.1.pipeline;
    let reasons = work.see_all(&administrator.scope(RecordType::LostReason)).await?.iter().map(|r| r.id).collect();
    Ok(Company { administrator, sellers, pipeline, stages, reasons })
}

/// The fields of a JSON object.
pub fn map(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

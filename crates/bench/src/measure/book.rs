//! What the cases need to know of the book: who asks, and about what.

use std::error::Error;
use std::sync::Arc;

use domain::command::Question;
use domain::filter::Filter;
use domain::id::Id;
use domain::permission::{Actor, Role};
use domain::questions::{Figures, FiguresView, List, ListView};
use domain::record::{Record, RecordType};
use serde_json::{Value, json};
use service::{Service, SystemClock, SystemIds};
use store::Db;

/// Who asks.
#[derive(Debug, Clone, Copy)]
pub enum Who {
    /// Reaches everything.
    Administrator,
    /// Reaches a team.
    Manager,
    /// Reaches what is their own.
    Salesperson,
}

impl Who {
    /// As the tables say it.
    pub fn name(self) -> &'static str {
        match self {
            Who::Administrator => "administrator",
            Who::Manager => "manager",
            Who::Salesperson => "salesperson",
        }
    }
}

/// What the cases need to know.
pub struct Book {
    sessions: [String; 3],
    /// Sessions of people who see every deal, for listeners.
    pub listeners: Vec<String>,
    /// The salesperson who asks.
    pub seller: Id,
    /// The team of the manager who asks.
    pub team: Id,
    /// The open stages.
    pub open: Vec<Id>,
    /// Open deals of the salesperson who asks.
    pub own_deals: Vec<Id>,
    /// Open deals of anybody.
    pub deals: Vec<Id>,
    /// Parties with deals.
    pub parties: Vec<Id>,
    /// How many parties, leads and deals there are.
    pub counts: [(RecordType, u64); 3],
}

/// Listeners of the largest crowd.
pub const CROWD: usize = 200;

impl Book {
    /// Looks at a book that was filled, and begins the sessions.
    ///
    /// # Errors
    /// When it was not filled, or the database does not answer.
    pub async fn open(database_url: &str) -> Result<Book, Box<dyn Error>> {
        let db = Db::open(database_url).await?;
        db.migrate().await?;
        let service = Service::new(db, Arc::new(SystemClock), Arc::new(SystemIds), "bench");
        let users = service.users().await?;
        let first = |role: Role, after: usize| -> Result<&Record, String> {
            users.iter().filter(|u| u.text("role") == role.name()).nth(after).ok_or_else(|| "the database was not filled".to_owned())
        };
        let administrator = first(Role::Administrator, 0)?.id;
        let seller = first(Role::Salesperson, 40)?;
        let team = seller.link("team").ok_or("salespeople are in teams")?;
        let manager =
            users.iter().find(|u| u.text("role") == Role::Manager.name() && u.link("team") == Some(team)).ok_or("teams have managers")?;
        let session = async |user: Id| service.session_for(user, "bench").await.map(|s| s.secret);
        let sessions = [session(administrator).await?, session(manager.id).await?, session(seller.id).await?];
        let mut listeners = Vec::new();
        for number in 0..CROWD {
            listeners.push(session(first(Role::Administrator, number % 5)?.id).await?);
        }
        let mut book = Book {
            sessions,
            listeners,
            seller: seller.id,
            team,
            open: open_stages(&service).await?,
            own_deals: Vec::new(),
            deals: Vec::new(),
            parties: Vec::new(),
            counts: [RecordType::Party, RecordType::Lead, RecordType::Opportunity].map(|record_type| (record_type, 0)),
        };
        for (record_type, count) in &mut book.counts {
            *count = counted(&service, administrator, *record_type).await?;
        }
        book.own_deals = open_deals(&service, seller.id).await?.iter().map(|d| d.id).collect();
        let deals = open_deals(&service, administrator).await?;
        book.deals = deals.iter().map(|d| d.id).collect();
        book.parties = deals.iter().filter_map(|d| d.link("party")).collect();
        service.db().close().await;
        Ok(book)
    }

    /// The secret of somebody's session.
    pub fn session(&self, who: Who) -> &str {
        match who {
            Who::Administrator => &self.sessions[0],
            Who::Manager => &self.sessions[1],
            Who::Salesperson => &self.sessions[2],
        }
    }
}

async fn open_stages(service: &Service) -> Result<Vec<Id>, Box<dyn Error>> {
    let everyone = Actor::of(Id::nil(), Role::Administrator, None, Vec::new());
    let mut stages = service.db().read().await?.see_all(&everyone.scope(RecordType::Stage)).await?;
    stages.retain(|s| s.text("outcome") == "open");
    stages.sort_by_key(|s| s.get("position").as_i64());
    Ok(stages.iter().map(|s| s.id).collect())
}

async fn counted(service: &Service, user: Id, record_type: RecordType) -> Result<u64, Box<dyn Error>> {
    let answer = service.ask(user, None, Figures::NAME, json!({ "type": record_type })).await?;
    Ok(u64::try_from(serde_json::from_value::<FiguresView>(answer)?.count)?)
}

async fn open_deals(service: &Service, user: Id) -> Result<Vec<Record>, Box<dyn Error>> {
    let question = List { filter: Filter::is("outcome", "open"), limit: 200, ..List::of(RecordType::Opportunity) };
    let answer: Value = service.ask(user, None, List::NAME, serde_json::to_value(question)?).await?;
    Ok(serde_json::from_value::<ListView>(answer)?.records)
}

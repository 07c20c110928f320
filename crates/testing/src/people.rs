//! Who works here: every role, in a tree of three teams.

use domain::command::Envelope;
use domain::id::Id;
use domain::record::RecordType;
use domain::verbs::EnableUser;
use serde_json::{Value, json};
use service::Service;

use crate::book::create;

/// Everybody's password.
pub const PASSWORD: &str = "correct horse battery";

/// Who works here. `company` is the team above `north` and `south`; everybody can sign in with [`PASSWORD`] and an
/// address such as `nam@example.com`.
#[derive(Debug, Clone)]
pub struct People {
    /// The team at the top.
    pub company: Id,
    /// A team below it.
    pub north: Id,
    /// Another team below it.
    pub south: Id,
    /// Ada, administrator, in no team.
    pub administrator: Id,
    /// Tom, manager of everybody, in the team at the top.
    pub top_manager: Id,
    /// Mai, manager of the north.
    pub manager: Id,
    /// Nam, salesperson in the north; reads Vietnamese.
    pub seller: Id,
    /// Nora, salesperson in the north.
    pub colleague: Id,
    /// Sam, salesperson in the south.
    pub stranger: Id,
    /// Olga, observer of the north.
    pub observer: Id,
    /// Otto, observer of everything, in no team.
    pub watcher: Id,
}

impl People {
    /// Everybody joins.
    pub(crate) async fn join(service: &Service, administrator: Id) -> People {
        let team = async |name: &str, parent: Option<Id>| {
            make(service, administrator, RecordType::Team, json!({ "name": name, "parent": parent })).await
        };
        let company = team("Company", None).await;
        let north = team("North", Some(company)).await;
        let south = team("South", Some(company)).await;
        let hire = async |name: &str, role: &str, team: Option<Id>, language: Option<&str>| {
            let email = format!("{}@example.com", name.split(' ').next().unwrap_or_default().to_lowercase());
            let fields = json!({ "name": name, "email": email, "role": role, "team": team, "language": language });
            let user = make(service, administrator, RecordType::User, fields).await;
            activate(service, administrator, user).await;
            user
        };
        People {
            company,
            north,
            south,
            administrator,
            top_manager: hire("Tom Top", "manager", Some(company), None).await,
            manager: hire("Mai Manager", "manager", Some(north), None).await,
            seller: hire("Nam Nguyễn", "salesperson", Some(north), Some("vi")).await,
            colleague: hire("Nora North", "salesperson", Some(north), None).await,
            stranger: hire("Sam South", "salesperson", Some(south), None).await,
            observer: hire("Olga Observer", "observer", Some(north), None).await,
            watcher: hire("Otto Outside", "observer", None, None).await,
        }
    }
}

async fn make(service: &Service, user: Id, record_type: RecordType, fields: Value) -> Id {
    create(service, user, record_type, fields).await.expect("the book begins with this record")
}

/// Hashing is slow on purpose, so everybody gets the administrator's hash.
async fn activate(service: &Service, administrator: Id, user: Id) {
    let mut work = service.db().begin().await.expect("the database answers");
    let hash = work.password_hash(administrator).await.expect("the database answers").expect("the administrator has a password");
    work.set_password_hash(user, &hash, service.clock().now()).await.expect("the hash is stored");
    work.commit().await.expect("the hash is stored");
    let envelope = Envelope::of(service.new_id(), &EnableUser { user });
    service.submit(administrator, envelope).await.expect("the user becomes active");
}

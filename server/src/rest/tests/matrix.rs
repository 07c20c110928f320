//! The permission matrix: every route × role × record of one's own, of one's team, of another team. It is generated from
//! the route table, so a new route is in it or does not compile; what is expected is written here a second time, from the
//! rules and not from the code.

use std::collections::BTreeMap;

use domain::command::Envelope;
use domain::id::Id;
use domain::permission::Role;
use domain::record::{RecordType, describe};
use domain::verbs::{CreateRecord, DeleteRecord, RestoreRecord};
use futures::FutureExt;
use serde_json::{Map, Value, json};
use testing::TestBook;

use super::ask::{Api, Told};
use crate::rest::table::{Action, Route, table};

/// Whose record it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Own,
    Team,
    Other,
}

const STANDINGS: [Standing; 3] = [Standing::Own, Standing::Team, Standing::Other];

/// The rule of a record type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rule {
    /// Everybody reads; owner and manager write.
    Company,
    /// Owner, manager of the team and administrator read and write.
    Reach,
    /// Everybody reads and writes.
    Anyone,
    /// Who reads the subject reads; the author, managers of the author and administrators write.
    Note,
    /// Everybody reads; administrators write.
    Setting,
    /// The owner reads and writes, unless it is shared.
    Shared,
}

fn rule(record_type: RecordType) -> Rule {
    match record_type {
        RecordType::Party | RecordType::Item | RecordType::Competitor => Rule::Company,
        RecordType::Lead | RecordType::Opportunity => Rule::Reach,
        RecordType::Relationship => Rule::Anyone,
        RecordType::Note => Rule::Note,
        RecordType::Team
        | RecordType::Role
        | RecordType::User
        | RecordType::Pipeline
        | RecordType::Stage
        | RecordType::LostReason
        | RecordType::CustomField
        | RecordType::PropertySetter
        | RecordType::Section
        | RecordType::Tag
        | RecordType::ExchangeRate => Rule::Setting,
        RecordType::SavedView => Rule::Shared,
    }
}

fn reaches(role: Role, standing: Standing) -> bool {
    match role {
        Role::Salesperson => standing == Standing::Own,
        Role::Manager | Role::Observer => standing != Standing::Other,
        Role::Administrator => true,
        Role::Custom(_) => false,
    }
}

fn readable(record_type: RecordType, role: Role, standing: Standing) -> bool {
    match rule(record_type) {
        Rule::Reach | Rule::Note => reaches(role, standing),
        Rule::Shared => standing == Standing::Own,
        Rule::Company | Rule::Anyone | Rule::Setting => true,
    }
}

fn editable(record_type: RecordType, role: Role, standing: Standing) -> bool {
    match rule(record_type) {
        Rule::Company | Rule::Reach | Rule::Note => reaches(role, standing),
        Rule::Anyone => true,
        Rule::Setting => role == Role::Administrator,
        Rule::Shared => standing == Standing::Own,
    }
}

fn edit(record_type: RecordType, role: Role, standing: Standing, success: u16) -> u16 {
    if !readable(record_type, role, standing) {
        404
    } else if role == Role::Observer || !editable(record_type, role, standing) {
        403
    } else {
        success
    }
}

/// The status that the rules ask for.
fn expected(action: Action, role: Role, standing: Standing) -> u16 {
    let administers = role == Role::Administrator;
    match action {
        Action::List(_) | Action::Board | Action::Search | Action::Me | Action::OpenApi => 200,
        Action::Read(t) | Action::Timeline(t) => {
            if readable(t, role, standing) {
                200
            } else {
                404
            }
        }
        Action::Create(_) if role == Role::Observer => 403,
        Action::Create(t) => match rule(t) {
            Rule::Anyone => 201,
            Rule::Setting => {
                if administers {
                    201
                } else {
                    403
                }
            }
            // One gives to one's own team, an administrator to everybody.
            Rule::Company | Rule::Reach | Rule::Shared => {
                if administers || standing != Standing::Other {
                    201
                } else {
                    403
                }
            }
            // A subject out of reach is refused like one that does not exist.
            Rule::Note => {
                if reaches(role, standing) {
                    201
                } else {
                    422
                }
            }
        },
        Action::Delete(RecordType::User) => 403,
        Action::Delete(t) => edit(t, role, standing, 204),
        Action::Change(t) | Action::Restore(t) => edit(t, role, standing, 200),
        Action::Move | Action::Win | Action::Lose => edit(RecordType::Opportunity, role, standing, 200),
        Action::Convert => edit(RecordType::Lead, role, standing, 200),
        Action::ChangeMany | Action::DeleteMany | Action::RestoreMany => edit(RecordType::Lead, role, standing, 200),
        Action::Retire | Action::RenameTag | Action::ChangeKind | Action::Disable | Action::Enable | Action::HandOver => {
            if administers {
                200
            } else {
                403
            }
        }
        Action::Undo => {
            if standing == Standing::Own && role != Role::Observer {
                200
            } else {
                409
            }
        }
    }
}

/// One question of the matrix.
struct Cell<'a> {
    api: &'a Api<'a>,
    actor: Id,
    owner: Id,
    /// Of types of which there cannot be one for every cell.
    once: BTreeMap<RecordType, Id>,
    count: usize,
}

impl Cell<'_> {
    fn book(&self) -> &TestBook {
        self.api.book
    }

    fn fields(&self, record_type: RecordType, deal: Option<Id>) -> Value {
        let (sales, n) = (&self.book().sales, self.count);
        match record_type {
            RecordType::Team => json!({ "name": format!("Team {n}") }),
            RecordType::Role => json!({ "name": format!("Role {n}"), "rights": {} }),
            RecordType::User => json!({ "name": "New", "email": format!("new{n}@example.com"), "role": "salesperson" }),
            RecordType::ExchangeRate => json!({ "currency": (["VND", "JPY", "GBP"])[n % 3], "rate": "2" }),
            RecordType::PropertySetter => {
                json!({ "of": "lead", "field": describe(RecordType::Lead).fields[n % 12].name, "name": format!("Own {n}") })
            }
            RecordType::Pipeline => json!({ "name": format!("Pipeline {n}") }),
            RecordType::Stage => json!({ "pipeline": sales.pipeline, "name": format!("Stage {n}"), "outcome": "open" }),
            RecordType::Tag => json!({ "name": format!("Tag {n}"), "color": "red" }),
            RecordType::LostReason => json!({ "name": format!("Reason {n}") }),
            RecordType::CustomField => json!({ "of": "lead", "name": format!("Field {n}"), "kind": "text" }),
            RecordType::Section => json!({ "of": "lead", "name": format!("Group {n}") }),
            RecordType::Party => json!({ "kind": "person", "name": "Minh", "owner": self.owner }),
            RecordType::Relationship => json!({ "person": sales.party, "organisation": sales.party }),
            RecordType::Item => json!({ "kind": "service", "name": "Training", "owner": self.owner }),
            RecordType::Competitor => json!({ "name": "Nhà Xinh", "owner": self.owner }),
            RecordType::Lead => json!({ "contact_name": "Minh", "owner": self.owner }),
            RecordType::Opportunity => {
                json!({ "name": "Deal", "pipeline": sales.pipeline, "stage": sales.stages[0], "currency": "USD", "value": 1, "owner": self.owner })
            }
            RecordType::Note => json!({ "about_type": "opportunity", "about": deal, "body": "Hm." }),
            RecordType::SavedView => json!({ "name": "Mine", "record_type": "lead", "owner": self.owner }),
        }
    }

    async fn head(&self) -> i64 {
        self.book().service.db().head().await.expect("the head is read")
    }

    async fn make(&self, user: Id, record_type: RecordType, fields: Value) -> Id {
        self.book().create(user, record_type, fields).await.unwrap_or_else(|refusal| panic!("{record_type:?}: {refusal}"))
    }

    /// A record that stands where the cell says.
    async fn record(&self, record_type: RecordType) -> Id {
        let administrator = self.book().people.administrator;
        match record_type {
            RecordType::ExchangeRate | RecordType::PropertySetter => {
                let id = self.once[&record_type];
                self.book().submit(administrator, &RestoreRecord { record_type, id }).await.expect("it is there");
                id
            }
            RecordType::Note => {
                let deal = self.record_of_owner(RecordType::Opportunity).await;
                self.make(self.writer(), record_type, self.fields(record_type, Some(deal))).await
            }
            _ => self.record_of_owner(record_type).await,
        }
    }

    async fn record_of_owner(&self, record_type: RecordType) -> Id {
        self.make(self.book().people.administrator, record_type, self.fields(record_type, None)).await
    }

    /// The owner, or the administrator where the owner writes nothing.
    fn writer(&self) -> Id {
        if self.owner == self.book().people.observer { self.book().people.administrator } else { self.owner }
    }

    async fn deleted(&self, record_type: RecordType) -> Id {
        let id = self.record(record_type).await;
        if record_type != RecordType::User {
            // Nobody sees a private view but its owner, and an observer writes none: it stays as it is.
            let owned = rule(record_type) == Rule::Shared;
            if owned && self.owner == self.book().people.observer {
                return id;
            }
            let by = if owned { self.owner } else { self.book().people.administrator };
            self.book().submit(by, &DeleteRecord { record_type, id }).await.expect("an administrator deletes");
        }
        id
    }

    async fn command(&self) -> Id {
        let (command, id) = (self.book().service.new_id(), self.book().service.new_id());
        let fields: Map<String, Value> = self.fields(RecordType::Relationship, None).as_object().cloned().unwrap_or_default();
        let verb = CreateRecord { record_type: RecordType::Relationship, id, fields };
        self.book().service.submit(self.writer(), Envelope::of(command, &verb)).await.expect("anybody ties");
        command
    }

    /// Asks the route; the id is that of the record it was asked about.
    async fn ask(&self, route: &Route) -> (Told, Option<Id>) {
        let (people, sales) = (&self.book().people, &self.book().sales);
        let (id, body) = match route.action {
            Action::Search | Action::Me | Action::OpenApi => (None, json!({})),
            Action::List(t) | Action::Read(t) | Action::Timeline(t) | Action::Delete(t) => (Some(self.record(t).await), json!({})),
            Action::Create(RecordType::Note) => {
                let deal = self.record_of_owner(RecordType::Opportunity).await;
                (None, self.fields(RecordType::Note, Some(deal)))
            }
            Action::Create(t) => (None, self.fields(t, None)),
            Action::Change(t) => (Some(self.record(t).await), change(t, self.count)),
            Action::Restore(t) => (Some(self.deleted(t).await), json!({})),
            Action::Move => (Some(self.record(RecordType::Opportunity).await), json!({ "stage": sales.stages[1] })),
            Action::Win => (Some(self.record(RecordType::Opportunity).await), json!({})),
            Action::Lose => (Some(self.record(RecordType::Opportunity).await), json!({ "lost_reason": sales.lost_reasons[0] })),
            Action::Convert => (Some(self.record(RecordType::Lead).await), json!({})),
            Action::Retire => (Some(self.record(RecordType::Stage).await), json!({})),
            Action::RenameTag => (Some(self.record(RecordType::Tag).await), json!({ "name": format!("Another {}", self.count) })),
            Action::ChangeKind => (Some(self.record(RecordType::CustomField).await), json!({ "kind": "long_text" })),
            Action::Disable | Action::Enable => (Some(self.record(RecordType::User).await), json!({})),
            Action::ChangeMany => {
                (None, json!({ "type": "lead", "records": [self.record(RecordType::Lead).await], "fields": { "need": "Chairs" } }))
            }
            Action::DeleteMany => (None, json!({ "type": "lead", "records": [self.record(RecordType::Lead).await] })),
            Action::RestoreMany => (None, json!({ "type": "lead", "records": [self.deleted(RecordType::Lead).await] })),
            Action::HandOver => (Some(self.record(RecordType::User).await), json!({ "to": people.colleague })),
            Action::Undo => (Some(self.command().await), json!({})),
            Action::Board => (Some(sales.pipeline), json!({})),
        };
        let path = route.path.replace("{id}", &id.unwrap_or_default().to_string());
        let method = format!("{:?}", route.method).to_uppercase();
        let body = (method == "POST" || method == "PATCH").then_some(&body);
        let before = self.head().await;
        let told = self.api.with(self.actor, &method, &path, &[], body).await;
        if told.status.as_u16() >= 400 || method == "GET" {
            assert_eq!(self.head().await, before, "{route:?}: {told:?}");
        }
        (told, id)
    }
}

fn change(record_type: RecordType, n: usize) -> Value {
    match record_type {
        RecordType::Relationship => json!({ "role": "Owner" }),
        RecordType::Note => json!({ "body": "Oh." }),
        RecordType::ExchangeRate => json!({ "rate": "3" }),
        RecordType::Lead => json!({ "need": "Chairs" }),
        RecordType::Tag => json!({ "color": "teal" }),
        _ => json!({ "name": format!("Changed {n}") }),
    }
}

#[tokio::test]
async fn everybody_does_what_the_rules_say() {
    testing::on_both(|book| {
        async move {
            let api = Api::of(book);
            let people = &book.people;
            let mut once = BTreeMap::new();
            for (record_type, fields) in [
                (RecordType::ExchangeRate, json!({ "currency": "EUR", "rate": "1.1" })),
                (RecordType::PropertySetter, json!({ "of": "party", "name": "Client" })),
            ] {
                once.insert(record_type, book.create(people.administrator, record_type, fields).await.expect("it is made"));
            }
            let actors = [people.seller, people.manager, people.administrator, people.observer];
            let mut lines = vec!["route: own, team, other for salesperson | manager | administrator | observer".to_owned()];
            let mut count = 0;
            for route in table() {
                let mut groups = Vec::new();
                for (role, actor) in Role::ALL.into_iter().zip(actors) {
                    let mut group = Vec::new();
                    for standing in STANDINGS {
                        count += 1;
                        let owner = match standing {
                            Standing::Own => actor,
                            Standing::Team => people.colleague,
                            Standing::Other => people.stranger,
                        };
                        let cell = Cell { api: &api, actor, owner, once: once.clone(), count };
                        let (told, id) = cell.ask(&route).await;
                        assert_eq!(
                            told.status.as_u16(),
                            expected(route.action, role, standing),
                            "{route:?} {role:?} {standing:?}: {told:?}"
                        );
                        group.push(match route.action {
                            Action::List(t) => {
                                let listed = told.body["records"].as_array().into_iter().flatten().any(|r| r["id"] == json!(id));
                                assert_eq!(listed, readable(t, role, standing), "{route:?} {role:?} {standing:?}");
                                if listed { "shown" } else { "hidden" }.to_owned()
                            }
                            _ => told.status.as_u16().to_string(),
                        });
                    }
                    groups.push(group.join(" "));
                }
                lines.push(format!("{:?} {}: {}", route.method, route.path, groups.join(" | ")));
            }
            insta::assert_snapshot!("matrix", lines.join("\n"));
            lines
        }
        .boxed()
    })
    .await;
}

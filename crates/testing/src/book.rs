//! A book: a database with people, teams and a pipeline, and the service on it.

use std::sync::Arc;

use domain::command::{Accepted, Envelope, Question, Verb};
use domain::id::Id;
use domain::record::RecordType;
use domain::refusal::Refusal;
use domain::verbs::CreateRecord;
use serde_json::{Map, Value};
use service::{Service, SetUp};

use crate::backend::Backend;
use crate::people::{PASSWORD, People};
use crate::ports::{CountingIds, FixedClock};
use crate::records::Sales;

/// A database with people, teams and a pipeline, and the service on it.
pub struct TestBook {
    /// The service.
    pub service: Service,
    /// Its clock.
    pub clock: Arc<FixedClock>,
    /// Who is there.
    pub people: People,
    /// The pipeline that every book begins with, and some deals.
    pub sales: Sales,
    backend: Backend,
}

impl TestBook {
    /// A book on a new SQLite file.
    pub async fn sqlite() -> TestBook {
        TestBook::on(Backend::sqlite()).await
    }

    /// A book on a new PostgreSQL database; `None` when there is no cluster.
    pub async fn postgres() -> Option<TestBook> {
        match Backend::postgres().await {
            Some(backend) => Some(TestBook::on(backend).await),
            None => None,
        }
    }

    /// A book on a new database.
    ///
    /// # Panics
    /// When the service refuses what every book begins with.
    pub async fn on(backend: Backend) -> TestBook {
        let clock = Arc::new(FixedClock::default());
        let service = Service::new(backend.open().await, clock.clone(), Arc::new(CountingIds::default()), "test");
        let administrator = set_up(&service).await;
        let people = People::join(&service, administrator).await;
        let sales = Sales::begin(&service, &people).await;
        TestBook { service, clock, people, sales, backend }
    }

    /// The address of the database, for a second service on it.
    pub fn url(&self) -> String {
        self.backend.url()
    }

    /// Sends a verb as somebody.
    ///
    /// # Errors
    /// The door's refusal.
    pub async fn submit<V: Verb>(&self, user: Id, verb: &V) -> Result<Accepted, Refusal> {
        self.service.submit(user, self.service.envelope(verb)).await
    }

    /// Asks a question as somebody.
    ///
    /// # Errors
    /// The refusal.
    ///
    /// # Panics
    /// When the answer is not what the question says.
    pub async fn ask<Q: Question>(&self, user: Id, question: &Q) -> Result<Q::Answer, Refusal> {
        let question = serde_json::to_value(question).expect("a question is JSON");
        let answer = self.service.ask(user, None, Q::NAME, question).await?;
        Ok(serde_json::from_value(answer).expect("as described"))
    }

    /// Makes a record as somebody and gives its id.
    ///
    /// # Errors
    /// The door's refusal.
    pub async fn create(&self, user: Id, record_type: RecordType, fields: Value) -> Result<Id, Refusal> {
        create(&self.service, user, record_type, fields).await
    }

    /// Closes the book and leaves its database to others.
    pub async fn leave(self) -> Backend {
        self.service.db().close().await;
        self.backend
    }

    /// Verifies the book, closes it and removes its database.
    ///
    /// # Panics
    /// When what is stored twice disagrees.
    pub async fn close(self) {
        let faults = self.service.db().verify().await.expect("the book can be verified");
        assert_eq!(faults, Vec::<String>::new(), "what is stored twice agrees");
        self.service.db().close().await;
        self.backend.remove().await;
    }
}

async fn set_up(service: &Service) -> Id {
    let token = service.offer_set_up().await.expect("a new book can be set up").expect("a new book has no users");
    let form = SetUp {
        token,
        name: "Ada Administrator".into(),
        email: "ada@example.com".into(),
        password: PASSWORD.into(),
        currency: "USD".into(),
        language: "en".into(),
    };
    service.set_up(form).await.expect("the first administrator is made")
}

/// Makes a record and gives its id.
pub(crate) async fn create(service: &Service, user: Id, record_type: RecordType, fields: Value) -> Result<Id, Refusal> {
    let id = service.new_id();
    let fields: Map<String, Value> = fields.as_object().cloned().unwrap_or_default();
    service.submit(user, Envelope::of(service.new_id(), &CreateRecord { record_type, id, fields })).await?;
    Ok(id)
}

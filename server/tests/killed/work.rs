//! Somebody who works through the API and remembers what was acknowledged.

use std::net::SocketAddr;
use std::sync::mpsc::Sender;

use domain::id::Id;
use rand::RngExt;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use serde_json::{Value, json};
use ureq::Agent;
use ureq::http::Request;

use crate::process::agent;

/// What the book begins with.
#[derive(Clone)]
pub struct Given {
    pub pipeline: Id,
    pub stages: Vec<Id>,
    pub lost_reason: Id,
}

/// A command on its way.
#[derive(Debug, Clone)]
struct Sent {
    key: String,
    method: &'static str,
    path: String,
    body: Value,
    /// What was answered; `None` when nobody heard.
    told: Option<Told>,
}

#[derive(Debug, Clone, PartialEq)]
struct Told {
    status: u16,
    command: String,
    body: Value,
}

impl Told {
    fn is_accepted(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// What the answer is about, by id; what a record holds may have been changed by later commands.
    fn ids(&self) -> [&Value; 2] {
        match &self.body["id"] {
            Value::Null => [&self.body["party"], &self.body["opportunity"]],
            id => [id, &Value::Null],
        }
    }
}

/// How somebody reaches the server.
struct Line {
    agent: Agent,
    address: SocketAddr,
    token: String,
}

/// One of the eight.
pub struct Writer {
    line: Line,
    given: Given,
    chance: StdRng,
    name: String,
    sent: Vec<Sent>,
    /// Ids of what this writer made.
    deals: Vec<String>,
    leads: Vec<String>,
    commands: Vec<String>,
    turned_away: usize,
}

impl Line {
    fn send(&self, sent: &Sent) -> Result<Told, ureq::Error> {
        let request = Request::builder()
            .method(sent.method)
            .uri(format!("http://{}/api/v1{}", self.address, sent.path))
            .header("authorization", format!("Bearer {}", self.token))
            .header("idempotency-key", &sent.key)
            .header("content-type", "application/json");
        let mut answer = match &sent.body {
            Value::Null => self.agent.run(request.body(())?)?,
            body => self.agent.run(request.body(body.to_string())?)?,
        };
        let command = answer.headers().get("command-id").and_then(|id| id.to_str().ok()).unwrap_or_default().to_owned();
        let text = answer.body_mut().read_to_string()?;
        Ok(Told { status: answer.status().as_u16(), command, body: serde_json::from_str(&text).unwrap_or_default() })
    }
}

/// Commands that were acknowledged.
pub fn acknowledged(writers: &[Writer]) -> usize {
    writers.iter().flat_map(|w| &w.sent).filter(|s| s.told.as_ref().is_some_and(Told::is_accepted)).count()
}

/// Answers that said that the database is away.
pub fn turned_away(writers: &[Writer]) -> usize {
    writers.iter().map(|w| w.turned_away).sum()
}

impl Writer {
    /// Somebody who has not begun.
    pub fn new(address: SocketAddr, token: String, given: Given, chance: StdRng, name: String) -> Writer {
        let (sent, deals, leads, commands) = Default::default();
        let line = Line { agent: agent(), address, token };
        Writer { line, given, chance, name, sent, deals, leads, commands, turned_away: 0 }
    }

    /// Writes until nobody answers any more; tells of every answer.
    pub fn write_until_cut(&mut self, answered: &Sender<()>) {
        loop {
            let mut next = self.next();
            next.told = self.line.send(&next).ok();
            let cut = next.told.is_none();
            self.learn(next);
            if cut {
                return;
            }
            // Whoever counts may have counted enough.
            let _ = answered.send(());
        }
    }

    /// Writes while the database goes and comes back: what was turned away is sent again with its key. Ends some commands
    /// after it is back.
    pub fn write_through(&mut self, answered: &Sender<()>, is_back: impl Fn() -> bool) {
        let mut since = 0;
        while since < 5 {
            since += usize::from(is_back());
            let mut next = self.next();
            let told = loop {
                // A 503 comes before the question is read to its end, and may close the connection; then there is another.
                let told = self.line.send(&next).or_else(|_| self.line.send(&next)).expect("the server itself is there");
                if told.status != 503 {
                    break told;
                }
                self.turned_away += 1;
            };
            next.told = Some(told);
            self.learn(next);
            let _ = answered.send(());
        }
    }

    /// What was acknowledged is answered the same when it is sent again.
    pub fn acknowledged_is_there(&self) {
        let again = self.new_line();
        for sent in &self.sent {
            let Some(told) = sent.told.as_ref().filter(|told| told.is_accepted()) else { continue };
            let now = again.send(sent).expect("it answers");
            assert_eq!((now.status, &now.command, now.ids()), (told.status, &told.command, told.ids()), "{sent:?} is answered {now:?}");
            assert_eq!(
                now.body.as_object().map(|o| o.len() > 3),
                told.body.as_object().map(|o| o.len() > 3),
                "{sent:?} is answered {now:?}"
            );
        }
    }

    /// What nobody heard of is sent again.
    pub fn unheard_is_sent_again(&self) {
        let again = self.new_line();
        for sent in self.sent.iter().filter(|sent| sent.told.is_none()) {
            let now = again.send(sent).expect("it answers");
            assert!(now.status < 500, "{sent:?} is answered {now:?}");
        }
    }

    /// A line to the server of now: the old one ended with the old one.
    fn new_line(&self) -> Line {
        Line { agent: agent(), address: self.line.address, token: self.line.token.clone() }
    }

    /// Remembers a command, and what it made.
    fn learn(&mut self, sent: Sent) {
        if let Some(told) = &sent.told {
            assert!(told.status < 500, "{sent:?}");
            if told.is_accepted() {
                let id = || told.body["id"].as_str().map(str::to_owned);
                match sent.path.as_str() {
                    "/opportunities" => self.deals.extend(id()),
                    "/leads" => self.leads.extend(id()),
                    _ => {}
                }
                self.commands.push(told.command.clone());
            }
        }
        self.sent.push(sent);
    }

    fn next(&mut self) -> Sent {
        let (method, path, body) = self.decide();
        Sent { key: format!("{}.{}", self.name, self.sent.len()), method, path, body, told: None }
    }

    fn decide(&mut self) -> (&'static str, String, Value) {
        let name = format!("{}.{}", self.name, self.sent.len());
        let (sort, value) = (self.chance.random_range(0..20), self.chance.random_range(0..1_000_000));
        let stage = *self.given.stages[..4].choose(&mut self.chance).expect("there are stages");
        let deal = self.deals.choose(&mut self.chance).cloned();
        let lead = self.leads.choose(&mut self.chance).cloned();
        let command = self.commands.last().cloned();
        match (sort, deal, lead, command) {
            (0..3, Some(deal), _, _) => ("PATCH", format!("/opportunities/{deal}"), json!({ "value": value, "name": name })),
            (3..6, Some(deal), _, _) => ("POST", format!("/opportunities/{deal}/move"), json!({ "stage": stage })),
            (6, Some(deal), _, _) => ("POST", format!("/opportunities/{deal}/win"), json!({ "value": value })),
            (7, Some(deal), _, _) => ("POST", format!("/opportunities/{deal}/lose"), json!({ "lost_reason": self.given.lost_reason })),
            (8, Some(deal), _, _) => ("DELETE", format!("/opportunities/{deal}"), Value::Null),
            (9, Some(deal), _, _) => ("POST", format!("/opportunities/{deal}/restore"), json!({})),
            (10, _, Some(lead), _) => {
                ("POST", format!("/leads/{lead}/convert"), json!({ "opportunity": self.new_deal(&name, stage, value) }))
            }
            (11..14, _, _, Some(command)) => ("POST", format!("/commands/{command}/undo"), json!({})),
            (14..16, ..) => ("POST", "/leads".to_owned(), json!({ "contact_name": name, "company_name": name })),
            (16..18, ..) => ("POST", "/parties".to_owned(), json!({ "kind": "person", "name": name, "tags": ["killed"] })),
            _ => ("POST", "/opportunities".to_owned(), self.new_deal(&name, stage, value)),
        }
    }

    fn new_deal(&self, name: &str, stage: Id, value: i64) -> Value {
        json!({ "name": name, "pipeline": self.given.pipeline, "stage": stage, "currency": "USD", "value": value })
    }
}

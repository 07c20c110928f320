//! A browser's half of the conversation: one connection that is kept, a session's cookie.

use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::time::Duration;

use serde_json::{Value, json};
use ureq::Agent;

/// Nothing that is measured takes longer.
const PATIENCE: Duration = Duration::from_secs(60);

/// One browser.
pub struct Client {
    agent: Agent,
    base: String,
    cookie: String,
}

/// What came back.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The body.
    pub body: Vec<u8>,
}

/// What is asked for.
#[derive(Debug, Clone)]
pub enum Request {
    /// A page.
    Page(String),
    /// A question, by its name.
    Ask(&'static str, Value),
    /// A command in its envelope.
    Send(Value),
}

impl Client {
    /// A browser with the secret of a session.
    pub fn new(address: SocketAddr, session: &str) -> Client {
        Client::within(address, session, Some(PATIENCE))
    }

    /// A browser that listens as long as there is something to hear.
    pub fn forever(address: SocketAddr, session: &str) -> Client {
        Client::within(address, session, None)
    }

    fn within(address: SocketAddr, session: &str, patience: Option<Duration>) -> Client {
        let config = Agent::config_builder().http_status_as_error(false).max_redirects(0).timeout_global(patience).build();
        Client { agent: config.into(), base: format!("http://{address}"), cookie: format!("rapport={session}") }
    }

    /// Asks and reads the answer to its end.
    ///
    /// # Errors
    /// When there is none.
    pub fn call(&self, request: &Request) -> Result<Answer, ureq::Error> {
        match request {
            Request::Page(path) => self.get(path),
            Request::Ask(name, question) => self.post("/rpc/ask", &json!({ "name": name, "question": question })),
            Request::Send(envelope) => self.post("/rpc/send", &json!({ "envelope": envelope })),
        }
    }

    /// Gets a page.
    ///
    /// # Errors
    /// When there is no answer.
    pub fn get(&self, path: &str) -> Result<Answer, ureq::Error> {
        let request = self.agent.get(format!("{}{path}", self.base)).header("cookie", &self.cookie).header("accept", "text/html");
        answer(request.call()?)
    }

    fn post(&self, path: &str, body: &Value) -> Result<Answer, ureq::Error> {
        let request = self.agent.post(format!("{}{path}", self.base)).header("cookie", &self.cookie).header("origin", &self.base);
        answer(request.header("accept", "application/json").header("content-type", "application/json").send(body.to_string())?)
    }

    /// Listens to the stream; the lines come as they arrive.
    ///
    /// # Errors
    /// When there is no stream.
    pub fn listen(&self) -> Result<impl Iterator<Item = String> + use<>, ureq::Error> {
        let response = self.agent.get(format!("{}/live", self.base)).header("cookie", &self.cookie).call()?;
        Ok(BufReader::new(response.into_body().into_reader()).lines().map_while(Result::ok))
    }
}

fn answer(response: ureq::http::Response<ureq::Body>) -> Result<Answer, ureq::Error> {
    let status = response.status().as_u16();
    let mut body = Vec::new();
    response.into_body().into_reader().read_to_end(&mut body)?;
    Ok(Answer { status, body })
}

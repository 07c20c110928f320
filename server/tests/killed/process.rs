//! The executable as a process of its own.

use std::io::{BufRead, BufReader};
use std::net::{SocketAddr, TcpListener};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use serde_json::Value;
use ureq::Agent;
use ureq::http::Request;

/// A serving process; it goes with the value.
pub struct Rapport {
    child: Child,
    address: SocketAddr,
    agent: Agent,
    /// Kept open, lest what the process says has nowhere to go.
    _said: BufReader<ChildStdout>,
}

/// An address of this machine that nobody listens on.
pub fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("there is a free port")
}

/// A client that takes every status for an answer.
pub fn agent() -> Agent {
    Agent::config_builder().http_status_as_error(false).timeout_global(Some(Duration::from_secs(60))).build().into()
}

/// The executable with arguments.
pub fn rapport(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapport"));
    command.args(arguments).env("RAPPORT_LOG", "warn").stdin(Stdio::null());
    command
}

/// Runs `rapport verify`.
pub fn verify(url: &str) {
    let done = rapport(&["verify", "--database-url", url]).output().expect("the executable runs");
    assert!(done.status.success(), "{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
}

impl Rapport {
    /// Starts it and comes back when it is ready.
    pub fn start(url: &str, address: SocketAddr) -> Rapport {
        let command = &mut rapport(&["serve", "--database-url", url, "--addr", &address.to_string()]);
        let mut child = command.stdout(Stdio::piped()).spawn().expect("the executable runs");
        let mut said = BufReader::new(child.stdout.take().expect("what it says is read"));
        let mut line = String::new();
        while !line.starts_with("Rapport is at ") {
            line.clear();
            assert_ne!(said.read_line(&mut line).expect("what it says can be read"), 0, "it ended before it was ready");
        }
        let rapport = Rapport { child, address, agent: agent(), _said: said };
        assert_eq!(rapport.get("/healthz", "").0, 200);
        rapport
    }

    /// Asks with a token; gives the status, and the type and text of the body.
    pub fn get(&self, path: &str, token: &str) -> (u16, String) {
        let request = Request::get(format!("http://{}{path}", self.address)).header("authorization", format!("Bearer {token}"));
        let mut answer = self.agent.run(request.body(()).expect("a request")).expect("it answers");
        let kind = answer.headers().get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default().to_owned();
        (answer.status().as_u16(), format!("{kind}: {}", answer.body_mut().read_to_string().expect("readable")))
    }

    /// The number of the last journal entry.
    pub fn head(&self) -> i64 {
        let (_, told) = self.get("/healthz", "");
        let body = told.split_once(": ").map(|(_, body)| body).unwrap_or_default();
        serde_json::from_str::<Value>(body).ok().and_then(|told| told["journal"].as_i64()).expect("it tells the journal's head")
    }

    /// Ends it without a word, like a power cut.
    pub fn kill(&mut self) {
        self.child.kill().expect("it can be killed");
        self.child.wait().expect("it is gone");
    }
}

impl Drop for Rapport {
    fn drop(&mut self) {
        // It may be gone already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

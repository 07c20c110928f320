//! Counting commands, for whoever records it in this process.

use domain::command::Accepted;
use domain::refusal::{Code, Refusal};
use metrics::counter;

/// The name of the counter; its label `verb` is a verb's name or `unknown`, `outcome` is `accepted`, `conflict`, `refused`
/// or `failed`.
pub const COMMANDS: &str = "rapport_commands_total";

pub(crate) fn count(verb: &'static str, done: &Result<Accepted, Refusal>) {
    let outcome = match done {
        Ok(_) => "accepted",
        Err(refusal) if refusal.code == Code::Conflict => "conflict",
        Err(refusal) if refusal.code.status() >= 500 => "failed",
        Err(_) => "refused",
    };
    counter!(COMMANDS, "verb" => verb, "outcome" => outcome).increment(1);
}

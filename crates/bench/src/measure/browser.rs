//! What is measured in a browser: a script does it, on the server that was started for the other figures.

use std::error::Error;
use std::path::Path;
use std::process::Command;

use super::book::{Book, Who};
use super::server::Server;

/// Runs the script, which prints for itself.
///
/// # Errors
/// When it fails, or there is no node.
pub fn print(server: &Server, book: &Book, script: &Path) -> Result<(), Box<dyn Error>> {
    let status = Command::new("node")
        .arg(script)
        .env("RAPPORT_URL", format!("http://{}", server.address))
        .env("RAPPORT_COOKIE", format!("rapport={}", book.session(Who::Administrator)))
        .status()?;
    if status.success() { Ok(()) } else { Err("the measurement in the browser failed".into()) }
}

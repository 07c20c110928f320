//! The executable `rapport`: serving and the command line.

mod backend;
mod command_line;
mod commands;
mod config;
mod database;
mod demo;
mod edge;
mod forms;
mod headers;
mod import;
mod listen;
mod live;
mod log;
mod out;
mod public_url;
mod render;
mod rest;
mod serve;
mod session;
mod site;
mod state;
mod tls;

use std::io::ErrorKind;
use std::process::ExitCode;
use std::sync::OnceLock;

use clap::Parser;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The version that pages and the stream tell: of the package, and of the site in this executable. Where it becomes another,
/// open tabs load the page again. `RAPPORT_TEST_VERSION` replaces it, so that tests can serve one build as two.
pub fn version() -> &'static str {
    static VERSION: OnceLock<String> = OnceLock::new();
    VERSION.get_or_init(|| std::env::var("RAPPORT_TEST_VERSION").unwrap_or_else(|_| env!("RAPPORT_VERSION").to_owned()))
}

#[tokio::main]
async fn main() -> ExitCode {
    let asked = command_line::Cli::parse();
    let _log = asked.log.begin();
    if let Err(error) = any_spawner::Executor::init_tokio() {
        eprintln!("{error}");
        return ExitCode::FAILURE;
    }
    match asked.run().await {
        Ok(code) => code,
        // Whoever reads only the first lines wants no more.
        Err(error) if error.downcast_ref::<std::io::Error>().is_some_and(|e| e.kind() == ErrorKind::BrokenPipe) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

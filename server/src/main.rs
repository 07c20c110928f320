//! The executable `rapport`: serving and the command line.

mod backend;
mod command_line;
mod commands;
mod config;
mod demo;
mod edge;
mod forms;
mod headers;
mod import;
mod listen;
mod live;
mod log;
mod render;
mod rest;
mod serve;
mod session;
mod site;
mod state;
mod tls;

use std::process::ExitCode;

use clap::Parser;

/// The version that pages and the stream tell.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

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
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

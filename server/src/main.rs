//! The executable `rapport`: serving and the command line.

mod backend;
mod command_line;
mod commands;
mod demo;
mod forms;
mod headers;
mod import;
mod live;
mod render;
mod rest;
mod serve;
mod session;
mod site;
mod state;

use std::process::ExitCode;

use clap::Parser;
use tracing_subscriber::EnvFilter;

/// The version that pages and the stream tell.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

#[tokio::main]
async fn main() -> ExitCode {
    let filter = EnvFilter::try_from_env("RAPPORT_LOG").unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    if let Err(error) = any_spawner::Executor::init_tokio() {
        eprintln!("{error}");
        return ExitCode::FAILURE;
    }
    match command_line::Cli::parse().run().await {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

//! Import.

use std::error::Error;
use std::process::ExitCode;

use clap::Args;
use service::Service;

/// Options of the import.
#[derive(Debug, Args)]
pub struct Options {}

/// Runs the import.
pub async fn run(_: &Service, _: Options) -> Result<ExitCode, Box<dyn Error>> {
    Ok(ExitCode::SUCCESS)
}

//! The demo book.

use std::error::Error;

use clap::Args;
use service::Service;

/// Options of the demo.
#[derive(Debug, Args)]
pub struct Options {
    /// Only when there is nobody yet.
    #[arg(long)]
    pub if_empty: bool,
}

/// Loads the demo book.
pub async fn run(_: &Service, _: Options) -> Result<(), Box<dyn Error>> {
    Ok(())
}

//! `bench fill` makes a database of a size, through the store in bulk; `bench measure` starts the executable on a database
//! and measures it over HTTP. `scripts/bench` puts the two together.

mod fill;
mod measure;

use std::error::Error;
use std::path::PathBuf;

use clap::{Parser, Subcommand};

#[derive(Debug, Parser)]
#[command(about = "Fills a database and measures Rapport on it.")]
struct Cli {
    /// The database: a SQLite file, or postgres://user@host/name.
    #[arg(long, env = "DATABASE_URL", hide_env_values = true)]
    database_url: String,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Fill an empty database; the same size gives the same book, but for the day.
    Fill {
        /// Deals, a fifth of them open; four parties for each.
        #[arg(long, default_value_t = 250_000)]
        deals: usize,
    },
    /// Measure the executable on a database that was filled, and print tables.
    Measure(measure::Options),
    /// Time the check of everything that is stored twice.
    Verify {
        /// The executable.
        #[arg(long)]
        rapport: PathBuf,
    },
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let cli = Cli::parse();
    match cli.command {
        Command::Fill { deals } => fill::run(&cli.database_url, fill::Size::of(deals)).await,
        Command::Measure(options) => measure::run(&cli.database_url, &options).await,
        Command::Verify { rapport } => measure::verify(&cli.database_url, &rapport),
    }
}

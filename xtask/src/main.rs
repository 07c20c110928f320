//! Builds the browser's side of Rapport: wasm, scripts, styles, fonts and icons, ready to be embedded by the server.

mod browser;
mod compress;
mod fonts;
mod link;
mod manifest;
mod optimise;
mod public;
mod site;
mod style;

use std::path::PathBuf;

use anyhow::Result;
use clap::{Parser, ValueEnum};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Developer tasks of Rapport")]
enum Task {
    /// Builds the site: compiles the frontend for wasm32, splits it by page, bundles styles and fonts, compresses all.
    Site {
        /// How much to optimise.
        #[arg(long, value_enum, default_value_t = Profile::Dev)]
        profile: Profile,
        /// The folder that receives the site; what was in it is replaced.
        #[arg(long)]
        out: PathBuf,
    },
}

/// How much to optimise.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Profile {
    /// Quick to build: some optimisation, light compression.
    Dev,
    /// Small: everything that makes the wasm smaller, strongest compression.
    Release,
}

fn main() -> Result<()> {
    match Task::parse() {
        Task::Site { profile, out } => site::build(profile, &out),
    }
}

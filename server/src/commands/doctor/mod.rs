//! `rapport doctor`: what is wrong with a configuration, and what to do about it. It changes nothing.

mod address;
mod certificate;
mod database;
mod public_url;
mod report;
mod rights;

#[cfg(test)]
mod tests;

use std::process::ExitCode;

use clap::Args;
use service::{Clock, SystemClock};

use crate::config::Config;
use report::Report;

/// What to examine: what `serve` would be told, in the same words.
#[derive(Debug, Args)]
pub struct Options {
    #[command(flatten)]
    config: Config,
    /// Recompute everything that is stored twice as well; it takes as long as `rapport verify`.
    #[arg(long)]
    verify: bool,
}

impl Options {
    /// Tells what was found; the code is a failure when something is wrong.
    pub async fn run(self, url: &str) -> ExitCode {
        let report = self.examine(url, &SystemClock).await;
        print!("{report}");
        if report.is_well() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    async fn examine(&self, url: &str, clock: &dyn Clock) -> Report {
        let mut report = Report::default();
        database::examine(&mut report, url, clock.now(), self.verify).await;
        public_url::examine(&mut report, &self.config);
        certificate::examine(&mut report, &self.config, clock.now());
        address::examine(&mut report, &self.config).await;
        report
    }
}

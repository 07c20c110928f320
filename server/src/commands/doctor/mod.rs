//! `rapport doctor`: what is wrong with a configuration, and what to do about it. It changes nothing.

mod address;
mod certificate;
mod database;
mod log;
mod public_url;
mod report;
mod rights;

#[cfg(test)]
mod tests;

use std::process::ExitCode;

use clap::Args;
use service::{Clock, SystemClock};

use crate::config::Config;
use crate::out::tell;
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
        // Who does not listen to the end has the code.
        tell(&report).ok();
        if report.is_well() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    async fn examine(&self, url: &str, clock: &dyn Clock) -> Report {
        let mut report = Report::default();
        let public = self.config.public_url().is_ok_and(|public| !public.is_local());
        database::examine(&mut report, url, clock.now(), self.verify, public).await;
        log::examine(&mut report);
        public_url::examine(&mut report, &self.config);
        certificate::examine(&mut report, &self.config, clock.now());
        address::examine(&mut report, &self.config).await;
        report
    }
}

/// What is wrong with what serving is told, but does not keep it from serving.
pub fn look_over(config: &Config, clock: &dyn Clock) -> Report {
    let mut report = Report::default();
    log::examine(&mut report);
    public_url::examine(&mut report, config);
    certificate::examine(&mut report, config, clock.now());
    report
}

//! The log: on standard error, as text or as JSON, one line for each thing that happened.

use std::io::IsTerminal;

use clap::{Args, ValueEnum};
use tracing::{Dispatch, Subscriber};
use tracing_appender::non_blocking::{NonBlockingBuilder, WorkerGuard};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::util::SubscriberInitExt;

/// What is in the log when nobody says it.
pub const USUAL: &str = "info,sqlx=warn";

/// How the log looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Text,
    /// An object on each line.
    Json,
}

/// What the log is told.
#[derive(Debug, Clone, Args)]
pub struct Options {
    /// How the log looks; what is in it is said by RAPPORT_LOG, such as “info” or “warn,rapport=debug”.
    #[arg(long = "log-format", env = "RAPPORT_LOG_FORMAT", value_enum, default_value = "text", global = true)]
    format: Format,
}

impl Options {
    /// Begins the log. It ends, with all that was written, when what is given back goes.
    pub fn begin(&self) -> WorkerGuard {
        let filter = told().unwrap_or_else(|_| EnvFilter::new(USUAL));
        // Who reads the log too slowly, or not at all, loses lines; nobody waits for him.
        let (writer, guard) = NonBlockingBuilder::default().lossy(true).finish(std::io::stderr());
        log(self.format, filter, writer, std::io::stderr().is_terminal()).init();
        guard
    }
}

/// What RAPPORT_LOG says is in the log.
///
/// # Errors
/// The part that is no level. A word that is none would be taken for a part of the product, and all others would be silent.
pub fn told() -> Result<EnvFilter, String> {
    read(&std::env::var("RAPPORT_LOG").unwrap_or_default())
}

fn read(said: &str) -> Result<EnvFilter, String> {
    if said.trim().is_empty() {
        return Ok(EnvFilter::new(USUAL));
    }
    for part in said.split(',').map(str::trim) {
        let level = part.rsplit('=').next().unwrap_or(part);
        if level.parse::<LevelFilter>().is_err() {
            return Err(part.to_owned());
        }
    }
    EnvFilter::try_new(said).map_err(|_| said.to_owned())
}

/// A log in that format.
pub fn log<W>(format: Format, filter: EnvFilter, writer: W, colours: bool) -> Dispatch
where
    W: for<'w> MakeWriter<'w> + Send + Sync + 'static,
{
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(writer).with_ansi(colours);
    match format {
        Format::Text => dispatch(log.finish()),
        Format::Json => dispatch(log.json().flatten_event(true).with_span_list(false).finish()),
    }
}

fn dispatch(subscriber: impl Subscriber + Send + Sync + 'static) -> Dispatch {
    Dispatch::new(subscriber)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_is_no_level_does_not_silence_the_rest() {
        for said in ["", "info", "warn,rapport=debug", "off", "sqlx=trace,info"] {
            assert!(read(said).is_ok(), "{said}");
        }
        for (said, part) in [("wran", "wran"), ("info,rapport=loud", "rapport=loud"), ("foo=bar=baz", "foo=bar=baz")] {
            assert_eq!(read(said).map(|filter| filter.to_string()), Err(part.to_owned()));
        }
    }
}

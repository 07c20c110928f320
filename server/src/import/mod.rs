//! `rapport import`: CSV files come in by a mapping, through the door like everything else.
//!
//! A mapping has parts; each reads one file (or is one record itself) and brings records of one type in, those first to
//! which later parts link. Rows are refused one by one, with their line and a proposal; only a file that cannot be read
//! at all stops the run. `docs/import.md` describes the mapping.

mod batches;
mod fault;
mod guarded;
mod links;
mod mapping;
mod nearest;
mod part;
mod press;
mod progress;
mod report;
mod rows;
mod rule;
mod template;
#[cfg(test)]
mod tests;
mod told;
mod value;
mod words;

use std::collections::BTreeSet;
use std::error::Error;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use domain::id::Id;
use domain::lang::Lang;
use domain::reach::email_key;
use domain::record::{RecordType, describe};
use domain::refusal::Refusal;
use service::{Assumed, Service};

use fault::Fault;
use links::Links;
use mapping::{Mapping, Part};
use part::{Run, Stop};
use press::Press;
use report::Tally;
use rows::{MOST_BYTES, Source};
use words::Say;

/// Options of the import.
#[derive(Debug, Default, Args)]
pub struct Options {
    /// The mapping file: what the columns mean.
    mapping: Option<PathBuf>,
    /// The folder of the CSV files.
    folder: Option<PathBuf>,
    /// Say what would happen and change nothing.
    #[arg(long)]
    dry_run: bool,
    /// Go on with a batch whose run was cut off.
    #[arg(long, value_name = "BATCH")]
    batch: Option<Id>,
    /// The administrator who imports, by e-mail address; the first one by default.
    #[arg(long = "as", value_name = "EMAIL")]
    user: Option<String>,
    /// List what was imported.
    #[arg(long, conflicts_with_all = ["mapping", "folder", "undo"])]
    batches: bool,
    /// Take a whole batch back.
    #[arg(long, value_name = "BATCH", conflicts_with_all = ["mapping", "folder"])]
    undo: Option<Id>,
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Ended {
    Well,
    /// Rows were refused; the others are in.
    Refused,
    /// The mapping or a file cannot be used.
    Unusable,
}

/// Runs the import. The exit code is 1 when rows were refused and 2 when the input cannot be used.
///
/// # Errors
/// When the database or the terminal does not answer.
pub async fn run(service: &Service, options: Options) -> Result<ExitCode, Box<dyn Error>> {
    let ended = go(service, &options, language(), &mut std::io::stdout()).await?;
    Ok(match ended {
        Ended::Well => ExitCode::SUCCESS,
        Ended::Refused => ExitCode::from(1),
        Ended::Unusable => ExitCode::from(2),
    })
}

/// The language of the terminal.
pub fn language() -> Lang {
    let told = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok()).find(|v| !v.is_empty());
    told.and_then(|tag| Lang::parse(tag.split('.').next().unwrap_or_default())).unwrap_or_default()
}

async fn go(service: &Service, options: &Options, lang: Lang, out: &mut (dyn Write + Send)) -> Result<Ended, Box<dyn Error>> {
    if options.batches {
        return batches::list(service, lang, out).await;
    }
    if let Some(batch) = options.undo {
        return batches::undo(service, batch, lang, out).await;
    }
    match bring(service, options, lang, out).await {
        Ok(ended) => Ok(ended),
        Err(Failed::Fault(fault)) => {
            writeln!(out, "{}", fault.say(lang))?;
            Ok(Ended::Unusable)
        }
        Err(Failed::Error(error)) => Err(error),
    }
}

/// Why a run did not come to its end.
enum Failed {
    Fault(Fault),
    Error(Box<dyn Error>),
}

impl From<Fault> for Failed {
    fn from(fault: Fault) -> Failed {
        Failed::Fault(fault)
    }
}

impl From<std::io::Error> for Failed {
    fn from(error: std::io::Error) -> Failed {
        Failed::Error(error.into())
    }
}

impl From<Refusal> for Failed {
    fn from(refusal: Refusal) -> Failed {
        Failed::Error(refusal.into())
    }
}

impl From<store::Error> for Failed {
    fn from(error: store::Error) -> Failed {
        Failed::Error(error.into())
    }
}

async fn bring(service: &Service, options: &Options, lang: Lang, out: &mut (dyn Write + Send)) -> Result<Ended, Failed> {
    let (Some(path), Some(folder)) = (&options.mapping, &options.folder) else {
        return Err(Fault::of(Say::MappingNeeded, []).into());
    };
    let shape = service.db().read().await?.shape().await?;
    let mapping = Mapping::read(path, shape)?;
    // Every file is looked at before the first row is written.
    let sources = mapping.parts.iter().map(|part| look(folder, part)).collect::<Result<Vec<_>, _>>()?;
    let user = administrator(service, options.user.as_deref()).await?;
    let batch = options.batch.unwrap_or_else(|| service.new_id());
    let mut press = Press { service, user, batch, trial: options.dry_run.then(Assumed::default) };
    if !options.dry_run {
        writeln!(out, "{}", Say::BatchBegins.fill(lang, &[&batch.to_string()]))?;
    }
    let ended = parts(&mapping, &sources, &mut press, lang, out).await?;
    if !options.dry_run {
        service.db().count_loaded().await?;
    }
    let last = if options.dry_run { Say::DryRun.fill(lang, &[]) } else { Say::BatchIs.fill(lang, &[&batch.to_string()]) };
    writeln!(out, "{last}")?;
    Ok(ended)
}

fn look(folder: &Path, part: &Part) -> Result<Option<Source>, Fault> {
    part.path.as_deref().map(|name| Source::look(folder, name, part.delimiter, part.columns(), MOST_BYTES)).transpose()
}

async fn parts(
    mapping: &Mapping,
    sources: &[Option<Source>],
    press: &mut Press<'_>,
    lang: Lang,
    out: &mut (dyn Write + Send),
) -> Result<Ended, Failed> {
    let mut links = Links::default();
    let mut currencies = BTreeSet::new();
    let mut ended = Ended::Well;
    let mut given: Option<Tally> = None;
    for (part, source) in mapping.parts.iter().zip(sources) {
        let tally = Tally::new(title(part, lang), part.record_type, mapping.shape.clone());
        let run = Run { mapping, part, press, links: &mut links, currencies: &mut currencies, tally, lang };
        let tally = match run.go(source.as_ref()).await {
            Ok(tally) => tally,
            Err(stop) => {
                let why = match stop {
                    Stop::File(fault) => fault.say(lang),
                    Stop::Door(refusal) => refusal.say(lang),
                };
                return Err(Fault::of(Say::Stopped, [why.as_str()]).into());
            }
        };
        if tally.refused > 0 {
            ended = Ended::Refused;
        }
        if source.is_none() {
            match &mut given {
                Some(sum) => sum.join(tally),
                None => given = Some(tally),
            }
            continue;
        }
        if let Some(sum) = given.take() {
            write!(out, "{}", sum.say(lang))?;
        }
        write!(out, "{}", tally.say(lang))?;
    }
    if let Some(sum) = given {
        write!(out, "{}", sum.say(lang))?;
    }
    remark(mapping, press, &currencies, lang, out).await?;
    Ok(ended)
}

fn title(part: &Part, lang: Lang) -> String {
    match &part.path {
        Some(path) => format!("{path} → {}", describe(part.record_type).many.text(lang)),
        None => Say::Records.fill(lang, &[]),
    }
}

/// What an administrator has to do after an import.
async fn remark(
    mapping: &Mapping,
    press: &Press<'_>,
    currencies: &BTreeSet<String>,
    lang: Lang,
    out: &mut (dyn Write + Send),
) -> Result<(), Failed> {
    let mut work = press.service.db().read().await?;
    for currency in currencies {
        let rate = work.by_text(RecordType::ExchangeRate, "currency", currency).await?;
        if rate.is_none_or(|r| r.is_deleted()) {
            writeln!(out, "{}", Say::NoRate.fill(lang, &[currency]))?;
        }
    }
    if press.trial.is_none() && mapping.parts.iter().any(|part| part.record_type == RecordType::User) {
        writeln!(out, "{}", Say::UsersToo.fill(lang, &[]))?;
    }
    Ok(())
}

async fn administrator(service: &Service, email: Option<&str>) -> Result<Id, Failed> {
    let mut all = service.administrators().await?.into_iter();
    let Some(email) = email else {
        return all.next().map(|user| user.id).ok_or_else(|| Fault::of(Say::NoAdministrator, []).into());
    };
    let wanted = email_key(email);
    let found = all.find(|user| wanted.is_some() && email_key(user.text("email")) == wanted);
    found.map(|user| user.id).ok_or_else(|| Fault::of(Say::NotAdministrator, [email]).into())
}
